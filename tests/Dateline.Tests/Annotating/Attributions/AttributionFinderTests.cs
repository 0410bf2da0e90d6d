using Dateline.Annotating.Attributions;
using Dateline.Annotating.Sentences;

namespace Dateline.Tests.Annotating.Attributions;

public class AttributionFinderTests
{
    [Theory]
    [InlineData("“The dam holds,” Ana Brandt said.", "Ana Brandt", "“The dam holds,”")]
    [InlineData("“The dam holds,” said Ana Brandt, the water board’s chief engineer.", "Ana Brandt",
        "“The dam holds,”")]
    [InlineData("“The dam holds,” Ana Brandt, an engineer, said in an email.", "Ana Brandt", "“The dam holds,”")]
    [InlineData("“The dam holds,” Brandt told reporters. “We checked it twice.”", "Ana Brandt",
        "“The dam holds,”|“We checked it twice.”")]
    [InlineData("“The dam,” said Ana Brandt, “still holds.”", "Ana Brandt", "“The dam,”|“still holds.”")]
    [InlineData("Ana Brandt said: “The dam holds.”", "Ana Brandt", "“The dam holds.”")]
    [InlineData("Ana Brandt said the dam was sound, though nobody had been inside.", "Ana Brandt", "the dam was sound")]
    [InlineData("On Monday, Ana Brandt said in a statement that the dam was sound.", "Ana Brandt", "the dam was sound")]
    [InlineData("The dam was sound, according to Ana Brandt.", "Ana Brandt", "The dam was sound")]
    [InlineData("According to Ana Brandt, the dam was sound.", "Ana Brandt", "the dam was sound")]
    [InlineData("The dam was sound, the water board said.", "the water board", "The dam was sound")]
    [InlineData("The dam was sound, said Ana Brandt of the water board.", "Ana Brandt", "The dam was sound")]
    [InlineData("A water board spokesman, Ana Brandt, said it was sound.", "Ana Brandt", "it was sound")]
    [InlineData("Ana Brandt, who built the dam, announced that it was sound.", "Ana Brandt", "it was sound")]
    [InlineData("Oslo gave up its wish to meet in Bergen, and brokers said the dam was sound.", "brokers", "the dam was sound")]
    [InlineData("The firm behind Tuesday’s flood said the dam was sound.", "The firm behind Tuesday’s flood", "the dam was sound")]
    [InlineData("“The dam holds,” said its negotiator, Ana Brandt.", "Ana Brandt", "“The dam holds,”")]
    [InlineData("Brandt Mills recalled all its flour after nine people fell ill, the clinic said.", "the clinic",
        "Brandt Mills recalled all its flour after nine people fell ill")]
    [InlineData("Ana Brandt recalled that the dam was sound.", "Ana Brandt", "the dam was sound")]
    public void SpeakerAndContentAreFound(string text, string speaker, string content)
    {
        var one = Assert.Single(Reading.Read(text, "Ana Brandt").Attributions);
        Assert.Equal(speaker, one.Speaker?.Canonical);
        Assert.Equal(content, string.Join('|', one.Content.Select(span => span.Of(text))));
    }

    [Fact]
    public void BehindAnUnknownSpeakerAPronounMeansNobodyBefore()
    {
        const string Text = "Ana Brandt said it held. Its minister said it leaked. “We know it,” she said.";
        Assert.Equal(["Ana Brandt", null, null],
            Reading.Read(Text, "Ana Brandt").Attributions.Select(one => one.Speaker?.Canonical));
    }

    [Theory]
    [InlineData("“The dam holds,” Brandt said.", AttributionKind.Direct)]
    [InlineData("Brandt said the dam would “hold for ever” if it were kept.", AttributionKind.Mixed)]
    [InlineData("Brandt said the dam would hold.", AttributionKind.Indirect)]
    public void TheKindFollowsFromTheMarks(string text, AttributionKind kind) =>
        Assert.Equal(kind, Assert.Single(Reading.Read(text, "Ana Brandt").Attributions).Kind);

    [Theory]
    [InlineData("Ana Brandt said pumps were coming, even after the river “politely ignored” the old ones.")]
    [InlineData("Ana Brandt spoke. The river “politely ignored” the pumps.")]
    [InlineData("The board began in May to promote “lasting calm and order,” following a storm.")]
    public void QuotedWordsInTheOutletsOwnClauseHaveNoSpeaker(string text) =>
        Assert.DoesNotContain(Reading.Read(text, "Ana Brandt").Attributions, one => !one.Quoted.IsEmpty
            && one.Speaker is not null);

    [Theory]
    [InlineData("“It leaks,” a senior board official told Radio Nord.", "a senior board official", true, "Radio Nord")]
    [InlineData("“It leaks,” Brandt told reporters.", "Ana Brandt", false, "")]
    [InlineData("“It leaks,” Brandt said in a post on Telegram.", "Ana Brandt", false, "Telegram")]
    [InlineData("It leaks, activists said.", "activists", false, "")]
    public void TheChainIsKept(string text, string speaker, bool anonymous, string via)
    {
        var one = Assert.Single(Reading.Read(text, "Ana Brandt", "org:Radio Nord").Attributions);
        Assert.Equal(speaker, one.Speaker?.Canonical);
        Assert.Equal(anonymous, one.Speaker?.Anonymous);
        Assert.Equal(via, string.Join('|', one.Via));
    }

    [Fact]
    public void TheOutletIsTheOneThatWasToldBefore()
    {
        var read = Reading.Read("“It leaks,” one diver told Radio Nord.\n\n“It does,” a second diver told the outlet.", "org:Radio Nord");
        Assert.All(read.Attributions, one => Assert.Equal(["Radio Nord"], one.Via));
    }

    [Fact]
    public void ADescriptionWithTheArticleMeansTheOneDescribedBefore()
    {
        var read = Reading.Read("The dam leaks, according to a diver who went down.\n\n“It leaks,” the diver said.");
        Assert.Equal(["a diver who went down"], read.Attributions.Select(one => one.Speaker?.Canonical).Distinct());
    }

    [Fact]
    public void AQuotationOverParagraphsHasOneSpeaker()
    {
        var text = "“First day.\n\n“Second day,” Ana Brandt said.";
        var one = Assert.Single(Reading.Read(text, "Ana Brandt").Attributions);
        Assert.Equal(2, one.Content.Length);
    }

    [Fact]
    public void AnEmbeddedPostIsTheSpeechOfItsAuthor()
    {
        const string Text = "The board answered.\n\nPumps arrive tomorrow.\nThank you all.\n— Ana Brandt (@brandt) March 3, 2026";
        var post = new Block(BlockKind.Embed, new Span(21, Text.Length))
        {
            Author = "Ana Brandt",
            Platform = "X",
            Time = StatedTime.Parse("2026-03-03"),
        };
        var read = new AttributionFinder().Annotate(
            new SentenceFinder().Annotate(new Document(
                Reading.Article(Text, new Block(BlockKind.Paragraph, new Span(0, 19)), post))));
        var one = Assert.Single(read.Attributions);
        Assert.Equal(["Pumps arrive tomorrow.", "Thank you all."], one.Quoted.Select(span => span.Of(Text)));
        Assert.Equal(("Ana Brandt", "X", "2026-03-03"), (one.Speaker?.Canonical, one.Via[0], one.Said.ToString()));
    }
}
