using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Dateline;

public enum TimePrecision
{
    Year,
    Month,
    Day,
    Minute,
    Second,
}

/// <summary>
/// A time just as precise as it was stated: <c>2026-02</c>, <c>2026-02-04</c>, <c>2026-02-04T08:54</c> and
/// <c>2026-02-04T08:54:00-05:00</c> are different claims, and none is rounded up to another (ISO 8601-1, 5.2 to 5.4).
/// </summary>
[JsonConverter(typeof(StatedTimeJson))]
public readonly record struct StatedTime
{
    /// <summary>The calendar ends with 9999; a day or an offset more would lead out of it.</summary>
    private const int LastYear = 9998;

    private StatedTime(LocalDateTime local, TimePrecision precision, Offset? offset)
    {
        Local = local;
        Precision = precision;
        Offset = offset;
    }

    /// <summary>Year, month and day, and the time of day where the precision is Minute or Second; else midnight of the
    /// first day.</summary>
    public LocalDateTime Local { get; }

    public TimePrecision Precision { get; }

    /// <summary>The offset from UTC where one was stated; only a time of day has one.</summary>
    public Offset? Offset { get; }

    public LocalDate Date => Local.Date;

    public bool HasTimeOfDay => Precision >= TimePrecision.Minute;

    public static StatedTime OfYear(int year) => new(new LocalDateTime(year, 1, 1, 0, 0), TimePrecision.Year, null);

    public static StatedTime OfMonth(int year, int month) =>
        new(new LocalDateTime(year, month, 1, 0, 0), TimePrecision.Month, null);

    public static StatedTime OfDay(LocalDate date) => new(date.AtMidnight(), TimePrecision.Day, null);

    /// <param name="local">Seconds and below are cut off unless <paramref name="precision"/> is Second.</param>
    /// <param name="offset">The offset from UTC, where it was stated.</param>
    /// <param name="precision">Minute or Second.</param>
    public static StatedTime OfMoment(
        LocalDateTime local, Offset? offset = null, TimePrecision precision = TimePrecision.Minute)
    {
        if (precision < TimePrecision.Minute)
            throw new ArgumentOutOfRangeException(nameof(precision), precision, "a moment has a time of day");
        var second = precision == TimePrecision.Second ? local.Second : 0;
        var cut = new LocalDateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, second);
        return new StatedTime(cut, precision, offset);
    }

    /// <summary>The first instant that the statement allows, read in <paramref name="zone"/> if it states no offset.</summary>
    public Instant Earliest(DateTimeZone zone) => At(Local, zone);

    /// <summary>The last instant that the statement allows: for a day, its last second.</summary>
    public Instant Latest(DateTimeZone zone) => Precision switch
    {
        TimePrecision.Year => At(Local.PlusYears(1).PlusSeconds(-1), zone),
        TimePrecision.Month => At(Local.PlusMonths(1).PlusSeconds(-1), zone),
        TimePrecision.Day => At(Local.PlusDays(1).PlusSeconds(-1), zone),
        TimePrecision.Minute => At(Local.PlusSeconds(59), zone),
        _ => At(Local, zone),
    };

    /// <summary>Whether this says the same as the other and at least as precisely: 10 a.m. on Friday refines Friday.</summary>
    public bool Refines(StatedTime other) =>
        Precision >= other.Precision
        && (other.Precision == TimePrecision.Year ? Local.Year == other.Local.Year
            : other.Precision == TimePrecision.Month ? Local.Year == other.Local.Year && Local.Month == other.Local.Month
            : other.Precision == TimePrecision.Day ? Local.Date == other.Local.Date
            : Offset is { } mine && other.Offset is { } theirs
                ? Local.WithOffset(mine).ToInstant() == other.Local.WithOffset(theirs).ToInstant()
                : Local == other.Local || (other.Precision == TimePrecision.Minute
                    && Local.PlusSeconds(-Local.Second) == other.Local));

    public static StatedTime Parse(string text) =>
        TryParse(text, out var time) ? time : throw new FormatException($"'{text}' is no ISO 8601 time");

    /// <summary>Reads the forms that <see cref="ToString"/> writes, also with <c>Z</c> and fractions of a second.</summary>
    public static bool TryParse(string? text, out StatedTime time)
    {
        time = default;
        if (text is null || text.Length is < 4 or > 40 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, null, out var year))
            return false;
        if (text.Length == 4)
            return TryMake(year, 1, 1, TimePrecision.Year, out time);
        if (text.Length < 7 || text[4] != '-' || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, null, out var month))
            return false;
        if (text.Length == 7)
            return TryMake(year, month, 1, TimePrecision.Month, out time);
        if (text.Length < 10 || text[7] != '-' || !int.TryParse(text.AsSpan(8, 2), NumberStyles.None, null, out var day))
            return false;
        if (!TryMake(year, month, day, TimePrecision.Day, out time) || text.Length == 10)
            return text.Length == 10 && time != default;
        return TryParseTimeOfDay(text.AsSpan(10), time.Local.Date, out time);
    }

    private static bool TryMake(int year, int month, int day, TimePrecision precision, out StatedTime time)
    {
        time = default;
        if (year is < 1 or > LastYear || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        time = new StatedTime(new LocalDateTime(year, month, day, 0, 0), precision, null);
        return true;
    }

    private static bool TryParseTimeOfDay(ReadOnlySpan<char> rest, LocalDate date, out StatedTime time)
    {
        time = default;
        if (rest.Length < 6 || (rest[0] != 'T' && rest[0] != 't' && rest[0] != ' ') || rest[3] != ':'
            || !int.TryParse(rest.Slice(1, 2), NumberStyles.None, null, out var hour) || hour > 23
            || !int.TryParse(rest.Slice(4, 2), NumberStyles.None, null, out var minute) || minute > 59)
            return false;
        rest = rest[6..];
        var precision = TimePrecision.Minute;
        var second = 0;
        if (rest.Length >= 3 && rest[0] == ':')
        {
            if (!int.TryParse(rest.Slice(1, 2), NumberStyles.None, null, out second) || second > 59)
                return false;
            precision = TimePrecision.Second;
            rest = rest[3..];
            if (rest.Length > 1 && rest[0] is '.' or ',')
            {
                var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
                rest = digits < 0 ? [] : rest[(digits + 1)..];
            }
        }
        if (!TryParseOffset(rest, out var offset))
            return false;
        time = new StatedTime(date + new LocalTime(hour, minute, second), precision, offset);
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out Offset? offset)
    {
        offset = null;
        if (text.IsEmpty)
            return true;
        if (text is "Z" or "z")
        {
            offset = NodaTime.Offset.Zero;
            return true;
        }
        if (text[0] is not ('+' or '-') || text.Length is not (3 or 5 or 6)
            || !int.TryParse(text.Slice(1, 2), NumberStyles.None, null, out var hours) || hours > 18)
            return false;
        var minutes = 0;
        if (text.Length > 3 && (!int.TryParse(text[^2..], NumberStyles.None, null, out minutes) || minutes > 59
            || (hours == 18 && minutes > 0)))
            return false;
        offset = NodaTime.Offset.FromSeconds((text[0] == '-' ? -1 : 1) * ((hours * 3600) + (minutes * 60)));
        return true;
    }

    private Instant At(LocalDateTime local, DateTimeZone zone) =>
        Offset is { } offset ? local.WithOffset(offset).ToInstant() : local.InZoneLeniently(zone).ToInstant();

    public override string ToString()
    {
        var day = Precision switch
        {
            TimePrecision.Year => $"{Local.Year:D4}",
            TimePrecision.Month => $"{Local.Year:D4}-{Local.Month:D2}",
            _ => $"{Local.Year:D4}-{Local.Month:D2}-{Local.Day:D2}",
        };
        if (!HasTimeOfDay)
            return day;
        // An offset is written with seconds, as RFC 3339 wants them.
        var seconds = Precision == TimePrecision.Second || Offset is not null ? $":{Local.Second:D2}" : "";
        return $"{day}T{Local.Hour:D2}:{Local.Minute:D2}{seconds}{OffsetText()}";
    }

    private string OffsetText()
    {
        if (Offset is not { } offset)
            return "";
        if (offset == NodaTime.Offset.Zero)
            return "Z";
        var minutes = Math.Abs(offset.Seconds) / 60;
        return $"{(offset.Seconds < 0 ? '-' : '+')}{minutes / 60:D2}:{minutes % 60:D2}";
    }
}

internal sealed class StatedTimeJson : JsonConverter<StatedTime>
{
    public override StatedTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StatedTime.TryParse(reader.GetString(), out var time)
            ? time
            : throw new JsonException("no ISO 8601 time");

    public override void Write(Utf8JsonWriter writer, StatedTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
