using System.Collections.Frozen;
using Dateline.Revisions;
using NodaTime;

namespace Dateline;

/// <summary>An article that was read before, as far as it is needed to compare another with it.</summary>
public sealed record Candidate
{
    public required string Article { get; init; }

    public required string Story { get; init; }

    public required Instant KnownSince { get; init; }

    public required Digest Digest { get; init; }

    public string? Outlet { get; init; }

    public string? Agency { get; init; }

    public string? Title { get; init; }

    public string? CopyOf { get; init; }

    /// <summary>How it stands in its story.</summary>
    public PlacedArticle Placed => Filed ?? new PlacedArticle(Article) { CopyOf = CopyOf };

    public PlacedArticle? Filed { get; init; }
}

/// <summary>In how many articles the words occur, learnt on the stream itself.</summary>
/// <param name="Documents">How many articles were read.</param>
/// <param name="Frequencies">Of the terms that were asked about; an absent term occurred in none.</param>
public sealed record TermStatistics(int Documents, IReadOnlyDictionary<string, int> Frequencies)
{
    public static TermStatistics None { get; } = new(0, FrozenDictionary<string, int>.Empty);

    public int Of(string term) => Frequencies.GetValueOrDefault(term);
}

/// <summary>What the store knows that may bear on a new document.</summary>
/// <param name="Articles">Articles that share rare terms or sentences with it, near it in time; in order of their id.</param>
/// <param name="Statistics">Of the terms of the document and of the candidates.</param>
/// <param name="CurrentStory">The story in which an earlier revision of this very article stands.</param>
/// <param name="Current">How it was placed there.</param>
public sealed record Candidates(
    ImmutableArray<Candidate> Articles, TermStatistics Statistics, string? CurrentStory, PlacedArticle? Current)
{
    public static Candidates None { get; } = new([], TermStatistics.None, null, null);
}

/// <summary>All that one article changes: saved wholly or not at all.</summary>
public sealed record Ingestion(
    Revision Revision, Document Document, Placement Placement, ImmutableArray<PointEvent> Points);

/// <summary>An article in a dossier: its latest text as of the moment asked for, with its layers. Which is the latest is
/// told by the stamps, not by the order of arrival.</summary>
/// <param name="Document">The reading of the latest revision known.</param>
/// <param name="Revisions">How many revisions were known; summaries of a feed in whose place the article came do not
/// count.</param>
/// <param name="Placed">Why it stands in the story, and whose copy it is.</param>
public sealed record FiledArticle(Document Document, int Revisions, PlacedArticle Placed)
{
    /// <summary>The revisions known before the latest, in order of their stamps: what was said there once can be shown
    /// there.</summary>
    public ImmutableArray<Article> Earlier { get; init; } = [];
}

/// <summary>All that is known of one story as of a moment.</summary>
public sealed record Dossier(Story Story, ImmutableArray<FiledArticle> Articles, ImmutableArray<Point> Points);

/// <summary>
/// Keeps the record. Every implementation passes the same contract tests. Moments are those of
/// <see cref="Article.KnownSince"/>; a story id that was merged away leads to the story that took it up.
/// </summary>
public interface INewsStore : IAsyncDisposable
{
    /// <summary>The id of the first article that was saved with an address of this key
    /// (<see cref="Article.AddressKeys"/>); null if there is none.</summary>
    Task<string?> ArticleAtAsync(string key, CancellationToken cancel);

    /// <summary>The latest revision of the article by the time since when it is known, then by arrival; null if it is
    /// new.</summary>
    Task<Article?> LatestRevisionAsync(string article, CancellationToken cancel);

    /// <summary>All revisions of the article in that order, by what they are known again; empty if it is new.</summary>
    Task<ImmutableArray<RevisionMark>> RevisionsAsync(string article, CancellationToken cancel);

    /// <summary>Articles like this document. Bounded: at most a few hundred, the likest first chosen.</summary>
    Task<Candidates> CandidatesAsync(Document document, CancellationToken cancel);

    /// <summary>The points of a story with all their claims; empty for an unknown story.</summary>
    Task<ImmutableArray<Point>> PointsAsync(string story, CancellationToken cancel);

    /// <summary>Saves all of it in one transaction. When the task has completed, it survives a crash.</summary>
    Task SaveAsync(Ingestion ingestion, CancellationToken cancel);

    /// <summary>Remembers an input that could not be read.</summary>
    Task QuarantineAsync(string input, Problem problem, Instant at, CancellationToken cancel);

    /// <summary>Every story that is not merged away, the last updated first, then by id.</summary>
    IAsyncEnumerable<Story> StoriesAsync(Instant? asOf, CancellationToken cancel);

    /// <summary>Everything about one story as of a moment (null: all that is known); null if there is no such story
    /// or nothing of it was known.</summary>
    Task<Dossier?> DossierAsync(string story, Instant? asOf, CancellationToken cancel);
}
