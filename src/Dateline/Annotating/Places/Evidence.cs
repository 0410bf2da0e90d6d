using Dateline.Language;

namespace Dateline.Annotating.Places;

/// <summary>Which countries and surroundings an article is about, and which of the places of one name that favours.</summary>
internal sealed class Evidence
{
    /// <summary>Places that are compared for nearness; more would cost time and tell nothing new.</summary>
    private const int MostAnchors = 40;

    /// <summary>More neighbours than this say no more.</summary>
    private const int MostNear = 2;

    /// <summary>The most that one name says of the country.</summary>
    private const double MostForOne = 3;

    /// <summary>The country of the outlet counts as much as this many names: a local paper seldom says where it lies.</summary>
    private const double OutletWeight = 2;

    /// <summary>What each name says of the country, by the name, so that no name speaks for itself.</summary>
    private readonly Dictionary<string, (string Country, double Weight)> _votes = [];
    private readonly Dictionary<string, double> _countries = [];
    private readonly HashSet<(string, string)> _divisions = [];
    private readonly List<GazetteerPlace> _anchors = [];
    private double _total;

    /// <summary>Reads the names of peoples, the country of the outlet, and each place's likeliest bearer.</summary>
    public static Evidence Of(Document document)
    {
        var evidence = new Evidence();
        if (document.Article.Outlet?.Domain is { } domain && CountryOfDomain(domain) is { } home)
            evidence.Vote("", home, OutletWeight);
        foreach (var name in document.Names)
        {
            var text = name.Span.Of(document.Text);
            if (name.Type == NameType.Group && Gazetteer.World.CountryOf(text) is { } country)
                evidence.Vote(text, country, 1);
            else if (name.Type is NameType.Place or NameType.Facility)
                evidence.VoteOf(text, Gazetteer.World.Find(text), Container.After(document, name.Span));
        }
        foreach (var (country, weight) in evidence._votes.Values)
        {
            evidence._countries[country] = evidence._countries.GetValueOrDefault(country) + weight;
            evidence._total += weight;
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
            : places.Select((place, at) => (place, at)).OrderByDescending(one => Score(one.place, name, containers))
                .ThenBy(one => one.at).First().place;
    }

    /// <summary>The place that the text says it lies in.</summary>
    public GazetteerPlace? Around(Document document, Span place) =>
        Container.After(document, place) is { } container ? Choose(container.Name, []) : null;

    // Weights calibrated on the three sets of docs/NAMES.md: a stated container beats all, a country beats a city of its
    // name, and a hundred times more people outweigh the usual evidence of the country.
    private double Score(GazetteerPlace place, string name, ImmutableArray<Container?> containers)
    {
        var score = Math.Log10(place.Population + 1000);
        score += place.Kind switch
        {
            PlaceKind.Country => 3,
            PlaceKind.Capital => 1,
            PlaceKind.Area or PlaceKind.Water => 1.5,
            PlaceKind.Division => place.Country is "US" or "CA" or "AU" or "GB" or "IN" ? 1.5 : -1,
            _ => 0,
        };
        score += 10 * containers.Select(container => container?.Holds(place) ?? 0).DefaultIfEmpty(0).Max();
        score += 4 * ShareOf(place.Country, name);
        if (place.Kind != PlaceKind.Division && _divisions.Contains((place.Country ?? "", place.Division ?? "")))
            score += 1.5;
        score += Math.Min(MostNear, _anchors.Count(anchor => anchor.Name != place.Name && anchor.Name != name
            && Distance.Between(anchor, place) < Distance.Near));
        return place.IsOtherName ? score - 2 : score;
    }

    /// <summary>The part of the other names that speaks for the country.</summary>
    private double ShareOf(string? country, string name)
    {
        if (country is null || !_countries.TryGetValue(country, out var votes))
            return 0;
        var own = _votes.TryGetValue(name, out var mine) ? mine : ("", 0);
        var others = _total - own.Item2;
        return (votes - (own.Item1 == country ? own.Item2 : 0)) / Math.Max(1, others);
    }

    private void VoteOf(string name, ImmutableArray<GazetteerPlace> places, Container? container)
    {
        if (places.IsEmpty)
            return;
        var held = container is null ? [] : places.Where(place => container.Holds(place) > 0).ToList();
        var likeliest = held.Count > 0 ? held.MaxBy(place => place.Population)! : places.MaxBy(place => place.Population)!;
        var isSure = held.Count > 0 || places.Length == 1;
        // One of many bearers votes with less weight.
        if (likeliest.Country is { } country)
            Vote(name, country, isSure ? 1 : 0.5);
        if (likeliest is { Kind: PlaceKind.Division, Division: { } division })
            _divisions.Add((likeliest.Country ?? "", division));
        if (isSure && _anchors.Count < MostAnchors && !_anchors.Contains(likeliest)
            && likeliest.Kind is PlaceKind.City or PlaceKind.Capital or PlaceKind.Quarter)
            _anchors.Add(likeliest);
    }

    /// <summary>A name that stands often counts more, but not each time anew.</summary>
    private void Vote(string name, string country, double weight)
    {
        var before = _votes.GetValueOrDefault(name);
        _votes[name] = (country, Math.Min(MostForOne, before.Weight + (before.Weight == 0 ? weight : weight / 2)));
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
