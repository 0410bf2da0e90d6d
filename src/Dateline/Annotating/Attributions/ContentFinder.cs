namespace Dateline.Annotating.Attributions;

internal enum TailKind
{
    /// <summary>Nothing is said behind the cue: it ends the sentence, or an adjunct does.</summary>
    None,
    That,
    Clause,
    Quote,
    To,
    Object,

    /// <summary>A colon ends the paragraph: what is said stands in the next one.</summary>
    Next,
}

/// <summary>What follows a cue: where what is said begins, and to whom it is said.</summary>
internal readonly record struct Tail(TailKind Kind, int Start, Run Hearer);

/// <summary>Finds the words that are said.</summary>
internal static class ContentFinder
{
    /// <summary>Words that may stand between a cue and what is said: a time, a place, an occasion.</summary>
    private const int LongestAdjunct = 30;

    public static Tail After(Wording wording, Cue cue, int ceiling)
    {
        var words = wording.Words;
        var at = cue.End;
        var hearer = new Run(at, at);
        if (cue.Rule.Takes(Frames.Hearer) && at < ceiling && !words[at].IsQuoted && !words[at].IsMark
            && !words[at].Is(WordClasses.Joiners | WordClasses.Prepositions))
        {
            hearer = new Run(at, HearerEnd(words, at, ceiling));
            at = hearer.End;
        }
        return After(wording, cue, at, ceiling, hearer);
    }

    private static Tail After(Wording wording, Cue cue, int at, int ceiling, Run hearer)
    {
        var words = wording.Words;
        var start = at;
        for (; at < ceiling && at - start < LongestAdjunct; at++)
        {
            var word = words[at];
            if (word.IsQuoted && at > start && EndOfQuote(words, at, ceiling) is var after && after < ceiling
                && words[after].Folded == "that")
                return new Tail(TailKind.That, after + 1, hearer); // said on "The Hour" that
            if (word.IsQuoted)
                return new Tail(at == start || IsSentence(wording, at) ? TailKind.Quote : TailKind.None, at, hearer);
            if (word.IsMark)
                return AtMark(words, at, ceiling, hearer);
            if (word.Folded == "that")
                return new Tail(cue.Rule.Takes(Frames.Quote) && !cue.Rule.Takes(Frames.That) ? TailKind.None
                    : TailKind.That, at + 1, hearer);
            if (word.Folded == "to")
                return ToTail(cue, at, start, hearer);
            if (word.Folded is "whether" or "if" or "what" or "how" or "why" or "where" or "who")
                return new Tail(cue.Rule.Takes(Frames.Ask | Frames.Clause | Frames.Hearer | Frames.Object)
                    ? TailKind.Clause : TailKind.None, at, hearer);
            if (word.Is(WordClasses.Joiners) && !word.Is(WordClasses.Prepositions | WordClasses.Adverbs))
                return new Tail(TailKind.None, at, hearer);
            if (word.Is(WordClasses.Moments | WordClasses.Adverbs)
                && !word.Is(WordClasses.Determiners | WordClasses.Subjects))
                continue;
            if (word.Is(WordClasses.Prepositions))
            {
                if (!cue.Rule.Takes(Frames.Clause | Frames.Hearer | Frames.That | Frames.Ask))
                    return new Tail(TailKind.None, at, hearer);
                if (cue.Rule.Takes(Frames.Object) && !cue.Rule.Takes(Frames.Clause))
                    return new Tail(TailKind.None, at, hearer);
                at = AdjunctEnd(words, at, ceiling) - 1;
                continue;
            }
            if (ThatAfterMoment(words, at, ceiling) is > 0 and var that)
                return new Tail(TailKind.That, that + 1, hearer);
            return new Tail(Bare(cue), at, hearer);
        }
        return new Tail(TailKind.None, at, hearer);
    }

    private static int EndOfQuote(ImmutableArray<Word> words, int at, int ceiling)
    {
        var end = at;
        while (end < ceiling && words[end].Quotation == words[at].Quotation)
            end++;
        return end;
    }

    /// <summary><c>said a few hours later that</c>, <c>said two days ago that</c>.</summary>
    private static int ThatAfterMoment(ImmutableArray<Word> words, int at, int ceiling)
    {
        const int Reach = 7;
        for (var next = at + 1; next < Math.Min(ceiling, at + Reach) && !words[next].IsMark
            && !words[next].IsQuoted; next++)
        {
            if (words[next].Folded == "that")
                return words[next - 1].Is(WordClasses.Moments) ? next : 0;
        }
        return 0;
    }

