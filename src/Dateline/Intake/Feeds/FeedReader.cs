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

    internal static Feed? ReadXml(string xml)
    {
        var tree = FeedTree.Parse(XmlText.WithoutControls(xml));
        var root = tree.Outermost(IsRoot).FirstOrDefault();
        var feed = root is null ? null : root.Name == "feed" ? AtomFeed.Read(root) : RssFeed.Read(root);
        return feed is null ? null : feed with { IsCutOff = tree.IsCutOff, IsOverfull = tree.IsOverfull };
    }

    private static bool IsRoot(FeedElement element) =>
        (element.Name is "feed" or "rss" or "channel" && (element.Vocabulary & Vocabulary.Core) != 0)
        || element is { Name: "rdf", Vocabulary: Vocabulary.Rdf };
}
