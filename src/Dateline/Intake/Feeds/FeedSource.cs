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
        var home = HomeOf(parcel, feed);
        for (var at = 0; at < feed.Posts.Length; at++)
        {
            var piece = Piece(parcel, feed, home, feed.Posts[at]);
            yield return piece with
            {
                Place = FormattableString.Invariant($"item {at + 1}"),
                Problems = problems.AddRange(piece.Problems),
            };
        }
        if (Faults(feed) is { } fault)
            yield return fault;
    }

    private static Problem? Faults(Feed feed)
    {
        var count = feed.Posts.Length;
        if (feed.IsOverfull)
        {
            return new Problem(ProblemCode.TooLarge, FormattableString.Invariant(
                $"a feed of more elements than are read; there are more items than the first {count}"));
        }
        if (feed.IsCutOff && (count == 0 || !feed.Posts[^1].IsCutOff))
        {
            return new Problem(ProblemCode.CutOff, FormattableString.Invariant(
                $"the feed breaks off behind item {count}; more may be missing"));
        }
        return count == 0 ? new Problem(ProblemCode.NoArticles, "a feed without items") : null;
    }

    private static RawDocument Piece(Parcel parcel, Feed feed, string? home, FeedPost post)
    {
        var address = Absolute(home, post.Address);
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
                FeedUrl = Absolute(home, feed.Home) ?? home,
                Language = post.Language ?? feed.Language,
                Images = Images(home, post),
                IsSummary = !isFull && IsShort(content),
            },
            Problems = [.. Doubts(post)],
        };
    }

    private static IEnumerable<Problem> Doubts(FeedPost post)
    {
        if (post.IsCutOff)
            yield return new Problem(ProblemCode.CutOff, "the feed breaks off within this item; what there is of it was read");
        foreach (var stamp in new[] { post.Published, post.Updated })
        {
            if (stamp is { Time: null, Stated: var stated })
                yield return new Problem(ProblemCode.BadDate, $"'{OneLine(stated)}' is no date");
        }
    }

    private static string OneLine(string text) => (text.Length > 40 ? text[..40] : text).ReplaceLineEndings(" ");

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

    private static ImmutableArray<string> Images(string? home, FeedPost post)
    {
        var media = post.Media.Where(medium => medium is { Medium: "image", Address: not null }).Select(medium => medium.Address);
        return [.. new[] { post.Image, post.Banner }.Concat(media).OfType<string>()
            .Select(address => Absolute(home, address)).OfType<string>().Distinct()];
    }

    private static bool IsShort(string content)
    {
        var text = XmlText.Plain(content);
        return text is null || text.Length < LongestSummary
            || text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("[…]", StringComparison.Ordinal);
    }

    /// <summary>To what addresses in the feed are relative, where it says nothing else: where it lies, or its page.</summary>
    private static string? HomeOf(Parcel parcel, Feed feed) =>
        new[] { parcel.Url, feed.Home, feed.Self }.Select(WebAddress.Mended).FirstOrDefault(WebAddress.IsWeb);

    /// <summary>Null where it leads to no page of the web.</summary>
    private static string? Absolute(string? home, string? address) =>
        WebAddress.Mended(address) is { } mended && WebAddress.Resolve(home, mended) is var whole && WebAddress.IsWeb(whole)
            ? whole : null;
}
