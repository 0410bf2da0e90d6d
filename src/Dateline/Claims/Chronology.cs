using NodaTime;

namespace Dateline.Claims;

/// <summary>The claims of a point in the order in which they were asserted, whatever the order in which they came.</summary>
internal sealed class Chronology(DateTimeZone zone)
{
    public ImmutableArray<Claim> Sort(ImmutableArray<Claim> claims) => [.. claims
        .OrderBy(claim => claim.Background ? 0 : 1)
        .ThenBy(Moment)
        .ThenBy(claim => claim.KnownSince)
        .ThenBy(claim => claim.Article, StringComparer.Ordinal)
        .ThenBy(claim => claim.Evidence[0].Span)
        .ThenBy(claim => claim.Id, StringComparer.Ordinal)];

    /// <summary>When it was asserted, as far as it is known: never later than it was known. What an article tells of an
    /// earlier state, without a date, comes before everything.</summary>
    public Instant Moment(Claim claim)
    {
        if (claim.Asserted is not { } asserted)
            return claim.Background ? Instant.MinValue : claim.KnownSince;
        return Instant.Min(claim.Background ? asserted.Earliest(zone) : asserted.Latest(zone), claim.KnownSince);
    }
}
