using System.Text.Json;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Briefs;

/// <summary>How one expected item of a section is compared with one line of the brief.</summary>
/// <param name="Fits">Whether this could be the expected line.</param>
/// <param name="Checks">Name of each check, and whether it holds.</param>
/// <param name="Rank">Decides between several that fit.</param>
internal sealed record Judge(
    Func<JsonElement, JsonElement, bool> Fits,
    Func<JsonElement, JsonElement, Dictionary<string, bool>> Checks,
    Func<JsonElement, JsonElement, int> Rank);

/// <summary>The sections of a brief and their judges: the definitions of the reference scorer.</summary>
internal static class Judging
{
    public static Dictionary<string, Judge> Judges { get; } = new()
    {
        ["points"] = new(PointFits, PointChecks, PointRank),
        ["quotes"] = new((item, line) => HoldsQuote(line, item.Has("text")!.Value), QuoteChecks, Nothing),
        ["gaps"] = new(GapFits, FieldChecks("who", "kind", "about"), Nothing),
        ["scheduled"] = new(ScheduledFits, FieldChecks("place", "start", "zone", "status"), Nothing),
        ["timeline"] = new(TimelineFits, FieldChecks("when"), Nothing),
    };

    public static string LineText(JsonElement line) => Matching.Flat(line.Has("text")) + " "
        + string.Join(' ', line.List("evidence").Select(one => Matching.Flat(one.Has("text"))));

    public static bool HoldsQuote(JsonElement line, JsonElement fragments)
    {
        var text = Spelling.Plain(line.Words("text") ?? "");
        return Matching.Listed(fragments).Any(one =>
            text.Contains(Spelling.Plain(one.Said()).Trim(' ', '"', '\''), StringComparison.Ordinal));
    }

    public static bool SpeakerGood(JsonElement accepted, JsonElement? speaker) =>
        accepted.ValueKind == JsonValueKind.Array && accepted.GetArrayLength() == 0
            ? string.IsNullOrEmpty(Matching.Flat(speaker))
            : Matching.IsName(speaker, accepted);

    private static int Nothing(JsonElement item, JsonElement line) => 0;

    private static string PointText(JsonElement point) => string.Join(' ', [
        Matching.Flat(point.Has("subject")), Matching.Flat(point.Has("current")),
        .. point.List("history").Select(entry => Matching.Flat(entry.Has("value")))]);

    private static (JsonElement? Must, JsonElement? May) Subject(JsonElement item)
    {
        if (item.Has("subject") is not { } subject)
            return (null, null);
        if (subject.ValueKind == JsonValueKind.Object)
            return (subject.Has("must"), subject.Has("may"));
        return (subject.ValueKind == JsonValueKind.Array ? subject : JsonSerializer.SerializeToElement(new[] { subject }), null);
    }

    private static bool PointFits(JsonElement item, JsonElement point)
    {
        foreach (var name in new[] { "kind", "slot" })
        {
            if (item.TryGetProperty(name, out var wanted)
                && !Matching.Listed(wanted).Any(one => one.ToString() == (point.Has(name)?.ToString() ?? "")))
                return false;
        }
        return Matching.HasAll(PointText(point), Subject(item).Must);
    }

    private static int PointRank(JsonElement item, JsonElement point)
    {
        var text = PointText(point);
        return Subject(item).May is { } may ? may.EnumerateArray().Count(word => Matching.HasAny(text, word)) : 0;
    }

    private static Dictionary<string, bool> PointChecks(JsonElement item, JsonElement point)
    {
        var history = Matching.ByAssertion([.. point.List("history")]);
        var checks = new Dictionary<string, bool>();
        if (item.Has("current") is { } current)
            checks["current"] = Matching.ValueFaults(current, point.Has("current")).Count == 0;
        if (item.Has("state") is { } state)
            checks["state"] = Matching.Listed(state).Any(one => one.Said() == point.Words("state"));
        if (item.Has("origins") is { } origins)
            checks["origins"] = InBounds(origins, point.Number("origins"));
        if (item.TryGetProperty("conflict", out var conflict))
        {
            var given = point.Has("conflict").Has("type")?.Said();
            checks["conflict"] = Matching.Listed(conflict)
                .Any(one => (one.ValueKind == JsonValueKind.Null ? null : one.Said()) == given);
        }
        if (item.Has("history") is { } wanted)
            checks["history"] = Matching.InOrder(wanted.EnumerateArray(), history) == wanted.GetArrayLength();
        if (item.Has("chain") is { } chain)
            checks["chain"] = history.Exists(entry => Matching.ChainHolds(entry.Has("chain"), chain));
        return checks;
    }

    private static bool InBounds(JsonElement bounds, double? given)
    {
        static double? Bound(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
        var (least, most) = bounds.ValueKind switch
        {
            JsonValueKind.Object => (bounds.Number("min"), bounds.Number("max")),
            JsonValueKind.Array => (Bound(bounds[0]), Bound(bounds[1])),
            _ => (bounds.GetDouble(), (double?)bounds.GetDouble()),
        };
        return given is { } count && (least ?? 0) <= count && (most is null || count <= most);
    }

    private static Dictionary<string, bool> QuoteChecks(JsonElement item, JsonElement line)
    {
        var checks = new Dictionary<string, bool>();
        if (item.Has("speaker") is { } speaker)
            checks["speaker"] = SpeakerGood(speaker, line.Has("speaker"));
        if (item.Has("anonymous") is { } anonymous)
            checks["anonymous"] = (line.Has("anonymous")?.ValueKind == JsonValueKind.True) == anonymous.GetBoolean();
        if (item.Has("via") is { } via)
            checks["via"] = Matching.Listed(via).All(accepted => line.List("via").Any(name => Matching.IsName(name, accepted)));
        if (item.Has("said") is { } said)
            checks["said"] = Matching.IsTime(line.Has("said"), said);
        return checks;
    }

    private static Func<JsonElement, JsonElement, Dictionary<string, bool>> FieldChecks(params string[] fields) =>
        (item, line) =>
        {
            var checks = new Dictionary<string, bool>();
            foreach (var name in fields.Where(name => item.Has(name) is not null))
            {
                var (wanted, given) = (item.Has(name)!.Value, line.Has(name));
                checks[name] = name switch
                {
                    "kind" or "status" or "zone" => Matching.Listed(wanted).Any(one => one.Said() == given?.Said()),
                    "start" or "when" => Matching.IsTime(given, wanted),
                    _ => Matching.HasAny(Matching.Flat(given), wanted),
                };
            }
            return checks;
        };

    private static bool GapFits(JsonElement item, JsonElement line)
    {
        var asked = new[] { "who", "about" }.Where(name => item.Has(name) is not null).ToList();
        return asked.Count == 0
            || asked.Exists(name => Matching.HasAny(Matching.Flat(line.Has(name)), item.Has(name)!.Value));
    }

    private static bool ScheduledFits(JsonElement item, JsonElement line)
    {
        var here = Matching.Flat(line.Has("what")) + " " + Matching.Flat(line.Has("place"));
        return item.Has("what") is not { } what || Matching.Listed(what).All(entry => Matching.HasAny(here, entry));
    }

    private static bool TimelineFits(JsonElement item, JsonElement line) =>
        Matching.HasAll(LineText(line), item.Has("must"));
}
