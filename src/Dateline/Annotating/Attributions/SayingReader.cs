namespace Dateline.Annotating.Attributions;

/// <summary>Reads the sayings of one statement: for each cue its source and what is said.</summary>
internal sealed class SayingReader(Wording wording, Statement statement)
{
    private readonly ImmutableArray<Word> _words = wording.Words;
    private readonly List<Saying> _found = [];

    /// <summary><c>Also late on Wednesday, however,</c>: a longer lead has a clause of its own, with its own
    /// time.</summary>
    private const int LongestLead = 7;

    public List<Saying> Read()
    {
        foreach (var cue in CueFinder.Find(wording, statement))
        {
            var saying = cue.Rule.Takes(Frames.Source) ? ReadSource(cue) : ReadVerb(cue);
            if (saying is { Content.Count: > 0 } or { AwaitsNext: true })
                _found.Add(saying);
        }
        CutNested();
        TellThrough();
        return _found;
    }

    /// <summary>What X said according to Y came through Y.</summary>
    private void TellThrough()
    {
        foreach (var teller in _found.Where(saying => saying.Cue is { } cue && cue.Rule.Takes(Frames.Source)))
        {
            foreach (var told in _found)
            {
                if (told != teller && told.Cue is { } cue && teller.Content.Exists(run => run.First <= cue.First
                    && cue.First < run.End))
                    told.Through = teller.Source;
            }
        }
    }

    /// <summary><c>according to X, …</c> and <c>…, according to X</c>.</summary>
    private Saying? ReadSource(Cue cue)
    {
        if (SourceFinder.After(wording, cue.End, statement.End) is not { } source)
            return null;
        var saying = new Saying(cue, source, "attributions.according-to")
        {
            Paragraph = statement.Paragraph,
            Trail = new Run(source.End, Math.Min(statement.End, source.End + 1)),
        };
        if (cue.First - statement.First > 3 && cue.First > statement.First)
            Add(saying, Preceding(cue.First), cue.First);
        else if (source.End < statement.End && _words[source.End].IsComma)
            Add(saying, source.End + 1, ContentFinder.ClauseEnd(wording, source.End + 1, statement.End));
        return saying;
    }

    private Saying? ReadVerb(Cue cue)
    {
        if (cue.IsNegated || cue.Passive)
            return null;
        if (ReadInverted(cue) is { } inverted)
            return inverted;
        var floor = Floor(cue);
        var source = SourceFinder.Before(wording, floor, BeforeMoment(cue, floor));
        if (cue.Form is VerbForm.Ing or VerbForm.Past && (source is null || cue.Form == VerbForm.Ing)
            && !HasAuxiliary(cue)
            && cue.GroupFirst > statement.First)
            source = SourceOfParticiple(cue, source);
        // The union, whose members rejected it: the clause tells of the union, and nobody speaks.
        if (source is not { } found || _words[found.First].Folded == "whose")
            return null;
        var tail = ContentFinder.After(wording, cue, statement.End);
        var follows = tail.Kind is TailKind.That or TailKind.Clause or TailKind.Quote;
        var before = found.First - 1;
        var own = found.End <= cue.First && found.First >= floor;
        var quoteBefore = own && before >= statement.First && (_words[before].IsQuoted
            || (_words[before].IsComma && before > statement.First && _words[before - 1].IsQuoted));
        if (quoteBefore && cue.Rule.Takes(Frames.Clause | Frames.Quote | Frames.Hearer | Frames.Ask | Frames.That)
            && tail.Kind != TailKind.That && !(follows && IsTitle(before)) && !(tail.Kind == TailKind.Clause
                && cue.Rule.Takes(Frames.Clause)
                && !IsSplit(before)))
            return Behind(cue, found, tail, "attributions.quote-before");
        if (follows || tail.Kind is TailKind.To or TailKind.Object)
            return Ahead(cue, found, tail);
        if (tail.Kind == TailKind.Next)
            return new Saying(cue, found, "attributions.next-paragraph")
            {
                AwaitsNext = true,
                Paragraph = statement.Paragraph
            };
        return own && before > statement.First && _words[before].IsComma
            && cue.Rule.Takes(Frames.Clause | Frames.Hearer)
            && cue.Form != VerbForm.Ing
            ? Behind(cue, found, tail, "attributions.clause-before") : null;
    }

    /// <summary>
    /// <c>Lee left, saying …</c>, <c>Lee answered by saying …</c>: the one who spoke last in the sentence, or its
    /// subject;
    /// <c>voters saying …</c>: the words before it.
    /// </summary>
    private Run? SourceOfParticiple(Cue cue, Run? before)
    {
        var last = _words[cue.GroupFirst - 1];
        if (last.IsContent && last.Folded is not ("statement" or "message" or "letter" or "tweet" or "post" or "note" or "email"
            or "memo" or "release" or "speech" or "pitch" or "video" or "remarks" or "comments"))
            return before;
        if (!last.IsComma && !last.IsContent && !last.Is(WordClasses.Links)
            && !(cue.Form == VerbForm.Ing && last.Folded is "by" or "for" or "in" or "while" or "before" or "after" or "without"))
            return null;
        return _found.LastOrDefault(saying => saying.Source is not null)?.Source
            ?? (cue.Form == VerbForm.Ing ? SourceFinder.Subject(wording, statement.First, cue.GroupFirst) : null);
    }

