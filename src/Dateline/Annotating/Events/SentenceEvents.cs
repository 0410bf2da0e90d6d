namespace Dateline.Annotating.Events;

/// <summary>The events of one sentence.</summary>
internal sealed class SentenceEvents
{
    private readonly Document _document;
    private readonly ImmutableArray<Word> _words;
    private readonly ImmutableArray<VerbGroup> _groups;
    private readonly EventRules _rules;
    private readonly SubjectFinder _subjects;
    private readonly ObjectFinder _objects;
    private readonly Circumstances _circumstances;

    public SentenceEvents(Document document, ImmutableArray<Word> words, EventRules rules)
    {
        _document = document;
        _words = words;
        _rules = rules;
        _groups = VerbGroups.Find(words, rules.Words);
        _subjects = new SubjectFinder(words, _groups, rules.Words);
        _objects = new ObjectFinder(words, rules.Words);
        _circumstances = new Circumstances(document, words, _groups, rules.Words);
    }

    public IEnumerable<EventMention> Find()
    {
        var told = new HashSet<int>();
        for (var index = 0; index < _groups.Length; index++)
        {
            if (Of(index, told) is { } mention)
                yield return mention;
        }
        for (var at = 0; at < _words.Length; at++)
        {
            if (!told.Contains(at) && OfNoun(at) is { } mention)
                yield return mention;
        }
    }

    private EventMention? Of(int index, HashSet<int> told)
    {
        var group = _groups[index];
        var reduced = group.Bare && group.Last + 1 < _words.Length && _words[group.Last + 1].Folded == "by";
        var passive = group.Passive || reduced;
        // A plan proposed by the council: what was proposed stands right before.
        var subject = reduced && !group.Passive ? NounPhrase.EndingAt(_words, group.First - 1) : _subjects.Of(index);
        if (Match(group, passive, subject) is not { } match)
            return null;
        foreach (var word in match.Told)
            told.Add(word);
        var actor = passive ? _objects.Agent(group) : subject;
        var target = passive ? subject : match.Object;
        var (modality, polarity, attempted, known) = _circumstances.Of(index, subject);
        if (!known)
            return null;
        var (time, place) = (_circumstances.Time(index, subject), _circumstances.Place(index));
        return new EventMention
        {
            Span = _words[group.Last].Span.Cover(_words[match.LastWord].Span),
            Rule = match.Rule,
            Action = match.Action,
            Type = IsMishap(match, group) ? null : Shift(match.Type, group, modality, actor),
            Actor = Participant(actor),
            Target = Participant(target),
            Modality = modality,
            Polarity = polarity,
            Attempted = attempted,
            Time = time,
            Place = place,
        };
    }

    // A pipe fails; who fails to come refuses.
    private bool IsMishap(Matched match, VerbGroup group) => match.Action == "fail"
        && (group.Last + 1 >= _words.Length || _words[group.Last + 1].Folded != "to");

    private sealed record Matched(string Action, string? Type, string Rule, int LastWord, NounPhrase? Object)
    {
        public ImmutableArray<int> Told { get; init; } = [];
    }

    private Matched? Match(VerbGroup group, bool passive, NounPhrase? subject)
    {
        if (_words[group.Last].Class != WordClass.Verb)
            return null;
        var direct = passive ? subject : _objects.From(group.Last + 1);
        if (_rules.IsLight(group.Verb) && direct is { } carried && Carried(group, carried, passive) is { } noun)
            return noun;
        foreach (var rule in _rules.Of(group.Verb))
        {
            if (MatchParticles(rule, group, direct) is not { } after)
                continue;
            var target = passive ? subject : after > group.Last ? _objects.From(after + 1) ?? direct : direct;
            if (rule.Objects.IsEmpty || (target is { } phrase && Holds(phrase, rule.Objects)))
                return new Matched(rule.Action, rule.Type, rule.Id, Math.Max(after, group.Last), target);
        }
        return null;
    }

