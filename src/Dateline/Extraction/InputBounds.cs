using System.Text;

namespace Dateline.Extraction;

/// <summary>
/// How much of a page or a text is read. No page may cost more than two seconds and 256 MB; the largest pages of news have
/// less than a megabyte of markup around their scripts, so what goes beyond is a dump, and is cut with a problem that says so.
/// </summary>
internal static class InputBounds
{
    /// <summary>In UTF-16 units. What comes to this takes up to a second and a half and 240 MB with all that is done.</summary>
    public const int Longest = 2_500_000;

    /// <summary>Lines of a text without markup: each is asked some twenty questions, which takes twenty microseconds.</summary>
    public const int MostLines = 45_000;

    /// <summary>In UTF-16 units: pictures that are written into an address are longer, addresses shorter.</summary>
    private const int LongestAddress = 2000;

    /// <summary>The page, if it is too long without what holds no text (scripts, styles, comments, pictures within
    /// addresses), and cut if it still is.</summary>
    public static string OfPage(string html, out Problem? problem)
    {
        problem = null;
        if (html.Length <= Longest)
            return html;
        var light = Lightened(html);
        return light.Length <= Longest ? light : Cut(light, Longest, "page", out problem);
    }

    /// <summary>The text, cut if it has too many characters or lines.</summary>
    public static string OfText(string text, out Problem? problem)
    {
        problem = null;
        var end = Math.Min(text.Length, Longest);
        var at = 0;
        for (var lines = 0; at < end; at++, lines++)
        {
            if (lines >= MostLines)
                return Cut(text, at, "text", out problem);
            var next = text.AsSpan(at, end - at).IndexOfAny('\n', '\r');
            if (next < 0)
                break;
            at += next;
        }
        return end == text.Length ? text : Cut(text, end, "text", out problem);
    }

    // Not within a tag or a word, where one of their edges is near.
    private static string Cut(string text, int end, string what, out Problem? problem)
    {
        const int Near = 2000;
        var edge = text.LastIndexOfAny(what == "page" ? ['<'] : [' ', '\n'], end - 1, Math.Min(Near, end));
        if (edge > 0)
            end = edge;
        else if (char.IsHighSurrogate(text[end - 1]))
            end--;
        problem = new Problem(ProblemCode.TooLong, FormattableString.Invariant(
            $"the {what} has {text.Length} characters; only the first {end} were read"));
        return text[..end];
    }

    private static string Lightened(string html)
    {
        var light = new StringBuilder(Longest);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            light.Append(html, at, open - at);
            if (open == html.Length)
                break;
            at = EndOfSilent(html, open);
            if (at > open)
                continue;
            var close = html.IndexOf('>', open) is var end and >= 0 ? end + 1 : html.Length;
            AppendTag(light, html.AsSpan(open, close - open));
            at = close;
        }
        return light.ToString();
    }

    // Where the element ends that opens there, if it holds no text and no data of the article.
    private static int EndOfSilent(string html, int open)
    {
        var rest = html.AsSpan(open);
        if (rest.StartsWith("<!--"))
            return Behind(html, open + 4, "-->");
        if (rest.StartsWith("<style", StringComparison.OrdinalIgnoreCase))
            return Behind(html, open, "</style>");
        if (!rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase))
            return open;
        var tag = rest[..(rest.IndexOf('>') is var end and >= 0 ? end : rest.Length)];
        return tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase) ? open : Behind(html, open, "</script>");
    }

    private static int Behind(string html, int from, string mark) =>
        html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? at + mark.Length : html.Length;

    private static void AppendTag(StringBuilder light, ReadOnlySpan<char> tag)
    {
        while (tag.Length > LongestAddress && tag.IndexOf("data:") is var at and >= 0)
        {
            light.Append(tag[..at]);
            tag = tag[at..];
            var end = tag.IndexOfAny("\"'> ");
            tag = end < 0 ? [] : tag[end..];
        }
        light.Append(tag);
    }
}
