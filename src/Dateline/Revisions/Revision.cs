using Dateline.Language;

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
/// <param name="Before">The revision before; null for the first.</param>
/// <param name="Changes">By sentence, in order of the later text.</param>
public sealed record Revision(Article Article, Article? Before, ImmutableArray<Change> Changes)
{
    /// <summary>Whether text, title and notices say what they said before; a later stamp alone is no revision.</summary>
    public bool IsUnchanged => Before is not null && Changes.IsEmpty && !IsRetitled && !HasNewNotices;

    /// <summary>Whether the words of the title differ; case and marks do not count.</summary>
    public bool IsRetitled =>
        Before is not null && !Words.Of(Before.Title ?? "").SequenceEqual(Words.Of(Article.Title ?? ""));

    /// <summary>Whether the corrections and notes differ: a correction may leave the text as it is.</summary>
    public bool HasNewNotices =>
        Before is not null
        && !Before.Notices.SelectMany(Words.Of).SequenceEqual(Article.Notices.SelectMany(Words.Of));

    public static Revision Between(Article? latest, Article article)
    {
        if (latest is null)
            return new Revision(article with { Revision = 1 }, null, []);
        var changes = SentenceDifference.Between(latest.Text, article.Text);
        return new Revision(article with { Revision = latest.Revision + 1 }, latest, changes);
    }
}
