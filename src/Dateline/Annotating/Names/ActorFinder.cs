using Dateline.Language;

namespace Dateline.Annotating.Names;

/// <summary>Does a place stand for its government? A country, or a capital, that says or does what people do.</summary>
internal sealed class ActorFinder(NameRow row)
{
    /// <summary>More words between name and verb are too many for the name to be its subject.</summary>
    private const int WordsToVerb = 8;

    public bool IsActor(Candidate place)
    {
        if (!IsSeat(row.TextOf(place.First, place.End)) || IsObject(place.First))
            return false;
        var at = place.End;
        if (row.At(at) is { IsMark: false, IsJoined: true, Folded: "and" } && row.At(at + 1) is not null)
            at = AfterPartner(at + 1);
        for (var steps = 0; steps < WordsToVerb && row.At(at) is { IsMark: false } word; at++, steps++)
        {
            if (row.Rules.Is("actor verb", word.Folded))
                return true;
            if (!row.Rules.Is("actor helper", word.Folded))
                return false;
        }
        return false;
    }

    private static bool IsSeat(string name) =>
        Gazetteer.World.Find(name).Any(one => one.Kind is PlaceKind.Country or PlaceKind.Capital
            || one is { Kind: PlaceKind.Quarter, Name: "Downing Street" });

    // In Iran, officials said: the place is where, not who.
    private bool IsObject(int first)
    {
        if (row.At(first - 1) is { Folded: "the" } && row[first].IsJoined)
            first--;
        return row.At(first - 1) is { IsMark: false } before && row[first].IsJoined
            && (row.Rules.Is("object before", before.Folded)
                || (before.Folded == "and" && row.At(first - 2) is { IsCapital: false }));
    }

    // Washington and | the United States had agreed.
    private int AfterPartner(int at)
    {
        if (row.At(at) is { Folded: "the" })
            at++;
        while (row.At(at) is { IsCapital: true })
            at++;
        return at;
    }
}
