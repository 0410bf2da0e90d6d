namespace Dateline.Claims;

/// <summary>A claim on its way to its point.</summary>
/// <param name="Kind">Of the point.</param>
/// <param name="Slot">For a planned event.</param>
/// <param name="Subject">In words of the article.</param>
/// <param name="Keys">Folded words by which it finds its point.</param>
/// <param name="Claim">The claim.</param>
public sealed record ClaimDraft(PointKind Kind, Slot? Slot, string Subject, ImmutableArray<string> Keys, Claim Claim);

/// <summary>Finds the claims of one kind of point in the layers of a document.</summary>
public interface IClaimFinder
{
    IEnumerable<ClaimDraft> Find(Document document);
}
