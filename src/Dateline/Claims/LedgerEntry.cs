using NodaTime;
using Dateline.Language;

namespace Dateline.Claims;

/// <summary>What one document changes in the points of its story, while it is being written down.</summary>
internal sealed class LedgerEntry(string story, Instant at, ImmutableArray<Point> before)
{
    private readonly List<Point> _points = [.. before];
    private readonly ImmutableArray<PointEvent>.Builder _events = ImmutableArray.CreateBuilder<PointEvent>();
    private readonly HashSet<string> _touched = [];
    private readonly HashSet<string> _held = [];
    private readonly Dictionary<string, string?> _plans = [];

    public ImmutableArray<PointEvent> Events => _events.ToImmutable();

    public void Add(ClaimDraft draft)
    {
        var plan = draft.Plan is null ? null : PlanOf(draft);
        // "The hearing was put off", and no hearing is on record: nobody could say which.
        if (draft.Plan is not null && plan is null)
            return;
        var point = plan is null
            ? PointMatcher.Find(draft, _points)
            : _points.Find(known => known.Plan == plan && known.Slot == draft.Slot);
        if (point is null)
            point = Open(draft, plan);
        draft = InZone(draft, plan);
        _held.Add(point.Id + draft.Claim.Id);
        // What was on record keeps its evidence and its moment.
        if (point.Claims.Any(claim => claim.Id == draft.Claim.Id))
            return;
        Change(new ClaimAdded(point.Id, at, draft.Claim, draft.Keys));
    }

    /// <summary>Takes back what earlier revisions of the article said and this one does not.</summary>
    public void Withdraw(Article article)
    {
        foreach (var point in _points.ToList())
        {
            foreach (var claim in point.Claims)
            {
                if (claim.Article != article.Id || claim.Revision >= article.Revision || _held.Contains(point.Id + claim.Id))
                    continue;
                var reason = $"revision {article.Revision} of the article in {article.CarrierName} no longer says so";
                Change(new ClaimWithdrawn(point.Id, at, claim.Id, reason));
            }
        }
    }

    public void Judge(PointJudge judge)
    {
        foreach (var point in _points.ToList())
        {
            if (_touched.Contains(point.Id) && judge.Judge(point).Verdict is { } verdict && verdict != point.Verdict)
                Change(new PointJudged(point.Id, at, verdict));
        }
    }

    // An event that moves within its region keeps its clock: the zone that an earlier article knew holds where this one
    // knows none.
    private ClaimDraft InZone(ClaimDraft draft, string? plan)
    {
        if (plan is null || draft.Claim.Value is not TimeValue { Zone: null, Start.HasTimeOfDay: true } time)
            return draft;
        var zone = _points.Where(point => point.Plan == plan).SelectMany(point => point.Claims)
            .Select(claim => (claim.Value as TimeValue)?.Zone).LastOrDefault(known => known is not null);
        return zone is null ? draft : draft with { Claim = draft.Claim with { Value = time with { Zone = zone } } };
    }

    private Point Open(ClaimDraft draft, string? plan)
    {
        var id = Fingerprint.Id("point", story, draft.Kind.ToString(), draft.Slot?.ToString() ?? "", plan ?? "",
            draft.Claim.Id);
        // All slots of a plan go by one name.
        var subject = _points.Find(known => plan is not null && known.Plan == plan)?.Subject ?? draft.Subject;
        _points.Add(new Point { Id = id, Story = story });
        Change(new PointOpened(id, at, draft.Kind, draft.Slot, subject, draft.Keys, plan));
        return _points[^1];
    }

    private string? PlanOf(ClaimDraft draft)
    {
        if (_plans.TryGetValue(draft.Plan!, out var known))
            return known;
        var plan = PlanMatcher.Find(draft.Keys, _points)
            ?? (draft.OpensPlan ? Fingerprint.Id("plan", story, draft.Claim.Article, draft.Plan!) : null);
        _plans.Add(draft.Plan!, plan);
        return plan;
    }

    private void Change(PointEvent change)
    {
        var index = _points.FindIndex(point => point.Id == change.Point);
        _points[index] = _points[index].Apply(change);
        _touched.Add(change.Point);
        _events.Add(change);
    }
}
