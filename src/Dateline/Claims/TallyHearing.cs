namespace Dateline.Claims;

/// <summary>How many: the last word of every counter, and whether the counters can all be right.</summary>
internal static class TallyHearing
{
    public static Hearing Of(ImmutableArray<Claim> claims, Chronology chronology)
    {
        var counts = claims.Where(claim => !claim.Background && claim.Polarity == Polarity.Asserted
            && claim.Value is CountValue).ToImmutableArray();
        var parts = counts.Where(claim => claim.Scope is not null).ToImmutableArray();
        var whole = counts.Where(claim => claim.Scope is null).ToImmutableArray();
        if (whole.IsEmpty)
            (whole, parts) = (parts, []);
        var hearing = new Hearing { Claims = claims, Kind = PointKind.Tally };
        if (whole.IsEmpty)
            return hearing;
        var standing = LastWords(whole);
        var last = Leading(standing, chronology);
        var agreeing = standing.Where(claim => Counts.Fit(claim, last)).ToImmutableArray();
        var current = agreeing.Aggregate(last, Counts.MorePrecise);
        var against = standing.Where(claim => !agreeing.Contains(claim) && Rivals(claim, current, chronology))
            .ToImmutableArray();
        return hearing with
        {
            Current = current,
            Agreeing = agreeing,
            Against = against,
            Replaced = [.. whole.Where(claim => !against.Contains(claim) && !Counts.Fit(claim, current))],
            Rounded = [.. whole.Where(claim => Counts.Fit(claim, current) && !Counts.Equal(claim, current))],
            Parts = parts,
        };
    }

    // The last word of each counter; where it is an earlier one rounded, that one.
    private static ImmutableArray<Claim> LastWords(ImmutableArray<Claim> whole)
    {
        var last = new List<Claim>();
        foreach (var claim in whole)
        {
            var at = last.FindIndex(known => claim.Origin is { } mine && known.Origin is { } yours
                && Origins.Same(mine, yours));
            if (at < 0)
                last.Add(claim);
            else
                last[at] = Counts.Fit(last[at], claim) ? Counts.MorePrecise(claim, last[at]) : claim;
        }
        return [.. last];
    }

    // The latest; of several at one moment, the one that most agree with.
    private static Claim Leading(ImmutableArray<Claim> standing, Chronology chronology) => standing
        .OrderByDescending(chronology.Moment)
        .ThenByDescending(claim => standing.Count(other => Counts.Fit(claim, other)))
        .ThenBy(claim => claim.Unattributed)
        .ThenBy(claim => claim.Id, StringComparer.Ordinal)
        .First();

    // A growing count that was lower before is older, not other. What is counted once cannot be two numbers at once.
    private static bool Rivals(Claim other, Claim current, Chronology chronology)
    {
        if (other.Origin is null || current.Origin is null
            || !Counts.Exclude((CountValue)other.Value, (CountValue)current.Value))
            return false;
        // Who concedes another's figure ends the contradiction with what was told in nobody's name before.
        if (current.Supersedes && other.Unattributed && chronology.Moment(other) < chronology.Moment(current))
            return false;
        var grows = current.Value is CountValue { Grows: true };
        return !grows || chronology.Moment(other) >= chronology.Moment(current)
            || ((CountValue)other.Value).Value > ((CountValue)current.Value).Value;
    }
}
