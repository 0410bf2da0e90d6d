namespace Dateline.Annotating.Names;

/// <summary>Settles doubtful names by what the rest of the article says of the same words.</summary>
internal sealed class Consistency(NameRow row, BearerBook book)
{
    public ImmutableArray<Candidate> Settle(ImmutableArray<Candidate> found)
    {
        var sure = SureTypes(found);
        return [.. found.Select(candidate => Settle(candidate, sure)).OfType<Candidate>()];
    }

    private Dictionary<string, NameType> SureTypes(ImmutableArray<Candidate> found) =>
        found.Where(candidate => candidate.IsSure)
            .GroupBy(candidate => row.FoldedOf(candidate.First, candidate.End))
            .ToDictionary(group => group.Key, group => group.GroupBy(candidate => candidate.Type)
                .OrderByDescending(types => types.Count()).ThenBy(types => types.Key).First().Key);

    private Candidate? Settle(Candidate candidate, Dictionary<string, NameType> sure)
    {
        // A surname that is a city too: who is named in full in this article is meant.
        // A body known to all is not the person of its founder's name.
        if (candidate.Rule == "names.known" && !IsSpeaking(candidate))
            return candidate;
        var onlyOpens = candidate.IsDoubtful && row[candidate.First].IsCommon && !IsSpeaking(candidate);
        if (book.IsPerson(candidate) && !onlyOpens && !IsPlacePosition(candidate)
            && candidate.Type is NameType.Person or NameType.Organization or NameType.Place)
            return candidate with { Type = NameType.Person, Rule = "names.short-form" };
        if (candidate.IsSure)
            return candidate;
        if (sure.TryGetValue(row.FoldedOf(candidate.First, candidate.End), out var type))
            return candidate with { Type = type, Rule = "names.elsewhere" };
        if (candidate.Type is NameType.Organization or NameType.Person && book.IsBody(candidate))
            return candidate with { Type = NameType.Organization, Rule = "names.short-form" };
        return candidate.IsDoubtful ? null : candidate;
    }

    // Snow said: a surname; Snow fell: none.
    private bool IsSpeaking(Candidate candidate) =>
        row.At(candidate.End) is { IsJoined: true } next && row.Rules.Is("person cue", next.Folded);

    private bool IsPlacePosition(Candidate candidate) =>
        candidate is { Type: NameType.Place, IsSure: true }
            && row.At(candidate.First - 1) is { Folded: "in" or "near" or "at" };
}
