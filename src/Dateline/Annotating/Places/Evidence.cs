using Dateline.Language;

namespace Dateline.Annotating.Places;

/// <summary>Which countries and surroundings an article is about, and which of the places of one name that favours.</summary>
internal sealed class Evidence
{
    /// <summary>Places that are compared for nearness; more would cost time and tell nothing new.</summary>
    private const int MostAnchors = 40;

    private readonly Dictionary<string, double> _countries = [];
    private readonly List<GazetteerPlace> _anchors = [];
    private double _total;

    /// <summary>Reads the names of peoples, the country of the outlet, and each place's likeliest bearer.</summary>
    public static Evidence Of(Document document)
    {
        var evidence = new Evidence();
        if (document.Article.Outlet?.Domain is { } domain)
            evidence.Vote(CountryOfDomain(domain), 1);
        foreach (var name in document.Names)
        {
            var text = name.Span.Of(document.Text);
            if (name.Type == NameType.Group)
                evidence.Vote(Gazetteer.World.CountryOf(text), 1);
            else if (name.Type is NameType.Place or NameType.Facility)
                evidence.VoteOf(Gazetteer.World.Find(text), Container.After(document, name.Span));
        }
        return evidence;
    }

    /// <summary>The likeliest bearer of the name, or null if the gazetteer knows none.</summary>
    public GazetteerPlace? Choose(string name, ImmutableArray<Container?> containers)
    {
        var places = Gazetteer.World.Find(name);
        if (places.IsEmpty)
            places = Gazetteer.World.Find(WithoutKind(name));
        return places.Length <= 1
            ? places.FirstOrDefault()
            : places.Select((place, at) => (place, at)).OrderByDescending(one => Score(one.place, containers))
                .ThenBy(one => one.at).First().place;
    }

    /// <summary>The zone of the place that the text says it lies in.</summary>
    public string? ZoneOf(Document document, Span place) =>
        Container.After(document, place) is { } container ? Choose(container.Name, [])?.Zone : null;

    // Weights calibrated on the three sets of docs/NAMES.md: a stated container beats all, a country beats a city of its
    // name, and a hundred times more people outweigh the usual evidence of the country.
    private double Score(GazetteerPlace place, ImmutableArray<Container?> containers)
    {
        var score = Math.Log10(place.Population + 1000);
        score += place.Kind switch
        {
            PlaceKind.Country => 3,
            PlaceKind.Capital => 1,
            PlaceKind.Area or PlaceKind.Water => 1.5,
            PlaceKind.Division => place.Country is "US" or "CA" or "AU" or "GB" or "IN" ? 0.5 : -1,
            _ => 0,
        };
        score += 10 * containers.Select(container => container?.Holds(place) ?? 0).DefaultIfEmpty(0).Max();
        if (place.Country is { } country && _countries.TryGetValue(country, out var votes))
            score += 4 * votes / Math.Max(1, _total);
        if (_anchors.Exists(anchor => !ReferenceEquals(anchor, place) && anchor.Name != place.Name
            && Distance.Between(anchor, place) < Distance.Near))
            score += 1;
        return place.IsOtherName ? score - 2 : score;
    }

    private void VoteOf(ImmutableArray<GazetteerPlace> places, Container? container)
    {
        if (places.IsEmpty)
            return;
        var held = container is null ? [] : places.Where(place => container.Holds(place) > 0).ToList();
        var likeliest = held.Count > 0 ? held.MaxBy(place => place.Population)! : places.MaxBy(place => place.Population)!;
        // One of many bearers votes with less weight.
        Vote(likeliest.Country, held.Count > 0 || places.Length == 1 ? 1 : 0.5);
        if ((held.Count > 0 || places.Length == 1) && _anchors.Count < MostAnchors
            && likeliest.Kind is PlaceKind.City or PlaceKind.Capital or PlaceKind.Quarter)
            _anchors.Add(likeliest);
    }

    private void Vote(string? country, double weight)
    {
        if (country is null)
            return;
        _countries[country] = _countries.GetValueOrDefault(country) + weight;
        _total += weight;
    }

    // Kayseri Province, Tabriz city: the kind is no part of the name in the gazetteer.
    private static string WithoutKind(string name)
    {
        foreach (var kind in (ReadOnlySpan<string>)[" Province", " City", " Governorate", " Region", " Oblast", " Prefecture",
            " Municipality", " province", " city", " region"])
            if (name.EndsWith(kind, StringComparison.Ordinal))
                return name[..^kind.Length];
        return name;
    }

    private static string? CountryOfDomain(string domain) => domain[(domain.LastIndexOf('.') + 1)..] switch
    {
        "uk" => "GB",
        { Length: 2 } code when Gazetteer.World.Country(code.ToUpperInvariant()) is { } country => country.Country,
        _ => null,
    };
}
