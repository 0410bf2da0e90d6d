using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>What happened to those counted, and by which rule it was found.</summary>
internal readonly record struct Measured(string Measure, string Rule, int First, int End)
{
    /// <summary>What is counted where it stands before the number: the number of seals rose to 40.</summary>
    public Counted? Counted { get; init; }

    /// <summary>Whether it happens to people only.</summary>
    public bool OfPeople { get; init; }
}

/// <summary>Finds what happened to those counted, from the words on both sides of them.</summary>
internal static class MeasureFinder
{
    private static readonly HashSet<string> NoVictims = ["length", "area", "share", "speed", "degree", "power", "money"];

    public static Measured? Of(TokenRow row, Count count, Counted? counted, int start, int end)
    {
        var kind = counted?.Kind ?? "";
        // Six of the nine are in hospital: the nine are not. A rate of 2.5 deaths is no count.
        // "A 50 shot": no plural follows "a".
        if (count.First == count.Number && count.Value > 1 && row.Folded(count.First - 1) is "a" or "an")
            return null;
        if ((IsWhole(row, count) && !IsDescribed(row, counted?.End ?? count.End))
            || (count.Value % 1 != 0 && kind is not ("volume" or "weight" or "area")))
            return null;
        if (Noun(row, count, counted, end) is { } noun)
            return noun;
        if (counted?.Unit == "lives")
            return Lives(row, count, start, end, counted.Value);
        var victims = !NoVictims.Contains(kind) && count.Currency is null;
        if (victims && Fates.Behind(row, counted?.End ?? count.End, end, one: false) is { } after)
            return Suits(kind, after) ? after : null;
        if (victims && Fates.Before(row, count.First, start) is { } before && Suits(kind, before))
            return before;
        if (TollReader.Reached(row, count, start) is { } reached && (victims || reached.Measure == "spilled")
            && !(reached.Rule == "quantities.number-of" && counted is { Kind: "thing" }))
            return reached;
        return kind == "volume" ? TollReader.Spill(row, count, start, end) : null;
    }

    private static bool Suits(string kind, Measured measured) =>
        !measured.OfPeople || kind != "thing";

    private static bool IsWhole(TokenRow row, Count count) => count.First == count.Number
        && row.Folded(count.First - 1) is "the" or "its" or "their" or "those" && row.Folded(count.First - 2) is "of"
        && NumberReader.TryRead(row, count.First - 3, row.Count, out _);

    /// <summary>One of the two people who died: what happened stands right behind, or behind "who".</summary>
    private static bool IsDescribed(TokenRow row, int at) => row.Folded(at) is "who" or "that"
        || (QuantityWords.IsFate(row, at, row.Count, out _) && row.Folded(at) is not ("died" or "die"));

    /// <summary>12 deaths, no injuries.</summary>
    private static Measured? Noun(TokenRow row, Count count, Counted? counted, int end)
    {
        var at = counted?.Head ?? count.End;
        for (var head = count.End; head <= Math.Min(at, end - 1); head++)
        {
            if (QuantityWords.Measures.TryMatch(row, head, end, out var found) && found.Value.Noun
                && row.Folded(found.End - 1) is not ("toll" or "death" or "spill" or "leak"))
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
}
