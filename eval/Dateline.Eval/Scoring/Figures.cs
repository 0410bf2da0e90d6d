namespace Dateline.Eval.Scoring;

/// <summary>Shares, F1, and intervals by resampling documents.</summary>
internal static class Figures
{
    public const int Resamples = 1000;
    private const uint Seed = 20130322;

    public static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;

    public static double F1(double precision, double recall) => Ratio(2 * precision * recall, precision + recall);

    public static double[] Total(IReadOnlyList<double[]> rows)
    {
        if (rows.Count == 0)
            return [];
        var sums = new double[rows[0].Length];
        foreach (var row in rows)
        {
            for (var at = 0; at < sums.Length; at++)
                sums[at] += row[at];
        }
        return sums;
    }

    /// <summary>95 % percentile interval of each value: documents are drawn with replacement, with a fixed seed.</summary>
    public static Dictionary<string, (double Low, double High)> Intervals(
        IReadOnlyList<double[]> rows, Func<double[], Dictionary<string, double>> measure)
    {
        var intervals = new Dictionary<string, (double, double)>();
        if (rows.Count == 0)
            return intervals;
        var dice = new PythonRandom(Seed);
        var drawn = new Dictionary<string, List<double>>();
        for (var round = 0; round < Resamples; round++)
        {
            var sums = new double[rows[0].Length];
            for (var pick = 0; pick < rows.Count; pick++)
            {
                var row = rows[dice.Below(rows.Count)];
                for (var at = 0; at < sums.Length; at++)
                    sums[at] += row[at];
            }
            foreach (var (name, value) in measure(sums))
            {
                if (!drawn.TryGetValue(name, out var values))
                    drawn[name] = values = new List<double>(Resamples);
                values.Add(value);
            }
        }
        foreach (var (name, values) in drawn)
        {
            values.Sort();
            intervals[name] = (values[(int)(0.025 * Resamples)], values[Math.Min(Resamples - 1, (int)(0.975 * Resamples))]);
        }
        return intervals;
    }
}
