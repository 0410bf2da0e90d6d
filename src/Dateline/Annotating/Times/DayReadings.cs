using System.Globalization;
using NodaTime;

namespace Dateline.Annotating.Times;

/// <summary>Reads days, parts of days and times of day.</summary>
internal static class DayReadings
{
    /// <summary>A day without a year is the nearest one; only farther away than this, in days, does the tense decide.</summary>
    private const int NearestDay = 75;

    public static TimeReading? Moment(TimeMatch match)
    {
        if (Clock(match) is not { } clock || DayOf(match) is not { } day)
            return null;
        if (clock[0] == '?')
        {
            clock = Settle(clock, match.Value("part"));
        }
        return Moment(day, clock, match);
    }

    public static TimeReading? ClockAlone(TimeMatch match)
    {
        if (Clock(match) is not { } clock)
            return null;
        if (clock[0] == '?' && match.Has("part"))
            clock = Settle(clock, match.Value("part"));
        // Figures with a colon and nothing else are as often a score, a length or a verse.
        if (clock[0] == '?' && !match.Has("zone") && !(match.Before is "at" or "by" or "until" or "around" or "about" or "since"))
            return null;
        var day = match.Reference.LastDay ?? match.Today;
        return day is { } known ? Moment(known, clock, match)
            : new TimeReading(TimexType.Time, $"XXXX-XX-XXT{clock.TrimStart('?')}") { Modifier = match.Modifier() };
    }

    public static TimeReading? HourInPart(TimeMatch match)
    {
        if (match.Number("hour") is not (>= 1 and <= 12) || match.Reference.LastDay is null && match.Today is null)
            return null;
        var half = match.Value("part") == "MO" ? "am" : "pm";
        return ClockReader.TryMake(match.Number("hour")!.Value, 0, half, out var clock)
            ? Moment((match.Reference.LastDay ?? match.Today)!.Value, clock, match) : null;
    }

