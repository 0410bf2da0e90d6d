namespace Dateline.Annotating.Names;

/// <summary>Which office or description does the article give a person? Before the name, or set off by commas.</summary>
internal sealed class RoleFinder(NameRow row)
{
    /// <summary>More words than this are a clause, not a description.</summary>
    private const int LongestRole = 12;

    /// <summary>The words of the office, or null.</summary>
    public Span? Find(Candidate person) =>
        Before(person.First) ?? SetOffBefore(person) ?? SetOffAfter(person);

    /// <summary>White House press secretary | Karoline Leavitt.</summary>
    private Span? Before(int first)
    {
        var end = first;
        var hasOffice = false;
        var at = first;
        if (row.At(first) is not { IsJoined: true })
            return null;
        while (at > 0 && (at == first || row[at].IsJoined) && row.TitleBefore(at) is var length and > 0)
        {
            var honorific = row.Rules.IsHonorific(row.FoldedOf(at - length, at));
            if (honorific && !hasOffice)
                end = at - length;
            hasOffice |= !honorific;
            at -= length;
        }
        if (!hasOffice)
            return null;
        at = Modifiers(at);
        return at < end ? row.SpanOf(at, end) : null;
    }

    /// <summary>Takes in what stands before an office and belongs to it: former, deputy, Iranian, White House.</summary>
    private int Modifiers(int at)
    {
        for (var first = at; first - at < 5 && at > 0 && row[at].IsJoined && BelongsToOffice(row[at - 1]); at--)
            if (StandsAlone(at))
                break;
        return at;
    }

    // the U.S. | White House press secretary: a name of its own takes no country before it.
    private bool StandsAlone(int at) =>
        row.At(at + 1) is { IsCapital: true } && row.Rules.IsKnown(row.TextOf(at, at + 2))
        && row.Rules.IsLand(row[at - 1].Text);

    private bool BelongsToOffice(NameWord word) =>
        !word.IsMark && (row.Rules.IsBeforeOffice(word.Folded)
            || (word.IsCapital && !(word.IsFirst && row.Rules.Is("function", word.Text))
                && !row.Rules.Is("not a name", word.Text)));

    /// <summary>A Norrvik spokesman, | Erik Dahlgren |,</summary>
    private Span? SetOffBefore(Candidate person)
    {
        if (row.At(person.First - 1) is not { Text: "," } || row.TitleBefore(person.First - 1) == 0
            || row.At(person.End) is not ({ Text: "," } or { Text: "." } or { IsJoined: true }))
            return null;
        var end = person.First - 1;
        for (var at = end - 1; at >= 0 && end - at <= LongestRole && !row[at].IsMark; at--)
            if (IsDeterminer(row[at].Folded) && at + 1 < end)
                return row.SpanOf(at + 1, end);
        return null;
    }

    /// <summary>| Joanne MacIsaac |, the coast guard’s on-scene commander.</summary>
    private Span? SetOffAfter(Candidate person)
    {
        if (row.At(person.End) is not { Text: "," })
            return null;
        var first = person.End + 1;
        var end = first;
        while (row.At(end) is { } word && end - first < LongestRole
            && (!word.IsMark || row.IsPossessive(end) || word.Text == "-") && word.Sentence == row[person.First].Sentence)
            end++;
        if (end == first || row.At(end) is null or { IsMark: false } || row.At(end) is { Text: "”" or "\"" })
            return null;
        var office = Enumerable.Range(first, end - first).FirstOrDefault(at => IsOfficeHere(at, end), -1);
        if (office < 0 || !Opens(first, office))
            return null;
        if (IsDeterminer(row[first].Folded))
            first++;
        end = BeforeClause(first, end);
        return first < end ? row.SpanOf(first, end) : null;
    }

    private bool IsOfficeHere(int at, int end) =>
        !row[at].IsMark && row.TitleAt(at, end) is var length and > 0 && !row.Rules.IsHonorific(row.FoldedOf(at, at + length));

    // A description begins with a determiner, an owner or the office itself; a clause begins with a verb or pronoun.
    private bool Opens(int first, int office) =>
        IsDeterminer(row[first].Folded) || office == first || row.Rules.IsBeforeOffice(row[first].Folded)
        || (row[first].IsCapital && office - first <= 5);

    private int BeforeClause(int first, int end)
    {
        for (var at = first; at < end; at++)
            if (row[at].Folded is "who" or "which" or "said" or "told" or "says" or "has" or "was" or "is")
                return at;
        return end;
    }

    private static bool IsDeterminer(string folded) =>
        folded is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "one" or "another";
}
