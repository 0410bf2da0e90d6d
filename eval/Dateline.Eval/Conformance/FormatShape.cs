using System.Globalization;
using System.Text.Json.Nodes;
using Dateline.Intake.Feeds;

namespace Dateline.Eval.Conformance;

/// <summary>A feed in the shape of its own format, as gofeed's cases expect it of the parsers.</summary>
internal static class FormatShape
{
    public static JsonObject Atom(Feed feed)
    {
        var shape = AtomHead(feed);
        shape["version"] = feed.Version;
        shape["entries"] = Shape.List(feed.Posts.Select(post => (JsonNode?)Entry(post)));
        return shape;
    }

    public static JsonObject Rss(Feed feed) => Shape.Of(
        ("title", feed.Title?.Value), ("description", feed.Description?.Value),
        ("link", Addresses(feed.Links, feed.Extensions).LastOrDefault()),
        ("links", Shape.List(Addresses(feed.Links, feed.Extensions))), ("language", feed.Language),
        ("copyright", feed.Rights?.Value), ("managingEditor", feed.ManagingEditor), ("webMaster", feed.WebMaster),
        ("pubDate", feed.Published?.Stated), ("pubDateParsed", Shape.Moment(feed.Published)),
        ("lastBuildDate", feed.Updated?.Stated), ("lastBuildDateParsed", Shape.Moment(feed.Updated)),
        ("categories", Shape.List(Own(feed.Categories, feed.Extensions).Select(Category))), ("generator", feed.Generator?.Name),
        ("docs", feed.Docs), ("ttl", feed.Schedule.TimeToLive), ("rating", feed.Rating),
        ("skipHours", Shape.List(feed.Schedule.SkipHours)), ("skipDays", Shape.List(feed.Schedule.SkipDays)),
        ("cloud", Cloud(feed.Schedule.Cloud)), ("textInput", TextInput(feed.TextInput)), ("image", Image(feed.Image)),
        ("dcExt", Shape.DublinCore(feed.Extensions)), ("itunesExt", Shape.Itunes(feed.Extensions)),
        ("extensions", Shape.Extensions(feed.Extensions)), ("version", feed.Version),
        ("items", Shape.List(feed.Posts.Select(post => (JsonNode?)Item(feed, post)))));

    public static JsonObject Json(Feed feed)
    {
        var shape = Shape.Of(
            ("version", feed.Version), ("title", feed.Title?.Value), ("home_page_url", feed.Home), ("feed_url", feed.Self),
            ("description", feed.Description?.Value), ("user_comment", feed.Comment), ("next_url", feed.Next),
            ("icon", feed.Image?.Address), ("favicon", feed.Icon), ("expired", feed.IsExpired), ("language", feed.Language),
            ("items", Shape.List(feed.Posts.Select(post => (JsonNode?)JsonItem(post, feed.Version)))));
        AddAuthors(shape, feed.Authors, feed.Version);
        return shape;
    }

    private static JsonObject AtomHead(Feed feed) => Shape.Of(
        ("title", feed.Title?.Value), ("id", feed.Id), ("updated", feed.Updated?.Stated),
        ("updatedParsed", Shape.Moment(feed.Updated)), ("subtitle", feed.Description?.Value),
        ("links", Shape.List(feed.Links.Select(Link))), ("language", feed.Language),
        ("generator", feed.Generator is { } generator
            ? Shape.Of(("value", generator.Name), ("uri", generator.Address), ("version", generator.Version)) : null),
        ("icon", feed.Icon), ("logo", feed.Image?.Address), ("rights", feed.Rights?.Value),
        ("contributors", Shape.People(feed.Contributors, "uri")), ("authors", Shape.People(feed.Authors, "uri")),
        ("categories", Shape.List(Own(feed.Categories, feed.Extensions).Select(AtomCategory))),
        ("extensions", Shape.Extensions(feed.Extensions)));

    private static JsonObject Entry(FeedPost post) => Shape.Of(
        ("title", post.Title?.Value), ("id", post.Id), ("updated", post.Updated?.Stated),
        ("updatedParsed", Shape.Moment(post.Updated)), ("published", post.Published?.Stated),
        ("publishedParsed", Shape.Moment(post.Published)), ("summary", post.Summary?.Value),
        ("authors", Shape.People(post.Authors, "uri")), ("contributors", Shape.People(post.Contributors, "uri")),
        ("categories", Shape.List(Own(post.Categories, post.Extensions).Select(AtomCategory))),
        ("links", Shape.List(post.Links.Select(Link))),
        ("rights", post.Rights?.Value), ("source", post.Source is { } source ? AtomHead(source) : null),
        ("content", Shape.Of(("src", post.ContentAddress), ("type", post.ContentType), ("value", post.Content?.Value))),
        ("extensions", Shape.Extensions(post.Extensions)));

