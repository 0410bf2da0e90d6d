using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Eval.Scoring;

/// <summary>One spelling for marks, blanks and case, so that only words are compared.</summary>
internal static partial class Spelling
{
    public static string Plain(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
            Append(folded, letter);
        return string.Join(' ', folded.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public static string[] Words(string text) => [.. WordRun().Matches(Plain(text)).Select(match => match.Value)];

    /// <summary>A word character as Python has it: letters and numbers of every kind, and the low line.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}_]+", RegexOptions.CultureInvariant)]
    public static partial Regex WordRun();

    private static void Append(StringBuilder folded, char letter)
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
            case '…':
                folded.Append("...");
                break;
            case '\u00ad' or '\u200b' or '\ufeff':
                break;
            case 'ß':
                folded.Append("ss");
                break;
            case 'ﬁ':
                folded.Append("fi");
                break;
            case 'ﬂ':
                folded.Append("fl");
                break;
            case '²':
                folded.Append('2');
                break;
            case '³':
                folded.Append('3');
                break;
            case '™':
                folded.Append("tm");
                break;
            case >= '！' and <= '～':
                folded.Append(char.ToLowerInvariant((char)(letter - '！' + '!')));
                break;
            default:
                folded.Append(char.ToLowerInvariant(letter));
                break;
        }
    }
}
