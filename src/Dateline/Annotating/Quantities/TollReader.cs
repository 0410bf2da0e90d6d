using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>Finds what a number counts that something came to: the toll rose to 12, the number of seals stood at 40.</summary>
internal static class TollReader
{
    /// <summary>Words between "the toll" and the number.</summary>
    private const int NounReach = 12;

    /// <summary>"The number of" is told so plainly that a longer description may follow it.</summary>
    private const int NumberOfReach = 24;

    /// <summary>The toll rose to 12; the number of seals rescued stood at 40; the spill came to 700 litres.</summary>
    public static Measured? Reached(TokenRow row, Count count, int start)
    {
        if (!EndsWithReach(row, count, start))
            return null;
        for (var at = count.First - 1; at >= Math.Max(start, count.First - NumberOfReach); at--)
        {
            if (row.Folded(at) is "." or ";" or "\"" or "but")
                return null;
            if (row.Folded(at) == "number" && row.Folded(at + 1) == "of")
                return NumberOf(row, at + 2, count.First);
            if (at >= count.First - NounReach && QuantityWords.Measures.TryMatch(row, at, count.First, out var found)
                && found.Value.Noun && !InNumberOf(row, at, start)
                && !(found.End - at == 1 && row.Folded(at) is "death" or "killings"))
                return new Measured(found.Value.Name, "quantities.toll", at, found.End);
        }
        return null;
    }

    private static bool InNumberOf(TokenRow row, int at, int start)
    {
        for (var before = at - 1; before >= Math.Max(start, at - 4); before--)
        {
            if (row.Folded(before) == "of" && row.Folded(before - 1) == "number")
                return true;
        }
        return false;
    }

    private static Measured? NumberOf(TokenRow row, int from, int end)
    {
        Counted? counted = null;
        Measured? measured = null;
        for (var at = from; at < end; at++)
        {
            // Stranded whales: what stands before the noun counts unless more stands after it.
            if (QuantityWords.Measures.TryMatch(row, at, end, out var found) && (measured is null || counted is not null))
            {
                measured = new Measured(found.Value.Name, "quantities.number-of", at, found.End) { Counted = counted };
                if (counted is not null || found.Value.Noun)
                    return measured;
                continue;
            }
            if (counted is null && (CountedFinder.IsPlural(row.Folded(at)) || QuantityWords.Units.TryMatch(row, at, end, out _)))
                counted = new Counted(from, at, at + 1, row.Folded(at), "thing");
        }
        return measured is { } early ? early with { Counted = counted } : null;
    }

    /// <summary>Whether the number is what something came to: a verb of reaching or its "to" stands before it.</summary>
    private static bool EndsWithReach(TokenRow row, Count count, int start)
    {
        var bound = count.First < count.Number && row.Folded(count.First) is var word
            && (word.StartsWith("top", StringComparison.Ordinal) || word.StartsWith("exceed", StringComparison.Ordinal)
                || word.StartsWith("surpass", StringComparison.Ordinal) || word == "passed");
        if (bound)
            return true;
        for (var at = Math.Max(start, count.First - 3); at < count.First; at++)
        {
            if (QuantityWords.Reaches.TryMatch(row, at, count.First, out var found) && found.End == count.First)
            {
                // "Of" joins a number to a noun of counting only: a toll of 12, the figure of 900.
                return row.Folded(at) != "of" || row.Folded(at - 1) is "toll" or "figure" or "total" or "count"
                    or "tally" or "estimate" or "number" or "spill" or "leak" or "one";
            }
        }
        return false;
    }

    /// <summary>Litres in a sentence that tells of a spill are what was spilled.</summary>
    public static Measured? Spill(TokenRow row, Count count, int start, int end)
    {
        for (var at = Math.Max(start, count.First - NounReach); at < Math.Min(end, count.End + NounReach); at++)
        {
            if (QuantityWords.Measures.TryMatch(row, at, end, out var found) && found.Value.Name == "spilled")
                return new Measured("spilled", "quantities.spill", at, found.End);
        }
        return null;
    }
}
