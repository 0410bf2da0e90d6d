using System.Globalization;
using NodaTime;

namespace Dateline.Intake.Archives;

/// <summary>The records of a WARC.</summary>
internal sealed class WarcRecords(ArchiveBytes bytes) : IRecords
{
    private const int MostHeaders = 200;

    private static ReadOnlySpan<byte> Mark => "\nWARC/"u8;

    private readonly RecordBlocks _blocks = new(bytes, HeadIn);
    private readonly byte[] _lineEnd = new byte[2];
    private string? _line;
    private long _start;

    public int Revisits { get; private set; }

    public Found? Next()
    {
        if (_line is null)
            _line = bytes.ReadFilledLine(out _start);
        if (_line is null)
            return null;
        var start = _start;
        if (!Begins(_line))
            return Resynchronized(start, "it does not begin with WARC/");
        _line = null;
        var headers = Headers();
        var stated = headers.GetValueOrDefault("Content-Length");
        if (!long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return Resynchronized(start, "it has no length");
        var holding = HoldingOf(headers);
        var read = _blocks.Read(length, holding != Holding.Nothing, out var block);
        var record = new ArchiveRecord(start, UrlOf(headers), DateOf(headers), RecordBlocks.Held(length, block))
        {
            Holding = holding,
            ContentType = headers.GetValueOrDefault("Content-Type"),
        };
        if (read < length && bytes.Peek(1).IsEmpty && !_blocks.HoldsHead(block))
            return WebArchive.CutOff(record);
        if (read < length || !EndsHere())
        {
            _blocks.Return(block);
            return Resynchronized(start, "its length is wrong");
        }
        return new Found(holding == Holding.Nothing ? null : record, null);
    }

    /// <summary>Two line breaks end a record. Some tools leave them out; what else stands there says that the length was
    /// wrong.</summary>
    private bool EndsHere()
    {
        var next = bytes.Peek(32);
        for (var number = 0; number < 2 && !next.IsEmpty; number++)
        {
            if (BeginsAt(next))
                return true;
            var end = next.StartsWith("\r\n"u8) ? 2 : next[0] == (byte)'\n' ? 1 : 0;
            if (end == 0)
                return false;
            bytes.Read(_lineEnd.AsSpan(0, end));
            next = bytes.Peek(32);
        }
        return true;
    }

    /// <summary>Goes on where the next record begins.</summary>
    private Found Resynchronized(long start, string why)
    {
        do
            _line = bytes.ReadFilledLine(out _start);
        while (_line is not null && !Begins(_line));
        return new Found(null, WebArchive.Bad(start, why));
    }

    /// <summary>Whether a line is the first of a record.</summary>
    public static bool Begins(string line) =>
        line.StartsWith("WARC/", StringComparison.Ordinal) && line.Length is > 5 and < 20 && char.IsAsciiDigit(line[5]);

    private static bool BeginsAt(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 5 && bytes.StartsWith(Mark[1..]) && char.IsAsciiDigit((char)bytes[5]);

    /// <summary>The beginning of a line that names the version, and of one that is a field of a record.</summary>
    private static int HeadIn(ReadOnlySpan<byte> block, int from)
    {
        while (block[from..].IndexOf(Mark) is >= 0 and var found)
        {
            var at = from + found + 1;
            var line = block[at..];
            var end = line[..Math.Min(line.Length, 20)].IndexOf((byte)'\n');
            if (BeginsAt(line) && end > 0 && (line[(end + 1)..] is var field)
                && (field.Length < 8 || IsField(field)))
                return at;
            from = at;
        }
        return -1;
    }

    private static bool IsField(ReadOnlySpan<byte> field) =>
        System.Text.Ascii.EqualsIgnoreCase(field[..5], "WARC-"u8) || System.Text.Ascii.EqualsIgnoreCase(field[..8], "Content-"u8);

    private Dictionary<string, string> Headers()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var number = 0; number < MostHeaders && bytes.ReadLine() is { Length: > 0 } line; number++)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        return headers;
    }

    /// <summary>What of a page the record holds: the answer of a web server, or (ISO 28500, 6.4 and 6.8) the page itself
    /// as it was kept or made into another form. Of one that was cut into segments the first.</summary>
    private Holding HoldingOf(Dictionary<string, string> headers)
    {
        var type = headers.GetValueOrDefault("WARC-Type")?.ToLowerInvariant();
        if (type == "revisit")
            Revisits++;
        if (headers.GetValueOrDefault("WARC-Segment-Number", "1") != "1" || UrlOf(headers) is not { } url)
            return Holding.Nothing;
        var content = headers.GetValueOrDefault("Content-Type", type == "response" ? "application/http" : "");
        var isWeb = url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return type switch
        {
            "response" when isWeb && Is(content, "application/http") => Holding.Answer,
            "resource" or "conversion" when Is(content, "text/html") || Is(content, "application/xhtml+xml") => Holding.Page,
            // Archives of text alone keep what was taken from the page as its conversion.
            "conversion" when isWeb && Is(content, "text/plain") => Holding.Text,
            _ => Holding.Nothing,
        };
    }

    private static bool Is(string content, string type) => content.StartsWith(type, StringComparison.OrdinalIgnoreCase);

    // Some tools write the address within angle brackets, as the grammar of version 1.0 has it.
    private static string? UrlOf(Dictionary<string, string> headers) =>
        headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>', ' ') is { Length: > 0 } url ? url : null;

    private static Instant? DateOf(Dictionary<string, string> headers) =>
        StatedTime.TryParse(headers.GetValueOrDefault("WARC-Date"), out var date) ? date.Earliest(DateTimeZone.Utc) : null;
}
