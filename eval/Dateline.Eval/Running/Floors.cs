using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Dateline.Eval.Running;

/// <summary>What a set has reached, below which no change may fall.</summary>
/// <param name="Gold">SHA-256 of the gold, first 16 hexadecimal digits: floors hold for one gold only.</param>
/// <param name="Least">Values that may not be lower.</param>
/// <param name="Most">Counts of faults that may not be higher.</param>
internal sealed record Floor(string Gold, SortedDictionary<string, double> Least, SortedDictionary<string, double> Most);

/// <summary>The pinned floors of all sets. Raising them is free; lowering one needs an explicit word.</summary>
internal sealed class Floors(string path)
{
    private static readonly JsonSerializerOptions Pretty = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Counts of faults: the fewer the better.</summary>
    private static readonly string[] Faults = ["hard_failures", "unsupported"];

    private readonly SortedDictionary<string, Floor> _floors = File.Exists(path)
        ? JsonSerializer.Deserialize<SortedDictionary<string, Floor>>(File.ReadAllText(path), Pretty)!
        : new(StringComparer.Ordinal);

    /// <summary>Every value that lies below its floor, or cannot be compared with it.</summary>
    public List<string> Breaches(IReadOnlyList<SetResult> results, Func<string, bool> wanted, bool isComplete)
    {
        var breaches = new List<string>();
        var found = results.ToDictionary(result => result.Name);
        foreach (var (name, floor) in _floors.Where(pair => wanted(pair.Key)))
        {
            if (!found.TryGetValue(name, out var result))
            {
                if (isComplete)
                    breaches.Add($"{name}: has floors but was not measured");
                continue;
            }
            if (result.Score is not { } score)
                breaches.Add($"{name}: no score: {result.Run.Complaint}");
            else if (Digest(result.Gold) != floor.Gold)
                breaches.Add($"{name}: the gold has changed; measure and pin anew");
            else
                breaches.AddRange(Below(name, floor, score.Values));
        }
        return breaches;
    }

    /// <summary>Pins what was reached, cut to three decimals. A floor is lowered only if that is allowed.</summary>
    /// <returns>The floors that would have been lowered and were kept.</returns>
    public List<string> Pin(IReadOnlyList<SetResult> results, bool mayLower)
    {
        var kept = new List<string>();
        foreach (var result in results.Where(result => result.Score is not null))
        {
            var values = result.Score!.Values;
            var floor = new Floor(Digest(result.Gold), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
            foreach (var name in result.Shown.Where(name => values.ContainsKey(name) && name is not ("items" or "median_km")))
                (Faults.Contains(name) ? floor.Most : floor.Least)[name] = Math.Floor(values[name] * 1000) / 1000;
            if (_floors.TryGetValue(result.Name, out var before) && before.Gold == floor.Gold && !mayLower
                && Below(result.Name, before, values) is { Count: > 0 } lower)
            {
                kept.AddRange(lower);
                continue;
            }
            _floors[result.Name] = floor;
        }
        File.WriteAllText(path, JsonSerializer.Serialize(_floors, Pretty) + "\n");
        return kept;
    }

    private static List<string> Below(string name, Floor floor, Dictionary<string, double> values)
    {
        static string Cell(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
        return [
            .. floor.Least.Where(pair => !(values.GetValueOrDefault(pair.Key) >= pair.Value))
                .Select(pair => $"{name}: {pair.Key} is {Cell(values.GetValueOrDefault(pair.Key))}, the floor is {Cell(pair.Value)}"),
            .. floor.Most.Where(pair => !(values.GetValueOrDefault(pair.Key, double.MaxValue) <= pair.Value))
                .Select(pair => $"{name}: {pair.Key} is {Cell(values.GetValueOrDefault(pair.Key))}, at most {Cell(pair.Value)} may be"),
        ];
    }

    private static string Digest(string gold) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(gold)))[..16];
}
