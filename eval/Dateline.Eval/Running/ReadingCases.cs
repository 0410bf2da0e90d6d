using System.Globalization;
using System.Text.Json;
using Dateline.Annotating;
using Dateline.Annotating.Grammar;
using Dateline.Annotating.Names;
using Dateline.Annotating.Quantities;
using Dateline.Annotating.Sentences;
using Dateline.Annotating.Times;
using Dateline.Eval.Scoring;
using NodaTime;

namespace Dateline.Eval.Running;

/// <summary>
/// How many of the cases of another reader of times and numbers are read as it reads them (microsoft/Recognizers-Text,
/// MIT). Its cases are commands and chat, and some of its choices are not TimeML's: a rate, no floor.
/// </summary>
internal static class ReadingCases
{
    private static readonly Annotators Reading = new(
        new SentenceFinder(), new GrammarFinder(), new NameFinder(), new TimeFinder(), new QuantityFinder());

    /// <summary>What expected results are compared by; all others are kinds that this reader does not have.</summary>
    private static readonly string[] TimeKinds = ["date", "datetime", "time", "daterange", "duration", "set"];

    private sealed record Expected(string Kind, int Start, int End, JsonElement Resolution);

    public static void Run(string folder, TextWriter output, bool list)
    {
        var rows = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*Model.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            using var cases = JsonDocument.Parse(Records.Text(path));
            foreach (var one in cases.RootElement.EnumerateArray())
            {
                var document = Read(one);
                foreach (var expected in In(one))
                {
                    var verdict = Judge(document, expected);
                    var row = $"{Path.GetFileNameWithoutExtension(path)} {expected.Kind}";
                    rows.TryAdd(row, new SortedDictionary<string, int>(StringComparer.Ordinal));
                    rows[row][verdict] = rows[row].GetValueOrDefault(verdict) + 1;
                    if (list && verdict != "right")
                        output.WriteLine($"{row}\t{verdict}\t{one.GetProperty("Input").GetString()}");
                }
            }
        }
        Print(rows, output);
    }

    private static void Print(SortedDictionary<string, SortedDictionary<string, int>> rows, TextWriter output)
    {
        foreach (var (row, verdicts) in rows)
        {
            var all = verdicts.Values.Sum();
            var share = verdicts.GetValueOrDefault("right") / (double)all;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{row,-36} {all,4}  {share:F3}  {string.Join(", ", verdicts.Select(one => $"{one.Key} {one.Value}"))}"));
        }
    }

    private static Document Read(JsonElement one)
    {
        var reference = one.TryGetProperty("Context", out var context)
            && context.TryGetProperty("ReferenceDateTime", out var moment) ? moment.GetString() : null;
        return Reading.Annotate(new Article
        {
            Id = "case", Input = "case", Text = one.GetProperty("Input").GetString()!, Blocks = [], Arrived = default,
            Published = StatedTime.TryParse(reference, out var time) ? time : null,
        });
    }

    private static IEnumerable<Expected> In(JsonElement one)
    {
        foreach (var result in one.GetProperty("Results").EnumerateArray())
        {
            if (!result.TryGetProperty("TypeName", out var type) || !result.TryGetProperty("Start", out var start)
                || !result.TryGetProperty("Resolution", out var resolution) || resolution.ValueKind != JsonValueKind.Object)
                continue;
            var kind = type.GetString()!.Split('.')[^1];
            yield return new Expected(kind == "relative" ? "ordinal" : kind, start.GetInt32(),
                result.GetProperty("End").GetInt32() + 1, resolution);
        }
    }

    private static string Judge(Document document, Expected expected)
    {
        if (expected.Resolution.TryGetProperty("values", out var values))
            return TimeKinds.Contains(expected.Kind) ? OfTime(document, expected, values) : "no such kind";
        return expected.Kind is "ordinal" or "age" ? "no such kind" : OfNumber(document, expected);
    }

    private static string OfTime(Document document, Expected expected, JsonElement values)
    {
        var found = document.Times.Where(time => time.Span.Start < expected.End && time.Span.End > expected.Start).ToList();
        if (found.Count == 0)
            return "not found";
        if (!found.Exists(time => values.EnumerateArray().Any(value => Equal(time, value))))
            return found.Count > 1 ? "in parts" : "other value";
        return "right";
    }

    private static bool Equal(TimeMention time, JsonElement value)
    {
        var timex = Word(value, "timex");
        if (timex == time.Value || $"{time.Value}:00" == timex)
            return true;
        return Word(value, "type") switch
        {
            "date" => Word(value, "value") == time.Value,
            "datetime" => Word(value, "value").Replace(' ', 'T').StartsWith(time.Value, StringComparison.Ordinal),
            "time" => timex.Length > 1 && time.Value.Contains(timex, StringComparison.Ordinal),
            "daterange" => time.From is { } from && Word(value, "start") == DayOf(from.Date),
            _ => false,
        };
    }

    private static string DayOf(LocalDate day) => $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}";

    private static string OfNumber(Document document, Expected expected)
    {
        var found = document.Quantities.Where(one => one.Span.Start < expected.End && one.Span.End > expected.Start).ToList();
        if (found.Count == 0)
            return document.Times.Any(time => time.Span.Start < expected.End && time.Span.End > expected.Start)
                ? "read as a time" : "not found";
        var wanted = Word(expected.Resolution, "value");
        if (expected.Kind == "numberrange")
            return found.Exists(one => wanted.Trim('(', ')', '[', ']') == $"{Text(one.Min)},{Text(one.Max)}") ? "right" : "other bounds";
        if (!double.TryParse(wanted.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return "no such kind";
        var right = found.Find(one => Math.Abs(one.Value - number) <= 1e-9 * Math.Max(1, Math.Abs(number)));
        return right is null ? "other value" : expected.Kind != "number" && right.Unit is null ? "no unit" : "right";
    }

    private static string Text(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Word(JsonElement value, string name) =>
        value.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString()! : "";
}
