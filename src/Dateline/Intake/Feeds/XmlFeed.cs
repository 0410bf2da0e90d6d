namespace Dateline.Intake.Feeds;

/// <summary>RSS 0.9x, 1.0 and 2.0, and Atom (RFC 4287): one piece an item, with what the feed says of it.</summary>
internal static class XmlFeed
{
    public static IEnumerable<Outcome<RawDocument>> Read(Parcel parcel, Decoded decoded)
    {
        var feed = FeedElement.Parse(decoded.Text);
        var channel = feed.Descendant("channel") ?? feed.Descendant("feed") ?? feed;
        var source = new FeedSource(parcel, decoded.Problems)
        {
            Title = Plain(channel.Child("title")),
            Home = LinkOf(channel),
            Language = channel.Child("language")?.Text.Trim() ?? channel.Child("dc:language")?.Text.Trim()
                ?? channel.Attribute("xml:lang") ?? feed.Attribute("xml:lang"),
        };
        // In RSS 1.0 the items stand beside the channel.
        var items = feed.Descendants("item", "entry").ToList();
        if (items.Count == 0)
            return [new Problem(ProblemCode.NoArticles, "a feed without items")];
        return items.Select(item => (Outcome<RawDocument>)Piece(source, item));
    }

    private static RawDocument Piece(FeedSource source, FeedElement item)
    {
        var (content, isFull) = ContentOf(item);
        var entry = new FeedEntry
        {
            Id = (item.Child("guid") ?? item.Child("id"))?.Text.Trim() is { Length: > 0 } id ? id : item.Attribute("rdf:about"),
            Url = LinkOf(item) ?? PermanentLink(item),
            Title = Plain(item.Child("title") ?? item.Child("media:title")),
            Authors = AuthorsOf(item),
            Published = FeedText.Moment((item.Child("pubdate") ?? item.Child("published") ?? item.Child("issued")
                ?? item.Child("dc:date") ?? item.Child("created") ?? item.Child("dcterms:created"))?.Text),
            Updated = FeedText.Moment((item.Child("updated") ?? item.Child("modified") ?? item.Child("dcterms:modified"))?.Text),
            Language = item.Child("dc:language")?.Text.Trim() ?? item.Attribute("xml:lang"),
        };
        return source.Piece(entry, content, isFull);
    }

    private static (string Content, bool IsFull) ContentOf(FeedElement item)
    {
        var full = item.Child("content:encoded") ?? item.Child("content") ?? item.Child("xhtml:body") ?? item.Child("body");
        if (full is not null && HtmlOf(full) is { Length: > 0 } content && !string.IsNullOrWhiteSpace(content))
            return (content, true);
        var summary = item.Child("description") ?? item.Child("summary") ?? item.Child("media:description");
        return (summary is null ? "" : HtmlOf(summary), false);
    }

    private static string HtmlOf(FeedElement element) => element.Attribute("type") switch
    {
        "xhtml" or "application/xhtml+xml" => element.Inner,
        "text" or "text/plain" => FeedText.Escape(element.Text),
        // RSS gives escaped markup or, against its rules, tags as they are.
        _ => element.HasChildren ? element.Inner : element.Text,
    };

    private static ImmutableArray<string> AuthorsOf(FeedElement item)
    {
        var names = new List<string>();
        foreach (var author in item.Children("dc:creator", "author", "itunes:author"))
            names.AddRange(FeedText.Names(author.Child("name")?.Text ?? author.Text));
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string? LinkOf(FeedElement element)
    {
        string? other = null;
        foreach (var link in element.Children("link", "feedburner:origlink"))
        {
            var address = (link.Attribute("href") ?? link.Text).Trim();
            if (address.Length == 0)
                continue;
            if (link.Name == "feedburner:origlink" || (link.Attribute("rel") ?? "alternate") == "alternate")
                return address;
            if (link.Attribute("rel") is not ("self" or "hub" or "enclosure" or "replies" or "edit"))
                other ??= address;
        }
        return other;
    }

    private static string? PermanentLink(FeedElement item) =>
        item.Child("guid") is { } guid && guid.Attribute("ispermalink") != "false"
            && Uri.TryCreate(guid.Text.Trim(), UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? address.OriginalString : null;

    private static string? Plain(FeedElement? element) => element is null ? null : FeedText.Plain(HtmlOf(element));
}
