namespace Dateline.Language;

/// <summary>Web addresses, mail addresses, handles and tags: one token each.</summary>
internal static class WebAddresses
{
    /// <summary>Longer ones are cut: no address that a reader types is.</summary>
    private const int Longest = 2048;

    private static readonly string[] Domains =
        ["com", "org", "net", "gov", "edu", "mil", "int", "info", "news", "co.uk", "ca", "uk", "us", "ir", "ru", "ua", "il",
         "de", "fr", "eu", "au", "tv", "io", "me"];

    public static bool TryEnd(string text, int at, out int end)
    {
        end = at;
        var first = text[at];
        if (first is '@' or '#')
            return TryHandle(text, at, out end);
        if (!char.IsAsciiLetterOrDigit(first) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            return false;
        var rest = text.AsSpan(at);
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return TryAddress(text, at, out end);
        return TryNameWithDots(text, at, out end);
    }

    private static bool TryHandle(string text, int at, out int end)
    {
        end = at + 1;
        while (end < text.Length && end - at < Longest && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return end > at + 1 && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
    }

    private static bool TryAddress(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && end - at < Longest && text[end] > ' ' && text[end] is not ('<' or '>')
            && !Marks.IsQuotation(text[end]) && !char.IsWhiteSpace(text[end]))
            end++;
        while (end > at && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']')
            end--;
        return end > at + 4;
    }

    /// <summary><c>name@host.org</c> or <c>host.org</c>: the last part is one that addresses end with.</summary>
    private static bool TryNameWithDots(string text, int at, out int end)
    {
        end = at;
        int lastDot = -1, mail = -1;
        while (end < text.Length && end - at < 256)
        {
            var letter = text[end];
            if (letter == '.' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))
                lastDot = end;
            else if (letter == '@' && mail < 0 && end > at)
                mail = end;
            else if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_'))
                break;
            end++;
        }
        if (lastDot < 0 || lastDot < mail || lastDot - at < 2)
            return false;
        var domain = text[(lastDot + 1)..end];
        return mail > 0 || (Domains.Contains(domain, StringComparer.Ordinal) && char.IsAsciiLetterOrDigit(text[lastDot - 1]));
    }
}
