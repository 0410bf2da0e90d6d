using System.Globalization;
using Dateline.Language;
using NodaTime;

namespace Dateline.Intake.Feeds;

/// <summary>The words of a date, each taken for what it can be.</summary>
internal sealed class DateWords
{
    private const int MostNumbers = 6;

    /// <summary>Numbers that are neither of the clock nor of the zone, with how many digits they have.</summary>
    public List<(int Value, int Digits)> Numbers { get; } = [];

    /// <summary>1 to 12; 0 where none is named.</summary>
    public int Month { get; private set; }

    public Clock? TimeOfDay { get; private set; }

    /// <summary>True for the afternoon; null where it is not said.</summary>
    public bool? Half { get; private set; }

    public Offset? Offset { get; private set; }

    /// <summary>The name of a zone.</summary>
    public string? Zone { get; private set; }

    /// <summary>Whether there are points between the numbers.</summary>
    public bool HasPoints { get; private set; }

    public static DateWords Of(string text)
    {
        var words = new DateWords();
        for (var at = 0; at < text.Length;)
        {
            var letter = text[at];
            if (char.IsAsciiDigit(letter))
                at = words.Number(text, at);
            else if (letter is '+' or '-' or '−' && words.TimeOfDay is not null && words.Offset is null)
                at = words.Shift(text, at);
            else if (char.IsLetter(letter))
                at = words.Word(text, at);
            else
                at++;
        }
        return words;
    }

    private int Number(string text, int at)
    {
        var end = EndOfDigits(text, at);
        if (TimeOfDay is null && end - at <= 2 && end < text.Length && text[end] == ':')
            return Time(text, at, end);
        if (Numbers.Count == MostNumbers)
            return end;
        // 20260204T085400
        var isClock = TimeOfDay is null && Numbers.Count == 1 && Numbers[0].Digits is 8 && end - at is 4 or 6
            && at > 0 && text[at - 1] is 'T' or 't';
        if (isClock)
        {
            var digits = text.AsSpan(at, end - at);
            TimeOfDay = new Clock(
                Value(digits[..2]), Value(digits[2..4]), digits.Length == 6 ? Value(digits[4..]) : 0, digits.Length == 6);
            return end < text.Length && text[end] is '.' or ',' ? EndOfDigits(text, end + 1) : end;
        }
        Numbers.Add((Value(text.AsSpan(at, end - at)), end - at));
        HasPoints |= end < text.Length && text[end] == '.';
        return end;
    }

    private int Time(string text, int at, int end)
    {
        var hour = Value(text.AsSpan(at, end - at));
        var minuteEnd = EndOfDigits(text, end + 1);
        if (minuteEnd == end + 1)
            return end + 1;
        var minute = Value(text.AsSpan(end + 1, minuteEnd - end - 1));
        if (minuteEnd >= text.Length || text[minuteEnd] != ':')
        {
            TimeOfDay = new Clock(hour, minute, 0, false);
            return minuteEnd;
        }
        var secondEnd = EndOfDigits(text, minuteEnd + 1);
        TimeOfDay = new Clock(hour, minute, Value(text.AsSpan(minuteEnd + 1, secondEnd - minuteEnd - 1)), secondEnd > minuteEnd + 1);
        return secondEnd < text.Length && text[secondEnd] is '.' or ',' ? EndOfDigits(text, secondEnd + 1) : secondEnd;
    }

    /// <summary>+0100, +01:00, -5; "GMT+01" too.</summary>
    private int Shift(string text, int at)
    {
        var end = EndOfDigits(text, at + 1);
        var digits = text.AsSpan(at + 1, end - at - 1);
        if (digits.Length is 0 or > 4 or 3)
            return Math.Max(end, at + 1);
        var (hours, minutes) = (Value(digits.Length <= 2 ? digits : digits[..2]), digits.Length == 4 ? Value(digits[2..]) : 0);
        if (digits.Length <= 2 && end < text.Length && text[end] == ':')
        {
            var rest = EndOfDigits(text, end + 1);
            minutes = Value(text.AsSpan(end + 1, rest - end - 1));
            end = rest;
        }
        if (hours <= 14 && minutes <= 59)
            Offset = NodaTime.Offset.FromSeconds((text[at] == '+' ? 60 : -60) * ((hours * 60) + minutes));
        return end;
    }

    private int Word(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var word = text.AsSpan(at, end - at);
        // p.m.
        if (word.Length == 1 && word[0] is 'a' or 'p' or 'A' or 'P' && end + 1 < text.Length && text[end] == '.'
            && text[end + 1] is 'm' or 'M')
        {
            Half = word[0] is 'p' or 'P';
            return end + 2;
        }
        if (HalfOf(word) is { } half)
            Half = half;
        // "mar" is Tuesday in half of Europe: a month behind the day's number counts more than one before it.
        else if ((Month == 0 || (Numbers.Count > 0 && TimeOfDay is null)) && WrittenDate.MonthOf(word) is > 0 and var month)
            Month = month;
        else if (TimeOfDay is not null && Zone is null && WrittenDate.IsZone(word))
            Zone = word.ToString();
        return end;
    }

    private static bool? HalfOf(ReadOnlySpan<char> word) => word switch
    {
        "am" or "AM" or "Am" or "오전" or "上午" or "午前" => false,
        "pm" or "PM" or "Pm" or "오후" or "下午" or "午後" => true,
        _ => null,
    };

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static int Value(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    internal readonly record struct Clock(int Hour, int Minute, int Second, bool HasSeconds);
}
