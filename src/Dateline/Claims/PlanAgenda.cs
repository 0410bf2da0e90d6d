namespace Dateline.Claims;

/// <summary>What is to be talked about, and how the plan stands.</summary>
internal static class PlanAgenda
{
    /// <summary>The rule by which what is to be talked about is told.</summary>
    public const string Spoken = "plans.agenda";

    /// <summary>The rule by which the event is only called after a topic: <c>nuclear talks</c>.</summary>
    public const string Called = "plans.topic";

    private const int Longest = 80;

    public static IEnumerable<(Span Span, bool IsSpokenOf)> Of(PlanMention mention, PlanWords words)
    {
        if (mention.Kind is not ("talks" or "debate" or "conference" or "visit"))
            yield break;
        var sentence = mention.Sentence;
        if (words.Agenda.SelectMany(sentence.All).FirstOrDefault() is { Length: > 0 } cue)
        {
            var end = ClauseEnd(sentence, cue.End, words);
            if (end - cue.End > 3)
                yield return (new Span(cue.End + 1, end), true);
            yield break;
        }
        var before = sentence.Between(mention.Event.Start - 24, mention.Event.Start).TrimEnd();
        var last = before[(before.LastIndexOf(' ') + 1)..].ToString();
        if (words.Topics.Contains(last))
            yield return (new Span(mention.Event.Start - last.Length - 1, mention.Event.End), false);
    }

    public static PlanStatus? StatusOf(PlanMention mention) => mention.Cue switch
    {
        PlanCue.Agreed => PlanStatus.Agreed,
        PlanCue.Confirmed => PlanStatus.Confirmed,
        PlanCue.Reinstated => PlanStatus.Reinstated,
        PlanCue.Moved => PlanStatus.Moved,
        PlanCue.Postponed => PlanStatus.Postponed,
        PlanCue.Cancelled => PlanStatus.Cancelled,
        PlanCue.Rejected => PlanStatus.Rejected,
        _ => PlanStatus.Proposed,
    };

    /// <summary>The cue with the event beside it, so that a reader sees what was moved.</summary>
    public static Span StatusSpan(PlanMention mention) =>
        mention.Event.Cover(mention.CueSpan) is { Length: <= Longest } both ? both : mention.CueSpan;

    private static int ClauseEnd(SentenceWords sentence, int start, PlanWords words)
    {
        var end = Math.Min(sentence.Span.End, start + Longest);
        var rest = sentence.Between(start, end);
        var mark = rest.IndexOfAny(",;.:");
        if (mark >= 0)
            end = start + mark;
        foreach (var found in words.Stops.SelectMany(sentence.All))
        {
            if (found.Start > start && found.Start < end)
                end = found.Start - 1;
        }
        return end;
    }
}
