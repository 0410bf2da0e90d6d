using System.Text.Json;
using Dateline.Language;

namespace Dateline.Intake.Feeds;

/// <summary>JSON Feed, versions 1 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    public static bool TryRead(Parcel parcel, byte[] whole, out IEnumerable<Outcome<RawDocument>> items)
    {
        items = [];
        var decoded = Characters.DecodeLine(whole);
        if (LooseJson.TryParse(decoded.Text) is not { } root
            || root.Text("version")?.Contains("jsonfeed.org", StringComparison.Ordinal) != true)
            return false;
        var source = new FeedSource(parcel, decoded.Problems)
        {
            Title = root.Text("title"),
            Home = root.Text("home_page_url"),
            Language = root.Text("language"),
        };
        var pieces = Objects(root, "items").Select(item => (Outcome<RawDocument>)Piece(source, item)).ToList();
        items = pieces.Count > 0 ? pieces : [new Problem(ProblemCode.NoArticles, "a feed without items")];
        return true;
    }

    private static RawDocument Piece(FeedSource source, JsonElement item)
    {
        var full = item.Text("content_html") ?? (item.Text("content_text") is { } text ? FeedText.Escape(text) : null);
        var entry = new FeedEntry
        {
            Id = item.Text("id"),
            Url = item.Text("url") ?? item.Text("external_url"),
            Title = FeedText.Plain(item.Text("title")),
            Authors = AuthorsOf(item),
            Published = FeedText.Moment(item.Text("date_published")),
            Updated = FeedText.Moment(item.Text("date_modified")),
            Language = item.Text("language"),
        };
        return source.Piece(entry, full ?? FeedText.Escape(item.Text("summary") ?? ""), full is not null);
    }

    private static ImmutableArray<string> AuthorsOf(JsonElement item) =>
        [.. Objects(item, "authors").Concat(Objects(item, "author")).Select(author => author.Text("name"))
            .OfType<string>().SelectMany(Bylines.Names).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<JsonElement> Objects(JsonElement owner, string name) =>
        owner.Items(name).Where(one => one.ValueKind == JsonValueKind.Object);
}