    /// <summary>The index of the last particle; null if they are not there.</summary>
    private int? MatchParticles(VerbRule rule, VerbGroup group, NounPhrase? direct)
    {
        if (rule.Particles.IsEmpty)
            return group.Last;
        if (Follows(group.Last + 1, rule.Particles))
            return group.Last + rule.Particles.Length;
        // Shot the drone down.
        if (direct is { } phrase && phrase.First > group.Last && Follows(phrase.Last + 1, rule.Particles)
            && rule.Particles is ["down" or "up" or "off" or "out" or "dead" or "over"])
            return group.Last;
        return null;
    }

    private bool Follows(int at, ImmutableArray<string> particles)
    {
        for (var index = 0; index < particles.Length; index++)
        {
            if (at + index >= _words.Length || _words[at + index].Folded != particles[index])
                return false;
        }
        return true;
    }

    private bool Holds(NounPhrase phrase, ImmutableArray<string> any)
    {
        for (var at = phrase.First; at <= phrase.Last; at++)
        {
            if (any.Contains(_words[at].Folded))
                return true;
        }
        return false;
    }

    /// <summary>Held talks, launched an attack: the noun tells what happened.</summary>
    private Matched? Carried(VerbGroup group, NounPhrase carried, bool passive)
    {
        for (var at = carried.Head; at >= carried.First; at--)
        {
            var two = at > 0 ? _rules.Noun($"{_words[at - 1].Folded} {_words[at].Folded}") : null;
            if ((two ?? _rules.Noun(_words[at].Folded)) is not { } noun)
                continue;
            var after = (passive ? group.Last : carried.Last) + 1;
            var isAimed = after < _words.Length && _words[after].Folded is "on" or "against" or "with" or "in" or "at";
            var target = isAimed ? NounPhrase.StartingAt(_words, after + 1, _rules.Words) : null;
            return new Matched(noun.Action, noun.Type, "events.carried-" + noun.Action.Replace(' ', '-'), group.Last,
                passive ? null : target)
            { Told = [at] };
        }
        return null;
    }

    private EventMention? OfNoun(int at)
    {
        if (_words[at].Class != WordClass.Noun || _rules.Noun(_words[at].Folded) is not { } noun
            || (at + 1 < _words.Length && _words[at + 1].IsNominal))
            return null;
        var isAimed = at + 2 < _words.Length && _words[at + 1].Folded is "on" or "against" or "of";
        return new EventMention
        {
            Span = _words[at].Span,
            Rule = "events.noun-" + noun.Action.Replace(' ', '-'),
            Action = noun.Action,
            Type = noun.Type,
            Target = isAimed ? Participant(NounPhrase.StartingAt(_words, at + 2, _rules.Words)) : null,
            // A noun alone does not tell whether the thing came about.
            Modality = Modality.Possible,
        };
    }

    /// <summary>Aid that will be given is an agreement, and force that will be used a threat (PLOVER, codes 03 and 13).</summary>
    private static string? Shift(string? type, VerbGroup group, Modality modality, NounPhrase? actor)
    {
        if (actor is null || type is null)
            return type;
        if (group.Modal is "must" or "should" && type is not ("ASSAULT" or "THREATEN"))
            return "REQUEST";
        if (modality != Modality.Planned || group.Passive || group.GoverningWord == "about")
            return type;
        return type switch
        {
            "SUPPORT" or "COOPERATE" or "AID" or "CONCEDE" or "CONSULT" => "AGREE",
            "SANCTION" or "COERCE" or "ASSAULT" => "THREATEN",
            _ => type,
        };
    }

    private Participant? Participant(NounPhrase? phrase)
    {
        if (phrase is not { } found || _words[found.Head].Class is not (WordClass.Noun or WordClass.Number))
            return null;
        var first = found.First;
        while (first < found.Head && _words[first].Class == WordClass.Determiner && _words[first].Folded is "a" or "an" or "the")
            first++;
        var span = _words[first].Span.Cover(_words[found.Last].Span);
        var head = _words[found.Head].Span;
        var name = _document.Names.Overlapping(head).FirstOrDefault(one => one.Span.Contains(head) && span.Contains(one.Span));
        var text = string.Join(' ', span.Of(_document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Participant(span, text) { Id = name?.Id };
    }
}
