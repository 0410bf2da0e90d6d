using Dateline.Extraction.Pages;

namespace Dateline.Extraction;

/// <summary>An item of a feed: the feed says who, when and where, its content is the body.</summary>
internal static class FeedItem
{
    public static Draft Read(RawDocument raw)
    {
        var entry = raw.Entry ?? new FeedEntry();
        var page = NewsPage.Read(raw.Content, entry.Url ?? raw.Url);
        var domain = Domains.Of(entry.FeedUrl) ?? Domains.Of(entry.Url);
        var summary = new Problem(ProblemCode.SummaryOnly, "the feed gives only a summary of the article");
        return page with
        {
            Id = entry.Url ?? entry.Id ?? Fallback(raw),
            Title = entry.Title,
            Byline = entry.Authors,
            Outlet = entry.FeedTitle is null && domain is null ? null : new Outlet(entry.FeedTitle, domain),
            Published = entry.Published ?? page.Published,
            Updated = entry.Updated ?? page.Updated,
            Language = entry.Language,
            Problems = entry.IsSummary ? page.Problems.Add(summary) : page.Problems,
        };
    }

    // Items of one feed must not share an id.
    private static string Fallback(RawDocument raw) => Language.Fingerprint.Id("item", raw.Input, raw.Entry?.Title ?? "", raw.Content);
}
