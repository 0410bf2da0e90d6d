using System.Text.Json;

namespace Dateline.Json;

/// <summary>A document as <c>annotate</c> prints it: the layers as spans of the text.</summary>
public static class DocumentJson
{
    public static byte[] Write(Document document, bool indented = false) =>
        JsonLine.Write(json => Fields(json, document), indented);

    private static void Fields(Utf8JsonWriter json, Document document)
    {
        var article = document.Article;
        json.WriteString("id", article.Id);
        json.Known("title", article.Title);
        json.Known("published", article.Published);
        json.WriteString("text", article.Text);
        json.Spans("sentences", document.Sentences);
        json.Objects("names", document.Names, name => Name(json, name));
        json.Objects("places", [.. document.Places.Select(place => (Place: place, IsAssociative: false))
            .Concat(document.Demonyms.Select(place => (Place: place, IsAssociative: true)))
            .OrderBy(one => one.Place.Span.Start)], one => Place(json, one.Place, one.IsAssociative));
        json.Objects("times", document.Times, time => Time(json, time));
        json.Objects("quantities", document.Quantities, quantity => Quantity(json, quantity));
        json.Objects("attributions", document.Attributions, attribution => Attribution(json, attribution));
        json.Objects("gaps", document.Gaps, gap => Gap(json, gap, article.Text));
        json.Objects("events", document.Events, one => Event(json, one));
        ArticleJson.Problems(json, article.Problems.AddRange(document.Problems));
    }

    private static void Name(Utf8JsonWriter json, NameMention name)
    {
        json.Place(name.Span);
        json.WriteString("type", name.Type.Word());
        json.WriteString("id", name.Id);
        json.WriteString("canonical", name.Canonical);
        json.Known("role", name.Role);
        if (name.IsActor)
            json.WriteBoolean("actor", true);
    }

    private static void Place(Utf8JsonWriter json, PlaceMention place, bool isAssociative)
    {
        json.Place(place.Span);
        json.WriteString("name", place.Name);
        json.Known("latitude", place.Latitude);
        json.Known("longitude", place.Longitude);
        json.Known("country", place.Country);
        json.Known("geonames", place.GeoNames);
        json.Known("zone", place.Zone);
        if (isAssociative)
            json.WriteBoolean("associative", true);
    }

    private static void Time(Utf8JsonWriter json, TimeMention time)
    {
        json.Place(time.Span);
        json.WriteString("type", time.Type.Word());
        json.WriteString("value", time.Value);
        json.Known("from", time.From);
        json.Known("to", time.To);
        json.Known("modifier", time.Modifier);
    }

    private static void Quantity(Utf8JsonWriter json, QuantityMention quantity)
    {
        json.Place(quantity.Span);
        json.Known("value", quantity.Value);
        json.Known("min", quantity.Min);
        json.Known("max", quantity.Max);
        json.Known("unit", quantity.Unit);
        json.Known(quantity.Scope == CountScope.Report ? "measure" : "background", quantity.Measure);
        json.WriteString("bound", quantity.Bound.Word());
        if (quantity.Implied)
            json.WriteBoolean("implied", true);
    }

    private static void Attribution(Utf8JsonWriter json, Attribution attribution)
    {
        json.WriteString("kind", attribution.Kind.Word());
        json.Spans("content", attribution.Content);
        json.Spans("cue", attribution.Cue);
        json.Spans("source", attribution.Source);
        if (attribution.Speaker is { } speaker)
        {
            json.Object("speaker", () =>
            {
                json.Known("id", speaker.Id);
                json.WriteString("canonical", speaker.Canonical);
                json.WriteBoolean("anonymous", speaker.Anonymous);
            });
        }
        json.Known("via", attribution.Via);
        json.Known("said", attribution.Said);
        json.Spans("quoted", attribution.Quoted);
    }

    private static void Gap(Utf8JsonWriter json, GapMention gap, string text)
    {
        json.Place(gap.Span);
        json.WriteString("kind", gap.Kind.Word());
        json.Known("who", gap.Who?.Name);
        json.Known("about", gap.About?.Of(text));
    }

    private static void Event(Utf8JsonWriter json, EventMention one)
    {
        json.Place(one.Span);
        json.Known("type", one.Type);
        json.WriteString("action", one.Action);
        Participant(json, "actor", one.Actor);
        Participant(json, "target", one.Target);
        json.Known("time", one.Time);
        json.Known("place", one.Place);
        json.WriteString("modality", one.Modality.Word());
        json.WriteString("polarity", one.Polarity.Word());
        if (one.Attempted)
            json.WriteBoolean("attempted", true);
    }

    private static void Participant(Utf8JsonWriter json, string role, Participant? participant)
    {
        if (participant is null)
            return;
        json.Object(role, () =>
        {
            json.Place(participant.Span);
            json.WriteString("name", participant.Name);
            json.Known("id", participant.Id);
        });
    }
}
