using System.Text;
using AngleSharp.Html;

namespace Dateline.Extraction.Pages;

/// <summary>Text without tags, for pages that must not be parsed. One pass, no nesting.</summary>
internal static class TagStripper
{
    private static readonly string[] Inline =
    [
        "a", "b", "i", "em", "strong", "span", "u", "s", "small", "sup", "sub",
        "font", "abbr", "cite", "q", "time", "mark",
    ];

    public static string TextOf(string html)
    {
        var text = new StringBuilder();
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            AppendDecoded(text, html.AsSpan(at, open - at));
            if (open == html.Length)
                break;
            at = After(html, open, out var name);
            // A million tags in a row are one break.
            var isBroken = text.Length < 2 || (text[^1] == '\n' && text[^2] == '\n');
            if (!isBroken && !Inline.Contains(name))
                text.Append(name == "br" ? "\n" : "\n\n");
        }
        return text.ToString();
    }

    private static int After(string html, int open, out string name)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
        {
            name = "!--";
            var stop = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return stop < 0 ? html.Length : stop + 3;
        }
        var start = open + 1 < html.Length && html[open + 1] == '/' ? open + 2 : open + 1;
        var end = start;
        while (end < html.Length && end < start + 20 && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        name = html[start..end].ToLowerInvariant();
        var close = html.IndexOf('>', end);
        if (close < 0)
            return html.Length;
        if (name is "script" or "style" && start == open + 1)
        {
            var raw = html.IndexOf("</" + name, close, StringComparison.OrdinalIgnoreCase);
            return raw < 0 ? html.Length : raw;
        }
        return close + 1;
    }

    private static void AppendDecoded(StringBuilder text, ReadOnlySpan<char> part)
    {
        for (var at = 0; at < part.Length; at++)
        {
            var end = part[at] == '&' ? part.Slice(at, Math.Min(12, part.Length - at)).IndexOf(';') : -1;
            if (end > 1 && HtmlEntityProvider.Resolver.GetSymbol(part.Slice(at + 1, end).ToString()) is { } symbol)
            {
                text.Append(symbol);
                at += end;
            }
            else
            {
                text.Append(part[at] is '\n' or '\r' or '\t' ? ' ' : part[at]);
            }
        }
    }
}
