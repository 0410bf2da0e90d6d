using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>
/// Whose report an outlet carries: by the byline, the dateline, the credit. Known agencies are in
/// <c>Rules/agencies.txt</c>; others are found by how they are credited. A contribution ("… contributed to this report")
/// makes no wire report, and a source that is quoted none either.
/// </summary>
internal static partial class Agencies
{
    private const int MostWordsOfPlace = 4;

    private static readonly RuleFile Rules = RuleFile.Load("agencies.txt");
    private static readonly FrozenDictionary<string, string> Known = Load();
    private static readonly string[] Crew = ["staff", "reporter", "reporters", "writer", "writers", "team", "agency", "news"];
    private static readonly ImmutableArray<string> Endings =
        [.. Rules.In("endings").Select(line => $" {line[0]}")];

    /// <param name="byline">The names, cleaned.</param>
    /// <param name="text">The body.</param>
    /// <param name="notices">Of the article; copyright lines count as such.</param>
    /// <param name="sources">Whom the page's data name as source, holder of the rights or provider.</param>
    /// <param name="outlet">Who publishes: a dateline with its own name credits nobody else.</param>
    public static string? Find(
        IEnumerable<string> byline, string text, IEnumerable<string> notices, Outlet? outlet, params IEnumerable<string> sources)
    {
        var found = byline.Select(InByline).OfType<string>().FirstOrDefault()
            ?? InDateline(text) ?? AtEnd(text)
            ?? notices.Select(InCredit).OfType<string>().FirstOrDefault()
            ?? sources.Select(Named).OfType<string>().FirstOrDefault();
        return found is not null && !IsOwn(found, outlet) ? found : null;
    }

    /// <summary>Whether a name is that of a known agency and nothing else.</summary>
    public static bool IsKnown(string name) => Named(name) is not null;

    /// <summary>A byline without the agency behind its names: "Von Ada Quill, dpa".</summary>
    public static string WithoutCredit(string byline)
    {
        var mark = byline.LastIndexOfAny([',', '|', '/', '(']);
        return mark > 0 && IsKnown(byline[(mark + 1)..].Trim(' ', ')')) ? byline[..mark].TrimEnd() : byline;
    }

    private static string? InByline(string name)
    {
        if (Named(name) is { } known)
            return known;
        // "Reuters Staff", "PA Reporters".
        if (name.LastIndexOf(' ') is var blank and > 0 && Crew.Contains(name[(blank + 1)..], StringComparer.OrdinalIgnoreCase)
            && Named(name[..blank]) is { } house)
            return house;
        // "ANN LEE Associated Press": behind a name of two words or more.
        for (var at = name.IndexOf(' ', name.IndexOf(' ', StringComparison.Ordinal) + 1); at > 0; at = name.IndexOf(' ', at + 1))
        {
            if (Named(name[(at + 1)..]) is { } behind)
                return behind;
        }
        // "Ann Lee, The Associated Press" and "Ann Lee | Reuters" come as one name from some pages.
        var part = name.Split([',', '|', '/', '('], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (part.Length > 1 && Named(part[^1].TrimEnd(')')) is { } after)
            return after;
        return IsGeneric(name) ? name : null;
    }

    private static string? InDateline(string text)
    {
        var match = Dateline().Match(text.Length > 160 ? text[..160] : text);
        if (!match.Success)
            return InBareDateline(text);
        var name = match.Groups["agency"].Value.Trim();
        var place = match.Groups["place"].Value;
        // "dpa/lnw" is the service of a region, "AFP/Getty" a picture's.
        if ((Named(name) ?? Named(name.Split('/')[0])) is { } known)
            return IsPlace(place) ? known : null;
        // "WASHINGTON (Democrats) — ": who is not listed must be called as those are who report.
        // "(Fen TV) — " without a place: the name must be that of a listed outlet.
        var isPlace = (place.Length == 0 && Outlets.IsKnown(name)) || (place.Length > 1 && !place.Split(',')[0].Any(char.IsLower));
        return isPlace && Credited().IsMatch(name) && (IsGeneric(name) || OfPress().IsMatch(name) || Outlets.IsKnown(name)) ? name : null;
    }

    // "New Delhi, March 4 (IANS) The …": without a mark, but with the day.
    private static string? InBareDateline(string text)
    {
        var match = BareDateline().Match(text.Length > 160 ? text[..160] : text);
        return match.Success && IsPlace(match.Groups["place"].Value) ? Named(match.Groups["agency"].Value) : null;
    }

    // "… he said. (ANI)", and on a line of its own "- PTI".
    private static string? AtEnd(string text)
    {
        var match = Ending().Match(text.Length > 80 ? text[^80..] : text);
        // "(app)" and "(Map)" are words.
        return match.Success && match.Groups["agency"].Value is var name && (name.Length > 5 || !name.Any(char.IsLower))
            ? Named(name) : null;
    }

    // "The Telecom Association of Peru (TAP) — which …" is no dateline: places are few words, and all of them names.
    private static bool IsPlace(string place)
    {
        var words = place.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWordsOfPlace && words is not ["The", ..]
            && words.All(word => word.Length < 4 || !char.IsLower(word[0]));
    }

    private static string? InCredit(string notice)
    {
        // "© 2031 Fen Courier. Distributed by …": a line may name more than one.
        foreach (Match match in Credit().Matches(notice))
        {
            var name = match.Groups["agency"].Value.Trim();
            if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && Named(name[4..]) is null)
                name = name[4..];
            if ((Named(name) ?? (match.Groups["generic"].Success ? name : null)) is { } agency)
                return agency;
        }
        return Signed(notice);
    }

