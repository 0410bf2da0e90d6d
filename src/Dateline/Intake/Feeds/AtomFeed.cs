namespace Dateline.Intake.Feeds;

/// <summary>Atom 1.0 (RFC 4287) and 0.3.</summary>
internal static class AtomFeed
{
    private const Vocabulary Atom = Vocabulary.Core;

    public static (Feed Feed, IEnumerable<FeedPost> Posts) Open(FeedElement root) => (
        Head(root) with { Version = VersionOf(root) },
        root.Outermost(one => (one.Vocabulary & Atom) != 0 && one.Name is "entry" or "item").Select(PostOf));

    /// <summary>A document that is one entry (RFC 4287, 2).</summary>
    public static (Feed Feed, IEnumerable<FeedPost> Posts) OpenEntry(FeedElement root)
    {
        var post = PostOf(root);
        return ((post.Source ?? new Feed { Format = FeedFormat.Atom }) with { Version = "1.0" }, [post]);
    }

    /// <summary>What a feed says of itself; an entry taken from another feed says the same of that one.</summary>
    private static Feed Head(FeedElement feed) => new()
    {
        Element = feed,
        Format = FeedFormat.Atom,
        Id = feed.Address(feed.Text(Atom, "id")),
        Title = FeedMarkup.Of(feed.Child(Atom, "title")),
        Description = FeedMarkup.Of(feed.Child(Atom, "subtitle") ?? feed.Child(Atom, "tagline") ?? feed.Child(Atom, "info")),
        Links = LinksOf(feed),
        Authors = ElementParts.People(feed, "author"),
        Contributors = ElementParts.People(feed, "contributor"),
        Published = FeedDate.Stamp(feed.Text(Atom, "published", "issued")),
        Updated = FeedDate.Stamp(feed.Text(Atom, "updated", "modified")),
        Language = feed.Language,
        Rights = FeedMarkup.Of(feed.Child(Atom, "rights") ?? feed.Child(Atom, "copyright")),
        Generator = GeneratorOf(feed.Child(Atom, "generator")),
        Categories = ElementParts.Categories(feed),
        Image = feed.Text(Atom, "logo") is { } logo ? new FeedImage(feed.Address(logo)) : null,
        Icon = feed.Address(feed.Text(Atom, "icon")),
        Schedule = new FeedSchedule
        {
            Period = feed.Text(Vocabulary.Syndication, "updateperiod"),
            Frequency = feed.Text(Vocabulary.Syndication, "updatefrequency"),
        },
    };

    private static FeedPost PostOf(FeedElement entry)
    {
        var content = entry.Child(Atom, "content") ?? entry.Child(Vocabulary.Content, "encoded");
        return new FeedPost
        {
            Element = entry,
            Id = entry.Address(entry.Text(Atom, "id")) ?? entry.Text(Atom, "guid"),
            Title = FeedMarkup.Of(entry.Child(Atom, "title")) ?? FeedMarkup.Of(entry.Child(Vocabulary.Media, "title"))
                ?? FeedMarkup.Of(entry.Child(Vocabulary.Dc, "title")),
            Summary = FeedMarkup.Of(entry.Child(Atom, "summary")) ?? FeedMarkup.Of(entry.Child(Vocabulary.Media, "description"))
                ?? FeedMarkup.Of(entry.Child(Vocabulary.Media, "group")?.Child(Vocabulary.Media, "description")),
            Content = FeedMarkup.Of(content),
            ContentType = content?.Attribute("type"),
            ContentAddress = content?.Address(content.Attribute("src")),
            Links = LinksOf(entry),
            Authors = Authors(entry),
            Contributors = ElementParts.People(entry, "contributor"),
            Published = FeedDate.Stamp(
                entry.Text(Atom, "published", "issued", "created", "pubdate"), entry.Text(Vocabulary.Dc, "date")),
            Updated = FeedDate.Stamp(entry.Text(Atom, "updated", "modified"), entry.Text(Vocabulary.DcTerms, "modified")),
            Language = entry.Text(Vocabulary.Dc, "language") ?? content?.Language ?? entry.Language,
            Rights = FeedMarkup.Of(entry.Child(Atom, "rights") ?? entry.Child(Atom, "copyright")),
            Categories = ElementParts.Categories(entry),
            Media = ElementParts.MediaOf(entry),
            Image = ElementParts.ItunesImage(entry),
            Source = entry.Child(Atom, "source") is { } source ? Head(source) : null,
        };
    }

    private static ImmutableArray<FeedPerson> Authors(FeedElement entry)
    {
        var authors = ElementParts.People(entry, "author");
        return !authors.IsEmpty ? authors
            : [.. entry.Children(Vocabulary.Dc, "creator").Select(ElementParts.PersonOf).OfType<FeedPerson>()];
    }

    private static ImmutableArray<FeedLink> LinksOf(FeedElement owner) =>
        [.. owner.Children(Atom, "link").Select(ElementParts.LinkOf)];

    private static FeedGenerator? GeneratorOf(FeedElement? generator) => generator is null ? null
        : new FeedGenerator(generator.Stated, generator.Address(generator.Attribute("uri") ?? generator.Attribute("url")),
            generator.Attribute("version"));

    private static string? VersionOf(FeedElement root) => root.Attribute("version")
        ?? (root.Attributes.Any(one => one.Value.Contains("purl.org/atom", StringComparison.OrdinalIgnoreCase)) ? "0.3"
            : root.Vocabulary == Vocabulary.Atom ? "1.0" : null);
}
