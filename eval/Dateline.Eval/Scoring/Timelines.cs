using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Eval.Scoring;

/// <summary>Timelines of a topic: days, and ROUGE of the texts one after the other (Martschat, Markert 2017); averages of
/// precision and recall over references (Gholipour Ghalandari, Ifrim 2020).</summary>
internal static partial class Timelines
{
    private static readonly string[] Parts = ["date", "rouge1", "rouge2"];

    /// <param name="gold">By id, with <c>entries</c>.</param>
    /// <param name="pred">Entries of the predicted timeline, by id.</param>
    /// <param name="trim">Keep as many days as the reference has, those with most evidence first.</param>
    public static Score Of(
        IReadOnlyDictionary<string, List<JsonElement>> gold, IReadOnlyDictionary<string, List<JsonElement>> pred, bool trim)
    {
        var score = new Score();
        score.Measure([.. gold.Select(pair => Row(pair.Value, pred.GetValueOrDefault(pair.Key) ?? [], trim))], Measure);
        return score;
    }

    private static double[] Row(List<JsonElement> gold, List<JsonElement> pred, bool trim)
    {
        var (wanted, given) = (Days(gold), Days(pred));
        if (trim)
        {
            given = new(given.OrderByDescending(day => day.Value.Sum(entry => entry.List("evidence").Count()))
                .ThenByDescending(day => day.Value.Count).ThenBy(day => day.Key, StringComparer.Ordinal)
                .Take(wanted.Count).ToDictionary(), StringComparer.Ordinal);
        }
        double shared = wanted.Keys.Count(given.ContainsKey);
        List<double> row = [Figures.Ratio(shared, given.Count), Figures.Ratio(shared, wanted.Count)];
        foreach (var n in new[] { 1, 2 })
        {
            var (precision, recall) = Rouge.N(OneText(given), OneText(wanted), n);
            row.AddRange([precision, recall]);
        }
        return [.. row, 1];
    }

    private static SortedDictionary<string, List<JsonElement>> Days(List<JsonElement> entries)
    {
        var days = new SortedDictionary<string, List<JsonElement>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Day().Match(entry.First("when", "date")?.Said() ?? "") is not { Success: true } day)
                continue;
            if (!days.TryGetValue(day.Value, out var here))
                days[day.Value] = here = [];
            here.Add(entry);
        }
        return days;
    }

    private static string OneText(SortedDictionary<string, List<JsonElement>> days) => string.Join('\n', days.Values
        .SelectMany(entries => entries).Select(entry => entry.Has("text") is not { } text ? ""
            : text.ValueKind == JsonValueKind.Array ? string.Join(' ', text.EnumerateArray().Select(part => part.GetString()))
            : text.Said()));

    private static Dictionary<string, double> Measure(double[] sums)
    {
        var values = new Dictionary<string, double>();
        for (var at = 0; at < Parts.Length; at++)
        {
            double p = Figures.Ratio(sums[at * 2], sums[^1]), r = Figures.Ratio(sums[(at * 2) + 1], sums[^1]);
            values[$"{Parts[at]}_f1"] = Figures.F1(p, r);
            values[$"{Parts[at]}_p"] = p;
            values[$"{Parts[at]}_r"] = r;
        }
        return values;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
