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
        first = AfterTimes(document, first, end);
        var (last, that, quoted) = (first - 1, -1, false);
        for (var at = first; at < tokens.Length && tokens[at].End <= end && at - first < MostWords; at++)
        {
            var word = Words.Fold(tokens[at].Span.In(document.Text));
            if (word is "that" && that < 0 && at - first <= LongestLead && !FollowsPreposition(document, at))
                that = at;
            // Instructed them to “pursue talks” with Oslo: the marks begin and end no object.
            if (word == "\"" && (quoted || last >= first))
            {
                quoted = !quoted;
                continue;
            }
            if (IsEnd(word) || rules.ObjectEnds.Contains(word) || IsExchange(document, at) || BeginsAnother(document, at, last - first))
                break;
            last = at;
        }
        if (that >= 0 && that < last)
            first = that + 1;
        while (last >= first && rules.Small.Contains(Words.Fold(tokens[last].Span.In(document.Text))))
            last--;
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
            || rules.BadStarts.Contains(words[0])
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

    // The price is another subject than the thing: in return for aid.
    private static bool IsExchange(Document document, int at) =>
        at + 1 < document.Tokens.Length && document.Tokens[at].Span.In(document.Text) is "in"
        && document.Tokens[at + 1].Span.In(document.Text) is "return" or "exchange";

    // The release of that ship: no clause begins there.
    private static bool FollowsPreposition(Document document, int at) =>
        at > 0 && document.Tokens[at - 1].Span.In(document.Text) is "of" or "for" or "in" or "on" or "with" or "to" or "by"
            or "from" or "at";

    /// <summary>The first word after times and what leads to them: confirmed on Friday the plan.</summary>
    private static int AfterTimes(Document document, int first, int end)
    {
        var at = first;
        while (at < document.Tokens.Length && document.Tokens[at].End <= end)
        {
            var lead = document.Tokens[at].Span.In(document.Text) is "on" or "in" or "earlier" or "late" or "early" ? 1 : 0;
            if (at + lead >= document.Tokens.Length || !IsTime(document, document.Tokens[at + lead].Span))
                break;
            at += lead + 1;
        }
        return at;
    }

    private static bool IsTime(Document document, Span token)
    {
        int low = 0, high = document.Times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Times[middle].Span.End <= token.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < document.Times.Length && document.Times[low].Span.Overlaps(token);
    }

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
