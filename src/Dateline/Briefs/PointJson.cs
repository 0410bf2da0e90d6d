using System.Text.Json;
using Dateline.Json;

namespace Dateline.Briefs;

/// <summary>A point of the brief with its history, for programs.</summary>
internal static class PointJson
{
    public static void Fields(Utf8JsonWriter json, Point point)
    {
        json.WriteString("id", point.Id);
        json.WriteString("kind", point.Kind.Word());
        json.WriteString("subject", point.Subject);
        json.Known("slot", point.Slot?.Word());
        json.Known("plan", point.Plan);
        json.Known("state", point.Verdict?.State.Word());
        if (point.Current is { } current)
            json.Object("current", () => Value(json, current.Value));
        json.WriteNumber("origins", point.Verdict?.Origins ?? 0);
        if (point.Verdict?.Conflict is { } conflict)
        {
            json.Object("conflict", () =>
            {
                json.WriteString("type", conflict.Type.Word());
                json.WriteString("explanation", conflict.Explanation);
            });
        }
        json.Known("reason", point.Verdict?.Reason);
        json.Objects("history", point.Claims, claim => Claim(json, claim));
    }

    private static void Claim(Utf8JsonWriter json, Claim claim)
    {
        json.Object("value", () => Value(json, claim.Value));
        json.WriteString("polarity", claim.Polarity.Word());
        json.WriteString("modality", claim.Modality.Word());
        json.Known("asserted", claim.Asserted);
        json.Known("about", claim.About);
        json.Objects("chain", claim.Chain, link =>
        {
            json.WriteString("name", link.Name);
            if (link.Anonymous)
                json.WriteBoolean("anonymous", true);
        });
        json.Known("origin", claim.Origin);
        if (claim.Background)
            json.WriteBoolean("background", true);
        json.Known("scope", claim.Scope);
        BriefJson.Evidence(json, claim.Evidence);
    }

    private static void Value(Utf8JsonWriter json, ClaimValue value)
    {
        json.WriteString("text", value.Text);
        switch (value)
        {
            case PlaceValue place:
                json.Known("place", place.Place);
                json.Known("country", place.Country);
                break;
            case TimeValue time:
                json.Known("start", time.Start);
                json.Known("end", time.End);
                json.Known("zone", time.Zone);
                if (time.About)
                    json.WriteString("bound", CountBound.About.Word());
                break;
            case WordsValue words:
                json.Known("status", words.Status?.Word());
                break;
            case CountValue count:
                Count(json, count);
                break;
            case OccurrenceValue occurrence:
                json.Known("actor", occurrence.Actor);
                json.Known("action", occurrence.Action);
                json.Known("target", occurrence.Target);
                json.Known("type", occurrence.EventType);
                break;
            case PositionValue position:
                json.Known("actor", position.Actor);
                json.Known("stance", position.Stance);
                json.Known("object", position.Object);
                break;
            default:
                throw new ArgumentException($"unknown value {value.GetType().Name}", nameof(value));
        }
    }

    private static void Count(Utf8JsonWriter json, CountValue count)
    {
        json.Known("value", count.Value);
        json.Known("min", count.Min);
        json.Known("max", count.Max);
        json.WriteString("bound", count.Bound.Word());
        json.WriteString("measure", count.Measure);
        json.Known("unit", count.Unit);
    }
}
