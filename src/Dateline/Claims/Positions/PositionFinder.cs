using Dateline.Language;

namespace Dateline.Claims.Positions;

/// <summary>Finds where actors stand: what they accept, reject, demand, threaten, deny, confirm, doubt and offer.</summary>
public sealed class PositionFinder(ClaimMaker maker) : IClaimFinder
{
    // Words that tell of an earlier stance, near the verb: had originally agreed, previously dismissed.
    private static readonly string[] s_earlier = ["originally", "previously", "earlier", "once", "formerly", "long"];

    private const int EarlierReach = 30;

    private readonly PositionRules _rules = PositionRules.English;

    public IEnumerable<ClaimDraft> Find(Document document)
    {
        var actors = new ActorFinder(document, _rules);
        foreach (var mention in document.Events)
        {
            if (IsQuoted(document, mention.Span) || StanceOf(document, mention) is not { } stance
                || SubjectOf(document, mention, stance) is not { } subject)
                continue;
            foreach (var actor in actors.Of(mention))
                yield return Draft(document, mention, actor, stance, subject);
        }
    }

    private ClaimDraft Draft(Document document, EventMention mention, Actor actor, string stance, Subject subject)
    {
        var by = ClaimMaker.Covering(document, mention.Span);
        var value = new PositionValue(TextOf(document, mention, actor, subject), actor.Name, stance, subject.Text);
        var reading = new Reading(value, mention.Span, "position." + stance)
        {
            By = by,
            FromParty = by?.Speaker?.Id is { } id && id == actor.Id,
            // The day of the deed is the day on which the stance was taken.
            Asserted = by?.Said ?? (mention.Time is { HasTimeOfDay: false } day ? day : null),
            About = mention.Time,
            Background = IsEarlier(document, mention),
        };
        var about = subject.Topic ?? subject.Text;
        return new ClaimDraft(
            PointKind.Position, null, $"{actor.Name} on {about}", KeysOf(actor, subject), maker.Make(document, reading));
    }

    private static ImmutableArray<string> KeysOf(Actor actor, Subject subject) => subject.Topic is { } topic
        ? ["actor:" + actor.Key, "topic:" + topic, actor.Key, topic]
        : ["actor:" + actor.Key, actor.Key, .. subject.Words.Where(word => word != actor.Key)];

    private string? StanceOf(Document document, EventMention mention)
    {
        if (mention.Attempted)
            return null;
        if (mention.Modality == Modality.Happened)
            return _rules.StanceOf(mention.Action, mention.Polarity);
        return mention is { Modality: Modality.Planned, Polarity: Polarity.Asserted } && IsReady(document, mention)
            ? "accept"
            : null;
    }

    // Remains willing to meet: the words before the verb say that the actor would.
    private bool IsReady(Document document, EventMention mention)
    {
        var lead = document.Text[Math.Max(0, mention.Span.Start - EarlierReach)..mention.Span.Start];
        var words = Words.Of(lead).ToList();
        return words is [.., var ready, "to"] && _rules.Ready.Contains(ready);
    }

    private Subject? SubjectOf(Document document, EventMention mention, string stance)
    {
        // In the passive the subject of the stance stands before the verb.
        if (mention.Target is { } target && target.Span.Start < mention.Span.Start)
            return Subject.Of(target.Name, _rules);
        var start = stance == "accept" && mention.Modality == Modality.Planned ? mention.Span.Start : mention.Span.End;
        return Subject.From(document, start, _rules);
    }

    private static string TextOf(Document document, EventMention mention, Actor actor, Subject subject)
    {
        var verb = mention.Span.Of(document.Text);
        var text = subject.Text.StartsWith(verb, StringComparison.Ordinal)
            ? $"{actor.Name}: {subject.Text}"
            : $"{actor.Name} {verb} {subject.Text}";
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsEarlier(Document document, EventMention mention)
    {
        var lead = document.Text[Math.Max(0, mention.Span.Start - EarlierReach)..mention.Span.Start];
        var words = Words.Of(lead).TakeLast(3).ToList();
        return words.Contains("had") && s_earlier.Any(words.Contains);
    }

    private static bool IsQuoted(Document document, Span span) =>
        document.Article.Blocks.FirstOrDefault(one => one.Span.Contains(span.Start))
            is { Kind: BlockKind.Embed or BlockKind.Quotation or BlockKind.Heading }
        || document.Attributions.Any(one => one.Quoted.Any(quoted => quoted.Contains(span.Start)));
}
