using NodaTime;

namespace Dateline.Briefs;

/// <summary>
/// The order in which a desk wants to read the points: what is in dispute or has changed before what stands; the slots
/// of one planned event together; then what most articles speak of.
/// </summary>
internal sealed class PointOrder(DateTimeZone zone)
{
    public ImmutableArray<Point> Arrange(ImmutableArray<Point> points) =>
    [
        .. points
            .Where(point => !point.Claims.IsEmpty)
            .Select(point => point with { Claims = [.. InOrderOfAssertion(point.Claims)] })
            .GroupBy(point => point.Plan ?? point.Id, StringComparer.Ordinal)
            .OrderBy(together => together.Min(Urgency))
            .ThenByDescending(together => together.SelectMany(Carriers).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(together => together.Max(LastHeard))
            .ThenBy(together => together.Key, StringComparer.Ordinal)
            .SelectMany(together => together
                .OrderBy(point => point.Slot)
                .ThenBy(Urgency)
                .ThenBy(point => point.Id, StringComparer.Ordinal)),
    ];

    private static int Urgency(Point point) => point.Verdict?.State switch
    {
        PointState.Disputed => 0,
        PointState.Superseded => 1,
        PointState.Denied or PointState.Retracted => 2,
        PointState.Corroborated => 3,
        PointState.SingleOrigin => 4,
        _ => 5,
    };

    private static IEnumerable<string> Carriers(Point point) => point.Claims.Select(claim => claim.Article);

    private static Instant LastHeard(Point point) => point.Claims.Max(claim => claim.KnownSince);

    /// <summary>What an article recalls as an earlier state of things comes before what it tells as news.</summary>
    private IEnumerable<Claim> InOrderOfAssertion(ImmutableArray<Claim> claims) => claims
        .OrderBy(claim => claim.Background && claim.Asserted is null ? 0 : 1)
        .ThenBy(claim => claim.Asserted?.Earliest(zone) ?? claim.KnownSince)
        .ThenBy(claim => claim.Background ? 0 : 1)
        .ThenBy(claim => claim.KnownSince)
        .ThenBy(claim => claim.Article, StringComparer.Ordinal)
        .ThenBy(claim => claim.Evidence[0].Span)
        .ThenBy(claim => claim.Id, StringComparer.Ordinal);
}
