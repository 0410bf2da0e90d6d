using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>All that may tell the title of an article.</summary>
/// <param name="Data">The headline in structured data.</param>
/// <param name="Metas">The titles in meta elements, the plainest first.</param>
/// <param name="Shown">The highest headline.</param>
/// <param name="Page">The title of the page.</param>
/// <param name="Site">The name of the outlet.</param>
/// <param name="Headings">All headlines, the highest rank first.</param>
internal sealed record TitleSources(
    string? Data, ImmutableArray<string> Metas, string? Shown, string? Page, string? Site, ImmutableArray<string> Headings);

/// <summary>The title of the article, without the name of the site that stands behind or before it.</summary>
internal static partial class TitleCleaner
{
    private static readonly char[] Marks = [' ', '|', '-', '–', '—', '·', '•', ':', '»'];

    public static string? Choose(TitleSources sources)
    {
        var (data, shown, site) = (sources.Data, sources.Shown, sources.Site);
        // A template that calls every page by the name of the outlet says nothing of this one.
        var meta = sources.Metas.FirstOrDefault(one => !IsNamed(one, site));
        var whole = sources.Page is null ? null : Inscription.Clean(sources.Page);
        var headings = sources.Headings;
        // Where a headline is word for word what the page is called elsewhere, two witnesses agree.
        var stated = sources.Metas.Add(data ?? "");
        if ((Confirmed(headings, [.. stated, .. stated.Select(one => Without(one, site))], site)
            ?? Confirmed(headings, [whole], site)) is { } confirmed)
            return confirmed;
        if (Labelled(headings, [.. stated, .. stated.Select(one => Without(one, site)), Without(whole, site)], site) is { } bare)
            return bare;
        var given = Without(meta, site);
        // What the reader sees as the headline counts, if the page's own title agrees with it.
        if (shown is not null && whole is not null && Furniture.Key(whole).Contains(Furniture.Key(shown), StringComparison.Ordinal))
            return IsNamed(shown, data) || IsNamed(shown, meta) ? shown : Beside(shown, whole, headings) ?? shown;
        return Without(data, site) ?? given ?? shown ?? (whole is null ? null : Beside(null, whole, headings)) ?? Without(whole, site);
    }

    /// <summary>The outlet with which the title of a page ends, where it is a listed one: "Oldest ferry leaves | Reuters".</summary>
    public static string? SiteIn(string? title)
    {
        var parts = Separator().Split(title is null ? "" : Inscription.Clean(title) ?? "");
        return parts.Length > 1 && WordsOf(Furniture.Key(parts[0])) > 1 && Outlets.IsKnown(parts[^1]) ? parts[^1].Trim() : null;
    }

    private static string? Confirmed(IEnumerable<string> headings, IEnumerable<string?> stated, string? site)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in stated.OfType<string>())
        {
            if (Inscription.Clean(text) is { } clean)
                known.TryAdd(Furniture.Key(clean), clean);
        }
        if (site is not null)
            known.Remove(Furniture.Key(site));
        known.Remove("");
        foreach (var heading in headings)
        {
            // Capitals are a matter of the style sheet.
            if (known.TryGetValue(Furniture.Key(heading), out var text))
                return heading.Any(char.IsLower) ? heading : text;
        }
        return null;
    }

    // "HARBOUR Old ferry leaves", "Old ferry leaves Premium": a label within the element of the headline is no part of what
    // the page is called elsewhere.
    private static string? Labelled(ImmutableArray<string> headings, IEnumerable<string?> stated, string? site)
    {
        const int Fewest = 4;
        const int MostOfLabel = 3;
        var own = site is null ? "" : Furniture.Key(site);
        foreach (var text in stated.OfType<string>().Select(Inscription.Clean).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var key = Furniture.Key(text);
            if (WordsOf(key) < Fewest || key == own)
                continue;
            foreach (var heading in headings.Take(1))
            {
                var label = heading.Length - text.Length;
                if (label <= 0 || WordsOf(Furniture.Key(heading)) - WordsOf(key) > MostOfLabel)
                    continue;
                // "Opinion: Old ferry leaves" is the headline.
                var isBehind = heading.EndsWith(text, StringComparison.OrdinalIgnoreCase) && heading[..label].TrimEnd()[^1] is not ':';
                if (isBehind || (heading.StartsWith(text, StringComparison.OrdinalIgnoreCase) && char.IsUpper(heading[text.Length])))
                    return text;
            }
        }
        return null;
    }

    private static bool IsNamed(string shown, string? title) => title is not null && Furniture.Key(title) == Furniture.Key(shown);

    // Blogs write their own name into the highest headline, or show none. Another part of the page's title that is shown
    // as a headline and is longer than the name is then the title.
    private static string? Beside(string? shown, string whole, IEnumerable<string> headings)
    {
        var parts = Separator().Split(whole).Select(Furniture.Key).ToList();
        var name = shown is null ? "" : Furniture.Key(shown);
        if (parts.Count < 2 || (name.Length > 0 && !parts.Contains(name)))
            return null;
        return headings.Where(heading => Furniture.Key(heading) is var key && parts.Contains(key) && WordsOf(key) > WordsOf(name))
            .OrderByDescending(heading => WordsOf(Furniture.Key(heading))).FirstOrDefault();
    }

    private static int WordsOf(string key) => key.Length == 0 ? 0 : key.AsSpan().Count(' ') + 1;

    private static string? Without(string? title, string? site)
    {
        if (title is null || Inscription.Clean(title) is not { } clean)
            return null;
        var parts = Separator().Split(clean);
        if (parts.Length < 2)
            return clean;
        var key = site is null ? null : Furniture.Key(site);
        var (first, last) = (Furniture.Key(parts[0]), Furniture.Key(parts[^1]));
        if (key is { Length: > 0 } && (key.StartsWith(last, StringComparison.Ordinal)
            || last.StartsWith(key, StringComparison.Ordinal)))
            return clean[..clean.LastIndexOf(parts[^1], StringComparison.Ordinal)].TrimEnd(Marks);
        if (key is { Length: > 0 } && first == key)
            return clean[(clean.IndexOf(parts[0], StringComparison.Ordinal) + parts[0].Length)..].TrimStart(Marks);
        // A bar is never part of a headline; a dash may be.
        var bar = clean.LastIndexOf('|');
        return bar > 0 && Words.Of(clean[..bar]).Count() >= 3 ? clean[..bar].Trim() : clean;
    }

    [GeneratedRegex(@"\s(?:\||-|–|—|·|•|»|::?)\s")]
    private static partial Regex Separator();
}
