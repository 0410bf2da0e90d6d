using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>What stands on pages around articles: buttons, boxes, teasers. Data in <c>Rules/&lt;lang&gt;/furniture.txt</c> of
/// all languages: pages in others are read too, and English ones have labels of others.</summary>
internal static partial class Furniture
{
    /// <summary>In words. A call to sign up is short; a paragraph of news that speaks of an inbox may be long.</summary>
    private const int LongestCall = 60;

    /// <summary>In characters.</summary>
    private const int MostOnStack = 512;

    /// <summary>In characters: an insert is a headline.</summary>
    private const int LongestInsert = 250;

    private static readonly ImmutableArray<RuleFile> Files = [.. RuleFile.All()
        .Where(path => path.EndsWith("/furniture.txt", StringComparison.Ordinal)).Select(RuleFile.Load)];
    private static readonly FrozenSet<string> Buttons = Set("button");
    private static readonly FrozenSet<string> Ends = Set("end");
    private static readonly FrozenSet<string> Boxes = Set("box");
    private static readonly FrozenSet<string> Inserts = Set("insert");
    private static readonly FrozenSet<string> Doubtful = Set("doubtful");
    private static readonly ImmutableArray<string> Glued = [.. In("glued").Select(line => line[0])];
    private static readonly SearchValues<string> Phrases = Padded("phrase");
    private static readonly ImmutableArray<string> RefusalKeys = [.. In("refusal").Select(line => $" {Key(line[0])} ")];
    private static readonly SearchValues<string> Refusals = SearchValues.Create([.. RefusalKeys], StringComparison.Ordinal);

    private static readonly char[] BeforeInserts = ['(', '[', '*', ' ', '>', '»', '►', '▶'];

    /// <summary>A label and no text.</summary>
    public static bool IsButton(string line) => IsIn(Buttons, line);

    /// <summary>All labels of buttons, for lines that hold many of them.</summary>
    public static IEnumerable<string> ButtonKeys => Buttons;

    /// <summary>The headline of what follows an article.</summary>
    public static bool EndsArticle(string line) => IsIn(Ends, line);

    /// <summary>Such a headline that also heads sentences of the article.</summary>
    public static bool MayBeText(string line) => IsIn(Doubtful, line);

    /// <summary>The headline of a box of links within an article.</summary>
    public static bool OpensBox(string line) => IsIn(Boxes, line);

    /// <summary><c>WATCH: Bridge opens to traffic</c>: a word for it, a colon, a headline.</summary>
    /// <param name="line">The block.</param>
    /// <param name="isLinked">Whether it leads elsewhere; what does not, and is a sentence, is of the article.</param>
    public static bool IsInsert(string line, bool isLinked = false)
    {
        if (line.Length > LongestInsert)
            return false;
        var bare = line.TrimStart(BeforeInserts);
        var colon = bare.AsSpan().IndexOfAny(':', '|', '»');
        if (colon is < 1 or > 24)
            return false;
        var lead = bare[..colon];
        // "Related: …" in capitals or with its first letter large; "see:" within prose is small.
        return char.IsUpper(lead[0]) && Inserts.Contains(Key(lead)) && (isLinked || !IsProse(bare[(colon + 1)..]));
    }

    /// <summary>Whether somebody is said to have said something, as in news and not on walls and buttons.</summary>
    public static bool IsReported(string line) => Reported().IsMatch(line);

    /// <summary>A call to subscribe, to share, to accept cookies.</summary>
    public static bool IsCall(string line) => HoldsCall(line) && !(line[0] is '"' or '“' or '‘' or '\'' && IsReported(line));

    private static bool HoldsCall(string line)
    {
        // Blanks part fewer words than the key has.
        if (Blanks(line) > LongestCall)
            return false;
        Span<char> key = line.Length <= MostOnStack ? stackalloc char[line.Length + 2] : [];
        if (line.Length <= MostOnStack && TryKey(line, key[1..]) is var length and >= 0)
        {
            key[0] = key[length + 1] = ' ';
            key = key[..(length + 2)];
            return key.Count(' ') <= LongestCall && key.ContainsAny(Phrases);
        }
        var folded = $" {Key(line)} ".AsSpan();
        return folded.Count(' ') <= LongestCall && folded.ContainsAny(Phrases);
    }

