using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>Who wrote it? Structured data, then meta elements, then what the page shows; but names that two sources give
/// come before names that only one gives, for data may hold the account that put the article in.</summary>
internal sealed class PageAuthors(StructuredData data, MetaTags meta, ShownFacts shown, Outlet? outlet)
{
    private readonly string _site = outlet?.Name is { } name ? Furniture.Key(name) : "";

    /// <summary>The label of the address: "fencourier" of fencourier.example.</summary>
    private readonly string _label = outlet?.Domain is { } domain ? domain.Split('.')[0] : "";

    /// <summary>Those whom a rule of the outlet names; they come first.</summary>
    public ImmutableArray<string> Ruled { get; init; } = [];

    /// <summary>Asked where neither data nor the page name anybody.</summary>
    public Lazy<ApplicationData>? Application { get; init; }

    /// <summary>Names that stand beside the stamp and that nothing marks; asked last.</summary>
    public Lazy<ImmutableArray<string>>? Beside { get; init; }

    public (ImmutableArray<string> Byline, string? Agency) Read()
    {
        ImmutableArray<string> stated = [.. data.Authors.Where(name => !IsSite(name))];
        ImmutableArray<string> named = [.. NamesOfMeta()];
        var seen = shown.BylineWithout(IsSite);
        var names = stated.Length > 0 && !Agree(stated, named) && !Agree(stated, seen) && Agree(named, seen) ? named
            : stated.Length > 0 ? stated : named.Length > 0 ? named : seen;
        if (Ruled.Any(name => !IsSite(name)))
            names = [.. Ruled.Where(name => !IsSite(name))];
        if (names.Length == 0 && Application is { } application)
            names = [.. application.Value.Authors.Where(name => !IsSite(name))];
        if (names.Length == 0 && Beside is { } beside)
            names = [.. beside.Value.Where(name => !IsSite(name))];
        // The site as its own author says nothing of who wrote it; where all say so, it stays.
        if (names.Length == 0)
            names = [.. data.Authors.Concat(meta.Authors.SelectMany(Bylines.Names)).Take(1)];
        return (Alone(names), Agencies.Find(names, "", [], outlet) ?? (outlet is null ? null : OtherHouse(names)));
    }

    // "Fen Courier", "Ann Lee, Fen Courier": one house, alone or behind those who work for it.
    private string? OtherHouse(ImmutableArray<string> names) => names.Length > 0 && names.Count(IsOtherHouse) == 1
        && IsOtherHouse(names[^1]) ? names[^1] : null;

    // A listed outlet is no writer; where it is named as one on the page of another, it is whose report this is.
    private bool IsOtherHouse(string name) => Outlets.IsKnown(name) && !IsSite(name)
        && Outlets.Known(new Outlet(name, null), null)?.Name != Outlets.Known(outlet, null)?.Name;

    private IEnumerable<string> NamesOfMeta() => meta.Authors
        .Where(text => !text.Contains("//", StringComparison.Ordinal) && !IsSite(text))
        .SelectMany(Bylines.Names).Where(name => !IsSite(name)).Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool Agree(ImmutableArray<string> some, ImmutableArray<string> others) =>
        some.Any(name => others.Contains(name, StringComparer.OrdinalIgnoreCase));

    // Beside people, the agency or outlet that one works for is no author, nor the place behind: "Ann Lee, Fen Press Agency, Harby".
    private ImmutableArray<string> Alone(ImmutableArray<string> names)
    {
        ImmutableArray<string> bare = [.. names.Select(WithoutHouse).Distinct(StringComparer.OrdinalIgnoreCase)];
        var people = new List<string>();
        var isBehind = false;
        foreach (var name in bare)
        {
            var isHouse = Agencies.IsKnown(name) || Outlets.IsKnown(name);
            isBehind |= isHouse && people.Count > 0;
            if (!isHouse && !(isBehind && !IsPerson(name)) && !(people.Count > 0 && IsOneWord(name) && !IsOneWord(people[0])))
                people.Add(name);
        }
        return people.Count > 0 ? [.. people] : [.. bare.Where(name => Agencies.IsKnown(name) || !IsOtherHouse(name))];
    }

    private static bool IsOneWord(string name) => !name.Contains(' ', StringComparison.Ordinal);

    private static bool IsPerson(string name) =>
        Bylines.LooksLikePerson(name) && GivenNames.Knows(name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal)));

    // "Ann Lee Fen Courier", as templates print name and house one behind the other.
    private string WithoutHouse(string name)
    {
        for (var at = name.IndexOf(' ', name.IndexOf(' ', StringComparison.Ordinal) + 1); at > 0; at = name.IndexOf(' ', at + 1))
        {
            var house = name[(at + 1)..];
            if (Agencies.IsKnown(house) || IsPlainly(house) || (_site.Length > 0 && Furniture.Key(house) == _site))
                return name[..at].TrimEnd(' ', '.', ',', '-', '|', '/');
        }
        return name;
    }

    // "Ann Lee CNN", "Ann Lee Los Angeles Times"; "Li Wei Sun" is a person.
    private static bool IsPlainly(string house) => Outlets.IsKnown(house)
        && (house.Contains(' ', StringComparison.Ordinal) || (house.Length is > 2 and < 6 && house.All(char.IsUpper)));

    private bool IsSite(string name)
    {
        var key = Furniture.Key(name);
        var glued = key.Replace(" ", "", StringComparison.Ordinal);
        // Those who speak for the house are not the house: "Fen Courier Editorial Board".
        if (key.EndsWith(" editorial board", StringComparison.Ordinal))
            return false;
        // A label of several words may be a person's own: "adaquill.example".
        if (key == _label && key.Length > 0)
            return true;
        return _site.Length > 0 && (key == _site || glued == _site.Replace(" ", "", StringComparison.Ordinal)
            || key.StartsWith(_site + " ", StringComparison.Ordinal)
            // "Harbour" of "Harbour Town News" is no person, Ann Lee of "Ann Lee's notes" is one.
            || (!key.Contains(' ', StringComparison.Ordinal) && _site.StartsWith(key + " ", StringComparison.Ordinal)));
    }
}
