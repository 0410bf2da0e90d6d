using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>What happened to those counted, and by which rule it was found.</summary>
internal readonly record struct Measured(string Measure, string Rule, int First, int End)
{
    /// <summary>What is counted where it stands before the number: the number of seals rose to 40.</summary>
    public Counted? Counted { get; init; }
}

/// <summary>Finds what happened to those counted, from the words on both sides of them.</summary>
internal static class MeasureFinder
{
    /// <summary>Words between the counted and what happened to them: "in the town have also been".</summary>
    private const int Reach = 5;

    /// <summary>Words between "the number of" or "the toll" and the number.</summary>
    private const int NounReach = 12;

    /// <summary>"The number of" is told so plainly that a longer description may follow it.</summary>
    private const int NumberOfReach = 24;

    private static readonly HashSet<string> NoVictims = ["length", "area", "share", "speed", "degree", "power", "money"];

    public static Measured? Of(TokenRow row, Count count, Counted? counted, int start, int end)
    {
        var kind = counted?.Kind ?? "";
        // Six of the nine are in hospital: the nine are not.
        if (IsWhole(row, count))
            return null;
        if (Noun(row, count, counted, end) is { } noun)
            return noun;
        if (counted?.Unit == "lives")
            return Lives(row, count, start, end, counted.Value);
        var victims = !NoVictims.Contains(kind) && count.Currency is null;
        if (victims && After(row, counted?.End ?? count.End, end) is { } after)
            return after;
        if (victims && Before(row, count, start, kind) is { } before)
            return before;
        if (Reached(row, count, start) is { } reached && (victims || reached.Measure == "spilled")
            && !(reached.Rule == "quantities.number-of" && counted is { Kind: "thing" }))
            return reached;
        return kind == "volume" ? Spill(row, count, start, end) : null;
    }

    private static bool IsWhole(TokenRow row, Count count) => count.First == count.Number
        && row.Folded(count.First - 1) is "the" or "its" or "their" or "those" && row.Folded(count.First - 2) is "of"
        && NumberReader.TryRead(row, count.First - 3, row.Count, out _);

    /// <summary>12 deaths, no injuries.</summary>
    private static Measured? Noun(TokenRow row, Count count, Counted? counted, int end)
    {
        var at = counted?.Head ?? count.End;
        for (var head = count.End; head <= Math.Min(at, end - 1); head++)
        {
            if (QuantityWords.Measures.TryMatch(row, head, end, out var found) && found.Value.Noun
                && row.Folded(found.End - 1) is not ("toll" or "death" or "spill" or "leak")
                && !count.IsSingle)
                return new Measured(found.Value.Name, "quantities.noun", head, found.End);
        }
        return null;
    }

    private static Measured? Lives(TokenRow row, Count count, int start, int end, Counted counted)
    {
        for (var at = Math.Max(start, count.First - 4); at < count.First; at++)
        {
            if (row.Folded(at) is "claimed" or "took" or "claims" or "cost" or "claiming" or "taken" or "lost" or "taking")
                return new Measured("killed", "quantities.lives", at, at + 1);
        }
        for (var at = counted.End; at < Math.Min(end, counted.End + 4); at++)
        {
            if (row.Folded(at) is "lost" or "claimed")
                return new Measured("killed", "quantities.lives", at, at + 1);
        }
        return null;
    }

