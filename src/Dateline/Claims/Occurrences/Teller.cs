using Dateline.Language;

namespace Dateline.Claims.Occurrences;

/// <summary>Whose word an event is.</summary>
internal static class Teller
{
    // Between a report and the event that it tells stands the doer at most.
    private const int LongestLead = 12;

    // The ship that had already sunk, but not: the ship that hit a pier on Tuesday had sunk before.
    private const int LongestRelative = 4;

    /// <summary>
    /// The attribution by which the article tells the event; null if it tells it itself. In a sentence of a speaker the
    /// clauses that begin with after, when or which tell what is known already: they are the article's own.
    /// </summary>
    public static Attribution? Of(Document document, EventMention mention, NotableRules rules)
    {
        if (Reported(document, mention) is { } report)
            return report;
        var covering = ClaimMaker.Covering(document, mention.Span);
        return covering is null || IsToldAsKnown(document, mention, covering, rules) ? null : covering;
    }

    /// <summary>A report by Radio Nord that the engine had stopped: the outlet says so, whoever speaks of the report.</summary>
    private static Attribution? Reported(Document document, EventMention mention)
    {
        var sentence = document.SentenceAt(mention.Span.Start);
        if (sentence < 0)
            return null;
        var start = document.Sentences[sentence].Start;
        foreach (var name in document.Names)
        {
            if (name.Span.Start >= mention.Span.Start)
                break;
            if (name.Span.Start < start || name.Type is NameType.Place)
                continue;
            var before = Words.Of(document.Text[start..name.Span.Start]).TakeLast(3).ToList();
            var after = Words.Of(document.Text[name.Span.End..mention.Span.Start]).Take(LongestLead + 1).ToList();
            if (before.Any(word => word is "report" or "reports") && before[^1] is "by" or "from" or "in" or "the"
                && after is ["that", ..] && after.Count <= LongestLead)
                return As(name, mention);
        }
        return null;
    }

    private static Attribution As(NameMention name, EventMention mention) => new()
    {
        Kind = AttributionKind.Indirect,
        Span = name.Span.Cover(mention.Span),
        Rule = "occurrence.report-by",
        Content = [mention.Span],
        Source = [name.Span],
        Speaker = new Speaker { Canonical = name.Canonical, Id = name.Id },
    };

    private static bool IsToldAsKnown(
        Document document, EventMention mention, Attribution covering, NotableRules rules)
    {
        var content = covering.Content.First(one => one.Contains(mention.Span.Start));
        var first = Math.Min(mention.Span.Start, mention.Actor?.Span.Start ?? mention.Span.Start);
        first = Math.Min(first, mention.Target?.Span.Start ?? first);
        if (first < content.Start)
            return false;
        var lead = Words.Of(document.Text[content.Start..first]).ToList();
        while (lead.Count > 0 && lead[^1] is "a" or "an" or "the")
            lead.RemoveAt(lead.Count - 1);
        if (lead.Count > 1 && rules.ToldAsKnown.Contains(lead[^1]))
            return true;
        // After the one struck and the other sank: what is joined to a known thing is known.
        if (lead.Count > 1 && lead[^1] == "and" && lead.TakeLast(LongestLead).Any(rules.ToldAsKnown.Contains))
            return true;
        return IsRelative(document, mention);
    }

    /// <summary>Whether its clause only says which one is meant: the ship that hit the pier.</summary>
    public static bool IsRelative(Document document, EventMention mention)
    {
        if (mention.Actor is not { } actor || actor.Span.End > mention.Span.Start)
            return false;
        var between = Words.Of(document.Text[actor.Span.End..mention.Span.Start]).ToList();
        return between is ["that" or "which" or "who", ..] && between.Count <= LongestRelative;
    }
}
