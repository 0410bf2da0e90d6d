namespace Dateline.Annotating.Events;

/// <summary>Finds the verb groups of a sentence, and which infinitive hangs on which verb.</summary>
internal static class VerbGroups
{
    // Between a verb and the infinitive that it governs stands an object at most: ordered the minister to pursue.
    private const int FarthestGovernor = 7;

    public static ImmutableArray<VerbGroup> Find(ImmutableArray<Word> words, SmallWords small)
    {
        var groups = ImmutableArray.CreateBuilder<VerbGroup>();
        for (var at = 0; at < words.Length; at++)
        {
            var opensInfinitive = words[at].Class == WordClass.To && VerbFollows(words, at + 1);
            if (!words[at].IsVerbal && !opensInfinitive)
                continue;
            var group = Read(words, at);
            // Began shelling, denied shelling: the -ing form is governed as an infinitive is.
            if (group.Gerund && groups.Count > 0 && groups[^1].Last == at - 1
                && small.ControlOf(groups[^1].Verb) is not null)
                group = group with { Gerund = false, Infinitive = true };
            if (group.Infinitive)
                group = Govern(words, groups, group, small);
            groups.Add(group);
            at = group.Last;
        }
        return groups.ToImmutable();
    }

    private static bool VerbFollows(ImmutableArray<Word> words, int at)
    {
        while (at < words.Length && words[at].Class is WordClass.Adverb or WordClass.Not)
            at++;
        return at < words.Length && (words[at].Class is WordClass.Be or WordClass.Have or WordClass.Do
            || (words[at].Class == WordClass.Verb && words[at].Form.HasFlag(VerbForm.Plain)));
    }

    private static VerbGroup Read(ImmutableArray<Word> words, int first)
    {
        var last = first;
        var end = first;
        for (var at = first; at < words.Length; at++)
        {
            if (words[at].Class is WordClass.Adverb or WordClass.Not || (at == first && words[at].Class == WordClass.To))
                continue;
            if (!words[at].IsVerbal || (at > first && words[last].Class == WordClass.Verb))
                break;
            // Adverbs may stand within the group: initially rejected, has not yet been shown.
            last = at;
            end = at;
        }
        var inside = words[first..(end + 1)];
        var verb = words[end];
        return new VerbGroup(first, end, verb.Verb ?? verb.Class.ToString().ToLowerInvariant())
        {
            Infinitive = words[first].Class == WordClass.To,
            Negated = inside.Any(word => word.Class == WordClass.Not || IsNegatedAuxiliary(word))
                || IsNegatedBefore(words, first),
            Modal = inside.FirstOrDefault(word => word.Class == WordClass.Modal).Folded,
            Passive = verb.Form.HasFlag(VerbForm.Participle) && !verb.Form.HasFlag(VerbForm.Ing)
                && inside.Any(word => word.Class == WordClass.Be),
            Gerund = first == end && verb.Form == VerbForm.Ing,
            Bare = first == end && verb.Form.HasFlag(VerbForm.Participle),
            Present = verb.Class == WordClass.Verb && first == end
                && (verb.Form & (VerbForm.Past | VerbForm.Participle | VerbForm.Ing)) == 0,
        };
    }

    private static bool IsNegatedAuxiliary(Word word) =>
        word.Class is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal
        && word.Folded.EndsWith("n't", StringComparison.Ordinal);

    private static bool IsNegatedBefore(ImmutableArray<Word> words, int first)
    {
        var at = first - 1;
        while (at >= 0 && words[at].Class == WordClass.Adverb)
            at--;
        return at >= 0 && words[at].Class == WordClass.Not;
    }

    private static VerbGroup Govern(
        ImmutableArray<Word> words, ImmutableArray<VerbGroup>.Builder before, VerbGroup group, SmallWords small)
    {
        var at = group.First - 1;
        if (at < 0)
            return group;
        if (before.Count > 0 && before[^1].Last == at)
            return group with { Governor = before.Count - 1 };
        if (words[at].Folded == "about" && before.Count > 0 && before[^1].Verb == "be")
            return group with { GoverningWord = "about", Governor = before.Count - 1 };
        if (words[at].Class == WordClass.Noun
            && (small.ControlOf(words[at].Folded) is not null || small.Has("intent noun", words[at].Folded)))
            return group with { GoverningWord = words[at].Folded, Governor = before.Count - 1 };
        if (before.Count == 0 || group.First - before[^1].Last > FarthestGovernor)
            return group;
        for (var between = before[^1].Last + 1; between < group.First; between++)
        {
            if (words[between].Class is not (WordClass.Noun or WordClass.Determiner or WordClass.Pronoun
                or WordClass.Possessive or WordClass.Number or WordClass.Time or WordClass.Preposition))
                return group;
        }
        return small.Has("object control", before[^1].Verb) ? group with { Governor = before.Count - 1 } : group;
    }
}
