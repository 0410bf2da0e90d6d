using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Eval.Scoring;

/// <summary>Title, authors, day and hour of publication (the day as adbar/htmldate counts it).</summary>
internal static partial class Metadata
{
    public static Score Of(string gold, string pred)
    {
        var score = new Score();
        var sides = Sides.Read(gold, pred, score);
        score.Measure([.. sides.Gold.Select(pair => Row(pair.Key, pair.Value, sides.Of(pair.Key)))], Measure);
        return score;
    }

    // titles hit, titles, authors hit, authors given, authors wanted, sets equal, documents with authors,
    // days right, wrong, missed, hours right, hours
    private static double[] Row(string key, JsonElement gold, JsonElement pred)
    {
        var row = new double[12];
        if (Title(gold) is { Length: > 0 } title)
        {
            row[0] = title == Title(pred) ? 1 : 0;
            row[1] = 1;
        }
        if (gold.First("authors", "author", "byline") is { } authors)
        {
            var (wanted, given) = (People(authors), People(pred.First("byline", "authors", "author")));
            row[2] = wanted.Count(given.Contains);
            row[3] = given.Count;
            row[4] = wanted.Count;
            row[5] = wanted.SetEquals(given) ? 1 : 0;
            row[6] = 1;
        }
        if (gold.First("published", "date")?.Said() is { Length: > 0 } date)
        {
            var when = Moment(date) ?? throw new WrongInputException($"gold {key}: no ISO 8601 date: {date}");
            var said = Moment(pred.First("published", "date")?.Said());
            var (day, hour) = Same(when, said);
            row[7] = day ? 1 : 0;
            row[8] = said is not null && !day ? 1 : 0;
            row[9] = said is null ? 1 : 0;
            row[10] = when.Hour is not null && hour ? 1 : 0;
            row[11] = when.Hour is not null ? 1 : 0;
        }
        return row;
    }

    private static string? Title(JsonElement record) =>
        record.Words("title") is { Length: > 0 } title ? Spelling.Plain(title).Trim([.. " .,;:!?-|\"'"]) : null;

    private static HashSet<string> People(JsonElement? value)
    {
        IEnumerable<string> names = value is not { } one ? []
            : one.ValueKind == JsonValueKind.String ? [one.GetString()!]
            : one.EnumerateArray().Select(name => name.GetString()!);
        return [.. names.SelectMany(entry => entry.Split(';'))
            .Select(name => By().Replace(Spelling.Plain(name), "").Trim([.. " .,;:|-"])).Where(name => name.Length > 0)];
    }

    private static (string Day, string? Hour, DateTimeOffset? Zoned)? Moment(string? text)
    {
        if (When().Match((text ?? "").Trim()) is not { Success: true } found)
            return null;
        var (day, hour, minute, zone) = (found.Groups[1].Value, Group(found, 2), Group(found, 3), Group(found, 4));
        if (hour is null || zone is null)
            return (day, hour, null);
        zone = zone is "Z" or "z" ? "+00:00" : zone.Length == 5 ? zone.Insert(3, ":") : zone;
        return DateTimeOffset.TryParseExact($"{day} {hour}:{minute ?? "00"} {zone}", "yyyy-MM-dd HH:mm zzz",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned) ? (day, hour, zoned) : null;
    }

    private static string? Group(Match match, int number) =>
        match.Groups[number].Success ? match.Groups[number].Value : null;

    private static (bool Day, bool Hour) Same(
        (string Day, string? Hour, DateTimeOffset? Zoned) gold, (string Day, string? Hour, DateTimeOffset? Zoned)? pred)
    {
        if (pred is not { } said)
            return (false, false);
        var (day, hour) = (said.Day, said.Hour);
        if (gold.Zoned is { } wanted && said.Zoned is { } given)
        {
            var here = given.ToOffset(wanted.Offset);
            day = here.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            hour = here.ToString("HH", CultureInfo.InvariantCulture);
        }
        return (day == gold.Day, day == gold.Day && hour == gold.Hour);
    }

    private static Dictionary<string, double> Measure(double[] s)
    {
        double p = Figures.Ratio(s[2], s[3]), r = Figures.Ratio(s[2], s[4]);
        return new()
        {
            ["title_accuracy"] = Figures.Ratio(s[0], s[1]),
            ["author_f1"] = Figures.F1(p, r), ["author_precision"] = p, ["author_recall"] = r,
            ["author_exact"] = Figures.Ratio(s[5], s[6]),
            ["day_accuracy"] = Figures.Ratio(s[7], s[7] + s[8] + s[9]),
            ["day_f1"] = Figures.Ratio(2 * s[7], (2 * s[7]) + s[8] + s[9]),
            ["day_precision"] = Figures.Ratio(s[7], s[7] + s[8]),
            ["day_recall"] = Figures.Ratio(s[7], s[7] + s[9]),
            ["hour_accuracy"] = Figures.Ratio(s[10], s[11]),
        };
    }

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):?(\d{2})?(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex When();

    [GeneratedRegex(@"^by:?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex By();
}
