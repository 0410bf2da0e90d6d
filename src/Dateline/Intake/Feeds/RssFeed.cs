namespace Dateline.Intake.Feeds;

/// <summary>RSS 0.9x, 1.0 and 2.0 (rssboard.org/rss-specification, web.resource.org/rss/1.0), with the modules content,
/// Dublin Core, media, iTunes, syndication, and the elements of Atom that stand in them; and CDF, which came before it
/// and has the same shape.</summary>
internal static class RssFeed
{
    private const Vocabulary Rss = Vocabulary.Rss;

    public static (Feed Feed, IEnumerable<FeedPost> Posts) Open(FeedElement root)
    {
        var channel = root.Outermost(one => one is { Vocabulary: Rss, Name: "channel" }).FirstOrDefault() ?? root;
        // In RSS 1.0 items, image and search box stand beside the channel.
        var isRdf = root.Name == "rdf";
        var items = root.Outermost(one => (one.Vocabulary & Vocabulary.Core) != 0 && one.Name is "item" or "entry");
        var feed = new Feed
        {
            Element = channel,
            Format = isRdf ? FeedFormat.Rdf : FeedFormat.Rss,
            Version = isRdf ? VersionOfRdf(root) : root.Attribute("version"),
            Title = FeedMarkup.Of(channel.Child(Rss, "title") ?? channel.Child(Vocabulary.Dc, "title")),
            Description = FeedMarkup.Of(channel.Child(Rss, "description") ?? channel.Child(Vocabulary.Dc, "description")
                ?? channel.Child(Rss, "abstract") ?? channel.Child(Vocabulary.Itunes, "summary")),
            Links = LinksOf(channel),
            Authors = AuthorsOf(channel),
            ManagingEditor = channel.Text(Rss, "managingeditor"),
            WebMaster = channel.Text(Rss, "webmaster"),
            Published = FeedDate.Stamp(channel.Text(Rss, "pubdate") ?? channel.Text(Vocabulary.Dc, "date")),
            Updated = FeedDate.Stamp(channel.Text(Rss, "lastbuilddate") ?? channel.Text(Vocabulary.Atom, "updated")
                ?? channel.Text(Vocabulary.DcTerms, "modified")),
            Language = channel.Text(Rss, "language") ?? channel.Text(Vocabulary.Dc, "language") ?? channel.Language,
            Rights = FeedMarkup.Of(channel.Child(Rss, "copyright") ?? channel.Child(Vocabulary.AnyDc, "rights")),
            Generator = channel.Text(Rss, "generator") is { } generator ? new FeedGenerator(generator) : null,
            Categories = ElementParts.Categories(channel),
            Image = ElementParts.ImageOf(isRdf ? Beside(root, channel, "image") : channel.Child(Rss, "image")),
            Docs = channel.Address(channel.Text(Rss, "docs")),
            Rating = channel.Text(Rss, "rating"),
            TextInput = TextInputOf(isRdf ? Beside(root, channel, "textinput") : channel.Child(Rss, "textinput")),
            Schedule = ScheduleOf(channel),
        };
        return (feed, items.Select(PostOf));
    }

    private static FeedPost PostOf(FeedElement item)
    {
        var guid = item.Child(Rss, "guid");
        var content = item.Child(Vocabulary.Content, "encoded") ?? item.Child(Vocabulary.Atom, "content")
            ?? item.Child(Vocabulary.Xhtml, "body") ?? item.Child(Vocabulary.Xhtml, "div") ?? item.Child(Rss, "content")
            ?? item.Child(Rss, "fullitem");
        return new FeedPost
        {
            Element = item,
            Id = guid?.Stated ?? item.Text(Vocabulary.Atom, "id") ?? item.Attribute("rdf:about")
                ?? item.Text(Vocabulary.Dc, "identifier"),
            IsPermanent = guid?.Attribute("ispermalink") is { } lasts
                ? !lasts.Equals("false", StringComparison.OrdinalIgnoreCase) : null,
            Title = FeedMarkup.Of(item.Child(Rss, "title")) ?? FeedMarkup.Of(item.Child(Vocabulary.Atom, "title"))
                ?? FeedMarkup.Of(item.Child(Vocabulary.Dc, "title")) ?? FeedMarkup.Of(item.Child(Vocabulary.Media, "title")),
            Summary = SummaryOf(item),
            Content = FeedMarkup.Of(content),
            ContentType = content?.Attribute("type"),
            Links = LinksOf(item),
            Authors = AuthorsOf(item),
            Contributors = PeopleIn(item, Vocabulary.Dc, "contributor"),
            Published = FeedDate.Stamp(
                item.Text(Rss, "pubdate", "published"), item.Text(Vocabulary.Atom, "published", "issued"),
                item.Text(Vocabulary.Dc, "date"), item.Text(Vocabulary.DcTerms, "issued", "created", "date")),
            Updated = FeedDate.Stamp(
                item.Text(Vocabulary.Atom, "updated", "modified"), item.Text(Vocabulary.DcTerms, "modified"),
                item.Text(Rss, "updated", "lastbuilddate"),
                item.Attribute("lastmod")),
            Language = item.Text(Vocabulary.Dc, "language") ?? item.Language,
            Rights = FeedMarkup.Of(item.Child(Vocabulary.AnyDc, "rights") ?? item.Child(Rss, "copyright")),
            Categories = ElementParts.Categories(item),
            Media = ElementParts.MediaOf(item),
            Image = ElementParts.ItunesImage(item) ?? ElementParts.ImageOf(item.Child(Rss, "image"))?.Address,
            Comments = item.Address(item.Text(Rss, "comments")),
            Source = SourceOf(item.Child(Rss, "source")),
        };
    }

