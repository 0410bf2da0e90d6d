using System.Collections.Frozen;

namespace Dateline.Extraction.Pages;

/// <summary>
/// Looks at the tags of a page before it is parsed. The rules of HTML for tags that are not closed make a parser do work
/// that grows with the square of the nesting; pages of news stay far below these bounds, and browsers cut at the same
/// depth.
/// </summary>
internal static class PageGuard
{
    /// <summary>Open elements at once: what Chromium and WebKit bear.</summary>
    private const int Deepest = 512;

    /// <summary>Elements that the parser may have to make, with those that it makes anew for unclosed formatting.</summary>
    /// <remarks>The largest of 600 pages of news had 7,000; thirty thousand take up to two seconds with all that is done.</remarks>
    public const int MostElements = 30_000;

    /// <summary>Open elements, summed over all: a paragraph makes the parser look at each. A page of news has about a hundred
    /// thousand; ten million take half a second.</summary>
    private const long MostSteps = 10_000_000;

    private static readonly string[] Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
            "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup",
            "colgroup", "rp", "rt", "html", "head", "body", "path", "rect", "circle", "use", "g", "polygon", "line"];

    private static readonly string[] Formatting =
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    private static readonly string[] Raw = ["script", "style", "textarea", "title", "noembed", "xmp", "iframe"];

    private static readonly FrozenDictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> KindOf = Void
        .Select(name => (name, Kind.Void)).Concat(Formatting.Select(name => (name, Kind.Formatting)))
        .Concat(Raw.Select(name => (name, Kind.Raw)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Kind
    {
        Other,
        Void,
        Formatting,
        Raw,
    }

    public static bool IsTame(string html)
    {
        var open = new Counter();
        for (var at = 0; at < html.Length;)
        {
            var start = html.AsSpan(at).IndexOf('<');
            if (start < 0)
                break;
            at += start;
            var name = NameAt(html, at, out var closes, out var after);
            if (name.IsEmpty)
            {
                at = SkipMarkup(html, at);
                continue;
            }
            // Half of all tags are one of these two, and nothing special.
            var kind = name is not ("div" or "span") && KindOf.TryGetValue(name, out var known) ? known : Kind.Other;
            if (!open.Count(kind, closes))
                return false;
            at = after;
            if (!closes && kind == Kind.Raw)
                at = EndOfRaw(html, at, name);
        }
        return true;
    }

    private static int SkipMarkup(string html, int at)
    {
        if (!html.AsSpan(at).StartsWith("<!--"))
            return at + 1;
        var end = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + 3;
    }

    private static int EndOfRaw(string html, int at, ReadOnlySpan<char> name)
    {
        while (at < html.Length)
        {
            var next = html.AsSpan(at).IndexOf("</");
            if (next < 0)
                return html.Length;
            at += next;
            if (html.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return at;
            at += 2;
        }
        return html.Length;
    }

    private static ReadOnlySpan<char> NameAt(string html, int at, out bool closes, out int after)
    {
        at++;
        closes = at < html.Length && html[at] == '/';
        var start = closes ? at + 1 : at;
        after = start;
        while (after < html.Length && (char.IsAsciiLetterOrDigit(html[after]) || (after > start && html[after] == '-')))
            after++;
        return html.AsSpan(start, after - start);
    }

    private sealed class Counter
    {
        private int _depth;
        private int _formatting;
        private long _elements;
        private long _steps;

        /// <summary>False when it is too much.</summary>
        public bool Count(Kind kind, bool closes)
        {
            if (!closes)
                (_elements, _steps) = (_elements + 1 + _formatting, _steps + _depth);
            var step = closes ? -1 : 1;
            if (kind == Kind.Formatting)
                _formatting = Math.Max(0, _formatting + step);
            if (kind != Kind.Void)
                _depth = Math.Max(0, _depth + step);
            return _depth <= Deepest && _elements <= MostElements && _steps <= MostSteps;
        }
    }
}
