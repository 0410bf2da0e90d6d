using Dateline.Language;
using NodaTime;

namespace Dateline.Revisions;

public enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>One sentence that differs between two revisions.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Before">Its place in the earlier text; absent when added.</param>
/// <param name="After">Its place in the later text; absent when removed.</param>
public sealed record Change(ChangeKind Kind, Span? Before, Span? After);

/// <summary>A text of an article, and how it differs from the one before.</summary>
/// <param name="Article">Numbered: 1 for the first.</param>
/// <param name="Before">The revision that was the latest when this one came; null for the first.</param>
/// <param name="Changes">By sentence, in order of the later text.</param>
public sealed record Revision(Article Article, Article? Before, ImmutableArray<Change> Changes)
{
    /// <summary>Whether text, title and notices say what a revision before said; a later stamp alone is no revision.</summary>
    public bool IsUnchanged =>
        SaidBefore is not null
        || (Before is not null && !IsWholeAtLast && Changes.IsEmpty && !IsRetitled && !HasNewNotices);

    /// <summary>Whether the article came in place of the summary of it that a feed had given. Nothing was changed: there
    /// are no <see cref="Changes"/>, and what the summary said still stands.</summary>
    public bool IsWholeAtLast => Before is not null && Before.IsSummary && !Article.IsSummary;

    /// <summary>Whether the words of the title differ; case and marks do not count.</summary>
    public bool IsRetitled =>
        Before is not null && !Words.Of(Before.Title ?? "").SequenceEqual(Words.Of(Article.Title ?? ""));

    /// <summary>Whether the corrections and notes differ: a correction may leave the text as it is.</summary>
    public bool HasNewNotices =>
        Before is not null
        && !Before.Notices.SelectMany(Words.Of).SequenceEqual(Article.Notices.SelectMany(Words.Of));

    /// <summary>The revision that already says this; null if the text is new. Folders hold both texts of an article and
    /// are read again: what was filed once is not filed again.</summary>
    public int? SaidBefore { get; init; }

    /// <summary>Whether the outlet had replaced this text before it came to us. It is kept, and shown as of its own time,
    /// but it takes back nothing that the later text says.</summary>
    public bool IsLate { get; init; }

    /// <param name="latest">The revision known last, by its stamp.</param>
    /// <param name="article">What came in.</param>
    /// <param name="filed">All revisions of the article, in order of <see cref="RevisionMark.KnownSince"/>.</param>
    /// <param name="zone">The zone of stamps that state none.</param>
    public static Revision Between(
        Article? latest, Article article, ImmutableArray<RevisionMark> filed, DateTimeZone zone)
    {
        if (latest is null || filed.IsEmpty)
            return new Revision(article with { Revision = 1 }, null, []);
        var mark = RevisionMark.Of(article, zone);
        if (mark.SameIn(filed, article) is { } same)
            return new Revision(article with { Revision = same }, latest, []) { SaidBefore = same };
        // A feed goes on giving the summary when the article is here.
        if (article.IsSummary && !latest.IsSummary)
            return new Revision(article with { Revision = latest.Revision }, latest, []) { SaidBefore = latest.Revision };
        var number = filed.Max(one => one.Number) + 1;
        // The page of a summary may have an earlier stamp than the feed gave.
        if (latest.IsSummary && !article.IsSummary)
            return new Revision(article with { Revision = number }, latest, []);
        var changes = SentenceDifference.Between(latest.Text, article.Text);
        return new Revision(article with { Revision = number }, latest, changes)
        {
            IsLate = mark.KnownSince < filed[^1].KnownSince,
        };
    }
}
