namespace Dateline.Claims;

/// <summary>Finds the planned events of which a sentence speaks, by a word for the event and a cue beside it.</summary>
internal sealed class PlanReader(PlanWords words)
{
    /// <summary>How far an event and its cue may stand apart, in characters: about twenty words.</summary>
    private const int Reach = 130;

    /// <summary>How far after the cue place and time may stand.</summary>
    private const int ScopeReach = 90;

    public IEnumerable<PlanMention> Read(Document document)
    {
        for (var index = 0; index < document.Sentences.Length; index++)
        {
            var sentence = new SentenceWords(document, index);
            var events = EventsIn(sentence);
            if (events.Count == 0)
                continue;
            var cues = CuesIn(sentence);
            foreach (var (span, cue) in cues)
            {
                if (MentionOf(document, sentence, events, cues, span, cue) is { } mention)
                    yield return mention;
            }
        }
    }

    private PlanMention? MentionOf(
        Document document, SentenceWords sentence, List<(Span Span, string Kind)> events, List<(Span Span, PlanCue Cue)> cues,
        Span span, PlanCue cue)
    {
        // The event is the subject before the cue, else the object after it.
        var before = events.Where(one => one.Span.End <= span.Start).ToList();
        var after = events.Where(one => one.Span.Start >= span.Start).ToList();
        var (chosen, kind) = before.Count > 0 ? before[^1] : after.Count > 0 ? after[0] : default;
        if (kind is null || Math.Abs(chosen.Start - span.Start) > Reach || IsSilence(document, sentence, span))
            return null;
        if (IsNegated(sentence, span))
            return null;
        var by = ClaimMaker.Covering(document, span)
            ?? document.Attributions.FirstOrDefault(one => one.Cue.Any(said => said.Overlaps(span)));
        var overruled = cue == PlanCue.Agreed && cues.Exists(one => one.Cue is not (PlanCue.Agreed or PlanCue.Confirmed));
        var once = sentence.FirstOf(words.Once) is not null;
        return new PlanMention
        {
            Sentence = sentence,
            Event = chosen,
            Kind = kind,
            Cue = cue,
            CueSpan = span,
            Scope = ScopeOf(sentence, cues, span),
            Modality = ModalityOf(sentence, cue, span),
            Background = overruled || once,
            Once = once && cue == PlanCue.Agreed,
            By = by,
        };
    }

    // Of the phrases that overlap, the longest counts.
    private List<(Span Span, PlanCue Cue)> CuesIn(SentenceWords sentence)
    {
        var found = new List<(Span Span, PlanCue Cue)>();
        foreach (var (phrase, cue) in words.Cues)
        {
            foreach (var span in sentence.All(phrase))
            {
                if (!found.Exists(one => one.Span.Overlaps(span)))
                    found.Add((span, cue));
            }
        }
        found.Sort((one, other) => one.Span.CompareTo(other.Span));
        return found;
    }

    private List<(Span Span, string Kind)> EventsIn(SentenceWords sentence)
    {
        var found = new List<(Span Span, string Kind)>();
        foreach (var (word, kind) in words.Events)
        {
            foreach (var span in sentence.All(word))
            {
                if (!found.Exists(one => one.Span.Overlaps(span)))
                    found.Add((span, kind));
            }
        }
        found.Sort((one, other) => one.Span.CompareTo(other.Span));
        return found;
    }

    private Span ScopeOf(SentenceWords sentence, List<(Span Span, PlanCue Cue)> cues, Span span)
    {
        var next = cues.Where(one => one.Span.Start >= span.End).Select(one => one.Span.Start)
            .DefaultIfEmpty(sentence.Span.End).Min();
        var end = Math.Min(Math.Min(next, sentence.Span.End), span.End + ScopeReach);
        foreach (var stop in words.Stops)
        {
            foreach (var found in sentence.All(stop))
            {
                if (found.Start >= span.End && found.Start < end)
                    end = found.Start;
            }
        }
        return new Span(span.Start, Math.Max(span.End, end));
    }

    private Modality ModalityOf(SentenceWords sentence, PlanCue cue, Span span)
    {
        const int Near = 40;
        if (cue == PlanCue.Demanded)
            return Modality.Demanded;
        return sentence.FirstOf(words.Unsure, span.Start - Near, span.Start) is null ? Modality.Planned : Modality.Possible;
    }

    // "did not confirm that talks would take place" tells of a silence, not of a plan.
    private bool IsSilence(Document document, SentenceWords sentence, Span span)
    {
        const int Near = 60;
        return document.Gaps.Any(gap => gap.About is { } about && about.Contains(span))
            || sentence.FirstOf(words.Silences, span.Start - Near, span.Start) is not null;
    }

    private static bool IsNegated(SentenceWords sentence, Span span)
    {
        const int Near = 14;
        return sentence.FirstOf(["not", "never", "no", "nor", "denied"], span.Start - Near, span.Start) is not null
            || sentence.Between(span.Start - Near, span.Start).Contains("n't ", StringComparison.Ordinal);
    }
}