    private static JsonObject Item(Feed feed, FeedPost post)
    {
        var enclosures = post.Media.Where(medium => medium.IsEnclosure)
            .Select(medium => (JsonNode?)Shape.Of(("url", medium.Address), ("type", medium.Type), ("length", medium.Length))).ToList();
        return Shape.Of(
            ("title", post.Title?.Value), ("link", Addresses(post.Links, post.Extensions).LastOrDefault()),
            ("links", Shape.List(Addresses(post.Links, post.Extensions))), ("description", post.Summary?.Value),
            ("content", post.Content?.Value), ("author", Line(post)),
            ("categories", Shape.List(Own(post.Categories, post.Extensions).Select(Category))), ("comments", post.Comments),
            ("enclosure", enclosures.LastOrDefault()?.DeepClone()), ("enclosures", Shape.List(enclosures)),
            ("guid", Guid(feed, post)),
            ("pubDate", post.Published?.Stated), ("pubDateParsed", Shape.Moment(post.Published)),
            ("source", post.Source is { } source ? Shape.Of(("title", source.Title?.Value), ("url", source.Self)) : null),
            ("dcExt", Shape.DublinCore(post.Extensions)), ("itunesExt", Shape.Itunes(post.Extensions)),
            ("custom", Shape.Custom(post.Extensions)), ("extensions", Shape.Extensions(post.Extensions)));
    }

    /// <summary>RSS 1.0 has none; in RSS 2.0 one that does not say is an address that lasts.</summary>
    private static JsonObject? Guid(Feed feed, FeedPost post) => post.Id is null || feed.Format == FeedFormat.Rdf ? null
        : Shape.Of(("value", post.Id), ("isPermalink", post.IsPermanent == false ? "false" : "true"));

    private static JsonObject JsonItem(FeedPost post, string? version)
    {
        var shape = Shape.Of(
            ("id", post.Id), ("url", post.Links.FirstOrDefault(link => link.Rel == "alternate")?.Href),
            ("external_url", post.Links.FirstOrDefault(link => link.Rel == "related")?.Href), ("title", post.Title?.Value),
            ("content_html", post.Content is { Kind: MarkupKind.Html } html ? html.Value : null),
            ("content_text", post.PlainContent), ("summary", post.Summary?.Value), ("image", post.Image),
            ("banner_image", post.Banner), ("date_published", post.Published?.Stated), ("date_modified", post.Updated?.Stated),
            ("tags", Shape.List(post.Categories.Select(one => one.Term))), ("language", post.Language),
            ("attachments", Shape.List(post.Media.Select(medium => (JsonNode?)Shape.Of(
                ("url", medium.Address), ("mime_type", medium.Type), ("title", medium.Title),
                ("size_in_bytes", medium.Length is { } length ? long.Parse(length, CultureInfo.InvariantCulture) : null),
                ("duration_in_seconds", medium.Seconds is { } seconds ? (long)seconds : null))))));
        AddAuthors(shape, post.Authors, version);
        return shape;
    }

    /// <summary>Version 1.1 gives a list of authors, version 1 the one.</summary>
    private static void AddAuthors(JsonObject shape, IReadOnlyList<FeedPerson> authors, string? version)
    {
        if (authors.Count == 0)
            return;
        if (version != "1.0")
            shape["authors"] = Shape.People(authors, "url");
        else
            shape["author"] = Shape.Person(authors[0], "url");
    }

    private static JsonNode? Category(FeedCategory one) => Shape.Of(("value", one.Term), ("domain", one.Scheme));

    /// <summary>Without the subjects of Dublin Core, which are among the extensions.</summary>
    private static IEnumerable<FeedCategory> Own(IEnumerable<FeedCategory> categories, IEnumerable<FeedExtension> extensions)
    {
        var foreign = extensions.Where(one => one is { Prefix: "dc", Name: "subject" }).Select(one => one.Value).ToHashSet();
        return categories.Where(one => !foreign.Contains(one.Term ?? ""));
    }

    private static JsonNode? AtomCategory(FeedCategory one) =>
        Shape.Of(("term", one.Term), ("scheme", one.Scheme), ("label", one.Label));

    private static JsonNode? Link(FeedLink link) => Shape.Of(("href", link.Href), ("rel", link.Rel), ("type", link.Type),
        ("title", link.Title), ("hreflang", link.Language), ("length", link.Length));

    /// <summary>Links of RSS itself: those of Atom within it are among the extensions.</summary>
    private static IEnumerable<string> Addresses(IEnumerable<FeedLink> links, IEnumerable<FeedExtension> extensions)
    {
        var foreign = extensions.Where(one => one is { Prefix: "atom", Name: "link" }).Select(one => one.Attribute("href")).ToHashSet();
        return links.Select(link => link.Href).OfType<string>().Where(address => !foreign.Contains(address));
    }

    /// <summary>The author of RSS itself: those of other vocabularies are among the extensions.</summary>
    private static string? Line(FeedPost post)
    {
        var foreign = post.Extensions.Where(one => one.Name is "author" or "creator").Select(one => one.Value).ToHashSet();
        return post.Authors.Where(one => !foreign.Contains(one.Name ?? "")).Select(one => one.Email is { } mail
            ? one.Name is null ? mail : $"{mail} ({one.Name})" : one.Name).FirstOrDefault();
    }

    private static JsonObject? Cloud(FeedCloud? cloud) => cloud is null ? null : Shape.Of(("domain", cloud.Domain),
        ("port", cloud.Port), ("path", cloud.Path), ("registerProcedure", cloud.Procedure), ("protocol", cloud.Protocol));

    private static JsonObject? TextInput(FeedTextInput? box) => box is null ? null
        : Shape.Of(("title", box.Title), ("description", box.Description), ("name", box.Name), ("link", box.Link));

    private static JsonObject? Image(FeedImage? image) => image is null ? null : Shape.Of(("url", image.Address), ("title", image.Title),
        ("link", image.Link), ("width", image.Width), ("height", image.Height), ("description", image.Description));
}
