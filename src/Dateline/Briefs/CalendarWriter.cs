using NodaTime;

namespace Dateline.Briefs;

/// <summary>What is still to come, as it stands now: what was given up is history, not schedule.</summary>
internal sealed class CalendarWriter(DateTimeZone zone)
{
    public ImmutableArray<ScheduledItem> Write(ImmutableArray<FiledArticle> articles, ImmutableArray<Point> points)
    {
        if (articles.IsEmpty)
            return [];
        var now = articles.Max(filed => filed.Document.Article.KnownSince(zone));
        return
        [
            .. points
                .Where(point => point.Kind == PointKind.Schedule)
                .GroupBy(point => point.Plan ?? point.Id, StringComparer.Ordinal)
                .Select(plan => Item([.. plan]))
                .OfType<ScheduledItem>()
                .Where(item => item.Start is not { } start || start.Latest(zone) >= now)
                .OrderBy(item => item.Start is null ? 1 : 0)
                .ThenBy(item => item.Start?.Earliest(zone))
                .ThenBy(item => item.Point, StringComparer.Ordinal),
        ];
    }

    /// <summary>Null where neither place nor time of the plan stands.</summary>
    private static ScheduledItem? Item(ImmutableArray<Point> slots)
    {
        var time = Slot(slots, Dateline.Slot.Time);
        var place = Slot(slots, Dateline.Slot.Place);
        var status = Slot(slots, Dateline.Slot.Status);
        var standing = (status?.Current?.Value as WordsValue)?.Status;
        if (standing is PlanStatus.Held || (time?.Current ?? place?.Current) is null)
            return null;
        // Of a plan that is off, the last time and place are no longer its time and place.
        var isOff = standing is PlanStatus.Cancelled or PlanStatus.Rejected;
        var start = isOff ? null : time?.Current?.Value as TimeValue;
        var where = isOff ? null : place?.Current?.Value as PlaceValue;
        var shown = new[] { time?.Current, place?.Current, status?.Current }.OfType<Claim>();
        return new ScheduledItem
        {
            What = slots[0].Subject,
            Place = where?.Text,
            Start = start?.Start,
            Zone = start?.Zone,
            Status = standing,
            Point = (time ?? place ?? status)!.Id,
            Moves = Math.Max(Moves(time), Moves(place)),
            Evidence = Passage.Together(shown.SelectMany(claim => claim.Evidence)),
        };
    }

    private static Point? Slot(ImmutableArray<Point> slots, Slot slot) =>
        slots.FirstOrDefault(point => point.Slot == slot);

    /// <summary>How many other values stood before the present one; a refinement is no move.</summary>
    private static int Moves(Point? point)
    {
        if (point?.Verdict?.Conflict?.Type != ConflictType.Supersession)
            return 0;
        var values = point.Claims
            .Where(claim => claim.Polarity == Polarity.Asserted && claim.Modality is Modality.Planned or Modality.Happened)
            .Select(claim => claim.Value);
        var times = values.OfType<TimeValue>().Select(value => value.Start.Date).Distinct().Count();
        var places = values.OfType<PlaceValue>().Select(value => value.Country ?? value.Place)
            .Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return Math.Max(0, Math.Max(times, places) - 1);
    }
}
