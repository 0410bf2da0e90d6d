using System.Text.RegularExpressions;

namespace Dateline.Extraction.Scrapes;

/// <summary>Lines of Markdown, as scrapers write it: links become their words, pictures go, headings, quotations and list
/// items are marked.</summary>
internal static partial class MarkdownLines
{
    /// <summary>Share of a short line that stands in links, above which it leads elsewhere.</summary>
    private const double MostlyLinks = 0.8;

    /// <summary>In characters: longer lines are paragraphs or data.</summary>
    private const int Longest = 20_000;

    /// <summary>Two marks that plain text does not have: links with an address, headings, pictures, strong words.</summary>
    public static bool Fits(IReadOnlyList<string> lines)
    {
        var marks = 0;
        foreach (var line in lines)
        {
            marks += Mark().IsMatch(line.Length > Longest ? line[..Longest] : line) ? 1 : 0;
            if (marks > 1)
                return true;
        }
        return false;
    }

    public static List<RawLine> Of(IReadOnlyList<string> lines)
    {
        var read = new List<RawLine>(lines.Count);
        var afterPicture = false;
        foreach (var line in lines)
        {
            var text = line.Trim();
            if (Rule().IsMatch(text) || text.Length > Longest)
                text = text.Length > Longest ? text : "";
            var one = Read(text, afterPicture);
            read.Add(one);
            if (text.Length > 0)
                afterPicture = one.Text.Length == 0 && Picture().IsMatch(text);
        }
        return read;
    }

    private static RawLine Read(string line, bool afterPicture)
    {
        var mark = LineMark.None;
        if (Heading().Match(line) is { Success: true } heading)
            (line, mark) = (heading.Groups["text"].Value, LineMark.Heading);
        else if (line is ['>', ..])
            (line, mark) = (line.TrimStart('>', ' '), LineMark.Quotation);
        else if (Item().Match(line) is { Success: true } item)
            (line, mark) = (item.Groups["text"].Value, LineMark.ListItem);
        if (line.Length > Longest)
            return new RawLine(line, mark);
        line = Picture().Replace(line, "");
        if (afterPicture && mark == LineMark.None && Emphasized().IsMatch(line))
            mark = LineMark.Caption;
        var linked = Link().Matches(line).Sum(link => link.Groups["words"].Length);
        var words = Plain(line);
        if (mark != LineMark.Heading && linked > 0 && linked >= words.Length * MostlyLinks
            && !(PageLine.EndsSentence(words) && PageLine.WordCount(words) > 8))
            mark = LineMark.Link;
        return new RawLine(words, mark);
    }

    private static string Plain(string line)
    {
        line = Link().Replace(line, "${words}");
        line = Strong().Replace(line, "${words}");
        line = Emphasis().Replace(line, "${words}");
        return Escape().Replace(line, "$1").Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex(@"\]\((?:https?:|/|#|mailto:)|^#{1,6} \S|!\[[^\]]{0,300}\]\(|\*\*\S[^*]{0,200}\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:[-*_]\s?){3,}$|^[=-]{3,}$|^\|?(?:\s?:?-{2,}:?\s?\|)+\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^#{1,6}\s{1,4}(?<text>.*?)\s{0,4}#{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:[*+-]|[0-9]{1,3}[.)])\s{1,4}(?<text>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"\[?!\[[^\]]{0,500}\]\([^()\s]{0,2000}(?:\s""[^""]{0,300}"")?\)(?:\]\([^()\s]{0,2000}\))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<words>[^\[\]]{0,500})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s""[^""]{0,300}"")?\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<mark>\*\*|__)(?<words>\S[^*_]{0,2000}?)\k<mark>", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\p{L}\p{N}*_])(?<mark>[*_])(?<words>[^\s*_][^*_]{0,2000}?)\k<mark>(?![\p{L}\p{N}*_])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^(?<mark>[*_]{1,3})[^*_].*\k<mark>$", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasized();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+.!>|~-])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
