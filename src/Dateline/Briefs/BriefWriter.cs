using NodaTime;

namespace Dateline.Briefs;

/// <summary>What do we tell the reader?</summary>
/// <param name="zone">The zone of times that state none.</param>
public sealed class BriefWriter(DateTimeZone zone)
{
    /// <summary>The state of the story; the same dossier gives the same brief.</summary>
    public StoryBrief Write(Dossier dossier)
    {
        // In the order in which they became known, so that the first to say something stands first in its evidence.
        var articles = FullNames.Complete([.. dossier.Articles
            .OrderBy(filed => filed.Document.Article.KnownSince(zone))
            .ThenBy(filed => filed.Document.Article.Id, StringComparer.Ordinal)]);
        // Who wrote it is shown before who copied it.
        ImmutableArray<FiledArticle> originalsFirst = [.. articles.OrderBy(filed => filed.Placed.CopyOf is null ? 0 : 1)];
        var points = PointOrder.Arrange(dossier.Points);
        return StoryBrief.Checked(
            new BriefDraft
            {
                Id = dossier.Story.Id,
                Title = dossier.Story.Title,
                FirstPublished = First(articles),
                LastUpdated = Last(articles),
                KnownAt = articles.IsEmpty ? null : articles[^1].Document.Article.KnownSince(zone),
                Outlets = articles.Select(filed => filed.Document.Article.Outlet?.Label).OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase).Count(),
                Origins = points.SelectMany(point => point.Claims).Select(claim => claim.Origin).OfType<string>()
                    .Distinct(StringComparer.Ordinal).Count(),
                Summary = new SummaryWriter(zone).Write(articles, points),
                Articles = [.. articles.Select(Entry)],
                Points = points,
                Quotes = QuoteCollector.Collect(originalsFirst),
                Timeline = new TimelineWriter(zone).Write(originalsFirst, points),
                Scheduled = new CalendarWriter(zone).Write(articles, points),
                Gaps = GapCollector.Collect(originalsFirst),
            },
            articles.SelectMany(filed => filed.Earlier.Append(filed.Document.Article)));
    }

    private StatedTime? First(ImmutableArray<FiledArticle> articles) => articles
        .Select(filed => filed.Document.Article.Published).OfType<StatedTime>()
        .OrderBy(time => time.Earliest(zone)).Select(time => (StatedTime?)time).FirstOrDefault();

    private StatedTime? Last(ImmutableArray<FiledArticle> articles) => articles
        .Select(filed => filed.Document.Article.Updated ?? filed.Document.Article.Published).OfType<StatedTime>()
        .OrderBy(time => time.Latest(zone)).Select(time => (StatedTime?)time).LastOrDefault();

    private static BriefArticle Entry(FiledArticle filed)
    {
        var article = filed.Document.Article;
        return new BriefArticle
        {
            Id = article.Id,
            Outlet = article.Outlet?.Label,
            Agency = article.Agency,
            Title = article.Title,
            Url = article.Url ?? article.CanonicalUrl,
            Published = article.Published,
            Updated = article.Updated,
            Revisions = filed.Revisions,
            CopyOf = filed.Placed.CopyOf,
            Problems = article.Problems.AddRange(filed.Document.Problems),
        };
    }
}
