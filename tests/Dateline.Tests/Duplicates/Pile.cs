using Dateline.Annotating;
using Dateline.Annotating.Digests;
using Dateline.Annotating.Sentences;
using NodaTime;

namespace Dateline.Tests.Duplicates;

/// <summary>Articles on a desk, as the store would hand them out.</summary>
internal static class Pile
{
    private static readonly Annotators Reading = new(new SentenceFinder(), new DigestMaker());

    public static Document Read(
        string id, string text, int hour = 8, string? agency = null, string? title = null, string? outlet = null) =>
        Reading.Annotate(new Article
        {
            Id = id,
            Input = id + ".txt",
            Text = text,
            Blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))],
            Arrived = Instant.FromUtc(2031, 5, 1, 0, 0),
            Published = StatedTime.OfMoment(new LocalDateTime(2031, 5, 6, 0, 0).PlusHours(hour), Offset.Zero),
            Agency = agency,
            Title = title,
            Outlet = new Outlet(outlet ?? "Outlet of " + id, null),
        });

    public static Candidate Filed(Document document, string? story = null, string? copyOf = null) => new()
    {
        Article = document.Article.Id,
        Story = story ?? "story-" + document.Article.Id,
        KnownSince = document.Article.KnownSince(DateTimeZone.Utc),
        Digest = document.Digest,
        Outlet = document.Article.Outlet?.Label,
        Agency = document.Article.Agency,
        Title = document.Article.Title,
        CopyOf = copyOf,
    };

    public static Candidates Of(params Candidate[] filed)
    {
        var frequencies = filed.SelectMany(one => one.Digest.Terms).GroupBy(term => term.Text)
            .ToDictionary(group => group.Key, group => group.Count());
        return new Candidates([.. filed], new TermStatistics(filed.Length, frequencies), null, null);
    }
}
