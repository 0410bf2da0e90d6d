using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>Finds what happened to people or things, from the words behind and before them.</summary>
internal static class Fates
{
    /// <summary>Words between the counted and what happened to them: "in the town have also been".</summary>
    private const int Reach = 8;

    /// <summary>Words of an aside: ", a father of three from the east of the town,".</summary>
    private const int Aside = 18;

    /// <summary>12 people were killed, 12 dead, 12 of them have died.</summary>
    /// <param name="from">Token after the counted.</param>
    /// <param name="one">Whether one person is told of, of whom asides tell more.</param>
    public static Measured? Behind(TokenRow row, int from, int end, bool one)
    {
        // Twelve of those taken to hospital were children: all who were taken are more than twelve.
        if (row.Folded(from) == "of" && row.Folded(from + 1) is "those" or "the" or "them"
            && QuantityWords.Measures.TryMatch(row, from + 2, end, out _))
            return null;
        from = BehindPlace(row, BehindWhole(row, from, end), end);
        from = one ? BehindAside(row, from, end) : BehindParts(row, from, end);
        for (var at = from; at < Math.Min(end, from + Reach); at++)
        {
            if (row.Folded(at) is "not" or "n't" or "never")
                return null;
            if (QuantityWords.IsFate(row, at, end, out var found))
                return IsActive(row, at, found.End, from) ? null
                    : new Measured(found.Value.Name, "quantities.after", at, found.End) { OfPeople = found.Value.OfPeople };
            if (!QuantityWords.Fillers.Contains(row.Folded(at))
                || (row.Folded(at) == "of" && row.Folded(at + 1) is not ("them" or "those" or "whom" or "which")))
                return null;
        }
        return null;
    }

    /// <summary>Six of the nine are in hospital: the words from the verb on.</summary>
    private static int BehindWhole(TokenRow row, int from, int end)
    {
        if (row.Folded(from) != "of" || row.Folded(from + 1) is not ("the" or "its" or "their" or "those")
            || !NumberReader.TryRead(row, from + 2, end, out var whole))
            return from;
        var at = QuantityWords.Units.TryMatch(row, whole.End, end, out var unit) ? unit.End : whole.End;
        // One of the five people shot has died.
        if (row.Folded(at) is "who" or "that" && row.Folded(at + 1) is "were" or "was" or "had" or "have")
            at += 2;
        return QuantityWords.IsFate(row, at, end, out var found) && row.Folded(at) is not ("died" or "die") ? found.End : at;
    }

    /// <summary>12 people in Cork and Kerry fell ill: the words from the place on.</summary>
    private static int BehindPlace(TokenRow row, int from, int end)
    {
        const int Longest = 7;
        if (row.Folded(from) is not ("in" or "at" or "near" or "from" or "across" or "around" or "aboard" or "on"))
            return from;
        var at = from + 1;
        while (at < Math.Min(end, from + Longest) && (row.IsCapital(at) || row.Folded(at) is "the" or "of"
            || (row.Folded(at) is "and" && row.IsCapital(at + 1))))
            at++;
        return at > from + 1 && row.IsCapital(at - 1) ? at : from;
    }

    /// <summary>Four people, including a boy of six, were hurt: the words from the verb on.</summary>
    private static int BehindParts(TokenRow row, int from, int end)
    {
        var at = row.Folded(from) is "," or "-" ? from + 1 : from;
        if (row.Folded(at) != "including")
            return from;
        for (; at < Math.Min(end, from + Aside); at++)
        {
            if (row.Folded(at) is ";" or ":" or "." or "\"" or "who" or "that")
                return from;
            if (row.Folded(at) is "was" or "were" or "are" or "have" or "had")
                return at;
        }
        return from;
    }

    /// <summary>Ana Roe, a mother of two, was killed: the words from the verb on.</summary>
    private static int BehindAside(TokenRow row, int from, int end)
    {
        if (row.Folded(from) != ",")
            return from;
        if (row.Folded(from + 1) == "who")
            return from + 1;
        for (var at = from + 1; at < Math.Min(end, from + Aside); at++)
        {
            if (row.Folded(at) is ";" or ":" or "." or "\"" or "said" or "says")
                return from;
            if (row.Folded(at) == "," && (QuantityWords.Fillers.Contains(row.Folded(at + 1))
                || QuantityWords.IsFate(row, at + 1, end, out _)))
                return at + 1;
        }
        return from;
    }

    /// <summary>"Three men killed a guard" tells of what they did; "killed herself" of what happened to her.</summary>
    private static bool IsActive(TokenRow row, int at, int end, int from)
    {
        if (at > from && row.Folded(at - 1) is not ("who" or "that" or "people" or "others") && !IsAdverb(row.Folded(at - 1)))
            return false;
        var next = row.Folded(end);
        return row.Folded(at) is not ("dead" or "died" or "missing" or "homeless" or "die" or "dies")
            && (QuantityWords.Objects.Contains(next) || QuantityWords.Singles.Contains(next)
                || (next == "at" && row.Folded(at) is "shot" or "shoots")
                || (row.IsCapital(end) && !QuantityWords.Fillers.Contains(next))
                || NumberReader.TryRead(row, end, row.Count, out _));
    }

    private static bool IsAdverb(string word) => word.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>Killed at least 12, killing two and, the death of two.</summary>
    /// <param name="first">First token of the counted, bound included.</param>
    public static Measured? Before(TokenRow row, int first, int start)
    {
        for (var at = Math.Max(start, first - 5); at < first; at++)
        {
            if (!QuantityWords.Measures.TryMatch(row, at, first, out var found))
                continue;
            var gap = first - found.End;
            if (found.Value.Of && gap is 1 or 2 && row.Folded(found.End) is "of" or "to" && IsBetween(row, found.End + 1, first)
                && !IsUnreal(row, at, start))
                return new Measured(found.Value.Name, "quantities.of", at, found.End);
            if (!found.Value.Before || gap > 2 || (gap > 0 && !IsBetween(row, found.End, first)) || IsUnreal(row, at, start))
                continue;
            // "was killed two days", "were injured Monday, two": a passive has its counted before it.
            if (row.Folded(at - 1) is "was" or "were" or "been" or "be" or "is" or "are")
                continue;
            return new Measured(found.Value.Name, "quantities.before", at, found.End) { OfPeople = found.Value.OfPeople };
        }
        return null;
    }

    /// <summary>Tried to kill, could have killed.</summary>
    public static bool IsUnreal(TokenRow row, int at, int start)
    {
        for (var before = Math.Max(start, at - 4); before < at; before++)
        {
            if (QuantityWords.Unreal.Contains(row.Folded(before)))
                return true;
        }
        return false;
    }

    private static bool IsBetween(TokenRow row, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (row.Folded(at) is not ("another" or "the" or "also" or "all" or "as" or "others" or "other" or "these"
                or "those"))
                return false;
        }
        return true;
    }
}
