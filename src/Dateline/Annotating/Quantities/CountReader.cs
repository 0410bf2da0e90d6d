using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>A number with its bound, before it is known what is counted.</summary>
/// <param name="First">First token, bound included.</param>
/// <param name="Number">First token of the number itself.</param>
/// <param name="End">Token after it.</param>
internal sealed record Count(int First, int Number, int End, double Value, CountBound Bound)
{
    /// <summary>The upper value of a range.</summary>
    public double? Upper { get; init; }

    public string? Currency { get; init; }

    /// <summary>Written as "one": as often a pronoun or an article as a number.</summary>
    public bool IsOne { get; init; }

    /// <summary>Two thirds: a part of a whole.</summary>
    public bool IsShare { get; init; }

    /// <summary>Four figures that may be a year.</summary>
    public bool IsYear { get; init; }

    /// <summary>No one, nobody, no injuries.</summary>
    public bool IsNone { get; init; }
}

/// <summary>Finds numbers that count something: no ages, dates, addresses, labels, scores.</summary>
internal static class CountReader
{
    /// <summary>The longest bound is "as many as" with one more word.</summary>
    private const int LongestBound = 4;

    public static Count? At(TokenRow row, int at, int start, int end)
    {
        if (QuantityWords.None.TryMatch(row, at, end, out var none))
            return new Count(at, at, none.End, 0, CountBound.Exactly) { IsNone = true };
        if (row.Folded(at) == "no" && at + 1 < end && QuantityWords.Measures.TryMatch(row, at + 1, end, out var noun) && noun.Value.Noun)
            return new Count(at, at, at + 1, 0, CountBound.Exactly) { IsNone = true };
        if (QuantityWords.Vague.TryMatch(row, at, end, out var vague)
            && !(vague.Value == 20 && row.Folded(vague.End) != "of") && row.Folded(at - 1) is not ("the" or "in" or "two"))
            return Bounded(row, new Count(at, at, vague.End, vague.Value, CountBound.MoreThan), start, end);
        // The second half of a match is no share of it.
        if (QuantityWords.Fractions.TryMatch(row, at, end, out var part)
            && row.Folded(at - 1) is not ("first" or "second" or "latter" or "last" or "and" or "other"))
            return Bounded(row, new Count(at, at, part.End, part.Value, CountBound.Exactly) { IsShare = true }, start, end);
        if (!NumberReader.TryRead(row, at, end, out var number))
            return Range(row, at);
        if (IsLabel(row, number, start, end) || IsAge(row, number, start))
            return null;
        var count = new Count(at, at, number.End, number.Value, CountBound.Exactly)
        {
            IsOne = row.Folded(at) == "one" && number.Value == 1,
            IsYear = number.InFigures && number.Value is >= 1900 and < 2100 && row.Exact(at).Length == 4,
        };
        count = WithUpper(row, count, end);
        return Bounded(row, WithCurrency(row, count, start), start, end);
    }

    /// <summary>At least, more than, … right before the number or its currency; "or more" after it.</summary>
    private static Count Bounded(TokenRow row, Count count, int start, int end)
    {
        for (var at = Math.Max(start, count.First - LongestBound); at < count.First; at++)
        {
            if (QuantityWords.Before.TryMatch(row, at, count.First, out var bound) && bound.End == count.First)
            {
                count = count with { First = at, Bound = count.Upper is null ? bound.Value : count.Bound };
                break;
            }
        }
        return QuantityWords.After.TryMatch(row, count.End, end, out var after)
            ? count with { End = after.End, Bound = after.Value } : count;
    }

    /// <summary>Between 10 and 15, 10 to 15; "rose from 10 to 15" is a change.</summary>
    private static Count WithUpper(TokenRow row, Count count, int end)
    {
        var joint = row.Folded(count.End);
        var before = row.Folded(count.First - 1);
        if (!((joint == "and" && before == "between") || (joint is "to" or "or" or "-" && before != "from")))
            return count;
        if (!NumberReader.TryRead(row, count.End + 1, end, out var upper) || upper.Value <= count.Value || count.Value < 1
            || count.IsOne && joint != "or" || upper.Value > count.Value * 1000)
            return count;
        // 10 to 15 million: the word of scale belongs to both.
        var scale = upper.Value >= 1000 && count.Value < 1000 && !row.Folded(upper.First).Contains(',')
            ? NumberReader.Scale(row.Folded(upper.End - 1)) : 0;
        return count with
        {
            First = before == "between" ? count.First - 1 : count.First,
            End = upper.End,
            Upper = upper.Value,
            Value = scale > 0 ? count.Value * scale : count.Value,
            Bound = CountBound.Range,
        };
    }

