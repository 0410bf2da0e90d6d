namespace Dateline.Annotating.Events;

/// <summary>Finds what stands to the right of a verb group: its object, or the doer of a passive.</summary>
internal sealed class ObjectFinder(ImmutableArray<Word> words, SmallWords small)
{
    // The doer follows a passive within its clause: shot down over the gulf on Tuesday by U.S. forces.
    private const int FarthestAgent = 12;

    /// <summary>The phrase that begins at the word, adverbs and times before it left out.</summary>
    public NounPhrase? From(int at)
    {
        while (at < words.Length && words[at].Class == WordClass.Adverb)
            at++;
        return at < words.Length ? NounPhrase.StartingAt(words, at, small) : null;
    }

    public NounPhrase? Agent(VerbGroup group)
    {
        var end = Math.Min(words.Length - 1, group.Last + FarthestAgent);
        for (var at = group.Last + 1; at < end; at++)
        {
            if (words[at].Folded == "by" && words[at].Class == WordClass.Preposition)
                return words[at + 1].Class == WordClass.Time ? null : NounPhrase.StartingAt(words, at + 1, small);
            if (words[at].IsVerbal || words[at].Class is WordClass.Comma or WordClass.Relative or WordClass.That
                or WordClass.Subordinator or WordClass.Quote)
                return null;
        }
        return null;
    }
}
