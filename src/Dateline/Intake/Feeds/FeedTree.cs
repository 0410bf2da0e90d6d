using System.Buffers;
using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Intake.Feeds;

/// <summary>
/// Reads XML into elements, however broken: ends that are missing are put in, ends without a beginning left out.
/// Elements that hold markup are not taken apart; it stays as it is written.
/// </summary>
internal ref struct FeedTree
{
    /// <summary>Deeper nesting is read flat; a feed needs six levels.</summary>
    private const int Deepest = 48;

    /// <summary>What holds more elements is read as far as that: the largest feeds have some ten thousand.</summary>
    private const int MostElements = 400_000;

    private const int MostAttributes = 40;
    private const int LongestName = 64;

    /// <summary>Names that are remembered as they are written; feeds have some twenty.</summary>
    private const int NameSlots = 128;

    // Names of all vocabularies, so that they are not made anew for every element.
    private static readonly FrozenSet<string> Known = FrozenSet.Create(StringComparer.Ordinal,
        "item", "entry", "channel", "feed", "rss", "rdf", "title", "link", "description", "guid", "pubdate", "author",
        "category", "enclosure", "source", "comments", "encoded", "creator", "date", "subject", "content", "thumbnail",
        "credit", "text", "keywords", "group", "id", "updated", "published", "summary", "name", "uri", "email", "url",
        "image", "width", "height", "rights", "copyright", "language", "generator", "ttl", "lastbuilddate", "origlink",
        "duration", "explicit", "subtitle", "loc", "lastmod", "news", "publication", "publication_date", "outline",
        "urlset", "sitemap", "sitemapindex", "href", "rel", "type", "length", "ispermalink", "medium", "domain", "term",
        "scheme", "label", "version", "commentrss", "total", "xmlns", "xmlurl", "htmlurl");

    private static readonly FrozenSet<string> HoldsMarkup = FrozenSet.Create(StringComparer.Ordinal,
        "title", "description", "encoded", "summary", "subtitle", "tagline", "info", "copyright", "rights", "content",
        "body", "div", "generator");

    private static readonly FrozenSet<string> OfHtml = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "p", "div", "span", "a", "b", "i", "em", "strong", "br", "img", "h1", "h2", "h3", "h4", "ul", "ol", "li", "figure",
        "blockquote", "table", "section", "article", "iframe", "video", "sup", "sub", "u", "small", "hr", "pre");

    private static readonly SearchValues<char> AsciiAlphanumerics =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownSpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _xml;
    private readonly List<FeedElement> _open = [];
    private readonly List<(string Prefix, Vocabulary Vocabulary, int Depth)> _spaces = [];
    private readonly Dictionary<string, int> _neverClosed = new(StringComparer.Ordinal);

    /// <summary>Items that broke off where another began: either their ends are missing, or they go on behind it.</summary>
    private readonly Stack<FeedElement> _interrupted = new();
    private readonly KnownName[] _names = new KnownName[NameSlots];
    private XmlScanner _scanner;
    private int _count;

    private FeedTree(string xml)
    {
        _xml = xml;
        _scanner = new XmlScanner(xml);
        _open.Add(new FeedElement(xml, Vocabulary.Other, "", "") { Inside = new Span(0, xml.Length) });
    }

    /// <summary>Everything below a root without a name.</summary>
    public static FeedElement Parse(string xml)
    {
        var tree = new FeedTree(xml);
        while (tree._scanner.Read())
        {
            if (tree._scanner.Part == XmlPart.Start)
            {
                if (tree._count == MostElements)
                {
                    tree._open[0].IsOverfull = true;
                    break;
                }
                tree.Open();
            }
            else if (tree._scanner.Part == XmlPart.End)
            {
                tree.Close(tree._scanner.Start);
            }
            else if (tree._scanner.IsMended)
            {
                tree._open[^1].IsCutOff = true;
            }
        }
        tree.BreakOff(tree._open[0].IsOverfull ? tree._scanner.Start : xml.Length);
        return tree._open[0];
    }

    /// <summary>What is open at the end is half. An address or a date of which the end is missing would be another one; of
    /// a text there is at least what there is.</summary>
    private void BreakOff(int end)
    {
        var root = _open[0];
        root.IsCutOff |= _scanner.IsCutOff;
        while (_open.Count > 1)
        {
            var element = _open[^1];
            root.IsCutOff |= element.Name is "item" or "entry" or "channel" or "feed";
            element.IsCutOff = true;
            CloseLast(end);
            if (element.Elements.Count == 0)
                element.Inside = new Span(element.Inside.Start, element.Inside.Start);
        }
    }

    private void Open()
    {
        _count++;
        var attributes = Attributes();
        var (vocabulary, prefix, name) = NameOf(_scanner.Name);
        if (IsItem(vocabulary, name))
            BreakItem();
        else if (_interrupted.Count > 0 && IndexOfItem() < 0 && _open.Count < Deepest)
            _open.Add(_interrupted.Pop());
        if (HoldsNoElement(_open[^1]) && !IsOfHtml(name))
            CloseLast(_scanner.Start);
        var parent = _open[^1];
        var element = new FeedElement(_xml, vocabulary, prefix, name)
        {
            Attributes = attributes,
            Base = Find(attributes, "xml:base") is { } stated ? WebAddress.Resolve(parent.Base, stated.Trim()) : parent.Base,
            Language = Find(attributes, "xml:lang") ?? parent.Language,
            Inside = new Span(_scanner.After, _scanner.After),
        };
        parent.Add(element);
        if (_scanner.IsClosed)
            ForgetSpaces(_open.Count);
        else if (IsMarkup(vocabulary, name))
            PassOver(element, _scanner.Name.ToString());
        else if (_open.Count < Deepest)
            _open.Add(element);
    }

    /// <summary>An address or a date ends where another element of the feed begins, whether it has an end or not.</summary>
    private static bool HoldsNoElement(FeedElement element) =>
        (element.Vocabulary & Vocabulary.Core) != 0 && element.Name is "link" or "guid" or "pubdate";

    private void Close(int at)
    {
        var (vocabulary, _, name) = NameOf(_scanner.Name);
        var match = _open.Count - 1;
        while (match > 0 && (_open[match].Name != name || _open[match].Vocabulary != vocabulary))
            match--;
        while (match > 0 && _open.Count > match)
            CloseLast(at);
    }

    /// <summary>An item that begins within an item: the end of the first is missing, or it goes on behind the second. Two
    /// that follow each other are none within the other.</summary>
    private readonly void BreakItem()
    {
        var before = IndexOfItem();
        if (before < 0)
            _interrupted.Clear();
        else if (_interrupted.Count < Deepest)
            _interrupted.Push(_open[before]);
        while (before > 0 && _open.Count > before)
            CloseLast(_scanner.Start);
    }

    private readonly int IndexOfItem()
    {
        for (var at = 1; at < _open.Count; at++)
        {
            if (IsItem(_open[at].Vocabulary, _open[at].Name))
                return at;
        }
        return -1;
    }

    private readonly void CloseLast(int at)
    {
        var element = _open[^1];
        element.Inside = new Span(Math.Min(element.Inside.Start, at), at);
        _open.RemoveAt(_open.Count - 1);
        ForgetSpaces(_open.Count);
    }

    /// <summary>Goes to the end of an element that holds markup. One that is never closed ends where the first tag
    /// begins: it was text.</summary>
    private void PassOver(FeedElement element, string name)
    {
        var start = _scanner.After;
        var scanner = _scanner;
        var (depth, firstTag, others, atEnd) = (1, -1, 0, true);
        var hopeless = _neverClosed.TryGetValue(name, out var boundary) && start < boundary;
        while (scanner.Read())
        {
            element.IsCutOff |= scanner.IsMended;
            if (scanner.Part is not (XmlPart.Start or XmlPart.End))
                continue;
            var isSame = scanner.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
            // The end of another element of this kind, which was never begun, is this one's with a wrong name.
            var isOther = !isSame && !_neverClosed.ContainsKey(name) && IsHolder(scanner.Name);
            others += isOther && !scanner.IsClosed ? scanner.Part == XmlPart.Start ? 1 : -1 : 0;
            if ((isSame && scanner.Part == XmlPart.End && --depth == 0) || others < 0)
            {
                element.Inside = new Span(start, scanner.Start);
                element.HasTags = firstTag >= 0;
                _scanner = scanner;
                ForgetSpaces(_open.Count);
                return;
            }
            if (isSame && scanner is { Part: XmlPart.Start, IsClosed: false })
                depth++;
            firstTag = firstTag < 0 ? scanner.Start : firstTag;
            if (hopeless || IsBoundary(scanner.Name))
            {
                atEnd = false;
                break;
            }
        }
        if (atEnd && (firstTag < 0 || IsOfHtml(firstTag)))
        {
            (element.IsCutOff, element.HasTags) = (true, firstTag >= 0);
            _scanner = scanner;
            element.Inside = XmlText.WithoutHalf(_xml, start);
            return;
        }
        _neverClosed[name] = Math.Max(boundary, scanner.Start);
        var end = firstTag < 0 ? _xml.Length : firstTag;
        element.Inside = new Span(start, end);
        _scanner = scanner;
        _scanner.GoTo(end);
        ForgetSpaces(_open.Count);
    }

    private static bool IsMarkup(Vocabulary vocabulary, string name) => HoldsMarkup.Contains(name) && name switch
    {
        "content" => vocabulary != Vocabulary.Media,
        "body" or "div" => vocabulary == Vocabulary.Xhtml,
        _ => true,
    };

    private static bool IsHolder(ReadOnlySpan<char> name) =>
        name is "title" or "description" or "summary" or "subtitle" or "content" or "content:encoded" or "rights" or "copyright";

    /// <summary>Whether the tag there is one of HTML, which no feed has of its own.</summary>
    private readonly bool IsOfHtml(int at)
    {
        var name = _xml.AsSpan(at).TrimStart("</");
        var end = name.IndexOfAnyExcept(AsciiAlphanumerics);
        return IsOfHtml(end < 0 ? name : name[..end]);
    }

    /// <summary>Whether a name is that of a tag of HTML.</summary>
    public static bool IsOfHtml(ReadOnlySpan<char> name) => OfHtml.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>No markup goes beyond these.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> name) => name is "item" or "entry" or "channel" or "feed" or "rss"
        or "rdf:RDF" or "atom:entry" or "rss:item";

    private static bool IsItem(Vocabulary vocabulary, string name) =>
        (vocabulary & Vocabulary.Core) != 0 && name is "item" or "entry";

    private ImmutableArray<FeedAttribute> Attributes()
    {
        var inside = _scanner.Inside;
        var rest = _xml.AsSpan(inside.Start, inside.Length);
        if (rest.IsWhiteSpace())
            return [];
        var attributes = ImmutableArray.CreateBuilder<FeedAttribute>();
        while (attributes.Count < MostAttributes && XmlScanner.NextAttribute(ref rest, out var name, out var value))
        {
            var attribute = new FeedAttribute(Lower(name), XmlText.Decode(value));
            if (attribute.Name.StartsWith("xmlns", StringComparison.Ordinal))
                Declare(attribute);
            attributes.Add(attribute);
        }
        return attributes.ToImmutable();
    }

    private readonly void Declare(FeedAttribute attribute)
    {
        var isDefault = attribute.Name == "xmlns";
        if (_spaces.Count >= 4 * MostAttributes || (!isDefault && !attribute.Name.StartsWith("xmlns:", StringComparison.Ordinal)))
            return;
        var vocabulary = Vocabularies.OfAddress(attribute.Value);
        // A default namespace that nobody knows is one of the many spellings of that of RSS.
        if (isDefault && vocabulary == Vocabulary.Other)
            vocabulary = Vocabulary.Rss;
        Array.Clear(_names);
        _spaces.Add((isDefault ? "" : attribute.Name[6..], vocabulary, _open.Count));
    }

    private readonly void ForgetSpaces(int depth)
    {
        while (_spaces.Count > 0 && _spaces[^1].Depth >= depth)
        {
            Array.Clear(_names);
            _spaces.RemoveAt(_spaces.Count - 1);
        }
    }

    private readonly (Vocabulary Vocabulary, string Prefix, string Name) NameOf(ReadOnlySpan<char> written)
    {
        if (written.Length is 0 or > LongestName)
            return Read(written);
        ref var slot = ref _names[((written.Length * 37) + (written[0] * 5) + (written[^1] * 11)) % NameSlots];
        if (slot.Written is null || !written.SequenceEqual(slot.Written))
        {
            var (vocabulary, prefix, name) = Read(written);
            slot = new KnownName(written.ToString(), vocabulary, prefix, name);
        }
        return (slot.Vocabulary, slot.Prefix, slot.Name);
    }

    private readonly (Vocabulary Vocabulary, string Prefix, string Name) Read(ReadOnlySpan<char> written)
    {
        var colon = written.IndexOf(':');
        var prefix = colon > 0 ? Lower(written[..colon]) : "";
        var name = Lower(written[(colon + 1)..]);
        for (var at = _spaces.Count - 1; at >= 0; at--)
        {
            if (_spaces[at].Prefix == prefix)
                return (_spaces[at].Vocabulary, prefix, name);
        }
        return (prefix.Length == 0 ? Vocabulary.Rss : Vocabularies.OfPrefix(prefix), prefix, name);
    }

    private static string? Find(ImmutableArray<FeedAttribute> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name)
                return attribute.Value;
        }
        return null;
    }

    private static string Lower(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
            name = name[..LongestName];
        Span<char> lower = stackalloc char[LongestName];
        var length = name.ToLowerInvariant(lower);
        return KnownSpan.TryGetValue(lower[..length], out var known) ? known : new string(lower[..length]);
    }

    private readonly record struct KnownName(string? Written, Vocabulary Vocabulary, string Prefix, string Name);
}
