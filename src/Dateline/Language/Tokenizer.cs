namespace Dateline.Language;

/// <summary>Where are the words? Tokens cover every character that is not a blank, in order, without overlap.</summary>
public static class Tokenizer
{
    public static ImmutableArray<Token> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = at + 1;
            if (char.IsLetterOrDigit(text[at]))
            {
                while (end < text.Length && (char.IsLetterOrDigit(text[end])
                    || (end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]) && text[end] is '.' or ',' or '\'' or '’' or '-')))
                    end++;
            }
            tokens.Add(new Token(new Span(at, end)));
            at = end;
        }
        return tokens.ToImmutable();
    }
}
