using Dateline.Intake.Feeds;

namespace Dateline.Intake.Listings;

/// <summary>Sitemaps, sitemap indexes (sitemaps.org) and news sitemaps: each page, or each further sitemap, is an input of
/// its own. A news sitemap says of its pages who published what and when.</summary>
internal static class Sitemap
{
    // Older and home-made sitemaps have another namespace, or none.
    private const Vocabulary Own = Vocabulary.Sitemap | Vocabulary.Core;

    public static IEnumerable<Outcome<RawDocument>> Read(Parcel parcel, Decoded decoded)
    {
        var tree = FeedTree.Parse(XmlText.Readable(decoded.Text));
        var entries = tree.Outermost(one => (one.Vocabulary & Own) != 0 && one.Name is "url" or "sitemap")
            .Select(entry => Piece(parcel, entry)).OfType<RawDocument>().Select(piece => (Outcome<RawDocument>)piece).ToList();
        return entries.Count > 0 ? entries : [new Problem(ProblemCode.NoArticles, "a sitemap without pages")];
    }

    private static RawDocument? Piece(Parcel parcel, FeedElement entry)
    {
        if (entry.Text(Own, "loc") is not { } address)
            return null;
        var news = entry.Child(Vocabulary.News, "news");
        var publication = news?.Child(Vocabulary.News, "publication");
        return parcel.Reference(address, new FeedEntry
        {
            Title = FeedMarkup.Of(news?.Child(Vocabulary.News, "title"))?.Plain,
            Published = FeedDate.Read(news?.Text(Vocabulary.News, "publication_date")),
            FeedTitle = publication?.Text(Vocabulary.News, "name"),
            Language = publication?.Text(Vocabulary.News, "language"),
        });
    }
}
