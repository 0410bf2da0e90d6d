namespace Dateline.Annotating.Attributions;

/// <summary>The words, quotations and statements of an article.</summary>
internal sealed class Wording
{
    /// <summary>Longer statements are cut: text without full stops would cost the square of its length.</summary>
    private const int LongestStatement = 400;

    public Wording(Document document)
    {
        Document = document;
        Quotations = QuotationFinder.Find(document.Text);
        Words = ReadWords(document, Quotations);
        Statements = Split(document, Words, Quotations);
    }

    public Document Document { get; }

    public string Text => Document.Text;

    public ImmutableArray<Quotation> Quotations { get; }

    public ImmutableArray<Word> Words { get; }

    public ImmutableArray<Statement> Statements { get; }

    /// <summary>The text from the first to the last of these words, without blanks around it.</summary>
    public Span SpanOf(int first, int end) => new(Words[first].Span.Start, Words[end - 1].Span.End);

    /// <summary>The names that lie within the span.</summary>
    public IEnumerable<NameMention> NamesWithin(Span span) => From(Document.Names, span.Start)
        .TakeWhile(name => name.Span.Start < span.End).Where(name => name.Span.End <= span.End);

    /// <summary>The references from the position on.</summary>
    public IEnumerable<ReferenceMention> ReferencesFrom(int position) => From(Document.References, position);

    private static IEnumerable<T> From<T>(ImmutableArray<T> mentions, int position)
        where T : Mention
    {
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < mentions.Length; low++)
            yield return mentions[low];
    }

    private static ImmutableArray<Word> ReadWords(Document document, ImmutableArray<Quotation> quotations)
    {
        var words = ImmutableArray.CreateBuilder<Word>(document.Tokens.Length);
        var quotation = 0;
        foreach (var token in document.Tokens)
        {
            while (quotation < quotations.Length && quotations[quotation].Outer.End <= token.Start)
                quotation++;
            var quoted = quotation < quotations.Length && quotations[quotation].Outer.Start <= token.Start;
            var folded = Language.Words.Fold(token.Span.In(document.Text));
            words.Add(new Word(token.Span, folded, SmallWords.Of(folded), quoted ? quotation : -1,
                char.IsUpper(document.Text[token.Start])));
        }
        return words.ToImmutable();
    }

    private static ImmutableArray<Statement> Split(
        Document document, ImmutableArray<Word> words, ImmutableArray<Quotation> quotations)
    {
        var found = ImmutableArray.CreateBuilder<Statement>();
        var (first, paragraph) = (0, 0);
        for (var at = 0; at < words.Length; at++)
        {
            var last = at + 1 == words.Length;
            var newLine = !last && document.Text.AsSpan(words[at].Span.End,
                words[at + 1].Span.Start - words[at].Span.End)
                .Contains('\n');
            if (!last && !newLine && at + 1 - first < LongestStatement
                && !EndsStatement(document, words, quotations, at))
                continue;
            found.Add(new Statement(first, at + 1, paragraph));
            first = at + 1;
            paragraph += newLine ? 1 : 0;
        }
        return found.ToImmutable();
    }

    /// <summary>A sentence ends, and not within a quotation or before the words that tell who asked or
    /// exclaimed.</summary>
    private static bool EndsStatement(
        Document document, ImmutableArray<Word> words, ImmutableArray<Quotation> quotations, int at)
    {
        var (word, next) = (words[at], words[at + 1]);
        var inside = word.IsQuoted && next.Quotation == word.Quotation;
        if (inside)
            return false;
        if (word.IsQuoted)
        {
            var inner = quotations[word.Quotation].Inner;
            var mark = inner.Length > 0 ? document.Text[inner.End - 1] : ' ';
            return mark switch
            {
                '.' or '…' => next.Capital || next.IsQuoted,
                '?' or '!' => next.IsQuoted || (next.Capital && !IsCueNear(words, at + 1)),
                _ => false,
            };
        }
        var sentence = document.SentenceAt(next.Span.Start);
        return sentence > 0 && document.Sentences[sentence].Start == next.Span.Start;
    }

    /// <summary>Whether a verb of speech ends a clause within reach: <c>Ann Lee, the mayor, asked.</c></summary>
    private static bool IsCueNear(ImmutableArray<Word> words, int from)
    {
        const int Reach = 10;
        for (var at = from; at + 1 < words.Length && at < from + Reach && !words[at].IsQuoted; at++)
        {
            if (words[at].Folded is "." or "?" or "!")
                return false;
            var forms = CueBook.English.StartingWith(words[at].Folded);
            if (!forms.Any(form => form.Rest.Length == 0 && form.Form is VerbForm.Past or VerbForm.Present))
                continue;
            return words[at + 1].IsMark || words[at + 1].Is(WordClasses.Moments | WordClasses.Prepositions)
                || forms.Any(form => form.Rule.Takes(Frames.Hearer | Frames.Inverted));
        }
        return false;
    }
}
