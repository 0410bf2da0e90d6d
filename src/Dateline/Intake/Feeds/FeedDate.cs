using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Language;
using NodaTime;
using NodaTime.Calendars;

namespace Dateline.Intake.Feeds;

/// <summary>A moment as a feed states it, and what was understood of it.</summary>
/// <param name="Stated">As it stands there.</param>
/// <param name="Time">Null where it could not be understood.</param>
public readonly record struct FeedStamp(string Stated, StatedTime? Time);

/// <summary>
/// Dates of feeds: RFC 822, 850, 1123, 2822 and 3339, W3CDTF and the forms of ISO 8601, asctime, and what programs of many
/// languages print instead. The words are taken one after the other and each is what it can be; nothing is guessed that
/// is not written: a day is no midnight, and an hour without a zone has none.
/// </summary>
internal static partial class FeedDate
{
    /// <summary>In characters; no date is longer.</summary>
    private const int Longest = 80;

    public static FeedStamp? Stamp(string? stated) =>
        string.IsNullOrWhiteSpace(stated) ? null : new FeedStamp(stated.Trim(), Read(stated));

    /// <summary>Of several statements the first that can be understood, else the first.</summary>
    public static FeedStamp? Stamp(params ReadOnlySpan<string?> stated)
    {
        FeedStamp? first = null;
        foreach (var one in stated)
        {
            var stamp = Stamp(one);
            if (stamp is { Time: not null })
                return stamp;
            first ??= stamp;
        }
        return first;
    }

    public static StatedTime? Read(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > Longest)
            return null;
        if (StatedTime.TryParse(text, out var time))
            return IsSane(time.Date.Year) ? time : null;
        if (WeekDate(text, out var week))
            return week;
        var words = DateWords.Of(text);
        return (Compact(words, text) ?? Day(words)) is not { } day ? null
            : words.TimeOfDay is { } moment ? At(day, moment, words)
            : day;
    }

    /// <summary>Years, weeks and days of ISO 8601 (5.2.3 of 2004): <c>2026-W06-2</c>, <c>2026W062T10:30Z</c>. A week without a
    /// day is no date that could be kept.</summary>
    private static bool WeekDate(string text, out StatedTime? time)
    {
        time = null;
        if (Week().Match(text) is not { Success: true } match)
            return false;
        var (year, week) = (Number(match, "y"), Number(match, "w"));
        if (!match.Groups["d"].Success || !IsSane(year) || week < 1 || week > WeekYearRules.Iso.GetWeeksInWeekYear(year))
            return true;
        var date = WeekYearRules.Iso.GetLocalDate(year, week, (IsoDayOfWeek)Number(match, "d"));
        var mark = match.ValueSpan.Contains('-') ? "-" : "";
        var day = FormattableString.Invariant($"{date.Year:D4}{mark}{date.Month:D2}{mark}{date.Day:D2}");
        time = Read(day + text[match.Length..]);
        return true;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})-?[Ww](?<w>[0-9]{2})(?:-?(?<d>[1-7]))?(?=$|[Tt ])", RegexOptions.CultureInvariant)]
    private static partial Regex Week();

    /// <summary>RFC 5322, 4.3: two digits below 50 are of this century, three count from 1900.</summary>
    private static int FullYear(int year, int digits) => digits switch
    {
        > 3 => year,
        3 => year + 1900,
        _ => year + (year < 50 ? 2000 : 1900),
    };

    private static bool IsSane(int year) => year is >= 1900 and <= 2100;

    private static StatedTime? DayOf(int year, int month, int day) =>
        IsSane(year) && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? StatedTime.OfDay(new LocalDate(year, month, day))
            : null;

    /// <summary>Forms of ISO 8601 without marks between the numbers, and those that count days or weeks.</summary>
    private static StatedTime? Compact(DateWords words, string text)
    {
        if (words.Month > 0 || words.Numbers.Count == 0)
            return null;
        var (first, digits) = words.Numbers[0];
        if (digits == 14 && words.Numbers.Count == 1)
            return StatedTime.TryParse(FormattableString.Invariant(
                $"{text[..4]}-{text[4..6]}-{text[6..8]}T{text[8..10]}:{text[10..12]}:{text[12..14]}"), out var whole) ? whole : null;
        if (digits == 8)
            return DayOf(first / 10000, first / 100 % 100, first % 100);
        if (digits == 7)
            return DayOfYear(first / 1000, first % 1000);
        if (digits == 6 && words.Numbers.Count == 1)
            return MonthOf(first / 100, first % 100);
        if (digits != 4 || words.Numbers.Count > 2 || words.Numbers.Count < 2)
            return null;
        var (second, length) = words.Numbers[1];
        return length == 3 ? DayOfYear(first, second) : MonthOf(first, second);
    }

    private static StatedTime? MonthOf(int year, int month) =>
        IsSane(year) && month is >= 1 and <= 12 ? StatedTime.OfMonth(year, month) : null;

    private static StatedTime? DayOfYear(int year, int day) =>
        IsSane(year) && day >= 1 && day <= CalendarSystem.Iso.GetDaysInYear(year)
            ? StatedTime.OfDay(new LocalDate(year, 1, 1).PlusDays(day - 1))
            : null;

    private static StatedTime? Day(DateWords words)
    {
        var numbers = words.Numbers;
        if (words.Month > 0)
            return Named(words);
        if (numbers.Count < 3)
            return null;
        var (a, b, c) = (numbers[0], numbers[1], numbers[2]);
        if (a.Digits == 4)
            return DayOf(a.Value, b.Value, c.Value);
        var year = FullYear(c.Value, c.Digits);
        if (a.Value > 31)
            return DayOf(FullYear(a.Value, a.Digits), b.Value, c.Value);
        // Only Europe puts points between day and month, only America counts hours to twelve and the month first.
        if (words.HasPoints || a.Value > 12)
            return DayOf(year, b.Value, a.Value);
        return words.Half is not null || b.Value > 12 ? DayOf(year, a.Value, b.Value)
            : a.Value == b.Value ? DayOf(year, a.Value, b.Value) : null;
    }

    private static StatedTime? Named(DateWords words)
    {
        var numbers = words.Numbers;
        if (numbers.Count == 0)
            return null;
        if (numbers.Count == 1)
            return numbers[0].Digits == 4 ? MonthOf(numbers[0].Value, words.Month) : null;
        var (a, b) = (numbers[0], numbers[1]);
        var yearFirst = a.Digits > 2 || (a.Value > 31 && b.Value <= 31);
        var (year, day) = yearFirst ? (a, b) : (b, a);
        return DayOf(FullYear(year.Value, year.Digits), words.Month, day.Value);
    }

    private static StatedTime? At(StatedTime day, DateWords.Clock clock, DateWords words)
    {
        if (day.Precision != TimePrecision.Day)
            return day;
        var hour = clock.Hour;
        if (words.Half is { } half && hour <= 12)
            hour = (hour % 12) + (half ? 12 : 0);
        var date = day.Date;
        if (hour == 24 && clock is { Minute: 0, Second: 0 })
            (date, hour) = (date.PlusDays(1), 0);
        if (hour > 23 || clock.Minute > 59)
            return day;
        var local = date + new LocalTime(hour, clock.Minute, Math.Min(clock.Second, 59));
        var offset = words.Offset ?? (words.Zone is { } zone ? WrittenDate.OffsetOf(zone, local) : null);
        return StatedTime.OfMoment(local, offset, clock.HasSeconds ? TimePrecision.Second : TimePrecision.Minute);
    }
}
