using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Dateline.Language;

/// <summary>The names in a byline, without "By", offices, addresses and dates.</summary>
public static partial class Bylines
{
    /// <summary>A byline names a few people; what is longer is a sentence.</summary>
    private const int LongestText = 300;

    private const int LongestName = 60;
    private const int MostWords = 7;

    private static readonly RuleFile Rules = RuleFile.Load("en/bylines.txt");
    private static readonly ImmutableArray<string> Leads = Longest(Rules.In("lead").Select(line => line[0]));

    // Words that are names too: "Story: Ann Lee", but "Story Musgrave".
    private static readonly ImmutableArray<string> Labels = Longest(Rules.In("label").Select(line => line[0]));
    private static readonly ILookup<char, string> Openings =
        Leads.Concat(Labels.Select(label => $"{label}:")).ToLookup(lead => lead[0]);
    private static readonly FrozenSet<string> Roles = Set("role");
    private static readonly FrozenSet<string> RoleWords =
        Roles.SelectMany(Words.Of).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Particles = Set("particle");
    private static readonly FrozenSet<string> Offices = Set("office");
    private static readonly FrozenSet<string> Nobody = Set("nobody");
    private static readonly FrozenSet<string> Desks = Set("desk");
    private static readonly FrozenSet<string> Houses = Set("house");

