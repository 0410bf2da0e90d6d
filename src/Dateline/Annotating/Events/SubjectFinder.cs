namespace Dateline.Annotating.Events;

/// <summary>
/// Finds whose doing a verb group is, by walking to the left over what may stand between a verb and its subject. It
/// answers nothing where the way is not clear.
/// </summary>
internal sealed class SubjectFinder(ImmutableArray<Word> words, ImmutableArray<VerbGroup> groups, SmallWords small)
{
    // What stands between two commas of an apposition or a relative clause.
    private const int LongestInsertion = 25;

    // Each step goes left or to an earlier group: a bound for odd sentences only.
    private const int MostSteps = 40;

    public NounPhrase? Of(int group) => Of(group, 0);

    private NounPhrase? Of(int index, int depth)
    {
        if (index < 0 || depth > 8)
            return null;
        var group = groups[index];
        if (group.Infinitive)
            return OfInfinitive(group, depth);
        if (group.Gerund)
            return group.First > 0 && words[group.First - 1].Class == WordClass.Comma ? Of(Finite(index), depth + 1) : null;
        return Walk(index, group.First - 1, depth);
    }

    private NounPhrase? OfInfinitive(VerbGroup group, int depth)
    {
        if (group.Governor < 0)
            return null;
        var governor = groups[group.Governor];
        // Ordered the minister to pursue talks: it is the minister who shall pursue them.
        if (group.GoverningWord is null && group.First - governor.Last > 1)
            return NounPhrase.StartingAt(words, governor.Last + 1, small) is { } asked && asked.Last < group.First
                ? asked
                : null;
        return governor.Passive && small.Has("object control", governor.Verb) && governor.Verb != "expect"
            ? null
            : Of(group.Governor, depth + 1);
    }

    private int Finite(int index)
    {
        for (var before = index - 1; before >= 0; before--)
        {
            if (groups[before] is { Infinitive: false, Gerund: false })
                return before;
        }
        return -1;
    }

    private NounPhrase? Walk(int index, int at, int depth)
    {
        for (var step = 0; step < MostSteps && at >= 0; step++)
        {
            switch (words[at].Class)
            {
                case WordClass.Adverb or WordClass.Time or WordClass.Not:
                    at--;
                    break;
                case WordClass.Preposition when words[at + 1].Class == WordClass.Time:
                    at--;
                    break;
                case WordClass.Relative or WordClass.That:
                    return Antecedent(at);
                case WordClass.Comma:
                    at = BeforeInsertion(at);
                    break;
                case WordClass.Conjunction:
                    return Coordinated(index, depth);
                case WordClass.Subordinator when words[at].Folded is "but" or "then":
                    return Coordinated(index, depth);
                case WordClass.Noun or WordClass.Number or WordClass.Pronoun or WordClass.Determiner:
                    if (NounPhrase.EndingAt(words, at) is not { } phrase)
                        return null;
                    var settled = Settle(phrase, out at);
                    if (settled is not null)
                        return settled;
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    /// <summary>The phrase, if what stands before it lets it be a subject; else where to go on.</summary>
    private NounPhrase? Settle(NounPhrase phrase, out int next)
    {
        next = -1;
        var before = phrase.First - 1;
        while (before >= 0 && words[before].Class == WordClass.Adverb)
            before--;
        if (before < 0)
            return phrase;
        switch (words[before].Class)
        {
            case WordClass.Preposition when words[before].Folded == "of":
                return NounPhrase.EndingAt(words, before - 1) is { } left
                    ? Settle(new NounPhrase(left.First, phrase.Last, Heads(left, phrase)), out next)
                    : null;
            case WordClass.Preposition or WordClass.To:
                next = before - 1;
                return null;
            case WordClass.Conjunction:
                return WithLeft(phrase, before, out next);
            case WordClass.Verb or WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal:
                return AfterVerb(phrase, before, out next);
            case WordClass.Mark when words[before].Folded is ")" or "]":
                return null;
            default:
                return phrase;
        }
    }

    private int Heads(NounPhrase left, NounPhrase right) =>
        small.Has("quantity head", words[left.Head].Folded) || words[left.Head].Class == WordClass.Number
            ? right.Head
            : left.Head;

    private NounPhrase? AfterVerb(NounPhrase phrase, int verb, out int next)
    {
        next = -1;
        var governing = groups.FirstOrDefault(group => group.First <= verb && verb <= group.Last);
        if (governing is null)
            return null;
        // The Navy said boats had tried: the object of saying is a clause, and this is its subject.
        if (small.Has("speech", governing.Verb) && !governing.Passive)
            return phrase;
        var before = governing.First - 1;
        while (before >= 0 && words[before].Class == WordClass.Adverb)
            before--;
        if (before < 0)
            return null;
        if (words[before].Class is WordClass.Relative or WordClass.That)
        {
            next = before - 1;
            if (next >= 0 && words[next].Class == WordClass.Comma)
                next--;
        }
        else if (governing.Bare && words[before].Class == WordClass.Noun)
        {
            next = before;
        }
        return null;
    }

    private NounPhrase? WithLeft(NounPhrase phrase, int conjunction, out int next)
    {
        next = -1;
        if (NounPhrase.EndingAt(words, conjunction - 1) is not { } left || words[left.Last].Class == WordClass.Pronoun)
            return phrase;
        var before = left.First - 1;
        while (before >= 0 && words[before].Class == WordClass.Comma && NounPhrase.EndingAt(words, before - 1) is { } more)
        {
            left = more;
            before = left.First - 1;
        }
        // Talks between the two sides collapsed: both belong to the preposition, and the subject stands before it.
        if (before >= 0 && words[before].Class == WordClass.Preposition)
        {
            next = before - 1;
            return null;
        }
        // Hit the jetty and crews laid booms: what follows the verb is its object, not the first of two subjects.
        if (before >= 0 && words[before].IsVerbal && !small.Has("speech", words[before].Verb ?? ""))
            return phrase;
        return new NounPhrase(left.First, phrase.Last, left.Head);
    }

    private NounPhrase? Antecedent(int relative)
    {
        var at = relative - 1;
        if (at >= 0 && words[at].Class == WordClass.Comma)
            at--;
        return at >= 0 && words[at].IsNominal ? NounPhrase.EndingAt(words, at) : null;
    }

    private NounPhrase? Coordinated(int index, int depth)
    {
        var before = index - 1;
        while (before >= 0 && (groups[before].Infinitive || groups[before].Gerund))
            before--;
        return Of(before, depth + 1);
    }

    /// <summary>The word before an insertion between commas; -1 where the comma closes none.</summary>
    private int BeforeInsertion(int comma)
    {
        for (var open = comma - 1; open > 0 && comma - open <= LongestInsertion; open--)
        {
            if (words[open].Class is WordClass.Quote or WordClass.Mark)
                return -1;
            if (words[open].Class != WordClass.Comma)
                continue;
            var inside = words[open + 1];
            var fits = inside.Class is WordClass.Relative or WordClass.Preposition
                || (inside.Class is WordClass.Noun or WordClass.Determiner or WordClass.Number
                    && !Holds(open, comma));
            return fits && words[open - 1].IsNominal ? open - 1 : -1;
        }
        return -1;
    }

    private bool Holds(int open, int comma) => groups.Any(group => open < group.First && group.Last < comma
        && !group.Infinitive && !group.Bare);
}
