namespace Dateline.Claims;

/// <summary>A sentence in lower case, with straight apostrophes, at the offsets of the article.</summary>
internal sealed class SentenceWords
{
    /// <summary>No finder looks further into one "sentence": a table without full stops may be as long as a page.</summary>
    private const int Longest = 2000;

    private readonly string _text;

    public SentenceWords(Document document, int index)
    {
        Index = index;
        var whole = document.Sentences[index];
        Span = new Span(whole.Start, Math.Min(whole.End, whole.Start + Longest));
        _text = string.Create(Span.Length, Span.In(document.Text), static (to, from) =>
        {
            for (var at = 0; at < from.Length; at++)
                to[at] = from[at] is '’' or '‘' ? '\'' : char.ToLowerInvariant(from[at]);
        });
    }

    public int Index { get; }

    public Span Span { get; }

    /// <summary>The words from one offset of the article to another, as far as they lie in the sentence.</summary>
    public ReadOnlySpan<char> Between(int start, int end)
    {
        var from = Math.Clamp(start, Span.Start, Span.End);
        var to = Math.Clamp(end, from, Span.End);
        return _text.AsSpan(from - Span.Start, to - from);
    }

    /// <summary>The first of the phrases that stands, as whole words, between the offsets.</summary>
    public string? FirstOf(ImmutableArray<string> phrases, int start, int end)
    {
        var here = Between(start, end);
        foreach (var phrase in phrases)
        {
            if (Find(here, phrase, 0) >= 0)
                return phrase;
        }
        return null;
    }

    public string? FirstOf(ImmutableArray<string> phrases) => FirstOf(phrases, Span.Start, Span.End);

    /// <summary>Every place in the article where the phrase stands in this sentence, in order.</summary>
    public IEnumerable<Span> All(string phrase)
    {
        for (var at = Find(_text, phrase, 0); at >= 0; at = Find(_text, phrase, at + 1))
            yield return new Span(Span.Start + at, Span.Start + at + phrase.Length);
    }

    /// <summary>Where the phrase stands nearest to the offset, as a place in the article; null where it does not.</summary>
    public Span? Nearest(string phrase, int offset)
    {
        Span? nearest = null;
        foreach (var found in All(phrase))
        {
            if (nearest is null || Math.Abs(found.Start - offset) < Math.Abs(nearest.Value.Start - offset))
                nearest = found;
        }
        return nearest;
    }

    public bool EndsBefore(int offset, ImmutableArray<string> phrases)
    {
        var before = Between(Span.Start, offset).TrimEnd();
        foreach (var phrase in phrases)
        {
            if (before.EndsWith(phrase) && (before.Length == phrase.Length
                || !char.IsLetterOrDigit(before[before.Length - phrase.Length - 1])))
                return true;
        }
        return false;
    }

    private static int Find(ReadOnlySpan<char> text, string phrase, int from)
    {
        while (from <= text.Length - phrase.Length)
        {
            var at = text[from..].IndexOf(phrase);
            if (at < 0)
                return -1;
            at += from;
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return at;
            from = at + 1;
        }
        return -1;
    }
}
