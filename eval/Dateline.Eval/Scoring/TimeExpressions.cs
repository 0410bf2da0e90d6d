using System.Text.RegularExpressions;

namespace Dateline.Eval.Scoring;

/// <summary>Time expressions as TempEval-3 scores them (UzZaman et al. 2013).</summary>
internal static partial class TimeExpressions
{
    public static Score Of(string gold, string pred, string? articles)
    {
        var score = new Score();
        var pages = Page.Of(Sides.Read(gold, pred, score), articles, score);
        score.Measure([.. pages.Select(Row)], Measure, name => name.EndsWith("_f1", StringComparison.Ordinal));
        return score;
    }

    private static double[] Row(Page page)
    {
        List<Marked> gold = [.. page.GoldMentions("times").Select(one => one.Trimmed(page.Text))];
        List<Marked> pred = [.. page.PredMentions("times").Select(one => one.Trimmed(page.Text))];
        var pairs = Pairing.Of(gold, pred, Pairing.Closeness).ConvertAll(pair => (Gold: gold[pair.Gold], Pred: pred[pair.Pred]));
        double Count(Func<Marked, Marked, bool> right) => pairs.Count(pair => right(pair.Gold, pair.Pred));
        return [gold.Count, pred.Count, pairs.Count, Count((g, p) => g.SameExtent(p)),
            Count((g, p) => g.Record.Words("type") == p.Record.Words("type")),
            Count((g, p) => g.Record.Words("value") == p.Record.Words("value")),
            Count((g, p) => Variant(g.Record.Words("value")) == Variant(p.Record.Words("value")))];
    }

    private static Dictionary<string, double> Measure(double[] s)
    {
        var values = new Dictionary<string, double>();
        foreach (var (name, hits) in new[] { ("relaxed", s[2]), ("strict", s[3]) })
        {
            double p = Figures.Ratio(hits, s[1]), r = Figures.Ratio(hits, s[0]);
            values[$"{name}_p"] = p;
            values[$"{name}_r"] = r;
            values[$"{name}_f1"] = Figures.F1(p, r);
        }
        foreach (var (name, hits) in new[] { ("type", s[4]), ("value", s[5]), ("value_variants", s[6]) })
        {
            values[$"{name}_accuracy"] = Figures.Ratio(hits, s[2]);
            values[$"{name}_f1"] = values[$"{name}_accuracy"] * values["relaxed_f1"];
        }
        return values;
    }

    private static string Variant(string? value)
    {
        value = Blanks().Replace(value ?? "", "").ToUpperInvariant();
        if (value.StartsWith('P') || TimeOfDay().Match(value) is not { Success: true } found)
            return value;
        var minute = found.Groups[2].Value;
        var second = found.Groups[3].Value.Trim(':', '0', '.').Length == 0 ? "" : ":" + found.Groups[3].Value.TrimStart(':');
        minute = second.Length == 0 && minute.Trim(':', '0').Length == 0 ? ""
            : ":" + (minute.Length == 0 ? "00" : minute.TrimStart(':'));
        return found.Groups[1].Value + minute + second;
    }

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(.*T\d\d)(:?\d\d)?(:?\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();
}
