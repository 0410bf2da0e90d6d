using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dateline.Intake.Feeds;

namespace Dateline.Eval.Conformance;

/// <summary>A feed in the one shape for all formats that gofeed's translators give, with the same stand-ins for what a
/// format does not have: the description for the picture, the date for the change, and so on.</summary>
internal static class CommonShape
{
    public static JsonObject Of(Feed feed)
    {
        var updated = feed.Updated ?? First(feed, "date") ?? (feed.Format == FeedFormat.Json ? feed.Posts.FirstOrDefault()?.Updated : null);
        var published = feed.Format == FeedFormat.Json ? feed.Posts.FirstOrDefault()?.Published
            : First(feed, "date") is null ? feed.Published : null;
        return Shape.Of(
            ("title", feed.Title?.Value), ("description", feed.Description?.Value), ("link", Page(feed.Links)),
            ("feedLink", feed.Self), ("links", Links(feed.Links)),
            ("updated", updated?.Stated), ("updatedParsed", Shape.Moment(updated)),
            ("published", published?.Stated), ("publishedParsed", Shape.Moment(published)),
            ("author", FirstOf(Authors(feed), feed.Version)), ("authors", AllOf(Authors(feed))),
            ("language", feed.Language),
            ("image", Image(feed)), ("copyright", feed.Rights?.Value), ("generator", Generator(feed.Generator)),
            ("categories", Categories(feed.Extensions, feed.Categories)),
            ("dcExt", Shape.DublinCore(feed.Extensions)), ("itunesExt", Shape.Itunes(feed.Extensions)),
            ("extensions", Shape.Extensions(feed.Extensions)),
            ("feedType", feed.Format is FeedFormat.Rdf ? "rss" : feed.Format.ToString().ToLowerInvariant()),
            ("feedVersion", feed.Version), ("items", Shape.List(feed.Posts.Select(post => (JsonNode?)Item(feed, post)))));
    }

    private static JsonObject Item(Feed feed, FeedPost post)
    {
        var date = post.Extensions.FirstOrDefault(one => one is { Prefix: "dc", Name: "date" });
        var updated = post.Updated ?? FeedDate.Stamp(date?.Value);
        var published = post.Published ?? (feed.Format == FeedFormat.Atom ? post.Updated : null);
        return Shape.Of(
            ("title", post.Title?.Value), ("description", post.Summary?.Value), ("content", post.Content?.Value),
            ("link", Page(post.Links)), ("links", Links(post.Links.Where(link => link.Rel != "enclosure"))),
            ("updated", updated?.Stated), ("updatedParsed", Shape.Moment(updated)),
            ("published", published?.Stated), ("publishedParsed", Shape.Moment(published)),
            ("author", FirstOf(post.Authors, feed.Version)), ("authors", AllOf(post.Authors)),
            ("guid", feed.Format != FeedFormat.Rdf && post.Id is { } id
                && post.Extensions.All(one => one is not { Prefix: "dc", Name: "identifier" }) ? id : null),
            ("image", Image(post)), ("categories", Categories(post.Extensions, post.Categories)),
            ("enclosures", Shape.List(post.Media.Where(medium => medium.IsEnclosure).Select(medium => (JsonNode?)Shape.Of(
                ("url", medium.Address), ("type", medium.Type), ("length", medium.Length))))),
            ("dcExt", Shape.DublinCore(post.Extensions)), ("itunesExt", Shape.Itunes(post.Extensions)),
            ("custom", Shape.Custom(post.Extensions)), ("extensions", Shape.Extensions(post.Extensions)));
    }

    private static FeedStamp? First(Feed feed, string name) =>
        FeedDate.Stamp(feed.Extensions.FirstOrDefault(one => one.Prefix == "dc" && one.Name == name)?.Value);

    private static ImmutableArray<FeedPerson> Authors(Feed feed) =>
        (feed.ManagingEditor ?? feed.WebMaster) is { } line ? [FeedPerson.Of(line)] : feed.Authors;

    private static JsonObject? FirstOf(IReadOnlyList<FeedPerson> people, string? version) =>
        people.Count == 0 || version == "1.1" ? null : Shape.Person(people[0], "url");

    private static JsonNode? AllOf(IEnumerable<FeedPerson> people) => Shape.People(people, "url");

    private static string? Page(IEnumerable<FeedLink> links) => links.LastOrDefault(link => link.Rel == "alternate")?.Href;

    private static JsonNode? Links(IEnumerable<FeedLink> links) =>
        Shape.List(links.Where(link => link.Rel is not "next").Select(link => link.Href).OfType<string>());

    private static string? Generator(FeedGenerator? generator) => generator is null ? null
        : string.Join(' ', new[]
            { generator.Name, generator.Version is { } version ? $"v{version}" : null, generator.Address }.OfType<string>());

    private static JsonNode? Categories(IEnumerable<FeedExtension> extensions, IEnumerable<FeedCategory> categories)
    {
        var all = extensions.ToList();
        IEnumerable<string?> Itunes(IEnumerable<FeedExtension> among) => among.Where(one => one.Name == "category")
            .SelectMany(one => Itunes(one.Children).Prepend(one.Attribute("text")));
        var words = all.Where(one => one is { Prefix: "itunes", Name: "keywords" }).SelectMany(one => one.Value.Split(','));
        var subjects = all.Where(one => one is { Prefix: "dc", Name: "subject" }).Select(one => one.Value).ToList();
        var own = categories.Select(one => one.Label ?? one.Term).ToList();
        return Shape.List(own.Except(subjects).Except(Foreign(all)).Concat(words)
            .Concat(Itunes(all.Where(one => one.Prefix == "itunes"))).Concat(subjects).Concat(Foreign(all)));
    }

    private static IEnumerable<string?> Foreign(List<FeedExtension> all) =>
        all.Where(one => one is { Prefix: "atom", Name: "category" }).Select(one => one.Attribute("term"));

    private static JsonObject? Image(Feed feed) => feed.Image is { } image
        ? Shape.Of(("url", image.Address), ("title", image.Title))
        : Picture(feed.Icon ?? Medium(feed.Extensions) ?? feed.Description?.FirstImage);

    private static JsonObject? Image(FeedPost post) =>
        Picture(post.Image ?? post.Banner ?? post.Media.FirstOrDefault(one => one is { Medium: "image", IsEnclosure: false })?.Address
            ?? post.Content?.FirstImage ?? post.Summary?.FirstImage);

    private static JsonObject? Picture(string? address) => address is null ? null : Shape.Of(("url", address));

    private static string? Medium(IEnumerable<FeedExtension> extensions) => extensions.FirstOrDefault(one =>
        one is { Prefix: "itunes", Name: "image" } || (one is { Prefix: "media", Name: "content" }
            && (one.Attribute("medium") == "image"
                || one.Attribute("type")?.StartsWith("image/", StringComparison.Ordinal) == true))) is { } found
                ? found.Attribute("href") ?? found.Attribute("url") : null;
}
