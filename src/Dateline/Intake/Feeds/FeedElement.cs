using System.Text;

namespace Dateline.Intake.Feeds;

/// <summary>An element of a feed. Known namespaces have their usual prefix, whatever the feed calls them.</summary>
internal sealed class FeedElement(string name, IReadOnlyDictionary<string, string> attributes)
{
    /// <summary>Deeper nesting is read flat; a feed needs six levels, markup in Atom a few more.</summary>
    private const int Deepest = 64;

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://www.w3.org/2005/atom"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://purl.org/rss/1.0/"] = "",
    };

    private readonly List<FeedElement> _children = [];
    private readonly StringBuilder _text = new();

    public string Name { get; } = name;

    /// <summary>The text directly in it.</summary>
    public string Text => _text.ToString();

    /// <summary>What stands between its tags, as it is written.</summary>
    public string Inner { get; private set; } = "";

    public bool HasChildren => _children.Count > 0;

    public string? Attribute(string key) => attributes.GetValueOrDefault(key)?.Trim() is { Length: > 0 } value ? value : null;

    public FeedElement? Child(string key) => _children.Find(child => child.Name == key);

    public IEnumerable<FeedElement> Children(params string[] keys) => _children.Where(child => keys.Contains(child.Name));

    public FeedElement? Descendant(string key) => Descendants(key).FirstOrDefault();

    public IEnumerable<FeedElement> Descendants(params string[] keys)
    {
        var waiting = new Stack<FeedElement>();
        waiting.Push(this);
        while (waiting.TryPop(out var element))
        {
            if (keys.Contains(element.Name))
            {
                yield return element;
                continue;
            }
            for (var at = element._children.Count - 1; at >= 0; at--)
                waiting.Push(element._children[at]);
        }
    }

    /// <summary>The whole feed below a root without a name.</summary>
    public static FeedElement Parse(string xml)
    {
        var root = new FeedElement("", new Dictionary<string, string>());
        var open = new List<(FeedElement Element, int Inner)> { (root, 0) };
        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in LenientXml.Read(xml))
        {
            var parent = open[^1].Element;
            if (token.Part == XmlPart.Text)
                parent._text.Append(token.Text);
            else if (token.Part == XmlPart.End)
                Close(open, KnownName(token.Name, prefixes), xml, token.At);
            else
                Open(open, token, prefixes);
        }
        Close(open, "", xml, xml.Length);
        return root;
    }

    private static void Open(List<(FeedElement Element, int Inner)> open, XmlToken token, Dictionary<string, string> prefixes)
    {
        foreach (var (key, value) in token.Attributes)
        {
            if (key.StartsWith("xmlns:", StringComparison.Ordinal)
                && Prefixes.TryGetValue(value.Trim().ToLowerInvariant(), out var usual))
                prefixes[key[6..]] = usual;
        }
        var element = new FeedElement(KnownName(token.Name, prefixes), token.Attributes);
        // An item that begins within an item: the end of the first is missing.
        if (element.Name is "item" or "entry")
        {
            var before = open.FindLastIndex(one => one.Element.Name is "item" or "entry");
            if (before > 0)
                open.RemoveRange(before, open.Count - before);
        }
        open[^1].Element._children.Add(element);
        if (!token.Closed && open.Count < Deepest)
            open.Add((element, token.After));
    }

    private static void Close(List<(FeedElement Element, int Inner)> open, string name, string xml, int at)
    {
        var match = open.FindLastIndex(one => one.Element.Name == name);
        if (match < 0 || (match == 0 && name.Length > 0))
            return;
        for (var level = open.Count - 1; level >= match; level--)
        {
            var (element, inner) = open[level];
            // Only markup is ever asked for: the inside of an item or of the feed is not kept twice.
            if (element.HasChildren && element.Name is not ("" or "rss" or "channel" or "item" or "entry" or "feed" or "rdf:rdf"))
                element.Inner = xml[inner..at];
        }
        if (match > 0)
            open.RemoveRange(match, open.Count - match);
    }

    private static string KnownName(string name, Dictionary<string, string> prefixes)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return name;
        var prefix = name[..colon];
        if (prefix is "atom" or "rss")
            return name[(colon + 1)..];
        if (!prefixes.TryGetValue(prefix, out var usual))
            return name;
        return usual.Length == 0 ? name[(colon + 1)..] : $"{usual}:{name[(colon + 1)..]}";
    }
}
