using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Dateline.Language;

/// <summary>The names in a byline, without "By", offices, addresses and dates.</summary>
public static partial class Bylines
{
    /// <summary>A byline names a few people; what is longer is a sentence.</summary>
    private const int Longest = 300;

    private const int LongestName = 60;
    private const int MostWords = 7;

    private static readonly RuleFile Rules = RuleFile.Load("en/bylines.txt");
    private static readonly ImmutableArray<string> Leads =
        [.. Rules.In("lead").Select(line => line[0]).OrderByDescending(lead => lead.Length)];
    private static readonly FrozenSet<string> Roles = Set("role");
    private static readonly FrozenSet<string> RoleWords =
        Roles.SelectMany(Words.Of).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Particles = Set("particle");
    private static readonly FrozenSet<string> Offices = Set("office");
    private static readonly FrozenSet<string> Nobody = Set("nobody");

    public static IEnumerable<string> Names(string text)
    {
        text = Blanks().Replace(text, " ").Trim(' ', ':', '|', '·', '•', '-', '—', '–', ',', ';', '.');
        if (text.Length is 0 or > Longest)
            return [];
        // "Posted on 4 March 2031 by Ann Lee": the names stand behind the date.
        if (WrittenDate.Find(text) is { } date)
            text = Behind().Match(text[date.Span.End..]) is { Success: true } behind ? behind.Groups["names"].Value
                : Weekday().Replace(text[..date.Span.Start], "");
        text = WithoutLead(text);
        var end = End().Match(text);
        if (end.Success && end.Index > 0)
            text = text[..end.Index];
        var names = new List<string>();
        foreach (var part in Between().Split(text))
        {
            var name = part.Trim(' ', ':', '-', '—', '–', '(', ')', '"', '*');
            if (names.Count > 0 && IsSuffix(name))
                names[^1] = $"{names[^1]}, {name}";
            else if (IsName(name))
                names.Add(WithoutRole(WithoutLead(name)));
        }
        // "Ann Lee, AP Political Writer": what ends as an office does is no second person.
        if (names.Count > 1 && !names.TrueForAll(EndsAsOffice))
            names.RemoveAll(EndsAsOffice);
        return names.Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static string WithoutLead(string text)
    {
        foreach (var lead in Leads)
        {
            if (text.Length > lead.Length + 1 && text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
                && text[lead.Length] is ' ' or ':')
                return text[(lead.Length + 1)..].Trim(' ', ':');
        }
        return text;
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > LongestName || name.Contains('@', StringComparison.Ordinal)
            || name.Contains("://", StringComparison.Ordinal) || name.Contains("www.", StringComparison.Ordinal))
            return false;
        var folded = Words.Fold(name);
        return char.IsLetter(name[0]) && name.Count(mark => mark == ' ') < MostWords
            && !folded.Contains(" by ", StringComparison.Ordinal) && !Roles.Contains(folded)
            && !Nobody.Contains(folded) && !char.IsLower(name[0]);
    }

    private static bool EndsAsOffice(string name) => Offices.Contains(Words.Fold(name.AsSpan(name.LastIndexOf(' ') + 1)));

    // "Ann Lee Staff Writer", but not "AP Political Writer": the name of a house in capitals begins no name of a person.
    private static string WithoutRole(string name)
    {
        for (var at = name.IndexOf(' ', name.IndexOf(' ') + 1); at > 0; at = name.IndexOf(' ', at + 1))
        {
            var role = Words.Of(name[(at + 1)..]).ToList();
            if (role.Count > 1 && Offices.Contains(role[^1]) && role.TrueForAll(RoleWords.Contains) && LooksLikePerson(name[..at]))
                return name[..at];
        }
        return name;
    }

    /// <summary>Whether a text has the shape of a person's name: two to four words with capitals, small ones only between.</summary>
    public static bool LooksLikePerson(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 4 || (words[0].Length is 2 or 3 && words[0].All(char.IsUpper)))
            return false;
        return char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0]) && !text.Any(char.IsAsciiDigit)
            && words.All(word => char.IsUpper(word[0]) || Particles.Contains(word));
    }

    private static bool IsSuffix(string name) =>
        name.TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" or "MD" or "M.D" or "PhD" or "Ph.D";

    private static FrozenSet<string> Set(string section) =>
        Rules.In(section).Select(line => Words.Fold(line[0])).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\s,|·•–—-]+(?:on\s)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^\W{0,3}(?:by|von|par|por)\s(?<names>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s?(?:[|•·]|\b(?:Updated|Published|Posted)\b|\s[—–-]\s|\son\s(?=$))")]
    private static partial Regex End();

    [GeneratedRegex(@"\s?[,;]\s?(?:and\s)?|\s(?:and|und|et|y|e|og|och|&)\s|\s?\n\s?")]
    private static partial Regex Between();
}
