using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Language;

/// <summary>A number in words or figures.</summary>
/// <param name="Value">Not negative.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="InFigures">Whether it was written with figures.</param>
public readonly record struct NumberMatch(double Value, int First, int End, bool InFigures);

/// <summary>
/// Reads cardinal numbers: <c>50,834</c>, <c>1.2 million</c>, <c>forty-one</c>, <c>eighteen thousand</c>, <c>half a
/// million</c>, <c>two and a half</c>, <c>3bn</c>. A lookup reads at most <see cref="Longest"/> tokens.
/// </summary>
public static class NumberReader
{
    /// <summary>Longer rows of number words are a list or a game.</summary>
    private const int Longest = 16;

    private static readonly SearchValues<char> OfFigures = SearchValues.Create("0123456789.,");
    private static readonly FrozenDictionary<string, double> Small = Load("small");
    private static readonly FrozenDictionary<string, double> Scales = Load("scale");
    private static readonly FrozenDictionary<string, double> Short = Load("short");

    /// <summary>Whether the token is one at which a number may begin: a cheap look before a reading.</summary>
    public static bool MayBegin(TokenRow row, int at)
    {
        var word = row.Folded(at);
        return word.Length > 0 && (char.IsAsciiDigit(word[0]) || Small.ContainsKey(word) || word.Contains('-')
            || word is "a" or "an" or "half");
    }

    /// <summary>Reads the number that begins with the token <paramref name="at"/>.</summary>
    public static bool TryRead(TokenRow row, int at, int end, out NumberMatch number)
    {
        number = default;
        end = Math.Min(end, at + Longest);
        if (at >= end)
            return false;
        var word = row.Folded(at);
        var next = at;
        double value;
        if (TryFigures(word, out value) && (char.IsAsciiDigit(word[^1]) || word[^1] == 'n' || IsMoney(row, at)))
            next = AfterFraction(row, at + 1, end, ref value);
        else if (word is "a" or "an" && Scales.TryGetValue(row.Folded(at + 1), out value) && at + 1 < end)
            next = at + 2;
        else if (word == "half" && row.Folded(at + 1) == "a" && Scales.TryGetValue(row.Folded(at + 2), out value) && at + 2 < end)
            (next, value) = (at + 3, value / 2);
        else if (!TryWords(row, at, end, out next, out value))
            return false;
        next = AfterScales(row, next, end, ref value);
        next = AfterHalf(row, next, end, ref value);
        number = new NumberMatch(value, at, next, char.IsAsciiDigit(word[0]));
        return value <= 1e15;
    }

    /// <summary>The factor of a word such as million; 0 for others.</summary>
    public static double Scale(string folded) => Scales.GetValueOrDefault(folded.AsSpan().EndsWith('s') ? folded[..^1] : folded);

    /// <summary>Figures with separators of thousands, a decimal point, or a glued letter of scale.</summary>
    public static bool TryFigures(string word, out double value)
    {
        value = 0;
        if (word.Length is 0 or > 24 || !char.IsAsciiDigit(word[0]))
            return false;
        var end = word.AsSpan().IndexOfAnyExcept(OfFigures);
        var scale = 1.0;
        if (end >= 0 && !Short.TryGetValue(word[end..], out scale))
            return false;
        var figures = end < 0 ? word.AsSpan() : word.AsSpan(0, end);
        if (!ArePlain(figures))
            return false;
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!double.TryParse(figures, Style, CultureInfo.InvariantCulture, out value))
            return false;
        value *= scale;
        return true;
    }

    /// <summary>$5m is five millions; 23m by itself may be metres or minutes.</summary>
    private static bool IsMoney(TokenRow row, int at) => row.Folded(at - 1) is "$" or "£" or "€" or "¥" or "₹";

    /// <summary>Whether every comma parts three figures from the rest.</summary>
    private static bool ArePlain(ReadOnlySpan<char> figures)
    {
        var comma = figures.IndexOf(',');
        if (comma < 0)
            return figures.IndexOf('.') == figures.LastIndexOf('.');
        if (comma is 0 or > 3)
            return false;
        var point = figures.IndexOf('.');
        var whole = point < 0 ? figures : figures[..point];
        for (var at = comma; at < whole.Length; at += 4)
        {
            if (whole[at] != ',' || at + 4 > whole.Length || whole.Slice(at + 1, 3).Contains(','))
                return false;
        }
        return true;
    }

    private static bool TryWords(TokenRow row, int at, int end, out int next, out double value)
    {
        next = at;
        value = 0;
        double group = 0;
        var read = false;
        while (next < end)
        {
            var word = row.Folded(next);
            if (TrySmall(word, out var small))
            {
                if (read && !Fits(group, small))
                    break;
                group += small;
                next++;
            }
            else if (read && Scales.TryGetValue(word, out var scale) && group > 0)
            {
                if (scale == 100)
                    group *= 100;
                else
                    (value, group) = (value + (group * scale), 0);
                next++;
            }
            else if (read && word is "and" or "-" && next + 1 < end && TrySmall(row.Folded(next + 1), out var after)
                && (word == "-" ? Fits(group, after) && group % 10 == 0 : (group % 100 == 0 && (group > 0 || value > 0))))
            {
                next++;
            }
            else
            {
                break;
            }
            read = true;
        }
        value += group;
        return read;
    }

    /// <summary>Whether the small number goes on the group: forty one, two hundred twelve; not ten ten.</summary>
    private static bool Fits(double group, double small) =>
        group == 0 || (group % 100 == 0 && small > 0) || (group % 100 >= 20 && group % 10 == 0 && small is > 0 and < 10);

    private static bool TrySmall(string word, out double value)
    {
        if (Small.TryGetValue(word, out value))
            return true;
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0 || !Small.TryGetValue(word[..hyphen], out var tens) || !Small.TryGetValue(word[(hyphen + 1)..], out var ones)
            || tens < 20 || ones is 0 or > 9)
            return false;
        value = tens + ones;
        return true;
    }

    private static int AfterScales(TokenRow row, int next, int end, ref double value)
    {
        // After a hyphen too: a 3-million fund, where the row is cut at hyphens.
        var at = next < end - 1 && row.Folded(next) == "-" && Scales.ContainsKey(row.Folded(next + 1)) ? next + 1 : next;
        while (at < end && Scales.TryGetValue(row.Folded(at), out var scale))
        {
            value *= scale;
            next = ++at;
        }
        return next;
    }

    private static int AfterFraction(TokenRow row, int next, int end, ref double value)
    {
        // 5 1/2
        if (next + 2 < end && row.Folded(next + 1) == "/" && row.Folded(next) is "1" or "3" && row.Folded(next + 2) is "2" or "4"
            && row[next].Start == row[next - 1].End + 1)
        {
            value += row.Folded(next) == "3" ? 0.75 : row.Folded(next + 2) == "2" ? 0.5 : 0.25;
            return next + 3;
        }
        return next;
    }

    private static int AfterHalf(TokenRow row, int next, int end, ref double value)
    {
        if (next + 2 < end && row.Folded(next) == "and" && row.Folded(next + 1) == "a" && row.Folded(next + 2) == "half")
        {
            value += 0.5;
            next += 3;
            return AfterScales(row, next, end, ref value);
        }
        return next;
    }

    private static FrozenDictionary<string, double> Load(string section) =>
        RuleFile.Load("en/numbers.txt").In(section).ToFrozenDictionary(
            line => line[0],
            line => double.TryParse(line[1], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value : throw line.Bad($"'{line[1]}' is no number"),
            StringComparer.Ordinal);
}
