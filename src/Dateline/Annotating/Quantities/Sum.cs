using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>Six children and two adults were killed: what happened, happened to all eight.</summary>
internal static class Sum
{
    /// <summary>Words of the first part: "a man and his", "six young children and".</summary>
    private const int Reach = 8;

    /// <summary>The part before "and", where it is a number of people with nothing told of them alone.</summary>
    public static (int First, double Value)? Before(TokenRow row, Count count, int start)
    {
        if (count.Bound != CountBound.Exactly)
            return null;
        var and = count.First - 1;
        if (row.Folded(and) is "his" or "her" or "their")
            and--;
        if (and <= start || row.Folded(and) != "and")
            return null;
        for (var at = and - 1; at >= Math.Max(start, and - Reach); at--)
        {
            if (!row.IsWord(at))
                return null;
            if (CountReader.At(row, at, start, and) is not { IsNone: false } first)
                continue;
            if (first.Bound != CountBound.Exactly || first.Currency is not null || first.IsOne && first.End == and)
                return null;
            var end = first.IsSingle ? first.End : CountedFinder.After(row, first, and) is { Kind: "person" } who ? who.End : -1;
            // A word after the people tells something of them alone: "two men dead and".
            return end == and ? (first.First, first.Value) : null;
        }
        return null;
    }
}
