using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Dateline.Extraction.Scrapes;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>A writer whom nothing marks as one: a name, with a given name that is known, in the lines between headline and text
/// in which a date stands too. "5 March 2031 | Ann Lee | 3 min read".</summary>
internal static partial class NamesBeside
{
    private const int MostLines = 10;
    private const int MostClimb = 3;

    /// <summary>In characters: text has begun.</summary>
    private const int LongestLine = 140;

    public static IEnumerable<string> Of(IElement? headline, PageWeights weights)
    {
        if (headline is null)
            return [];
        var lines = Below(headline, weights).Take(MostLines).ToList();
        var dated = lines.FindIndex(line => WrittenDate.Find(line, true) is not null);
        // One line above the date, the line itself, one below.
        return dated < 0 ? [] : lines.Skip(Math.Max(0, dated - 1)).Take(dated > 0 ? 3 : 2)
            .Select(NameIn).OfType<string>().Take(1);
    }

    private static string? NameIn(string line)
    {
        if (WrittenDate.Find(line, true) is { } date && Behind().Match(line[date.Span.End..]) is { Success: true } behind)
            line = behind.Groups["name"].Value;
        return Parts().Split(Comments().Replace(line, "")).Select(part => part.Trim())
            .Select(part => PageLine.WordCount(part) <= 4 ? NameLine.Of(part) : null).FirstOrDefault(name => name is not null);
    }

    // What follows the headline within its surroundings, up to the text.
    private static IEnumerable<string> Below(IElement headline, PageWeights weights)
    {
        var at = headline;
        for (var climb = 0; climb < MostClimb; climb++)
        {
            for (var next = at.NextElementSibling; next is not null; next = next.NextElementSibling)
            {
                if (weights[next].Text > LongestLine * 3 || next.LocalName is "nav" or "aside" or "figure")
                    yield break;
                var text = new LineText { PartsNeighbours = true };
                text.Append(next);
                foreach (var line in text.ToString().Split('\n').Select(Inscription.Clean).OfType<string>())
                {
                    if (line.Length > LongestLine || PageLine.EndsSentence(line))
                        yield break;
                    yield return line;
                }
            }
            if (at.ParentElement is not { LocalName: not ("article" or "main" or "body") } parent)
                yield break;
            at = parent;
        }
    }

    [GeneratedRegex(@"^[\s,|]{0,3}by\s(?<name>.{3,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\s?[|•·/]\s?|\s[–—-]\s|\bAuthor:\s?")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s(?:leave a (?:comment|reply)|[0-9]{1,5} comments?|no comments?)\b.{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();
}
