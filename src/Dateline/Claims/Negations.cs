using Dateline.Language;

namespace Dateline.Claims;

/// <summary>Words that turn what a verb says into its contrary. A line that loses one of them says what nobody said.</summary>
internal static class Negations
{
    // Between a negation and its verb stand adverbs and auxiliaries: "has not yet been".
    private const int Reach = 4;

    private const int Longest = 48;

    /// <summary>The negation right before the verb, as it stands: <c>no longer</c>, <c>did not</c>; null if there is none.</summary>
    public static string? Before(Document document, EventMention mention)
    {
        var from = Math.Max(0, mention.Span.Start - Longest);
        if (mention.Actor is { } actor && actor.Span.End <= mention.Span.Start)
            from = Math.Max(from, actor.Span.End);
        var words = document.Text[from..mention.Span.Start].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var at = words.Length - 1; at >= Math.Max(0, words.Length - Reach); at--)
        {
            var word = Words.Fold(words[at]);
            if (word.AsSpan().IndexOfAny(",;:.\"") >= 0)
                return null;
            if (word is "longer" && at > 0 && Words.Fold(words[at - 1]) is "no")
                return string.Join(' ', words[(at - 1)..]);
            if (word is "not" or "never" or "cannot" || word.EndsWith("n't", StringComparison.Ordinal)
                || word.EndsWith("n’t", StringComparison.Ordinal))
                return string.Join(' ', words[(word is "not" && at > 0 ? at - 1 : at)..]);
        }
        return null;
    }

    /// <summary>Whether there is nobody who did it, or one whom only the sentence before names: <c>no minister</c>, <c>its
    /// members</c>.</summary>
    public static bool OfActor(Document document, EventMention mention)
    {
        if (mention.Actor is not { } actor)
            return false;
        var before = document.Text[Math.Max(0, actor.Span.Start - 16)..actor.Span.Start];
        return Words.Of(actor.Name).FirstOrDefault() is { } first && (IsNobody(first)
                || first is "whose" or "his" or "her" or "its" or "their" or "my" or "our")
            || (Words.Of(before).LastOrDefault() is { } last && (IsNobody(last) || last is "whose"))
            || before.EndsWith(" none of the ", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsNobody(string word) => word is "no" or "nobody" or "none" or "neither" or "nor" or "few" or "hardly";
}
