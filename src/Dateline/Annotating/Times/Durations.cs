using System.Globalization;

namespace Dateline.Annotating.Times;

/// <summary>Reads durations, sets, and distances from a day: three days, every week, two months ago.</summary>
internal static class Durations
{
    private static readonly HashSet<string> MoneyOrShare =
        ["percent", "%", "million", "billion", "times", "once", "twice", "cents", "dollars", "pounds", "euros"];

    public static TimeReading? Duration(TimeMatch match)
    {
        if (match.Value("unit") is not { } unit || unit.Length == 0 || (unit == "E" && !match.Has("count")))
            return null;
        if (!match.Has("count"))
        {
            var plural = match.Word("unit").Class == 'U';
            return new TimeReading(TimexType.Duration, plural ? Value(null, unit) : Value(1, unit));
        }
        var count = match.Word("count");
        // $3 a week, 5 percent a year: a set. Twice a day.
        if (count.Class == 'i')
        {
            var set = match.Beside(-1) == 'N' || MoneyOrShare.Contains(match.Before);
            if (match.Beside(-1) is 'W' || unit is "N" or "E")
                return null;
            return new TimeReading(set ? TimexType.Set : TimexType.Duration, Value(1, unit)) { Modifier = match.Modifier() };
        }
        // 86 years old.
        if (match.After is "old" || (match.After == "-" && match.Sentence.Row.Folded(match.End + 1) == "old"))
            return null;
        return new TimeReading(TimexType.Duration, Value(Count(match), unit)) { Modifier = match.Modifier() };
    }

    /// <summary>The past two months, the next few days.</summary>
    public static TimeReading? Span(TimeMatch match)
    {
        var unit = match.Value("unit");
        if (!match.Has("count") && match.Word("unit").Class == 'u')
            return null;
        var value = match.Has("count") ? Value(Count(match), unit) : Value(null, unit);
        return new TimeReading(TimexType.Duration, value) { Modifier = match.Modifier() };
    }

    /// <summary>Three days ago, a year earlier, hours later.</summary>
    public static TimeReading? Ago(TimeMatch match)
    {
        var unit = match.Value("unit");
        var way = match.Value("way");
        var sign = way == "+" ? 1 : -1;
        var from = way == "ago" || (way == "-" && unit is "Y" or "Q") ? match.Today : match.Reference.LastDay;
        var count = match.Has("count") ? Count(match) : null;
        if (count is null || unit is "TS" or "TM" or "TH" || from is null)
            return way == "ago" ? new TimeReading(TimexType.Date, "PAST_REF")
                : new TimeReading(TimexType.Duration, Value(count, unit)) { Modifier = match.Modifier() };
        var steps = (int)Math.Min(count.Value, 2000) * sign;
        var day = from.Value;
        if (unit == "Y" && count == 1 && way != "+" && match.Reference.LastQuarter is { } quarter)
            return new TimeReading(TimexType.Date, $"{quarter.Year - 1:D4}-Q{quarter.Quarter}");
        if (unit is "D" or "N")
        {
            day = day.PlusDays(steps);
            return new TimeReading(TimexType.Date, DayReadings.Iso(day))
            {
                From = StatedTime.OfDay(day), Modifier = match.Modifier(), Day = day,
            };
        }
        return CalendarReadings.OfUnit(day, unit, steps, match.Modifier());
    }

    /// <summary>Daily, every year, every two weeks.</summary>
    public static TimeReading? Set(TimeMatch match)
    {
        if (match.Has("word"))
            return new TimeReading(TimexType.Set, match.Value("word"));
        var unit = match.Value("unit");
        if (match.Word("unit").Class == 'U' && !match.Has("count"))
            return null;
        return new TimeReading(TimexType.Set, Value(match.Has("count") ? match.Word("count").Number : 1, unit));
    }

    /// <summary>TIMEX3 duration: P3D, PT5H, PXY; a decade is ten years.</summary>
    public static string Value(double? count, string unit)
    {
        if (count is > 1e6)
            count = null;
        if (count is { } number && number != Math.Floor(number) && unit is "Y" or "TH" or "TM")
        {
            var (small, factor) = unit switch { "Y" => ("M", 12), "TH" => ("M", 60), _ => ("S", 60) };
            var rest = (int)Math.Round((number - Math.Floor(number)) * factor);
            return $"P{unit[..^1]}{(int)number}{unit[^1]}{rest}{small}";
        }
        var (times, letter) = unit switch { "T" => (10, "Y"), "C" => (100, "Y"), "F" => (2, "W"), "N" => (1, "D"), _ => (1, unit) };
        if (unit is "Q" && count is { } quarters)
            return $"P{quarters * 3}M";
        var amount = count is { } known ? (known * times).ToString("0.##", CultureInfo.InvariantCulture) : "X";
        if (count is null && unit == "T")
            letter = "Y";
        if (letter == "E")
            return $"P{amount}WE";
        return letter[0] == 'T' && letter.Length == 2 ? $"PT{amount}{letter[1]}" : $"P{amount}{letter}";
    }

    private static double? Count(TimeMatch match)
    {
        var count = match.Word("count");
        return count.Class switch
        {
            'i' => 1,
            'K' => double.TryParse(count.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : null,
            _ => count.Number,
        };
    }
}
