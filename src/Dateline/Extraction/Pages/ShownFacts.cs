using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>Headline and byline as the page shows them. Each is looked for only when asked.</summary>
internal sealed class ShownFacts(IDocument document, PageWeights weights)
{
    /// <summary>In characters of the text of an element that is a byline or a stamp.</summary>
    private const int Longest = 200;

    private static readonly string[] NamedForAuthors =
        ["[rel~='author']", "[itemprop~='author']", "[class*='byline']", "[class*='author']", "[class*='autor']", "[class~='credit']"];

    public string? Headline => Headlines
        .Select(one => Inscription.Clean(one.TextContent)).OfType<string>()
        .OrderByDescending(text => Words.Of(text).Take(4).Count() >= 4).FirstOrDefault();

    public IEnumerable<string> LowerHeadlines => document.QuerySelectorAll("h1, h2, h3").Where(one => weights[one].Text is > 0 and < 300)
        .Take(50).Select(one => Inscription.Clean(one.TextContent)).OfType<string>();

    private IEnumerable<IElement> Headlines => document.QuerySelectorAll("h1")
        .Where(one => weights[one].Text < 300)
        .Where(one => one.Closest("header, nav")?.Closest("article, main") is not null || one.Closest("nav") is null);

    /// <summary>The element that shows the title; else the first headline of the highest rank.</summary>
    public IElement? HeadlineOf(string? title)
    {
        var key = title is null ? "" : Furniture.Key(title);
        var headings = document.QuerySelectorAll("h1, h2, h3, h4").Where(one => weights[one].Text is > 0 and < 300).Take(200);
        return (key.Length == 0 ? null : headings.FirstOrDefault(one => Furniture.Key(one.TextContent) == key))
            ?? Headlines.FirstOrDefault();
    }

    /// <param name="isSite">Names that are the outlet's own.</param>
    public ImmutableArray<string> BylineWithout(Func<string, bool> isSite)
    {
        foreach (var selector in NamedForAuthors)
        {
            foreach (var element in document.QuerySelectorAll(selector).Take(5))
            {
                if (IsAside(element) || weights[element].Text > Longest)
                    continue;
                ImmutableArray<string> names = [.. NamesIn(element).Where(name => !isSite(name))];
                if (names.Length > 0)
                    return names;
            }
        }
        var line = document.QuerySelectorAll("p, div, span, address, h2, h3, h4, h5, h6, li, em, strong, small, td")
            .Where(one => weights[one].Text is > 3 and < Longest && !IsAside(one))
            .Select(one => Inscription.Clean(one.TextContent)?.TrimStart('|', '-', '–', '—', '•', '·', '/', ' '))
            .FirstOrDefault(text => text is not null && Scrapes.PageLine.IsByline(text));
        return [.. (line is not null ? Bylines.Names(line) : LinkedAuthor()).Where(name => !isSite(name))];
    }

    // Co-authors have a link each; they stand side by side.
    private IEnumerable<string> NamesIn(IElement element)
    {
        IEnumerable<IElement> together = element.GetAttribute("rel") != "author" || element.ParentElement is not { } parent ? [element]
            : parent.Children.Where(one => one.GetAttribute("rel") == "author" && weights[one].Text < Longest);
        return together.SelectMany(one =>
        {
            var lines = new LineText();
            lines.Append(one);
            // Below the name stand the role, the outlet, the address.
            return lines.ToString().Split('\n').Select(Bylines.Names).FirstOrDefault(names => names.Any()) ?? [];
        }).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    // Outlets have a page for each of their writers; a link there before the text is as good as a byline.
    private IEnumerable<string> LinkedAuthor()
    {
        const string Pages = "a[href*='/author/'], a[href*='/authors/'], a[href*='/newsteam/'], a[href*='/autor/'], a[href*='/journalist']";
        return document.QuerySelectorAll(Pages).Where(one => weights[one].Text is > 3 and < 60 && !IsAside(one)).Take(100)
            .Where(one => Letters(one.GetAttribute("href")!).Contains(Letters(one.TextContent), StringComparison.Ordinal))
            .Select(one => Bylines.Names(one.TextContent)).FirstOrDefault(names => names.Any()) ?? [];
    }

    // "/authors/ann-b-lee" and "Ann B. Lee" have the same letters.
    private static string Letters(string text) => string.Concat(Words.Fold(text).Where(char.IsAsciiLetter));

    private static bool IsAside(IElement element) =>
        element.Ancestors<IElement>().Any(one => one.LocalName == "aside" || one.Id is "comments"
            || (one.LocalName == "footer" && one.Parent is IElement { LocalName: "body" })
            || one.ClassName?.Contains("comment", StringComparison.OrdinalIgnoreCase) == true
            || one.ClassName?.Contains("related", StringComparison.OrdinalIgnoreCase) == true);
}
