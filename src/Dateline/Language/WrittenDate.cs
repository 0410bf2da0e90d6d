using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Dateline.Language;

/// <summary>A date as it was printed, and where it stood.</summary>
/// <param name="Time">With a time of day and a zone only where these were printed.</param>
/// <param name="Span">From the first to the last character that was read.</param>
public sealed record PrintedDate(StatedTime Time, Span Span);

/// <summary>
/// Reads whole calendar dates as feeds and pages print them: ISO 8601, RFC 5322, <c>Sept. 8, 2026 5:30 p.m.</c>,
/// <c>8. September 2026</c>, <c>08.09.2026, 17:30 Uhr</c>. Nothing is inferred: no day, no hour and no zone that is not
/// written. Dates relative to a day are not read here.
/// </summary>
public static partial class WrittenDate
{
    /// <summary>Longer text is cut here: a line that gives a date is short, and this bounds the time for a match.</summary>
    public const int Window = 300;

    private static readonly FrozenDictionary<string, int> Months = LoadMonths();
    private static readonly FrozenDictionary<string, string> Zones = RuleFile.Load("dates.txt").In("zones")
        .ToFrozenDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    /// <summary>The first date in the text.</summary>
    /// <param name="text">Only the first <see cref="Window"/> characters are looked at.</param>
    /// <param name="dayFirst">Whether <c>02/04/2026</c> is the second of April; where null, such a date is not read.</param>
    public static PrintedDate? Find(string? text, bool? dayFirst = null)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (text.Length > Window)
            text = text[..Window];
        PrintedDate? first = null;
        foreach (var candidate in Candidates(text, dayFirst))
        {
            if (first is null || candidate.Span.Start < first.Span.Start)
                first = candidate;
        }
        return first is null ? null : WithTimeOfDay(text, first);
    }

    private static IEnumerable<PrintedDate> Candidates(string text, bool? dayFirst)
    {
        if (YearFirst().Match(text) is { Success: true } iso && Day(iso, iso.Groups["m"].Value) is { } one)
            yield return one;
        if (MonthFirst().Match(text) is { Success: true } american && Named(american) is { } two)
            yield return two;
        foreach (Match european in DayThenMonth().Matches(text))
        {
            if (Named(european) is not { } three)
                continue;
            yield return three;
            break;
        }
        if (Digits().Match(text) is { Success: true } digits && FromDigits(digits, dayFirst) is { } four)
            yield return four;
    }

    private static PrintedDate? Named(Match match) =>
        Months.TryGetValue(Words.Fold(match.Groups["mon"].ValueSpan), out var month)
            ? Day(match, month.ToString(CultureInfo.InvariantCulture))
            : null;

    private static PrintedDate? FromDigits(Match match, bool? dayFirst)
    {
        var (a, b) = (match.Groups["a"].Value, match.Groups["b"].Value);
        if (match.Groups["sep"].Value == "." || Number(a) > 12)
            return Day(match, b, a);
        if (Number(b) > 12)
            return Day(match, a, b);
        return a == b ? Day(match, a, b) : dayFirst is { } known ? Day(match, known ? b : a, known ? a : b) : null;
    }

    private static PrintedDate? Day(Match match, string month, string? day = null)
    {
        var year = Number(match.Groups["y"].Value);
        if (match.Groups["y"].Length == 2)
            year += 2000;
        var (m, d) = (Number(month), Number(day ?? match.Groups["d"].Value));
        if (year is < 1900 or > 2100 || m is < 1 or > 12 || d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(year, m))
            return null;
        return new PrintedDate(
            StatedTime.OfDay(new LocalDate(year, m, d)), new Span(match.Index, match.Index + match.Length));
    }

    private static PrintedDate WithTimeOfDay(string text, PrintedDate day)
    {
        var after = AfterDate().Match(text, day.Span.End);
        if (after.Success && Moment(day.Time.Date, after) is { } moment)
            return new PrintedDate(moment, day.Span.Cover(new Span(after.Index, EndOf(after))));
        var before = BeforeDate().Match(text[..day.Span.Start]);
        if (before.Success && Moment(day.Time.Date, before) is { } earlier)
            return new PrintedDate(earlier, day.Span.Cover(new Span(before.Index, before.Index)));
        return day;
    }

    private static StatedTime? Moment(LocalDate date, Match match)
    {
        var hour = Number(match.Groups["h"].Value);
        var minute = match.Groups["min"].Success ? Number(match.Groups["min"].Value) : 0;
        var half = match.Groups["ap"].Value;
        if (half.Length == 0 && !match.Groups["min"].Success)
            return null;
        // "15:30 p.m." is seen in print; the half of the day then adds nothing.
        if (half.Length > 0 && hour <= 12)
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        if (hour > 23 || minute > 59)
            return null;
        var second = match.Groups["s"].Success ? Number(match.Groups["s"].Value) : 0;
        var precision = match.Groups["s"].Success ? TimePrecision.Second : TimePrecision.Minute;
        var local = date + new LocalTime(hour, minute, Math.Min(second, 59));
        return StatedTime.OfMoment(local, ZoneOf(match.Groups["zone"].Value, local), precision);
    }

    // A word after the hour that names no zone is none of the date.
    private static int EndOf(Match match) =>
        match.Groups["zone"] is { Success: true } zone && char.IsLetter(zone.ValueSpan[0])
            && !Zones.ContainsKey(zone.Value.ToLowerInvariant()) ? zone.Index : match.Index + match.Length;

    private static Offset? ZoneOf(string name, LocalDateTime local)
    {
        if (name.Length == 0)
            return null;
        if (name[0] is '+' or '-' or '−')
        {
            var digits = name[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
            var minutes = (Number(digits[..2]) * 60) + Number(digits[2..4]);
            return minutes <= 18 * 60 ? Offset.FromSeconds((name[0] == '+' ? 60 : -60) * minutes) : null;
        }
        if (!Zones.TryGetValue(name.ToLowerInvariant(), out var zone))
            return null;
        return zone[0] is '+' or '-'
            ? ZoneOf(zone, local)
            : local.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).Offset;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, int> LoadMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in RuleFile.Load("dates.txt").In("months"))
        {
            if (!int.TryParse(line[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 12)
                throw line.Bad($"'{line[0]}' is no month");
            foreach (var name in line.Items(1))
                months[name] = number;
        }
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private const string TimeOfDay =
        @"(?<h>[0-9]{1,2})(?:[:.h](?<min>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,][0-9]{1,9})?)?)?"
        + @"(?:\s?(?<ap>[ap]\.?\s?m\b\.?))?(?:\s?(?:Uhr|hrs))?"
        + @"(?:\s?\(?(?<zone>[+\-−][0-9]{2}:?[0-9]{2}|[A-Za-z]{1,7}\b))?";

    [GeneratedRegex(
        @"\b(?<y>[0-9]{4})(?:-(?<m>[0-9]{1,2})-|/(?<m>[0-9]{1,2})/|\.(?<m>[0-9]{1,2})\.|(?<m>[0-9]{2}))(?<d>[0-9]{1,2})(?=$"
        + @"|[^0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\b(?<mon>\p{L}{3,12})\.?\s{1,3}(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\b[,.]?\s{0,3}(?<y>[0-9]{4})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(
        @"\b(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|º|\.)?[\s\-](?:\s?(?:de|of)\s)?\s?(?<mon>\p{L}{3,12})\.?,?[\s\-](?:\s?(?:de"
        + @"|del)\s)?\s?(?<y>[0-9]{4})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayThenMonth();

    [GeneratedRegex(@"\b(?<a>[0-9]{1,2})(?<sep>[./-])(?<b>[0-9]{1,2})[./-](?<y>[0-9]{4}|[0-9]{2})\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    // Up to a few words may stand between the day and the hour: "September 8, 2026 at 5:30 p.m.".
    [GeneratedRegex(@"\G(?:[Tt]|[,;|·•–—\-\s]{1,6}(?:(?:at|um|à|a las|alle|kl\.?|@)\s)?)" + TimeOfDay,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AfterDate();

    [GeneratedRegex(@"\b" + TimeOfDay + @"[,;|·•–—\-\s]{1,6}(?:on\s)?(?:\p{L}{3,10},?\s)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BeforeDate();
}
