namespace Dateline.Claims;

/// <summary>Did it happen, and where does someone stand?</summary>
internal static class StanceHearing
{
    /// <summary>Those who assert against those who deny; the last word of each counts.</summary>
    public static Hearing OfOccurrence(ImmutableArray<Claim> claims)
    {
        var last = LastWords(claims);
        var asserting = last.Where(claim => claim.Polarity == Polarity.Asserted).ToImmutableArray();
        var denying = last.Where(claim => claim.Polarity == Polarity.Denied).ToImmutableArray();
        var current = asserting.FirstOrDefault(claim => !claim.Unattributed) ?? asserting.FirstOrDefault()
            ?? denying.LastOrDefault();
        return new Hearing
        {
            Claims = claims,
            Kind = PointKind.Occurrence,
            Current = current,
            Agreeing = asserting.IsEmpty ? denying : asserting,
            Against = asserting.IsEmpty ? [] : denying,
        };
    }

    /// <summary>A stance holds until the actor takes another.</summary>
    public static Hearing OfPosition(ImmutableArray<Claim> claims)
    {
        var standing = claims.Where(claim => !claim.Background).ToImmutableArray();
        var current = standing.LastOrDefault() ?? claims.LastOrDefault();
        if (current is null)
            return new Hearing { Claims = claims, Kind = PointKind.Position };
        return new Hearing
        {
            Claims = claims,
            Kind = PointKind.Position,
            Current = current,
            Agreeing = [.. claims.Where(claim => StanceOf(claim) == StanceOf(current))],
            Replaced = [.. claims.Where(claim => StanceOf(claim) != StanceOf(current))],
        };
    }

    private static string StanceOf(Claim claim) =>
        (claim.Polarity == Polarity.Denied ? "not " : "") + ((claim.Value as PositionValue)?.Stance ?? claim.Value.Text);

    // An unknown origin is nobody's first word, so each of its claims stands for itself.
    private static ImmutableArray<Claim> LastWords(ImmutableArray<Claim> claims) => [.. claims
        .Where((claim, at) => claim.Origin is null
            || !claims.Skip(at + 1).Any(later => later.Origin == claim.Origin && later.Polarity != claim.Polarity))];
}
