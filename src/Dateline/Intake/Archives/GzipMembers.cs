using System.IO.Compression;

namespace Dateline.Intake.Archives;

/// <summary>
/// Gzip member by member (RFC 1952, 2.2), so that a damaged one costs itself alone and each is known by its place. The
/// decoder of the framework does not tell where a member ends; so it is fed only as far as the next place at which one
/// could begin, and there the length that the trailer states is compared with what came out.
/// </summary>
internal sealed class GzipMembers : IMembers, IDisposable
{
    /// <summary>Identification and method of deflate (RFC 1952, 2.3.1).</summary>
    private static ReadOnlySpan<byte> Mark => [0x1f, 0x8b, 8];

    private const int ShortestMember = 18;

    private readonly Supply _supply;
    private GZipStream? _member;
    private uint _unpacked;

    public GzipMembers(Stream packed) => _supply = new Supply(packed, this);

    public long Offset { get; private set; }

    public bool Next()
    {
        _member?.Dispose();
        _member = null;
        if (!_supply.GoToMark())
            return false;
        Offset = _supply.Offset;
        _unpacked = 0;
        _supply.Begin();
        _member = new GZipStream(_supply, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    public int Read(Span<byte> into)
    {
        if (_member is null || into.IsEmpty)
            return 0;
        var count = _member.Read(into);
        _unpacked += (uint)count;
        if (count == 0 && !_supply.IsEndOf(_unpacked))
            throw new InvalidDataException("the end of the member is missing");
        return count;
    }

    public void Dispose() => _member?.Dispose();

    /// <summary>The packed bytes, given out no further than a place where a member may begin.</summary>
    private sealed class Supply(Stream packed, GzipMembers owner) : ReadOnlyStream
    {
        private readonly byte[] _buffer = new byte[64 * 1024];
        private int _at;
        private int _count;
        private int _limit;
        private long _before;
        private long _start;
        private readonly GzipTrail _trail = new();

        public long Offset => _before + _at;

        public void Begin()
        {
            (_start, _limit) = (Offset, _at);
            _trail.Clear();
        }

        public bool IsEndOf(uint unpacked) => Offset - _start >= ShortestMember && _trail.Holds(unpacked);

        /// <summary>Passes over what is no member.</summary>
        public bool GoToMark()
        {
            while (true)
            {
                var found = _buffer.AsSpan(_at, _count - _at).IndexOf(Mark);
                if (found >= 0)
                {
                    _at += found;
                    return true;
                }
                _at = Math.Max(_at, _count - Mark.Length + 1);
                if (!Fill())
                    return false;
            }
        }

        public override int Read(Span<byte> buffer)
        {
            if (_at == _limit && !Advance())
                return 0;
            var count = Math.Min(buffer.Length, _limit - _at);
            var given = _buffer.AsSpan(_at, count);
            given.CopyTo(buffer);
            _trail.Add(given);
            _at += count;
            return count;
        }

        /// <summary>Up to the next mark. At a mark itself the member may have ended.</summary>
        private bool Advance()
        {
            if (_count - _at < Mark.Length)
                Fill();
            if (_at == _count)
                return false;
            if (_buffer.AsSpan(_at, _count - _at).StartsWith(Mark) && IsEndOf(owner._unpacked))
                return false;
            if (_count - _at <= Mark.Length)
            {
                _limit = Math.Min(_count, _at + 1);
                return true;
            }
            var next = _buffer.AsSpan(_at + 1, _count - _at - 1).IndexOf(Mark);
            // The last bytes may be the beginning of a mark.
            _limit = next >= 0 ? _at + 1 + next : _count - Mark.Length + 1;
            return true;
        }

        private bool Fill()
        {
            _buffer.AsSpan(_at, _count - _at).CopyTo(_buffer);
            _before += _at;
            _count -= _at;
            (_at, _limit) = (0, 0);
            var count = packed.Read(_buffer.AsSpan(_count));
            _count += count;
            return count > 0;
        }
    }
}
