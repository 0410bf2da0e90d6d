namespace Dateline.Annotating.Attributions;

/// <summary>A run of words <c>[First, End)</c>.</summary>
internal readonly record struct Run(int First, int End)
{
    public bool IsEmpty => End <= First;
}

/// <summary>Finds the words that tell who speaks, before a cue or after it.</summary>
internal static class SourceFinder
{
    /// <summary>Words that a source may have; longer ones are mostly mistakes, and the bound keeps reading
    /// linear.</summary>
    private const int Longest = 40;

    /// <summary>The source that ends before <paramref name="end"/> and does not begin before <paramref
    /// name="floor"/>.</summary>
    public static Run? Before(Wording wording, int floor, int end)
    {
        var words = wording.Words;
        floor = Math.Max(floor, end - Longest);
        if (end <= floor)
            return null;
        if (words[end - 1].IsDash)
            return BeforeDashes(words, floor, end);
        if (!words[end - 1].IsComma)
            return Phrase(words, floor, end);
        return WithAsides(words, floor, end) ?? WholeSubject(words, floor, end);
    }

    private static Run? WithAsides(ImmutableArray<Word> words, int floor, int end)
    {
        // NAME, APPOSITION, said: an apposition is closed by a comma, an adjunct before the subject is not.
        var core = end - 1;
        var keep = end - 1;
        for (var rounds = 0; rounds < 3; rounds++)
        {
            var opening = LastComma(words, floor, core);
            if (opening <= floor)
                return rounds > 0 ? Kept(words, floor, core, keep) : null;
            // A clause about the source is not part of it: “Lee, who was there, said”.
            if (!IsApposition(words, opening + 1, core))
                keep = opening;
            if (Phrase(words, floor, opening) is not { } phrase)
                return null;
            var continues = phrase.First - 1 > floor && words[phrase.First - 1].IsComma && !words[phrase.First].Capital
                && !IsAdjunct(words, floor, phrase.First - 1);
            if (!continues)
                return phrase with { End = Math.Max(phrase.End, keep) };
            core = phrase.First - 1;
            if (Phrase(words, floor, core) is { } named && !IsAdjunct(words, named.First, core))
                return named with { End = Math.Max(named.End, keep) };
        }
        return null;
    }

    private static Run? Kept(ImmutableArray<Word> words, int floor, int core, int keep) =>
        Phrase(words, floor, core) is { } inner ? inner with { End = Math.Max(inner.End, keep) } : null;

    /// <summary>A noun phrase, not a relative clause, a participle or an adjunct.</summary>
    private static bool IsApposition(ImmutableArray<Word> words, int first, int end)
    {
        var word = words[first];
        if (word.IsQuoted || word.Is(WordClasses.Relatives) || word.Folded == "whose"
            || word.Is(WordClasses.Prepositions | WordClasses.Adverbs | WordClasses.Moments)
                && !word.Is(WordClasses.Determiners)
                && word.Folded is not ("of" or "now" or "then"))
            return false;
        return first >= end || (!word.Folded.EndsWith("ing", StringComparison.Ordinal)
            && !(word.Folded.EndsWith("ed", StringComparison.Ordinal) && !word.Capital)
                && word.Folded is not ("clad" or "known"));
    }

    /// <summary>Many asides, as <c>Ann Lee, 59, of Ashton, Md., who watched, said</c>: all from the name on.</summary>
    private static Run? WholeSubject(ImmutableArray<Word> words, int floor, int end)
    {
        var comma = floor;
        while (comma < end - 1 && !words[comma].IsComma)
            comma++;
        return comma > floor && comma < end - 1 && Phrase(words, floor, comma) is { } name && name.First == floor
            && words[floor].Capital && words[comma - 1].Capital && IsAside(words, comma + 1, end)
            ? new Run(floor, end - 1) : null;
    }

    private static Run? BeforeDashes(ImmutableArray<Word> words, int floor, int end)
    {
        for (var at = end - 2; at > floor; at--)
        {
            if (words[at].IsDash)
                return Phrase(words, floor, at) is { } phrase ? phrase with { End = end - 1 } : null;
        }
        return null;
    }

