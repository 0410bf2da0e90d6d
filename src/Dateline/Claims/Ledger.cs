using NodaTime;

namespace Dateline.Claims;

/// <summary>Who says so, and who disagrees?</summary>
public sealed class Ledger(DateTimeZone zone)
{
    /// <summary>What the document changes in the points of its story, as events.</summary>
    public ImmutableArray<PointEvent> Reconcile(Document document, Placement placement, ImmutableArray<Point> points) =>
        throw new NotImplementedException(zone.Id);

    /// <summary>The points with the verdicts that follow from their claims, in the same order.</summary>
    public ImmutableArray<Point> Judge(ImmutableArray<Point> points) => throw new NotImplementedException();
}
