using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Briefs;

/// <summary>A line of a brief that must have evidence.</summary>
internal sealed record BriefLine(string Where, string Kind, JsonElement Line, List<JsonElement> Evidence);

/// <summary>Checks that need no gold: has every line evidence, is it the article's text, and does it say the same?</summary>
internal static partial class EvidenceChecks
{
    private static readonly string[] Months = [
        .. "january february march april may june july august september october november december".Split(' ')];
    private static readonly string[] Weekdays = [.. "monday tuesday wednesday thursday friday saturday sunday".Split(' ')];
    private static readonly string[] Relative = [.. ("today tonight tomorrow yesterday week weeks weekend month months year "
        + "day days hour hours now morning afternoon evening night noon midnight immediately later earlier soon").Split(' ')];

    public static IEnumerable<BriefLine> Lines(JsonElement brief)
    {
        foreach (var (story, number) in brief.List("stories").Select((story, at) => (story, at + 1)))
        {
            var points = new Dictionary<string, JsonElement>();
            foreach (var point in story.List("points"))
                points[point.Has("id")?.Said() ?? ""] = point;
            foreach (var line in story.List("summary"))
                yield return new($"story {number} summary", "summary", line, [.. line.List("evidence")]);
            foreach (var point in story.List("points"))
            {
                var where = $"story {number} point {point.Words("id") ?? Matching.Flat(point.Has("subject"))}";
                if (!point.List("history").Any())
                    yield return new(where, "point", point, []);
                foreach (var entry in point.List("history"))
                    yield return new($"{where} history", "history", entry, [.. entry.List("evidence")]);
            }
            foreach (var (section, singular) in new[] { ("quotes", "quote"), ("timeline", "timeline"), ("gaps", "gap") })
            {
                foreach (var line in story.List(section))
                    yield return new($"story {number} {singular}", singular, line, [.. line.List("evidence")]);
            }
            foreach (var line in story.List("scheduled"))
            {
                var history = points.TryGetValue(line.Has("point")?.Said() ?? "", out var point) ? point.List("history") : [];
                yield return new($"story {number} scheduled", "scheduled", line,
                    [.. line.List("evidence"), .. history.SelectMany(entry => entry.List("evidence"))]);
            }
        }
    }

    /// <summary>Evidence that is not the article's text at its place and revision, and how many were looked at.</summary>
    public static (List<string> Faults, int Seen) Wrong(JsonElement brief, string articles)
    {
        var texts = new Dictionary<string, List<(double? Revision, string Text)>>();
        foreach (var record in Records.Lines(articles).Where(record => record.Words("text") is not null))
        {
            string?[] names = [record.Has("id")?.Said(), record.Words("url"), record.Words("canonicalUrl"), record.Words("input"),
                record.Words("input") is { } input ? Records.Stem(input) : null];
            foreach (var name in names.OfType<string>().Distinct())
            {
                if (!texts.TryGetValue(name, out var known))
                    texts[name] = known = [];
                known.Add((record.Number("revision"), record.Words("text")!));
            }
        }
        var addresses = brief.List("stories").SelectMany(story => story.List("articles"))
            .GroupBy(article => article.Has("id")?.Said() ?? "").ToDictionary(group => group.Key, group => group.Last().Words("url"));
        var (faults, seen) = (new List<string>(), 0);
        foreach (var line in Lines(brief))
        {
            // A scheduled item rests on the evidence of its point, which is looked at there.
            foreach (var one in line.Kind == "scheduled" ? line.Line.List("evidence") : line.Evidence)
            {
                seen++;
                var key = one.Has("article")?.Said() ?? "";
                var known = texts.GetValueOrDefault(key)
                    ?? (addresses.GetValueOrDefault(key) is { } url ? texts.GetValueOrDefault(url) : null) ?? [];
                var exact = known.Where(text => text.Revision == (one.Number("revision") ?? 1)).ToList();
                var found = exact.Count > 0 ? exact : [.. known.Where(text => text.Revision is null)];
                if (!found.Exists(text => Holds(text.Text, one)))
                    faults.Add($"{line.Where}: {key} does not have {one.Words("text")} there");
            }
        }
        return (faults, seen);
    }

