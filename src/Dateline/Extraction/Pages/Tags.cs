using System.Collections.Frozen;

namespace Dateline.Extraction.Pages;

/// <summary>What elements of HTML are by their name.</summary>
internal static class Tags
{
    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
        "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
        "nobr", "ruby", "rt", "rp", "br", "img", "picture", "source",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsInline(string name) => Inline.Contains(name);

    public static bool IsHeading(string name) => name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
}
