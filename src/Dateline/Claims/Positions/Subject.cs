using Dateline.Language;

namespace Dateline.Claims.Positions;

/// <summary>What a stance is on: the words of the article from the verb to the end of its clause.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Topic">What it comes to, where that is one of the topics of the rules.</param>
/// <param name="Telling">The words that tell, folded.</param>
internal sealed record Subject(string Text, string? Topic, ImmutableArray<string> Telling)
{
    // A stance on more words than this is the story, not a subject.
    private const int MostWords = 20;

    private const int MostKeys = 4;

    /// <summary>The subject that begins at the position; null if nothing there tells one.</summary>
    public static Subject? From(Document document, int start, PositionRules rules)
    {
        var sentence = document.SentenceAt(Math.Max(0, start - 1));
        if (sentence < 0)
            return null;
        var end = document.Sentences[sentence].End;
        var tokens = document.Tokens;
        var first = FirstAt(tokens, start);
        var (last, that, quoted) = (first - 1, -1, false);
        for (var at = first; at < tokens.Length && tokens[at].End <= end && at - first < MostWords; at++)
        {
            var word = Words.Fold(tokens[at].Span.In(document.Text));
            if (word is "that" && that < 0 && at - first <= LongestLead)
                that = at;
            // Instructed them to “pursue talks” with Oslo: the marks begin and end no object.
            if (word == "\"" && (quoted || last >= first))
            {
                quoted = !quoted;
                continue;
            }
            if (IsEnd(word) || rules.ObjectEnds.Contains(word) || BeginsAnother(document, at, last - first))
                break;
            last = at;
        }
        if (that >= 0 && that < last)
            first = that + 1;
        if (last < first)
            return null;
        var span = tokens[first].Span.Cover(tokens[last].Span);
        // What stands in marks to its end keeps the closing one.
        var closes = quoted == false && last + 1 < tokens.Length && Words.IsQuotationMark(document.Text[tokens[last + 1].Start])
            && span.In(document.Text).ContainsAny("“\"");
        return Of((closes ? span.Cover(tokens[last + 1].Span) : span).Of(document.Text), rules);
    }

    /// <summary>The subject that the words tell; null if they tell none.</summary>
    public static Subject? Of(string text, PositionRules rules)
    {
        var words = Words.Of(text).ToList();
        while (words.Count > 0 && words[0] is "to" or "a" or "an" or "the")
            words.RemoveAt(0);
        var telling = words.Where(word => !rules.Small.Contains(word) && word.Length > 1
            && !char.IsDigit(word[0])).Distinct().ToImmutableArray();
        if (telling.IsEmpty || telling.All(rules.EmptyObjects.Contains)
            || words[0] is "it" or "this" or "them" or "him" or "her" or "us" or "me" or "comment")
            return null;
        var topic = telling.Select(rules.TopicOf).FirstOrDefault(found => found is not null);
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Subject(clean, topic, [.. telling.Take(MostKeys)]);
    }

    // Between confirm and its that-clause: to whom, on which channel and when.
    private const int LongestLead = 7;

    // Denied the charge and the court then rose: after and, an article or a pronoun begins another clause.
    private static bool BeginsAnother(Document document, int at, int words) =>
        words >= FewestBeforeAnd && at + 1 < document.Tokens.Length
        && document.Tokens[at].Span.In(document.Text) is "and"
        && document.Tokens[at + 1].Span.In(document.Text) is "the" or "a" or "an" or "it" or "he" or "she" or "they" or "then"
            or "in" or "on" or "at";

    private const int FewestBeforeAnd = 2;

    private static bool IsEnd(string word) =>
        word.Length > 0 && !char.IsLetterOrDigit(word[0])
        && word is not ("$" or "£" or "€" or "%" or "'" or "'s");

    private static int FirstAt(ImmutableArray<Token> tokens, int start)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
