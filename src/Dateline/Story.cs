using System.Text.Json.Serialization;
using NodaTime;

namespace Dateline;

/// <summary>Articles about one chain of events. Changes only by <see cref="StoryEvent"/>s.</summary>
public sealed record Story
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<PlacedArticle> Articles { get; init; } = [];

    /// <summary>The story into which this one was merged; its articles are there now.</summary>
    public string? RedirectsTo { get; init; }

    public Instant? OpenedAt { get; init; }

    public Instant? LastUpdated { get; init; }

    /// <summary>Folds one event. The order of events with the same moment does not matter to the set of articles.</summary>
    public Story Apply(StoryEvent change) => change switch
    {
        StoryOpened opened => this with
        {
            Title = Title ?? opened.Title,
            OpenedAt = opened.At,
            LastUpdated = Later(LastUpdated, opened.At),
        },
        ArticlePlaced placed => this with
        {
            Articles = [.. Articles.Where(one => one.Article != placed.Article), placed.Placed],
            LastUpdated = Later(LastUpdated, placed.At),
        },
        ArticleRemoved removed => this with
        {
            Articles = [.. Articles.Where(one => one.Article != removed.Article)],
        },
        StoryTitled titled => this with { Title = Title ?? titled.Title, LastUpdated = Later(LastUpdated, titled.At) },
        StoryMerged merged => this with { RedirectsTo = merged.Into, LastUpdated = Later(LastUpdated, merged.At) },
        _ => throw new ArgumentException($"unknown event {change.GetType().Name}", nameof(change)),
    };

    public static Story Fold(string id, IEnumerable<StoryEvent> events) =>
        events.Aggregate(new Story { Id = id }, (story, change) => story.Apply(change));

    private static Instant Later(Instant? one, Instant other) => one is { } known && known > other ? known : other;
}

/// <summary>An article in its story, and why it is there.</summary>
public sealed record PlacedArticle(string Article)
{
    /// <summary>The article whose report this one carries.</summary>
    public string? CopyOf { get; init; }

    /// <summary>0 to 1: to the story that it joined; absent for the one that opened it.</summary>
    public double? Similarity { get; init; }

    /// <summary>Words of the text that decided.</summary>
    public ImmutableArray<string> Why { get; init; } = [];
}

/// <summary>What happened to a story. Kept for ever, in order.</summary>
/// <param name="Story">The id of the story.</param>
/// <param name="At">Since when it is known: of the article that caused it, see <see cref="Article.KnownSince"/>.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(StoryOpened), "storyOpened")]
[JsonDerivedType(typeof(ArticlePlaced), "articlePlaced")]
[JsonDerivedType(typeof(ArticleRemoved), "articleRemoved")]
[JsonDerivedType(typeof(StoryMerged), "storyMerged")]
[JsonDerivedType(typeof(StoryTitled), "storyTitled")]
public abstract record StoryEvent(string Story, Instant At);

public sealed record StoryOpened(string Story, Instant At, string? Title) : StoryEvent(Story, At);

public sealed record ArticlePlaced(string Story, Instant At, PlacedArticle Placed) : StoryEvent(Story, At)
{
    [JsonIgnore]
    public string Article => Placed.Article;
}

public sealed record ArticleRemoved(string Story, Instant At, string Article, string Reason) : StoryEvent(Story, At);

public sealed record StoryMerged(string Story, Instant At, string Into, string Reason) : StoryEvent(Story, At);

/// <summary>The first article with a title came to a story that had none.</summary>
public sealed record StoryTitled(string Story, Instant At, string Title) : StoryEvent(Story, At);

/// <summary>What an article was found to be a copy of.</summary>
/// <param name="Original">The id of the article whose report it carries; its own id where it is the original of those in
/// <see cref="Copies"/>, which came before it.</param>
/// <param name="Containment">Share of its words that stand in the original's sentences, 0 to 1.</param>
/// <param name="Reason">Why this one is taken for the copy and the other for the original, for a person.</param>
public sealed record CopyFinding(string Original, double Containment, string Reason)
{
    /// <summary>Articles read before that carry the report of this one.</summary>
    public ImmutableArray<string> Copies { get; init; } = [];
}

/// <summary>Where an article was put: the story, and the events that put it there.</summary>
public sealed record Placement(string Story, ImmutableArray<StoryEvent> Events, PlacedArticle Placed);
