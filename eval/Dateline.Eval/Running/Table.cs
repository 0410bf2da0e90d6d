using System.Globalization;
using System.Text.Json;

namespace Dateline.Eval.Running;

/// <summary>What a person reads, and what a program reads.</summary>
internal static class Table
{
    private static readonly string[] Counts = ["items", "hard_failures", "unsupported", "median_km"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(TextWriter output, IReadOnlyList<SetResult> results)
    {
        var width = results.Max(result => result.Name.Length);
        foreach (var result in results)
        {
            var rate = result.Run.Seconds > 0 ? result.Count / result.Run.Seconds : 0;
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"{result.Name.PadRight(width)}  {result.Count,5}  {result.Run.Seconds,6:F1} s  {rate,7:F1}/s  "));
            if (result.Score is not { } score)
            {
                output.WriteLine($"dateline ended with {result.Run.Status}: {result.Run.Complaint}");
                continue;
            }
            output.WriteLine(string.Join("  ", result.Shown.Where(score.Values.ContainsKey).Select(name => $"{name}={Cell(score, name)}"))
                + (result.Run.Status == 1 ? "  (some inputs failed)" : ""));
        }
    }

    /// <summary>The same as a table of Markdown, for docs/ACCURACY.md: without seconds, which differ from run to run.</summary>
    public static void WriteMarkdown(string path, IReadOnlyList<SetResult> results) => File.WriteAllLines(path, [
        "| set | inputs | figures |",
        "|---|---|---|",
        .. results.Where(result => result.Score is not null).Select(result =>
            $"| {result.Name} | {result.Count} | {string.Join("<br>", result.Shown
                .Where(result.Score!.Values.ContainsKey).Select(name => $"{name} {Cell(result.Score!, name)}"))} |")]);

    public static void WriteJson(string path, IReadOnlyList<SetResult> results)
    {
        File.WriteAllText(path, JsonSerializer.Serialize(results.Select(result => new
        {
            set = result.Name,
            inputs = result.Count,
            seconds = result.Run.Seconds,
            values = result.Score?.Values,
            intervals = result.Score?.Intervals.ToDictionary(pair => pair.Key, pair => new[] { pair.Value.Low, pair.Value.High }),
            notes = result.Score?.Notes,
        }), Indented) + "\n");
    }

    private static string Cell(Scoring.Score score, string name)
    {
        var value = score.Values[name];
        var shown = value.ToString(Counts.Contains(name) ? "F0" : "F3", CultureInfo.InvariantCulture);
        return score.Intervals.TryGetValue(name, out var interval)
            ? string.Create(CultureInfo.InvariantCulture, $"{shown} [{interval.Low:F3}, {interval.High:F3}]") : shown;
    }
}
