namespace Dateline.Eval.Scoring;

/// <summary>How often each thing occurs, with the operations of Python's Counter that scorers use.</summary>
internal static class Bags
{
    public static Dictionary<T, int> Of<T>(IEnumerable<T> things)
        where T : notnull
    {
        var bag = new Dictionary<T, int>();
        foreach (var thing in things)
            bag[thing] = bag.GetValueOrDefault(thing) + 1;
        return bag;
    }

    public static int Shared<T>(Dictionary<T, int> one, Dictionary<T, int> other)
        where T : notnull => one.Sum(pair => Math.Min(pair.Value, other.GetValueOrDefault(pair.Key)));
}

/// <summary>Article bodies by bags of token 4-grams (scrapinghub/article-extraction-benchmark) and by segments that must
/// and must not occur (adbar/trafilatura).</summary>
internal static class Bodies
{
    private const int Length = 4;

    public static Score ByShingles(string gold, string pred)
    {
        var score = new Score();
        var sides = Sides.Read(gold, pred, score);
        score.Measure([.. sides.Gold.Select(pair => Row(Text(pair.Value), Text(sides.Of(pair.Key))))], Measure);
        return score;
    }

    public static Score BySegments(string gold, string pred)
    {
        var score = new Score();
        var sides = Sides.Read(gold, pred, score);
        var rows = sides.Gold.Select(pair =>
        {
            var text = OneLine(Text(sides.Of(pair.Key)));
            List<string> with = [.. pair.Value.List("with").Select(one => OneLine(one.GetString()!))];
            List<string> without = [.. pair.Value.List("without").Select(one => OneLine(one.GetString()!))];
            double hits = with.Count(segment => text.Contains(segment, StringComparison.Ordinal));
            double noise = without.Count(segment => text.Contains(segment, StringComparison.Ordinal));
            return new[] { hits, noise, with.Count - hits, without.Count - noise };
        });
        score.Measure([.. rows], MeasureSegments);
        return score;
    }

    private static string Text(System.Text.Json.JsonElement record) =>
        record.First("text", "articleBody", "body") is not { } value ? ""
        : value.ValueKind == System.Text.Json.JsonValueKind.Array
            ? string.Join("\n\n", value.EnumerateArray().Select(part => part.GetString()))
            : value.GetString() ?? "";

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double[] Row(string gold, string pred)
    {
        var (goldTokens, predTokens) = (Tokens(gold), Tokens(pred));
        var (wanted, given) = (ShinglesOf(goldTokens), ShinglesOf(predTokens));
        var hits = Bags.Shared(wanted, given);
        double extra = given.Values.Sum() - hits, missed = wanted.Values.Sum() - hits;
        return [Figures.Ratio(hits, hits + extra), given.Count > 0 ? 1 : 0, Figures.Ratio(hits, hits + missed),
            wanted.Count > 0 ? 1 : 0, goldTokens.SequenceEqual(predTokens) ? 1 : 0, 1];
    }

    private static List<string> Tokens(string text) => [.. Spelling.WordRun().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, int> ShinglesOf(List<string> tokens) => tokens.Count == 0 ? []
        : Bags.Of(Enumerable.Range(0, Math.Max(1, tokens.Count - Length + 1))
            .Select(at => string.Join(' ', tokens.Skip(at).Take(Length))));

    private static Dictionary<string, double> Measure(double[] sums)
    {
        double p = Figures.Ratio(sums[0], sums[1]), r = Figures.Ratio(sums[2], sums[3]);
        return new()
        {
            ["f1"] = Figures.F1(p, r), ["precision"] = p, ["recall"] = r, ["accuracy"] = Figures.Ratio(sums[4], sums[5]),
        };
    }

    private static Dictionary<string, double> MeasureSegments(double[] sums)
    {
        var (tp, fp, fn, tn) = (sums[0], sums[1], sums[2], sums[3]);
        return new()
        {
            ["f1"] = Figures.Ratio(2 * tp, (2 * tp) + fp + fn), ["precision"] = Figures.Ratio(tp, tp + fp),
            ["recall"] = Figures.Ratio(tp, tp + fn), ["accuracy"] = Figures.Ratio(tp + tn, tp + fp + fn + tn),
        };
    }
}
