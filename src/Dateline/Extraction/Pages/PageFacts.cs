using AngleSharp.Dom;
using Dateline.Extraction.Pages.ByOutlet;
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

    /// <summary>What JSON-LD calls the page and its parts: names of schema.org.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    public string? OpenGraphType { get; init; }

    /// <summary>The rule that gave the day of publication (see <see cref="PageDates"/>).</summary>
    public string? DateRule { get; init; }

    /// <summary>What each source says of title and authors; for explanations.</summary>
    public ImmutableArray<(string Source, string? Value)> Told { get; init; } = [];

    /// <summary>What the rules of the outlet name in the page.</summary>
    public required RuledPage Ruled { get; init; }

    /// <param name="document">The page, parsed.</param>
    /// <param name="weights">Of the page.</param>
    /// <param name="url">Where it was fetched, if known.</param>
    /// <param name="fetched">When it was fetched, if known: no date after is believed.</param>
    /// <param name="rules">Of single outlets; null for those that ship.</param>
    public static PageFacts Read(
        IDocument document, PageWeights weights, string? url, Instant? fetched = null, OutletRules? rules = null)
    {
        var parts = PageParts.Of(document, weights);
        var meta = MetaTags.Read(parts);
        var canonical = Canonical(parts, meta, url);
        var shown = new ShownFacts(parts, weights);
        ImmutableArray<string> headings = [.. shown.LowerHeadlines];
        var identity = new PageIdentity([canonical, url, meta.Address], [.. meta.Titles, document.Title, .. headings.Take(3)]);
        var data = StructuredData.Read(parts, identity);
        var application = new Lazy<ApplicationData>(() => ApplicationData.Read(parts, identity));
        var domain = Domains.Of(canonical ?? url);
        var name = SiteName.Of([data.Publisher, meta.Site], document.Title, domain);
        var ruled = new RuledPage(document, (rules ?? OutletRules.Shipped).For(url ?? canonical, fetched));
        var title = TitleCleaner.Choose(new TitleSources(
            data.Headline, meta.Titles, shown.Headline(document.Title), document.Title, name, headings));
        var language = document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang");
        var dates = new PageDates(parts, weights, data, meta)
        {
            Headline = shown.HeadlineOf(title),
            Address = canonical ?? url,
            Language = language ?? meta.Language,
            // A file without an address was written at some time, which need not be that of its fetch: copies and archives
            // keep old times. Its own dates are believed then.
            Fetched = url is null ? null : fetched,
            Ruled = ruled,
            Application = application,
        };
        var published = dates.Published?.Time;
        var outlet = name is null && domain is null ? null : new Outlet(name, domain);
        var (byline, agency) = new PageAuthors(data, meta, shown, outlet)
        {
            Ruled = ruled.Authors,
            Application = application,
            Beside = new(() => [.. NamesBeside.Of(shown.HeadlineOf(title)?.Element, weights)]),
        }.Read();
        return new PageFacts
        {
            CanonicalUrl = canonical,
            Outlet = outlet,
            Title = title,
            Byline = byline,
            Agency = agency,
            Published = published,
            PublishedGuess = published is null ? dates.Guess : null,
            // Nothing is changed before it is published: such data are of a draft. The same moment in another zone is no change.
            Updated = dates.Updated is { } updated && (published is null || !(IsBefore(updated, published.Value)
                || IsSame(updated, published.Value))) ? updated : null,
            Problems = published is { } taken && dates.Overruled(taken) is { } other ? [DatesDiffer(taken, other)] : [],
            Language = LanguageFinder.Primary(data.Language ?? language ?? meta.Language),
            Images = ImagesOf(meta, data, url, canonical, meta.Address),
            ArticleBody = data.ArticleBody,
            Sources = data.Sources,
            Kinds = data.Kinds,
            OpenGraphType = meta.OpenGraphType,
            DateRule = dates.Published?.Rule,
            Told =
            [
                ("title in data", data.Headline), ("title in meta", meta.Titles.FirstOrDefault()),
                ("title shown", shown.Headline(document.Title)), ("title of page", document.Title),
                ("authors in data", data.Authors.FirstOrDefault()), ("authors in meta", meta.Authors.FirstOrDefault()),
            ],
            Ruled = ruled,
        };
    }

    private static bool IsBefore(StatedTime one, StatedTime other) => one.Offset is not null && other.Offset is not null
        ? one.Latest(DateTimeZone.Utc) < other.Earliest(DateTimeZone.Utc) : one.Date < other.Date;

    private static bool IsSame(StatedTime one, StatedTime other) => one.Offset is not null && other.Offset is not null
        && one.Precision == other.Precision && one.Earliest(DateTimeZone.Utc) == other.Earliest(DateTimeZone.Utc);

    private static Problem DatesDiffer(StatedTime taken, StatedTime other) => new(ProblemCode.DatesDiffer,
        $"the data of the page give {other} as its publication; taken is {taken}, as the page shows it");

    private static string? Canonical(PageParts parts, MetaTags meta, string? url)
    {
        // A template that names the front page for every article would make all of them one.
        return new[] { parts.Canonical?.GetAttribute("href"), meta.Address }
            .Select(given => Whole(given, [url, meta.Address])).OfType<Uri>()
            .FirstOrDefault(whole => whole.AbsolutePath.Length > 1 || whole.Query.Length > 1)?.AbsoluteUri;
    }

    private static ImmutableArray<string> ImagesOf(MetaTags meta, StructuredData data, params string?[] roots) =>
        [.. data.Images.Concat(meta.Images).Select(image => Whole(image, roots)?.AbsoluteUri).OfType<string>()
            .Distinct(StringComparer.Ordinal).Take(20)];

    // As it is, else below the first address of the page that is whole itself.
    private static Uri? Whole(string? given, string?[] roots)
    {
        if (string.IsNullOrWhiteSpace(given))
            return null;
        foreach (var root in roots)
        {
            if (Uri.TryCreate(root, UriKind.Absolute, out var home) && home.Scheme is "http" or "https"
                && Uri.TryCreate(home, given.Trim(), out var joined))
                return joined.Scheme is "http" or "https" ? joined : null;
        }
        return Uri.TryCreate(given.Trim(), UriKind.Absolute, out var alone) && alone.Scheme is "http" or "https" ? alone : null;
    }
}
