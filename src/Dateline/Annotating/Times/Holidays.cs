using System.Globalization;
using NodaTime;

namespace Dateline.Annotating.Times;

/// <summary>The days of feasts: <c>12-25</c>, <c>11-4-4</c> for the fourth Thursday of November, <c>05-1-L</c> for the
/// last Monday of May, <c>easter-2</c>.</summary>
internal static class Holidays
{
    public static LocalDate Of(string rule, int year)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            var shift = rule.Length > 6 ? int.Parse(rule.AsSpan(6), CultureInfo.InvariantCulture) : 0;
            return Easter(year).PlusDays(shift);
        }
        var parts = rule.Split('-');
        var month = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var second = int.Parse(parts[1], CultureInfo.InvariantCulture);
        if (parts.Length == 2)
            return new LocalDate(year, month, second);
        var weekday = (IsoDayOfWeek)second;
        if (parts[2] == "L")
            return new LocalDate(year, month, 1).PlusMonths(1).Previous(weekday);
        var first = new LocalDate(year, month, 1).PlusDays(-1).Next(weekday);
        return first.PlusWeeks(int.Parse(parts[2], CultureInfo.InvariantCulture) - 1);
    }

    /// <summary>Western Easter (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new LocalDate(year, sum / 31, (sum % 31) + 1);
    }
}
