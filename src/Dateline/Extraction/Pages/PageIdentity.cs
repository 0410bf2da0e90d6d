using System.Text.Json;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>By what the article of a page is told from others that are described on it: its addresses and its titles.</summary>
internal sealed class PageIdentity
{
    /// <summary>Of the words of a headline: those for search engines and for readers differ in some words, headlines of
    /// two articles have few in common.</summary>
    private const double Alike = 0.5;

    private static readonly string[] OwnAddress = ["mainEntityOfPage", "url", "@id"];

    private readonly HashSet<string> _addresses;
    private readonly List<HashSet<string>> _titles;

    /// <param name="addresses">Under which the page is known.</param>
    /// <param name="titles">Of the page: in meta elements, its own, its headlines.</param>
    public PageIdentity(IEnumerable<string?> addresses, IEnumerable<string?> titles)
    {
        _addresses = [.. addresses.Select(KeyOf).OfType<string>()];
        _titles = [.. titles.OfType<string>().Select(WordsOf).Where(words => words.Count > 0)];
    }

    /// <summary>How surely a described article is this page's: negative where it is another's, zero where nothing tells.</summary>
    public int Likeness(JsonElement article) => Likeness(article.Text("headline") ?? article.Text("name"),
        OwnAddress.SelectMany(name => article.Items(name)).Select(one => one.Text() ?? one.Text("@id") ?? one.Text("url")));

    /// <param name="headline">Of the described article.</param>
    /// <param name="addresses">That it is said to have.</param>
    public int Likeness(string? headline, IEnumerable<string?> addresses)
    {
        var byTitle = TitleSays(headline);
        var byAddress = AddressSays(addresses);
        // A copy keeps the address of the original, and an address may be that of a section: another headline must agree.
        return byTitle < 0 && byAddress < 0 ? -1 : Math.Max(0, (2 * byTitle) + (3 * byAddress));
    }

    private int TitleSays(string? headline)
    {
        if (headline is null || Inscription.Clean(headline) is not { } clean || _titles.Count == 0)
            return 0;
        var words = WordsOf(clean);
        return words.Count == 0 ? 0
            : _titles.Any(title => words.Count(title.Contains) >= Alike * Math.Min(words.Count, title.Count)) ? 1 : -1;
    }

    /// <summary>Whether a headline is in most words one of the page's titles.</summary>
    public bool IsTitle(string headline) => TitleSays(headline) > 0;

    private int AddressSays(IEnumerable<string?> addresses)
    {
        if (_addresses.Count == 0)
            return 0;
        var known = addresses.Select(KeyOf).OfType<string>().ToList();
        return known.Count == 0 ? 0 : known.Any(_addresses.Contains) ? 1 : -1;
    }

    // Schemes, "www." and the like, tracking and fragments differ between addresses of one page. A front page is that of none.
    private static string? KeyOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var whole) || whole.Scheme is not ("http" or "https"))
            return null;
        var path = whole.AbsolutePath.TrimEnd('/');
        return path.Length == 0 && whole.Query.Length < 2 ? null
            // "/story?id=7" is known by its query, "/2031/03/ferry-leaves?from=mail" by its path.
            : Domains.Of(address) + path + (path.Contains('-', StringComparison.Ordinal) ? "" : whole.Query);
    }

    private static HashSet<string> WordsOf(string text) =>
        Words.Of(text.Length > 400 ? text[..400] : text).ToHashSet(StringComparer.Ordinal);
}
