using Dateline.Language;

namespace Dateline.Intake.Feeds;

public enum FeedFormat
{
    Rss,

    /// <summary>RSS 0.90 and 1.0: items beside the channel.</summary>
    Rdf,
    Atom,
    Json,
}

/// <summary>A feed as it stands: what it says of itself, and its posts. Nothing in it is guessed.</summary>
public sealed record Feed
{
    public required FeedFormat Format { get; init; }

    /// <summary>As <c>2.0</c>; null where the feed does not say.</summary>
    public string? Version { get; init; }

    public string? Id { get; init; }

    public FeedMarkup? Title { get; init; }

    /// <summary>The description or subtitle.</summary>
    public FeedMarkup? Description { get; init; }

    public ImmutableArray<FeedLink> Links { get; init; } = [];

    public ImmutableArray<FeedPerson> Authors { get; init; } = [];

    public ImmutableArray<FeedPerson> Contributors { get; init; } = [];

    /// <summary>As it stands, mostly an address and a name.</summary>
    public string? ManagingEditor { get; init; }

    public string? WebMaster { get; init; }

    public FeedStamp? Published { get; init; }

    public FeedStamp? Updated { get; init; }

    public string? Language { get; init; }

    public FeedMarkup? Rights { get; init; }

    public FeedGenerator? Generator { get; init; }

    public ImmutableArray<FeedCategory> Categories { get; init; } = [];

    /// <summary>The picture that stands for it; of Atom the logo.</summary>
    public FeedImage? Image { get; init; }

    public string? Icon { get; init; }

    public string? Docs { get; init; }

    public string? Rating { get; init; }

    public FeedTextInput? TextInput { get; init; }

    public FeedSchedule Schedule { get; init; } = FeedSchedule.Unstated;

    /// <summary>Whether it will never change again (JSON Feed).</summary>
    public bool? IsExpired { get; init; }

    /// <summary>For people who look at the file (JSON Feed).</summary>
    public string? Comment { get; init; }

    /// <summary>Elements of vocabularies and names that are not part of the format, as they stand; read when asked for.</summary>
    public ImmutableArray<FeedExtension> Extensions => FeedExtension.In(Element);

    /// <summary>Where it was read from; null for JSON.</summary>
    internal FeedElement? Element { get; init; }

    public ImmutableArray<FeedPost> Posts { get; init; } = [];

    /// <summary>Whether its end is missing: there may have been more posts.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>Whether it has more elements than are read: there are more posts.</summary>
    public bool IsOverfull { get; init; }

    /// <summary>The page that it belongs to.</summary>
    public string? Home => FeedLink.Page(Links);

    /// <summary>Where it says that it lies.</summary>
    public string? Self => FeedLink.Find(Links, "self");

    /// <summary>The hubs that tell of changes (WebSub, 4).</summary>
    public IEnumerable<string> Hubs => Links.Where(link => link.Rel == "hub").Select(link => link.Href).OfType<string>();

    /// <summary>Its older or further posts (RFC 5005).</summary>
    public string? Next => FeedLink.Find(Links, "next") ?? FeedLink.Find(Links, "prev-archive");

    public string? Previous => FeedLink.Find(Links, "prev") ?? FeedLink.Find(Links, "previous");
}

/// <summary>One item or entry of a feed.</summary>
public sealed record FeedPost
{
    public string? Id { get; init; }

    /// <summary>Whether the id is said to be an address that lasts, or not to be; null where nothing is said.</summary>
    public bool? IsPermanent { get; init; }

    public FeedMarkup? Title { get; init; }

    public FeedMarkup? Summary { get; init; }

    public FeedMarkup? Content { get; init; }

    /// <summary>The same as characters, where a feed gives both (JSON Feed).</summary>
    public string? PlainContent { get; init; }

    /// <summary>The media type that the content is said to have.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where the content lies, if it is not here.</summary>
    public string? ContentAddress { get; init; }

    public ImmutableArray<FeedLink> Links { get; init; } = [];

    public ImmutableArray<FeedPerson> Authors { get; init; } = [];

    public ImmutableArray<FeedPerson> Contributors { get; init; } = [];

    public FeedStamp? Published { get; init; }

    public FeedStamp? Updated { get; init; }

    public string? Language { get; init; }

    public FeedMarkup? Rights { get; init; }

    public ImmutableArray<FeedCategory> Categories { get; init; } = [];

    /// <summary>Enclosures and media, in the order given.</summary>
    public ImmutableArray<FeedMedia> Media { get; init; } = [];

    public string? Image { get; init; }

    public string? Banner { get; init; }

    /// <summary>Where readers comment.</summary>
    public string? Comments { get; init; }

    /// <summary>The feed that it was taken from: who published it first.</summary>
    public Feed? Source { get; init; }

    /// <summary>Elements of vocabularies and names that are not part of the format, as they stand; read when asked for.</summary>
    public ImmutableArray<FeedExtension> Extensions => FeedExtension.In(Element);

    /// <summary>Where it was read from; null for JSON.</summary>
    internal FeedElement? Element { get; init; }

    /// <summary>Whether the feed breaks off within it, or some part of it has no end.</summary>
    public bool IsCutOff => Element is { } element && (element.IsCutOff || element.Elements.Any(part => part.IsCutOff));

    /// <summary>The page of the article: its link, else an id that is a lasting address.</summary>
    public string? Address => FeedLink.Page(Links) ?? (IsPermanent != false && WebAddress.IsWeb(Id) ? Id : null);
}
