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
                names.Add(WithoutLead(name));
        }
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

    private static bool IsSuffix(string name) =>
        name.TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" or "MD" or "M.D" or "PhD" or "Ph.D";

    private static FrozenSet<string> Set(string section) =>
        Rules.In(section).Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);

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
