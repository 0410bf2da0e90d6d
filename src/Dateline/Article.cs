using Dateline.Language;
using NodaTime;

namespace Dateline;

/// <summary>Who publishes.</summary>
/// <param name="Name">As it calls itself: <c>CityNews</c>.</param>
/// <param name="Domain">Registered domain in lower case: <c>citynews.ca</c>.</param>
public sealed record Outlet(string? Name, string? Domain)
{
    /// <summary>Where it is at home (ISO 3166-1 alpha-2), of outlets that are known.</summary>
    public string? Country { get; init; }

    /// <summary>Of outlets that are known: agency, newspaper, broadcaster, public, state, digital, magazine.</summary>
    public string? Kind { get; init; }

    /// <summary>The name, or else the domain.</summary>
    public string Label => Name ?? Domain ?? throw new InvalidOperationException("an outlet has a name or a domain");
}

public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quotation,
    Embed,
}

/// <summary>A part of the article's text. The blocks lie in order, do not overlap, and no text stands outside them but
/// line breaks.</summary>
public sealed record Block(BlockKind Kind, Span Span)
{
    /// <summary>For an embedded post or an entry of a live blog: whose it is, and when.</summary>
    public string? Author { get; init; }

    public StatedTime? Time { get; init; }

    /// <summary>For an embedded post: where, as <c>X</c>.</summary>
    public string? Platform { get; init; }
}

/// <summary>What one outlet published under one address, in one revision. Immutable.</summary>
public sealed record Article
{
    /// <summary>The id given, else the address, else the name of the input without folder and extension.</summary>
    public required string Id { get; init; }

    public required string Input { get; init; }

    /// <summary>The article's own words and nothing else; paragraphs are parted by an empty line.</summary>
    public required string Text { get; init; }

    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>When it reached us.</summary>
    public required Instant Arrived { get; init; }

    /// <summary>1 for the first text seen under this id.</summary>
    public int Revision { get; init; } = 1;

    public string? Url { get; init; }

    public string? CanonicalUrl { get; init; }

    public Outlet? Outlet { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<string> Byline { get; init; } = [];

    /// <summary>The wire service whose report this is.</summary>
    public string? Agency { get; init; }

    public StatedTime? Published { get; init; }

    public StatedTime? Updated { get; init; }

    /// <summary>BCP 47 primary language, as <c>en</c>.</summary>
    public string? Language { get; init; }

    public ImmutableArray<string> Captions { get; init; } = [];

    /// <summary>Corrections, licence and update notices: said of the article, not by it.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>The same notices, understood: one for each, in their order.</summary>
    public ImmutableArray<Notice> NoticeDetails { get; init; } = [];

    public ImmutableArray<string> Images { get; init; } = [];

    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>
    /// Since when this text is taken as known: the last moment that the stamp of this revision allows; the moment of
    /// arrival only where it has no stamp, so that the same input gives the same record on any day.
    /// </summary>
    /// <param name="zone">The zone of stamps that state none.</param>
    public Instant KnownSince(DateTimeZone zone) => (Updated ?? Published)?.Latest(zone) ?? Arrived;

    /// <summary>Whether it is only what a feed gave of the article.</summary>
    public bool IsSummary => Problems.Any(problem => problem.Code == ProblemCode.SummaryOnly);

    /// <summary>Its addresses in the form in which all spellings of one are the same; only for comparing.</summary>
    public IEnumerable<string> AddressKeys() =>
        new[] { Id, Url, SameOutlet(CanonicalUrl) }.Select(WebAddress.Key).OfType<string>().Distinct(StringComparer.Ordinal);

    // A page may name the page of another outlet as the one that it was taken from.
    private string? SameOutlet(string? address) => Url is null || address == Id ? address : null;

    /// <summary>The name under which this article carries what others said.</summary>
    public string CarrierName => Outlet?.Label ?? Agency ?? Id;
}
