using System.Collections.Frozen;
using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>What the class, id and role of an element say about it. Data in <c>Rules/pages.txt</c>.</summary>
internal static class Naming
{
    /// <summary>In characters: names beyond are generated and tell nothing.</summary>
    private const int Longest = 300;

    private static readonly RuleFile Rules = RuleFile.Load("pages.txt");
    private static readonly FrozenSet<string> Chrome = Set("chrome");
    private static readonly ImmutableArray<string> ChromeStarts = [.. Rules.In("chromeStart").Select(line => line[0])];
    private static readonly ImmutableArray<string> Bodies = [.. Rules.In("body").Select(line => line[0])];
    private static readonly FrozenSet<string> CommentParts = Set("comments");
    private static readonly FrozenSet<string> CaptionParts = Set("caption");
    private static readonly FrozenSet<string> BylineParts = Set("byline");
    private static readonly FrozenSet<string> NoticeParts = Set("notice");

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

    public static bool IsChrome(IElement element)
    {
        if (ChromeTags.Contains(element.LocalName))
            return true;
        if (element.GetAttribute("role") is { } role && ChromeRoles.Contains(role))
            return true;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsHidden(element))
            return true;
        return Has(element, static part => Chrome.Contains(part)) || StartsLike(element, ChromeStarts);
    }

    public static bool IsComments(IElement element) => Has(element, static part => CommentParts.Contains(part));

    public static bool IsBody(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true
        || StartsLike(element, Bodies);

    public static bool IsCaption(IElement element) => Has(element, static part => CaptionParts.Contains(part));

    public static bool IsByline(IElement element) => Has(element, static part => BylineParts.Contains(part));

    public static bool IsNotice(IElement element) =>
        Has(element, static part => NoticeParts.Contains(part))
        || StartsLike(element, ["editor-note", "editors-note"]);

    private static bool IsHidden(IElement element) =>
        element.GetAttribute("style") is { Length: < 500 } style
        && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static bool StartsLike(IElement element, ImmutableArray<string> beginnings)
    {
        foreach (var name in NamesOf(element))
        {
            foreach (var beginning in beginnings)
            {
                if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    private static IEnumerable<string> NamesOf(IElement element)
    {
        if (element.Id is { Length: > 0 and < Longest } id)
            yield return id;
        if (element.ClassName is { Length: > 0 and < Longest } names)
        {
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return name;
        }
    }

    private static bool Has(IElement element, Func<string, bool> known)
    {
        foreach (var name in NamesOf(element))
        {
            foreach (var part in PartsOf(name))
            {
                if (known(part))
                    return true;
            }
        }
        return false;
    }

    // "relatedPosts" and "related-posts" have the same parts; also the whole is one.
    private static IEnumerable<string> PartsOf(string name)
    {
        yield return name.ToLowerInvariant();
        var start = 0;
        for (var at = 1; at <= name.Length; at++)
        {
            var ends = at == name.Length || name[at] is '-' or '_' or ':' or '.'
                || (char.IsAsciiLetterUpper(name[at]) && char.IsAsciiLetterLower(name[at - 1]));
            if (!ends)
                continue;
            if (at > start)
                yield return name[start..at].ToLowerInvariant();
            start = at < name.Length && !char.IsAsciiLetterUpper(name[at]) ? at + 1 : at;
        }
    }

    private static FrozenSet<string> Set(string section) =>
        Rules.In(section).Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);
}
