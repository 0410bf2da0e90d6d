using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>Headline, byline and stamps as the page shows them. Each is looked for only when asked.</summary>
internal sealed class ShownFacts(IDocument document, PageWeights weights)
{
    /// <summary>In characters of the text of an element that is a byline or a stamp.</summary>
    private const int Longest = 200;

    private (StatedTime? Published, StatedTime? Updated)? _stamps;

    public string? Headline => document.QuerySelectorAll("h1")
        .Where(one => weights[one].Text < 300)
        .Where(one => one.Closest("header, nav")?.Closest("article, main") is not null || one.Closest("nav") is null)
        .Select(one => Inscription.Clean(one.TextContent)).OfType<string>()
        .OrderByDescending(text => Words.Of(text).Take(4).Count() >= 4).FirstOrDefault();

    public StatedTime? Published => Stamps.Published;

    public StatedTime? Updated => Stamps.Updated;

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

    private (StatedTime? Published, StatedTime? Updated) Stamps => _stamps ??= FindStamps();

    private (StatedTime?, StatedTime?) FindStamps()
    {
        foreach (var time in document.QuerySelectorAll("time[datetime], [itemprop='datePublished']"))
        {
            var given = time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent;
            if (!IsAside(time) && PageTime.Read(given) is { } stated)
                return (stated, null);
        }
        foreach (var element in document.QuerySelectorAll("time, p, div, span, li"))
        {
            if (weights[element].Text is > 5 and < Longest && !IsAside(element)
                && Inscription.Clean(element.TextContent) is { } line
                && Extraction.Stamps.TryRead(line, out var published, out var updated))
                return (published, updated);
        }
        return (NamedDate(), null);
    }

    // An element that is named for what it holds may say more than the date: "Zürich, 4. März 2031, Redaktion".
    private StatedTime? NamedDate()
    {
        foreach (var element in document.QuerySelectorAll("time, p, div, span, li, td, small, h5, h6"))
        {
            if (weights[element].Text is > 5 and < Longest && Naming.IsByline(element) && !IsAside(element)
                && WrittenDate.Find(Inscription.Clean(element.TextContent)) is { } date)
                return date.Time;
        }
        return null;
    }

    private static bool IsAside(IElement element) =>
        element.Ancestors<IElement>().Any(one => one.LocalName == "aside" || one.Id is "comments"
            || (one.LocalName == "footer" && one.Parent is IElement { LocalName: "body" })
            || one.ClassName?.Contains("comment", StringComparison.OrdinalIgnoreCase) == true
            || one.ClassName?.Contains("related", StringComparison.OrdinalIgnoreCase) == true);
}
