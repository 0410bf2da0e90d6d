using Dateline.Language;

namespace Dateline.Intake.Feeds;

/// <summary>From the posts of a feed to pieces, each with what the feed says of it.</summary>
internal sealed class FeedSource(Parcel parcel, Feed feed, ImmutableArray<Problem> problems)
{
    /// <summary>A description of at least so many characters, that does not break off, is taken for the whole article:
    /// summaries in feeds are mostly below 500, articles above 1,500.</summary>
    private const int LongestSummary = 1200;

    private readonly string? _home = HomeOf(parcel, feed);
    private readonly string? _address = Absolute(HomeOf(parcel, feed), feed.Home) ?? HomeOf(parcel, feed);
    private readonly string? _pageOfFeed = WebAddress.Key(Absolute(HomeOf(parcel, feed), feed.Home));
    private readonly string _pathOfFeed = PathOf(Absolute(HomeOf(parcel, feed), feed.Home) ?? "").ToString();
    private readonly string? _title = feed.Title?.Plain;
    private readonly Dictionary<string, ImmutableArray<string>> _names = new(StringComparer.Ordinal);

    /// <param name="parcel">Where the feed came from.</param>
    /// <param name="feed">What it says of itself; its posts are not looked at.</param>
    /// <param name="posts">In their order; each is let go when it was read.</param>
    /// <param name="problems">What is to be said of each.</param>
    public static IEnumerable<Outcome<RawDocument>> Pieces(
        Parcel parcel, Feed feed, IEnumerable<FeedPost> posts, ImmutableArray<Problem> problems)
    {
        var source = new FeedSource(parcel, feed, problems);
        var count = 0;
        FeedPost? last = null;
        foreach (var post in posts)
        {
            last = post;
            yield return source.Piece(post, ++count);
        }
        if (Fault(feed, last, count) is { } fault)
            yield return fault;
    }

    private static Problem? Fault(Feed feed, FeedPost? last, int count)
    {
        if (feed.IsOverfull)
        {
            return new Problem(ProblemCode.TooLarge, FormattableString.Invariant(
                $"a feed of more elements than are read; there are more items than the first {count}"));
        }
        if (feed.IsCutOff && last?.IsCutOff != true)
        {
            return new Problem(ProblemCode.CutOff, FormattableString.Invariant(
                $"the feed breaks off behind item {count}; more may be missing"));
        }
        return count == 0 ? new Problem(ProblemCode.NoArticles, "a feed without items") : null;
    }

    private RawDocument Piece(FeedPost post, int number)
    {
        var address = AddressOf(post);
        var content = ContentOf(post, out var isFull);
        var source = HomeOf(post.Source);
        return new RawDocument
        {
            Input = parcel.Input,
            Kind = RawKind.FeedItem,
            Content = content,
            Arrived = parcel.Arrived,
            Url = address,
            Place = FormattableString.Invariant($"item {number}"),
            Entry = new FeedEntry
            {
                Id = post.Id,
                Url = address,
                Title = source is null ? post.Title?.Plain : TitleOf(post),
                Authors = Names(post),
                Published = post.Published?.Time,
                Updated = post.Updated?.Time,
                FeedTitle = source is null ? _title : post.Source!.Title?.Plain,
                FeedUrl = source ?? _address,
                Language = post.Language ?? feed.Language,
                Images = Images(post),
                IsSummary = !isFull && IsShort(content),
            },
            Problems = Doubts(post),
        };
    }

    /// <summary>The page of the article. Where every item leads to the page of the feed itself, or to a place on it, that
    /// page is none of them: they would all be one article.</summary>
    private string? AddressOf(FeedPost post)
    {
        var page = Absolute(_home, post.Address);
        if (page is not null && !IsPageOfFeed(page))
            return page;
        var lasting = post.IsPermanent != false && WebAddress.IsWeb(post.Id) ? post.Id : null;
        return lasting is not null && !IsPageOfFeed(lasting) ? lasting : null;
    }

    private bool IsPageOfFeed(string page) =>
        _pageOfFeed is not null && MayBePageOfFeed(page) && _pageOfFeed == WebAddress.Key(page);

    /// <summary>Asked of every item: most have another path, and to see that is cheaper than to take their addresses apart.</summary>
    private bool MayBePageOfFeed(string page)
    {
        var path = PathOf(page);
        return path.SequenceEqual(_pathOfFeed) || path.Contains('%') || path.Contains("amp", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny('?', '#');
        address = end < 0 ? address : address[..end];
        var host = address.IndexOf("://");
        var path = host < 0 ? -1 : address[(host + 3)..].IndexOf('/');
        return path < 0 ? "" : address[(host + 3 + path)..].Trim('/');
    }

    /// <summary>Who collects from others puts their names behind their headlines.</summary>
    private static string? TitleOf(FeedPost post)
    {
        var title = post.Title?.Plain;
        return title is not null && post.Source?.Title?.Plain is { } source && title.EndsWith($" - {source}", StringComparison.Ordinal)
            ? title[..^(source.Length + 3)] : title;
    }

    /// <summary>Null where there is none: a source without an address is an agency, or whoever took the picture.</summary>
    private static string? HomeOf(Feed? source) =>
        new[] { source?.Home, source?.Self }.Select(WebAddress.Mended).FirstOrDefault(WebAddress.IsWeb);

    private ImmutableArray<Problem> Doubts(FeedPost post)
    {
        var doubts = problems;
        if (post.IsCutOff)
            doubts = doubts.Add(new Problem(ProblemCode.CutOff, "the feed breaks off within this item; what there is of it was read"));
        if (post.Published is { Time: null, Stated: var published })
            doubts = doubts.Add(new Problem(ProblemCode.BadDate, $"'{OneLine(published)}' is no date"));
        if (post.Updated is { Time: null, Stated: var updated } && updated != post.Published?.Stated)
            doubts = doubts.Add(new Problem(ProblemCode.BadDate, $"'{OneLine(updated)}' is no date"));
        return doubts;
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
    private ImmutableArray<string> Names(FeedPost post)
    {
        var people = post.Authors;
        if (people.IsEmpty && feed.Format is FeedFormat.Atom or FeedFormat.Json)
            people = post.Source is { Authors.IsEmpty: false } source ? source.Authors : feed.Authors;
        if (people.IsEmpty)
            return [];
        // Who writes for a feed writes often.
        if (people.Length == 1 && people[0].Name is { } only && _names.TryGetValue(only, out var known))
            return known;
        ImmutableArray<string> names = [.. people.Select(person => XmlText.Plain(person.Name)).OfType<string>().SelectMany(Bylines.Names)
            .Where(name => !name.Equals(_title, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
        if (people.Length == 1 && people[0].Name is { } name)
            _names.TryAdd(name, names);
        return names;
    }

    private ImmutableArray<string> Images(FeedPost post)
    {
        if (post.Image is null && post.Banner is null && post.Media.IsEmpty)
            return [];
        var media = post.Media.Where(medium => medium is { Medium: "image", Address: not null }).Select(medium => medium.Address);
        return [.. new[] { post.Image, post.Banner }.Concat(media).OfType<string>()
            .Select(address => Absolute(_home, address)).OfType<string>().Distinct()];
    }

    private static bool IsShort(string content)
    {
        // Without its tags it is no longer.
        if (content.Length < LongestSummary)
            return true;
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
