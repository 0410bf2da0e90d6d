using System.Text.Json.Serialization;
using NodaTime;

namespace Dateline;

public enum PointKind
{
    Schedule,
    Tally,
    Occurrence,
    Position,
}

public enum Slot
{
    Place,
    Time,
    Parties,
    Agenda,
    Status,
}

public enum PointState
{
    Open,
    SingleOrigin,
    Corroborated,
    Disputed,
    Superseded,
    Denied,
    Retracted,
}

public enum ConflictType
{
    Contradiction,
    Supersession,
    Scope,
    Rounding,
}

public sealed record Conflict(ConflictType Type, string Explanation);

/// <summary>What follows from the claims of a point, and by which rule.</summary>
/// <param name="State">The state.</param>
/// <param name="Current">The id of the claim whose value stands now; absent when none does.</param>
/// <param name="Origins">Number of independent origins of the current value; unknown ones are not counted.</param>
/// <param name="Conflict">How the claims differ; absent when they agree.</param>
/// <param name="Reason">For a person, in one sentence.</param>
/// <param name="Rule">The id of the rule of judgement.</param>
public sealed record Verdict(
    PointState State, string? Current, int Origins, Conflict? Conflict, string Reason, string Rule);

/// <summary>One question on which claims bear. Changes only by <see cref="PointEvent"/>s.</summary>
public sealed record Point
{
    public required string Id { get; init; }

    public required string Story { get; init; }

    public PointKind Kind { get; init; }

    public Slot? Slot { get; init; }

    /// <summary>In words: <c>talks between Iran and the United States</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Folded words by which claims find their point; grows with the claims.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>Points about one planned event share this: place, time, parties, agenda, status.</summary>
    public string? Plan { get; init; }

    public ImmutableArray<Claim> Claims { get; init; } = [];

    public Verdict? Verdict { get; init; }

    public Claim? Current => Verdict?.Current is { } id ? Claims.FirstOrDefault(claim => claim.Id == id) : null;

    public Point Apply(PointEvent change) => change switch
    {
        PointOpened opened => this with
        {
            Kind = opened.Kind,
            Slot = opened.Slot,
            Subject = opened.Subject,
            Keys = opened.Keys,
            Plan = opened.Plan,
        },
        ClaimAdded added => this with
        {
            Claims = [.. Claims.Where(claim => claim.Id != added.Claim.Id), added.Claim],
            Keys = [.. Keys.Union(added.Keys)],
        },
        ClaimWithdrawn withdrawn => this with
        {
            Claims = [.. Claims.Where(claim => claim.Id != withdrawn.Claim)],
        },
        PointJudged judged => this with { Verdict = judged.Verdict },
        _ => throw new ArgumentException($"unknown event {change.GetType().Name}", nameof(change)),
    };

    public static Point Fold(string id, string story, IEnumerable<PointEvent> events) =>
        events.Aggregate(new Point { Id = id, Story = story }, (point, change) => point.Apply(change));
}

/// <summary>What happened to a point. Kept for ever, in order.</summary>
/// <param name="Point">The id of the point.</param>
/// <param name="At">Since when it is known.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(PointOpened), "pointOpened")]
[JsonDerivedType(typeof(ClaimAdded), "claimAdded")]
[JsonDerivedType(typeof(ClaimWithdrawn), "claimWithdrawn")]
[JsonDerivedType(typeof(PointJudged), "pointJudged")]
public abstract record PointEvent(string Point, Instant At);

public sealed record PointOpened(
    string Point, Instant At, PointKind Kind, Slot? Slot, string Subject, ImmutableArray<string> Keys, string? Plan)
    : PointEvent(Point, At);

public sealed record ClaimAdded(string Point, Instant At, Claim Claim, ImmutableArray<string> Keys)
    : PointEvent(Point, At);

/// <summary>A later revision of the article no longer holds the claim.</summary>
public sealed record ClaimWithdrawn(string Point, Instant At, string Claim, string Reason) : PointEvent(Point, At);

public sealed record PointJudged(string Point, Instant At, Verdict Verdict) : PointEvent(Point, At);
