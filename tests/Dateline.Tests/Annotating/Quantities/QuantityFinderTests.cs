using System.Globalization;
using Dateline.Annotating;
using Dateline.Annotating.Grammar;
using Dateline.Annotating.Names;
using Dateline.Annotating.Quantities;
using Dateline.Annotating.Sentences;
using Dateline.Annotating.Times;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Annotating.Quantities;

public class QuantityFinderTests
{
    private static readonly Annotators Reading = new(
        new SentenceFinder(), new GrammarFinder(), new NameFinder(), new TimeFinder(), new QuantityFinder());

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
    [InlineData("Police named one of the two people killed in the crash.", "2 Exactly people killed")]
    [InlineData("Seven hikers, including a girl of nine, were injured.", "7 Exactly hikers injured")]
    public void TheNumberItsBoundItsUnitAndWhatHappenedAreRead(string text, string quantities) =>
        Assert.Equal(quantities, Show(Read(text)));

    [Theory]
    [InlineData("Daniel Keller, 34, of Tralee, was killed.", "1 Exactly - killed")]
    [InlineData("The victim was pronounced dead.", "1 Exactly victim killed")]
    [InlineData("Daniel Keller, a nurse and father of two, has died.", "1 Exactly - killed")]
    [InlineData("He was charged in the shooting death of a neighbour.", "1 Exactly neighbour killed")]
    [InlineData("A driver killed his wife and their four children.", "5 Exactly children killed")]
    [InlineData("The blast killed a farmer, Daniel Keller, and two of the guests fled.", "1 Exactly farmer killed; 2 Exactly - -")]
    [InlineData("A guard killed a man, and a woman was hurt.", "1 Exactly man killed; 1 Exactly woman injured")]
    [InlineData("The police reported a double homicide.", "2 Exactly - killed")]
    [InlineData("A gunman killed three workers and then himself.", "4 Exactly workers killed")]
    [InlineData("A man killed his wife before turning the gun on himself.", "1 Exactly wife killed; 2 Exactly - killed")]
    [InlineData("Four people were shot.", "4 Exactly people injured")]
    [InlineData("Four people were shot, one fatally.",
        "4 Exactly people shot; 3 Exactly people injured; 1 Exactly - killed")]
    [InlineData("One man died and two others were shot.", "1 Exactly man killed; 2 Exactly others injured")]
    [InlineData("A girl was shot in the leg and another girl was hit by a bullet.",
        "1 Exactly girl injured; 1 Exactly girl injured; 2 Exactly girl injured")]
    public void PeopleWithoutANumberAreCounted(string text, string quantities) =>
        Assert.Equal(quantities, Show(Read(text)));

    [Theory]
    [InlineData("He threatened to kill his brother.")]
    [InlineData("She was charged with the attempted murder of a guard.")]
    [InlineData("A man killed a guard's dog.")]
    [InlineData("A mother could have been killed.")]
    [InlineData("Her son shot at a guard.")]
    public void WhatDidNotHappenIsNoCount(string text) => Assert.Empty(Read(text).Quantities);

    [Theory]
    [InlineData("Two people were killed on Monday. So far this year 40 people have been killed.", CountScope.Period)]
    [InlineData("Two people were killed on Monday. At least 40 people were killed citywide.", CountScope.Period)]
    [InlineData("Two people were killed on Monday. Nine people were killed in separate shootings.", CountScope.Period)]
    [InlineData("Two people were killed on Monday. In 2019 a bomb killed 12 people.", CountScope.Elsewhere)]
    [InlineData("Two people were killed on Monday. It came weeks after a gunman killed 12 people.", CountScope.Elsewhere)]
    [InlineData("Two people were killed on Monday. Nine people were killed in another crash.", CountScope.Elsewhere)]
    [InlineData("Two people were killed on Monday. Nine people were injured at the scene.", CountScope.Report)]
    [InlineData("Two people were killed on Monday. Twelve people had been killed earlier this year.", CountScope.Report)]
    public void StatisticsAndOtherEventsAreToldApart(string text, CountScope scope)
    {
        var quantities = Read(text).Quantities;
        Assert.Equal(CountScope.Report, quantities[0].Scope);
        Assert.Equal(scope, quantities[^1].Scope);
    }

    [Theory]
    [InlineData("It cost $5.2 million.", "5200000 Exactly USD -")]
    [InlineData("Prices rose 3.5 percent.", "3.5 Exactly percent -")]
    [InlineData("A fund of £3m was set up.", "3000000 Exactly GBP -")]
    [InlineData("Some 400 delegates came.", "400 About delegates -")]
    [InlineData("About two-thirds of the fleet stayed in port.", "0.6667 About share -")]
    [InlineData("Half of the crew left.", "0.5 Exactly share -")]
    [InlineData("One hundred sailors were injured.", "100 Exactly sailors injured")]
    [InlineData("It was 40 degrees Celsius.", "40 Exactly degrees celsius -")]
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
    [InlineData("A boy younger than 12 spoke.")]
    [InlineData("It was 4 o'clock.")]
    [InlineData("They lost in the second half of the match.")]
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
                at = quantity.Span.Start;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(800).WithReplay(20260204, 7));

    private static readonly Arbitrary<string> Pieces = Gen.Elements(
            "12", "one", "no", "dozens", "thousands of", "between", "and", "to", "at least", "topped", "$", "US", "%", "killed",
            "were", "injured", "death toll", "rose to", "the number of", "birds", "people", "litres of", "oil", "lives",
            "claimed", ",", ".", "\n", "Smith", "34", "10-15", "1,000,000", "99999999999999999999", "half a", "million",
            "or more", "not", "missing", "shot",
            "a man", "his wife", "himself", "another", "including", "double homicide", "Daniel Keller")
        .ListOf().Select(words => string.Join(' ', words)).ToArbitrary();
}
