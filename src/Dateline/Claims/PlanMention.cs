namespace Dateline.Claims;

/// <summary>A sentence's part that speaks of a planned event: one cue, and what it tells.</summary>
internal sealed record PlanMention
{
    public required SentenceWords Sentence { get; init; }

    /// <summary>The word for the event.</summary>
    public required Span Event { get; init; }

    public required string Kind { get; init; }

    public required PlanCue Cue { get; init; }

    public required Span CueSpan { get; init; }

    /// <summary>From the cue to where the part about place and time ends.</summary>
    public required Span Scope { get; init; }

    public Modality Modality { get; init; } = Modality.Planned;

    /// <summary>Whether it tells how it was before the news.</summary>
    public bool Background { get; init; }

    public Attribution? By { get; init; }

    /// <summary>What tells this event from others: <c>event:talks</c>, <c>name:…</c>, <c>party:…</c>, <c>day:…</c>.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>For a person: <c>talks between Iran and the United States</c>.</summary>
    public string Subject { get; init; } = "";

    public Span? Parties { get; init; }

    public bool IsChange => Cue is PlanCue.Moved or PlanCue.Postponed or PlanCue.Cancelled or PlanCue.Rejected
        or PlanCue.Reinstated or PlanCue.Demanded;
}