    /// <summary>The agency whose name a line is, and no more: "- PTI", "Reuters". "Map" is a word.</summary>
    public static string? Signed(string line) => line.Trim(' ', '-', '—', '–', '(', ')', '.') is { Length: > 1 and < 60 } name
        && (name.Length > 5 || !name.Any(char.IsLower)) ? Named(name) : null;

    private static string? Named(string name) => Known.GetValueOrDefault(Furniture.Key(name));

    private static bool IsGeneric(string name)
    {
        var folded = Words.Fold(name);
        return Endings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal));
    }

    private static bool IsOwn(string agency, Outlet? outlet) =>
        outlet?.Name is { } name && Furniture.Key(name) == Furniture.Key(agency) && Named(name) is null;

    private static FrozenDictionary<string, string> Load()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Rules.In("agencies"))
        {
            if (line.Fields.Length != 2)
                throw line.Bad("an agency has a name and other names");
            foreach (var name in line.Items(1).Append(line[0]))
                known[Furniture.Key(name)] = line[0];
        }
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // "HALIFAX, Sept. 8 (Atlantic Wire) — ", "(Reuters) - ", "PARIS (AFP) –", "Agra [India], March 4 (ANI): ", "MOSCOW, March 4. /TASS/.".
    [GeneratedRegex(
        @"^(?<place>[^()/\n]{0,60}?)\s?(?:\((?<agency>[^()\n]{2,40})\)\s?(?:\.?\s?[—–―-]{1,2}|:)|/(?<agency>[A-Za-z ]{4,30})/\s?"
        + @"(?:\.?\s?[—–―-]{1,2}|\.))\s?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"^(?<place>\p{Lu}[^()/\n]{2,40}?[, ]\s?(?:\p{L}{3,9}\.?\s[0-9]{1,2}|[0-9]{1,2}\s\p{L}{3,9}))\s?"
        + @"\((?<agency>[^()\n]{2,20})\)\s(?=\p{Lu})",
        RegexOptions.CultureInvariant)]
    private static partial Regex BareDateline();

    [GeneratedRegex(@"(?:\s\((?<agency>\p{L}[\p{L} .-]{1,30})\)|\n[—–―-]{0,2}\s?(?<agency>\p{L}[\p{L} ]{1,30}))\.?\s?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    // The names of those who report, also in one word: "NewsMarsh", "FenTV".
    [GeneratedRegex(
        @"News|Press|Wire|Media|Radio|TV\b|\b(?:Times|Post|Tribune|Herald|Journal|Gazette|Courier|Daily|Network|Broadcasting)\b|"
        + @"^[KW][A-Z]{2,3}(?:-TV)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfPress();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.&'’-]{0,20}(?: [\p{L}&'’.-]{1,20}){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Credited();

    [GeneratedRegex(
        @"(?:\b(?:report|story|article|content|piece)\s(?<generic>by|from|created by|produced by)\s(?<agency>[^,.\n]{2,60}?)(?:,?\s(?:was"
        + @"|is|and|first|has)\b|,\s(?:an?|the)\b)"
        + @"|(?:copyright|©|\(c\))\s{0,2}(?:[0-9]{4}\s)?(?:by\s)?(?<agency>[^,.\n]{2,60}?)"
        + @"(?:[.,]|\sall rights|\s(?:inc|llc|ltd|l\.?p|corp)\b|$)"
        + @"|\bsyndicated (?:news )?(?:agency )?feed,?\s?(?:from|of|by|[(—–-])\s?(?<agency>[^,.)\n]{2,40}?)\W{0,3}$"
        + @"|\bdistributed by\s(?<agency>[^,.\n]{2,60}?)(?:[.,]|$)"
        + @"|^[^.]{2,60}\sis\s(?:a\s)?part of\s(?<agency>[^,.\n]{2,60}?),\san?\s[^.]{0,60}\b(?:newsroom|news\s\w{4,12})\b"
        + @"|^(?<agency>[^,.\n]{2,60}?)\sis\san?\s[^.]{0,60}\b(?:newsroom|news\s\w{4,12})\b"
        + @"|^\W{0,3}(?:source|credit|quelle|fonte|fuente|bron|crédit)\s?:\s?(?<agency>[^,.:;\n]{2,40}?)\W{0,3}$"
        + @"|\b(?:published|republished|reprinted)\s(?:by|from|with permission from)\s(?<agency>[^,.\n]{2,60}?)(?:[.,]"
        + @"|\sand\b|\sunder\b|$))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Credit();
}
