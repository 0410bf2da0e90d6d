using System.Globalization;
using NodaTime;

namespace Dateline.Intake.Archives;

/// <summary>The records of a WARC.</summary>
internal sealed class WarcRecords(ArchiveBytes bytes) : IRecords
{
    private const int MostHeaders = 200;

    private string? _line;
    private long _start;

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
        if (!long.TryParse(headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return Resynchronized(start, "it has no length");
        var isPage = IsPage(headers);
        var isHeld = isPage && length <= Mailroom.LargestPage;
        var block = isHeld ? bytes.Read((int)length) : null;
        var read = isHeld ? block!.Length : bytes.Skip(length);
        var record = new ArchiveRecord(start, UrlOf(headers), DateOf(headers), block);
        if (read < length)
            return WebArchive.CutOff(record);
        return EndsHere() ? new Found(isPage ? record : null, null) : Resynchronized(start, "its length is wrong");
    }

    /// <summary>Two line breaks end a record. Some tools leave them out; what else stands there says that the length was
    /// wrong.</summary>
    private bool EndsHere()
    {
        for (var number = 0; number < 2; number++)
        {
            _start = bytes.Offset;
            _line = bytes.ReadLine();
            if (_line is null || Begins(_line))
                return true;
            if (_line.Length > 0)
                return false;
        }
        _line = null;
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

    /// <summary>An answer of a web server; of one that was cut into segments the first.</summary>
    private static bool IsPage(Dictionary<string, string> headers) =>
        headers.GetValueOrDefault("WARC-Type")?.Equals("response", StringComparison.OrdinalIgnoreCase) == true
        && headers.GetValueOrDefault("Content-Type", "application/http").StartsWith("application/http", StringComparison.OrdinalIgnoreCase)
        && headers.GetValueOrDefault("WARC-Segment-Number", "1") == "1"
        && UrlOf(headers)?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;

    // Some tools write the address within angle brackets, as the grammar of version 1.0 has it.
    private static string? UrlOf(Dictionary<string, string> headers) =>
        headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>', ' ') is { Length: > 0 } url ? url : null;

    private static Instant? DateOf(Dictionary<string, string> headers) =>
        StatedTime.TryParse(headers.GetValueOrDefault("WARC-Date"), out var date) ? date.Earliest(DateTimeZone.Utc) : null;
}
