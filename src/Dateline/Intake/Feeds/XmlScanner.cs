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

    /// <summary>Ends of elements that hold text: where one stands in a literal that swallowed an item, it was to end there.</summary>
    private static readonly SearchValues<string> EndsOfHolders = SearchValues.Create(
        ["</title>", "</description>", "</content:encoded>", "</content>", "</summary>", "</item>", "</entry>"],
        StringComparison.Ordinal);
    private static readonly SearchValues<string> EndsOfItems = SearchValues.Create(["</item>", "</entry>"], StringComparison.Ordinal);
    private static readonly SearchValues<char> InDeclaration = SearchValues.Create("\"'<>[]");

    private readonly ReadOnlySpan<char> _xml = xml;
    private int _nameStart;
    private int _nameEnd;
    private int _literalEnd = -1;
    private int _itemEnd = -1;
    private bool _declarationsAreBroken;

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

    /// <summary>Whether the text breaks off within what was read last, or within what would come next.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Whether the end of this literal is missing and was put in where an element around it ends.</summary>
    public bool IsMended { get; private set; }

    /// <summary>Goes on at another place.</summary>
    public void GoTo(int at) => (After, IsCutOff) = (at, false);

    /// <summary>Comments, processing instructions and declarations are passed over.</summary>
    public bool Read()
    {
        IsMended = false;
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
            Literal(Start + 9);
            return true;
        }
        After = rest.StartsWith("<!--") ? AfterMark("-->", Start + 4) : AfterDeclaration();
        return false;
    }

    /// <summary>A literal in which an item ends lost its own end; where it would have ended is looked up once for all
    /// that follow.</summary>
    private void Literal(int inside)
    {
        if (_literalEnd < inside)
            _literalEnd = Find(inside, "]]>");
        var end = _literalEnd;
        if (_itemEnd < inside)
            _itemEnd = _xml[inside..end].IndexOfAny(EndsOfItems) is >= 0 and var item ? inside + item : end;
        Part = XmlPart.Literal;
        if (_itemEnd < end)
        {
            end = inside + _xml[inside..Math.Min(_xml.Length, _itemEnd + "</entry>".Length)].IndexOfAny(EndsOfHolders);
            (After, IsMended) = (end, true);
        }
        else
        {
            IsCutOff = end == _xml.Length;
            After = Math.Min(_xml.Length, end + 3);
        }
        Inside = new Span(inside, end);
    }

    private readonly int Find(int from, string mark) =>
        from < _xml.Length && _xml[from..].IndexOf(mark) is >= 0 and var found ? from + found : Math.Max(from, _xml.Length);

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
        // Half a tag at the end says nothing that could be trusted.
        if (end >= _xml.Length)
        {
            (After, IsCutOff) = (_xml.Length, true);
            return false;
        }
        var isWhole = _xml[end] == '>';
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

    private int AfterMark(string mark, int at)
    {
        var end = at > _xml.Length ? -1 : _xml[at..].IndexOf(mark);
        IsCutOff = end < 0;
        return end < 0 ? _xml.Length : at + end + mark.Length;
    }

    private int AfterDeclaration()
    {
        if (!_declarationsAreBroken && EndOfDeclaration(_xml[Start..]) is >= 0 and var strict)
            return Start + strict;
        _declarationsAreBroken = true;
        var end = EndOfBrokenDeclaration(_xml[Start..]);
        return end < 0 ? _xml.Length : Start + end;
    }

    /// <summary>Where a declaration ends: <c>&lt;!DOCTYPE x [ &lt;!ENTITY a "]>"> &lt;!-- ]> --> ]></c> behind its bracket (XML
    /// 1.0, 2.8). Negative where it is not well formed.</summary>
    public static int EndOfDeclaration(ReadOnlySpan<char> declaration)
    {
        var (open, inner) = (0, 0);
        for (var at = 2; at < declaration.Length; at++)
        {
            if (declaration[at..].IndexOfAny(InDeclaration) is not (>= 0 and var step))
                return -1;
            at += step;
            var rest = declaration[at..];
            var close = rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0]) + 1
                : rest.StartsWith("<!--") ? rest.IndexOf("-->") + 2
                : rest.StartsWith("<?") ? rest.IndexOf("?>") + 1 : 0;
            if (close > 1 || (close == 1 && rest[0] is '"' or '\''))
                at += close;
            else if (rest[0] is '"' or '\'' || rest.StartsWith("<!--") || rest.StartsWith("<?"))
                return -1;
            else if (rest[0] == '>' && inner == 0 && open <= 0)
                return at + 1;
            else
                (open, inner) = Nested(rest[0], open, inner);
        }
        return -1;
    }

    private static (int Open, int Inner) Nested(char mark, int open, int inner) => mark switch
    {
        '[' => (open + 1, inner),
        ']' => (open - 1, inner),
        '<' => (open, inner + 1),
        _ => (open, Math.Max(0, inner - 1)),
    };

    private static int EndOfBrokenDeclaration(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('>');
        var bracket = end < 0 ? -1 : rest[..end].IndexOf('[');
        if (bracket >= 0)
        {
            var close = rest[bracket..].IndexOf(']');
            end = close < 0 ? -1 : rest[(bracket + close)..].IndexOf('>');
            end = end < 0 ? -1 : end + bracket + close;
        }
        return end < 0 ? -1 : end + 1;
    }
}
