using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Dateline.Annotating.Times;

/// <summary>Reads weeks, months, seasons, quarters, years, ages.</summary>
internal static class CalendarReadings
{
    private static readonly HashSet<string> BeforeYear =
        ["in", "of", "since", "by", "from", "until", "to", "before", "after", "during", "through", "for", "the", "and", "or",
         "(", ",", "than", "a", "an",
         "its", "his", "her", "their", "that", "this", "around", "about", "between", "early", "late", "mid", "fiscal", "on",
         "till", "'s", "with", "-", ""];

    public static TimeReading? Month(TimeMatch match)
    {
        var month = int.Parse(match.Value("month"), CultureInfo.InvariantCulture);
        // "May", "March", "August" at the start of a sentence are as often a verb or a name.
        var alone = match.EndWord - match.FirstWord == 1;
        if (alone && month is 3 or 5 && match.Before is "" or "\"" && match.Beside(1) is not ',')
            return null;
        if (alone && match.After is "'s" && month is 4 or 5 or 6)
            return null;
        if (alone && IsName(match, month))
            return null;
        int? year = match.Number("year") ?? YearOfMonth(match, month);
        var mod = EdgeOf(match);
        return year is { } known
            ? new TimeReading(TimexType.Date, $"{known:D4}-{month:D2}")
            {
                From = Stated(StatedTime.OfMonth(known, month), mod), Modifier = mod,
            }
            : new TimeReading(TimexType.Date, $"XXXX-{month:D2}") { Modifier = mod };
    }

    /// <summary>Jan Novak; the March for Work, the annual March on the capital.</summary>
    private static bool IsName(TimeMatch match, int month)
    {
        var row = match.Sentence.Row;
        if (month == 1 && match.End - match.First == 1 && row.Folded(match.First) == "jan")
            return row.IsCapital(match.End);
        return month == 3 && match.After is "for" or "on" or "of" && match.Before is "the" or "annual" or "a";
    }

    public static TimeReading? Season(TimeMatch match)
    {
        var season = match.Value("season");
        var year = match.Number("year");
        if (year is null && match.Today is { } today)
        {
            // The month in which the season begins in the north.
            var start = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
            year = match.Value("which") switch
            {
                "last" or "past" or "previous" => today.Month > start ? today.Year : today.Year - 1,
                "next" or "coming" or "upcoming" => today.Month < start ? today.Year : today.Year + 1,
                _ => today.Year,
            };
        }
        return year is { } known ? new TimeReading(TimexType.Date, $"{known:D4}-{season}") { Modifier = EdgeOf(match) } : null;
    }

    /// <summary>This week, last month, earlier this year, the current quarter, that day.</summary>
    public static TimeReading? Relative(TimeMatch match)
    {
        var (which, unit) = (match.Value("which"), match.Value("unit"));
        var mod = EdgeOf(match);
        if (match.Word("which").Class == 'R')
            which = which == "PRESENT_REF" ? "this" : "";
        var step = which switch
        {
            "this" => 0,
            "last" or "previous" or "past" => -1,
            "next" or "coming" or "upcoming" or "following" => 1,
            "latest" => unit == "Q" ? 0 : -1,
            _ => 2,
        };
        if (step == 2 && which is not ("that" or "same"))
            return null;
        if (unit is "D" or "N")
            return DayNear(match, which, step);
        if (unit is "TM" or "TH" || (unit == "N" && step != 0))
            return null;
        if (step == 2 || which == "following")
            return OfUnit(match.Reference.LastDay ?? match.Reference.LastSpan, unit, step % 2, mod);
        if (which == "past" && unit is not "W" and not "M" and not "Y")
            return new TimeReading(TimexType.Duration, Durations.Value(1, unit));
        return OfUnit(match.Today, unit, step, mod);
    }

