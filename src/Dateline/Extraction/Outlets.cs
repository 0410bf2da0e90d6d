using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>
/// The outlets that are known, in <c>Rules/outlets</c>: by the host of an address with everything below it (www., m., amp.,
/// edition.), else by the name that the site gives itself. What is known is called by one name everywhere.
/// </summary>
internal static class Outlets
{
    private static readonly ImmutableArray<string> Kinds =
        ["agency", "newspaper", "broadcaster", "public", "state", "digital", "magazine"];

    private static readonly ImmutableArray<Row> Rows = [.. RuleFile.All()
        .Where(path => path.StartsWith("outlets/", StringComparison.Ordinal))
        .SelectMany(path => RuleFile.Load(path).Lines).Select(Read)];

    private static readonly FrozenDictionary<string, Row> ByDomain = Rows
        .SelectMany(row => row.Domains.Select(domain => (domain, row)))
        .ToFrozenDictionary(pair => pair.domain, pair => pair.row, StringComparer.Ordinal);

    private static readonly FrozenSet<string> AllNames =
        Rows.SelectMany(row => row.Names.Prepend(row.Name).Select(KeyOf)).ToFrozenSet(StringComparer.Ordinal);

    // A name that several outlets have, as "The Sun", tells none of them.
    private static readonly FrozenDictionary<string, Row> ByName = Rows
        .SelectMany(row => row.Names.Prepend(row.Name).Select(KeyOf).Distinct().Select(name => (name, row)))
        .GroupBy(pair => pair.name).Where(group => group.Count() == 1)
        .ToFrozenDictionary(group => group.Key, group => group.First().row, StringComparer.Ordinal);

    /// <summary>Names of the rows, for tests.</summary>
    public static ImmutableArray<string> Names => [.. Rows.Select(row => row.Name)];

    /// <summary>Whether a name is that of a listed outlet, or of several, and nothing else.</summary>
    public static bool IsKnown(string name) => AllNames.Contains(KeyOf(name));

    /// <summary>The outlet by its canonical name; as it was given if it is not known.</summary>
    /// <param name="given">What the page, the feed or the user says; null if nothing.</param>
    /// <param name="url">The address of the article.</param>
    public static Outlet? Known(Outlet? given, string? url)
    {
        var row = OfHost(Domains.HostOf(url)) ?? OfHost(given?.Domain);
        // An outlet of the same name under another address is another one.
        if (row is null && given is { Name: { } name, Domain: null })
            row = ByName.GetValueOrDefault(KeyOf(name));
        return row is null ? given : new Outlet(row.Name, given?.Domain ?? Domains.Of(url) ?? row.Domains[0])
        {
            Country = row.Country,
            Kind = row.Kind,
        };
    }

    private static Row? OfHost(string? host) =>
        Domains.AtAndAbove(host).Select(one => ByDomain.GetValueOrDefault(one)).FirstOrDefault(row => row is not null);

    private static string KeyOf(string name)
    {
        var key = Furniture.Key(name);
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }

    private static Row Read(RuleLine line)
    {
        if (line.Fields.Length is < 3 or > 4 || line.Items(2).IsEmpty)
            throw line.Bad("an outlet has a name, a kind, domains and perhaps other names");
        if (!Kinds.Contains(line[1]))
            throw line.Bad($"'{line[1]}' is no kind of outlet");
        if (line.Section.Length != 2 || !line.Section.All(char.IsAsciiLetterUpper))
            throw line.Bad("outlets stand under the two letters of their country");
        if (line.Items(2).FirstOrDefault(domain => !Domains.IsDomain(domain)) is { } bad)
            throw line.Bad($"'{bad}' is no domain");
        return new Row(line[0], line[1], line.Section, line.Items(2), line.Items(3));
    }

    private sealed record Row(
        string Name, string Kind, string Country, ImmutableArray<string> Domains, ImmutableArray<string> Names);
}