    /// <summary>12 people were killed, 12 dead, 12 of them have died.</summary>
    private static Measured? After(TokenRow row, int from, int end)
    {
        // Twelve of those taken to hospital were children: all who were taken are more than twelve.
        if (row.Folded(from) == "of" && row.Folded(from + 1) is "those" or "the" or "them"
            && QuantityWords.Measures.TryMatch(row, from + 2, end, out _))
            return null;
        from = BehindPlace(row, BehindWhole(row, from, end), end);
        for (var at = from; at < Math.Min(end, from + Reach + 3); at++)
        {
            if (row.Folded(at) is "not" or "n't" or "never")
                return null;
            if (QuantityWords.Measures.TryMatch(row, at, end, out var found) && found.Value.After)
                return IsActive(row, at, found.End, from) ? null
                    : new Measured(found.Value.Name, "quantities.after", at, found.End);
            if (!QuantityWords.Fillers.Contains(row.Folded(at)))
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
        return QuantityWords.Units.TryMatch(row, whole.End, end, out var unit) ? unit.End : whole.End;
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

    /// <summary>"Three men killed a guard" tells of what they did.</summary>
    private static bool IsActive(TokenRow row, int at, int end, int from)
    {
        if (at > from && row.Folded(at - 1) is not ("who" or "that" or "people" or "others"))
            return false;
        var next = row.Folded(end);
        return row.Folded(at) is not ("dead" or "died" or "missing" or "homeless" or "die" or "dies")
            && (next is "a" or "an" or "the" or "his" or "her" or "their" || row.IsCapital(end)
                || NumberReader.TryRead(row, end, row.Count, out _));
    }

    /// <summary>Killed at least 12, killing two and, the death of two.</summary>
    private static Measured? Before(TokenRow row, Count count, int start, string kind)
    {
        for (var at = Math.Max(start, count.First - 5); at < count.First; at++)
        {
            if (!QuantityWords.Measures.TryMatch(row, at, count.First, out var found))
                continue;
            var gap = count.First - found.End;
            if (found.Value.Noun && row.Folded(found.End - 1) is "death" or "deaths" or "killings" or "arrests" or "killing"
                && gap >= 1 && row.Folded(found.End) is "of" or "to" && gap <= 2)
                return new Measured(found.Value.Name, "quantities.of", at, found.End);
            // The killing of 12.
            if (found.Value.Before && gap == 1 && row.Folded(found.End) == "of"
                && row.Folded(at).EndsWith("ing", StringComparison.Ordinal))
                return new Measured(found.Value.Name, "quantities.of", at, found.End);
            if (!found.Value.Before || gap > 2 || (gap > 0 && !IsBetween(row, found.End, count.First)))
                continue;
            // "was killed two days", "were injured Monday, two": a passive has its counted before it.
            if (row.Folded(at - 1) is "was" or "were" or "been" or "be" or "is" or "are")
                continue;
            return kind is "length" or "area" ? null : new Measured(found.Value.Name, "quantities.before", at, found.End);
        }
        return null;
    }

    private static bool IsBetween(TokenRow row, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (row.Folded(at) is not ("another" or "the" or "also" or "all" or "as" or "others" or "other"))
                return false;
        }
        return true;
    }

    /// <summary>The toll rose to 12; the number of seals rescued stood at 40; the spill came to 700 litres.</summary>
    private static Measured? Reached(TokenRow row, Count count, int start)
    {
        if (!EndsWithReach(row, count, start))
            return null;
        for (var at = count.First - 1; at >= Math.Max(start, count.First - NumberOfReach); at--)
        {
            if (row.Folded(at) is "." or ";" or "\"" or "but")
                return null;
            if (row.Folded(at) == "number" && row.Folded(at + 1) == "of")
                return NumberOf(row, at + 2, count.First);
            if (at >= count.First - NounReach && QuantityWords.Measures.TryMatch(row, at, count.First, out var found) && found.Value.Noun
                && !InNumberOf(row, at, start) && !(found.End - at == 1 && row.Folded(at) is "death" or "killings"))
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
    private static Measured? Spill(TokenRow row, Count count, int start, int end)
    {
        for (var at = Math.Max(start, count.First - NounReach); at < Math.Min(end, count.End + NounReach); at++)
        {
            if (QuantityWords.Measures.TryMatch(row, at, end, out var found) && found.Value.Name == "spilled")
                return new Measured("spilled", "quantities.spill", at, found.End);
        }
        return null;
    }
}
