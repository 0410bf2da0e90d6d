using System.Buffers.Binary;

namespace Dateline.Intake.Archives;

/// <summary>
/// The last bytes that went into a decoder of gzip, to see whether a member ended there: with its unpacked length modulo
/// 2^32 (RFC 1952, 2.3.1). Behind the end may stand the zeros of a tape, or what some program left; gzip passes over both.
/// </summary>
internal sealed class GzipTrail
{
    /// <summary>In bytes. How much may stand behind the end; that four given bytes stand somewhere in as many by chance
    /// happens once in a million files that are cut off.</summary>
    private const int Longest = 4096;

    /// <summary>Of longer runs of zeros no more is kept: a trailer has seven at the most.</summary>
    private const int MostZeros = 8;

    private readonly byte[] _bytes = new byte[2 * Longest];
    private int _count;
    private int _zeros;

    public void Clear() => (_count, _zeros) = (0, 0);

    public void Add(ReadOnlySpan<byte> given)
    {
        // Of zeros at the end few are kept, so that what stands before them is not lost.
        var end = given.LastIndexOfAnyExcept((byte)0) + 1;
        var before = end > 0 ? 0 : _zeros;
        var kept = given[..(end + Math.Clamp(MostZeros - before, 0, given.Length - end))];
        _zeros = before + given.Length - end;
        if (kept.Length >= Longest)
        {
            kept[^Longest..].CopyTo(_bytes);
            _count = Longest;
            return;
        }
        if (_count + kept.Length > _bytes.Length)
        {
            _bytes.AsSpan(_count - Longest, Longest).CopyTo(_bytes);
            _count = Longest;
        }
        kept.CopyTo(_bytes.AsSpan(_count));
        _count += kept.Length;
    }

    /// <summary>Whether a member of this length ended somewhere in them.</summary>
    public bool Holds(uint length)
    {
        Span<byte> trailer = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, length);
        return _bytes.AsSpan(0, _count).IndexOf(trailer) >= 0;
    }
}