    /// <summary>Lines whose evidence does not seem to say what they say, and how many were looked at.</summary>
    public static (List<string> Found, int Count) Unsupported(JsonElement brief)
    {
        var (found, count) = (new List<string>(), 0);
        foreach (var line in Lines(brief).Where(line => line.Evidence.Count > 0))
        {
            count++;
            var text = string.Join(' ', line.Evidence.Select(one => Matching.Flat(one.Has("text"))));
            if (!Says(line, text))
                found.Add($"{line.Where}: {Matching.Flat(line.Line.Has("text") ?? line.Line.Has("value"))}");
        }
        return (found, count);
    }

    private static bool Holds(string text, JsonElement evidence) =>
        evidence.Number("start") is { } start && evidence.Number("end") is { } end && start >= 0 && start < end
        && end <= text.Length && text[(int)start..(int)end] == evidence.Words("text");

    private static bool Says(BriefLine line, string text) => line.Kind switch
    {
        "history" => line.Line.Has("value") is not { } value || ValueSaid(value, text),
        "scheduled" => new[] { "place", "start" }.All(name => string.IsNullOrEmpty(line.Line.Words(name))
            || ValueSaid(JsonSerializer.SerializeToElement(new Dictionary<string, string> { [name] = line.Line.Words(name)! }), text)),
        "quote" => string.Join(' ', Spelling.Words(text)).Contains(
            string.Join(' ', Spelling.Words(Matching.Flat(line.Line.Has("text")))), StringComparison.Ordinal)
            || SharesWords(Matching.Flat(line.Line.Has("text")), text, 0.9),
        "gap" => SharesWords(Matching.Flat(line.Line.Has("who")) + " " + Matching.Flat(line.Line.Has("about")), text, 0.01),
        _ => SharesWords(Matching.Flat(line.Line.Has("text")), text, 0.5),
    };

    private static bool ValueSaid(JsonElement value, string evidence)
    {
        if (value.Has("value") is not null)
        {
            var wanted = new[] { "value", "min", "max" }.Select(name => value.Number(name)).OfType<double>().ToList();
            return !wanted.TrueForAll(number => number > 1) || StatedNumbers.In(evidence).Overlaps(wanted);
        }
        var here = Spelling.Words(evidence).ToHashSet();
        if (Matching.Flat(value.Has("place")) is { Length: > 0 } place)
        {
            return PlaceParts().Split(place).Select(part => Spelling.Words(part))
                .Any(part => part.Length > 0 && part.All(here.Contains));
        }
        if (value.Words("start") is { Length: > 0 } start)
            return TimeWords(start).Overlaps(here);
        var said = string.Join(' ', value.EnumerateObject().Where(part => part.Name is "text" or "actor" or "target" or "object")
            .Select(part => Matching.Flat(part.Value)));
        return SharesWords(said, evidence, 0.01);
    }

    private static HashSet<string> TimeWords(string start)
    {
        if (Moment().Match(start) is not { Success: true } found)
            return [.. Spelling.Words(start)];
        int Part(int number) => int.Parse(found.Groups[number].Value, System.Globalization.CultureInfo.InvariantCulture);
        HashSet<string> held = [found.Groups[1].Value, .. Relative];
        if (Part(2) is >= 1 and <= 12 and var month)
            held.UnionWith([Months[month - 1], Cut(Months[month - 1], 3), Cut(Months[month - 1], 4)]);
        if (found.Groups[3].Success)
        {
            held.Add($"{Part(3)}");
            if (DateOnly.TryParseExact(start[..10], "yyyy-MM-dd", out var date))
            {
                var weekday = Weekdays[((int)date.DayOfWeek + 6) % 7];
                held.UnionWith([weekday, Cut(weekday, 3), Cut(weekday, 4)]);
            }
        }
        if (found.Groups[4].Success)
            held.UnionWith([$"{Part(4)}", $"{Part(4):D2}", $"{(Part(4) % 12 == 0 ? 12 : Part(4) % 12)}"]);
        return held;
    }

    private static string Cut(string word, int length) => word.Length <= length ? word : word[..length];

    private static HashSet<string> ContentWords(string text) =>
        [.. Spelling.Words(text).Where(word => word.Length > 3).Select(word => Cut(word, 5))];

    private static bool SharesWords(string text, string evidence, double share)
    {
        var wanted = ContentWords(text);
        var here = Spelling.Words(evidence).Select(word => Cut(word, 5)).ToHashSet();
        return wanted.Count == 0 || wanted.Count(here.Contains) >= share * wanted.Count;
    }

    [GeneratedRegex("[,(]", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceParts();

    [GeneratedRegex(@"^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