    // Asked of every line of every page: without a string for its key.
    private static bool IsIn(FrozenSet<string> labels, string line)
    {
        const int Longest = 80;
        if (line.Length >= Longest)
            return false;
        Span<char> key = stackalloc char[Longest];
        return TryKey(line, key) is var length and >= 0
            ? labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key[..length]) : labels.Contains(Key(line));
    }

    private static int Blanks(string line)
    {
        var count = 0;
        for (var at = 1; at < line.Length; at++)
            count += line[at] is ' ' or '\n' && line[at - 1] is not (' ' or '\n') ? 1 : 0;
        return count;
    }

    /// <summary>The words of an error page, a wall or a robot check, which nobody reports of.</summary>
    public static bool IsRefusal(string text)
    {
        var key = $" {Key(text)} ";
        return key.AsSpan().ContainsAny(Refusals) && !IsReported(text);
    }

    /// <summary>A title that says hardly more than that: "404 - Page not found | Fen Courier".</summary>
    public static bool IsRefusalAlone(string title, string? site)
    {
        const int MostOthers = 3;
        var own = site is null ? "" : Key(site);
        var key = Key(title);
        key = $" {(own.Length > 0 ? key.Replace(own, "", StringComparison.Ordinal).Trim() : key)} ";
        return RefusalKeys.Any(phrase => key.Contains(phrase, StringComparison.Ordinal)
            && key.AsSpan().Count(' ') - phrase.AsSpan().Count(' ') <= MostOthers);
    }

    /// <summary><c>23m ago</c>, <c>2 hours ago</c>, <c>6:47</c>, <c>5 min read</c>: the age of a teaser, the length of a
    /// video.</summary>
    public static bool IsAgeOrLength(string line) => line.Length < 40 && AgeOrLength().IsMatch(line);

    /// <summary>What closes the copy of an agency or press office, or parts sections: <c>Enditem</c>, <c>-ends-</c>,
    /// <c>###</c>, <c>* * *</c>.</summary>
    public static bool IsEndMark(string line) => line.Length < 24 && (EndMark().IsMatch(line)
        // A line of underscores parts an article of an agency from its list of names or teams, and stays.
        || (!line.Any(char.IsLetterOrDigit) && !line.Contains('_', StringComparison.Ordinal)));

    /// <summary><c>(ANI)</c>, <c>(PTI/ENS)</c>: whose copy it was.</summary>
    public static bool IsAgencyMark(string line) => line.Length < 24 && AgencyMark().IsMatch(line);

    /// <summary>Inserts in brackets cut out of a paragraph: <c>(RELATED: …)</c>.</summary>
    public static string WithoutInserts(string paragraph)
    {
        if (!paragraph.Contains('(', StringComparison.Ordinal) && !paragraph.Contains('[', StringComparison.Ordinal))
            return paragraph;
        return Bracket().Replace(paragraph, match =>
            Inserts.Contains(Key(match.Groups["lead"].Value)) && match.Groups["lead"].Value is var lead
                && char.IsUpper(lead.TrimStart()[0]) ? "" : match.Value).Trim();
    }

    /// <summary>Labels of buttons cut off where they hang on a text without a blank.</summary>
    public static string WithoutGlued(string line)
    {
        foreach (var label in Glued)
        {
            if (line.Length > label.Length && line.EndsWith(label, StringComparison.OrdinalIgnoreCase)
                && char.IsUpper(line[^label.Length]) && !char.IsWhiteSpace(line[^(label.Length + 1)]))
                return WithoutGlued(line[..^label.Length].TrimEnd());
            if (line.Length > label.Length && line.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && char.IsUpper(line[label.Length]))
                return WithoutGlued(line[label.Length..]);
        }
        return line;
    }

    /// <summary>The words, folded, with one blank between.</summary>
    public static string Key(string line)
    {
        Span<char> key = line.Length <= MostOnStack ? stackalloc char[line.Length] : [];
        return line.Length <= MostOnStack && TryKey(line, key) is var length and >= 0
            ? key[..length].ToString() : string.Join(' ', Words.Of(line));
    }

    // Asked of every line of every page, of which most have no other letters than these. Negative where there are others.
    private static int TryKey(string line, Span<char> key)
    {
        int length = 0, parted = 1;
        foreach (var letter in line)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                if (parted == 1 && length > 0)
                    key[length++] = ' ';
                parted = 0;
                key[length++] = char.ToLowerInvariant(letter);
            }
            else if (letter > '\u007f' && (char.IsLetterOrDigit(letter)
                || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark))
            {
                return -1;
            }
            else
            {
                parted = 1;
            }
        }
        return length;
    }

    // Headlines have no full stop.
    private static bool IsProse(string rest) => rest.AsSpan().TrimEnd("\"”’) ") is [.., '.'] && RunningWords.Count(rest, 6) >= 6;

    private static FrozenSet<string> Set(string section) =>
        In(section).Select(line => Key(line[0])).ToFrozenSet(StringComparer.Ordinal);

    private static SearchValues<string> Padded(string section) => SearchValues.Create(
        In(section).Select(line => $" {Key(line[0])} ").ToArray(), StringComparison.Ordinal);

    private static IEnumerable<RuleLine> In(string section) => Files.SelectMany(file => file.In(section));

    [GeneratedRegex(
        @"^(?:(?:last )?(?:updated|published|posted|modified|edited|added)\W{0,3} )?"
        + @"(?:(?:about |an? |over )?[0-9]{0,3}\s?(?:s|m|h|d|w|min|mins|hr|hrs|sec|minutes?|hours?"
        + @"|days?|weeks?|months?|years?) ago\.?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
        + @"|(?:listen(?: to (?:this |the )?(?:article|story))?\W{1,3})?[0-9]{1,3} ?(?:min"
        + @"|mins|minutes?)(?: read| watch| listen)?|just now|yesterday|[0-9]{1,3} (?:of|/|von|de|sur) [0-9]{1,3}"
        + @"|(?:an?|one|two|few) (?:minutes?|hours?|days?|weeks?|months?|years?) ago)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgeOrLength();

    [GeneratedRegex(@"\b(?:said|says|told|according to|ruled)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reported();

    [GeneratedRegex(@"^(?:\W{0,4}(?:end ?item|ends|30)\W{0,4}|\W{1,4}end\W{1,4}|END)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();

    [GeneratedRegex(@"^\W{0,2}\([A-Z]{2,6}(?:[/, -]{1,2}[A-Z]{2,6}){0,2}\)\W{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyMark();

    [GeneratedRegex(@"\s?[(\[](?<lead>[A-Za-z' ]{2,24}):[^()\[\]]{1,250}[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}
