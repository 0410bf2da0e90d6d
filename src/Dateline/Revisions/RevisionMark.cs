using Dateline.Language;
using NodaTime;

namespace Dateline.Revisions;

/// <summary>By what a filed revision is known again.</summary>
/// <param name="Number">In order of arrival, 1 for the first.</param>
/// <param name="KnownSince">See <see cref="Article.KnownSince"/>.</param>
/// <param name="Wording">Fingerprint of the words of text, title and notices.</param>
public sealed record RevisionMark(int Number, Instant KnownSince, ulong Wording)
{
    public static RevisionMark Of(Article article, DateTimeZone zone) =>
        new(article.Revision, article.KnownSince(zone), WordingOf(article));

    /// <summary>The same whatever the case, the marks and the white space.</summary>
    private static ulong WordingOf(Article article) => Fingerprint.Of(
        [HashOf(article.Text), HashOf(article.Title ?? ""), .. article.Notices.Select(HashOf)]);

    private static ulong HashOf(string text) =>
        Fingerprint.Of([.. Words.Of(text).Select(word => Fingerprint.Of(word))]);

    /// <summary>The number of the filed revision that says the same. An outlet may go back to an earlier text: then it has
    /// a later stamp than all that is filed, and is a revision of its own.</summary>
    internal int? SameIn(ImmutableArray<RevisionMark> filed, Article article)
    {
        var isStamped = (article.Updated ?? article.Published) is not null;
        var goesBack = isStamped && KnownSince > filed[^1].KnownSince && Wording != filed[^1].Wording;
        return goesBack ? null : filed.LastOrDefault(one => one.Wording == Wording)?.Number;
    }
}