    public static TimeReading? Quarter(TimeMatch match)
    {
        var number = match.Number("ordinal")!.Value;
        var half = match.Value("quarter") == "H";
        if (number < 1 || number > (half ? 2 : 4))
            return null;
        // A quarter or half of a match or of a thing is no time.
        if (half && !match.Has("year") && !match.Has("whose"))
            return null;
        var year = match.Number("year");
        if (year is null && match.Today is { } today)
        {
            var current = half ? ((today.Month - 1) / 6) + 1 : ((today.Month - 1) / 3) + 1;
            year = match.Value("whose") switch
            {
                "this" => today.Year,
                "last" => today.Year - 1,
                "next" => today.Year + 1,
                // The year-ago third quarter.
                _ when match.Has("back") => (match.Reference.LastQuarter?.Year ?? today.Year) - 1,
                _ => number > current + 1 || (number == current + 1 && match.Tense() != Side.After) ? today.Year - 1 : today.Year,
            };
        }
        if (!half && year is { } known)
            match.Reference.LastQuarter = (known, number);
        var part = $"{(half ? 'H' : 'Q')}{number}";
        return new TimeReading(TimexType.Date, year is { } stated ? $"{stated:D4}-{part}" : $"XXXX-{part}");
    }

    /// <summary>The quarter, the latest period, the year-ago quarter: of the one last spoken of.</summary>
    public static TimeReading? SameQuarter(TimeMatch match)
    {
        if (match.Reference.LastQuarter is not { } last)
            return null;
        var year = match.Number("year") ?? (match.Has("back") ? last.Year - 1 : last.Year);
        return new TimeReading(TimexType.Date, $"{year:D4}-Q{last.Quarter}");
    }

    public static TimeReading? Year(TimeMatch match)
    {
        var word = match.Word("year");
        var year = (int)word.Number;
        var alone = match.EndWord - match.FirstWord == 1;
        if (alone && word.Class == 'Y' && !IsYear(match))
            return null;
        var mod = EdgeOf(match);
        return new TimeReading(TimexType.Date, $"{year:D4}") { From = Stated(StatedTime.OfYear(year), mod), Modifier = mod };
    }

    public static TimeReading? Age(TimeMatch match)
    {
        if (match.Has("century"))
            return match.Value("unit") == "C" && match.Number("century") is >= 1 and <= 30
                ? new TimeReading(TimexType.Date, $"{match.Number("century")!.Value - 1:D2}") : null;
        return new TimeReading(TimexType.Date, $"{match.Number("decade")!.Value / 10}") { Modifier = EdgeOf(match) };
    }

    /// <summary>The end of the year, year-end.</summary>
    public static TimeReading? EdgeOfUnit(TimeMatch match)
    {
        var mod = match.Value("edge") == "end" ? "END" : match.Value("edge");
        return match.Value("unit") is "Y" or "M" or "W" or "Q" ? OfUnit(match.Today, match.Value("unit"), 0, mod) : null;
    }

    /// <summary>Each July.</summary>
    public static TimeReading EveryMonth(TimeMatch match) =>
        new(TimexType.Set, $"XXXX-{match.Value("month").PadLeft(2, '0')}");

    /// <summary>Over the weekend; the year ended June 30; for the full year.</summary>
    public static TimeReading? TheUnit(TimeMatch match)
    {
        var unit = match.Value("unit");
        if (unit == "Y")
            return match.After is "ended" or "ending" ? new TimeReading(TimexType.Duration, "P1Y") : null;
        if (unit != "E" || match.Today is not { } today)
            return null;
        // What is told of a weekend by its name is over, unless the words say otherwise.
        var weekend = match.Tense() == Side.After || today.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday
            ? today : today.PlusWeeks(-1);
        return OfUnit(weekend, "E", 0, null);
    }

