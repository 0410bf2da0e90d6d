using System.Buffers;

namespace Dateline.Intake.Feeds;

internal enum XmlPart
{
    Start,
    End,
    Text,

    /// <summary>A CDATA section: taken as it is written.</summary>
    Literal,
}

/// <summary>
/// Cuts XML into tags and text and never fails: many feeds are not well formed, and a reader of news must get out of
/// them what there is. Document types are skipped, so nothing is fetched and nothing expands. One pass, no recursion;
/// nothing is copied, what was read are places in the text.
/// </summary>
internal ref struct XmlScanner(ReadOnlySpan<char> xml, int from = 0)
{
    private static readonly SearchValues<char> BetweenAttributes = SearchValues.Create(" \t\r\n/=\"'");
    private static readonly SearchValues<char> AfterAttributeName = SearchValues.Create(" \t\r\n/=");
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n/><");

    private readonly ReadOnlySpan<char> _xml = xml;
    private int _nameStart;
    private int _nameEnd;

    public XmlPart Part { get; private set; }

    /// <summary>Where the token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the next begins.</summary>
    public int After { get; private set; } = from;

    /// <summary>Of a tag, as it is written, with its prefix.</summary>
    public readonly ReadOnlySpan<char> Name => _xml[_nameStart.._nameEnd];

    /// <summary>Whether a start tag is its own end.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What stands within the token: of a text all of it, of a literal what is between its marks, of a tag its
    /// attributes.</summary>
    public Span Inside { get; private set; }

    /// <summary>Comments, processing instructions and declarations are passed over.</summary>
    public bool Read()
    {
        while (After < _xml.Length)
        {
            Start = After;
            if (_xml[Start] != '<')
                return Text(Start);
            if (Start + 1 >= _xml.Length)
                return Text(Start);
            var next = _xml[Start + 1];
            if (next == '!')
            {
                if (Declaration())
                    return true;
            }
            else if (next == '?')
            {
                After = AfterMark("?>", Start + 2);
            }
            else if (next == '/' && Start + 2 < _xml.Length && IsNameStart(_xml[Start + 2]))
            {
                return Tag(XmlPart.End, Start + 2);
            }
            else
            {
                return IsNameStart(next) ? Tag(XmlPart.Start, Start + 1) : Text(Start);
            }
        }
        return false;
    }

    /// <summary>The next attribute of a tag whose attributes are <paramref name="rest"/>; what was read is cut off.</summary>
    public static bool NextAttribute(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = value = default;
        var start = rest.IndexOfAnyExcept(BetweenAttributes);
        if (start < 0)
            return false;
        rest = rest[start..];
        var end = rest.IndexOfAny(AfterAttributeName);
        name = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[end..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return true;
        rest = rest[1..].TrimStart();
        if (rest.IsEmpty)
            return true;
        if (rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOf(rest[0]);
            value = close < 0 ? rest[1..] : rest.Slice(1, close);
            rest = close < 0 ? default : rest[(close + 2)..];
            return true;
        }
        var blank = rest.IndexOfAny(" \t\r\n");
        value = blank < 0 ? rest : rest[..blank];
        rest = blank < 0 ? default : rest[blank..];
        return true;
    }

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter == '_';

    private bool Text(int at)
    {
        // A bracket that opens no tag is text.
        var open = _xml[(at + 1)..].IndexOf('<');
        After = open < 0 ? _xml.Length : at + 1 + open;
        Part = XmlPart.Text;
        Inside = new Span(at, After);
        return true;
    }

    private bool Declaration()
    {
        var rest = _xml[Start..];
        if (rest.StartsWith("<![CDATA["))
        {
            var end = rest.IndexOf("]]>");
            Part = XmlPart.Literal;
            After = end < 0 ? _xml.Length : Start + end + 3;
            Inside = new Span(Start + 9, end < 0 ? Math.Max(Start + 9, _xml.Length) : Start + end);
            return true;
        }
        After = rest.StartsWith("<!--") ? AfterMark("-->", Start + 4) : AfterDeclaration();
        return false;
    }

    private bool Tag(XmlPart part, int nameAt)
    {
        Part = part;
        _nameStart = nameAt;
        var length = _xml[nameAt..].IndexOfAny(AfterName);
        _nameEnd = length < 0 ? _xml.Length : nameAt + length;
        var end = _nameEnd;
        while (end < _xml.Length && _xml[end] is not ('>' or '<'))
        {
            var step = _xml[end..].IndexOfAny("><\"'");
            if (step < 0)
            {
                end = _xml.Length;
                break;
            }
            end += step;
            if (_xml[end] is '"' or '\'')
                end = AfterQuote(end);
        }
        var isWhole = end < _xml.Length && _xml[end] == '>';
        After = isWhole ? end + 1 : end;
        IsClosed = part == XmlPart.Start && isWhole && end > _nameEnd && _xml[end - 1] == '/';
        Inside = new Span(_nameEnd, IsClosed ? end - 1 : end);
        return true;
    }

    /// <summary>A quotation mark counts only where a value begins; one that is never closed is none.</summary>
    private readonly int AfterQuote(int at)
    {
        if (!_xml[_nameEnd..at].TrimEnd().EndsWith("="))
            return at + 1;
        var close = _xml[(at + 1)..].IndexOf(_xml[at]);
        return close < 0 ? at + 1 : at + close + 2;
    }

    private readonly int AfterMark(string mark, int at)
    {
        var end = at > _xml.Length ? -1 : _xml[at..].IndexOf(mark);
        return end < 0 ? _xml.Length : at + end + mark.Length;
    }

    // <!DOCTYPE x [ <!ENTITY ...> ]> ends after its bracket.
    private readonly int AfterDeclaration()
    {
        var rest = _xml[Start..];
        var end = rest.IndexOf('>');
        var bracket = end < 0 ? -1 : rest[..end].IndexOf('[');
        if (bracket >= 0)
        {
            var close = rest[bracket..].IndexOf(']');
            end = close < 0 ? -1 : rest[(bracket + close)..].IndexOf('>');
            end = end < 0 ? -1 : end + bracket + close;
        }
        return end < 0 ? _xml.Length : Start + end + 1;
    }
}
