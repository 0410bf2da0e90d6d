using System.Collections.Immutable;
using Dateline.Annotating;
using Dateline.Annotating.Digests;
using Dateline.Annotating.Sentences;
using Dateline.Duplicates;
using Dateline.Revisions;
using Dateline.Stories;
using NodaTime;

namespace Dateline.Storage.Tests;

/// <summary>Invented articles, filed as the newsroom files them.</summary>
internal static class Desk
{
    private static readonly Annotators Reading = new(new SentenceFinder(), new DigestMaker());

    public const string Bridge =
        "Engineers closed the Varr bridge on Monday after cracks were found in two pylons. "
        + "The mayor of Ostrava Nova, Petra Halvik, told residents to expect queues until spring. "
        + "Buses over the river will use the northern crossing, the transport office said. "
        + "An inspection last autumn had found no damage to the pylons.";

    public const string Orchard =
        "Growers in the Melune valley lost half of their apricots to a late frost. "
        + "The cooperative of Melune asked the ministry for loans without interest. "
        + "Pickers who had come for the harvest were sent home without pay.";

    public static Article Article(string id, string text, int hour, string? agency = null, string? title = null) => new()
    {
        Id = id,
        Input = id + ".txt",
        Text = text,
        Blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))],
        Arrived = Instant.FromUtc(2031, 3, 1, 0, 0),
        Agency = agency,
        Title = title,
        Outlet = new Outlet("Outlet of " + id, null),
        Published = Stamp(hour),
    };

    public static StatedTime Stamp(int hour) => StatedTime.OfMoment(new LocalDateTime(2031, 3, 3, hour, 0), Offset.Zero);

    public static Instant At(int hour) => Instant.FromUtc(2031, 3, 3, hour, 0, 59);

    public static async Task<Placement?> FileAsync(INewsStore store, Article article, string? claim = null)
    {
        var revision = Revision.Between(
            await store.LatestRevisionAsync(article.Id, default), article,
            await store.RevisionsAsync(article.Id, default), DateTimeZone.Utc);
        if (revision.IsUnchanged)
            return null;
        var document = Reading.Annotate(revision.Article);
        var candidates = await store.CandidatesAsync(document, default);
        var clusterer = new StoryClusterer(DateTimeZone.Utc);
        var placement = revision.IsLate
            ? clusterer.Keep(document, candidates)
            : clusterer.Place(document, new CopyFinder(DateTimeZone.Utc).Find(document, candidates), candidates);
        var known = revision.Article.KnownSince(DateTimeZone.Utc);
        ImmutableArray<PointEvent> points = claim is null || revision.IsLate ? [] :
        [
            new PointOpened("point-" + claim, known, PointKind.Tally, null, claim, [claim], null),
            new ClaimAdded("point-" + claim, known, Claim(revision.Article, claim, known), [claim]),
        ];
        await store.SaveAsync(new Ingestion(revision, document, placement, points), default);
        return placement;
    }

    private static Claim Claim(Article article, string text, Instant known) => new()
    {
        Id = $"claim-{article.Id}-{text}",
        Value = new CountValue(text, 2, null, null, CountBound.Exactly, "damaged", "pylons"),
        Chain = [new Link(article.CarrierName)],
        Evidence = [Evidence.Of(article, new Span(0, 9))],
        Article = article.Id,
        Revision = article.Revision,
        KnownSince = known,
        Rule = "test",
    };
}