    /// <summary>Whether a text begins as a byline does: "By", "Words by", "Von". Cheap, to be asked of every text of a page.</summary>
    public static bool MayOpen(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return false;
        foreach (var opening in Openings[char.ToLowerInvariant(text[0])])
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (text.Length == opening.Length
                || opening[^1] == ':' || text[opening.Length] is ':' || char.IsWhiteSpace(text[opening.Length])))
                return true;
        }
        return false;
    }

    /// <summary>Whether a text is a word such as "By" and no more.</summary>
    public static bool IsOpening(string text) =>
        text.Trim(' ', '|', ':') is { Length: > 1 } bare && (Leads.Contains(bare.ToLowerInvariant())
            || Labels.Contains(bare.ToLowerInvariant()));

    /// <summary>The names, in their order. Names of houses that are credited stay, for whom they tell more than here.</summary>
    public static IEnumerable<string> Names(string text)
    {
        text = Blanks().Replace(text, " ").Trim(' ', ':', '|', '·', '•', '-', '—', '–', ',', ';', '.');
        if (text.Length is 0 or > LongestText)
            return [];
        text = WithoutDate(text);
        var bare = WithoutLead(text);
        var isLed = bare.Length < text.Length;
        text = Address().Replace(Handle().Replace(bare, ""), "").TrimEnd(' ', ',', '|');
        if (Turned(text) is { Count: > 0 } turned)
            return turned;
        var end = End().Match(text);
        if (end.Success && end.Index > 0)
            text = text[..end.Index];
        // Those who took the pictures or looked it through did not write it.
        // "Revised edition edited by Ann Lee" names none who wrote.
        if (OthersWork().Match(text) is { Success: true } work
            && (isLed || work.Index == 0 || work.Groups["mark"].ValueSpan.ContainsAnyExcept(' ')))
            text = text[..work.Index];
        var names = new List<string>();
        foreach (var part in Between().Split(text))
        {
            var name = Elsewhere().Replace(part.Trim(' ', ':', '-', '—', '–', '(', ')', '"', '*'), "");
            if (names.Count > 0 && IsSuffix(name))
                names[^1] = $"{names[^1]}, {name}";
            else if (IsName(name) && !(names.Count > 0 && Post().IsMatch(name)))
                names.Add(WithoutRole(WithoutLead(name)));
        }
        // "Ann Lee, AP Political Writer": what ends as an office does is no second person.
        if (names.Count > 1 && !names.TrueForAll(EndsAsOffice))
            names.RemoveAll(EndsAsOffice);
        return names.Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static string WithoutDate(string text)
    {
        // "Posted on 4 March 2031 by Ann Lee": the names stand behind the date.
        if (WrittenDate.Find(text) is { } date)
            return Behind().Match(text[date.Span.End..]) is { Success: true } behind ? behind.Groups["names"].Value
                : Weekday().Replace(text[..date.Span.Start], "");
        // "Ann Lee January 30", "Ann Lee 30 January": a day without its year.
        foreach (Match day in DayOfMonth().Matches(text))
        {
            if (day.Index > 0 && WrittenDate.MonthOf(day.Groups["month"].ValueSpan) > 0)
                return Weekday().Replace(text[..day.Index], "");
        }
        return text;
    }

    private static string WithoutLead(string text)
    {
        foreach (var lead in Leads)
        {
            if (text.Length > lead.Length + 1 && text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
                && text[lead.Length] is ' ' or ':')
                return text[(lead.Length + 1)..].Trim(' ', ':');
        }
        foreach (var label in Labels)
        {
            if (text.Length > label.Length + 1 && text[label.Length] == ':' && text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                return text[(label.Length + 1)..].Trim(' ', ':');
        }
        return text;
    }

    // "Lee, Ann; Kim, Bo", as archives write it. "Lee, Kim" may be two people.
    private static List<string> Turned(string text)
    {
        var names = new List<string>();
        foreach (var part in text.Split(';'))
        {
            if (LastFirst().Match(part) is not { Success: true } name || !GivenNames.Knows(name.Groups["given"].Value)
                || GivenNames.Knows(name.Groups["last"].Value))
                return [];
            names.Add($"{name.Groups["first"].Value} {name.Groups["last"].Value}");
        }
        return names;
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > LongestName || name.Contains('@', StringComparison.Ordinal)
            || name.Contains("://", StringComparison.Ordinal) || name.Contains("www.", StringComparison.Ordinal))
            return false;
        var folded = Words.Fold(name);
        if (Houses.Contains(folded))
            return true;
        return char.IsLetter(name[0]) && name.Count(mark => mark == ' ') < MostWords
            && !folded.Contains(" by ", StringComparison.Ordinal) && !Roles.Contains(folded) && !Leads.Contains(folded)
            && !Nobody.Contains(folded) && !char.IsLower(name[0]) && !IsStation(name)
            && !folded.StartsWith("special to ", StringComparison.Ordinal)
            && !(folded.Contains(' ', StringComparison.Ordinal) && Desks.Contains(folded[(folded.LastIndexOf(' ') + 1)..]));
    }

    // Call signs of stations in the United States: "WXYZ Chicago", "KXYZ-TV". "WILL SMITH" is a person.
    private static bool IsStation(string name) => Station().IsMatch(name) && name.Split(' ') is var words
        && (words.Length == 1 || words.Skip(1).Any(word => word.Any(char.IsLower)));

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

    private static ImmutableArray<string> Longest(IEnumerable<string> words) => [.. words.OrderByDescending(word => word.Length)];

    private static FrozenSet<string> Set(string section) =>
        Rules.In(section).Select(line => Words.Fold(line[0])).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\s,|·•–—-]+(?:on\s)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^\W{0,3}(?:by|von|par|por)\s(?<names>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s?(?:[|•·]|[/,]?\s?\bReport for America\b|\b(?:Updated|Published|Posted)\b|\s[—–-]\s|\son\s(?=$)"
        + @"|\s(?:is|was)\s(?:an?|the)\b|\s(?:covers|writes|reports)\s"
        + @"|,?\s(?:with|avec)\s(?:files|reporting|reports|inputs|additional|contributions)\b)")]
    private static partial Regex End();

    [GeneratedRegex(
        @",?\s(?:with|avec|mit|con|com|met)\s(?=\p{Lu}|\p{L}{2,4}$)"
        + @"|\s?[,;]\s?(?:and\s)?|\s(?:and|und|et|y|e|og|och|&|/)\s|\s?\n\s?")]
    private static partial Regex Between();

    // "Ann Lee in Paris", "Ann Lee for The Fen Courier", "Ann Lee of the Fen Courier".
    [GeneratedRegex(
        @"(?<=\p{L}{2}.{0,60}),?\s(?:in|reporting from|for|of(?=\s[Tt]he\s))\s(?:[Tt]he\s)?\p{Lu}.{0,80}$", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        @"(?<mark>[\s,;|/(]*)\b(?:photo(?:s|graphs?|graphy|graphers?)?|pictures?|images?|videos?|videographers?|camera"
        + @"|illustrations?|illustrated"
        + @"|illustrators?|graphics?|edit(?:ed|ing|or)|(?:additional|further) reporting|fact[- ]checked"
        + @"|(?:medically|clinically|technically) reviewed|produced|producer|translat(?:ed|ion|or)|fotos?|fotograf(?:ie|en)?|bilder)"
        + @"\s?(?:\s(?:by|von|par|por)\s|:).*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OthersWork();

    [GeneratedRegex(@"\s?\(?(?<![\p{L}0-9.])@[A-Za-z0-9_.]{2,30}\)?")]
    private static partial Regex Handle();

    [GeneratedRegex(@"\s?[(<]?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,20}){1,3}[)>]?", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // "Ann Lee, Professor of Tides, University of Harby": what somebody is, and where.
    [GeneratedRegex(
        @"^(?:(?:associate|assistant|adjunct|emeritus|distinguished|research|visiting|senior|deputy|vice|former|phd|doctoral)\s){0,3}"
        + @"(?:professor|lecturer|fellow|research fellow|director|head|dean|chief executive|president|secretary general|candidate)"
        + @"(?:\s(?:of|in|at|for|emeritus)\b|$)"
        + @"|^(?:the )?(?:university|college|institute|school|centre|center|faculty|department)\sof\b|\s(?:university|college|institute)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex(@"^\s?(?<last>\p{Lu}[\p{L}'’-]{1,25}),\s"
        + @"(?<first>(?<given>\p{Lu}[\p{L}-]{1,20})(?:\s\p{Lu}(?:\.|[\p{L}-]{1,20})?)?)\s?$")]
    private static partial Regex LastFirst();

    [GeneratedRegex(@"^[KW][A-Z]{3}(?:-(?:TV|FM|AM|DT|LD))?(?![\p{L}'’])")]
    private static partial Regex Station();

    [GeneratedRegex(
        @"[\s,(]+(?:(?<month>\p{L}{3,12})\.?\s[0-9]{1,2}(?:st|nd|rd|th)?\b"
        + @"|[0-9]{1,2}\.?(?:st|nd|rd|th)?\s(?<month>\p{L}{3,12})\b).*$")]
    private static partial Regex DayOfMonth();
}
