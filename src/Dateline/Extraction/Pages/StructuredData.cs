using System.Text.Json;
using Dateline.Language;
using NodaTime;

namespace Dateline.Extraction.Pages;

/// <summary>The article as JSON-LD describes it (schema.org NewsArticle and its kin).</summary>
internal sealed record StructuredData
{
    private static readonly string[] SourceNames = ["sourceOrganization", "copyrightHolder", "provider", "creditText", "sdPublisher"];

    /// <summary>What is described, other articles left out: names of schema.org.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    public string? Headline { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public StatedTime? Published { get; init; }

    /// <summary>Of all objects, also of pages and pictures; for comparison only.</summary>
    public ImmutableArray<StatedTime> AllPublished { get; init; } = [];

    public StatedTime? Updated { get; init; }

    public string? Language { get; init; }

    public string? ArticleBody { get; init; }

    public ImmutableArray<string> Images { get; init; } = [];

    /// <summary>Whom the article is said to come from, besides its authors and its publisher.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Scripts that are said to hold such data, but cannot be read.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];

    /// <param name="parts">Of the page.</param>
    /// <param name="identity">By what its own article is told from others that it describes.</param>
    public static StructuredData Read(PageParts parts, PageIdentity identity)
    {
        var all = Descriptions.Read(parts, identity);
        var article = all.Article;
        var page = all.FirstOf("WebPage", "ItemPage");
        ImmutableArray<string> authors = [.. article.Items("author").Concat(article.Items("creator"))
            .SelectMany(one => NamesOf(one, all)).Distinct(StringComparer.OrdinalIgnoreCase)];
        var entries = article.Items("liveBlogUpdate").Select(one => PageTime.Read(one.Text("datePublished"))).OfType<StatedTime>();
        return new StructuredData
        {
            Broken = all.Broken,
            Kinds = [.. all.Things.SelectMany(one => one.Items("@type")).Select(type => type.Text()).OfType<string>()
                .Select(name => name[(name.LastIndexOf('/') + 1)..]).Distinct(StringComparer.Ordinal).Take(50)],
            Headline = Clean(article.Text("headline") ?? article.Text("name")),
            Authors = authors.Length > 0 ? authors : OnlyPerson(all.Things),
            Publisher = Clean(article.Items("publisher").Select(one => NameOf(one, all)).FirstOrDefault(name => name is not null)
                ?? all.FirstOf("WebSite", "NewsMediaOrganization").Text("name")),
            Published = PageTime.Read(article.Text("datePublished")) ?? PageTime.Read(article.Text("dateCreated"))
                ?? PageTime.Read(article.Text("coverageStartTime")) ?? PageTime.Read(page.Text("datePublished"))
                ?? all.Things.Select(one => PageTime.Read(one.Text("datePublished") ?? one.Text("uploadDate")))
                    .FirstOrDefault(time => time is not null),
            AllPublished = [.. all.Things.Select(one => PageTime.Read(one.Text("datePublished"))).OfType<StatedTime>().Take(50)],
            Updated = PageTime.Read(article.Text("dateModified") ?? page.Text("dateModified")) ?? Latest(entries),
            Language = article.Text("inLanguage") ?? page.Text("inLanguage"),
            ArticleBody = article.Text("articleBody"),
            Images = [.. article.Items("image").Select(one => one.Text() ?? one.Text("url")).OfType<string>()],
            Sources = [.. SourceNames.SelectMany(name => article.Items(name)).Select(one => NameOf(one, all)).OfType<string>()],
        };
    }

    // The newest entry of a live blog is its last change.
    private static StatedTime? Latest(IEnumerable<StatedTime> entries) =>
        entries.OrderByDescending(time => time.Latest(DateTimeZone.Utc)).Cast<StatedTime?>().FirstOrDefault();

    private static IEnumerable<string> NamesOf(JsonElement author, Descriptions all)
    {
        var listed = author.Items("@list").Concat(author.Items("itemListElement")).ToList();
        return (listed.Count == 0 ? [author] : listed).Select(one => NameOf(one, all)).OfType<string>()
            .Where(name => !name.Contains("//", StringComparison.Ordinal)).SelectMany(name => Bylines.Names(Clean(name) ?? ""));
    }

    // Where no author is linked, but one person alone is described, that is who wrote it.
    private static ImmutableArray<string> OnlyPerson(IEnumerable<JsonElement> objects)
    {
        ImmutableArray<string> people = [.. objects.Where(one => Descriptions.IsA(one, "Person")).Select(one => one.Text("name"))
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(2)];
        return people.Length == 1 ? [.. Bylines.Names(people[0])] : [];
    }

    private static string? NameOf(JsonElement given, Descriptions all)
    {
        var one = all.Resolved(given);
        var parted = string.Join(' ', new[] { one.Text("givenName"), one.Text("familyName") }.OfType<string>());
        return one.Text() ?? one.Items("name").Select(name => name.Text() ?? name.Text("@value")).FirstOrDefault()
            ?? (parted.Length > 0 ? parted : null);
    }

    private static string? Clean(string? text) => text is null ? null : Inscription.Clean(text);
}
