using System.Text;
using Dateline.Annotating.Gaps;

namespace Dateline.Tests.Annotating.Attributions;

public class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "“", "”",
            "\"", "‘", "’", "''", "«", "»", ",", ".", "?", " ", " ", " ", "\n", "\n\n", ":", "—", "(", ")", "said", "told",
        "Ana Brandt", "she", "who", "that", "according to", "the board", "Radio Nord", "in a statement", "on Monday",
            "did not",
        "respond", "confirm", "saying", "and", "what", "to", "calls", "for", "the dam", "holds", "\ud800", "…", "A.",
            "'s", "no",
    ];

    [Fact]
    public void AnyTextIsReadAndAllSpansLieWithinIt()
    {
        var dice = new Random(20260304);
        for (var round = 0; round < 1500; round++)
        {
            var text = new StringBuilder();
            for (var piece = dice.Next(60); piece >= 0; piece--)
                text.Append(Pieces[dice.Next(Pieces.Length)]).Append(dice.Next(3) == 0 ? "" : " ");
            Check(text.ToString());
        }
    }

    private static void Check(string text)
    {
        var read = new GapFinder().Annotate(Reading.Read(text, "Ana Brandt", "org:Radio Nord"));
        var whole = new Span(0, text.Length);
        foreach (var one in read.Attributions)
        {
            Assert.True(whole.Contains(one.Span), text);
            Assert.NotEmpty(one.Content);
            Span[] parts = [.. one.Content, .. one.Cue, .. one.Source];
            Assert.All(parts, part => Assert.True(part.Length > 0 && one.Span.Contains(part), text));
            Assert.All(one.Cue, cue => Assert.DoesNotContain(one.Content, content => content.Overlaps(cue)));
            Assert.All(one.Source, source => Assert.DoesNotContain(one.Content, content => content.Overlaps(source)));
        }
        Assert.All(read.Gaps, gap => Assert.True(whole.Contains(gap.Span)));
    }

    [Theory]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("“a” ")]
    [InlineData("said ")]
    [InlineData("he said, ")]
    [InlineData("“a,” he said ")]
    [InlineData("did not say ")]
    [InlineData("and the man who ")]
    public void OneThingAThousandTimesIsReadToItsEnd(string piece)
    {
        const int Length = 300_000;
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var read = new GapFinder().Annotate(Reading.Read(text));
        var whole = new Span(0, text.Length);
        Assert.All(read.Attributions, one => Assert.True(whole.Contains(one.Span)));
        Assert.All(read.Gaps, one => Assert.True(whole.Contains(one.Span)));
        Assert.True(read.Attributions.Length <= text.Length / piece.Length);
    }
}
