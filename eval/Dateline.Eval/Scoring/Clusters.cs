namespace Dateline.Eval.Scoring;

/// <summary>Stories: B-cubed (Bagga, Baldwin 1998), pairs, and normalised mutual information.</summary>
internal static class Clusters
{
    public static Score Of(string gold, string pred)
    {
        var score = new Score();
        var sides = Sides.Read(gold, pred, score);
        var wanted = sides.Gold
            .Select(pair => (pair.Key, Label: pair.Value.First("story", "cluster", "event", "incident")?.Said()))
            .Where(pair => pair.Label is not null).ToDictionary(pair => pair.Key, pair => pair.Label!);
        var given = wanted.Keys.ToDictionary(key => key, key => sides.Of(key).Has("story")?.Said());
        score.Measure(Rows(wanted, given), Measure);
        score.Values["nmi"] = Nmi(wanted, given);
        return score;
    }

    private static List<double[]> Rows(Dictionary<string, string> wanted, Dictionary<string, string?> given)
    {
        var sizes = Bags.Of(wanted.Values);
        var predSizes = Bags.Of(given.Values.OfType<string>());
        var both = Bags.Of(wanted.Keys.Where(key => given[key] is not null).Select(key => (wanted[key], given[key]!)));
        return [.. wanted.Select(pair =>
        {
            double size = sizes[pair.Value];
            if (given[pair.Key] is not { } label)
                return new[] { 0, 0, 0, 1, 0, 0, size - 1 };
            double same = both[(pair.Value, label)], predSize = predSizes[label];
            return [same / predSize, 1, same / size, 1, same - 1, predSize - 1, size - 1];
        })];
    }

    private static Dictionary<string, double> Measure(double[] s)
    {
        double p = Figures.Ratio(s[0], s[1]), r = Figures.Ratio(s[2], s[3]);
        double pairP = Figures.Ratio(s[4], s[5]), pairR = Figures.Ratio(s[4], s[6]);
        return new()
        {
            ["b3_f1"] = Figures.F1(p, r), ["b3_precision"] = p, ["b3_recall"] = r,
            ["pair_f1"] = Figures.F1(pairP, pairR), ["pair_precision"] = pairP, ["pair_recall"] = pairR,
        };
    }

    private static double Nmi(Dictionary<string, string> wanted, Dictionary<string, string?> given)
    {
        if (given.Values.All(label => label is null))
            return 0;
        string Placed(string key) => given[key] is { } label ? $"story {label}" : $"alone {key}";
        double whole = wanted.Count;
        var rows = Bags.Of(wanted.Values);
        var columns = Bags.Of(wanted.Keys.Select(Placed));
        var mutual = Bags.Of(wanted.Keys.Select(key => (wanted[key], Placed(key)))).Sum(cell =>
            cell.Value / whole * Math.Log(cell.Value * whole / ((double)rows[cell.Key.Item1] * columns[cell.Key.Item2])));
        double Entropy(IEnumerable<int> counts) => -counts.Sum(count => count / whole * Math.Log(count / whole));
        var mean = (Entropy(rows.Values) + Entropy(columns.Values)) / 2;
        return mean == 0 ? 1 : Math.Clamp(mutual / mean, 0, 1);
    }
}
