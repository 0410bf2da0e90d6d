using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>What the words before a date call it.</summary>
internal enum StampLabel
{
    None,
    Issued,
    Changed,
}

/// <summary>The lines beside an article that say when it was published and changed. Their words are data, in
/// <c>Rules/dates.txt</c>.</summary>
internal static partial class Stamps
{
    /// <summary>In characters: a line of stamps is short, a sentence that begins "Posted on …" is not.</summary>
    private const int Longest = 160;

    /// <summary>In one line: first, last, and what a template repeats.</summary>
    private const int MostDates = 4;

    /// <summary>In characters: what stands before the day of an event is a label, and no sentence.</summary>
    private const int LongestLead = 60;

    private const int MostWordsOfLead = 5;

    private static readonly char[] Bars = ['|', '•', '·', '\n'];
    private static readonly RuleFile Rules = RuleFile.Load("dates.txt");
    private static readonly FrozenSet<string> Issued = Set("issued");
    private static readonly FrozenSet<string> Changed = Set("changed");
    private static readonly FrozenSet<string> Event = Set("event");
    private static readonly FrozenSet<string> Filler = Set("stamp");
    private static readonly FrozenSet<string> Last = Set("last");
    private static readonly FrozenSet<string> Following = Set("after");
    private static readonly FrozenSet<string> Zones =
        Rules.In("zones").Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a line that is nothing but stamps; both absent where it is none.</summary>
    /// <param name="line">As it is printed.</param>
    /// <param name="published">The first date without a word, or after "Posted", "Published".</param>
    /// <param name="updated">The date after "Updated", "Modified".</param>
    /// <param name="dayFirst">How <c>02/04/2026</c> is read; null if unknown.</param>
    /// <param name="country">Of the outlet; tells zones of one name apart.</param>
    public static bool TryRead(
        string line, out StatedTime? published, out StatedTime? updated, bool? dayFirst = null, string? country = null)
    {
        published = updated = null;
        if (line.Length is 0 or > Longest || !WrittenDate.MayStandIn(line))
            return false;
        StatedTime? plain = null;
        // Between bars may stand what is no stamp: a name, a section.
        foreach (var part in BeforeClock().Replace(line, ", ").Split(Bars))
        {
            foreach (var (time, label) in DatesIn(part, dayFirst, country, out var isStamp))
            {
                if (!isStamp)
                    return false;
                if (label == StampLabel.Changed)
                    updated ??= time;
                else if (label == StampLabel.Issued)
                    published ??= time;
                else
                    plain ??= time;
            }
        }
        published ??= plain;
        return published is not null || updated is not null;
    }

    /// <summary>What the last word of a lead calls the date behind it: "Published by Ann Lee, updated" changes.</summary>
    public static StampLabel LabelOf(string lead)
    {
        var label = StampLabel.None;
        foreach (var word in Words.Of(lead))
        {
            if (Changed.Contains(word))
                label = StampLabel.Changed;
            else if (Issued.Contains(word))
                label = StampLabel.Issued;
        }
        return label;
    }

    /// <summary>Whether a lead ends with words such as "was last edited on", whatever stands before.</summary>
    public static bool EndsAsLastChange(string lead)
    {
        var label = Words.Of(lead).Reverse().TakeWhile(IsOfStamp).ToList();
        return label.Any(Last.Contains) && label.Any(Changed.Contains);
    }

    /// <summary>Whether the words before a date call it the day of something that happens: "When:", "Deadline", "Race day".</summary>
    public static bool IsOfEvent(string lead) => lead.Length <= LongestLead && Words.Of(lead).Any(Event.Contains)
        && LabelOf(lead) == StampLabel.None && Words.Of(lead).Count() <= MostWordsOfLead;

    /// <summary>Whether a text is nothing but words of stamps: <c>Last updated on</c>.</summary>
    public static bool IsLabel(string text) => text.Length <= Longest && Words.Of(text).All(IsOfStamp);

    private static List<(StatedTime Time, StampLabel Label)> DatesIn(string part, bool? dayFirst, string? country, out bool isStamp)
    {
        var dates = new List<(StatedTime, StampLabel)>();
        isStamp = true;
        var rest = part;
        while (dates.Count < MostDates && WrittenDate.Find(rest, dayFirst, country) is { } date)
        {
            var lead = rest[..date.Span.Start];
            isStamp &= lead.Length == 0 || Words.Of(lead).All(IsOfStamp);
            dates.Add((date.Time, LabelOf(lead)));
            rest = rest[date.Span.End..];
        }
        if (dates.Count == 0)
            return dates;
        isStamp &= Words.Of(rest).All(word => IsOfStamp(word) || Following.Contains(word));
        // "4 March 2031 (updated)"
        if (dates[^1].Item2 == StampLabel.None && LabelOf(rest) is var behind and not StampLabel.None)
            dates[^1] = (dates[^1].Item1, behind);
        return dates;
    }

    private static bool IsOfStamp(string word) => Filler.Contains(word) || Issued.Contains(word) || Changed.Contains(word)
        || Zones.Contains(word) || Last.Contains(word) || (word.Length <= 4 && word.All(char.IsAsciiDigit));

    // "4 March 2031 | 10:15 p.m.": this bar parts a day from its hour.
    [GeneratedRegex(@"(?<=[0-9]{4})\s?[|•·]\s?(?=[0-9]{1,2}[:.][0-9]{2}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeClock();

    private static FrozenSet<string> Set(string section) => Rules.In(section)
        .SelectMany(line => line.Items(0)).SelectMany(Words.Of).ToFrozenSet(StringComparer.Ordinal);
}
