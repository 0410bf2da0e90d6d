using System.Buffers;
using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>The words of pages that are no articles. Data in <c>Rules/en/no-article.txt</c>.</summary>
internal static class NoArticleWords
{
    /// <summary>In UTF-16 units of a text of terms: what it is shows at its beginning.</summary>
    private const int Sample = 20_000;

    private static readonly RuleFile Rules = RuleFile.Load("en/no-article.txt");
    private static readonly ImmutableArray<string> Legal = [.. Keys("legal")];
    private static readonly ImmutableArray<string> Listings = [.. Keys("listing")];
    private static readonly FrozenSet<string> Paths = Keys("path").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> OnTheHouse = Keys("house").ToFrozenSet(StringComparer.Ordinal);
    private static readonly ImmutableArray<string> Terms = [.. Keys("terms").Select(key => $" {key} ")];
    private static readonly SearchValues<string> Walls =
        SearchValues.Create([.. Keys("wall").Select(key => $" {key} ")], StringComparison.Ordinal);

    // schema.org: what a page is that is no article.
    private static readonly FrozenSet<string> Others = new[]
    {
        "CollectionPage", "SearchResultsPage", "ProfilePage", "Product", "ProductGroup", "AboutPage", "ContactPage",
        "CheckoutPage", "ItemList", "OfferCatalog", "RealEstateListing",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsOther(string kind) => Others.Contains(kind);

    public static bool IsPath(string part) => Paths.Contains(part);

    /// <param name="title">Its key (see <see cref="Furniture.Key"/>).</param>
    public static bool IsListing(string title) => Listings.Any(key => title == key
        || title.StartsWith(key + " ", StringComparison.Ordinal) && key.Contains(' ', StringComparison.Ordinal)
        || title.EndsWith(" " + key, StringComparison.Ordinal) && key is "archives" or "archive");

    /// <summary>Nothing but the name of such a page, with or without that of the house.</summary>
    public static bool IsLegal(string title, string? outlet)
    {
        var own = outlet is null ? "" : Furniture.Key(outlet);
        var bare = own.Length > 0 ? title.Replace(own, "", StringComparison.Ordinal).Trim() : title;
        return Legal.Any(key => bare == key || bare == $"our {key}"
            || (bare.Length < key.Length * 2 && bare.StartsWith(key + " and ", StringComparison.Ordinal)));
    }

    /// <summary>The name of a page on the house, with or without its own name: "About us".</summary>
    public static bool IsHouse(string title, string? outlet)
    {
        var own = outlet is null ? "" : Furniture.Key(outlet);
        return OnTheHouse.Contains(own.Length > 0 ? title.Replace(own, "", StringComparison.Ordinal).Trim() : title);
    }

    /// <summary>How many of the words of terms stand in the text.</summary>
    public static int TermsIn(string text)
    {
        var key = $" {Furniture.Key(text.Length > Sample ? text[..Sample] : text)} ";
        return Terms.Count(term => key.Contains(term, StringComparison.Ordinal));
    }

    public static bool IsWall(string line) =>
        line.Length < 2000 && !Furniture.IsReported(line) && $" {Furniture.Key(line)} ".AsSpan().ContainsAny(Walls);

    private static IEnumerable<string> Keys(string section) => Rules.In(section).Select(line => Furniture.Key(line[0]));
}
