using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>The words that are counted.</summary>
/// <param name="First">First token, modifiers included.</param>
/// <param name="Head">The noun.</param>
/// <param name="End">Token after them.</param>
/// <param name="Kind">person, volume, …; thing for any other noun.</param>
internal readonly record struct Counted(int First, int Head, int End, string Unit, string Kind);

/// <summary>Finds what a number counts: the next noun in the plural, or a known unit.</summary>
internal static class CountedFinder
{
    /// <summary>Modifiers between a number and its noun; news has up to three.</summary>
    private const int Reach = 5;

    public static Counted? After(TokenRow row, Count count, int end)
    {
        var first = count.End;
        if (row.Folded(first) == "of" && count.Bound == CountBound.MoreThan)
            first++;
        for (var at = first; at < Math.Min(end, first + Reach); at++)
        {
            var word = row.Folded(at);
            if (QuantityWords.Units.TryMatch(row, at, end, out var unit) && !(unit.Value == "money" && count.Currency is not null))
                return With(row, first, at, unit.End, unit.Value, end);
            // "Of 33 Seven people were": another sentence.
            if (row.IsCapital(at) && NumberReader.TryRead(row, at, end, out _))
                return null;
            if (word.Length == 0 || !(char.IsLetterOrDigit(word[0])) || QuantityWords.Stops.Contains(word)
                || word.EndsWith('-') || IsMeasure(row, at, first))
                return null;
            if (IsPlural(word) && count.Value is not 1)
            {
                // 20 shots fired: but "cars vans" is no noun with a modifier.
                return With(row, first, at, at + 1, "thing", end);
            }
        }
        return null;
    }

    private static Counted With(TokenRow row, int first, int head, int headEnd, string kind, int end)
    {
        // Litres of fuel oil: the substance belongs to what is counted.
        var last = headEnd;
        if (kind is "volume" or "weight" && row.Folded(headEnd) == "of")
        {
            var at = headEnd + 1;
            while (at < Math.Min(end, headEnd + 4) && row.IsWord(at) && !QuantityWords.Stops.Contains(row.Folded(at)))
                at++;
            last = at > headEnd + 1 ? at : headEnd;
        }
        var unit = string.Join(' ', Enumerable.Range(head, headEnd - head).Select(row.Folded));
        return new Counted(first, head, last, unit, kind);
    }

    /// <summary>Whether a participle stands where no modifier can: two killed, but not two injured men.</summary>
    private static bool IsMeasure(TokenRow row, int at, int first) =>
        QuantityWords.Measures.TryMatch(row, at, out var found) && found.Value.After
        && (at > first || !QuantityWords.Units.TryMatch(row, found.End, out _));

    public static bool IsPlural(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'') && char.IsLetter(word[0])
        && !QuantityWords.Stops.Contains(word);
}
