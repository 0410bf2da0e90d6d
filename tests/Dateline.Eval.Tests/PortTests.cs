using System.Text.Json;
using Dateline.Eval.Running;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Tests;

/// <summary>The scorers here give the figures that the reference scorers gave on the same files, to the last digit; the
/// reference's figures are kept in expected.json.</summary>
public class PortTests
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    [Theory]
    [InlineData("times", "times", "jsonl")]
    [InlineData("places", "places", "jsonl")]
    [InlineData("attribution", "attribution", "jsonl")]
    [InlineData("clusters", "clusters", "jsonl")]
    [InlineData("tallies", "tallies", "jsonl")]
    [InlineData("extraction", "extraction", "jsonl")]
    [InlineData("extraction --segments", "segments", "jsonl")]
    [InlineData("metadata", "metadata", "jsonl")]
    [InlineData("names", "names", "jsonl")]
    [InlineData("brief", "brief", "json")]
    public void GivesTheFiguresOfTheReference(string scorer, string name, string ending)
    {
        var gold = Path.Combine(Fixtures, name == "names" ? "names.gold.txt" : $"{name}.gold.{ending}");
        var articles = Path.Combine(Fixtures, "articles.jsonl");
        var score = Scorers.Run(scorer, gold, Path.Combine(Fixtures, $"{name}.pred.{ending}"), articles, null);

        using var reference = JsonDocument.Parse(File.ReadAllText(Path.Combine(Fixtures, "expected.json")));
        var expected = reference.RootElement.GetProperty(name);
        var compared = 0;
        foreach (var (value, mine) in score.Values)
        {
            if (expected.Number(value) is not { } theirs)
                continue;
            Assert.True(Math.Abs(theirs - mine) < 1e-9, $"{value} is {mine} here and {theirs} in the reference");
            compared++;
        }
        foreach (var (value, (low, high)) in score.Intervals)
        {
            Assert.Equal(expected.Number(value + "_low")!.Value, low, 1e-9);
            Assert.Equal(expected.Number(value + "_high")!.Value, high, 1e-9);
        }
        Assert.True(compared >= 4, $"only {compared} values were compared");
    }

    [Fact]
    public void DrawsTheNumbersThatPythonDraws()
    {
        var dice = new PythonRandom(20130322);
        double[] drawn = [dice.NextDouble(), dice.NextDouble(), dice.NextDouble()];
        Assert.Equal([0.32248857332572245, 0.8338369918240135, 0.24455564207588198], drawn);
    }
}
