using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>Headline and byline as the page shows them. Each is looked for only when asked.</summary>
internal sealed class ShownFacts(IDocument document, PageWeights weights)
{
    /// <summary>In characters of the text of an element that is a byline or a stamp.</summary>
    private const int Longest = 200;

    public string? Headline => Headlines
        .Select(one => Inscription.Clean(one.TextContent)).OfType<string>()
        .OrderByDescending(text => Words.Of(text).Take(4).Count() >= 4).FirstOrDefault();

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

    public ImmutableArray<string> Byline
    {
        get
        {
            foreach (var selector in (string[])["[rel~='author']", "[itemprop~='author']", "[class*='byline']", "[class*='author']"])
            {
                foreach (var element in document.QuerySelectorAll(selector).Take(5))
                {
                    if (IsAside(element) || weights[element].Text > Longest)
                        continue;
                    ImmutableArray<string> names = [.. Bylines.Names(element.TextContent)];
                    if (names.Length > 0)
                        return names;
                }
            }
            var line = document.QuerySelectorAll("p, div, span, address")
                .Where(one => weights[one].Text is > 3 and < Longest && !IsAside(one)).Select(one => Inscription.Clean(one.TextContent))
                .FirstOrDefault(text => text is not null && Scrapes.PageLine.IsByline(text));
            return line is null ? [] : [.. Bylines.Names(line)];
        }
    }

    private static bool IsAside(IElement element) =>
        element.Ancestors<IElement>().Any(one => one.LocalName == "aside" || one.Id is "comments"
            || (one.LocalName == "footer" && one.Parent is IElement { LocalName: "body" })
            || one.ClassName?.Contains("comment", StringComparison.OrdinalIgnoreCase) == true
            || one.ClassName?.Contains("related", StringComparison.OrdinalIgnoreCase) == true);
}
