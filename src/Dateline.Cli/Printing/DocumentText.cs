using System.Globalization;
using System.Text;
using Dateline.Language;

namespace Dateline.Cli.Printing;

/// <summary>The layers of a document for a person: a line a mention, in the order of the text.</summary>
internal static class DocumentText
{
    public static string Write(Document document)
    {
        var text = new StringBuilder();
        text.Append(PlainText.Line(document.Article.Title ?? document.Article.Id)).Append('\n');
        var lines = Names(document).Concat(Places(document)).Concat(Times(document)).Concat(Quantities(document))
            .Concat(Attributions(document)).Concat(Gaps(document)).Concat(Events(document))
            .OrderBy(line => line.Span.Start);
        foreach (var (span, layer, meaning) in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{span.Start,6} {layer,-11} ")
                .Append(PlainText.Line($"{span.Of(document.Text)}  → {meaning}")).Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<(Span Span, string Layer, string Meaning)> Names(Document document) =>
        document.Names.Select(name => (name.Span, name.Type.Word(), name.Id));

    private static IEnumerable<(Span Span, string Layer, string Meaning)> Places(Document document) =>
        document.Places.Select(place => (place.Span, "on the map", $"{place.Name} {place.Country}"));

    private static IEnumerable<(Span Span, string Layer, string Meaning)> Times(Document document) =>
        document.Times.Select(time => (time.Span, "time", time.Value));

    private static IEnumerable<(Span Span, string Layer, string Meaning)> Quantities(Document document) =>
        document.Quantities.Select(quantity => (quantity.Span, "number", string.Create(
            CultureInfo.InvariantCulture, $"{quantity.Bound.Word()} {quantity.Value} {quantity.Measure ?? quantity.Unit}")));

    private static IEnumerable<(Span Span, string Layer, string Meaning)> Attributions(Document document) =>
        document.Attributions.Where(one => !one.Content.IsEmpty).Select(one =>
            (one.Content[0], one.Kind.Word(), one.Speaker?.Canonical ?? "nobody named"));

    private static IEnumerable<(Span Span, string Layer, string Meaning)> Gaps(Document document) =>
        document.Gaps.Select(gap => (gap.Span, "gap", $"{gap.Kind.Word()} {gap.Who?.Name}"));

    private static IEnumerable<(Span Span, string Layer, string Meaning)> Events(Document document) =>
        document.Events.Select(one => (one.Span, "event", $"{one.Type} {one.Actor?.Name} {one.Action} {one.Target?.Name}"));
}