    /// <summary>The unit that holds the day, or one so many later; From only where the expression means the whole.</summary>
    public static TimeReading OfUnit(LocalDate? from, string unit, int step, string? mod)
    {
        if (from is not { } day)
            return new TimeReading(TimexType.Date, unit switch { "W" => "XXXX-WXX", "M" => "XXXX-XX", "Q" => "XXXX-QX", _ => "XXXX" });
        switch (unit)
        {
            case "W":
                day = day.PlusWeeks(step);
                return new TimeReading(TimexType.Date, Week(day)) { Modifier = mod };
            case "F":
                return new TimeReading(TimexType.Date, Week(day.PlusWeeks(2 * step))) { Modifier = mod };
            case "E":
                day = day.PlusWeeks(step);
                var saturday = day.DayOfWeek == IsoDayOfWeek.Sunday ? day.PlusDays(-1)
                    : day.PlusDays((int)IsoDayOfWeek.Saturday - (int)day.DayOfWeek);
                return new TimeReading(TimexType.Date, Week(day) + "-WE")
                {
                    From = StatedTime.OfDay(saturday), To = StatedTime.OfDay(saturday.PlusDays(1)), Modifier = mod,
                };
            case "M":
                day = day.PlusMonths(step);
                return new TimeReading(TimexType.Date, $"{day.Year:D4}-{day.Month:D2}")
                {
                    From = Stated(StatedTime.OfMonth(day.Year, day.Month), mod), Modifier = mod,
                };
            case "Q":
                day = day.PlusMonths(3 * step);
                return new TimeReading(TimexType.Date, $"{day.Year:D4}-Q{((day.Month - 1) / 3) + 1}") { Modifier = mod };
            case "T":
                return new TimeReading(TimexType.Date, $"{(day.Year / 10) + step}") { Modifier = mod };
            case "C":
                return new TimeReading(TimexType.Date, $"{(day.Year / 100) + step:D2}") { Modifier = mod };
            default:
                return new TimeReading(TimexType.Date, $"{day.Year + step:D4}")
                {
                    From = Stated(StatedTime.OfYear(day.Year + step), mod), Modifier = mod,
                };
        }
    }

    public static string Week(LocalDate day) =>
        $"{WeekYearRules.Iso.GetWeekYear(day):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):D2}";

    /// <summary>Late January begins nobody knows on which day, but within January: the month stands.</summary>
    private static StatedTime? Stated(StatedTime time, string? mod) => mod is "BEFORE" or "AFTER" ? null : time;

    private static TimeReading? DayNear(TimeMatch match, string which, int step)
    {
        if (step == 0 && match.Value("unit") == "D")
            return null;
        if (step == -1)
            return null;
        var last = match.Reference.LastDay;
        if (last is null && step == 1)
            last = match.Today;
        if (last is not { } day)
            return new TimeReading(TimexType.Date, "XXXX-XX-XX");
        day = which is "next" or "following" ? day.PlusDays(1) : day;
        return new TimeReading(TimexType.Date, DayReadings.Iso(day)) { From = StatedTime.OfDay(day), Day = day };
    }

    private static int? YearOfMonth(TimeMatch match, int month)
    {
        if (match.Today is not { } today)
            return null;
        var which = match.Has("whose") ? match.Value("whose") : match.Value("which");
        if (match.Has("whose"))
            return which is "this" ? today.Year : which is "last" or "past" or "previous" ? today.Year - 1 : today.Year + 1;
        var side = which switch
        {
            "last" or "past" or "previous" => Side.Before,
            "next" or "coming" or "upcoming" => Side.After,
            "this" => Side.Unknown,
            _ => match.Tense(),
        };
        if (which == "this" || (month == today.Month && which != "last"))
            return today.Year;
        if (side == Side.After)
            return month > today.Month ? today.Year : today.Year + 1;
        return month < today.Month ? today.Year : today.Year - 1;
    }

    /// <summary>Whether four figures are a year: by the word before, and no thing counted after.</summary>
    private static bool IsYear(TimeMatch match)
    {
        if (match.Before is "$" or "£" or "€" or "no." or "#" or "/" || match.After is "%" or "percent" or "/" or "-")
            return match.After == "-" && match.Before is "in" or "from" or "the" or "since";
        var next = match.After;
        var counted = next.Length > 2 && char.IsLetter(next[0]) && next[^1] == 's' && next is not ("was" or "'s" or "is" or "has");
        var people = next is "people" or "men" or "women" or "children" or "feet" or "miles" or "troops";
        if (people || (counted && match.Before is not ("in" or "the" or "since" or "of")))
            return false;
        return BeforeYear.Contains(match.Before) || next is "" or "," or "." or ")" or "and" || !char.IsLetterOrDigit(next[0]);
    }

    private static string? EdgeOf(TimeMatch match) => match.Value("edge") switch
    {
        "" => null,
        "-" => "START",
        "+" => "END",
        var edge => edge,
    };
}
