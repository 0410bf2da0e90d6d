using System.Text.Json;

namespace Dateline.Eval.Scoring;

/// <summary>Killed and injured, the largest that an article states, against the final count of its incident.</summary>
internal static class Tallies
{
    private static readonly string[] Measures = ["killed", "injured"];

    public static Score Of(string gold, string pred, string? articles)
    {
        var score = new Score();
        var sides = Sides.Read(gold, pred, score);
        score.Measure([.. sides.Gold.Select(pair => Row(pair.Value, sides.Of(pair.Key)))], MeasureArticles);
        var known = articles is null ? [] : Records.ById(articles, isGold: false);
        var stories = StoryRows(sides, known);
        if (stories.Count > 0)
            score.Measure(stories, MeasureStories);
        return score;
    }

    private static double? Largest(JsonElement record, string measure) => record.List("quantities")
        .Where(quantity => quantity.Words("measure") == measure)
        .Select(quantity => quantity.Number("value") ?? quantity.Number("max") ?? quantity.Number("min"))
        .Where(value => value > 0).Max();

    private static double[] Row(JsonElement gold, JsonElement pred) => [.. Measures.SelectMany(measure =>
    {
        var (wanted, stated) = (gold.Number(measure), Largest(pred, measure));
        return wanted is null ? new double[5]
            : wanted > 0 ? [1, stated is null ? 0 : 1, stated == wanted ? 1 : 0, 0, 0]
            : [0, 0, 0, 1, stated is null ? 0 : 1];
    })];

    private static Dictionary<string, double> MeasureArticles(double[] sums)
    {
        var values = new Dictionary<string, double>();
        for (var at = 0; at < Measures.Length; at++)
        {
            var s = sums.AsSpan(at * 5, 5);
            values[$"{Measures[at]}_accuracy"] = Figures.Ratio(s[2], s[1]);
            values[$"{Measures[at]}_coverage"] = Figures.Ratio(s[1], s[0]);
            values[$"{Measures[at]}_recall"] = Figures.Ratio(s[2], s[0]);
            values[$"{Measures[at]}_false_alarms"] = Figures.Ratio(s[4], s[3]);
        }
        return values;
    }

    private static Dictionary<string, double> MeasureStories(double[] sums)
    {
        var values = new Dictionary<string, double>();
        for (var at = 0; at < Measures.Length; at++)
        {
            values[$"{Measures[at]}_story_accuracy"] = Figures.Ratio(sums[(at * 3) + 2], sums[(at * 3) + 1]);
            values[$"{Measures[at]}_story_coverage"] = Figures.Ratio(sums[(at * 3) + 1], sums[at * 3]);
        }
        return values;
    }

    private static List<double[]> StoryRows(Sides sides, Dictionary<string, JsonElement> known)
    {
        var stories = sides.Gold
            .Select(pair => (pair.Key, Story: pair.Value.First("story", "incident", "cluster")?.Said(),
                When: pair.Value.Words("published")
                    ?? (known.TryGetValue(pair.Key, out var article) ? article.Words("published") : null) ?? ""))
            .Where(one => one.Story is not null).GroupBy(one => one.Story);
        return [.. stories.Select(story =>
        {
            var members = story.OrderBy(one => one.When, StringComparer.Ordinal)
                .ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Key).ToList();
            return Measures.SelectMany(measure =>
            {
                var stated = members.Select(key => Largest(sides.Of(key), measure)).OfType<double>().ToList();
                var wanted = sides.Gold[members[^1]].Number(measure);
                return wanted is null or <= 0 ? new double[3]
                    : [1, stated.Count > 0 ? 1 : 0, stated.Count > 0 && stated[^1] == wanted ? 1 : 0];
            }).ToArray();
        })];
    }
}
