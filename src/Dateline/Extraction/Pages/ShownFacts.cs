using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>Headline and byline as the page shows them.</summary>
internal sealed class ShownFacts(PageParts parts, PageWeights weights)
{
    private const int MostLowerHeadlines = 50;

    /// <param name="pageTitle">The page's own title; a headline that stands in it comes first.</param>
    public string? Headline(string? pageTitle)
    {
        var whole = pageTitle is null ? "" : Furniture.Key(pageTitle);
        return Headlines.Select(one => Inscription.Clean(one.Element.TextContent)).OfType<string>()
            .OrderByDescending(text => Words.Count(text, 4) >= 4 || IsOpening(whole, Furniture.Key(text)))
            .ThenByDescending(text => IsOpening(whole, Furniture.Key(text))).FirstOrDefault();
    }

    /// <summary>All headlines of the upper ranks, the highest rank first.</summary>
    public IEnumerable<string> LowerHeadlines => parts.Headings.Where(one => one.Element.LocalName is "h1" or "h2" or "h3")
        .OrderBy(one => one.Element.LocalName, StringComparer.Ordinal)
        .Take(MostLowerHeadlines).Select(one => Inscription.Clean(one.Element.TextContent)).OfType<string>();

    private IEnumerable<Heading> Headlines => parts.Headings.Where(one => one.Element.LocalName == "h1"
        && (one.Element.GetAncestors().OfType<IElement>().All(around => around.LocalName != "nav")
            || one.Element.Closest("header, nav")?.Closest("article, main") is not null));

    private static bool IsOpening(string whole, string key) =>
        WordsIn(key) >= 2 && whole.StartsWith(key, StringComparison.Ordinal);

    private static int WordsIn(string key) => key.AsSpan().Count(' ') + 1;

    /// <summary>The element that shows the title; else the first headline of the highest rank.</summary>
    public Heading? HeadlineOf(string? title)
    {
        var key = title is null ? "" : Furniture.Key(title);
        if (key.Length > 0)
        {
            foreach (var one in parts.Headings)
            {
                if (one.Element.LocalName is not ("h5" or "h6") && Furniture.Key(one.Element.TextContent) == key)
                    return one;
            }
        }
        return Headlines.Cast<Heading?>().FirstOrDefault();
    }

    /// <param name="isSite">Names that are the outlet's own.</param>
    public ImmutableArray<string> BylineWithout(Func<string, bool> isSite)
    {
        foreach (var element in parts.Authors.Named.SelectMany(one => one))
        {
            ImmutableArray<string> names = [.. NamesIn(element).Where(name => !isSite(name))];
            if (names.Length > 0)
                return names;
        }
        var line = parts.Authors.Lines.Where(one => one.LocalName is not ("a" or "b" or "i"))
            .Select(LineIn).FirstOrDefault(text => text is not null);
        if (line is null && parts.Authors.Beside is { } beside && LinesOf(beside).FirstOrDefault() is { } name
            && Bylines.LooksLikePerson(name))
            line = name;
        return [.. (line is not null ? Bylines.Names(line) : LinkedAuthor()).Where(name => !isSite(name))];
    }

    // "By" may have a line for itself, and the names the next.
    private static string? LineIn(IElement element)
    {
        var lines = LinesOf(element);
        var first = lines.Length > 1 && Bylines.IsOpening(lines[0]) ? $"{lines[0]} {lines[1]}" : lines.FirstOrDefault();
        first = first?.TrimStart('|', '-', '–', '—', '•', '·', '/', ' ');
        return first is not null && Scrapes.PageLine.IsByline(Agencies.WithoutCredit(first)) ? first : null;
    }

    private static ImmutableArray<string> LinesOf(IElement element)
    {
        var lines = new LineText { PartsNeighbours = true };
        lines.Append(element);
        return [.. lines.ToString().Split('\n').Select(Inscription.Clean).OfType<string>()];
    }

    // Co-authors have a link each; they stand side by side.
    private IEnumerable<string> NamesIn(IElement element)
    {
        List<IElement> together = element.GetAttribute("rel") != "author" || element.ParentElement is not { } parent
            ? [element]
            : [.. parent.Children.Where(one => one.GetAttribute("rel") == "author" && weights[one].Text < AuthorParts.Longest)];
        if (together.Count == 1)
            together = [.. InRow(together[0])];
        // Below the name stand the role, the outlet, the address.
        return together.SelectMany(one => LinesOf(one).Select(Bylines.Names).FirstOrDefault(names => names.Any()) ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    // Or each has an item of a list, with portrait and role: like elements, side by side and short, with one such link in each.
    private IEnumerable<IElement> InRow(IElement element)
    {
        const int MostItems = 20;
        var item = element.ParentElement;
        if (item?.ParentElement is not { } row || item.LocalName is "article" or "section" or "main" or "body"
            || row.Children.Length > MostItems)
            return [element];
        var mark = element.GetAttribute("rel") == "author" ? "rel" : "class";
        var value = element.GetAttribute(mark);
        return value is not { Length: > 0 } ? [element] : row.Children
            .Where(one => one.LocalName == item.LocalName && one.ClassName == item.ClassName
                && weights[one].Text is > 0 and < AuthorParts.Longest)
            .Select(one => one.Children.FirstOrDefault(inner => inner.LocalName == element.LocalName && inner.GetAttribute(mark) == value))
            .OfType<IElement>().DefaultIfEmpty(element);
    }

    // Outlets have a page for each of their writers; a link there before the text is as good as a byline.
    private IEnumerable<string> LinkedAuthor() => parts.Authors.Links
        .Where(one => weights[one].Text is > 3 and < 60)
        .Where(one => Letters(one.GetAttribute("href")!).Contains(Letters(one.TextContent), StringComparison.Ordinal))
        .Select(one => Bylines.Names(one.TextContent)).FirstOrDefault(names => names.Any()) ?? [];

    // "/authors/ann-b-lee" and "Ann B. Lee" have the same letters.
    private static string Letters(string text) => string.Concat(Words.Fold(text).Where(char.IsAsciiLetter));
}
