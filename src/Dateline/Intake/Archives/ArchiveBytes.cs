using System.Text;

namespace Dateline.Intake.Archives;

/// <summary>The unpacked bytes of an archive, in members: of a plain file there is one, of one that was packed record by
/// record as many as records. A record that some tool has spread over several members is put together.</summary>
/// <param name="members">Gives the bytes.</param>
/// <param name="begins">Whether a line is the first of a record.</param>
internal sealed class ArchiveBytes(IMembers members, Func<string, bool> begins)
{
    /// <summary>In bytes. Longer lines are given in pieces; a header of HTTP servers is at most 16 KB.</summary>
    private const int LongestLine = 32 * 1024;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly Stack<ReadOnlyMemory<byte>> _returned = new();
    private int _at;
    private int _count;
    private long _before;
    private bool _isOpen;

    /// <summary>Where what is read next lies: the byte of the file at which its member begins; in a plain archive, and in
    /// one that was packed as a whole, its own byte when unpacked.</summary>
    public long Offset => members.Offset == 0 ? _before + _at : members.Offset;

    /// <summary>Goes to the next member; false where there is none.</summary>
    public bool NextMember()
    {
        if (_isOpen)
        {
            _isOpen = false;
            return true;
        }
        (_at, _count, _before) = (0, 0, 0);
        _returned.Clear();
        return members.Next();
    }

    /// <summary>A line without its end; null at the end of the member.</summary>
    public string? ReadLine()
    {
        var length = 0;
        while (true)
        {
            var end = _buffer.AsSpan(_at + length, _count - _at - length).IndexOf((byte)'\n');
            if (end >= 0 || _count - _at >= LongestLine)
            {
                var whole = end >= 0 ? length + end : LongestLine;
                var line = Encoding.Latin1.GetString(_buffer, _at, whole).TrimEnd('\r');
                _at += end >= 0 ? whole + 1 : whole;
                return line;
            }
            length = _count - _at;
            if (!_isOpen && Fill())
                continue;
            if (length == 0)
                return null;
            var rest = Encoding.Latin1.GetString(_buffer, _at, length).TrimEnd('\r');
            _at += length;
            return rest;
        }
    }

    /// <summary>A line that says something.</summary>
    /// <param name="start">Its <see cref="Offset"/>.</param>
    public string? ReadFilledLine(out long start)
    {
        while (true)
        {
            start = Offset;
            if (ReadLine() is not { } line)
                return null;
            if (!string.IsNullOrWhiteSpace(line))
                return line;
        }
    }

    /// <summary>What comes next, at most <paramref name="length"/> bytes of this member, without going on.</summary>
    public ReadOnlySpan<byte> Peek(int length)
    {
        while (_count - _at < length && !_isOpen && Fill())
        {
        }
        return _isOpen ? default : _buffer.AsSpan(_at, Math.Min(length, _count - _at));
    }

    /// <summary>As many bytes as there are.</summary>
    /// <returns>How many; fewer than asked for where the member ends.</returns>
    public int Read(Span<byte> block)
    {
        var filled = Take(block);
        while (filled < block.Length)
        {
            var count = Supply(block[filled..]);
            _before += count;
            if (count == 0 && !Continues())
                break;
            filled += count > 0 ? count : Take(block[filled..]);
        }
        return filled;
    }

    /// <summary>Gives back what was read last, to be read again in another way.</summary>
    public void Unread(ReadOnlySpan<byte> block)
    {
        if (block.Length <= _at && _buffer.AsSpan(_at - block.Length, block.Length).SequenceEqual(block))
        {
            _at -= block.Length;
            return;
        }
        var start = Math.Max(0, _before + _at - block.Length);
        if (_count > _at)
            _returned.Push(_buffer.AsSpan(_at, _count - _at).ToArray());
        _returned.Push(block.ToArray());
        (_at, _count, _before, _isOpen) = (0, 0, start, false);
    }

    /// <summary>Whether the next member goes on with the record; if not, it is the next to be gone to.</summary>
    private bool Continues()
    {
        if (_isOpen || !members.Next())
            return false;
        (_at, _count, _before) = (0, 0, 0);
        _isOpen = true;
        Fill();
        var head = Encoding.Latin1.GetString(_buffer, 0, Math.Min(_count, 200)).TrimStart().Split('\n')[0];
        _isOpen = begins(head);
        return !_isOpen && _count > 0;
    }

    private int Take(Span<byte> into)
    {
        var count = Math.Min(into.Length, _count - _at);
        _buffer.AsSpan(_at, count).CopyTo(into);
        _at += count;
        return count;
    }

    private bool Fill()
    {
        if (_at > 0)
        {
            _buffer.AsSpan(_at, _count - _at).CopyTo(_buffer);
            _before += _at;
            _count -= _at;
            _at = 0;
        }
        var count = Supply(_buffer.AsSpan(_count));
        _count += count;
        return count > 0;
    }

    private int Supply(Span<byte> into)
    {
        if (!_returned.TryPop(out var part))
            return members.Read(into);
        var count = Math.Min(into.Length, part.Length);
        part.Span[..count].CopyTo(into);
        if (count < part.Length)
            _returned.Push(part[count..]);
        return count;
    }
}

/// <summary>Where the bytes of an archive come from.</summary>
internal interface IMembers
{
    /// <summary>Where in the file the member begins.</summary>
    long Offset { get; }

    bool Next();

    /// <returns>0 at the end of the member.</returns>
    /// <exception cref="InvalidDataException">The member is damaged or cut off.</exception>
    int Read(Span<byte> into);
}

/// <summary>A file that is not packed: one member.</summary>
internal sealed class PlainMembers(UnpackedStream bytes) : IMembers
{
    private bool _given;

    public long Offset => 0;

    public bool Next() => !_given && (_given = true);

    public int Read(Span<byte> into) => bytes.Read(into);
}