    public static TimeReading? Day(TimeMatch match)
    {
        if (!match.Has("weekday") && !match.Has("near") && !IsDayOfMonth(match))
            return null;
        if (DayOf(match) is not { } day)
            return Undated(match);
        var part = PartOf(match);
        var type = part.Length > 0 ? TimexType.Time : TimexType.Date;
        var reading = new TimeReading(type, Iso(day) + part)
        {
            Modifier = match.Modifier() ?? EdgeOf(match), From = StatedTime.OfDay(day), Day = day,
        };
        if (match.Number("until") is { } until)
        {
            if (until is < 1 or > 31 || until <= day.Day || until > CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month))
                return null;
            return reading with { To = StatedTime.OfDay(new LocalDate(day.Year, day.Month, until)) };
        }
        return reading;
    }

    public static TimeReading? Figures(TimeMatch match)
    {
        var year = match.Number("year")!.Value;
        int month = match.Number("number")!.Value, day = match.Number("day")!.Value;
        if (month > 12 && day <= 12)
            (month, day) = (day, month);
        if (year < 100)
            year += year < 40 ? 2000 : 1900;
        if (year is < 1500 or > 2100 || !IsDate(year, month, day))
            return null;
        var date = new LocalDate(year, month, day);
        return new TimeReading(TimexType.Date, Iso(date)) { From = StatedTime.OfDay(date), Day = date };
    }

    /// <summary>This morning, last night, that evening, overnight.</summary>
    public static TimeReading? Part(TimeMatch match)
    {
        if (match.Has("overnight"))
            return new TimeReading(TimexType.Time, match.Today is { } now ? Iso(now) + "TNI" : "XXXX-XX-XXTNI")
            {
                From = match.Today is { } eve ? StatedTime.OfDay(eve.PlusDays(-1)) : null,
                To = match.Today is { } morning ? StatedTime.OfDay(morning) : null,
            };
        var which = match.Value("which");
        if (which is "past" or "previous" or "latest")
            return null;
        LocalDate? day = which switch
        {
            "this" => match.Today,
            "last" => match.Today?.PlusDays(-1),
            "next" or "following" => (match.Reference.LastDay ?? match.Today)?.PlusDays(1),
            _ => match.Reference.LastDay,
        };
        return day is { } known
            ? new TimeReading(TimexType.Time, $"{Iso(known)}T{match.Value("part")}") { From = StatedTime.OfDay(known), Day = known }
            : new TimeReading(TimexType.Time, $"XXXX-XX-XXT{match.Value("part")}");
    }

    public static TimeReading? Holiday(TimeMatch match)
    {
        var year = match.Number("year") ?? match.Today?.Year;
        if (year is null)
            return new TimeReading(TimexType.Date, "XXXX-XX-XX");
        var day = Holidays.Of(match.Value("holiday"), year.Value);
        if (!match.Has("year") && match.Today is { } today)
        {
            var which = match.Value("which");
            var side = which == "last" ? Side.Before : which == "next" ? Side.After : Side.Unknown;
            if (side == Side.Unknown && Math.Abs(Period.DaysBetween(today, day)) > NearestDay)
                side = match.Tense();
            if (side == Side.Before && day > today)
                day = Holidays.Of(match.Value("holiday"), year.Value - 1);
            if (side == Side.After && day < today)
                day = Holidays.Of(match.Value("holiday"), year.Value + 1);
        }
        return match.Has("week") ? null
            : new TimeReading(TimexType.Date, Iso(day)) { From = StatedTime.OfDay(day), Day = day };
    }

    /// <summary>On Mondays, every Friday, Tuesday nights.</summary>
    public static TimeReading? Weekdays(TimeMatch match)
    {
        var word = match.Has("weekday") ? match.Word("weekday") : match.Sentence[match.FirstWord + 1];
        var part = match.Sentence.Classes[match.EndWord - 1] == 'P' ? "T" + match.Sentence[match.EndWord - 1].Value : "";
        return new TimeReading(TimexType.Set, $"XXXX-WXX-{word.Value}{part}");
    }

    public static string Iso(LocalDate day) => $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}";

    private static LocalDate? DayOf(TimeMatch match)
    {
        if (match.Has("month"))
            return MonthDay(match);
        if (match.Has("near"))
            return match.Today?.PlusDays(match.Value("near")[0] == '0' ? 0 : match.Value("near") == "1" ? 1 : -1);
        if (match.Has("weekday"))
            return Weekday(match);
        return match.Value("which") == "this" ? match.Today : match.Today?.PlusDays(-1);
    }

    /// <summary>The weekday next to the day of writing, on the side that the words tell; in news the past one if they
    /// tell nothing. Published on a Wednesday, Wednesday is that day.</summary>
    private static LocalDate? Weekday(TimeMatch match)
    {
        if (match.Today is not { } today)
            return null;
        var weekday = (IsoDayOfWeek)int.Parse(match.Value("weekday"), CultureInfo.InvariantCulture);
        var which = match.Value("which");
        if (today.DayOfWeek == weekday && which is not ("last" or "next"))
            return today;
        var side = which switch
        {
            "last" or "past" or "previous" => Side.Before,
            "next" or "coming" or "upcoming" or "following" => Side.After,
            _ => match.Tense(),
        };
        if (which == "this" && side == Side.Unknown)
            side = Side.After;
        return side == Side.After ? today.Next(weekday) : today.Previous(weekday);
    }

    private static LocalDate? MonthDay(TimeMatch match)
    {
        int month = int.Parse(match.Value("month"), CultureInfo.InvariantCulture), day = match.Number("day")!.Value;
        if (match.Number("year") is { } year)
            return IsDate(year, month, day) ? new LocalDate(year, month, day) : null;
        if (match.Today is not { } today)
            return null;
        LocalDate? nearest = null;
        for (var candidate = today.Year - 1; candidate <= today.Year + 1; candidate++)
        {
            if (IsDate(candidate, month, day) && new LocalDate(candidate, month, day) is var date
                && (nearest is null || Away(date, today) < Away(nearest.Value, today)))
                nearest = date;
        }
        var which = match.Value("which");
        if (nearest is not { } found || (which.Length == 0 && Away(found, today) <= NearestDay))
            return nearest;
        var side = which switch { "last" or "past" => Side.Before, "next" or "coming" => Side.After, _ => match.Tense() };
        var other = side == Side.Before && found > today ? found.Year - 1 : side == Side.After && found < today ? found.Year + 1 : 0;
        return other > 0 && IsDate(other, month, day) ? new LocalDate(other, month, day) : nearest;
    }

    private static int Away(LocalDate day, LocalDate today) => Math.Abs(Period.DaysBetween(today, day));

    private static bool IsDayOfMonth(TimeMatch match) =>
        match.Number("day") is >= 1 and <= 31 && match.Word("day").End - match.Word("day").First == 1
        && int.TryParse(match.Value("month"), CultureInfo.InvariantCulture, out var month)
        && IsDate(match.Number("year") ?? 2000, month, match.Number("day")!.Value);

    private static bool IsDate(int year, int month, int day) =>
        year is > 0 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    /// <summary>Without a day of writing only the shape of the value is known.</summary>
    private static TimeReading? Undated(TimeMatch match)
    {
        var part = PartOf(match);
        var type = part.Length > 0 ? TimexType.Time : TimexType.Date;
        if (match.Has("month"))
            return new TimeReading(type, $"XXXX-{match.Value("month").PadLeft(2, '0')}-{match.Number("day"):D2}{part}");
        return new TimeReading(type, match.Has("weekday") ? $"XXXX-WXX-{match.Value("weekday")}{part}" : $"XXXX-XX-XX{part}");
    }

    private static string PartOf(TimeMatch match)
    {
        if (match.Has("part"))
            return "T" + match.Value("part");
        if (match.Value("near") == "0TNI")
            return "TNI";
        // News writes "early on Tuesday" for its first hours; of yesterday and the rest it says so.
        return match.Value("early") == "START" && match.Has("weekday") ? "TMO" : "";
    }

    private static string? EdgeOf(TimeMatch match) => match.Value("early") switch
    {
        "START" or "-" => "START",
        "END" or "+" => "END",
        _ => null,
    };

    /// <summary>The time of day as HH:MM, with <c>?</c> before it where it may be morning or afternoon.</summary>
    private static string? Clock(TimeMatch match)
    {
        var half = match.Value("half");
        if (match.Has("hour"))
            return match.Word("hour") is { Number: >= 1 and <= 12 } hour && hour.End - hour.First == 1
                && hour.Number == Math.Floor(hour.Number)
                && ClockReader.TryMake((int)hour.Number, 0, half, out var made) ? made : null;
        var clock = match.Value("clock");
        if (half.Length == 0)
            return clock;
        var start = clock[0] == '?' ? 1 : 0;
        return ClockReader.TryMake(
            int.Parse(clock.AsSpan(start, 2), CultureInfo.InvariantCulture),
            int.Parse(clock.AsSpan(start + 3, 2), CultureInfo.InvariantCulture), half, out var settled) ? settled : null;
    }

    private static string Settle(string clock, string part)
    {
        if (part.Length == 0 || !ClockReader.TryMake(
            int.Parse(clock.AsSpan(1, 2), CultureInfo.InvariantCulture), int.Parse(clock.AsSpan(4, 2), CultureInfo.InvariantCulture),
            part == "MO" ? "am" : "pm", out var settled))
            return clock;
        return settled;
    }

    private static TimeReading Moment(LocalDate day, string clock, TimeMatch match)
    {
        var open = clock[0] == '?';
        clock = clock.TrimStart('?');
        var zone = match.Value("zone");
        var offset = zone is "" or "local" ? (Offset?)null : OffsetOf(zone);
        var hour = int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var minute = int.Parse(clock.AsSpan(3, 2), CultureInfo.InvariantCulture);
        // Whether 10:30 without more is morning is not said; a time of day is not invented.
        var from = open ? StatedTime.OfDay(day)
            : StatedTime.OfMoment((hour == 24 ? day.PlusDays(1) : day).At(new LocalTime(hour % 24, minute)), offset);
        return new TimeReading(TimexType.Time, $"{Iso(day)}T{clock}")
        {
            Modifier = match.Modifier(), From = from, Day = day,
        };
    }

    private static Offset OffsetOf(string zone) =>
        zone == "Z" ? Offset.Zero
            : Offset.FromHours((zone[0] == '-' ? -1 : 1) * int.Parse(zone.AsSpan(1, 2), CultureInfo.InvariantCulture));
}