    /// <summary>The source that begins at <paramref name="first"/>, with its apposition.</summary>
    public static Run? After(Wording wording, int first, int ceiling)
    {
        var words = wording.Words;
        ceiling = Math.Min(ceiling, first + Longest);
        var end = first;
        while (end < ceiling && BelongsAfter(words, first, end, ceiling))
            end++;
        while (end > first && (words[end - 1].IsMark && words[end - 1].Folded != ")"
            || words[end - 1].Is(WordClasses.Prepositions | WordClasses.Links | WordClasses.Determiners)
                && !words[end - 1].Is(WordClasses.Pronouns)))
            end--;
        return end > first ? new Run(first, end) : null;
    }

    /// <summary>The subject of the sentence that begins at <paramref name="first"/>: whose participle <c>saying</c>
    /// is.</summary>
    public static Run? Subject(Wording wording, int first, int ceiling)
    {
        var words = wording.Words;
        ceiling = Math.Min(ceiling, first + Longest);
        var at = first;
        while (at < ceiling && IsAdjunct(words, at, ceiling) && !words[at].IsQuoted)
        {
            if (!words[at].Is(WordClasses.Links | WordClasses.Adverbs) || words[at].Is(WordClasses.Joiners))
                while (at < ceiling && !words[at].IsComma)
                    at++;
            at++;
            while (at < ceiling && words[at].IsComma)
                at++;
        }
        if (at < ceiling && words[at].Is(WordClasses.Pronouns) && !words[at].Is(WordClasses.Determiners))
            return new Run(at, at + 1);
        var end = at;
        var hasCapital = false;
        while (end < ceiling && !words[end].IsQuoted && IsInSubject(words, at, end, hasCapital))
            hasCapital |= words[end++].Capital && words[end - 1].IsContent;
        return Trim(words, at, end) is { } run && words[run.End - 1].IsContent ? run : null;
    }

    private static bool IsInSubject(ImmutableArray<Word> words, int first, int at, bool hasCapital)
    {
        var word = words[at];
        if (word.IsPossessive || word.Folded is "." or "-" or "&" && at > first
            && words[at - 1].Span.End == word.Span.Start)
            return true;
        if (word.Is(WordClasses.Determiners))
            return at == first || words[at - 1].Is(WordClasses.Prepositions | WordClasses.Links | WordClasses.Determiners);
        if (word.Folded is "of" or "and" && at > first && at + 1 < words.Length)
            return words[at + 1].Capital || words[at + 1].Is(WordClasses.Determiners);
        if (!word.IsContent || word.Is(WordClasses.Auxiliaries))
            return false;
        return word.Capital || (!hasCapital && !word.Folded.EndsWith("ed", StringComparison.Ordinal)
            && !CueBook.English.StartingWith(word.Folded).Any(form => form.Form is VerbForm.Past or VerbForm.Present));
    }

    private static int LastComma(ImmutableArray<Word> words, int floor, int before)
    {
        for (var at = before - 1; at > floor; at--)
        {
            if (words[at].IsComma)
                return at;
        }
        return -1;
    }

    private static bool IsAdjunct(ImmutableArray<Word> words, int first, int end) =>
        first >= end || words[first].Is(WordClasses.Prepositions | WordClasses.Adverbs | WordClasses.Moments | WordClasses.Joiners
            | WordClasses.Links);

    /// <summary>The noun phrase that ends before <paramref name="end"/>.</summary>
    private static Run? Phrase(ImmutableArray<Word> words, int floor, int end)
    {
        if (words[end - 1].Is(WordClasses.Pronouns) && !words[end - 1].Is(WordClasses.Determiners))
            return new Run(end - 1, end);
        var first = end;
        var lastLink = -1;
        while (first > floor)
        {
            var at = first - 1;
            var word = words[at];
            if (word.Folded == ")" && !word.IsQuoted)
            {
                var bracket = at;
                while (bracket > floor && words[bracket].Folded != "(")
                    bracket--;
                if (bracket == floor)
                    break;
                first = bracket;
                continue;
            }
            if (word.Is(WordClasses.Subjects) && !word.Is(WordClasses.Determiners))
                return Trim(words, lastLink > 0 ? lastLink + 1 : first, end);
            if (!Continues(words, floor, at, end))
                break;
            if (word.Is(WordClasses.Links))
                lastLink = at;
            first = at;
        }
        return Trim(words, first, end);
    }

