using System.Collections.Frozen;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Dateline.Extraction.Pages;

/// <summary>Which attributes of a page are kept as it is parsed. Those by which browsers draw, load and measure are about a
/// fifth of all, and tell nothing of the article.</summary>
internal static class PageAttributes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Drawing = new[]
    {
        "align", "allow", "allowfullscreen", "as", "async", "autocomplete", "border", "cellpadding", "cellspacing", "clip-rule",
        "crossorigin", "cx", "cy", "d", "data-sizes", "data-src", "data-srcset", "decoding", "fetchpriority", "fill",
        "fill-rule", "frameborder", "height", "integrity", "loading", "media", "points", "r", "referrerpolicy", "rx", "ry",
        "scrolling", "sizes", "srcset", "stroke", "stroke-linecap", "stroke-linejoin", "stroke-width", "tabindex", "target",
        "transform", "viewbox", "width", "x", "x1", "x2", "xlink:href", "xmlns", "xmlns:xlink", "y", "y1", "y2",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an attribute of this name may tell something.</summary>
    public static bool IsTelling(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        var letters = name.Span;
        // Scripts of events: "onclick".
        if (letters is ['o' or 'O', 'n' or 'N', ..] || Drawing.Contains(letters))
            return false;
        // The parser takes the address of every style sheet apart; a rel before it tells that it is one.
        return letters is not "href" || !token.Name.Memory.Span.SequenceEqual("link") || !IsOfDrawing(ref token);
    }

    private static bool IsOfDrawing(ref StructHtmlToken link)
    {
        for (var at = 0; at < link.Attributes.Count; at++)
        {
            if (link.Attributes[at] is var given && given.Name.Memory.Span is "rel")
                return !given.Value.Memory.Span.Contains("canonical", StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }
}
