using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dateline.Intake.Archives;

/// <summary>An answer of a server as it was kept: its status, what it says of itself, and its body as it was meant.</summary>
/// <param name="Status">0 where it has no line for it.</param>
/// <param name="Body">Without chunks and compression.</param>
/// <param name="Problem">What could not be undone.</param>
internal sealed record HttpMessage(int Status, string? ContentType, byte[] Body, Problem? Problem)
{
    private const int MostHeaders = 500;
    private const int MostCodings = 4;

    /// <summary>Without parameters, in lower case.</summary>
    public string? MediaType => ContentType?.Split(';')[0].Trim().ToLowerInvariant();

    public string? Charset
    {
        get
        {
            var at = ContentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
            return at < 0 ? null : ContentType![(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
        }
    }

    /// <summary>RFC 9112; headers that break the rules are read as far as they go.</summary>
    /// <param name="message">With its head.</param>
    /// <param name="largest">In bytes, of the body when unpacked; null is given where it is larger.</param>
    public static HttpMessage? Read(ReadOnlySpan<byte> message, int largest)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var rest = message;
        var status = StatusOf(NextLine(ref rest));
        for (var number = 0; number < MostHeaders && !rest.IsEmpty; number++)
        {
            var line = NextLine(ref rest);
            if (line.Length == 0)
                break;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        var body = headers.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true
            ? WithoutChunks(rest) : rest.ToArray();
        var (unpacked, problem) = Unpacked(body, headers.GetValueOrDefault("Content-Encoding"), largest);
        return unpacked is null ? null
            : new HttpMessage(status, headers.GetValueOrDefault("Content-Type"), unpacked, problem);
    }

    private static string NextLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return Encoding.Latin1.GetString(line.TrimEnd((byte)'\r'));
    }

    private static int StatusOf(string line)
    {
        var parts = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;
    }

    /// <summary>RFC 9112, 7.1. Some archives keep the header and not the chunks: then the body is as it is. What follows a
    /// chunk whose length is none is taken as it stands.</summary>
    private static byte[] WithoutChunks(ReadOnlySpan<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        var rest = body;
        while (!rest.IsEmpty)
        {
            var before = rest;
            var digits = NextLine(ref rest).Split(';')[0].Trim();
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                whole.Write(before);
                break;
            }
            if (length == 0)
                break;
            length = Math.Min(length, rest.Length);
            whole.Write(rest[..length]);
            rest = rest[length..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }
        return whole.ToArray();
    }

    private static (byte[]? Body, Problem? Problem) Unpacked(byte[] body, string? codings, int largest)
    {
        Problem? problem = null;
        foreach (var coding in (codings ?? "").Split(',').Reverse().Take(MostCodings))
        {
            using var packed = new MemoryStream(body);
            using var stream = Decoder(coding.Trim().ToLowerInvariant(), body, packed);
            if (stream is null)
                continue;
            if (Whole(stream, largest, out var isDamaged) is not { } whole)
                return (null, null);
            body = whole;
            if (isDamaged)
                problem = new Problem(ProblemCode.BrokenText, "the compressed page is damaged; it was read as far as it goes");
        }
        return body.Length > largest ? (null, null) : (body, problem);
    }

    /// <summary>Archives that unpacked the body often keep the header: what does not begin as it should is as it is.</summary>
    private static Stream? Decoder(string coding, byte[] body, Stream packed) => coding switch
    {
        "gzip" or "x-gzip" when body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]) =>
            new GZipStream(packed, CompressionMode.Decompress),
        "deflate" when body.Length > 1 && (body[0] & 0x0f) == 8 && ((body[0] << 8) + body[1]) % 31 == 0 =>
            new ZLibStream(packed, CompressionMode.Decompress),
        "deflate" when !LooksLikeText(body) => new DeflateStream(packed, CompressionMode.Decompress),
        "br" when !LooksLikeText(body) => new BrotliStream(packed, CompressionMode.Decompress),
        _ => null,
    };

    private static bool LooksLikeText(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private static byte[]? Whole(Stream stream, int largest, out bool isDamaged)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[32 * 1024];
        isDamaged = false;
        try
        {
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                if (whole.Length + count > largest)
                    return null;
                whole.Write(buffer, 0, count);
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or InvalidOperationException)
        {
            isDamaged = true;
        }
        return whole.ToArray();
    }
}
