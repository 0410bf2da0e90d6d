namespace Dateline.Annotating.Attributions;

/// <summary>When it was said: a day or an hour that stands beside the cue, outside of what is said.</summary>
internal static class SayingTime
{
    public static StatedTime? Read(Wording wording, Saying saying) =>
        saying.Cue is { } cue && IsVague(wording, cue) ? null
        : In(wording, saying.Trail) ?? In(wording, saying.Lead);

    /// <summary><c>previously said</c>: earlier than all that the article tells.</summary>
    private static bool IsVague(Wording wording, Cue cue)
    {
        for (var at = cue.GroupFirst; at < cue.First; at++)
        {
            if (wording.Words[at].Folded is "previously" or "originally" or "repeatedly" or "often" or "once" or "always")
                return true;
        }
        return false;
    }

    private static StatedTime? In(Wording wording, Run run)
    {
        if (run.IsEmpty || wording.Document.Times.IsEmpty)
            return null;
        var span = wording.SpanOf(run.First, run.End);
        foreach (var time in wording.Document.Times)
        {
            if (time.Span.Start >= span.End)
                break;
            if (span.Contains(time.Span) && time.Type is TimexType.Date or TimexType.Time && time.From is { } from
                && from.Precision >= TimePrecision.Day)
                return from;
        }
        return null;
    }
}
