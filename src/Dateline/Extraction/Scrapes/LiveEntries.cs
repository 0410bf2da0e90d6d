using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Language;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Extraction.Scrapes;

/// <summary>
/// The entries of a live blog in scraped text: lines that are a time of day and no more, with text between them. They run
/// up or down; where the clock jumps against that, a day has passed.
/// </summary>
internal sealed partial class LiveEntries
{
    /// <summary>Times alone in a line: one or two are the lengths of videos or the hours of a programme.</summary>
    private const int Fewest = 3;

    private readonly Dictionary<int, StatedTime?> _times = [];

    private LiveEntries()
    {
    }

    public bool BeginsAt(int line) => _times.ContainsKey(line);

    /// <summary>When the entry was made that begins there; null where no day is known.</summary>
    public StatedTime? TimeAt(int line) => _times.GetValueOrDefault(line);

    /// <param name="lines">Of the page.</param>
    /// <param name="from">Where the body begins.</param>
    /// <param name="published">The stamp of the page, from which entries count that run up.</param>
    /// <param name="updated">That from which they count down.</param>
    public static LiveEntries? Of(List<PageLine> lines, int from, StatedTime? published, StatedTime? updated)
    {
        var found = Enumerable.Range(from, lines.Count - from).Where(at => ClockIn(lines[at].Text) is not null)
            .Where((at, _) => HasText(lines, at)).ToList();
        if (found.Count < Fewest)
            return null;
        var entries = new LiveEntries();
        var times = Times([.. found.Select(at => lines[at].Text)], published, updated);
        for (var at = 0; at < found.Count; at++)
            entries._times[found[at]] = times[at];
        return entries;
    }

    /// <summary>Whether a line is a time of day and no more.</summary>
    public static bool IsClock(string line) => ClockIn(line) is not null;

    /// <summary>The times of entries in their order; null where no day is known.</summary>
    /// <param name="lines">Each a clock (see <see cref="IsClock"/>).</param>
    /// <param name="published">The stamp of the page, from which entries count that run up.</param>
    /// <param name="updated">That from which they count down.</param>
    public static List<StatedTime?> Times(IReadOnlyList<string> lines, StatedTime? published, StatedTime? updated)
    {
        var clocks = lines.Select(line => ClockIn(line)!.Value).ToList();
        var up = clocks.Zip(clocks.Skip(1)).Count(pair => pair.Second > pair.First);
        var isDown = up * 2 < clocks.Count - 1;
        var day = (isDown ? updated ?? published : published ?? updated)?.Date;
        var times = new List<StatedTime?>(clocks.Count);
        for (var at = 0; at < clocks.Count; at++)
        {
            if (at > 0 && day is { } last && (isDown ? clocks[at] > clocks[at - 1] : clocks[at] < clocks[at - 1]))
                day = last.PlusDays(isDown ? -1 : 1);
            times.Add(TimeOf(lines[at], day));
        }
        return times;
    }

    private static bool HasText(List<PageLine> lines, int at)
    {
        for (at++; at < lines.Count && ClockIn(lines[at].Text) is null; at++)
        {
            if (lines[at].Kind is LineKind.End)
                return false;
            if (lines[at].IsContent)
                return true;
        }
        return false;
    }

    private static LocalTime? ClockIn(string line)
    {
        if (line.Length > 60 || Clock().Match(line) is not { Success: true } clock)
            return null;
        var hour = int.Parse(clock.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var half = clock.Groups["half"].Value;
        if (half.Length > 0)
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        return hour > 23 ? null : new LocalTime(hour, int.Parse(clock.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture));
    }

    // The day of the page, or the one that the line has itself, with the clock as it is printed.
    private static StatedTime? TimeOf(string line, LocalDate? day)
    {
        if (WrittenDate.Find(line)?.Time is { Precision: > TimePrecision.Day } whole)
            return whole;
        if (day is not { } known)
            return null;
        var clock = Clock().Match(line);
        var printed = clock.Groups["clock"].Value.Replace('.', ':') + clock.Groups["rest"].Value;
        return WrittenDate.Find(LocalDatePattern.Iso.Format(known) + " " + printed)?.Time;
    }

    [GeneratedRegex(
        @"^(?:(?:posted|updated|published)?\s?(?:at )?)(?<clock>(?<hour>[0-2]?[0-9])[:.](?<minute>[0-5][0-9]))"
        + @"(?<rest>\s?(?<half>[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,5}\)?)?)(?:\s?Uhr|\s?h)?(?:[,\s|-]{1,4}[^.!?]{6,30}[0-9]{4})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
