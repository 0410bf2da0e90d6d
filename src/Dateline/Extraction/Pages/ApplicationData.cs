using System.Text.Json;
using Dateline.Language;
using NodaTime;

namespace Dateline.Extraction.Pages;

/// <summary>What the data of an application say of the article: pages that scripts write carry them along, as
/// <c>__NEXT_DATA__</c> or <c>__PRELOADED_STATE__</c>. They hold other articles too, so the headline must be the page's.</summary>
internal sealed record ApplicationData(StatedTime? Published, StatedTime? Updated, ImmutableArray<string> Authors)
{
    /// <summary>Values that are looked at in all.</summary>
    private const int MostValues = 50_000;

    /// <summary>In words: shorter headlines are names of sections.</summary>
    private const int ShortestHeadline = 3;

    /// <summary>In characters: the name of the data stands before them.</summary>
    private const int LongestLead = 200;

    private static readonly ApplicationData None = new(null, null, []);

    private static readonly string[] Marks =
        ["__NEXT_DATA__", "__PRELOADED_STATE__", "__INITIAL_STATE__", "__APOLLO_STATE__", "__NUXT__", "__STATE__", "__INITIAL_DATA__",
            "Fusion.globalContent", "__data", "__PAGE_DATA__", "initialState", "pageData"];

    private static readonly string[] HeadlineNames = ["headline", "title", "headlines", "seoTitle", "name"];

    private static readonly string[] AddressNames = ["url", "canonicalUrl", "canonical_url", "link", "permalink", "website_url"];

    private static readonly string[] PublishedNames =
    [
        "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate", "published_date",
        "firstPublished", "firstPublishedAt", "first_publish_date", "publicationDate", "publication_date", "display_date",
        "publishedOn", "published", "publishTime",
    ];

    private static readonly string[] UpdatedNames =
    [
        "dateModified", "updatedAt", "updated_at", "modifiedAt", "modified_at", "lastModified", "last_modified",
        "last_updated_date", "lastUpdated", "modifiedDate", "updatedDate", "modified", "updated",
    ];

    private static readonly string[] AuthorNames = ["authors", "author", "bylines", "byline", "credits", "creator", "writers"];

    /// <param name="parts">Of the page.</param>
    /// <param name="identity">By what its own article is told from others.</param>
    public static ApplicationData Read(PageParts parts, PageIdentity identity)
    {
        var best = None;
        var left = MostValues;
        foreach (var script in parts.OtherScripts)
        {
            if (DataIn(script.TextContent, script.GetAttribute("type"), script.GetAttribute("id")) is not { } root)
                continue;
            foreach (var one in Objects(root, ref left).Where(one => IsOwn(one, identity)))
            {
                var read = new ApplicationData(TimeIn(one, PublishedNames), TimeIn(one, UpdatedNames), NamesIn(one));
                if (Weight(read) > Weight(best))
                    best = read;
            }
        }
        return best;
    }

    private static int Weight(ApplicationData one) =>
        (one.Published is null ? 0 : 2) + (one.Authors.IsEmpty ? 0 : 2) + (one.Updated is null ? 0 : 1);

    private static JsonElement? DataIn(string text, string? type, string? id)
    {
        if (text.Length is < 20 or > PageParts.LargestScript)
            return null;
        var isData = type?.Contains("json", StringComparison.OrdinalIgnoreCase) == true
            || (id is not null && Marks.Contains(id, StringComparer.Ordinal));
        var lead = text.AsSpan(0, Math.Min(LongestLead, text.Length));
        foreach (var mark in isData ? [] : Marks)
            isData |= lead.Contains(mark, StringComparison.Ordinal);
        return isData && text.IndexOf('{', StringComparison.Ordinal) is var start and >= 0
            ? LooseJson.TryParse(text[start..EndOfObject(text, start)]) : null;
    }

    // Behind the data, more of the script may follow.
    private static int EndOfObject(string text, int start)
    {
        var (depth, isText) = (0, false);
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '"')
                isText = !isText;
            else if (!isText && text[at] == '{')
                depth++;
            else if (!isText && text[at] == '}' && --depth == 0)
                return at + 1;
        }
        return text.Length;
    }

    private static List<JsonElement> Objects(JsonElement root, ref int left)
    {
        var (found, waiting) = (new List<JsonElement>(), new Queue<JsonElement>([root]));
        for (; left > 0 && waiting.TryDequeue(out var value); left--)
        {
            if (value.ValueKind == JsonValueKind.Object)
                found.Add(value);
            var inner = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
                : value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Select(one => one.Value) : (IEnumerable<JsonElement>)[];
            foreach (var one in inner.Where(one => one.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
                waiting.Enqueue(one);
        }
        return found;
    }

    private static bool IsOwn(JsonElement one, PageIdentity identity)
    {
        var headline = HeadlineNames.Select(name => one.Text(name) ?? (one.Value(name) is { } value
            ? value.Text("rendered") ?? value.Text("basic") ?? value.Text("text") : null)).FirstOrDefault(text => text is not null);
        return headline is not null && Words.Of(headline).Take(ShortestHeadline).Count() == ShortestHeadline
            && identity.Likeness(headline, AddressNames.Select(name => one.Text(name))) > 0 && identity.IsTitle(headline);
    }

    private static StatedTime? TimeIn(JsonElement one, string[] names) =>
        names.Select(name => Time(one.Value(name))).FirstOrDefault(time => time is not null);

    // Programs count seconds or milliseconds since 1970.
    private static StatedTime? Time(JsonElement? value)
    {
        if (value is not { } given)
            return null;
        if (given.ValueKind != JsonValueKind.Number)
            return PageTime.Read(given.Text() ?? given.Text("date"));
        const long Milliseconds = 100_000_000_000;
        return given.TryGetInt64(out var count) && count is > 800_000_000 and < 4_000_000_000_000
            ? StatedTime.OfMoment((count >= Milliseconds ? Instant.FromUnixTimeMilliseconds(count) : Instant.FromUnixTimeSeconds(count))
                .InUtc().LocalDateTime, Offset.Zero, TimePrecision.Second)
            : null;
    }

    private static ImmutableArray<string> NamesIn(JsonElement one)
    {
        foreach (var name in AuthorNames)
        {
            ImmutableArray<string> names = [.. one.Items(name)
                .SelectMany(author => author.Value("by") is null ? [author] : author.Items("by"))
                .Select(author => author.Text() ?? author.Text("name") ?? author.Text("displayName") ?? author.Text("fullName"))
                .OfType<string>().Where(text => !text.Contains("//", StringComparison.Ordinal))
                .SelectMany(text => Bylines.Names(Inscription.Clean(text) ?? "")).Distinct(StringComparer.OrdinalIgnoreCase).Take(8)];
            if (names.Length > 0)
                return names;
        }
        return [];
    }
}
