using System.Text.Json;

namespace Dateline.Eval.Scoring;

/// <summary>Names of persons, organizations and places: equal spans (CoNLL-2003).</summary>
internal static class NamedEntities
{
    private static readonly string[] Kinds = ["person", "organization", "place"];

    private static readonly Dictionary<string, string> Types = new Dictionary<string, string>
    {
        ["person"] = "person per people",
        ["organization"] = "organization organisation org corporation company",
        ["place"] = "place loc location gpe geo geo-loc city country region",
        ["facility"] = "facility fac building",
        ["event"] = "event eve",
        ["product"] = "product pro prod art work_of_art creative-work",
        ["group"] = "group nationality norp",
    }.SelectMany(type => type.Value.Split(' ').Select(name => (name, type.Key))).ToDictionary();

    /// <param name="gold">A token file.</param>
    /// <param name="pred">The output of <c>annotate</c>.</param>
    /// <param name="map">Labels of this file that mean another type, as <c>gpe</c> → <c>group</c>.</param>
    public static Score Of(string gold, string pred, IReadOnlyDictionary<string, string> map)
    {
        var score = new Score();
        var pages = Page.Of(Sides.Of(TokenFiles.Gold(gold), pred, score), null, score);
        var hasFacility = pages.Any(page => page.Gold.List("names").Any(name => Mapped(name, map) == "facility"));
        score.Measure(pages.ConvertAll(page => Row(page, map, !hasFacility)), Measure,
            name => name.EndsWith("f1", StringComparison.Ordinal));
        return score;
    }

    private static string? Mapped(JsonElement name, IReadOnlyDictionary<string, string> map)
    {
        var label = (name.Words("type") ?? "").ToLowerInvariant();
        return map.TryGetValue(label, out var own) ? own : Types.GetValueOrDefault(label);
    }

    private static double[] Row(Page page, IReadOnlyDictionary<string, string> map, bool facilityIsPlace)
    {
        Dictionary<(int, int), string> Keep(List<Marked> mentions)
        {
            var kept = new Dictionary<(int, int), string>();
            foreach (var mention in mentions)
            {
                var kind = Mapped(mention.Record, map);
                kind = kind == "facility" && facilityIsPlace ? "place" : kind;
                var trimmed = mention.Trimmed(page.Text);
                if (kind is not null && Kinds.Contains(kind))
                    kept[(trimmed.Start, trimmed.End)] = kind;
            }
            return kept;
        }
        var (gold, pred) = (Keep(page.GoldMentions("names")), Keep(page.PredMentions("names")));
        double Count(Dictionary<(int, int), string> side, string kind) => side.Values.Count(one => one == kind);
        return [
            .. Kinds.SelectMany(kind => new[]
            {
                Count(gold, kind), Count(pred, kind),
                gold.Count(pair => pair.Value == kind && pred.GetValueOrDefault(pair.Key) == kind),
            }),
            gold.Keys.Count(pred.ContainsKey)];
    }

    private static Dictionary<string, double> Measure(double[] s)
    {
        double gold = s[0] + s[3] + s[6], pred = s[1] + s[4] + s[7], hits = s[2] + s[5] + s[8];
        var values = new Dictionary<string, double>();
        foreach (var (name, right) in new[] { ("typed", hits), ("span", s[^1]) })
        {
            double p = Figures.Ratio(right, pred), r = Figures.Ratio(right, gold);
            values[$"{name}_f1"] = Figures.F1(p, r);
            values[$"{name}_p"] = p;
            values[$"{name}_r"] = r;
        }
        for (var at = 0; at < Kinds.Length; at++)
        {
            values[$"{Kinds[at]}_f1"] =
                Figures.F1(Figures.Ratio(s[(at * 3) + 2], s[(at * 3) + 1]), Figures.Ratio(s[(at * 3) + 2], s[at * 3]));
        }
        return values;
    }
}
