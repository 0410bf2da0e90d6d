using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Intake.Archives;

/// <summary>The records of an ARC (Internet Archive 1996), versions 1 and 2.</summary>
internal sealed class ArcRecords(ArchiveBytes bytes) : IRecords
{
    private static readonly LocalDateTimePattern Stamp = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMddHHmmss");

    /// <summary>In bytes; addresses are below 2,000.</summary>
    private const int LongestHead = 4096;

    private readonly RecordBlocks _blocks = new(bytes, HeadIn);
    private string? _line;
    private long _start;

    public int Revisits => 0;

    public Found? Next()
    {
        if (_line is null)
            _line = bytes.ReadFilledLine(out _start);
        if (_line is null)
            return null;
        var start = _start;
        var line = _line;
        _line = null;
        if (Head.Of(line) is not { } head)
            return Resynchronized(start, "its first line is none of an ARC");
        if (head.Length is not { } length)
            return Resynchronized(start, "it has no length");
        var isPage = head.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        var read = _blocks.Read(length, isPage, out var block);
        var record = new ArchiveRecord(start, head.Url, head.Date, RecordBlocks.Held(length, block));
        if (read < length && bytes.Peek(1).IsEmpty && !_blocks.HoldsHead(block))
            return WebArchive.CutOff(record);
        if (read < length || !EndsHere())
        {
            _blocks.Return(block);
            return Resynchronized(start, "its length is wrong");
        }
        return new Found(isPage ? record : null, null);
    }

    /// <summary>Whether a record, rubbish on a line of its own, or nothing comes next.</summary>
    private bool EndsHere()
    {
        var next = bytes.Peek(1);
        return next.IsEmpty || next[0] is (byte)'\n' or (byte)'\r' || HeadIn([(byte)'\n', .. bytes.Peek(LongestHead)], 0) == 1;
    }

    /// <summary>The beginning of a line that is the first of a record of the web.</summary>
    private static int HeadIn(ReadOnlySpan<byte> block, int from)
    {
        while (block[from..].IndexOf("\nhttp"u8) is >= 0 and var found)
        {
            var at = from + found + 1;
            var line = block[at..Math.Min(block.Length, at + LongestHead)];
            var end = line.IndexOf((byte)'\n');
            if (end > 0 && Begins(System.Text.Encoding.Latin1.GetString(line[..end]).TrimEnd('\r')))
                return at;
            from = at;
        }
        return -1;
    }

    /// <summary>Whether a line is the first of a record.</summary>
    public static bool Begins(string line) => Head.Of(line) is not null;

    private Found Resynchronized(long start, string why)
    {
        do
            _line = bytes.ReadFilledLine(out _start);
        while (_line is not null && Head.Of(_line) is null);
        return new Found(null, WebArchive.Bad(start, why));
    }

    /// <summary>The line before a record: address, address of the host, date, kind, and in version 2 more; the length last.
    /// The address may hold blanks.</summary>
    private sealed record Head(string Url, Instant? Date, long? Length)
    {
        public static Head? Of(string line)
        {
            var fields = line.Split(' ');
            if (fields.Length < 5 || !line.Contains("://", StringComparison.Ordinal))
                return null;
            // In version 1 the date is the third from the end, in version 2 the eighth.
            var date = IsDate(fields[^3]) ? 3 : fields.Length >= 10 && IsDate(fields[^8]) ? 8 : 0;
            if (date == 0)
                return null;
            long? length = long.TryParse(fields[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
            var moment = Stamp.Parse(fields[^date].Length >= 14 ? fields[^date][..14] : fields[^date].PadRight(14, '0'));
            return new Head(string.Join("%20", fields[..^(date + 1)]), moment.Success ? moment.Value.InUtc().ToInstant() : null, length);
        }

        private static bool IsDate(string field) => field.Length is >= 12 and <= 18 && field.All(char.IsAsciiDigit);
    }
}
