using System.Globalization;

namespace Dateline.Annotating.Times;

/// <summary>Times of day in figures: <c>8:54</c>, <c>8:54am</c>, <c>10pm</c>, <c>08.54pm</c>.</summary>
internal static class ClockReader
{
    /// <summary>Reads the folded token into <c>HH:MM</c>, with <c>?</c> before it where morning or afternoon is open.</summary>
    public static bool TryRead(string word, out string clock)
    {
        clock = "";
        if (word.Length is < 3 or > 9 || !char.IsAsciiDigit(word[0]))
            return false;
        var figures = word.AsSpan();
        var half = figures.EndsWith("am") || figures.EndsWith("a.m.") ? "am"
            : figures.EndsWith("pm") || figures.EndsWith("p.m.") ? "pm" : "";
        if (half.Length > 0)
            figures = figures[..(figures.LastIndexOfAnyInRange('0', '9') + 1)];
        var part = figures.IndexOfAny(':', '.');
        if (part < 0 && half.Length == 0)
            return false;
        if (part >= 0 && figures[part] == '.' && half.Length == 0)
            return false;
        var minute = 0;
        if (!int.TryParse(part < 0 ? figures : figures[..part], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || (part >= 0 && (figures.Length < part + 3
                || !int.TryParse(figures.Slice(part + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out minute))))
            return false;
        if (part >= 0 && figures.Length > part + 3 && (figures[part + 3] != ':' || figures.Length != part + 6))
            return false;
        return TryMake(hour, minute, half, out clock);
    }

    /// <summary>Sets morning or afternoon: 10 with pm is 22:00.</summary>
    public static bool TryMake(int hour, int minute, string half, out string clock)
    {
        clock = "";
        if (minute > 59 || hour > 24 || (half.Length > 0 && hour is 0 or > 12))
            return false;
        var open = half.Length == 0 && hour is > 0 and <= 12;
        if (half.Length > 0)
            hour = (hour % 12) + (half == "pm" ? 12 : 0);
        clock = $"{(open ? "?" : "")}{hour:D2}:{minute:D2}";
        return true;
    }
}