    /// <summary>The token 10-15.</summary>
    private static Count? Range(TokenRow row, int at)
    {
        var word = row.Folded(at);
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0 || !NumberReader.TryFigures(word[..hyphen], out var lower)
            || !NumberReader.TryFigures(word[(hyphen + 1)..], out var upper) || upper <= lower || lower < 1 || upper > lower * 10
            || row.Folded(at + 1) is "vote" or "decision" or "win" or "loss" or "victory" or "lead" or "season" or "")
            return null;
        // A row of years, a score or a telephone number has no plural noun after it.
        if (lower >= 1000 || !row.Folded(at + 1).EndsWith('s') && row.Folded(at + 1) is not ("people" or "percent"))
            return null;
        return new Count(at, at, at + 1, lower, CountBound.Range) { Upper = upper };
    }

    private static Count WithCurrency(TokenRow row, Count count, int start)
    {
        for (var at = count.First - 1; at >= Math.Max(start, count.First - 2); at--)
        {
            if (at == count.First - 1 && QuantityWords.Currencies.TryGetValue(row.Folded(at), out var currency))
            {
                // US$, C$: letters glued to the sign.
                var glued = at > start && row.IsGlued(at)
                    && QuantityWords.Currencies.TryGetValue(row.Folded(at - 1) + row.Folded(at), out var named) ? named : null;
                return count with { First = glued is null ? at : at - 1, Currency = glued ?? currency };
            }
        }
        return count;
    }

    private static bool IsLabel(TokenRow row, NumberMatch number, int start, int end)
    {
        var before = number.First > start ? row.Folded(number.First - 1) : "";
        var after = number.End < end ? row.Folded(number.End) : "";
        if (after is "year" or "years" or "month" or "months" or "yr" or "yrs" or "yo" or "y/o" or "year-old" or "years-old"
            or "month-old" or "months-old")
            return true;
        // Photo 2 of 9.
        if (before == "of" && QuantityWords.Labels.Contains(row.Folded(number.First - 3)))
            return true;
        if (after is "o'clock" or "a.m." or "p.m." or "am" or "pm")
            return true;
        // Children under 16, the age of 16, a father of three, in her 20s.
        if (number.InFigures && number.Value < 120 && before is "under" or "over" && number.First - 2 >= start
            && QuantityWords.Units.TryMatch(row, number.First - 2, out var young) && young.Value == "person")
            return true;
        if (before == "of" && (row.Folded(number.First - 2) is "age" or "ages"
            || (QuantityWords.Singles.Contains(row.Folded(number.First - 2)) && after is not ("people" or "the"))))
            return true;
        if (number.InFigures && number.Value < 120 && (after == "'s" || row.Folded(number.First - 1) == "than"
            && row.Folded(number.First - 2) is "younger" or "older"))
            return true;
        // Between the ages of 21 and 58, ages 12 to 16.
        if (number.Value < 120 && before is "and" or "to" && IsBehindAges(row, number.First, start))
            return true;
        if (QuantityWords.Labels.Contains(before) || before is "#" or "/" or ":" or "." || after is "/" or ":" or "block" or "caliber")
            return true;
        if (number.InFigures && row.IsGlued(number.First) && !QuantityWords.Currencies.ContainsKey(before)
            && before is not ("(" or "\"" or "-" or "~"))
            return true;
        // A list's own number.
        if (number.InFigures && number.First == start && after is "." or ")")
            return true;
        // Boeing 737, Apollo 11: a name and its number.
        if (number.InFigures && row.IsCapital(number.First - 1) && number.First - 1 > start && after is "," or "." or "" or "'s")
            return true;
        for (var at = number.End; number.InFigures && at < Math.Min(end, number.End + 5) && (row.IsCapital(at) || at > number.End); at++)
        {
            if (QuantityWords.Streets.Contains(row.Folded(at)) && row.IsCapital(at))
                return true;
        }
        return false;
    }

    private static bool IsBehindAges(TokenRow row, int first, int start)
    {
        for (var at = first - 2; at >= Math.Max(start, first - 5); at--)
        {
            if (row.Folded(at) is "ages" or "aged")
                return true;
        }
        return false;
    }

    /// <summary>A name or a person, a comma, a number, and a comma or the end: how old somebody is.</summary>
    private static bool IsAge(TokenRow row, NumberMatch number, int start) =>
        number.InFigures && number.Value < 120 && number.First - 1 > start && row.Folded(number.First - 1) == ","
        && (row.IsCapital(number.First - 2) || QuantityWords.Units.TryMatch(row, number.First - 2, out _)
            || row.Folded(number.First - 2) is "jr." or "sr." or "ii" or "iii")
        && row.Folded(number.End) is "," or "." or "and" or ";" or "" or "of" or "was" or "were" or "is" or "are" or "who"
            or "with" or "in" or "has" or "had" or "from" or "died" or "(" or ")";
}
