using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>Is <c>02/04/2026</c> the second of April on this page? By country and language; data in <c>Rules/dates.txt</c>.</summary>
internal static class DayOrder
{
    private static readonly RuleFile Rules = RuleFile.Load("dates.txt");
    private static readonly FrozenSet<string> MonthFirst = Set("monthFirst");
    private static readonly FrozenSet<string> Open = Set("open");

    /// <param name="host">Where the page was published.</param>
    /// <param name="tag">The language that it declares (BCP 47, or with an underscore).</param>
    /// <returns>Null where nothing tells.</returns>
    public static bool? IsDayFirst(string? host, string? tag)
    {
        // Templates come with "en-US"; an address in a country is chosen.
        var ending = host?[(host.LastIndexOf('.') + 1)..];
        if (ending is { Length: 2 } && !Open.Contains(ending))
            return !MonthFirst.Contains(ending);
        var parts = (tag ?? "").Replace('_', '-').ToLowerInvariant().Split('-');
        if (parts[0].Length < 2)
            return null;
        // Of the languages that are read here, only English is written in countries of both habits.
        if (parts[0] != "en")
            return true;
        return parts[^1] is { Length: 2 } country && country != "en" && country != "ca" ? !MonthFirst.Contains(country) : null;
    }

    /// <summary>Whether two days are one, written in the other order: such a difference is a slip of reading.</summary>
    public static bool IsSwapped(NodaTime.LocalDate one, NodaTime.LocalDate other) =>
        one.Year == other.Year && one.Month == other.Day && one.Day == other.Month;

    private static FrozenSet<string> Set(string section) =>
        Rules.In(section).SelectMany(line => line.Items(0)).ToFrozenSet(StringComparer.Ordinal);
}
