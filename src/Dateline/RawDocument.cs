using NodaTime;

namespace Dateline;

public enum RawKind
{
    Text,
    Html,
    ArticleJson,
    FeedItem,

    /// <summary>Another input that a list names: a feed, a page, a further list. <see cref="RawDocument.Url"/> is its
    /// address as the list gives it, or a path seen from the list.</summary>
    Reference,
}

/// <summary>One piece of input as it came, already unpacked and decoded: a page, a text, a line of article JSONL, an
/// item of a feed.</summary>
public sealed record RawDocument
{
    /// <summary>What the user named: a path, an address, or <c>-</c>.</summary>
    public required string Input { get; init; }

    public required RawKind Kind { get; init; }

    /// <summary>The characters, decoded. For a feed item the HTML of its content; for JSON the one object.</summary>
    public required string Content { get; init; }

    /// <summary>When it reached us.</summary>
    public required Instant Arrived { get; init; }

    public string? Url { get; init; }

    /// <summary>Where in the input it stands, as <c>line 3</c> or <c>item 2</c>; null where it is all of it.</summary>
    public string? Place { get; init; }

    /// <summary>Whether other articles stand in the same input, so that its name is that of none.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>What the feed says of its item; only with <see cref="RawKind.FeedItem"/> and
    /// <see cref="RawKind.Reference"/>.</summary>
    public FeedEntry? Entry { get; init; }

    /// <summary>What was noticed on the way in: a guessed character set, broken text.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}

/// <summary>What a feed says of one item, and of itself.</summary>
public sealed record FeedEntry
{
    public string? Id { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public StatedTime? Published { get; init; }

    public StatedTime? Updated { get; init; }

    public string? FeedTitle { get; init; }

    public string? FeedUrl { get; init; }

    public string? Language { get; init; }

    /// <summary>Addresses of the pictures that go with it.</summary>
    public ImmutableArray<string> Images { get; init; } = [];

    /// <summary>Whether the content is no more than a summary.</summary>
    public bool IsSummary { get; init; }
}

/// <summary>A value, or the problem that stood in its way.</summary>
public readonly record struct Outcome<T>(T? Value, Problem? Problem)
    where T : class
{
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Value is not null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => new(null, problem);
}
