namespace Dateline.Annotating.Events;

/// <summary>Whether it happened, when and where, from the words around a verb group.</summary>
internal sealed class Circumstances(
    Document document, ImmutableArray<Word> words, ImmutableArray<VerbGroup> groups, SmallWords small)
{
    /// <summary>How the sentence presents the event; <c>Known</c> is false where that cannot be told.</summary>
    public (Modality Modality, Polarity Polarity, bool Attempted, bool Known) Of(int index, NounPhrase? subject)
    {
        var group = groups[index];
        var polarity = group.Negated || IsNobody(subject) ? Polarity.Denied : Polarity.Asserted;
        var modality = OfModal(group.Modal);
        var attempted = false;
        var known = true;
        if (group.Infinitive)
            (modality, polarity, attempted, known) = Governed(group, polarity);
        else if (group.Gerund)
            (modality, polarity, known) = OfGerund(index, polarity);
        if (IsDenied(index))
            polarity = Polarity.Denied;
        if (modality == Modality.Happened && IsCondition(index))
            modality = Modality.Possible;
        return (modality, polarity, attempted, known);
    }

    /// <summary>The time of the clause, not of its neighbours nor of what it is about to be until.</summary>
    public StatedTime? Time(int index, NounPhrase? subject)
    {
        var anchor = Anchor(index);
        var right = groups[index].Last + 1;
        for (; right < words.Length && !EndsClause(right); right++)
        {
            if (words[right].Class == WordClass.Time && !words[right].Owns && !IsAboutAnotherTime(right))
                return At(words[right].Span);
        }
        var first = groups[anchor].First;
        for (var left = first - 1; left >= 0 && first - left < 30; left--)
        {
            if (words[left].Class == WordClass.Time && !words[left].Owns && !IsAboutAnotherTime(left))
                return IsOfInsertion(left, subject) ? null : At(words[left].Span);
            var isSubject = subject is { } phrase && phrase.First <= left && left <= phrase.Last;
            if (!isSubject && (EndsClause(left) || (subject is null && words[left].IsNominal)))
                return null;
        }
        return null;
    }

    // The ship that hit the pier on Tuesday had stopped before: Tuesday is the day of the hit.
    private bool IsOfInsertion(int time, NounPhrase? subject) => subject is { } phrase && phrase.Last < time
        && groups.Any(group => phrase.Last < group.First && group.Last < time);

    public string? Place(int index)
    {
        var start = groups[index].Last + 1;
        var end = start;
        while (end < words.Length && !EndsClause(end))
            end++;
        if (end == start)
            return null;
        var clause = words[start].Span.Cover(words[end - 1].Span);
        foreach (var place in document.Places.Overlapping(clause))
        {
            if (clause.Contains(place.Span) && FollowsPreposition(start, end, place.Span))
                return place.Name;
        }
        return null;
    }

    private bool FollowsPreposition(int start, int end, Span place)
    {
        var at = start;
        while (at < end && words[at].Span.End <= place.Start)
            at++;
        while (at > start && words[at - 1].Class == WordClass.Determiner)
            at--;
        return at > start && words[at - 1].Folded is "in" or "at" or "near" or "off" or "over" or "outside" or "on";
    }

    private (Modality Modality, Polarity Polarity, bool Attempted, bool Known) Governed(VerbGroup group, Polarity polarity)
    {
        if (group.Governor < 0 && group.GoverningWord is null)
            return (Modality.Possible, polarity, false, false);
        var word = group.GoverningWord;
        var governor = group.Governor >= 0 ? groups[group.Governor] : null;
        if (word is null && governor is { Verb: "be" })
            return (Modality.Planned, Negated(governor, polarity), false, true);
        var control = small.ControlOf(word ?? governor!.Verb);
        if (word is not null && (small.Has("intent noun", word) || governor is null))
            return (control == Control.Demanded || word.StartsWith("demand", StringComparison.Ordinal)
                ? Modality.Demanded : Modality.Possible, polarity, false, true);
        polarity = Negated(governor!, polarity);
        return control switch
        {
            Control.Attempted => (Tense(governor!), polarity, true, true),
            Control.Planned => (Modality.Planned, polarity, false, true),
            Control.Demanded => (Modality.Demanded, polarity, false, true),
            Control.Threatened => (Modality.Threatened, polarity, false, true),
            Control.Possible => (Modality.Possible, polarity, false, true),
            Control.Denied => (Tense(governor!), Opposite(polarity), false, true),
            Control.Happened => (Tense(governor!), polarity, false, true),
            _ => (Modality.Possible, polarity, false, false),
        };
    }

    private (Modality Modality, Polarity Polarity, bool Known) OfGerund(int index, Polarity polarity)
    {
        var at = groups[index].First - 1;
        if (at < 0 || words[at].Class != WordClass.Comma || index == 0)
            return (Modality.Possible, polarity, false);
        var governor = index - 1;
        while (governor > 0 && groups[governor].Infinitive)
            governor = Math.Max(0, groups[governor].Governor);
        return (Tense(groups[governor]), Negated(groups[governor], polarity), !small.Has("speech", groups[governor].Verb));
    }

    private static Modality OfModal(string? modal) => modal switch
    {
        null => Modality.Happened,
        "will" or "would" or "shall" or "'ll" or "wo" => Modality.Planned,
        "must" or "should" or "ought" => Modality.Demanded,
        _ => Modality.Possible,
    };

    private static Modality Tense(VerbGroup governor) =>
        governor.Infinitive ? Modality.Possible : OfModal(governor.Modal);

    private static Polarity Negated(VerbGroup governor, Polarity polarity) =>
        governor.Negated ? Opposite(polarity) : polarity;

    private static Polarity Opposite(Polarity polarity) =>
        polarity == Polarity.Asserted ? Polarity.Denied : Polarity.Asserted;

    private bool IsNobody(NounPhrase? subject) =>
        subject is { } phrase && words[phrase.First].Folded is "no" or "nobody" or "none" or "neither" or "nothing";

    /// <summary>Whether the clause hangs on a denial: the ministry denied that its forces had crossed.</summary>
    private bool IsDenied(int index)
    {
        for (var before = index - 1; before >= 0 && before >= index - 2; before--)
        {
            if (groups[before].Verb != "deny")
                continue;
            var follows = groups[before].Last + 1;
            return follows < words.Length && !groups[before].Negated
                && (words[follows].Class is WordClass.That || groups[index].Gerund || before == index - 1)
                && !Crosses(follows, groups[index].First);
        }
        return false;
    }

    private bool Crosses(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (words[at].Class is WordClass.Comma or WordClass.Quote or WordClass.Relative or WordClass.Subordinator
                or WordClass.Conjunction)
                return true;
        }
        return false;
    }

    private bool IsCondition(int index)
    {
        for (var at = groups[Anchor(index)].First - 1; at >= 0; at--)
        {
            if (small.Has("condition", words[at].Folded))
                return true;
            if (words[at].IsVerbal || words[at].Class is WordClass.Comma or WordClass.Quote or WordClass.Mark
                or WordClass.That or WordClass.Subordinator)
                return false;
        }
        return false;
    }

    /// <summary>The group that carries the tense of an infinitive.</summary>
    private int Anchor(int index)
    {
        for (var steps = 0; steps < groups.Length && groups[index].Infinitive && groups[index].Governor >= 0; steps++)
            index = groups[index].Governor;
        return index;
    }

    private bool EndsClause(int at) => words[at].IsVerbal
        || words[at].Class is WordClass.Relative or WordClass.That or WordClass.Subordinator or WordClass.Quote
        || (words[at].Class == WordClass.Mark && words[at].Folded is not ".");

    private bool IsAboutAnotherTime(int at)
    {
        var before = at - 1;
        while (before >= 0 && words[before].Class is WordClass.Time or WordClass.Adverb)
            before--;
        return before >= 0 && words[before].Folded is "until" or "till" or "for" or "since" or "before" or "after" or "to"
            or "from" or "by";
    }

    private StatedTime? At(Span word) => document.Times.Overlapping(word).FirstOrDefault()?.From;
}
