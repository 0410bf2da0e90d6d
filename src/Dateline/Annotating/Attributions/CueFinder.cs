namespace Dateline.Annotating.Attributions;

/// <summary>Finds the cues of a statement outside its quotations.</summary>
internal static class CueFinder
{
    /// <summary>How far a verb group can reach back: <c>had not yet publicly</c> and some.</summary>
    private const int LongestGroup = 6;

    public static IEnumerable<Cue> Find(Wording wording, Statement statement)
    {
        for (var at = statement.First; at < statement.End; at++)
        {
            if (wording.Words[at].IsQuoted || Read(wording, statement, at) is not { } cue)
                continue;
            yield return cue;
            at = cue.End - 1;
        }
    }

    private static Cue? Read(Wording wording, Statement statement, int at)
    {
        foreach (var form in CueBook.English.StartingWith(wording.Words[at].Folded))
        {
            var end = at + 1 + form.Rest.Length;
            if (end > statement.End || !Follows(wording, at + 1, form.Rest))
                continue;
            if (wording.Words[at].Capital && at > statement.First && wording.Words[at].Folded is not ("says" or "said"))
                continue; // a name: the United States
            if (form.Rule.Takes(Frames.Source))
                return new Cue(form.Rule, form.Form, at, at, end, false);
            if (Group(wording, statement, at, end, form) is { } cue)
                return cue;
        }
        return null;
    }

    private static bool Follows(Wording wording, int at, ImmutableArray<string> rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (wording.Words[at + i].Folded != rest[i] || wording.Words[at + i].IsQuoted)
                return false;
        }
        return true;
    }

    private static Cue? Group(Wording wording, Statement statement, int at, int end, CueForm form)
    {
        var words = wording.Words;
        var first = at;
        var (be, have, modal, to, negated) = (false, false, false, false, false);
        while (first > statement.First && at - first < LongestGroup && !words[first - 1].IsQuoted
            && IsInGroup(words, statement, first - 1))
        {
            var word = words[--first].Folded;
            be |= word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "'re" or "isn't" or "wasn't";
            have |= word is "has" or "have" or "had" or "'ve" or "having";
            modal |= word is "will" or "would" or "can" or "could" or "may" or "might" or "must" or "should"
                or "do" or "did" or "does" or "'ll";
            to |= word is "to";
            negated |= word is "not" or "n't" or "never" or "no" || word.EndsWith("n't", StringComparison.Ordinal)
                || word == "cannot";
        }
        if (form.Form == VerbForm.Base && to && !have && !be)
            return null; // "too early to tell"
        modal |= negated;
        var participle = form.Form is VerbForm.Past or VerbForm.Participle;
        if (form.Form == VerbForm.Base && !(modal || to || IsPluralBefore(words, statement, first)))
            return null;
        if (form.Form == VerbForm.Participle && !have && !be)
            return null; // "pledged delegates"
        if (form.Form == VerbForm.Present && (IsNounUse(words, statement, at)
            || (!form.Rule.Takes(Frames.Inverted | Frames.Hearer) && IsPluralNoun(words, statement, at, end))))
            return null;
        if (form.Form == VerbForm.Past && !have && !be && IsNounUse(words, statement, at))
            return null;
        return new Cue(form.Rule, form.Form, first, at, end, be && !have && participle || be && have && participle)
        {
            IsNegated = negated,
        };
    }

    private static bool IsInGroup(ImmutableArray<Word> words, Statement statement, int at)
    {
        var word = words[at];
        if (word.Folded is "both" or "each" or "all")
            return at > statement.First && words[at - 1].IsContent; // Lee and Kim both said
        if (word.Folded == "no")
            return words[at + 1].Folded == "longer";
        return word.Is(WordClasses.Auxiliaries | WordClasses.Adverbs) && !IsPossessiveMark(words, at);
    }

    // A split-off 's is "has" or "is" after a pronoun, else it marks a holder.
    private static bool IsPossessiveMark(ImmutableArray<Word> words, int at) =>
        words[at].Folded == "'s" && at > 0 && !words[at - 1].Is(WordClasses.Pronouns);

    /// <summary><c>officials say</c>, but neither <c>a report</c> nor <c>the agency report</c>.</summary>
    private static bool IsPluralBefore(ImmutableArray<Word> words, Statement statement, int first)
    {
        if (first == statement.First)
            return false;
        var before = words[first - 1];
        return before.Folded is "they" or "we" or "i" or "you" or "who" or "people" or "many" or "some" or "critics" or "police" or "media"
            || (before.IsContent && before.Folded.EndsWith('s') && !before.IsPossessive
                && !before.Folded.EndsWith("ss", StringComparison.Ordinal));
    }

    /// <summary>
    /// <c>terror attacks highlight</c>, <c>swing states</c>: behind a lower-case word without an article before it, and
    /// before anything but what a verb of speech takes.
    /// </summary>
    private static bool IsPluralNoun(ImmutableArray<Word> words, Statement statement, int at, int end)
    {
        var takes = end < statement.End && (words[end].IsQuoted || words[end].IsMark || words[end].Capital
            || words[end].Is(WordClasses.Determiners | WordClasses.Subjects | WordClasses.Joiners)
                || words[end].Folded == "to");
        if (!takes)
            return true;
        if (at == statement.First || !words[at - 1].IsContent || words[at - 1].Capital)
            return false;
        var isSubject = at - 2 < statement.First || !words[at - 2].IsContent;
        return !isSubject || words[at].Folded is "states" or "plans" or "attacks" or "remarks" or "rules";
    }

    /// <summary>After a determiner, a holder or a preposition stands a noun or an adjective, not the verb.</summary>
    private static bool IsNounUse(ImmutableArray<Word> words, Statement statement, int at)
    {
        if (at == statement.First)
            return false;
        var before = words[at - 1];
        if (char.IsDigit(before.Folded[0]) && at - 2 >= statement.First && !words[at - 2].IsComma)
            return true; // "11 states", but "Ann Lee, 57, states"
        return before.IsPossessive || (before.Is(WordClasses.Determiners)
            && !before.Is(WordClasses.Pronouns | WordClasses.Subjects))
            || before.Folded is "his" or "her" or "its" or "their" or "of" or "in" or "on" or "with" or "for" or "from" or "the";
    }
}
