using System.Globalization;

namespace Dateline.Markup;

/// <summary>A layer as a reader sees it.</summary>
public enum MarkedLayer
{
    Name,
    Reference,
    Place,
    Time,
    Quantity,
    Source,
    Cue,
    Content,
    Gap,
    Event,
}

/// <summary>One mention in words, for whoever looks at the layers.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">What it is within its layer: <c>person</c>, <c>DATE</c>, <c>direct</c>.</param>
/// <param name="Meaning">What was read: an id, a value, a chain.</param>
/// <param name="Rule">The rule or model that made it.</param>
public sealed record Label(MarkedLayer Layer, Span Span, string Kind, string Meaning, string Rule)
{
    /// <summary>Every mention of a document by its start, of those that begin together the longest first.</summary>
    public static ImmutableArray<Label> AllOf(Document document) =>
    [
        .. Names(document).Concat(References(document)).Concat(Places(document)).Concat(Times(document))
            .Concat(Quantities(document)).Concat(Attributions(document)).Concat(Gaps(document)).Concat(Events(document))
            .Where(label => label.Span.Length > 0)
            .OrderBy(label => label.Span.Start).ThenByDescending(label => label.Span.End).ThenBy(label => label.Layer),
    ];

    /// <summary>The way by which the words of an attribution came: <c>a senior official → Radio Nord</c>.</summary>
    public static string Chain(Attribution attribution) => string.Join(
        " → ", attribution.Via.Prepend(attribution.Speaker?.Canonical ?? "nobody named"));

    private static IEnumerable<Label> Names(Document document) => document.Names.Select(name =>
        new Label(MarkedLayer.Name, name.Span, name.Type.Word(), name.IsActor ? $"{name.Id} (acts)" : name.Id, name.Rule));

    private static IEnumerable<Label> References(Document document) => document.References.Select(one =>
        new Label(MarkedLayer.Reference, one.Span, one.Kind.ToString().ToLowerInvariant(), one.Antecedent, one.Rule));

    private static IEnumerable<Label> Places(Document document) => document.Places.Select(place =>
        new Label(MarkedLayer.Place, place.Span, "on the map", PlaceMeaning(place), place.Rule));

    private static string PlaceMeaning(PlaceMention place) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? string.Create(CultureInfo.InvariantCulture, $"{place.Name} {place.Country} {latitude:0.00} {longitude:0.00}")
        : place.Country is null ? place.Name : $"{place.Name} {place.Country}";

    private static IEnumerable<Label> Times(Document document) => document.Times.Select(time =>
        new Label(MarkedLayer.Time, time.Span, time.Type.Word(), time.Value, time.Rule));

    private static IEnumerable<Label> Quantities(Document document) => document.Quantities.Select(quantity => new Label(
        MarkedLayer.Quantity, quantity.Span, quantity.Bound.Word(),
        string.Create(CultureInfo.InvariantCulture, $"{quantity.Value} {quantity.Measure ?? quantity.Unit}").TrimEnd(),
        quantity.Rule));

    private static IEnumerable<Label> Attributions(Document document) => document.Attributions.SelectMany(one =>
        Parts(MarkedLayer.Content, one, one.Content)
            .Concat(Parts(MarkedLayer.Cue, one, one.Cue)).Concat(Parts(MarkedLayer.Source, one, one.Source)));

    private static IEnumerable<Label> Parts(MarkedLayer layer, Attribution attribution, ImmutableArray<Span> spans) =>
        spans.Select(span => new Label(layer, span, attribution.Kind.Word(), Chain(attribution), attribution.Rule));

    private static IEnumerable<Label> Gaps(Document document) => document.Gaps.Select(gap =>
        new Label(MarkedLayer.Gap, gap.Span, gap.Kind.Word(), gap.Who?.Name ?? "nobody named", gap.Rule));

    private static IEnumerable<Label> Events(Document document) => document.Events.Select(one =>
        new Label(MarkedLayer.Event, one.Span, one.Type ?? "event", EventMeaning(one), one.Rule));

    private static string EventMeaning(EventMention one)
    {
        var words = new[]
        {
            one.Actor?.Name, one.Polarity == Polarity.Denied ? "not" : null, one.Attempted ? "tried to" : null, one.Action,
            one.Target?.Name, one.Modality == Modality.Happened ? null : $"({one.Modality.Word()})",
        };
        return string.Join(' ', words.Where(word => word is not null));
    }
}
