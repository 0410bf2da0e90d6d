namespace Dateline.Extraction;

/// <summary>What was found of an article before it is checked and finished; absent means not found.</summary>
internal sealed record Draft
{
    public required BodyText Body { get; init; }

    public string? Id { get; init; }

    public string? CanonicalUrl { get; init; }

    public Outlet? Outlet { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<string> Byline { get; init; } = [];

    public string? Agency { get; init; }

    public StatedTime? Published { get; init; }

    public StatedTime? Updated { get; init; }

    public string? Language { get; init; }

    public ImmutableArray<string> Captions { get; init; } = [];

    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>Lines that credit somebody without being a notice, as the copyright line at the foot.</summary>
    public ImmutableArray<string> Credits { get; init; } = [];

    /// <summary>Whom the page's data name as source, holder of the rights or provider.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    public ImmutableArray<string> Images { get; init; } = [];

    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Whether the page calls itself an article in its data.</summary>
    public bool StatesArticle { get; init; }

    /// <summary>Why the page is no article; null where it is one.</summary>
    public string? NoArticle { get; init; }
}
