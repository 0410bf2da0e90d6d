using Dateline.Language;

namespace Dateline.Annotating.Gaps;

/// <summary>Finds phrases of silence in a sentence.</summary>
internal sealed class SilenceFinder(TokenRow row)
{
    /// <summary>Adverbs that may stand between: <c>has not yet been able to independently</c> verify.</summary>
    private const int LongestBetween = 7;

    public IEnumerable<Silence> Find(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var silence = At(first, at, end);
            if (silence is null)
                continue;
            yield return silence;
            at = silence.End - 1;
        }
    }

    private Silence? At(int first, int at, int end)
    {
        var book = GapBook.English;
        if (book.Plain.TryMatch(row, at, end, out var plain))
            return new Silence(plain.Value, GroupFirst(first, at), plain.End, false, false);
        var word = row.Folded(at);
        if (word == "no")
            return Nothing(at, end);
        var isNegation = word is "not" or "n't" or "unable" || word.EndsWith("n't", StringComparison.Ordinal)
            || word == "cannot"
            || (word == "yet" && row.Folded(at + 1) == "to" && row.Folded(at - 1) is "has" or "have" or "had");
        return isNegation ? Negated(first, at, end, word) : null;
    }

    private Silence? Negated(int first, int at, int end, string negation)
    {
        var next = at + 1;
        while (next < end && next - at <= LongestBetween
            && !GapBook.English.Negated.TryMatch(row, next, end, out _)
                && GapBook.English.Between.Contains(row.Folded(next)))
            next++;
        if (!GapBook.English.Negated.TryMatch(row, next, end, out var match))
            return null;
        if (match.Value.Wanted.Count > 0 && !Follows(match.Value, match.End, end)
            && !(IsYet(at, next) && !row.IsWord(match.End)))
            return null;
        var passive = row.Folded(next - 1) is "be" or "been" || row.Folded(next - 2) is "be" or "been"
            || (row.Folded(at - 1) is "was" or "were" or "is" or "are" && negation != "unable");
        var rule = match.Value;
        // What cannot be confirmed was tried to be: the outlet could not verify it.
        if (rule.Kind == GapKind.NotConfirmed && (negation == "unable" || IsIndependent(at, next)
            || (passive && row.Folded(at - 1) == "could")))
            rule = rule with { Kind = GapKind.NotVerified };
        // "companies do not disclose", "you can't say": a habit or an opinion; "would not say" is a refusal.
        if (rule.Kind == GapKind.Declined
            && row.Folded(at - 1) is not ("would" or "did" or "has" or "have" or "had" or "was"))
            return null;
        var groupFirst = GroupFirst(first, at);
        if (groupFirst == at || IsCondition(first, groupFirst))
            return null;
        return new Silence(rule, groupFirst, match.End, passive && rule.Kind != GapKind.NoResponse, false);
    }

    /// <summary><c>if they did not confirm</c>: nothing that happened.</summary>
    private bool IsCondition(int first, int groupFirst)
    {
        const int Reach = 6;
        for (var at = groupFirst - 1; at >= Math.Max(first, groupFirst - Reach) && row.IsWord(at); at--)
        {
            if (row.Folded(at) is "if" or "unless" or "should")
                return true;
        }
        return false;
    }

    /// <summary><c>had not yet replied.</c>: to whom need not be said.</summary>
    private bool IsYet(int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => row.Folded(at) == "yet");

    private bool IsIndependent(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (row.Folded(at) == "independently")
                return true;
        }
        return false;
    }

    /// <summary><c>no immediate comment from</c>, <c>no official statement was issued by</c>.</summary>
    private Silence? Nothing(int at, int end)
    {
        const int Reach = 6;
        var next = at + 1;
        while (next < end && GapBook.English.Between.Contains(row.Folded(next)))
            next++;
        if (!GapBook.English.Nothing.TryMatch(row, next, end, out var match))
            return null;
        for (var by = match.End; by < Math.Min(end, match.End + Reach) && row.IsWord(by); by++)
        {
            if (row.Folded(by) is "from" or "by")
                return new Silence(match.Value, at, by + 1, false, true);
        }
        return null;
    }

    private bool Follows(GapRule rule, int from, int end)
    {
        for (var at = from; at < end && row.Folded(at) is not (";" or "."); at++)
        {
            if (rule.Wanted.Contains(row.Folded(at)))
                return true;
        }
        return false;
    }

    private int GroupFirst(int first, int at)
    {
        while (at > first && GapBook.English.Helpers.Contains(row.Folded(at - 1)))
            at--;
        return at;
    }
}
