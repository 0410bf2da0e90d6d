namespace Dateline.Claims;

/// <summary>A claim on its way to its point.</summary>
/// <param name="Kind">Of the point.</param>
/// <param name="Slot">For a planned event.</param>
/// <param name="Subject">In words of the article.</param>
/// <param name="Keys">Folded words by which it finds its point.</param>
/// <param name="Claim">The claim.</param>
public sealed record ClaimDraft(PointKind Kind, Slot? Slot, string Subject, ImmutableArray<string> Keys, Claim Claim)
{
    /// <summary>For a planned event: the same for all slots of one plan within the document.</summary>
    public string? Plan { get; init; }

    /// <summary>Whether the document tells enough of the plan to put it on record if it is not there yet.</summary>
    public bool OpensPlan { get; init; } = true;
}

/// <summary>Finds the claims of one kind of point in the layers of a document.</summary>
public interface IClaimFinder
{
    IEnumerable<ClaimDraft> Find(Document document);
}

/// <summary>What a finder read, before it is known who stands behind it.</summary>
/// <param name="Value">What is claimed.</param>
/// <param name="Span">The words that say it; the sentence around them becomes the evidence.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record Reading(ClaimValue Value, Span Span, string Rule)
{
    /// <summary>Whose words they are; absent where the article itself says it. See <see cref="ClaimMaker.Covering"/>.</summary>
    public Attribution? By { get; init; }

    public Polarity Polarity { get; init; }

    public Modality Modality { get; init; }

    public StatedTime? About { get; init; }

    /// <summary>When it was asserted, where that is known better than from the attribution.</summary>
    public StatedTime? Asserted { get; init; }

    public bool Background { get; init; }

    public bool FromParty { get; init; }

    public bool Supersedes { get; init; }

    public string? Scope { get; init; }
}
