namespace Dateline.Claims;

/// <summary>Whether a count is of the same things as those of a point.</summary>
internal static class TallyMatch
{
    /// <summary>A toll may grow a great deal in a story, but a count that is more than this many times another on record
    /// is rather of something else: the dead of a war beside those of a day.</summary>
    private const double MostGrowth = 20;

    /// <summary>The same where one of the two does not say what they died of.</summary>
    private const double MostGrowthUntold = 5;

    /// <summary>Within one article, and downwards in time, counts of one thing do not lie further apart than this.</summary>
    private const double MostAtOnce = 3;

    public static double Score(ClaimDraft draft, Point point)
    {
        if (draft.Claim.Value is not CountValue count || !BindingKeys.Share("measure", draft.Keys, point.Keys))
            return 0;
        if (BindingKeys.Has("since", draft.Keys) != BindingKeys.Has("since", point.Keys))
            return 0;
        var nearest = point.Claims.Select(claim => claim.Value).OfType<CountValue>()
            .Select(known => Ratio(known.Value, count.Value)).DefaultIfEmpty(1).Min();
        if (nearest > (BindingKeys.Share("cause", draft.Keys, point.Keys) ? MostGrowth : MostGrowthUntold))
            return 0;
        if (point.Claims.Any(claim => IsAnother(claim, draft.Claim)))
            return 0;
        var shared = draft.Keys.Count(key => BindingKeys.IsWord(key) && point.Keys.Contains(key));
        return 1 + shared + (1 / nearest);
    }

    // Five dead in a town and a thousand in the war stand in one article; a toll does not fall to a tenth. Parts and
    // earlier values may be smaller.
    private static bool IsAnother(Claim known, Claim claim)
    {
        if (known.Value is not CountValue before || claim.Value is not CountValue now || known.Scope is not null
            || claim.Scope is not null || claim.Background || Ratio(before.Value, now.Value) <= MostAtOnce
            || Counts.Fit(before, now))
            return false;
        return known.Article == claim.Article ? known.Revision == claim.Revision
            : known.KnownSince <= claim.KnownSince && now.Value < before.Value;
    }

    private static double Ratio(double one, double other) =>
        Math.Max(one, other) / Math.Max(1, Math.Min(one, other));
}
