namespace Dateline.Intake.Feeds;

/// <summary>What a feed says of itself, and how its items become pieces.</summary>
internal sealed record FeedSource(Parcel Parcel, ImmutableArray<Problem> Problems)
{
    /// <summary>A description of at least so many characters, that does not break off, is taken for the whole article:
    /// summaries in feeds are mostly below 500, articles above 1,500.</summary>
    private const int LongestSummary = 1200;

    public string? Title { get; init; }

    public string? Home { get; init; }

    public string? Language { get; init; }

    /// <param name="entry">What the feed says of the item.</param>
    /// <param name="content">HTML.</param>
    /// <param name="isFull">Whether the feed gave it as the content and not as a summary.</param>
    public RawDocument Piece(FeedEntry entry, string content, bool isFull)
    {
        var address = Absolute(entry.Url);
        return Parcel.Piece(RawKind.FeedItem, content) with
        {
            Url = address,
            Entry = entry with
            {
                Url = address,
                FeedTitle = Title,
                FeedUrl = Absolute(Home) ?? Parcel.Url,
                Language = entry.Language ?? Language,
                IsSummary = !isFull && IsShort(FeedText.Plain(content)),
            },
            Problems = Problems,
        };
    }

    private static bool IsShort(string? text) => text is null || text.Length < LongestSummary
        || text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("[…]", StringComparison.Ordinal);

    private string? Absolute(string? address)
    {
        if (address is null)
            return null;
        var home = Parcel.Url ?? Home;
        return Uri.TryCreate(home, UriKind.Absolute, out var root) && Uri.TryCreate(root, address, out var whole)
            ? whole.AbsoluteUri : address;
    }
}
