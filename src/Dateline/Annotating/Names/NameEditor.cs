using Dateline.Annotating.Names.Learned;
using Dateline.Language;

namespace Dateline.Annotating.Names;

/// <summary>
/// Puts together what the rules and the model found. Where both see a name, sure rules give its bounds and type: they know
/// titles, offices and the lists of the house. The model adds names that no list holds, and drops what only looks like one.
/// </summary>
internal sealed class NameEditor(NameRow row)
{
    public const string Rule = "names.model";

    /// <summary>Inhabitants of a town that is spoken of by its name alone.</summary>
    private const int LargeTown = 300_000;

    private readonly ImmutableArray<Candidate>.Builder _joined = ImmutableArray.CreateBuilder<Candidate>();

    /// <param name="ruled">In order, without overlap.</param>
    /// <param name="learned">In order, without overlap.</param>
    public ImmutableArray<Candidate> Join(ImmutableArray<Candidate> ruled, List<LearnedName> learned)
    {
        var next = 0;
        foreach (var name in learned)
        {
            while (next < ruled.Length && ruled[next].End <= name.First)
                Unseen(ruled[next++]);
            var first = next;
            while (next < ruled.Length && ruled[next].First < name.End)
                next++;
            Settle(name, ruled[first..next]);
        }
        while (next < ruled.Length)
            Unseen(ruled[next++]);
        return _joined.DrainToImmutable();
    }

    // A title, a list or its own words are enough for a name that the model does not see.
    private void Unseen(Candidate ruled)
    {
        if (ruled.Rule is "names.title-before" or "names.office-set-off" or "names.ship-cue" or "names.ship-prefix"
            or "names.body-cue" or "names.known" or "names.short-form"
            || (ruled.Length > 1 && (ruled.IsSure || ruled.Rule == "names.person-cue"))
            || (ruled.Type == NameType.Place
                && (row.Rules.IsLand(row.TextOf(ruled.First, ruled.End)) || IsBeforeItsRegion(ruled))))
            Add(ruled);
    }

    private void Settle(LearnedName name, ImmutableArray<Candidate> ruled)
    {
        var type = IsPersonAfterAll(name, ruled) ? NameType.Person : name.Type;
        ruled = [.. ruled.Select(one => IsSmallTown(one, name) ? one with { IsSure = false } : one)];
        var learned = new Candidate(name.First, name.End, type, Rule) { IsSure = name.End - name.First > 1 };
        if (ruled.IsEmpty)
            Add(learned with { IsDoubtful = IsBareBody(name) });
        else if (ruled is [var same] && same.First == name.First && same.End == name.End)
            Add(same.Type == type || IsFirm(same) || (same.Type == NameType.Person && same.Length > 1) ? same : learned);
        else if (ruled.Any(IsFirm))
            foreach (var one in ruled)
                Add(one);
        else
            Add(learned);
    }

    // There is a town for most family names. Unless the text says that one is in it, the sentence tells more than the map.
    private bool IsSmallTown(Candidate ruled, LearnedName name) =>
        ruled is { Rule: "names.gazetteer", Length: 1 } && name.Type is NameType.Person or NameType.Organization
        && !row.Rules.IsLand(row[ruled.First].Text)
        && Gazetteer.World.Find(row[ruled.First].Text) is [var largest, ..] && largest.Population < LargeTown
        && !(row.At(ruled.First - 1) is { IsMark: false } before && row.Rules.Is("place before", before.Folded))
        && !IsBeforeItsRegion(ruled);

    // HALIFAX, Nova Scotia: where it lies follows.
    private bool IsBeforeItsRegion(Candidate ruled) => row.At(ruled.End) is { Text: "," } && ruled.End + 1 < row.Count
        && row.Longest(ruled.End + 1, Math.Min(row.Count, ruled.End + 1 + NameRow.LongestPhrase), Gazetteer.World.Knows) > 0;

    private static bool IsFirm(Candidate ruled) => ruled.IsSure || ruled.Rule is "names.short-form" or "names.elsewhere";

    // A single word in capitals is a place more often than not, and so the model takes it for one. But a given name, or a
    // family name that no map knows, that nothing says one is in, is a person: Bryan, you are next.
    private bool IsPersonAfterAll(LearnedName name, ImmutableArray<Candidate> ruled) =>
        name.Type == NameType.Place && name.End - name.First == 1 && row[name.First] is { IsCapital: true, IsAllCapitals: false } word
        && !(row.At(name.First - 1) is { IsMark: false } before && row.Rules.Is("place before", before.Folded))
        && !row.Rules.IsLand(word.Text) && !ruled.Any(one => one.Type == NameType.Place)
        && (row.Rules.IsGiven(word)
            || (NameLexicon.English.IsBorne(word.Folded) && !Gazetteer.World.Knows(word.Text)));

    // A single word that only the model takes for a body is a drug, a form, a brand or a file as often: the rest of the article
    // has to know it.
    private static bool IsBareBody(LearnedName name) =>
        name.Type == NameType.Organization && name.End - name.First == 1;

    private void Add(Candidate name)
    {
        if (_joined.Count == 0 || _joined[^1].End <= name.First)
            _joined.Add(WithLegalForm(name));
    }

    // Tolvik Marine, Inc.: what kind of company it is stands behind a comma and belongs to the name.
    private Candidate WithLegalForm(Candidate name) =>
        row.At(name.End) is { Text: "," } && row.At(name.End + 1) is { IsCapital: true } form && IsLegalForm(form.Folded)
            && name.Type is NameType.Organization or NameType.Person or NameType.Place
            ? name with { End = name.End + 2, Type = NameType.Organization } : name;

    private static bool IsLegalForm(string folded) =>
        folded is "inc" or "inc." or "llc" or "ltd" or "ltd." or "l.p." or "l.l.c." or "corp." or "plc" or "llp" or "pvt.";
}
