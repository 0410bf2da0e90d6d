using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>What a page says of its article beside the body: structured data first, then meta tags, then what it shows.</summary>
internal sealed record PageFacts
{
    public string? CanonicalUrl { get; init; }

    public Outlet? Outlet { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<string> Byline { get; init; } = [];

    public string? Agency { get; init; }

    public StatedTime? Published { get; init; }

    /// <summary>Used if neither the page nor the beginning of the text says more.</summary>
    public StatedTime? PublishedGuess { get; init; }

    public StatedTime? Updated { get; init; }

    public string? Language { get; init; }

    public ImmutableArray<string> Images { get; init; } = [];

    /// <summary>The body as the structured data give it; often cut or without paragraphs, so only a hint.</summary>
    public string? ArticleBody { get; init; }

    public static PageFacts Read(IDocument document, PageWeights weights, string? url)
    {
        var data = StructuredData.Read(document);
        var meta = MetaTags.Read(document);
        var canonical = Canonical(document, meta, url);
        var name = data.Publisher ?? meta.First("og:site_name", "application-name", "dc.publisher", "dcterms.publisher");
        var domain = Domains.Of(canonical ?? url);
        var shown = new ShownFacts(document, weights);
        var title = TitleCleaner.Choose(data.Headline,
            meta.First("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline"),
            shown.Headline, document.Title, name, shown.LowerHeadlines);
        var dates = new PageDates(document, weights, data, meta, canonical ?? url) { Headline = shown.HeadlineOf(title) };
        return new PageFacts
        {
            CanonicalUrl = canonical,
            Outlet = name is null && domain is null ? null : new Outlet(name, domain),
            Title = title,
            Byline = BylineOf(data, meta, shown, name),
            Published = dates.Published,
            PublishedGuess = dates.Guess,
            Updated = dates.Updated,
            Language = LanguageFinder.Primary(data.Language ?? document.DocumentElement?.GetAttribute("lang")
                ?? meta.First("og:locale", "content-language", "dc.language")),
            Images = ImagesOf(meta, data, canonical ?? url),
            ArticleBody = data.ArticleBody,
        };
    }

    // The site as its own author says nothing of who wrote it: the next source is asked. Where all say so, it stays.
    private static ImmutableArray<string> BylineOf(StructuredData data, MetaTags meta, ShownFacts shown, string? site)
    {
        var named = meta.All("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
                "sailthru.author", "byl", "citation_author", "og:author", "article:author_name")
            .Where(text => !text.Contains("//", StringComparison.Ordinal)).SelectMany(Bylines.Names)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<string> given = [.. data.Authors.Concat(named)];
        foreach (var source in (Func<IEnumerable<string>>[])[() => data.Authors, () => named])
        {
            ImmutableArray<string> names = [.. source().Where(name => !IsSite(name, site))];
            if (names.Length > 0)
                return names;
        }
        var seen = shown.BylineWithout(name => IsSite(name, site));
        return seen.Length > 0 ? seen : [.. given.Take(1)];
    }

    private static bool IsSite(string name, string? site)
    {
        var (one, other) = (Furniture.Key(name), site is null ? "" : Furniture.Key(site));
        return other.Length > 0 && (one == other || one.Replace(" ", "", StringComparison.Ordinal)
            == other.Replace(" ", "", StringComparison.Ordinal) || one.StartsWith(other + " ", StringComparison.Ordinal)
            // "Harbour" of "Harbour Town News" is no person, Ann Lee of "Ann Lee's notes" is one.
            || (!one.Contains(' ', StringComparison.Ordinal) && other.StartsWith(one + " ", StringComparison.Ordinal)));
    }

    private static string? Canonical(IDocument document, MetaTags meta, string? url)
    {
        var given = document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href") ?? meta.First("og:url");
        if (string.IsNullOrWhiteSpace(given))
            return null;
        var whole = Uri.TryCreate(url, UriKind.Absolute, out var root)
            ? Uri.TryCreate(root, given.Trim(), out var joined) ? joined : null
            : Uri.TryCreate(given.Trim(), UriKind.Absolute, out var alone) ? alone : null;
        // A template that names the front page for every article would make all of them one.
        return whole is { Scheme: "http" or "https" } && (whole.AbsolutePath.Length > 1 || whole.Query.Length > 1)
            ? whole.AbsoluteUri : null;
    }

    private static ImmutableArray<string> ImagesOf(MetaTags meta, StructuredData data, string? root)
    {
        var found = data.Images.Concat(meta.All("og:image", "twitter:image"));
        return [.. found.Select(image => Uri.TryCreate(root, UriKind.Absolute, out var home)
                && Uri.TryCreate(home, image, out var whole) ? whole.AbsoluteUri : image)
            .Where(image => image.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal).Take(20)];
    }
}
