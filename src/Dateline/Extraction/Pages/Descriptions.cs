using System.Text.Json;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>What JSON-LD describes on one page, and which of the described articles is the page's own: pages describe those
/// that they link to as well.</summary>
internal sealed class Descriptions
{
    /// <summary>Objects that are looked at in all.</summary>
    private const int MostObjects = 5000;

    private static readonly string[] ArticleTypes =
    [
        "NewsArticle", "Article", "ReportageNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
        "AnalysisNewsArticle", "AskPublicNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "Report",
        "SocialMediaPosting", "TechArticle", "ScholarlyArticle", "AdvertiserContentArticle", "SatiricalArticle",
    ];

    // The entries of a live blog are articles too, but none is the page's: they are looked up where they are wanted.
    private static readonly string[] Inner = ["isPartOf", "publisher", "author", "mainEntity", "mainEntityOfPage", "@graph"];

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    /// <summary>The page's own article; undefined where none is described.</summary>
    public JsonElement Article { get; }

    /// <summary>All that is described, without other articles and what belongs to them.</summary>
    public IReadOnlyList<JsonElement> Things { get; }

    /// <summary>Scripts that are said to hold JSON-LD, but hold none.</summary>
    public IReadOnlyList<string> Broken { get; }

    private Descriptions(List<(JsonElement Value, int Article)> all, PageIdentity identity, List<string> broken)
    {
        Broken = broken;
        foreach (var (one, _) in all)
        {
            if (one.Text("@id") is { } id && one.EnumerateObject().Skip(1).Any())
                _byId.TryAdd(id, one);
        }
        // What one article is about, or a part of, is no second candidate.
        var articles = Enumerable.Range(0, all.Count)
            .Where(at => all[at].Article == at && identity.Likeness(all[at].Value) is var likeness && likeness >= 0).ToList();
        var chosen = articles.OrderByDescending(at => identity.Likeness(all[at].Value))
            // Teasers of other articles are described too, but more poorly.
            .ThenByDescending(at => all[at].Value.Value("datePublished") is not null && all[at].Value.Value("author") is not null)
            .Cast<int?>().FirstOrDefault();
        Article = chosen is { } own ? all[own].Value : default;
        Things = [.. all.Where(one => one.Article < 0 || one.Article == chosen).Select(one => one.Value)];
    }

    /// <param name="parts">Of the page.</param>
    /// <param name="identity">By what the page's own article is told from others.</param>
    public static Descriptions Read(PageParts parts, PageIdentity identity)
    {
        var (waiting, broken) = (new Stack<(JsonElement Value, int Article)>(), new List<string>());
        foreach (var script in parts.LinkedData.Reverse())
        {
            if (script.TextContent is not { Length: < PageParts.LargestScript } json)
                continue;
            if (Parse(json) is { } root)
                waiting.Push((root, -1));
            else
                broken.Add(json);
        }
        return new([.. Objects(waiting)], identity, broken);
    }

    public JsonElement FirstOf(params string[] types) => Things.FirstOrDefault(one => IsA(one, types));

    /// <summary>Whether a thing of this kind is what an outlet publishes as one text.</summary>
    public static bool IsArticle(string kind) => ArticleTypes.Contains(kind) || kind is "Review" or "Recipe" or "CreativeWork";

    public static bool IsA(JsonElement value, params string[] types) =>
        value.Items("@type").Any(type => type.Text() is { } name && types.Contains(name[(name.LastIndexOf('/') + 1)..]));

    /// <summary>The object that a reference names, else the value itself.</summary>
    public JsonElement Resolved(JsonElement one)
    {
        var id = one.Text() ?? (one.Value("name") is null ? one.Text("@id") : null);
        return id is not null && _byId.TryGetValue(id, out var whole) ? whole : one;
    }

    // Each with the article that it belongs to, itself counted: -1 where it belongs to none.
    private static IEnumerable<(JsonElement Value, int Article)> Objects(Stack<(JsonElement Value, int Article)> waiting)
    {
        for (var count = 0; count < MostObjects && waiting.TryPop(out var next);)
        {
            var (value, article) = next;
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray().Reverse())
                    waiting.Push((item, article));
            }
            if (value.ValueKind != JsonValueKind.Object)
                continue;
            if (article < 0 && IsA(value, ArticleTypes))
                article = count;
            count++;
            yield return (value, article);
            foreach (var name in Inner)
            {
                if (value.Value(name) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } inner)
                    waiting.Push((inner, article));
            }
        }
    }

    // Line breaks within strings, marks of comments and of CDATA, references and several values in a row are the usual faults.
    private static JsonElement? Parse(string json)
    {
        json = json.Trim().TrimEnd(';', ',');
        if ((LooseJson.TryParse(json) ?? LooseJson.TryParse($"[{json}]")) is { } value)
            return value;
        json = json.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal)
            .Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal);
        if (!json.Contains('"', StringComparison.Ordinal))
            json = json.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        json = string.Create(json.Length, json, static (into, from) =>
        {
            for (var at = 0; at < from.Length; at++)
                into[at] = char.IsControl(from[at]) ? ' ' : from[at];
        });
        return LooseJson.TryParse(json) ?? LooseJson.TryParse($"[{Adjacent(json)}]");
    }

    private static string Adjacent(string json) => json.Replace("} {", "},{", StringComparison.Ordinal)
        .Replace("}{", "},{", StringComparison.Ordinal);
}