    /// <summary>Quoted words that begin a sentence of their own are speech; others may be part of an adjunct.</summary>
    private static bool IsSentence(Wording wording, int at)
    {
        var inner = wording.Quotations[wording.Words[at].Quotation].Inner;
        return inner.Length > 0 && char.IsUpper(wording.Text[inner.Start]);
    }

    private static Tail AtMark(ImmutableArray<Word> words, int at, int ceiling, Run hearer)
    {
        var next = at + 1;
        if (words[at].Folded is ":" or "," or "-" && next < ceiling && words[next].IsQuoted)
            return new Tail(TailKind.Quote, next, hearer);
        if (words[at].Folded == ":")
            return next < ceiling ? new Tail(TailKind.Clause, next, hearer) : new Tail(TailKind.Next, next, hearer);
        if (words[at].Folded is "$" or "€" or "£" or "(" or "[" or "'")
            return new Tail(TailKind.Clause, at, hearer);
        return new Tail(TailKind.None, at, hearer);
    }

    private static Tail ToTail(Cue cue, int at, int start, Run hearer) =>
        cue.Rule.Takes(Frames.To) || (!hearer.IsEmpty && cue.Rule.Takes(Frames.Hearer)) && at == start
            ? new Tail(TailKind.To, at, hearer)
            : new Tail(TailKind.None, at, hearer);

    private static TailKind Bare(Cue cue) =>
        cue.Rule.Takes(Frames.Clause | Frames.Hearer | Frames.Finding) ? TailKind.Clause
        : cue.Rule.Takes(Frames.Object | Frames.Call) ? TailKind.Object : TailKind.None;

    /// <summary>After <c>told</c>: up to <c>that</c>, a mark, a preposition, or the subject of a bare clause.</summary>
    private static int HearerEnd(ImmutableArray<Word> words, int at, int ceiling)
    {
        if (words[at].Is(WordClasses.Hearers))
            return at + 1;
        var end = at;
        while (end < ceiling && end - at < 12)
        {
            var word = words[end];
            if (word.IsQuoted || (word.IsMark && word.Folded != "'" && !(word.Folded is "." or "-" && end + 1 < ceiling
                && words[end + 1].Span.Start == word.Span.End)))
                break;
            if (word.Is(WordClasses.Joiners | WordClasses.Prepositions | WordClasses.Auxiliaries) && word.Folded != "'s"
                && !(word.Folded == "of" && end > at))
                break;
            if (end > at && word.Is(WordClasses.Subjects | WordClasses.Determiners | WordClasses.Moments)
                && !words[end - 1].Is(WordClasses.Prepositions | WordClasses.Determiners)
                    && !words[end - 1].IsPossessive)
                break;
            end++;
        }
        return end;
    }

    /// <summary>The end of <c>in an interview with Radio Nord on Monday</c>: before a subject, a mark or a
    /// joiner.</summary>
    private static int AdjunctEnd(ImmutableArray<Word> words, int at, int ceiling)
    {
        at++;
        var first = at;
        while (at < ceiling && !words[at].IsQuoted && !words[at].IsMark
            && !(words[at].Is(WordClasses.Subjects) && !words[at].Is(WordClasses.Determiners))
            && !(words[at].Is(WordClasses.Joiners) && words[at].Folded is "that" or "whether" or "as" or "while" or "when" or "because")
            && !(at > first + 1 && words[at].Is(WordClasses.Determiners) && words[at - 1].IsContent))
            at++;
        return at;
    }

    /// <summary>The end of the clause that begins at <paramref name="start"/>.</summary>
    /// <param name="wording">The words.</param>
    /// <param name="start">The first word of what is said.</param>
    /// <param name="ceiling">Where it has to end.</param>
    public static int ClauseEnd(Wording wording, int start, int ceiling)
    {
        var words = wording.Words;
        for (var at = start + 2; at + 1 < ceiling; at++)
        {
            if (!words[at].IsComma)
                continue;
            var next = words[at + 1];
            if (next.Is(WordClasses.Resumers) && !next.IsQuoted)
                return at;
            if (next.Folded == "in" && at + 2 < ceiling && words[at + 2].Folded == "what")
                return at;
        }
        for (var at = start + 2; at + 1 < ceiling; at++)
        {
            if (words[at].Folded == "in" && words[at + 1].Folded == "what" && !words[at].IsQuoted)
                return at;
        }
        return TrimEnd(words, start, ceiling);
    }

    public static int TrimEnd(ImmutableArray<Word> words, int start, int end)
    {
        while (end > start && words[end - 1].IsMark && !words[end - 1].IsQuoted
            && words[end - 1].Folded is not (")" or "%" or "]"))
            end--;
        return end;
    }
}
