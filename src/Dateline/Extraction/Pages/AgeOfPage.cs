using System.Collections.Frozen;
using System.Globalization;
using Dateline.Language;
using NodaTime;

namespace Dateline.Extraction.Pages;

/// <summary>"2 hours ago", "gestern": when the page was published, counted from the fetch. Words are data, in
/// <c>Rules/dates.txt</c>; weeks and more tell no day.</summary>
internal static class AgeOfPage
{
    /// <summary>In characters.</summary>
    private const int Longest = 40;

    private const int MostWords = 6;

    private static readonly RuleFile Rules = RuleFile.Load("dates.txt");
    private static readonly FrozenSet<string> Ago = Rules.In("ago").SelectMany(line => line.Items(0)).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Units = Table("ages");
    private static readonly FrozenDictionary<string, string> Days = Table("days");

    private static readonly FrozenSet<string> Telling =
        Ago.Concat(Days.Keys).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Telling.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text may be an age; cheap, to be asked of every text of a page.</summary>
    public static bool MayBe(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > Longest || !(char.IsLetterOrDigit(text[0]) || text[0] == '('))
            return false;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(",.:()");
            if (word.Length is > 1 and < 12 && Lookup.Contains(word))
                return true;
        }
        return false;
    }

    /// <param name="text">As it is shown.</param>
    /// <param name="fetched">From when it counts.</param>
    /// <param name="zone">Whose days are meant.</param>
    /// <returns>The day; null where the text is no age of days or less, or of a change.</returns>
    public static StatedTime? Read(string text, Instant fetched, DateTimeZone zone)
    {
        var words = Words.Of(text).Take(MostWords + 1).ToList();
        if (words.Count is 0 or > MostWords || Stamps.LabelOf(text) == StampLabel.Changed)
            return null;
        if (words.Select(word => Days.GetValueOrDefault(word)).FirstOrDefault(day => day is not null) is { } named)
            return words.TrueForAll(word => Days.ContainsKey(word) || Stamps.IsLabel(word))
                ? Day(fetched - Duration.FromDays(int.Parse(named, CultureInfo.InvariantCulture)), zone) : null;
        if (!words.Exists(Ago.Contains))
            return null;
        for (var at = 0; at < words.Count; at++)
        {
            var (count, unit) = Counted(words, at);
            if (unit is not null)
                return Day(fetched - Of(unit, count), zone);
        }
        return null;
    }

    // "2 hours", "2h", "an hour".
    private static (int Count, string? Unit) Counted(List<string> words, int at)
    {
        var digits = words[at].AsSpan().IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? words[at].Length : end;
        if (digits is > 0 and < 4)
        {
            var count = int.Parse(words[at].AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
            var unit = digits < words[at].Length ? words[at][digits..] : at + 1 < words.Count ? words[at + 1] : "";
            return (count, Units.GetValueOrDefault(unit));
        }
        return at > 0 && words[at].Length > 2 && !char.IsAsciiDigit(words[at - 1][0]) ? (1, Units.GetValueOrDefault(words[at])) : (0, null);
    }

    private static Duration Of(string unit, int count) => unit switch
    {
        "minute" => Duration.FromMinutes(count),
        "hour" => Duration.FromHours(count),
        _ => Duration.FromDays(count),
    };

    private static StatedTime Day(Instant moment, DateTimeZone zone) => StatedTime.OfDay(moment.InZone(zone).Date);

    private static FrozenDictionary<string, string> Table(string section) => Rules.In(section)
        .SelectMany(line => line.Items(1).Select(word => (word, value: line[0])))
        .ToFrozenDictionary(pair => Words.Fold(pair.word), pair => pair.value, StringComparer.Ordinal);
}
