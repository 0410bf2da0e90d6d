using NodaTime;

namespace Dateline.Briefs;

/// <summary>The state of stories at a moment.</summary>
/// <param name="AsOf">The moment; that of the latest article when none was asked for.</param>
/// <param name="Stories">The last updated first.</param>
public sealed record Brief(Instant? AsOf, ImmutableArray<StoryBrief> Stories);

/// <summary>The state of one story. Every line has its evidence; see <see cref="EvidenceCheck"/>.</summary>
public sealed record StoryBrief
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public StatedTime? FirstPublished { get; init; }

    public StatedTime? LastUpdated { get; init; }

    /// <summary>Number of outlets that carry it.</summary>
    public int Outlets { get; init; }

    /// <summary>Number of different known origins of all its claims.</summary>
    public int Origins { get; init; }

    public ImmutableArray<Line> Summary { get; init; } = [];

    public ImmutableArray<BriefArticle> Articles { get; init; } = [];

    /// <summary>The most important first.</summary>
    public ImmutableArray<Point> Points { get; init; } = [];

    public ImmutableArray<Quote> Quotes { get; init; } = [];

    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    public ImmutableArray<ScheduledItem> Scheduled { get; init; } = [];

    public ImmutableArray<ReportedGap> Gaps { get; init; } = [];
}

public sealed record Line(string Text, ImmutableArray<Evidence> Evidence);

public sealed record BriefArticle
{
    public required string Id { get; init; }

    public string? Outlet { get; init; }

    public string? Agency { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public StatedTime? Published { get; init; }

    public StatedTime? Updated { get; init; }

    public int Revisions { get; init; } = 1;

    public string? CopyOf { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];
}

public sealed record Quote
{
    /// <summary>The quoted words, without the marks.</summary>
    public required string Text { get; init; }

    /// <summary>Absent where the article names none.</summary>
    public string? Speaker { get; init; }

    public bool Anonymous { get; init; }

    public ImmutableArray<string> Via { get; init; } = [];

    public StatedTime? Said { get; init; }

    public required ImmutableArray<Evidence> Evidence { get; init; }
}

public sealed record TimelineEntry(StatedTime When, string Text, ImmutableArray<Evidence> Evidence);

public sealed record ScheduledItem
{
    public required string What { get; init; }

    public string? Place { get; init; }

    public StatedTime? Start { get; init; }

    public string? Zone { get; init; }

    public PlanStatus? Status { get; init; }

    /// <summary>The point whose history shows it.</summary>
    public required string Point { get; init; }

    /// <summary>How often place or time has moved.</summary>
    public int Moves { get; init; }

    public required ImmutableArray<Evidence> Evidence { get; init; }
}

public sealed record ReportedGap
{
    public string? Who { get; init; }

    public required GapKind Kind { get; init; }

    public string? About { get; init; }

    public required ImmutableArray<Evidence> Evidence { get; init; }
}
