using System.Globalization;
using NodaTime;

namespace Dateline.Intake.Archives;

/// <summary>
/// Web archives: WARC 1.0 and 1.1 (ISO 28500) and ARC, plain, packed as a whole or record by record. One record is held
/// at a time; of all records only those with a page become pieces: answers of servers, and what was kept of a page without
/// one. A bad record is named with its place, and the next one is looked for.
/// </summary>
internal static class WebArchive
{
    public static IEnumerable<Outcome<RawDocument>> Read(Parcel parcel, IMembers members, bool isArc)
    {
        using var closing = members as IDisposable;
        var bytes = new ArchiveBytes(members, isArc ? ArcRecords.Begins : WarcRecords.Begins);
        var any = false;
        var revisits = 0;
        // After damage the next mark of a member may be chance: what begins there must prove itself a record.
        var resuming = false;
        while (bytes.NextMember())
        {
            var records = isArc ? new ArcRecords(bytes) : (IRecords)new WarcRecords(bytes);
            while (Next(records, bytes, ref resuming) is { } next)
            {
                if (next.Problem is { } problem)
                    yield return problem;
                else if (next.Record is { } record && Piece(parcel, record) is { } piece)
                {
                    any = true;
                    yield return piece;
                }
                if (next.IsLast)
                    break;
            }
            revisits += records.Revisits;
        }
        if (!any)
        {
            yield return new Problem(ProblemCode.NoArticles, "a web archive without pages" + (revisits == 0 ? ""
                : FormattableString.Invariant($"; {revisits} records only say that a page was the same as before")));
        }
    }

    private static Found? Next(IRecords records, ArchiveBytes bytes, ref bool resuming)
    {
        var at = bytes.Offset;
        try
        {
            var next = records.Next();
            if (next?.Problem is null)
            {
                resuming = false;
                return next;
            }
            return resuming ? new Found(null, null, next.Value.IsLast) : next;
        }
        catch (InvalidDataException)
        {
            var problem = resuming ? null : Bad(at, "the gzip data is damaged or cut off");
            resuming = true;
            return new Found(null, problem, IsLast: true);
        }
    }

    /// <summary>A record whose length says more than there is. A page that ends as pages do is all there: its lines were
    /// given other ends.</summary>
    public static Found CutOff(ArchiveRecord record) =>
        record.Block is { } block && block.Span[Math.Max(0, block.Length - 40)..].TrimEnd(" \t\r\n"u8).EndsWith("</html>"u8)
            ? new Found(record.Holding == Holding.Nothing ? null : record, null)
            : new Found(null, Bad(record.Offset, "it is cut off"), IsLast: true);

    public static Problem Bad(long offset, string why) =>
        new(ProblemCode.BadRecord, string.Create(CultureInfo.InvariantCulture, $"the record at byte {offset}: {why}"));

    private static Outcome<RawDocument>? Piece(Parcel parcel, ArchiveRecord record)
    {
        if (record.Block is not { } block)
            return new Problem(ProblemCode.TooLarge, string.Create(CultureInfo.InvariantCulture,
                $"the record at byte {record.Offset}: larger than {parcel.Largest} bytes"));
        var message = record.Holding == Holding.Answer ? HttpMessage.Read(block.Span, parcel.Largest)
            : new HttpMessage(200, record.ContentType, block.ToArray(), null);
        if (message is null)
            return new Problem(ProblemCode.TooLarge, string.Create(CultureInfo.InvariantCulture,
                $"the record at byte {record.Offset}: larger than {parcel.Largest} bytes when unpacked"));
        var isText = record.Holding == Holding.Text;
        if (message.Status is < 200 or >= 300 || !(isText || IsPage(message)))
            return null;
        var decoded = Characters.Decode(message.Body, message.Charset, isText ? Kind.Text : Kind.Html);
        return parcel.Piece(isText ? RawKind.Text : RawKind.Html, decoded) with
        {
            Url = record.Url,
            Place = FormattableString.Invariant($"the record at byte {record.Offset}"),
            Arrived = record.Fetched ?? parcel.Arrived,
            Problems = message.Problem is { } problem ? decoded.Problems.Add(problem) : decoded.Problems,
        };
    }

    private static bool IsPage(HttpMessage message) => message.MediaType switch
    {
        "text/html" or "application/xhtml+xml" => message.Body.Length > 0,
        null or "" or "application/octet-stream" or "unk" =>
            ContentKind.Of(message.Body.AsSpan(0, Math.Min(4096, message.Body.Length))) == Kind.Html,
        _ => false,
    };
}

/// <summary>What of a page a record holds.</summary>
internal enum Holding
{
    Nothing,

    /// <summary>The answer of a server with its head.</summary>
    Answer,
    Page,

    /// <summary>The text that was taken from a page.</summary>
    Text,
}

/// <summary>A record.</summary>
/// <param name="Offset">Where in the file it lies.</param>
/// <param name="Block">Of an answer with its head; null where it is too large to hold.</param>
internal sealed record ArchiveRecord(long Offset, string? Url, Instant? Fetched, ReadOnlyMemory<byte>? Block)
{
    public Holding Holding { get; init; } = Holding.Answer;

    /// <summary>As the record states it; of an answer the answer's own counts.</summary>
    public string? ContentType { get; init; }
}

/// <summary>What was found next: an answer, a problem, or a record that is neither.</summary>
/// <param name="IsLast">Whether nothing more can be read of the member.</param>
internal readonly record struct Found(ArchiveRecord? Record, Problem? Problem, bool IsLast = false);

internal interface IRecords
{
    /// <summary>How many records only say that a page was the same as before (ISO 28500, 6.7).</summary>
    int Revisits { get; }

    /// <summary>Null at the end of the member.</summary>
    /// <exception cref="InvalidDataException">The member is damaged or cut off.</exception>
    Found? Next();
}
