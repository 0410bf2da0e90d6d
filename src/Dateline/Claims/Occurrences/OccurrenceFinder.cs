using Dateline.Claims.Positions;
using Dateline.Language;

namespace Dateline.Claims.Occurrences;

/// <summary>Finds what is said to have happened: deeds and mishaps that can be confirmed or denied, and their denials.</summary>
public sealed class OccurrenceFinder(ClaimMaker maker) : IClaimFinder
{
    private readonly NotableRules _rules = NotableRules.English;

    public IEnumerable<ClaimDraft> Find(Document document)
    {
        var told = new List<Told>();
        foreach (var mention in document.Events)
        {
            if (Told(document, mention) is { } found)
                told.Add(found);
        }
        var denials = new DenialFinder(document, _rules, maker);
        return told.Select(one => one.Draft).Concat(denials.Find(told)).ToList();
    }

    private Told? Told(Document document, EventMention mention)
    {
        if (mention.Modality != Modality.Happened || _rules.Find(mention) is not { } rule
            || LacksDoer(mention) || Negations.OfActor(document, mention) || !IsToldAsDone(document, mention)
            || IsQuoted(document, mention.Span) || Past.IsLongAgo(document, mention))
            return null;
        var by = Teller.Of(document, mention, _rules);
        var denied = mention.Polarity == Polarity.Denied;
        // That something did not happen is a claim only where somebody denies it.
        if (denied && by?.Stance != Stance.Denies && !HasDenial(document, mention))
            return null;
        var value = new OccurrenceValue(
            SubjectOf(document, mention), mention.Actor?.Name, mention.Action, mention.Target?.Name, mention.Type);
        var reading = new Reading(value, mention.Span, "occurrence." + rule.Group)
        {
            By = by,
            Polarity = denied || by?.Stance == Stance.Denies ? Polarity.Denied : Polarity.Asserted,
            About = mention.Time,
        };
        var draft = new ClaimDraft(
            PointKind.Occurrence, null, value.Text, KeysOf(mention, rule), maker.Make(document, reading));
        return new Told(draft, reading, mention);
    }

    // Of an active verb the doer must be told: without one, the reading of the sentence went wrong somewhere.
    private static bool LacksDoer(EventMention mention) =>
        mention.Actor is null && (mention.Target is not { } target || target.Span.Start > mention.Span.Start);

    /// <summary>Whether the sentence tells it as done: not as going on, doubted, or not said by anyone.</summary>
    private bool IsToldAsDone(Document document, EventMention mention)
    {
        var sentence = Math.Max(0, document.SentenceAt(mention.Span.Start));
        var lead = Words.Of(document.Text[document.Sentences[sentence].Start..mention.Span.Start]).ToList();
        if (mention.Span.Of(document.Text).Split(' ')[0].EndsWith("ing", StringComparison.Ordinal)
            && lead.TakeLast(3).Any(word => word is "is" or "are" or "being"))
            return false;
        if (IsSideEffect(document, mention) || IsOfUnnamed(mention))
            return false;
        if (lead.TakeLast(UnsureReach).Any(_rules.Unsure.Contains))
            return false;
        // They are not ready to declare that it began: what nobody says is no claim.
        var that = lead.LastIndexOf("that");
        if (mention.Polarity == Polarity.Asserted && that > 0
            && lead.Take(that).Any(word => word is "not" or "no" or "never"))
            return false;
        // A clause with who or which tells old news unless it has a day.
        return mention.Time is not null || !Teller.IsRelative(document, mention);
    }

    // Attacked the port, killing a guard: the deed is told by its verb, and what came of it is counted elsewhere.
    private static bool IsSideEffect(Document document, EventMention mention) =>
        mention.Span.Of(document.Text).Split(' ')[0].EndsWith("ing", StringComparison.Ordinal)
        && document.Text.AsSpan(0, mention.Span.Start).TrimEnd().EndsWith(",", StringComparison.Ordinal);

    // Its forces are nobody's to one who reads the line alone.
    private static bool IsOfUnnamed(EventMention mention) =>
        (mention.Actor ?? mention.Target) is { } first
        && Words.Of(first.Name).FirstOrDefault() is "its" or "his" or "her" or "their" or "our" or "my" or "your";

    // As far before a verb as a word that doubts it may stand.
    private const int UnsureReach = 8;

    private static bool IsQuoted(Document document, Span span)
    {
        var block = document.Article.Blocks.FirstOrDefault(one => one.Span.Contains(span.Start));
        return block is { Kind: BlockKind.Embed or BlockKind.Quotation or BlockKind.Heading }
            || document.Attributions.Any(one => one.Quoted.Any(quoted => quoted.Contains(span.Start)));
    }

    private static bool HasDenial(Document document, EventMention mention)
    {
        var sentence = document.Sentences[Math.Max(0, document.SentenceAt(mention.Span.Start))];
        return document.Events.Any(one => one.Action == "deny" && sentence.Contains(one.Span)
            && one.Span.End <= mention.Span.Start);
    }

    private ImmutableArray<string> KeysOf(EventMention mention, NotableRule rule)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal) { rule.Group, "act:" + rule.Group };
        var thing = mention.Target ?? mention.Actor;
        if (thing is not null && _rules.KeyOf(thing) is { } head)
            keys.Add("thing:" + head);
        foreach (var participant in new[] { mention.Actor, mention.Target })
        {
            if (participant is null)
                continue;
            if (_rules.KeyOf(participant) is { } key)
                keys.Add(key);
            foreach (var actor in ActorNames.English.Within(participant.Name))
                keys.Add(Words.Fold(actor));
        }
        if (mention.Time is { Precision: >= TimePrecision.Day } day)
            keys.Add("day:" + StatedTime.OfDay(day.Date));
        return [.. keys];
    }

    /// <summary>The event in the article's own words, from its first part to its last.</summary>
    private static string SubjectOf(Document document, EventMention mention)
    {
        var parts = new[] { mention.Actor?.Span, mention.Span, mention.Target?.Span }
            .OfType<Span>().Order().ToImmutableArray();
        var whole = parts[0].Cover(parts[^1]);
        var text = whole.Length <= LongestSubject && !Breaks(whole.Of(document.Text))
            ? whole.Of(document.Text)
            : string.Join(' ', parts.Select(part => part.Of(document.Text)));
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Negations.Before(document, mention) is { } negation && !text.Contains(negation, StringComparison.OrdinalIgnoreCase))
            text = text.Replace(mention.Span.Of(document.Text), $"{negation} {mention.Span.Of(document.Text)}", StringComparison.Ordinal);
        return text.Length == 0 ? mention.Action : char.ToUpperInvariant(text[0]) + text[1..];
    }

    // A subject is a heading: one line of a brief.
    private const int LongestSubject = 110;

    private static bool Breaks(string text) =>
        text.AsSpan().IndexOfAny("“”\"\n;") >= 0
        || text.Contains(" that ", StringComparison.Ordinal) || text.Contains(" which ", StringComparison.Ordinal)
        || text.Contains(" who ", StringComparison.Ordinal);
}

/// <summary>An occurrence on its way, with what a denial of it needs.</summary>
internal sealed record Told(ClaimDraft Draft, Reading Reading, EventMention Mention);
