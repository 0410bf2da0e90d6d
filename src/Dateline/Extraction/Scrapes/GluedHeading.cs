using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

/// <summary>
/// Parts a line that holds headline, byline and stamp before the text, as where a scraper put a page on one line:
/// <c>Storm takes pier By Gus Finch Published 3 Dec 2031 09:10 GMT A storm took …</c>.
/// </summary>
internal static partial class GluedHeading
{
    /// <summary>In characters: below it is a heading alone, which may stand on one line.</summary>
    private const int ShortestLine = 200;

    /// <summary>In characters: headline, byline and stamp together.</summary>
    private const int LongestHeading = 320;

    public static IEnumerable<string> Parts(string line)
    {
        if (line.Length < ShortestLine || By().Match(line[..LongestOf(line)]) is not { Success: true } by)
            return [line];
        var behind = line[by.Groups["rest"].Index..];
        if (WrittenDate.Find(behind) is not { } date || date.Span.Start > 30 || behind.Length - date.Span.End < 60)
            return [line];
        var text = Zone().Match(behind[date.Span.End..]);
        if (!text.Success)
            return [line];
        var cut = date.Span.End + text.Groups["text"].Index;
        return [line[..by.Index].Trim(), by.Groups["by"].Value.Trim(), behind[..cut].Trim(' ', '|', '-', '–', '—', '•'),
            behind[cut..]];
    }

    private static int LongestOf(string line) => Math.Min(line.Length, LongestHeading);

    [GeneratedRegex(
        @"(?<=^|\s)(?<by>By \p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}?)(?<rest>\s?(?:[|•·,–—-]\s?)?"
        + @"(?:Published|Posted|Updated|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7} [0-9]|[0-9]{1,2}[ ./]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?:\s?[A-Z]{2,4}\b)?[\s|•·–—-]{1,4}(?<text>[\p{Lu}“""‘']\S*\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
