namespace Dateline.Intake.Archives;

/// <summary>
/// The blocks of records, by the length that their heads state. A length that is too large would swallow the records
/// that follow: what was read by it can be given back, and once an archive has stated wrong lengths its blocks are read
/// only as far as the next head, so that a hundred thousand of them cost no more than their bytes.
/// </summary>
/// <param name="bytes">Stands where a block begins.</param>
/// <param name="headIn">Where in some bytes, at or after an index, a record begins; negative where none does.</param>
internal sealed class RecordBlocks(ArchiveBytes bytes, RecordBlocks.HeadIn headIn)
{
    /// <summary>Wrong lengths up to which the heads are believed: pages that show records of an archive are rarer than that.</summary>
    private const int MostBelieved = 3;

    /// <summary>In bytes: enough to see a head that lies across two parts.</summary>
    private const int Overlap = 4096;

    private const int Part = 64 * 1024;

    private byte[] _spare = [];
    private int _wrong;

    public delegate int HeadIn(ReadOnlySpan<byte> block, int from);

    /// <summary>The block, or what there is of it.</summary>
    /// <param name="length">In bytes, as stated.</param>
    /// <param name="isKept">Whether the block is wanted; else its memory is used again for the next.</param>
    /// <param name="block">Empty where it is too large to be held.</param>
    /// <returns>How many bytes were passed over.</returns>
    public long Read(long length, bool isKept, out ReadOnlyMemory<byte> block)
    {
        block = default;
        if (length > Mailroom.LargestPage)
            return PassOver(length);
        if (_wrong > MostBelieved)
        {
            block = Watched((int)length);
            return block.Length;
        }
        if (!isKept && _spare.Length < length)
            _spare = new byte[Math.Max((int)length, Part)];
        var into = isKept ? new byte[length] : _spare.AsMemory(0, (int)length);
        block = into[..bytes.Read(into.Span)];
        return block.Length;
    }

    /// <summary>Null for a block of this stated length that was too large to be held.</summary>
    public static ReadOnlyMemory<byte>? Held(long length, ReadOnlyMemory<byte> block) =>
        length > Mailroom.LargestPage ? null : (ReadOnlyMemory<byte>?)block;

    /// <summary>Takes back a block whose length was wrong.</summary>
    public void Return(ReadOnlyMemory<byte> block)
    {
        _wrong++;
        bytes.Unread(block.Span);
    }

    /// <summary>Whether a record begins within the block.</summary>
    public bool HoldsHead(ReadOnlyMemory<byte> block) => headIn(block.Span, 0) >= 0;

    private byte[] Watched(int length)
    {
        byte[] block = [];
        while (block.Length < length)
        {
            var from = block.Length;
            var wanted = Math.Min(Math.Max(1024, from), length - from);
            Array.Resize(ref block, from + wanted);
            var count = bytes.Read(block.AsSpan(from));
            Array.Resize(ref block, from + count);
            if (headIn(block, Math.Max(0, from - Overlap)) is >= 0 and var head)
            {
                bytes.Unread(block.AsSpan(head));
                return block[..head];
            }
            if (count < wanted)
                break;
        }
        return block;
    }

    private long PassOver(long length)
    {
        var part = new byte[Part];
        long passed = 0;
        for (var kept = 0; passed < length;)
        {
            var wanted = (int)Math.Min(part.Length - kept, length - passed);
            var count = bytes.Read(part.AsSpan(kept, wanted));
            var seen = part.AsSpan(0, kept + count);
            if (headIn(seen, 0) is >= 0 and var head)
            {
                bytes.Unread(seen[head..]);
                return passed + head - kept;
            }
            passed += count;
            if (count < wanted)
                break;
            kept = Math.Min(Overlap, seen.Length);
            seen[^kept..].CopyTo(part);
        }
        return passed;
    }
}
