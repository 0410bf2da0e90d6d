using System.IO.Compression;
using Dateline.Intake.Archives;

namespace Dateline.Intake;

/// <summary>The bytes of an input with every wrapping of gzip undone (RFC 1952), and a look at how they begin.</summary>
internal sealed class UnpackedStream
{
    /// <summary>Wrappings that are undone; a file within itself (a quine) would otherwise never end.</summary>
    private const int MostWrappings = 4;

    private const int HeadSize = 64 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _head;
    private int _headRead;

    /// <exception cref="InvalidDataException">Gzip that is damaged or cut off.</exception>
    public UnpackedStream(Stream stream)
    {
        for (var wrapping = 0; ; wrapping++)
        {
            _head = new byte[HeadSize];
            var length = stream.ReadAtLeast(_head, HeadSize, throwOnEndOfStream: false);
            Array.Resize(ref _head, length);
            _stream = stream;
            if (length < 3 || _head[0] != 0x1f || _head[1] != 0x8b || _head[2] != 8 || wrapping == MostWrappings)
                break;
            var packed = new Rejoined(_head, stream);
            // The records of an archive are mostly packed one by one, and are unpacked one by one.
            if (Glance(_head) is { } glance && ContentKind.Of(glance) is Kind.Warc or Kind.Arc)
            {
                (PackedArchive, _head, _stream) = (packed, glance, packed);
                break;
            }
            stream = new WholeGzip(packed);
        }
        if (_stream.CanSeek)
            KnownLength = _stream.Length;
    }

    /// <summary>The first bytes, at most 64 KB.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>A web archive as it is packed; null where it is something else or not packed. Then there is a head, but
    /// nothing else is to be read here.</summary>
    public Stream? PackedArchive { get; }

    /// <summary>Where the stream knows it before it is read.</summary>
    public long? KnownLength { get; }

    public int Read(Span<byte> into)
    {
        if (_headRead < _head.Length)
        {
            var count = Math.Min(into.Length, _head.Length - _headRead);
            _head.AsSpan(_headRead, count).CopyTo(into);
            _headRead += count;
            return count;
        }
        return _stream.Read(into);
    }

    /// <summary>What was not read yet, as a stream.</summary>
    public Stream Rest() => new Remaining(this);

    /// <summary>All bytes, or null if there are more than <paramref name="most"/>.</summary>
    public byte[]? ReadWhole(int most)
    {
        using var whole = new MemoryStream((int)Math.Clamp(KnownLength ?? _head.Length, 0, most));
        var buffer = new byte[HeadSize];
        for (int count; (count = Read(buffer)) > 0;)
        {
            if (whole.Length + count > most)
                return null;
            whole.Write(buffer, 0, count);
        }
        return whole.Capacity == whole.Length ? whole.GetBuffer() : whole.ToArray();
    }

    /// <summary>How gzip data begin; null where that cannot be told.</summary>
    private static byte[]? Glance(byte[] packed)
    {
        var first = new byte[64];
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            return first[..unpacked.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private sealed class Remaining(UnpackedStream bytes) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => bytes.Read(buffer);
    }

    /// <summary>A stream whose first bytes were read already.</summary>
    private sealed class Rejoined(byte[] head, Stream rest) : ReadOnlyStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            if (_at == head.Length)
                return rest.Read(buffer);
            var count = Math.Min(buffer.Length, head.Length - _at);
            head.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }

    /// <summary>Gzip with all its members as one, and not taken for whole when a trailer is missing: the decoder of the
    /// framework ends quietly where the data ends, wherever that is.</summary>
    private sealed class WholeGzip(Stream packed) : ReadOnlyStream
    {
        private readonly GzipMembers _members = new(packed);
        private bool _isOpen;

        public override int Read(Span<byte> buffer)
        {
            while (!buffer.IsEmpty && (_isOpen || (_isOpen = _members.Next())))
            {
                if (_members.Read(buffer) is > 0 and var count)
                    return count;
                _isOpen = false;
            }
            return 0;
        }
    }
}
