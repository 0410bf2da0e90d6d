namespace Dateline.Intake.Feeds;

/// <summary>Reads a feed of any kind.</summary>
public static class FeedReader
{
    /// <summary>In bytes; the kind shows at the beginning.</summary>
    private const int Head = 64 * 1024;

    /// <summary>Null where it is no feed; a broken feed is read as far as it goes.</summary>
    /// <param name="bytes">The whole of it, not packed.</param>
    /// <param name="charset">The character set that the transport declared.</param>
    public static Feed? Read(byte[] bytes, string? charset = null) =>
        ContentKind.Of(bytes.AsSpan(0, Math.Min(bytes.Length, Head))) switch
        {
            Kind.Feed or Kind.Xml => ReadXml(Characters.Decode(bytes, charset, Kind.Feed).Text),
            Kind.Json or Kind.ArticleLines => JsonFeed.Read(Characters.ToUtf8(bytes)),
            _ => null,
        };

    internal static Feed? ReadXml(string xml) =>
        OpenXml(xml) is { } open ? open.Feed with { Posts = [.. open.Posts] } : null;

    /// <summary>What the feed says of itself, and its posts, each read when it is asked for.</summary>
    internal static (Feed Feed, IEnumerable<FeedPost> Posts)? OpenXml(string xml)
    {
        var tree = FeedTree.Parse(XmlText.Readable(xml));
        if (tree.Outermost(IsRoot).FirstOrDefault() is not { } root)
            return null;
        var (feed, posts) = root.Name switch
        {
            "feed" => AtomFeed.Open(root),
            "entry" => AtomFeed.OpenEntry(root),
            _ => RssFeed.Open(root),
        };
        return (feed with { IsCutOff = tree.IsCutOff, IsOverfull = tree.IsOverfull }, posts);
    }

    private static bool IsRoot(FeedElement element) =>
        (element.Name is "feed" or "rss" or "channel" && (element.Vocabulary & Vocabulary.Core) != 0)
        || element is { Name: "rdf", Vocabulary: Vocabulary.Rdf } or { Name: "entry", Vocabulary: Vocabulary.Atom };
}
