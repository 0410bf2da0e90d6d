using Dateline.Language;

namespace Dateline.Intake.Feeds;

/// <summary>From the posts of a feed to pieces, each with what the feed says of it.</summary>
internal static class FeedSource
{
    /// <summary>A description of at least so many characters, that does not break off, is taken for the whole article:
    /// summaries in feeds are mostly below 500, articles above 1,500.</summary>
    private const int LongestSummary = 1200;

    public static IEnumerable<Outcome<RawDocument>> Pieces(Parcel parcel, Feed feed, ImmutableArray<Problem> problems)
    {
        if (feed.Posts.IsEmpty)
            return [new Problem(ProblemCode.NoArticles, "a feed without items")];
        return feed.Posts.Select(post => (Outcome<RawDocument>)Piece(parcel, feed, post, problems));
    }

    private static RawDocument Piece(Parcel parcel, Feed feed, FeedPost post, ImmutableArray<Problem> problems)
    {
        var address = Absolute(parcel, feed, post.Address);
        var content = ContentOf(post, out var isFull);
        var title = feed.Title?.Plain;
        return parcel.Piece(RawKind.FeedItem, content) with
        {
            Url = address,
            Entry = new FeedEntry
            {
                Id = post.Id,
                Url = address,
                Title = post.Title?.Plain,
                Authors = Names(feed, post, title),
                Published = post.Published?.Time,
                Updated = post.Updated?.Time,
                FeedTitle = title,
                FeedUrl = Absolute(parcel, feed, feed.Home) ?? parcel.Url ?? feed.Self,
                Language = post.Language ?? feed.Language,
                Images = Images(parcel, feed, post),
                IsSummary = !isFull && IsShort(content),
            },
            Problems = problems,
        };
    }

    /// <summary>The content, or where there is none the summary. Some give the article as the description and a shorter
    /// content, or the same words twice: the longer one counts.</summary>
    private static string ContentOf(FeedPost post, out bool isFull)
    {
        var content = post.Content?.Html ?? "";
        var summary = post.Summary?.Html ?? "";
        isFull = !string.IsNullOrWhiteSpace(content);
        return isFull && content.Length * 2 >= summary.Length ? content : summary.Length > content.Length ? summary : content;
    }

    /// <summary>Of an entry of Atom that names nobody the author is that of its source or of the feed (RFC 4287, 4.2.1).
    /// A feed that gives its own name for an author's says nothing with it.</summary>
    private static ImmutableArray<string> Names(Feed feed, FeedPost post, string? title)
    {
        var people = post.Authors;
        if (people.IsEmpty && feed.Format is FeedFormat.Atom or FeedFormat.Json)
            people = post.Source is { Authors.IsEmpty: false } source ? source.Authors : feed.Authors;
        if (people.IsEmpty)
            return [];
        return [.. people.Select(person => XmlText.Plain(person.Name)).OfType<string>().SelectMany(Bylines.Names)
            .Where(name => !name.Equals(title, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static ImmutableArray<string> Images(Parcel parcel, Feed feed, FeedPost post)
    {
        var media = post.Media.Where(medium => medium is { Medium: "image", Address: not null }).Select(medium => medium.Address);
        return [.. new[] { post.Image, post.Banner }.Concat(media).OfType<string>()
            .Select(address => Absolute(parcel, feed, address)).OfType<string>().Where(WebAddress.IsWeb).Distinct()];
    }

    private static bool IsShort(string content)
    {
        var text = XmlText.Plain(content);
        return text is null || text.Length < LongestSummary
            || text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("[…]", StringComparison.Ordinal);
    }

    private static string? Absolute(Parcel parcel, Feed feed, string? address) =>
        address is null ? null : WebAddress.Resolve(parcel.Url ?? feed.Home ?? feed.Self, address.Trim());
}
