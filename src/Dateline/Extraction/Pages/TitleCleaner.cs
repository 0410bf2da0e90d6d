using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>The title of the article, without the name of the site that stands behind or before it.</summary>
internal static partial class TitleCleaner
{
    private static readonly char[] Marks = [' ', '|', '-', '–', '—', '·', '•', ':', '»'];

    public static string? Choose(string? data, string? meta, string? shown, string? page, string? site)
    {
        var whole = page is null ? null : Inscription.Clean(page);
        var given = Without(meta, site);
        // What the reader sees as the headline counts, if the page's own title agrees with it.
        if (shown is not null && whole is not null && Furniture.Key(whole).Contains(Furniture.Key(shown), StringComparison.Ordinal))
            return shown;
        return Without(data, site) ?? given ?? shown ?? Without(whole, site);
    }

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
