namespace Dateline.Claims;

/// <summary>What one document says, told once.</summary>
internal static class Drafts
{
    /// <summary>How many sentences are kept for one claim of one article: enough to see it, not the whole article.</summary>
    private const int MostEvidence = 3;

    /// <summary>Drafts of the same claim on the same question become one, with the evidence of all.</summary>
    public static ImmutableArray<ClaimDraft> Merged(IEnumerable<ClaimDraft> drafts)
    {
        var merged = new List<ClaimDraft>();
        foreach (var draft in drafts)
        {
            var at = merged.FindIndex(known => known.Claim.Id == draft.Claim.Id && known.Kind == draft.Kind
                && known.Slot == draft.Slot && known.Plan == draft.Plan);
            if (at < 0)
                merged.Add(draft);
            else
                merged[at] = Merge(merged[at], draft);
        }
        return [.. merged];
    }

    private static ClaimDraft Merge(ClaimDraft first, ClaimDraft again) => first with
    {
        Keys = [.. first.Keys.Union(again.Keys)],
        Claim = first.Claim with
        {
            Evidence = [.. first.Claim.Evidence.Union(again.Claim.Evidence).Take(MostEvidence)],
            FromParty = first.Claim.FromParty || again.Claim.FromParty,
            Supersedes = first.Claim.Supersedes || again.Claim.Supersedes,
        },
    };
}