    /// <summary>Where the source of <c>Ann Lee on Monday said</c> ends.</summary>
    private int BeforeMoment(Cue cue, int floor)
    {
        var end = cue.GroupFirst;
        while (end - 1 > floor && _words[end - 1].Is(WordClasses.Moments))
            end--;
        if (end < cue.GroupFirst && end - 1 > floor && _words[end - 1].Folded is "on" or "in" or "late" or "early")
            end--;
        return end > floor && !_words[end - 1].IsMark && _words[end - 1].IsContent ? end : cue.GroupFirst;
    }

    // The mark before the closing quotation mark of words that a cue follows: “Come,” Lee said he told them.
    private bool IsSplit(int before)
    {
        var quotation = _words[before].Quotation >= 0 ? _words[before].Quotation : _words[before - 1].Quotation;
        var inner = wording.Quotations[quotation].Inner;
        return _words[before].IsComma || (inner.Length > 0
            && wording.Text[inner.End - 1] is ',' or '?' or '!' or '—' or '-' or '.');
    }

    /// <summary>Few quoted words behind a preposition or a holder name a broadcast or a book.</summary>
    private bool IsTitle(int before)
    {
        const int LongestTitle = 8;
        var end = _words[before].IsQuoted ? before : before - 1;
        var at = end;
        while (at > statement.First && _words[at - 1].Quotation == _words[end].Quotation)
            at--;
        return end - at < LongestTitle && at > statement.First
            && (_words[at - 1].Is(WordClasses.Prepositions | WordClasses.Determiners) || _words[at - 1].IsPossessive);
    }

    private Saying? ReadInverted(Cue cue)
    {
        if (!cue.Rule.Takes(Frames.Inverted | Frames.Quote | Frames.Clause) || cue.First <= statement.First
            || cue.End >= statement.End
            || cue.GroupFirst != cue.First || cue.Form is not (VerbForm.Past or VerbForm.Present))
            return null;
        var (before, next) = (_words[cue.First - 1], _words[cue.End]);
        if (!(before.IsComma || before.IsQuoted) || next.IsQuoted || next.IsMark
            || !(next.Capital || next.Is(WordClasses.Determiners | WordClasses.Pronouns) || next.IsContent)
            || next.Is(WordClasses.Moments | WordClasses.Joiners) && !next.Is(WordClasses.Determiners))
            return null;
        // NAME, APPOSITION, said ...: the comma belongs to the source before it.
        if (before.IsComma && !(cue.First - 2 >= statement.First && _words[cue.First - 2].IsQuoted)
            && (!IsWholeTail(cue) || IsClosingAside(cue)))
            return null;
        if (SourceFinder.After(wording, cue.End, statement.End) is not { } source)
            return null;
        var saying = new Saying(cue, source, "attributions.inverted")
        {
            Paragraph = statement.Paragraph,
            Trail = TrailFrom(source.End),
        };
        Add(saying, Preceding(cue.First), cue.First);
        AddSplit(saying, source.End);
        return saying;
    }

    /// <summary>Whether the comma before the cue closes an aside behind the subject: <c>Ann Lee, an engineer,
    /// said</c>.</summary>
    private bool IsClosingAside(Cue cue) =>
        SourceFinder.Before(wording, Floor(cue), cue.GroupFirst) is { } source && source.First == statement.First
        && (_words[source.First].Capital || _words[source.First].Is(WordClasses.Determiners));

    /// <summary>Whether only a noun phrase follows the cue: <c>…, said Ann Lee of the harbour office.</c></summary>
    private bool IsWholeTail(Cue cue)
    {
        if (!cue.Rule.Takes(Frames.Inverted) || SourceFinder.After(wording, cue.End, statement.End) is not { } source)
            return false;
        for (var at = source.First; at < source.End; at++)
        {
            if (_words[at].Is(WordClasses.Relatives) || _words[at].IsComma)
                break;
            if (_words[at].Is(WordClasses.Auxiliaries) && _words[at].Folded != "'s")
                return false;
        }
        return source.End >= statement.End || _words[source.End].IsMark || _words[source.End].IsQuoted
            || _words[source.End].Is(WordClasses.Moments | WordClasses.Prepositions | WordClasses.Joiners);
    }

