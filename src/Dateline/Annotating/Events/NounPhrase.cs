namespace Dateline.Annotating.Events;

/// <summary>A noun phrase by the indexes of its words; <see cref="Head"/> is the word that names the thing.</summary>
internal readonly record struct NounPhrase(int First, int Last, int Head)
{
    /// <summary>The phrase that ends with the word; null if it is no noun or pronoun.</summary>
    public static NounPhrase? EndingAt(ImmutableArray<Word> words, int last)
    {
        if (last < 0)
            return null;
        if (words[last].Class == WordClass.Pronoun)
            return new NounPhrase(last, last, last);
        if (!words[last].IsNominal)
            return words[last].Class == WordClass.Determiner ? new NounPhrase(last, last, last) : null;
        var first = last;
        while (first > 0 && (words[first - 1].IsNominal || IsOwningTime(words[first - 1])))
            first--;
        var open = first;
        while (open > 0 && words[open - 1].Class is WordClass.Determiner)
            open--;
        return new NounPhrase(open, last, last);
    }

    /// <summary>The phrase that begins with the word, with a following <c>of …</c>; null if none begins there.</summary>
    public static NounPhrase? StartingAt(ImmutableArray<Word> words, int first, SmallWords small)
    {
        var at = first;
        while (at < words.Length && words[at].Class == WordClass.Determiner)
            at++;
        var last = at;
        while (last < words.Length && (words[last].IsNominal || IsOwningTime(words[last])
            || (words[last].Class == WordClass.Adverb && last > first && last + 1 < words.Length && words[last + 1].IsNominal)))
            last++;
        if (last == at)
            return at < words.Length && words[at].Class == WordClass.Pronoun && at == first
                ? new NounPhrase(at, at, at)
                : at > first ? new NounPhrase(first, at - 1, at - 1) : null;
        var phrase = new NounPhrase(first, last - 1, last - 1);
        if (last + 1 >= words.Length || words[last].Folded != "of" || StartingAt(words, last + 1, small) is not { } rest)
            return phrase;
        // Thousands of civilians are civilians.
        var counts = small.Has("quantity head", words[phrase.Head].Folded) || words[phrase.Head].Class == WordClass.Number;
        return new NounPhrase(first, rest.Last, counts ? rest.Head : phrase.Head);
    }

    private static bool IsOwningTime(Word word) => word is { Class: WordClass.Time, Owns: true };
}
