using System.Text.Json;
using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>The article as JSON-LD describes it (schema.org NewsArticle and its kin).</summary>
internal sealed record StructuredData
{
    /// <summary>In characters of one script; more is data of an application.</summary>
    private const int LargestScript = 2_000_000;

    /// <summary>Objects that are looked at in all.</summary>
    private const int MostObjects = 5000;

    private static readonly string[] ArticleTypes =
    [
        "NewsArticle", "Article", "ReportageNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
        "AnalysisNewsArticle", "AskPublicNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "Report",
        "SocialMediaPosting", "TechArticle", "ScholarlyArticle", "AdvertiserContentArticle", "SatiricalArticle",
    ];

    private static readonly string[] SourceNames = ["sourceOrganization", "copyrightHolder", "provider", "creditText", "sdPublisher"];

    private static readonly string[] Inner =
        ["isPartOf", "publisher", "author", "mainEntity", "mainEntityOfPage", "liveBlogUpdate", "@graph"];

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

    public static StructuredData Read(PageParts parts)
    {
        var objects = Objects(parts).ToList();
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var one in objects)
        {
            if (one.Text("@id") is { } id && one.EnumerateObject().Skip(1).Any())
                byId.TryAdd(id, one);
        }
        var articles = objects.Where(one => IsA(one, ArticleTypes)).ToList();
        // Teasers of other articles are described too, but more poorly.
        var article = articles.FirstOrDefault(one => one.Value("datePublished") is not null && one.Value("author") is not null);
        if (article.ValueKind == JsonValueKind.Undefined)
            article = articles.FirstOrDefault();
        var page = objects.FirstOrDefault(one => IsA(one, ["WebPage", "ItemPage"]));
        var site = objects.FirstOrDefault(one => IsA(one, ["WebSite", "NewsMediaOrganization"]));
        ImmutableArray<string> authors = [.. article.Items("author").Concat(article.Items("creator"))
            .SelectMany(one => NamesOf(one, byId)).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (authors.Length == 0)
            authors = OnlyPerson(objects);
        return new StructuredData
        {
            Headline = Clean(article.Text("headline") ?? (article.ValueKind == JsonValueKind.Undefined ? null : article.Text("name"))),
            Authors = authors,
            Publisher = Clean(article.Items("publisher").Select(one => NameOf(one, byId)).FirstOrDefault(name => name is not null)
                ?? site.Text("name")),
            Published = PageTime.Read(article.Text("datePublished")) ?? PageTime.Read(article.Text("dateCreated"))
                ?? PageTime.Read(page.Text("datePublished"))
                ?? objects.Select(one => PageTime.Read(one.Text("datePublished") ?? one.Text("uploadDate")))
                    .FirstOrDefault(time => time is not null),
            AllPublished = [.. objects.Select(one => PageTime.Read(one.Text("datePublished"))).OfType<StatedTime>().Take(50)],
            Updated = PageTime.Read(article.Text("dateModified") ?? page.Text("dateModified")),
            Language = article.Text("inLanguage") ?? page.Text("inLanguage"),
            ArticleBody = article.Text("articleBody"),
            Images = [.. article.Items("image").Select(one => one.Text() ?? one.Text("url")).OfType<string>()],
            Sources = [.. SourceNames.SelectMany(name => article.Items(name)).Select(one => NameOf(one, byId)).OfType<string>()],
        };
    }

    private static IEnumerable<JsonElement> Objects(PageParts parts)
    {
        var waiting = new Stack<JsonElement>();
        foreach (var script in parts.LinkedData.Reverse())
        {
            if (script.TextContent is { Length: < LargestScript } json && Parse(json) is { } root)
                waiting.Push(root);
        }
        for (var count = 0; count < MostObjects && waiting.TryPop(out var value);)
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray().Reverse())
                    waiting.Push(item);
            }
            if (value.ValueKind != JsonValueKind.Object)
                continue;
            count++;
            yield return value;
            foreach (var name in Inner)
            {
                if (value.Value(name) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } inner)
                    waiting.Push(inner);
            }
        }
    }

    // Line breaks within strings, marks of comments and of CDATA are the usual faults.
    private static JsonElement? Parse(string json)
    {
        json = json.Trim().TrimEnd(';');
        if (LooseJson.TryParse(json) is { } value)
            return value;
        json = json.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal)
            .Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal);
        return LooseJson.TryParse(string.Create(json.Length, json, static (into, from) =>
        {
            for (var at = 0; at < from.Length; at++)
                into[at] = char.IsControl(from[at]) ? ' ' : from[at];
        }));
    }

    private static bool IsA(JsonElement value, string[] types) =>
        value.Items("@type").Any(type => type.Text() is { } name && types.Contains(name[(name.LastIndexOf('/') + 1)..]));

    private static IEnumerable<string> NamesOf(JsonElement author, Dictionary<string, JsonElement> byId) =>
        NameOf(author, byId) is { } name && !name.Contains("//", StringComparison.Ordinal) ? Bylines.Names(Clean(name)!) : [];

    // Where no author is linked, but one person alone is described, that is who wrote it.
    private static ImmutableArray<string> OnlyPerson(IEnumerable<JsonElement> objects)
    {
        ImmutableArray<string> people = [.. objects.Where(one => IsA(one, ["Person"])).Select(one => one.Text("name"))
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(2)];
        return people.Length == 1 ? [.. Bylines.Names(people[0])] : [];
    }

    private static string? NameOf(JsonElement one, Dictionary<string, JsonElement> byId) =>
        one.Text() ?? one.Items("name").Select(name => name.Text()).FirstOrDefault()
            ?? (one.Text("@id") is { } id && byId.TryGetValue(id, out var whole) ? whole.Text("name") : null);

    private static string? Clean(string? text) => text is null ? null : Inscription.Clean(text);
}
