using System.Globalization;
using Dateline.Annotating;
using Dateline.Annotating.Quantities;
using Dateline.Annotating.Sentences;
using Dateline.Annotating.Times;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Annotating.Quantities;

public class QuantityFinderTests
{
    private static readonly Annotators Reading = new(new SentenceFinder(), new TimeFinder(), new QuantityFinder());

    private static Document Read(string text) => Reading.Annotate(new Article
    {
        Id = "a", Input = "a", Text = text, Blocks = [], Arrived = default, Published = StatedTime.Parse("2026-02-04"),
    });

    private static string Show(Document document) => string.Join("; ", document.Quantities.Select(quantity =>
        string.Create(CultureInfo.InvariantCulture,
            $"{quantity.Value} {quantity.Bound} {quantity.Unit ?? "-"} {quantity.Measure ?? "-"}")));

    [Theory]
    [InlineData("Nine people in Cork and Tralee fell ill.", "9 Exactly people ill")]
    [InlineData("The number of people made ill by oysters from one bay in the north of the county rose to 31.",
        "31 Exactly people ill")]
    [InlineData("Six of the nine are in hospital.", "6 Exactly - hospitalized; 9 Exactly - -")]
    [InlineData("Seven of those taken to hospital were children.", "7 Exactly - -")]
    [InlineData("The number of people treated after the fire rose to 80.", "80 Exactly people treated")]
    [InlineData("The blast killed 12.", "12 Exactly - killed")]
    [InlineData("Twelve miners were killed.", "12 Exactly miners killed")]
    [InlineData("At least 40 people have been arrested.", "40 AtLeast people arrested")]
    [InlineData("The storm has also killed at least 1,200 people.", "1200 AtLeast people killed")]
    [InlineData("The death toll rose to 19.", "19 Exactly - killed")]
    [InlineData("The fire left 12 dead and 30 injured.", "12 Exactly - killed; 30 Exactly - injured")]
    [InlineData("The quake claimed 12 lives.", "12 Exactly lives killed")]
    [InlineData("The number of arrests topped 900.", "900 MoreThan - arrested")]
    [InlineData("The number of stranded whales rose to 47.", "47 Exactly whales stranded")]
    [InlineData("Two people were killed and five others injured.", "2 Exactly people killed; 5 Exactly others injured")]
    [InlineData("The landslide killed two and wounded nearly 30 hikers.", "2 Exactly - killed; 30 About hikers injured")]
    [InlineData("No one was hurt.", "0 Exactly - injured")]
    [InlineData("There were no injuries.", "0 Exactly injuries injured")]
    [InlineData("The flood displaced more than 3,000 families.", "3000 MoreThan families displaced")]
    [InlineData("Officials counted seven deaths.", "7 Exactly deaths killed")]
    [InlineData("Thousands of villagers were evacuated.", "1000 MoreThan villagers evacuated")]
    [InlineData("The ferry spilled about 900 litres of diesel.", "900 About litres spilled")]
    [InlineData("Between 10 and 15 sailors are missing.", "15 Range sailors missing")]
    [InlineData("As many as 50 homes were destroyed.", "50 AtMost homes destroyed")]
    [InlineData("One person was killed.", "1 Exactly person killed")]
    [InlineData("The killing of 12 villagers shocked them.", "12 Exactly villagers killed")]
    [InlineData("A young man was killed.", "1 Exactly man killed")]
    [InlineData("A 17-year-old was injured.", "1 Exactly 17-year-old injured")]
    [InlineData("Six children and two adults were killed.", "8 Exactly adults killed")]
    [InlineData("A man and his two sons were injured.", "3 Exactly sons injured")]
    [InlineData("The storm left two men dead and four women injured.", "2 Exactly men killed; 4 Exactly women injured")]
    public void TheNumberItsBoundItsUnitAndWhatHappenedAreRead(string text, string quantities) =>
        Assert.Equal(quantities, Show(Read(text)));

    [Theory]
    [InlineData("It cost $5.2 million.", "5200000 Exactly USD -")]
    [InlineData("Prices rose 3.5 percent.", "3.5 Exactly percent -")]
    [InlineData("A fund of £3m was set up.", "3000000 Exactly GBP -")]
    [InlineData("Some 400 delegates came.", "400 About delegates -")]
    public void MoneySharesAndPlainCountsAreQuantities(string text, string quantities) =>
        Assert.Equal(quantities, Show(Read(text)));

    [Theory]
    [InlineData("The 86-year-old mayor spoke.")]
    [InlineData("Ana Brandt, 34, spoke.")]
    [InlineData("It fell on Feb. 3, 2026, at 10 a.m.")]
    [InlineData("One senior aide disagreed.")]
    [InlineData("Flight 417 was late.")]
    [InlineData("She lives at 2800 Main Street.")]
    [InlineData("Call 555-0134 now.")]
    [InlineData("They won 3-2 at home.")]
    [InlineData("He came third.")]
    [InlineData("A man spoke.")]
    [InlineData("A 15 year old boy spoke.")]
    [InlineData("The inquiry of 2025 found it.")]
    [InlineData("No one spoke.")]
    public void AgesDatesLabelsAddressesAndPronounsAreNone(string text) => Assert.Equal("", Show(Read(text)));

    [Theory]
    [InlineData("Three gunmen killed a guard.", "3 Exactly gunmen -; 1 Exactly guard killed")]
    [InlineData("The 12 miners were not injured.", "12 Exactly miners -")]
    public void WhoDidItOrWasSparedIsNotCountedAmongTheVictims(string text, string quantities) =>
        Assert.Equal(quantities, Show(Read(text)));

    [Fact]
    public void TheCountedWordsHaveTheirModifiers()
    {
        var document = Read("Twenty-six tagged gulls had been found.");
        var quantity = Assert.Single(document.Quantities);
        Assert.Equal("tagged gulls", quantity.Counted!.Value.Of(document.Text));
        Assert.Equal("Twenty-six tagged gulls", quantity.Span.Of(document.Text));
    }

    [Fact]
    public void AnyTextIsReadWithoutAProblemAndInOrder() =>
        Prop.ForAll(Pieces, text =>
        {
            var document = Read(text);
            Assert.Empty(document.Problems);
            var at = 0;
            foreach (var quantity in document.Quantities)
            {
                Assert.True(quantity.Span.Start >= at && quantity.Span.Length > 0);
                Assert.True(quantity.Value >= 0 && !(quantity.Min > quantity.Max));
                at = quantity.Span.Start + 1;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(800).WithReplay(20260204, 7));

    private static readonly Arbitrary<string> Pieces = Gen.Elements(
            "12", "one", "no", "dozens", "thousands of", "between", "and", "to", "at least", "topped", "$", "US", "%", "killed",
            "were", "injured", "death toll", "rose to", "the number of", "birds", "people", "litres of", "oil", "lives", "claimed",
            ",", ".", "\n", "Smith", "34", "10-15", "1,000,000", "99999999999999999999", "half a", "million", "or more", "not", "missing")
        .ListOf().Select(words => string.Join(' ', words)).ToArbitrary();
}
