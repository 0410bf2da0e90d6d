using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>The title of the article, without the name of the site that stands behind or before it.</summary>
internal static partial class TitleCleaner
{
    private static readonly char[] Marks = [' ', '|', '-', '–', '—', '·', '•', ':', '»'];

    public static string? Choose(string? data, string? meta, string? shown, string? page, string? site,
        IEnumerable<string> headings)
    {
        var whole = page is null ? null : Inscription.Clean(page);
        var given = Without(meta, site);
        // What the reader sees as the headline counts, if the page's own title agrees with it.
        if (shown is not null && whole is not null && Furniture.Key(whole).Contains(Furniture.Key(shown), StringComparison.Ordinal))
            return IsNamed(shown, data) || IsNamed(shown, meta) ? shown : Beside(shown, whole, headings) ?? shown;
        return Without(data, site) ?? given ?? shown ?? (whole is null ? null : Beside(null, whole, headings)) ?? Without(whole, site);
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

    [GeneratedRegex(@"\s(?:\||-|–|—|·|•|»|::)\s")]
    private static partial Regex Separator();
}
