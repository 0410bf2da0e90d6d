using AngleSharp.Dom;
using Dateline.Language;
using NodaTime;

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

    /// <summary>Whom the data name as source, holder of the rights or provider.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <param name="document">The page, parsed.</param>
    /// <param name="weights">Of the page.</param>
    /// <param name="url">Where it was fetched, if known.</param>
    /// <param name="fetched">When it was fetched, if known: no date after is believed.</param>
    public static PageFacts Read(IDocument document, PageWeights weights, string? url, Instant? fetched = null)
    {
        var parts = PageParts.Of(document, weights);
        var data = StructuredData.Read(parts);
        var meta = MetaTags.Read(parts);
        var canonical = Canonical(parts, meta, url);
        var name = data.Publisher ?? meta.Site;
        var domain = Domains.Of(canonical ?? url);
        var shown = new ShownFacts(parts, weights);
        var title = TitleCleaner.Choose(data.Headline, meta.Title, shown.Headline, document.Title, name, shown.LowerHeadlines);
        var language = document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang");
        var dates = new PageDates(parts, weights, data, meta)
        {
            Headline = shown.HeadlineOf(title),
            Address = canonical ?? url,
            Language = language ?? meta.Language,
            Fetched = fetched,
        };
        var published = dates.Published?.Time;
        return new PageFacts
        {
            CanonicalUrl = canonical,
            Outlet = name is null && domain is null ? null : new Outlet(name, domain),
            Title = title,
            Byline = BylineOf(data, meta, shown, name),
            Published = published,
            PublishedGuess = published is null ? dates.Guess : null,
            // Nothing is changed before it is published: such data are of a draft.
            Updated = dates.Updated is { } updated && (published is null || updated.Date >= published.Value.Date)
                ? updated : null,
            Problems = published is { } taken && dates.Overruled(taken) is { } other ? [DatesDiffer(taken, other)] : [],
            Language = LanguageFinder.Primary(data.Language ?? language ?? meta.Language),
            Images = ImagesOf(meta, data, canonical ?? url),
            ArticleBody = data.ArticleBody,
            Sources = data.Sources,
        };
    }

    private static Problem DatesDiffer(StatedTime taken, StatedTime other) => new(ProblemCode.DatesDiffer,
        $"the data of the page give {other} as its publication; taken is {taken}, as the page shows it");

    // The site as its own author says nothing of who wrote it: the next source is asked. Where all say so, it stays.
    private static ImmutableArray<string> BylineOf(StructuredData data, MetaTags meta, ShownFacts shown, string? site)
    {
        var named = meta.Authors
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

    private static string? Canonical(PageParts parts, MetaTags meta, string? url)
    {
        var given = parts.Canonical?.GetAttribute("href") ?? meta.Address;
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
        var found = data.Images.Concat(meta.Images);
        return [.. found.Select(image => Uri.TryCreate(root, UriKind.Absolute, out var home)
                && Uri.TryCreate(home, image, out var whole) ? whole.AbsoluteUri : image)
            .Where(image => image.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal).Take(20)];
    }
}
