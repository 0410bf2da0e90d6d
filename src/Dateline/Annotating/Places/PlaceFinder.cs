using Dateline.Language;

namespace Dateline.Annotating.Places;

/// <summary>Where on the map are the places that are named?</summary>
public sealed class PlaceFinder : IAnnotator
{
    public Layers Needs => Layers.Names;

    public Layers Adds => Layers.Places;

    public Document Annotate(Document document)
    {
        var named = document.Names.Where(name => name.Type is NameType.Place or NameType.Facility).ToList();
        var evidence = Evidence.Of(document);
        var chosen = new Dictionary<string, GazetteerPlace?>();
        foreach (var group in named.GroupBy(name => name.Span.Of(document.Text)))
            chosen[group.Key] = evidence.Choose(group.Key, [.. group.Select(name => Container.After(document, name.Span))]);
        return document with { Places = [.. named.Select(name => Mention(document, name, chosen, evidence))] };
    }

    private static PlaceMention Mention(
        Document document, NameMention name, Dictionary<string, GazetteerPlace?> chosen, Evidence evidence)
    {
        var text = name.Span.Of(document.Text);
        var place = chosen[text];
        var country = place is null ? Container.After(document, name.Span)?.Country : place.Country;
        return new PlaceMention
        {
            Span = name.Span,
            Rule = place is null ? "places.name-only" : "places.gazetteer",
            Name = place?.Kind == PlaceKind.Country ? place.Name : text,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
            Country = country,
            GeoNames = place?.GeoNames,
            Zone = place is null ? evidence.ZoneOf(document, name.Span) : place.Zone ?? ZoneOf(country),
        };
    }

    private static string? ZoneOf(string? country) =>
        country is null ? null : Gazetteer.World.Country(country)?.Zone;
}
