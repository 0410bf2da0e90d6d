using System.Collections.Frozen;
using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>What the names of an element, its class and id, say that it is.</summary>
[Flags]
internal enum Named
{
    Nothing = 0,
    Chrome = 1,
    Comments = 2,
    Body = 4,
    Caption = 8,
    Byline = 16,

    /// <summary>The box that asks for money, or the text behind it.</summary>
    Wall = 32,

    /// <summary>It has an attribute of <see cref="ElementMarks"/>; most elements have none.</summary>
    Marked = 64,
}

/// <summary>What the class, id, role and kind of an element say about it. Data in <c>Rules/pages.txt</c>.</summary>
internal static class Naming
{
    /// <summary>In characters: names beyond are generated and tell nothing.</summary>
    private const int Longest = 300;

    private static readonly RuleFile Rules = RuleFile.Load("pages.txt");
    private static readonly FrozenDictionary<string, Named> Parts = LoadParts();
    private static readonly FrozenDictionary<string, Named>.AlternateLookup<ReadOnlySpan<char>> PartLookup =
        Parts.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly ILookup<char, string> ChromeStarts = ByFirst("chromeStart");
    private static readonly ILookup<char, string> BodyStarts = ByFirst("body");

    private static readonly FrozenSet<string> ChromeTags = new[]
    {
        "script", "style", "noscript", "template", "nav", "aside", "form", "button", "input", "select", "textarea", "svg",
        "iframe", "object", "embed", "audio", "video", "canvas", "map", "dialog", "menu", "label", "footer", "head", "link",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ChromeRoles = new[]
    {
        "navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar",
        "toolbar", "button", "tooltip", "alert", "form",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsChromeTag(string name) => ChromeTags.Contains(name);

    public static bool IsByline(IElement element) => ((Of(element.Id) | Of(element.ClassName)) & Named.Byline) != 0;

    /// <summary>What one attribute beside class and id says.</summary>
    public static Named OfAttribute(string name, string value) => name switch
    {
        "role" when ChromeRoles.Contains(value) => Named.Chrome,
        "hidden" => Named.Chrome,
        "aria-hidden" when value == "true" => Named.Chrome,
        "style" when Hides(value) => Named.Chrome,
        "itemprop" when value is "comment" => Named.Chrome | Named.Comments,
        "itemtype" when value.EndsWith("/Comment", StringComparison.Ordinal)
            || value.EndsWith("/UserComments", StringComparison.Ordinal) => Named.Chrome | Named.Comments,
        "itemprop" when value.Contains("articleBody", StringComparison.OrdinalIgnoreCase) => Named.Body,
        _ => Named.Nothing,
    };

    /// <param name="names">The value of a class or id: names parted by blanks.</param>
    public static Named Of(string? names)
    {
        var found = Named.Nothing;
        if (names is not { Length: > 0 and < Longest })
            return found;
        var text = names.AsSpan();
        foreach (var range in text.SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            if (text[range] is { Length: > 0 } name)
                found |= OfName(name);
        }
        return found;
    }

    // "relatedPosts" and "related-posts" have the same parts; also the whole is one.
    private static Named OfName(ReadOnlySpan<char> name)
    {
        var found = PartLookup.TryGetValue(name, out var whole) ? whole : Named.Nothing;
        var start = 0;
        for (var at = 1; at <= name.Length; at++)
        {
            var ends = at == name.Length || name[at] is '-' or '_' or ':' or '.'
                || (char.IsAsciiLetterUpper(name[at]) && char.IsAsciiLetterLower(name[at - 1]));
            if (!ends)
                continue;
            if (at > start && PartLookup.TryGetValue(name[start..at], out var part))
                found |= part;
            start = at < name.Length && !char.IsAsciiLetterUpper(name[at]) ? at + 1 : at;
        }
        return found | (StartsLike(name, ChromeStarts) ? Named.Chrome : Named.Nothing)
            | (StartsLike(name, BodyStarts) ? Named.Body : Named.Nothing);
    }

    private static bool StartsLike(ReadOnlySpan<char> name, ILookup<char, string> beginnings)
    {
        foreach (var beginning in beginnings[char.ToLowerInvariant(name[0])])
        {
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool Hides(string style) => style.Length < 500
        && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static ILookup<char, string> ByFirst(string section) =>
        Rules.In(section).Select(line => line[0]).ToLookup(name => char.ToLowerInvariant(name[0]));

    private static FrozenDictionary<string, Named> LoadParts()
    {
        var parts = new Dictionary<string, Named>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Rules.Lines)
        {
            var kind = line.Section switch
            {
                "chrome" => Named.Chrome,
                "comments" => Named.Comments,
                "caption" => Named.Caption,
                "byline" => Named.Byline,
                "wall" => Named.Wall,
                "chromeStart" or "body" => Named.Nothing,
                _ => throw line.Bad($"'{line.Section}' is no section of names"),
            };
            parts[line[0]] = parts.GetValueOrDefault(line[0]) | kind;
        }
        return parts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
