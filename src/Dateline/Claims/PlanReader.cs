using System.Buffers;

namespace Dateline.Claims;

/// <summary>A cue where it stands.</summary>
internal readonly record struct FoundCue(Span Span, PlanCue Cue, EventSide Side);

/// <summary>
/// Finds the planned events of which a sentence speaks: a word for an event and a cue, one the subject or object of the
/// other. What stands between the two decides; a sentence that only holds both tells of no plan.
/// </summary>
internal sealed class PlanReader(PlanWords words)
{
    /// <summary>How far an event and its cue may stand apart, in characters: about a dozen words. Longer finds plans
    /// behind long descriptions, and joins what only stands in one sentence.</summary>
    private const int Reach = 80;

    /// <summary>How far after the cue place and time may stand.</summary>
    private const int ScopeReach = 90;

    // A clause of its own between event and cue: they belong to different verbs.
    private static readonly ImmutableArray<string> Breaks = ["that", "who", "which", "after", "before", "while", "when", "where",
        "how", "what", "why", "whether", "because", "although", "though", "but", "if", "said", "says"];

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:\"“”()");

    public IEnumerable<PlanMention> Read(Document document)
    {
        for (var index = 0; index < document.Sentences.Length; index++)
        {
            var sentence = new SentenceWords(document, index);
            var cues = CuesIn(sentence);
            if (cues.Count == 0)
                continue;
            var events = EventsIn(sentence, cues);
            PlanMention? before = null;
            foreach (var group in cues.GroupBy(cue => cue.Span))
            {
                if (MentionOf(document, sentence, events, cues, [.. group], before) is not { } mention)
                    continue;
                before = mention;
                yield return mention;
            }
        }
    }

    private PlanMention? MentionOf(
        Document document, SentenceWords sentence, List<(Span Span, string Kind)> events, List<FoundCue> cues,
        ImmutableArray<FoundCue> readings, PlanMention? before)
    {
        var (span, cue, _) = readings[0];
        if ((EventOf(sentence, events, readings) ?? Shared(sentence, readings, before)) is not { } chosen
            || IsSilence(document, sentence, span)
            || IsNegated(sentence, span.Start) || IsNegated(sentence, chosen.Span.Start))
            return null;
        // "Was due on Friday and has been moved", but not "has been moved and will be held on Friday".
        var overruled = cue == PlanCue.Agreed && !IsNow(sentence, cues, span)
            && cues.Exists(one => one.Cue is not (PlanCue.Agreed or PlanCue.Confirmed));
        var once = sentence.FirstOf(words.Once) is not null;
        return new PlanMention
        {
            Sentence = sentence,
            Event = chosen.Span,
            Kind = chosen.Kind,
            Cue = cue,
            CueSpan = span,
            Scope = ScopeOf(sentence, cues, span),
            Modality = ModalityOf(sentence, cue, span),
            Background = overruled || once,
            By = Teller(document, cue, span),
        };
    }

    private static Attribution? Teller(Document document, PlanCue cue, Span span) => ClaimMaker.Covering(document, span)
        ?? (cue != PlanCue.Confirmed ? null
            : document.Attributions.FirstOrDefault(one => one.Cue.Any(said => said.Overlaps(span))));

    private (Span Span, string Kind)? EventOf(
        SentenceWords sentence, List<(Span Span, string Kind)> events, ImmutableArray<FoundCue> readings)
    {
        foreach (var (span, cue, side) in readings)
        {
            var asSubject = side == EventSide.Subject || (side == EventSide.Either && IsPassive(sentence, span));
            var near = asSubject
                ? events.Where(one => one.Span.End <= span.Start && Joins(sentence, one.Span.End, span.Start)).Reverse()
                : events.Where(one => one.Span.Start >= span.End
                    ? Joins(sentence, AfterThat(sentence, cue, span), one.Span.Start)
                    : span.Contains(one.Span) || one.Span.Overlaps(span));
            foreach (var one in near)
                return one;
        }
        return null;
    }

    private static bool IsNow(SentenceWords sentence, List<FoundCue> cues, Span span) =>
        sentence.Between(span.Start, span.End).StartsWith("will ")
        && cues.Exists(one => one.Span.End <= span.Start && one.Cue is not (PlanCue.Agreed or PlanCue.Confirmed));

    // "The race has been moved to Cork and will start at ten": both verbs have one subject.
    private static (Span Span, string Kind)? Shared(
        SentenceWords sentence, ImmutableArray<FoundCue> readings, PlanMention? before)
    {
        var start = readings[0].Span.Start;
        if (before is null || before.CueSpan.End > start || before.Event.Start > before.CueSpan.Start
            || readings[0].Side == EventSide.Object || start - before.CueSpan.End > Reach)
            return null;
        var between = sentence.Between(before.CueSpan.End, start);
        return between.IndexOfAny(Marks) < 0 && (between.EndsWith(" and ") || between.EndsWith(" and it "))
            && sentence.FirstOf(Breaks, before.CueSpan.End, start) is null ? (before.Event, before.Kind) : null;
    }

    // "Confirmed that talks are on": the event stands in the clause that was confirmed.
    private static int AfterThat(SentenceWords sentence, PlanCue cue, Span span)
    {
        const int Near = 40;
        var at = cue == PlanCue.Confirmed ? sentence.Between(span.End, span.End + Near).IndexOf("that ") : -1;
        return at < 0 ? span.End : span.End + at + "that ".Length;
    }

    private static bool Joins(SentenceWords sentence, int start, int end)
    {
        var between = sentence.Between(start, end);
        return end - start <= Reach && between.IndexOfAny(Marks) < 0 && sentence.FirstOf(Breaks, start, end) is null;
    }

    private bool IsPassive(SentenceWords sentence, Span cue)
    {
        const int Near = 16;
        return sentence.FirstOf(words.Passive, cue.Start - Near, cue.Start) is not null
            || sentence.FirstOf(words.Passive, cue.Start, cue.End) is not null
            || sentence.Between(cue.Start - 5, cue.Start) is " and ";
    }

    // Of the phrases that overlap, the longest counts; one phrase may be read both ways.
    private List<FoundCue> CuesIn(SentenceWords sentence)
    {
        var found = new List<FoundCue>();
        foreach (var (phrase, cue, side) in words.Cues)
        {
            foreach (var span in sentence.All(phrase))
            {
                if (!found.Exists(one => one.Span.Overlaps(span) && (one.Span != span || one.Cue != cue)))
                    found.Add(new FoundCue(span, cue, side));
            }
        }
        found.Sort((one, other) => one.Span.CompareTo(other.Span) is var order and not 0 ? order : one.Side.CompareTo(other.Side));
        return found;
    }

    private List<(Span Span, string Kind)> EventsIn(SentenceWords sentence, List<FoundCue> cues)
    {
        var found = new List<(Span Span, string Kind)>();
        foreach (var (word, kind) in words.Events)
        {
            foreach (var span in sentence.All(word))
            {
                if (!found.Exists(one => one.Span.Overlaps(span)) && IsHead(sentence, cues, span))
                    found.Add((span, kind));
            }
        }
        found.Sort((one, other) => one.Span.CompareTo(other.Span));
        return found;
    }

    // "Vote count" and "final deal" are no votes and no finals.
    private bool IsHead(SentenceWords sentence, List<FoundCue> cues, Span span)
    {
        var after = sentence.Between(span.End, sentence.Span.End);
        if (after.IsEmpty || after[0] != ' ' || after.Length < 2 || !char.IsLetter(after[1]) || cues.Exists(cue =>
            cue.Span.Start == span.End + 1 || cue.Span.Overlaps(span)))
            return after.IsEmpty || after[0] is not ('-' or '\'');
        var end = 1;
        while (end < after.Length && char.IsLetter(after[end]))
            end++;
        return words.Followers.Contains(after[1..end].ToString());
    }

    private Span ScopeOf(SentenceWords sentence, List<FoundCue> cues, Span span)
    {
        var next = cues.Where(one => one.Span.Start >= span.End).Select(one => one.Span.Start)
            .DefaultIfEmpty(sentence.Span.End).Min();
        var end = Math.Min(Math.Min(next, sentence.Span.End), span.End + ScopeReach);
        foreach (var found in words.Stops.SelectMany(sentence.All))
        {
            if (found.Start >= span.End && found.Start < end)
                end = found.Start;
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

    // "Did not confirm that talks would take place" tells of a silence, not of a plan; "talks will take place, though the
    // ministry did not confirm this" tells of both.
    private bool IsSilence(Document document, SentenceWords sentence, Span span)
    {
        const int Near = 60;
        return document.Gaps.Any(gap => gap.About is { } about && about.Contains(span)
                && gap.Who is { } silent && silent.Span.Start < about.Start)
            || sentence.FirstOf(words.Silences, span.Start - Near, span.Start) is not null;
    }

    private static bool IsNegated(SentenceWords sentence, int at)
    {
        const int Near = 14;
        return sentence.FirstOf(["not", "never", "no", "nor", "denied", "yet"], at - Near, at) is not null
            || sentence.Between(at - Near, at).Contains("n't ", StringComparison.Ordinal);
    }
}
