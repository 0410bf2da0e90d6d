namespace Dateline.Language;

/// <summary>The tokens of a text with their words at hand, folded once: what the finders read.</summary>
public sealed class TokenRow
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly string?[] _folded;

    /// <param name="text">The text of which the tokens are spans.</param>
    /// <param name="tokens">In order, without overlap.</param>
    public TokenRow(string text, ImmutableArray<Token> tokens)
    {
        Text = text;
        _tokens = tokens;
        _folded = new string?[tokens.Length];
    }

    public static TokenRow Of(Document document) => new(document.Text, document.Tokens);

    public static TokenRow Of(string text) => new(text, Tokenizer.Tokenize(text));

    /// <summary>The same row with hyphenated words cut into their parts, each hyphen a token: three-year-old.</summary>
    public TokenRow CutAtHyphens()
    {
        var parts = ImmutableArray.CreateBuilder<Token>(Count);
        foreach (var token in _tokens)
            Cut(token, parts, static _ => false);
        return new TokenRow(Text, parts.DrainToImmutable());
    }

    /// <summary>The same as treebanks cut: addresses are whole, a prefix stays with its word as in re-elected, and
    /// cannot is two words.</summary>
    public TokenRow CutIntoWords()
    {
        var parts = ImmutableArray.CreateBuilder<Token>(Count);
        foreach (var token in _tokens)
        {
            var word = token.Span.In(Text);
            if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
                parts.AddRange(new Token(new Span(token.Start, token.Start + 3)), new Token(new Span(token.Start + 3, token.End)));
            else if (word.ContainsAny('/', '@'))
                parts.Add(token);
            else
                Cut(token, parts, Prefixes.IsPrefix);
        }
        return new TokenRow(Text, parts.DrainToImmutable());
    }

    private void Cut(Token token, ImmutableArray<Token>.Builder parts, Func<ReadOnlySpan<char>, bool> stays)
    {
        var start = token.Start;
        for (var at = token.Start + 1; at < token.End - 1; at++)
        {
            if (!Marks.IsHyphen(Text[at]) || (at > start && stays(Text.AsSpan(start, at - start))))
                continue;
            if (at > start)
                parts.Add(new Token(new Span(start, at)));
            parts.Add(new Token(new Span(at, at + 1)));
            start = at + 1;
        }
        parts.Add(new Token(new Span(start, token.End)));
    }

    public string Text { get; }

    public int Count => _tokens.Length;

    public Token this[int at] => _tokens[at];

    /// <summary>The token as it stands.</summary>
    public ReadOnlySpan<char> Exact(int at) => _tokens[at].Span.In(Text);

    /// <summary>The token by <see cref="Words.Fold"/>; "" outside the row, so that a look to the side needs no check.</summary>
    public string Folded(int at)
    {
        if ((uint)at >= (uint)_folded.Length)
            return "";
        return _folded[at] ??= Words.Fold(_tokens[at].Span.In(Text));
    }

    /// <summary>From the first character of one token to the last of another, which is included.</summary>
    public Span Cover(int first, int last) => new(_tokens[first].Start, _tokens[last].End);

    /// <summary>The span of the tokens <c>[first, end)</c>, of which there is at least one.</summary>
    public Span Of(Range tokens)
    {
        var (first, length) = tokens.GetOffsetAndLength(Count);
        return Cover(first, first + length - 1);
    }

    /// <summary>The tokens that lie within the span.</summary>
    public Range In(Span span)
    {
        var first = FirstFrom(span.Start);
        var end = FirstFrom(span.End);
        if (end > first && _tokens[end - 1].End > span.End)
            end--;
        return first..Math.Max(first, end);
    }

    /// <summary>Index of the first token that starts at the position or after it; the count if there is none.</summary>
    public int FirstFrom(int position)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Whether the token begins with a capital letter.</summary>
    public bool IsCapital(int at) => (uint)at < (uint)Count && char.IsUpper(Text[_tokens[at].Start]);

    /// <summary>Whether the token begins with a letter or a digit: no mark.</summary>
    public bool IsWord(int at) => (uint)at < (uint)Count && char.IsLetterOrDigit(Text[_tokens[at].Start]);

    /// <summary>Whether nothing stands between the token and the one before it.</summary>
    public bool IsGlued(int at) => at > 0 && at < Count && _tokens[at - 1].End == _tokens[at].Start;
}
