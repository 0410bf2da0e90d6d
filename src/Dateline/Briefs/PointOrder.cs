using NodaTime;

namespace Dateline.Briefs;

/// <summary>
/// The order in which a desk wants to read the points: what is in dispute or has changed before what stands; the slots
/// of one planned event together; then what most articles speak of.
/// </summary>
internal static class PointOrder
{
    public static ImmutableArray<Point> Arrange(ImmutableArray<Point> points) =>
    [
        .. points
            .Where(point => !point.Claims.IsEmpty)
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
}