    /// <summary>Whether the word belongs to the noun phrase on its right.</summary>
    private static bool Continues(ImmutableArray<Word> words, int floor, int at, int end)
    {
        var word = words[at];
        if (word.IsQuoted || word.IsDash)
            return false;
        if (word.Folded == "'s" || word.IsPossessive || IsOwner(words, at, end))
            return true;
        var hasLeft = at > floor && !words[at - 1].IsQuoted;
        var left = hasLeft ? words[at - 1] : default;
        if (word.IsComma)
            return hasLeft && left.Capital && left.IsContent && IsListedAfter(words, at, end)
                && !BeginsClause(words, floor, at);
        if (word.IsMark)
            return word.Folded is "." or "-" or "&" or "/" or "'" or "$" or "%"
                && hasLeft && left.Span.End == word.Span.Start;
        if (at + 1 < end && words[at + 1].Is(WordClasses.Determiners) && !words[at + 1].Is(WordClasses.Links)
            && !word.Is(WordClasses.Prepositions | WordClasses.Determiners | WordClasses.Links))
            return false;
        if (word.Is(WordClasses.Determiners) && !(word.Folded == "that" && hasLeft && left.IsContent))
            return true;
        if (word.Folded == "who")
            return hasLeft && left.IsContent;
        if (word.Folded is "after" or "before" or "since" or "until" or "following" or "despite" or "amid" or "like" or "ahead")
            return false;
        if (word.Is(WordClasses.Prepositions))
            return hasLeft && (left.IsContent || left.Is(WordClasses.Pronouns))
                && !IsAtStartOfAdjunct(words, floor, at);
        if (word.Is(WordClasses.Links))
            return word.Folded != "but" && hasLeft && IsShortListBefore(words, floor, at)
                && !(left.IsComma && !IsSeries(words, floor, at - 1));
        return word.IsContent;
    }

    /// <summary>Whether a clause begins behind the comma: <c>talks in Bonn, and envoys said</c>, not <c>A, B, and C
    /// said</c>.</summary>
    private static bool BeginsClause(ImmutableArray<Word> words, int floor, int comma)
    {
        const int Reach = 10;
        if (comma + 1 >= words.Length || words[comma + 1].Folded is not ("and" or "or" or "but"))
            return false;
        for (var at = comma - 1; at > Math.Max(floor, comma - Reach); at--)
        {
            if (words[at].IsComma)
                return false;
        }
        return true;
    }

    /// <summary><c>A, B and C</c>: a comma in a list has a link to its right.</summary>
    private static bool IsListedAfter(ImmutableArray<Word> words, int comma, int end)
    {
        for (var at = comma + 1; at < Math.Min(end, comma + 8); at++)
        {
            if (words[at].Folded is "and" or "or")
                return true;
        }
        return false;
    }

    private static bool IsAtStartOfAdjunct(ImmutableArray<Word> words, int floor, int at) =>
        at == floor || (words[at - 1].Is(WordClasses.Moments) && !words[at].Is(WordClasses.Determiners));

    // Tuesday | ’s flood: a day that owns is no adjunct.
    private static bool IsOwner(ImmutableArray<Word> words, int at, int end) =>
        at + 1 < end && words[at + 1].Folded == "'s" && words[at].Is(WordClasses.Moments);

    /// <summary><c>A, B, and C said</c>; but in <c>they met at the port, and C said</c> another clause begins.</summary>
    private static bool IsSeries(ImmutableArray<Word> words, int floor, int comma)
    {
        const int LongestItem = 8;
        for (var at = comma - 1; at >= Math.Max(floor, comma - LongestItem); at--)
        {
            if (words[at].IsComma)
                return true;
        }
        return comma - floor <= LongestItem && words[floor].Capital && words[comma - 1].Capital
            && !Enumerable.Range(floor, comma - floor).Any(at => !words[at].Capital && words[at].IsContent);
    }

    /// <summary>Before <c>and</c> stands another name or noun, not a clause.</summary>
    private static bool IsShortListBefore(ImmutableArray<Word> words, int floor, int link)
    {
        const int Reach = 10;
        for (var at = link - 1; at >= floor; at--)
        {
            var word = words[at];
            if (word.IsComma || word.IsQuoted)
                return true;
            if (link - at > Reach || word.Is(WordClasses.Auxiliaries)
                || CueBook.English.StartingWith(word.Folded).Length > 0
                || (!word.Capital && word.Folded.EndsWith("ed", StringComparison.Ordinal)))
                return false;
            if (word.Is(WordClasses.Subjects | WordClasses.Joiners) || word.Is(WordClasses.Pronouns))
                return false;
        }
        return true;
    }

