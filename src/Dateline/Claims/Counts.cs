namespace Dateline.Claims;

/// <summary>Whether two counts can be of the same number.</summary>
internal static class Counts
{
    /// <summary>How far "about" reaches to either side. "About 30,000" for 31,600 is 5 % off, and nobody would call it
    /// wrong; 10 % joins no two figures that desks report as different.</summary>
    private const double About = 0.10;

    /// <summary>How far below the exact figure "more than" may stay and still be that figure, rounded down.</summary>
    private const double RoundedDown = 0.80;

    /// <summary>How far a word like "dozens" reaches: 24 to some 200.</summary>
    private const double Vagueness = 20;

    /// <summary>Beyond this ratio two counts of the same kind are of different things rather than of one.</summary>
    private const double OneThing = 5;

    private static readonly string[] VagueWords = ["dozens", "scores", "hundreds", "thousands", "millions", "several", "many"];

    /// <summary>
    /// Whether both cannot be true. "At least 40" and 90 can; 40 and "at least 90" cannot. Counts that lie very far apart
    /// are of different things.
    /// </summary>
    public static bool Exclude(CountValue one, CountValue other)
    {
        if (Fit(one, other) || Math.Max(one.Value, other.Value) > OneThing * Math.Max(1, Math.Min(one.Value, other.Value)))
            return false;
        var (low, high) = one.Value < other.Value ? (one, other) : (other, one);
        return low.Bound is not (CountBound.AtLeast or CountBound.MoreThan)
            && high.Bound is not (CountBound.AtMost or CountBound.LessThan);
    }

    /// <summary>Whether one is the other, rounded or bounded: "topped 50,000" fits 50,834, but not 80,000.</summary>
    public static bool Fit(Claim one, Claim other) =>
        one.Value is CountValue mine && other.Value is CountValue yours && Fit(mine, yours);

    public static bool Equal(Claim one, Claim other) =>
        one.Value is CountValue mine && other.Value is CountValue yours && mine.Value.Equals(yours.Value);

    public static bool Fit(CountValue one, CountValue other)
    {
        if (one.Value.Equals(other.Value))
            return true;
        if (IsVague(one) || IsVague(other))
            return IsVague(one) ? Reaches(one, other) || (IsVague(other) && Reaches(other, one)) : Reaches(other, one);
        if (!IsFirm(one) && !IsFirm(other))
            return Covers(one, other.Value) || Covers(other, one.Value);
        if (IsFirm(one) && IsFirm(other))
            return IsRounding(one.Value, other.Value) || IsRounding(other.Value, one.Value);
        return IsFirm(one) ? Covers(other, one.Value) : Covers(one, other.Value);
    }

    /// <summary>The one that tells more: an exact figure before a bound, more digits before fewer, and else the first.</summary>
    public static Claim MorePrecise(Claim best, Claim other)
    {
        var (mine, yours) = ((CountValue)best.Value, (CountValue)other.Value);
        if (IsVague(mine) != IsVague(yours))
            return IsVague(mine) ? other : best;
        var (digits, otherDigits) = (Digits(mine.Value), Digits(yours.Value));
        if (digits != otherDigits)
            return otherDigits > digits ? other : best;
        return !IsFirm(mine) && IsFirm(yours) ? other : best;
    }

    private static bool IsVague(CountValue count) =>
        Language.Words.Of(count.Text).Any(word => Array.IndexOf(VagueWords, word) >= 0);

    private static bool Reaches(CountValue vague, CountValue other) =>
        other.Value >= vague.Value && other.Value <= Vagueness * vague.Value;

    // "At least 50,834" is a figure that someone counted; "more than 50,000" is one that someone rounded.
    private static bool IsFirm(CountValue count) =>
        count.Bound is CountBound.Exactly or CountBound.AtLeast or CountBound.AtMost;

    private static bool Covers(CountValue loose, double value) => loose.Bound switch
    {
        CountBound.MoreThan or CountBound.AtLeast => value >= loose.Value && loose.Value >= RoundedDown * value,
        CountBound.LessThan or CountBound.AtMost => value <= loose.Value && value >= RoundedDown * loose.Value,
        CountBound.Range => value >= (loose.Min ?? loose.Value) && value <= (loose.Max ?? loose.Value),
        _ => Math.Abs(value - loose.Value) <= About * Math.Max(value, loose.Value),
    };

    // 32,000 is 31,600 rounded to the thousand; 14 is not 13 rounded, so only figures with zeros at their end count.
    private static bool IsRounding(double rounded, double exact)
    {
        var unit = 1.0;
        while (unit < 1e12 && rounded % (unit * 10) == 0 && rounded != 0)
            unit *= 10;
        return unit >= 100 && Math.Abs(Math.Round(exact / unit, MidpointRounding.AwayFromZero) * unit - rounded) < 0.5;
    }

    private static int Digits(double value)
    {
        var digits = 0;
        var rest = Math.Abs(Math.Round(value));
        while (rest >= 1 && rest % 10 == 0)
            rest /= 10;
        for (; rest >= 1; rest = Math.Floor(rest / 10))
            digits++;
        return digits;
    }
}