    private Saying Ahead(Cue cue, Run source, Tail tail)
    {
        var isWhat = source.First > statement.First && _words[source.First - 1].Folded == "what";
        var saying = new Saying(cue, source, "attributions." + tail.Kind.ToString().ToLowerInvariant())
        {
            Paragraph = statement.Paragraph,
            Hearer = tail.Hearer,
            Lead = source.First - statement.First <= LongestLead
                ? new Run(statement.First, source.First) : new Run(source.First, source.First),
            Trail = new Run(cue.End, tail.Start),
        };
        if (isWhat)
            Add(saying, source.First - 1, source.First);
        var end = ContentFinder.ClauseEnd(wording, tail.Start, statement.End);
        Add(saying, tail.Start, end);
        return saying;
    }

    private Saying Behind(Cue cue, Run source, Tail tail, string rule)
    {
        var saying = new Saying(cue, source, rule)
        {
            Paragraph = statement.Paragraph,
            Hearer = tail.Hearer,
            Trail = TrailFrom(cue.End),
        };
        Add(saying, Preceding(source.First), source.First);
        AddSplit(saying, cue.End);
        return saying;
    }

    /// <summary>The second half of <c>“…,” X said, “…”</c> or of <c>…, X said, …</c>.</summary>
    private void AddSplit(Saying saying, int from)
    {
        for (var at = from; at + 1 < statement.End; at++)
        {
            if (!(_words[at].Folded is "," or ":" or "-" && !_words[at].IsQuoted))
                continue;
            var isQuote = _words[at + 1].IsQuoted;
            if (isQuote || (at == from && saying.Rule == "attributions.clause-before" && !IsCueBetween(at)))
                Add(saying, at + 1, ContentFinder.TrimEnd(_words, at + 1, isQuote ? QuoteEnd(at + 1) : statement.End));
            return;
        }
    }

    private bool IsCueBetween(int at) =>
        _words[at + 1].Folded.EndsWith("ing", StringComparison.Ordinal) || _words[at + 1].Is(WordClasses.Resumers);

    private int QuoteEnd(int at)
    {
        var end = at;
        while (end < statement.End && _words[end].Quotation == _words[at].Quotation)
            end++;
        return end;
    }

    private Run TrailFrom(int at)
    {
        var end = at;
        while (end < statement.End && !_words[end].IsMark && !_words[end].IsQuoted)
            end++;
        return new Run(at, end);
    }

    /// <summary>Where the words that end before <paramref name="end"/> and belong to one saying begin.</summary>
    private int Preceding(int end)
    {
        var first = statement.First;
        for (var at = end - 1; at > statement.First; at--)
        {
            if (_words[at].IsQuoted && !_words[at - 1].IsQuoted && (_words[at - 1].Folded == ":"
                || (_words[at - 1].IsComma && IsSentence(at))))
                return at;
        }
        while (first < end - 1 && !_words[first].IsQuoted && (_words[first].IsMark
            || _words[first].Is(WordClasses.Links)))
            first++;
        return first;
    }

    private bool IsSentence(int quoted)
    {
        var inner = wording.Quotations[_words[quoted].Quotation].Inner;
        return inner.Length > 0 && char.IsUpper(wording.Text[inner.Start]);
    }

    /// <summary>After the last quotation and the last cue before this one.</summary>
    private int Floor(Cue cue)
    {
        for (var at = cue.GroupFirst - 1; at >= statement.First; at--)
        {
            if (_words[at].IsQuoted)
                return at + 1;
        }
        return statement.First;
    }

    private bool HasAuxiliary(Cue cue)
    {
        for (var at = cue.GroupFirst; at < cue.First; at++)
        {
            if (_words[at].Is(WordClasses.Auxiliaries) && _words[at].Folded != "to")
                return true;
        }
        return false;
    }

    /// <summary>A saying that is joined to the one before with <c>and</c> or a comma ends what was said
    /// before.</summary>
    private void CutNested()
    {
        for (var i = 0; i + 1 < _found.Count; i++)
        {
            var next = _found[i + 1];
            if (next.Cue is null || _found[i].Content.Count == 0)
                continue;
            var last = _found[i].Content[^1];
            var start = next.Source is { } source && source.First < next.Cue.First && source.First > last.First
                ? source.First : next.Cue.GroupFirst;
            if (start <= last.First + 1 || start >= last.End)
                continue;
            var joined = _words[start - 1].Is(WordClasses.Links) || _words[start - 1].IsComma;
            if (!joined || !(next.Source == _found[i].Source || next.Cue.Rule.Takes(Frames.Inverted | Frames.Hearer)))
                continue;
            _found[i].Content[^1] = last with
            {
                End = ContentFinder.TrimEnd(_words, last.First,
                _words[start - 1].Is(WordClasses.Links) ? start - 1 : start)
            };
        }
    }

    private void Add(Saying saying, int first, int end)
    {
        end = ContentFinder.TrimEnd(_words, first, end);
        while (first < end && !_words[first].IsQuoted && _words[first].IsMark
            && _words[first].Folded is "," or "-" or "." or ":")
            first++;
        if (end > first)
            saying.Content.Add(new Run(first, end));
    }
}