    private static FeedMarkup? SummaryOf(FeedElement item) =>
        FeedMarkup.Of(item.Child(Rss, "description")) ?? FeedMarkup.Of(item.Child(Rss, "abstract"))
        ?? FeedMarkup.Of(item.Child(Vocabulary.Dc, "description"))
        ?? FeedMarkup.Of(item.Child(Vocabulary.Core, "summary")) ?? FeedMarkup.Of(item.Child(Vocabulary.Itunes, "summary"))
        ?? FeedMarkup.Of(item.Child(Vocabulary.Media, "description"))
        ?? FeedMarkup.Of(item.Child(Vocabulary.Media, "group")?.Child(Vocabulary.Media, "description"));

    private static ImmutableArray<FeedLink> LinksOf(FeedElement owner)
    {
        ImmutableArray<FeedLink>.Builder? links = null;
        FeedLink? original = null;
        foreach (var child in owner.Elements)
        {
            if (child.Name == "link" && (child.Vocabulary & Vocabulary.Core) != 0)
            {
                if (ElementParts.LinkOf(child) is { Href: not null } link)
                    (links ??= ImmutableArray.CreateBuilder<FeedLink>()).Add(link);
            }
            else if (child is { Name: "origlink", Vocabulary: Vocabulary.Feedburner } && child.Stated is { } address)
            {
                original = new FeedLink(address);
            }
        }
        // What the feed was made from, before its links were made to count readers.
        if (original is not null)
            (links ??= ImmutableArray.CreateBuilder<FeedLink>()).Insert(0, original);
        return links?.ToImmutable() ?? AddressOfChannel(owner);
    }

    /// <summary>CDF (w3.org/TR/NOTE-CDFsubmit, 2 and 3) names the page in the tag, or in an <c>A</c> within.</summary>
    private static ImmutableArray<FeedLink> AddressOfChannel(FeedElement owner) =>
        (owner.Attribute("href") ?? owner.Child(Rss, "a")?.Attribute("href")) is { } page ? [new FeedLink(owner.Address(page))] : [];

    private static ImmutableArray<FeedPerson> AuthorsOf(FeedElement owner)
    {
        var people = ElementParts.People(owner, "author").AddRange(PeopleIn(owner, Vocabulary.Dc, "creator"));
        if (people.IsEmpty)
            people = PeopleIn(owner, Vocabulary.Dc, "author");
        return people.IsEmpty ? PeopleIn(owner, Vocabulary.Itunes, "author") : people;
    }

    private static ImmutableArray<FeedPerson> PeopleIn(FeedElement owner, Vocabulary vocabulary, string name) =>
        ElementParts.PeopleIn(owner, vocabulary, name);

    private static Feed? SourceOf(FeedElement? source) => source is null ? null : new Feed
    {
        Format = FeedFormat.Rss,
        Title = FeedMarkup.Of(source),
        Links = source.Attribute("url") is { } url ? [new FeedLink(source.Address(url), "self")] : [],
    };

    private static FeedSchedule ScheduleOf(FeedElement channel) => new()
    {
        TimeToLive = channel.Text(Rss, "ttl"),
        SkipHours = Days(channel.Child(Rss, "skiphours"), "hour"),
        SkipDays = Days(channel.Child(Rss, "skipdays"), "day"),
        Period = channel.Text(Vocabulary.Syndication, "updateperiod"),
        Frequency = channel.Text(Vocabulary.Syndication, "updatefrequency"),
        Cloud = channel.Child(Rss, "cloud") is { } cloud
            ? new FeedCloud(cloud.Attribute("domain"), cloud.Attribute("port"), cloud.Attribute("path"),
                cloud.Attribute("registerprocedure"), cloud.Attribute("protocol"))
            : null,
    };

    private static ImmutableArray<string> Days(FeedElement? list, string name) =>
        list is null ? [] : [.. list.Children(Rss, name).Select(one => one.Stated).OfType<string>()];

    private static FeedTextInput? TextInputOf(FeedElement? box) => box is null ? null
        : new FeedTextInput(box.Text(Rss, "title"), box.Text(Rss, "description"), box.Text(Rss, "name"),
            box.Address(box.Text(Rss, "link")));

    private static FeedElement? Beside(FeedElement root, FeedElement channel, string name) =>
        root.Child(Rss, name) ?? channel.Child(Rss, name);

    private static string? VersionOfRdf(FeedElement root)
    {
        var spaces = root.Attributes.Where(one => one.Name.StartsWith("xmlns", StringComparison.Ordinal)).Select(one => one.Value);
        foreach (var space in spaces)
        {
            if (space.Contains("rdf/simple/0.9", StringComparison.OrdinalIgnoreCase))
                return "0.9";
            if (space.Contains("purl.org/rss/1.0", StringComparison.OrdinalIgnoreCase)
                && !space.Contains("modules", StringComparison.Ordinal))
                return "1.0";
        }
        return null;
    }
}
