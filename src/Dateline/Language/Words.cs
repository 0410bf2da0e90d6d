using System.Globalization;
using System.Text;

namespace Dateline.Language;

/// <summary>Spelling made equal, so that only words are compared.</summary>
public static class Words
{
    /// <summary>Lower case, accents off, quotation marks and dashes straight, no soft hyphens. May change the length.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (IsPlainAscii(text))
            return text.ToString().ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '‘' or '’' or '‚' or '‛' or '′' or '`' or '´':
                    folded.Append('\'');
                    break;
                case '“' or '”' or '„' or '‟' or '«' or '»' or '″':
                    folded.Append('"');
                    break;
                case '‐' or '‑' or '‒' or '–' or '—' or '―' or '−':
                    folded.Append('-');
                    break;
                case '\u00ad' or '\u200b' or '\ufeff':
                    break;
                default:
                    Letters.AppendFolded(folded, letter);
                    break;
            }
        }
        return folded.ToString();
    }

    public static bool IsQuotationMark(char mark) => mark is '"' or '“' or '”' or '„' or '‟' or '«' or '»';

    /// <summary>The runs of letters and digits, folded: what remains when all marks are taken away.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inWord = at < text.Length && (char.IsLetterOrDigit(text[at])
                || (start >= 0 && CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark));
            if (inWord && start < 0)
                start = at;
            if (!inWord && start >= 0)
            {
                yield return Fold(text.AsSpan(start, at - start));
                start = -1;
            }
        }
    }

    /// <summary>How many words <see cref="Of"/> gives, but no more than are asked for.</summary>
    public static int Count(ReadOnlySpan<char> text, int most)
    {
        var count = 0;
        foreach (var _ in new WordSpans(text))
        {
            if (++count >= most)
                break;
        }
        return count;
    }

    private static bool IsPlainAscii(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange('\0', '\u007f') && !text.Contains('`');
}
