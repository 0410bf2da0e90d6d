using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Language;

/// <summary>Hashes that are the same in every process and on every machine.</summary>
public static class Fingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a, 64 bits, over UTF-16 units (Fowler, Noll, Vo; RFC 9923), with a final mix of the bits.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var unit in text)
            hash = (hash ^ unit) * Prime;
        return Mix(hash);
    }

    /// <summary>The hash of a sequence of hashes; order counts.</summary>
    public static ulong Of(ReadOnlySpan<ulong> parts)
    {
        var hash = Offset;
        foreach (var part in parts)
            hash = Mix((hash ^ part) * Prime);
        return hash;
    }

    /// <summary>A short id that follows from the content: prefix, hyphen, 12 hexadecimal digits of SHA-256.</summary>
    public static string Id(string prefix, params ReadOnlySpan<string> parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts!)));
        var number = BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:x12}");
    }

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        return hash ^ (hash >> 33);
    }
}
