using System.Globalization;
using System.Text.Json;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Briefs;

/// <summary>Whether something in a brief is what the gold asks for: words, names, times, values.</summary>
internal static class Matching
{
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["place"] = ["place", "text"], ["country"] = ["country"], ["stance"] = ["stance", "text"],
        ["object"] = ["object", "text"], ["actor"] = ["actor", "text"], ["action"] = ["action", "text"],
        ["target"] = ["target", "text"], ["text"] = ["text"],
    };

    public static IEnumerable<JsonElement> Listed(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    /// <summary>All strings and numbers within a value, as one text.</summary>
    public static string Flat(JsonElement? value) => value is not { } one ? "" : one.ValueKind switch
    {
        JsonValueKind.Object => string.Join(' ', one.EnumerateObject().Select(part => Flat(part.Value))),
        JsonValueKind.Array => string.Join(' ', one.EnumerateArray().Select(part => Flat(part))),
        JsonValueKind.String => one.GetString()!,
        JsonValueKind.Number => one.GetRawText(),
        _ => "",
    };

    /// <summary>Whether the words stand together in the text; a last word with <c>*</c> need only begin so.</summary>
    public static bool Has(string text, string phrase)
    {
        var (needle, here) = (Spelling.Words(phrase), Spelling.Words(text));
        var open = phrase.TrimEnd().EndsWith('*');
        for (var at = 0; at + needle.Length <= here.Length && needle.Length > 0; at++)
        {
            var same = true;
            for (var word = 0; same && word < needle.Length - 1; word++)
                same = here[at + word] == needle[word];
            var last = here[at + needle.Length - 1];
            if (same && (last == needle[^1] || (open && last.StartsWith(needle[^1], StringComparison.Ordinal))))
                return true;
        }
        return false;
    }

    public static bool HasAny(string text, JsonElement phrases) => Listed(phrases).Any(phrase => Has(text, phrase.Said()));

    public static bool HasAll(string text, JsonElement? must) =>
        must is not { } entries || entries.EnumerateArray().All(entry => HasAny(text, entry));

    /// <summary>Whether the given name holds all words of one of the accepted names.</summary>
    public static bool IsName(JsonElement? given, JsonElement accepted)
    {
        var here = Spelling.Words(Flat(given)).ToHashSet();
        return Listed(accepted).Any(name => Spelling.Words(name.Said()) is { Length: > 0 } words && words.All(here.Contains));
    }

    public static (DateTime Local, DateTimeOffset? Zoned)? Parsed(string? text)
    {
        // What datetime.fromisoformat takes of the times that a brief may hold: a day, with or without time and zone.
        if (text is null || text.Length < 10)
            return null;
        var whole = text.Length == 10 ? text + "T00:00" : text;
        if (!DateTimeOffset.TryParse(whole, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var zoned))
            return null;
        var hasZone = text.Length > 16 && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10);
        return (zoned.DateTime, hasZone ? zoned : null);
    }

    /// <summary>Whether a time begins as one of the accepted does, or is the same instant where both have a zone.</summary>
    public static bool IsTime(JsonElement? given, JsonElement accepted)
    {
        var said = given?.Said();
        return Listed(accepted).Any(wanted => (!string.IsNullOrEmpty(said) && said.StartsWith(wanted.Said(), StringComparison.Ordinal))
            || (Parsed(said)?.Zoned is { } one && Parsed(wanted.Said())?.Zoned is { } other && one == other));
    }

    /// <summary>What of a value specification a predicted value (and its entry of the history) does not meet.</summary>
    public static List<string> ValueFaults(JsonElement spec, JsonElement? value, JsonElement? entry = null) =>
        [.. spec.EnumerateObject().Where(part => !Meets(part.Name, part.Value, value, entry)).Select(part => part.Name)];

    private static bool Meets(string key, JsonElement accepted, JsonElement? value, JsonElement? entry)
    {
        if (Fields.TryGetValue(key, out var fields))
        {
            var field = fields.FirstOrDefault(name => Flat(value.Has(name)).Length > 0) ?? key;
            return HasAny(Flat(value.Has(field)), accepted);
        }
        return key switch
        {
            "value" => Listed(accepted).Any(number => value?.Number("value") == number.GetDouble()),
            "time" => IsTime(value.Has("start"), accepted)
                || (value.Has("start") is null && HasAny(Flat(value.Has("text")), accepted)),
            "end" => IsTime(value.Has("end"), accepted),
            "asserted" or "about" => IsTime(entry.Has(key), accepted),
            "by" => ChainHolds(entry.Has("chain"), accepted),
            "origin" => IsName(entry.Has("origin"), accepted),
            _ => Listed(accepted).Any(one => (value.Has(key) ?? entry.Has(key))?.Said() == one.Said()),
        };
    }

    /// <summary>Whether the names occur in the chain in this order (each may be a list of accepted names).</summary>
    public static bool ChainHolds(JsonElement? chain, JsonElement names)
    {
        List<JsonElement> links = chain is { ValueKind: JsonValueKind.Array } some ? [.. some.EnumerateArray()] : [];
        var at = 0;
        foreach (var accepted in Listed(names))
        {
            while (at < links.Count && !IsName(links[at].Has("name"), accepted))
                at++;
            if (at++ >= links.Count)
                return false;
        }
        return true;
    }

    /// <summary>How many of the specified values occur in the history in this order (longest common subsequence).</summary>
    public static int InOrder(IEnumerable<JsonElement> specs, List<JsonElement> history)
    {
        var table = new int[history.Count + 1];
        foreach (var spec in specs)
        {
            var above = table.ToArray();
            for (var at = 1; at <= history.Count; at++)
            {
                var same = ValueFaults(spec, history[at - 1].Has("value"), history[at - 1]).Count == 0;
                table[at] = Math.Max(Math.Max(above[at], table[at - 1]), same ? above[at - 1] + 1 : 0);
            }
        }
        return table[^1];
    }

    /// <summary>In order of assertion where every entry has such a time, else as printed.</summary>
    public static List<JsonElement> ByAssertion(List<JsonElement> history)
    {
        var times = history.ConvertAll(entry => Parsed(entry.Words("asserted")));
        if (times.Contains(null))
            return history;
        var allZoned = times.TrueForAll(time => time!.Value.Zoned is not null);
        return [.. history.Select((entry, at) => (entry, at))
            .OrderBy(one => allZoned ? times[one.at]!.Value.Zoned!.Value.UtcDateTime : times[one.at]!.Value.Local)
            .ThenBy(one => one.at).Select(one => one.entry)];
    }
}