    private static Run? Trim(ImmutableArray<Word> words, int first, int end)
    {
        while (first < end && (words[first].IsMark || words[first].Is(WordClasses.Links)
            || (words[first].Is(WordClasses.Prepositions | WordClasses.Adverbs | WordClasses.Joiners)
                && !words[first].Is(WordClasses.Determiners | WordClasses.Pronouns))))
            first++;
        return first < end ? new Run(first, end) : null;
    }

    private static bool BelongsAfter(ImmutableArray<Word> words, int first, int at, int ceiling)
    {
        var word = words[at];
        if (word.IsQuoted || word.IsDash || word.Folded is ";" or ":" or "?" or "!")
            return false;
        if (word.IsComma)
            return at + 1 < ceiling && (IsAside(words, at + 1, ceiling) || IsNameOfRole(words, first, at, ceiling));
        if (at == first)
            return !word.IsMark;
        if (word.Folded == ".")
            return at + 1 < ceiling && words[at + 1].Span.Start == word.Span.End;
        if (word.Is(WordClasses.Moments) && !word.Is(WordClasses.Determiners) && !IsOwner(words, at, ceiling))
            return false;
        if (word.Folded is "as" or "while" or "when" or "because" or "but" or "after" or "before" or "since" or "so")
            return false;
        if (word.Is(WordClasses.Prepositions) && at + 1 < ceiling)
            return !words[at + 1].Is(WordClasses.Moments) && !IsChannel(words, at + 1, ceiling);
        return true;
    }

    /// <summary>Whether a relative clause or an apposition begins here: <c>the coast guard’s commander</c>, <c>who
    /// left</c>.</summary>
    private static bool IsAside(ImmutableArray<Word> words, int at, int ceiling)
    {
        var word = words[at];
        if (word.IsQuoted)
            return false;
        if (word.Is(WordClasses.Relatives) || word.Folded == "whose")
            return true;
        if (word.Capital && at + 2 < ceiling && (words[at + 1].IsPossessive || words[at + 2].IsPossessive))
            return true;
        if (word.Folded is "a" or "an" or "now" or "then" or "of" or "its" or "his" or "her" or "their")
            return true;
        if (word.Folded is "the" or "one" || (word.IsContent && (!word.Capital || char.IsDigit(word.Folded[0]))))
        {
            // An apposition has no finite verb before its end.
            for (var i = at + 1; i < Math.Min(ceiling, at + 15) && !words[i].IsComma && words[i].Folded != "."; i++)
            {
                if (words[i].IsQuoted || words[i].Is(WordClasses.Auxiliaries) && words[i].Folded != "'s"
                    && words[i].Folded != "to")
                    return false;
            }
            return !word.Folded.EndsWith("ing", StringComparison.Ordinal) && !word.Is(WordClasses.Resumers);
        }
        return false;
    }

    /// <summary><c>said its negotiator, Ann Lee.</c>: a description without a name, and then the name to its
    /// end.</summary>
    private static bool IsNameOfRole(ImmutableArray<Word> words, int first, int comma, int ceiling)
    {
        const int LongestName = 6;
        if (!words[first].Is(WordClasses.Determiners) && !words[first].IsPossessive)
            return false;
        if (words[comma - 1].Capital || words[comma - 1].IsPossessive || !words[comma - 1].IsContent)
            return false;
        var end = comma + 1;
        while (end < ceiling && end - comma <= LongestName && !words[end].IsQuoted && !words[end].IsMark
            && (words[end].Capital || (end > comma + 1 && end + 1 < ceiling && words[end + 1].Capital)))
            end++;
        return end - comma > 2 && words[comma + 1].Capital && (end >= ceiling || words[end].IsMark || words[end].IsQuoted);
    }

    private static bool IsChannel(ImmutableArray<Word> words, int at, int ceiling)
    {
        for (var i = at; i < Math.Min(ceiling, at + 3); i++)
        {
            if (words[i].Folded is "statement" or "interview" or "email" or "e-mail" or "speech" or "tweet" or "post" or "letter"
                or "news" or "press" or "phone" or "remarks" or "address" or "broadcast")
                return true;
        }
        return false;
    }
}
