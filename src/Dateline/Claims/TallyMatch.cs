namespace Dateline.Claims;

/// <summary>Whether a count is of the same things as those of a point.</summary>
internal static class TallyMatch
{
    /// <summary>A toll may grow a great deal in a story, but a count that is more than this many times another on record
    /// is rather of something else: the dead of a war beside those of a day.</summary>
    private const double MostGrowth = 50;

    /// <summary>The same where one of the two does not say what they died of.</summary>
    private const double MostGrowthUntold = 5;

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
        var shared = draft.Keys.Count(key => BindingKeys.IsWord(key) && point.Keys.Contains(key));
        return 1 + shared + (1 / nearest);
    }

    private static double Ratio(double one, double other) =>
        Math.Max(one, other) / Math.Max(1, Math.Min(one, other));
}
