using Dateline.Claims.Occurrences;
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
            if (IsQuoted(document, mention.Span) || IsInferred(document, mention) || IsAside(document, mention)
                || Past.IsLongAgo(document, mention) || Negations.OfActor(document, mention)
                || StanceOf(document, mention) is not { } stance
                || SubjectOf(document, mention, stance) is not { } subject)
                continue;
            foreach (var actor in actors.Of(mention))
                yield return Draft(document, mention, actor, stance, subject);
        }
    }

    private ClaimDraft Draft(Document document, EventMention mention, Actor actor, string stance, Subject subject)
    {
        var by = Teller(document, mention, actor);
        var value = new PositionValue(TextOf(document, mention, actor, subject), actor.Name, stance, subject.Text);
        var reading = new Reading(value, mention.Span, "position." + stance)
        {
            By = by,
            // A party's own word settles what it decides, never what is so.
            FromParty = by?.Speaker?.Id is { } id && id == actor.Id && !IsOfFact(mention, subject),
            // The day of the deed is the day on which the stance was taken.
            Asserted = by?.Said ?? (mention.Time is { HasTimeOfDay: false } day ? day : null),
            About = mention.Time,
            Background = IsEarlier(document, mention),
        };
        var about = subject.Heading(stance, _rules.Directed.Contains(mention.Action));
        return new ClaimDraft(
            PointKind.Position, null, $"{actor.Name} on {about}", KeysOf(actor, subject), maker.Make(document, reading));
    }

    private bool IsOfFact(EventMention mention, Subject subject) =>
        // Confirmed that it would come: its own plan.
        Words.Of(subject.Text).Take(2).ToList() is not ["it" or "he" or "she", "would" or "will"] && IsOfOthers(mention, subject);

    private bool IsOfOthers(EventMention mention, Subject subject) =>
        _rules.Factual.Contains(mention.Action) || Words.Of(subject.Text).Any(_rules.Accounts.Contains);

    // Whoever tells of the stance comes first: officials told a newspaper that their country had refused. Else the verb of
    // the stance may be the cue of what is said, as to confirm is to speak, and its actor is the speaker.
    private static Attribution? Teller(Document document, EventMention mention, Actor actor)
    {
        if (ClaimMaker.Covering(document, mention.Span) is { } covering)
            return covering;
        return document.Attributions.FirstOrDefault(one => one.Cue.Any(cue => cue.Overlaps(mention.Span))
            && one.Speaker is { } speaker && ((speaker.Id is { } id && id == actor.Id)
                || ActorNames.English.Of(speaker.Canonical) == actor.Name));
    }

    /// <summary>Whether the article only concludes it: the move signals that the council supports the plan.</summary>
    private bool IsInferred(Document document, EventMention mention)
    {
        var sentence = document.SentenceAt(mention.Span.Start);
        var start = sentence < 0 ? mention.Span.Start : document.Sentences[sentence].Start;
        return Words.Of(document.Text[start..mention.Span.Start]).Any(_rules.Inferences.Contains);
    }

    /// <summary>Whether it stands in a clause of when, after or since: the past that the news is told against.</summary>
    private bool IsAside(Document document, EventMention mention)
    {
        if (mention.Actor is not { } actor || actor.Span.Start > mention.Span.Start)
            return false;
        var sentence = document.SentenceAt(actor.Span.Start);
        var start = sentence < 0 ? actor.Span.Start : document.Sentences[sentence].Start;
        var lead = Words.Of(document.Text[start..actor.Span.Start]).ToList();
        while (lead.Count > 0 && lead[^1] is "a" or "an" or "the")
            lead.RemoveAt(lead.Count - 1);
        return lead.Count > 0 && _rules.Asides.Contains(lead[^1]);
    }

    private static ImmutableArray<string> KeysOf(Actor actor, Subject subject) => subject.Topic is { } topic
        ? ["actor:" + actor.Key, "topic:" + topic, actor.Key, topic]
        : ["actor:" + actor.Key, actor.Key, .. subject.Telling.Where(word => word != actor.Key)];

    private string? StanceOf(Document document, EventMention mention)
    {
        if (mention.Attempted)
            return null;
        if (mention.Modality == Modality.Happened)
            return mention.Polarity == Polarity.Denied && !IsNoLonger(document, mention)
                ? null
                : _rules.StanceOf(mention.Action, mention.Polarity);
        return mention is { Modality: Modality.Planned, Polarity: Polarity.Asserted } && IsReady(document, mention)
            ? "accept"
            : null;
    }

    private static bool IsNoLonger(Document document, EventMention mention) =>
        Words.Of(document.Text[Math.Max(0, mention.Span.Start - EarlierReach)..mention.Span.Start]).TakeLast(4).ToList()
            is var lead && lead.LastIndexOf("longer") is var at and > 0 && lead[at - 1] == "no";

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
        {
            // Was rejected, but not: the sanctions ordered by the president.
            var between = Words.Of(document.Text[target.Span.End..Math.Max(target.Span.End, mention.Span.Start)]);
            return between.Any(word => word is "was" or "were" or "been" or "is" or "are" or "be")
                ? Subject.Of(target.Name, _rules)
                : null;
        }
        var start = stance == "accept" && mention.Modality == Modality.Planned ? mention.Span.Start : mention.Span.End;
        // Struck a deal, agreeing to leave: a participle after a comma tells how, not where somebody stands.
        if (mention.Span.Of(document.Text).EndsWith("ing", StringComparison.Ordinal)
            && document.Text.AsSpan(0, mention.Span.Start).TrimEnd().EndsWith(",", StringComparison.Ordinal))
            return null;
        var found = Subject.From(document, start, _rules,
            mention.Actor?.Id?.StartsWith("person:", StringComparison.Ordinal) == true);
        // Confirmed its citizen, Ann Lee, to nobody's surprise: what was confirmed stands behind the aside.
        if (stance is "confirm" or "deny" or "doubt" && found is not null && IsCut(document, start, found))
            return null;
        // Confirmed to a newspaper: to whom is not on what.
        if (stance is "confirm" or "deny" && found?.Text.StartsWith("to ", StringComparison.Ordinal) == true)
            return null;
        return found is null || !_rules.Directed.Contains(mention.Action) || found.Topic is not null
            || $" {found.Text} ".Contains(" to ", StringComparison.Ordinal) ? found : null;
    }

    private static bool IsCut(Document document, int start, Subject found)
    {
        var window = Math.Min(document.Text.Length - start, found.Text.Length + 60);
        var at = document.Text.IndexOf(found.Text, start, window, StringComparison.Ordinal);
        return at >= 0 && document.Text.AsSpan(at + found.Text.Length).TrimStart("”\"’").StartsWith(",")
            && !Words.Of(found.Text).Any(word => word is "was" or "were" or "is" or "are" or "had" or "has" or "have" or "did"
                or "would" or "will" or "could" or "can");
    }

    private static string TextOf(Document document, EventMention mention, Actor actor, Subject subject)
    {
        // The denial of a stance must stand in its text, or the line says the opposite.
        var told = mention.Span.Of(document.Text);
        var negation = Negations.Before(document, mention) ?? (mention.Polarity == Polarity.Denied ? "no longer" : "");
        var verb = told.StartsWith(negation, StringComparison.OrdinalIgnoreCase) ? told : $"{negation} {told}".TrimStart();
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
