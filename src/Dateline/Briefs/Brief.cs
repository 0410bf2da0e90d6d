using NodaTime;

namespace Dateline.Briefs;

/// <summary>The state of stories at a moment.</summary>
/// <param name="AsOf">The moment; that of the latest article when none was asked for.</param>
/// <param name="Stories">The last updated first.</param>
public sealed record Brief(Instant? AsOf, ImmutableArray<StoryBrief> Stories)
{
    /// <summary>Where only what is new is told: since when.</summary>
    public Instant? Since { get; init; }
}

/// <summary>
/// The state of one story. The only way to one leads through <see cref="EvidenceCheck"/>, and nothing in it can be set
/// afterwards: so no line gets to a reader without a sentence that supports it.
/// </summary>
public sealed record StoryBrief
{
    private readonly BriefDraft _passed;

    private StoryBrief(BriefDraft passed, ImmutableArray<string> refused) => (_passed, Refused) = (passed, refused);

    /// <summary>The draft without the lines that do not hold.</summary>
    /// <param name="draft">What the writer would like to say.</param>
    /// <param name="articles">Every revision of which the draft may speak.</param>
    public static StoryBrief Checked(BriefDraft draft, IEnumerable<Article> articles)
    {
        var check = new EvidenceCheck(articles);
        return new StoryBrief(check.Pass(draft), check.Refused);
    }

    /// <summary>What of this was not so before: a part of it, and so as sound.</summary>
    /// <param name="before">The same story at an earlier moment; null if nothing of it was known then.</param>
    public StoryBrief NewSince(StoryBrief? before) =>
        before is null ? this : new StoryBrief(Novelty.Of(_passed, before._passed), Refused);

    public string Id => _passed.Id;

    public string? Title => _passed.Title;

    public StatedTime? FirstPublished => _passed.FirstPublished;

    public StatedTime? LastUpdated => _passed.LastUpdated;

    /// <summary>Since when the latest of its articles is known.</summary>
    public Instant? KnownAt => _passed.KnownAt;

    /// <summary>Number of outlets that carry it.</summary>
    public int Outlets => _passed.Outlets;

    /// <summary>Number of different known origins of all its claims.</summary>
    public int Origins => _passed.Origins;

    public ImmutableArray<Line> Summary => _passed.Summary;

    public ImmutableArray<BriefArticle> Articles => _passed.Articles;

    /// <summary>The most important first.</summary>
    public ImmutableArray<Point> Points => _passed.Points;

    public ImmutableArray<Quote> Quotes => _passed.Quotes;

    public ImmutableArray<TimelineEntry> Timeline => _passed.Timeline;

    public ImmutableArray<ScheduledItem> Scheduled => _passed.Scheduled;

    public ImmutableArray<ReportedGap> Gaps => _passed.Gaps;

    /// <summary>What was left out because its evidence does not hold, for the log: a fault of ours.</summary>
    public ImmutableArray<string> Refused { get; }
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

    /// <summary>The first is the place from which <see cref="Text"/> was taken.</summary>
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
