using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Claims.Positions;

/// <summary>What a stance is on: the words of the article from the verb to the end of its clause.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Topic">What it comes to, where that is one of the topics of the rules.</param>
/// <param name="Telling">The words that tell, folded.</param>
internal sealed record Subject(string Text, string? Topic, ImmutableArray<string> Telling)
{
    /// <summary>Whether the words are a clause with a verb of its own, not the name of a thing.</summary>
    public bool IsClause { get; private init; }

    // A stance on more words than this is the story, not a subject.
    private const int MostWords = 20;

    private const int MostKeys = 4;

    /// <summary>The subject that begins at the position; null if nothing there tells one.</summary>
    public static Subject? From(Document document, int start, PositionRules rules, bool isPerson = false)
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
            if (word == "," && EndOfInsertion(document, at, end) is > 0 and var inserted)
            {
                at = last = inserted;
                continue;
            }
            if (IsEnd(word) || rules.ObjectEnds.Contains(word) || IsExchange(document, at) || BeginsAnother(document, at, last - first))
                break;
            last = at;
        }
        // Which one, not what: the release of a ship that was seized. That account is no clause either.
        var clause = that >= 0 && that < last && !IsAuxiliary(document, that + 1);
        if (clause)
            first = that + 1;
        while (last >= first && rules.Small.Contains(Words.Fold(tokens[last].Span.In(document.Text))))
            last--;
        if (last < first)
            return null;
        var span = tokens[first].Span.Cover(tokens[last].Span);
        // What stands in marks to its end keeps the closing one.
        var closes = quoted == false && last + 1 < tokens.Length && Words.IsQuotationMark(document.Text[tokens[last + 1].Start])
            && span.In(document.Text).ContainsAny("“\"");
        if (clause && !HasVerb(document, span))
            return null;
        return Of((closes ? span.Cover(tokens[last + 1].Span) : span).Of(document.Text), rules,
            clause && IsOwn(span.Of(document.Text), isPerson)) is { } found
            ? found with { IsClause = clause }
            : null;
    }

    /// <summary>The name of the question for a heading; null where the words give none.</summary>
    public string? Heading(string stance, bool directed)
    {
        if (Topic is not null)
            return Topic;
        if (IsClause || Text.StartsWith("to ", StringComparison.Ordinal))
            return "whether " + Text;
        if (stance is "confirm" or "deny" && Words.Of(Text).Any(s_auxiliaries.Contains))
            return "whether " + Text;
        var to = Text.IndexOf(" to ", StringComparison.Ordinal);
        // Urged both sides to talk: whether both sides should.
        return to > 0 && (directed || Text[to..].StartsWith(" to be ", StringComparison.Ordinal))
            ? $"whether {Text[..to]} should {Text[(to + 4)..]}"
            : Text;
    }

    private static readonly FrozenSet<string> s_auxiliaries = FrozenSet.ToFrozenSet(
        ["was", "were", "is", "are", "had", "has", "have", "would", "will", "could", "can", "did", "does", "may", "might", "been"]);

    // Its captain, a man of 50, was: what stands between commas before an auxiliary belongs to the subject of the clause.
    private const int LongestInsertion = 12;

    /// <summary>Denied that it had left: who denies is who is meant. That it had been left may be anything.</summary>
    private static bool IsOwn(string text, bool isPerson) => Words.Of(text).Take(3).ToList() is [var pronoun, var verb, var next]
        && (isPerson ? pronoun is "he" or "she" : pronoun is "it") && verb is "had" or "has" or "would" or "will"
        && next is not "been" and not "be";

    private static int EndOfInsertion(Document document, int comma, int end)
    {
        for (var at = comma + 1; at < document.Tokens.Length - 1 && at - comma <= LongestInsertion
            && document.Tokens[at].End <= end; at++)
        {
            if (document.Tokens[at].Span.In(document.Text) is ",")
                return IsAuxiliary(document, at + 1) ? at : -1;
        }
        return -1;
    }

    private static bool IsAuxiliary(Document document, int at) =>
        at < document.Tokens.Length && s_auxiliaries.Contains(Words.Fold(document.Tokens[at].Span.In(document.Text)));

    private static bool HasVerb(Document document, Span span) =>
        Words.Of(span.Of(document.Text)).Any(word => s_auxiliaries.Contains(word)
            || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)))
        || document.Events.Any(one => span.Contains(one.Span));

    /// <summary>The subject that the words tell; null if they tell none.</summary>
    public static Subject? Of(string text, PositionRules rules, bool isOwn = false)
    {
        var words = Words.Of(text).ToList();
        while (words.Count > 0 && words[0] is "to" or "a" or "an" or "the")
            words.RemoveAt(0);
        var telling = words.Where(word => !rules.Small.Contains(word) && word.Length > 1
            && !char.IsDigit(word[0])).Distinct().ToImmutableArray();
        if (telling.IsEmpty || telling.All(rules.EmptyObjects.Contains)
            || rules.BadStarts.Contains(words[0])
            // Any such letter, that account: nobody can tell which who reads the line alone.
            || words.Take(2).Contains("such") || (telling is [var only] && rules.Accounts.Contains(only))
            || (!isOwn && words[0] is "it" or "he" or "she" or "they")
            || words[0] is "this" or "them" or "him" or "her" or "us" or "me" or "comment")
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
