using NodaTime;

namespace Dateline.Briefs;

/// <summary>A brief before the check: can be filled in freely, and cannot be printed.</summary>
public sealed record BriefDraft
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public StatedTime? FirstPublished { get; init; }

    public StatedTime? LastUpdated { get; init; }

    public Instant? KnownAt { get; init; }

    public int Outlets { get; init; }

    public int Origins { get; init; }

    public ImmutableArray<Line> Summary { get; init; } = [];

    public ImmutableArray<BriefArticle> Articles { get; init; } = [];

    public ImmutableArray<Point> Points { get; init; } = [];

    public ImmutableArray<Quote> Quotes { get; init; } = [];

    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    public ImmutableArray<ScheduledItem> Scheduled { get; init; } = [];

    public ImmutableArray<ReportedGap> Gaps { get; init; } = [];
}
