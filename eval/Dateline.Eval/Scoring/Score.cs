using System.Text.Json;

namespace Dateline.Eval.Scoring;

/// <summary>What a scorer found: named values, some with an interval.</summary>
internal sealed class Score
{
    public Dictionary<string, double> Values { get; } = [];

    public Dictionary<string, (double Low, double High)> Intervals { get; } = [];

    public List<string> Notes { get; } = [];

    public void Add(IEnumerable<KeyValuePair<string, double>> values)
    {
        foreach (var (name, value) in values)
            Values[name] = value;
    }

    /// <summary>The values of all rows together, with intervals for those that <paramref name="keep"/> names.</summary>
    public void Measure(
        IReadOnlyList<double[]> rows, Func<double[], Dictionary<string, double>> measure, Func<string, bool>? keep = null)
    {
        Add(measure(Figures.Total(rows)));
        var intervals = Figures.Intervals(rows, sums => keep is null ? measure(sums)
            : measure(sums).Where(pair => keep(pair.Key)).ToDictionary());
        foreach (var (name, interval) in intervals)
            Intervals[name] = interval;
    }
}

/// <summary>Gold and prediction side by side.</summary>
/// <param name="Gold">By id, in the order of the gold file.</param>
/// <param name="Pred">By id.</param>
internal sealed record Sides(Dictionary<string, JsonElement> Gold, Dictionary<string, JsonElement> Pred)
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement.Clone();

    /// <summary>What was predicted; an absent id counts as an empty prediction.</summary>
    public JsonElement Of(string key) => Pred.TryGetValue(key, out var record) ? record : Nothing;

    public static Sides Read(string gold, string pred, Score score) => Of(Records.ById(gold, isGold: true), pred, score);

    public static Sides Of(Dictionary<string, JsonElement> wanted, string pred, Score score)
    {
        var given = Records.ById(pred, isGold: false);
        var missing = wanted.Keys.Count(key => !given.ContainsKey(key));
        if (wanted.Count == 0)
            throw new WrongInputException("no gold records");
        if (given.Count > 0 && missing == wanted.Count)
            throw new WrongInputException($"{pred}: no id of the prediction occurs in the gold");
        if (missing > 0)
            score.Notes.Add($"{missing} of {wanted.Count} ids missing from the prediction, counted as empty");
        if (given.Keys.Count(key => !wanted.ContainsKey(key)) is > 0 and var extra)
            score.Notes.Add($"{extra} of {given.Count} ids not in the gold, left out");
        return new Sides(wanted, given);
    }
}
