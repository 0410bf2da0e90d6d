using Dateline.Intake.Archives;
using Dateline.Intake.Feeds;
using Dateline.Intake.Listings;
using NodaTime;

namespace Dateline.Intake;

/// <summary>What did they send us? Unpacks one input into the pieces that it holds.</summary>
/// <remarks>
/// The kind of an input is told by its content, never by its name. One class a format: <see cref="ArticleLines"/>,
/// <see cref="FeedReader"/>, <see cref="WebArchive"/>, <see cref="Opml"/>, <see cref="Sitemap"/>; text and HTML are pieces
/// as they are. What a list only names is a piece of kind <see cref="RawKind.Reference"/>; to open it is the caller's part.
/// </remarks>
/// <param name="largest">In bytes, of a page, a feed, or one line of JSONL; more is refused.</param>
public sealed class Mailroom(int largest = Mailroom.LargestPage)
{
    /// <summary>In bytes. Text, HTML, XML and a single JSON value above this are refused: a page of news has well below
    /// 5 MB, and what is larger is an archive or a mistake.</summary>
    public const int LargestPage = 16 * 1024 * 1024;

    /// <summary>Reads the stream lazily, piece by piece; a bad piece is a problem and the rest goes on.</summary>
    /// <param name="input">What the user named.</param>
    /// <param name="stream">Read once, from its start; need not seek.</param>
    /// <param name="arrived">The time of arrival.</param>
    /// <param name="url">The address, where it was fetched.</param>
    /// <param name="charset">The character set that the transport declared.</param>
    public IEnumerable<Outcome<RawDocument>> Open(
        string input, Stream stream, Instant arrived, string? url = null, string? charset = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var parcel = new Parcel(input, arrived, url, charset, largest);
        using var pieces = Unpacked(parcel, stream).GetEnumerator();
        while (true)
        {
            // A stream may break off at any piece: what came before it stays.
            var (piece, problem) = Next(pieces);
            if (problem is not null)
                yield return problem;
            else if (piece is { } one)
                yield return one;
            if (problem is not null || piece is null)
                yield break;
        }
    }

    private static (Outcome<RawDocument>? Piece, Problem? Problem) Next(IEnumerator<Outcome<RawDocument>> pieces)
    {
        try
        {
            return pieces.MoveNext() ? (pieces.Current, null) : (null, null);
        }
        catch (InvalidDataException)
        {
            return (null, new Problem(ProblemCode.TruncatedGzip, "the gzip data is damaged or cut off"));
        }
        catch (IOException failure)
        {
            return (null, new Problem(ProblemCode.Unreadable, $"reading failed: {OneLine(failure.Message)}"));
        }
        catch (UnauthorizedAccessException)
        {
            return (null, new Problem(ProblemCode.NoPermission, "no permission to read it"));
        }
    }

    private static IEnumerable<Outcome<RawDocument>> Unpacked(Parcel parcel, Stream stream)
    {
        foreach (var piece in PiecesOf(parcel, new UnpackedStream(stream)))
            yield return piece;
    }

    private static IEnumerable<Outcome<RawDocument>> PiecesOf(Parcel parcel, UnpackedStream bytes)
    {
        var kind = ContentKind.Of(bytes.Head);
        if (kind == Kind.ArticleLines)
            return ArticleLines.Read(parcel, bytes);
        if (kind is Kind.Warc or Kind.Arc)
        {
            return WebArchive.Read(parcel,
                bytes.PackedArchive is { } packed ? new GzipMembers(packed) : new PlainMembers(bytes), kind == Kind.Arc);
        }
        if (Refusal(kind) is { } refusal)
            return [refusal];
        if (bytes.KnownLength > parcel.Largest || bytes.ReadWhole(parcel.Largest) is not { } whole)
            return [new Problem(ProblemCode.TooLarge, FormattableString.Invariant($"larger than {parcel.Largest} bytes"))];
        if (kind == Kind.Json)
            return JsonIn(parcel, whole);
        var decoded = Characters.Decode(whole, parcel.Charset, kind);
        return kind switch
        {
            Kind.Feed => FeedIn(parcel, decoded),
            Kind.Opml => Opml.Read(parcel, decoded),
            Kind.Sitemap => Sitemap.Read(parcel, decoded),
            Kind.Addresses => AddressList.Read(parcel, decoded),
            Kind.Html => [parcel.Piece(RawKind.Html, decoded)],
            _ when string.IsNullOrWhiteSpace(decoded.Text) => [new Problem(ProblemCode.Empty, "nothing in it but blanks")],
            _ => [parcel.Piece(RawKind.Text, decoded)],
        };
    }

    private static IEnumerable<Outcome<RawDocument>> FeedIn(Parcel parcel, Decoded decoded) =>
        FeedReader.OpenXml(decoded.Text) is { } open
            ? FeedSource.Pieces(parcel, open.Feed, open.Posts, decoded.Problems)
            : [new Problem(ProblemCode.NoArticles, "a feed without items")];

    private static IEnumerable<Outcome<RawDocument>> JsonIn(Parcel parcel, byte[] whole)
    {
        whole = Characters.ToUtf8(whole);
        return JsonFeed.Read(whole, out var problems) is { } feed
            ? FeedSource.Pieces(parcel, feed, feed.Posts, problems)
            : ArticleValues.Read(parcel, whole);
    }

    private static Problem? Refusal(Kind kind) => kind switch
    {
        Kind.Empty => new Problem(ProblemCode.Empty, "no bytes in it"),
        Kind.Binary => new Problem(ProblemCode.Binary, "binary data, not text"),
        Kind.Xml => new Problem(ProblemCode.UnknownKind, "XML that is no feed"),
        _ => null,
    };

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
