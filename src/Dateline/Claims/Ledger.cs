using Dateline.Claims.Occurrences;
using Dateline.Claims.Positions;
using NodaTime;

namespace Dateline.Claims;

/// <summary>Who says so, and who disagrees?</summary>
public sealed class Ledger(DateTimeZone zone)
{
    // The literal list of finders; each is given the maker that puts its readings on record.
    private readonly ImmutableArray<IClaimFinder> _finders =
    [
        new ScheduleFinder(new ClaimMaker(zone)),
        new TallyFinder(new ClaimMaker(zone)),
        new OccurrenceFinder(new ClaimMaker(zone)),
        new PositionFinder(new ClaimMaker(zone)),
    ];
    private readonly PointJudge _judge = new(zone);

    /// <summary>What the document changes in the points of its story, as events.</summary>
    /// <param name="takesBack">Whether what earlier revisions said and this one does not is taken back; not where those
    /// were only a summary of it.</param>
    public ImmutableArray<PointEvent> Reconcile(
        Document document, Placement placement, ImmutableArray<Point> points, bool takesBack = true)
    {
        var article = document.Article;
        var at = article.KnownSince(zone);
        var drafts = Drafts.Merged(_finders.SelectMany(finder => finder.Find(document)));
        if (placement.Placed.CopyOf is { } original)
            drafts = [.. drafts.Select(draft => Copies.Trace(draft, article, original, points))];
        var entry = new LedgerEntry(placement.Story, at, points);
        foreach (var draft in drafts)
            entry.Add(draft);
        if (takesBack)
            entry.Withdraw(article);
        entry.Judge(_judge);
        return entry.Events;
    }

    /// <summary>The points with the verdicts that follow from their claims, in the same order, the claims of each in
    /// order of assertion.</summary>
    public ImmutableArray<Point> Judge(ImmutableArray<Point> points) => [.. points.Select(_judge.Judge)];
}
