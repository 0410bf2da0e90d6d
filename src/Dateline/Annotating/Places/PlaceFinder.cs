using Dateline.Language;

namespace Dateline.Annotating.Places;

/// <summary>Where on the map are the places that are named?</summary>
public sealed class PlaceFinder : IAnnotator
{
    /// <summary>A place that only the name model tells, and no map, stays a name.</summary>
    private const string Learned = "names.model";

    public Layers Needs => Layers.Names;

    public Layers Adds => Layers.Places;

    public Document Annotate(Document document)
    {
        var named = document.Names.Where(name => name.Type is NameType.Place or NameType.Facility).ToList();
        var evidence = Evidence.Of(document);
        var chosen = new Dictionary<string, GazetteerPlace?>();
        foreach (var group in named.GroupBy(name => name.Span.Of(document.Text)))
            chosen[group.Key] = evidence.Choose(group.Key, [.. group.Select(name => Container.After(document, name.Span))]);
        return document with
        {
            Places = [.. named.Where(name => name.Rule != Learned || chosen[name.Span.Of(document.Text)] is not null)
                .Select(name => Mention(document, name, chosen, evidence))],
            Demonyms = [.. document.Names.Select(name => Demonym(document, name)).OfType<PlaceMention>()],
        };
    }

    /// <summary>Iranian, Turkish; of Russians one does not say where they are.</summary>
    private static PlaceMention? Demonym(Document document, NameMention name)
    {
        var text = name.Span.Of(document.Text);
        if (name.Type != NameType.Group || text.EndsWith('s') || Gazetteer.World.HomeOf(text) is not { } home)
            return null;
        return new PlaceMention
        {
            Span = name.Span,
            Rule = "places.demonym",
            Name = home.Name,
            Latitude = home.Latitude,
            Longitude = home.Longitude,
            Country = home.Country,
            GeoNames = home.GeoNames,
            Zone = home.Zone,
        };
    }

    private static PlaceMention Mention(
        Document document, NameMention name, Dictionary<string, GazetteerPlace?> chosen, Evidence evidence)
    {
        var text = name.Span.Of(document.Text);
        var place = chosen[text];
        // Of a place that no gazetteer knows, what it lies in tells where it is.
        var around = place is null ? evidence.Around(document, name.Span) : null;
        var country = (place ?? around)?.Country;
        var near = place ?? (around is { Kind: PlaceKind.Country or PlaceKind.Area or PlaceKind.Water } ? null : around);
        return new PlaceMention
        {
            Span = name.Span,
            Rule = place is not null ? "places.gazetteer" : near is null ? "places.name-only" : "places.within",
            Name = place?.Kind == PlaceKind.Country ? place.Name : text,
            Latitude = near?.Latitude,
            Longitude = near?.Longitude,
            Country = country,
            GeoNames = place?.GeoNames,
            Zone = (place ?? around)?.Zone ?? ZoneOf(country),
        };
    }

    private static string? ZoneOf(string? country) =>
        country is null ? null : Gazetteer.World.Country(country)?.Zone;
}
