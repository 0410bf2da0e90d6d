using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>How much text an element holds, in characters without blanks at the edges.</summary>
/// <param name="Text">All of it, scripts and styles aside.</param>
/// <param name="Linked">What of it stands in links.</param>
/// <param name="Commas">Marks that prose has and menus lack.</param>
/// <param name="Prose">What stands in runs as long as sentences, outside of links.</param>
internal readonly record struct Weight(int Text, int Linked, int Commas, int Prose)
{
    /// <summary>In characters: labels and headlines of menus are shorter, most sentences longer.</summary>
    public const int ShortestSentence = 60;

    /// <summary>The same for scripts that say two or three times as much with a letter.</summary>
    public const int ShortestDense = 20;

    public double LinkDensity => Text == 0 ? 0 : (double)Linked / Text;

    public static Weight operator +(Weight one, Weight other) =>
        new(one.Text + other.Text, one.Linked + other.Linked, one.Commas + other.Commas, one.Prose + other.Prose);

    public static Weight operator -(Weight one, Weight other) =>
        new(one.Text - other.Text, one.Linked - other.Linked, one.Commas - other.Commas, one.Prose - other.Prose);
}

/// <summary>What is known of an element before anybody asks what it means.</summary>
/// <remarks>The elements make a tree of their own, without those that have no text by their kind: to walk through it costs
/// less than to find each element of the page in a table.</remarks>
internal sealed class PageElement(IElement? element)
{
    /// <summary>Null for what is none of the page.</summary>
    public IElement? Element { get; } = element;

    public PageElement? Parent { get; init; }

    public PageElement? FirstChild { get; set; }

    public PageElement? NextSibling { get; set; }

    public Weight Weight { get; set; }

    /// <summary>In characters, of what stands in no element below.</summary>
    public int OwnText { get; set; }

    /// <summary>By class, id, role and kind.</summary>
    public Named Names { get; init; }

    /// <summary>Whether a headline of the highest rank is in it.</summary>
    public bool HoldsHeadline { get; set; }

    /// <summary>Points of the running text in and below it (see <see cref="BodyFinder"/>).</summary>
    public double Score { get; set; }

    /// <summary>Characters of its paragraphs, chrome left out (see <see cref="BodyFinder"/>).</summary>
    public int Paragraphs { get; set; }

    public bool Is(Named name) => (Names & name) != 0;
}

/// <summary>The weight and the names of every element of a page, taken in one walk so that nobody asks for the text of
/// whole trees, or for the parts of a name, again and again.</summary>
internal sealed class PageWeights
{
    private static readonly PageElement Unknown = new(null);
    private static readonly PageElement Silent = new(null) { Names = Named.Chrome };

    // Children of the elements that were asked for. Few are, and to enter each of the page's thousand elements costs a tenth of
    // what the parser needs.
    private readonly Dictionary<INode, PageElement> _found = [];

    // Kept from page to page: those of one outlet use the same names.
    [ThreadStatic]
    private static Dictionary<string, Named>? _names;

    /// <summary>Prose that is in no element named as chrome, in characters.</summary>
    public int ProseOutsideOfChrome { get; private set; }

    public Weight this[INode element] => Find(element).Weight;

    public PageElement Find(INode element)
    {
        if (_found.TryGetValue(element, out var known))
            return known;
        var path = new Stack<INode>();
        for (INode? node = element; node is not null && !_found.TryGetValue(node, out known); node = node.Parent)
            path.Push(node);
        known ??= Unknown;
        while (path.TryPop(out var node))
        {
            for (var child = known.FirstChild; child is not null; child = child.NextSibling)
                _found[child.Element!] = child;
            if (!_found.TryGetValue(node, out var below))
                _found[node] = below = known.Element is not null && IsSilent(node) ? Silent : Unknown;
            known = below;
        }
        return known;
    }

    public static PageWeights Of(IDocument document)
    {
        var weights = new PageWeights();
        if (document.DocumentElement is { } root)
            weights._found[root] = weights.Measure(root, null, false, false);
        return weights;
    }

    // The depth of a tame page is bounded (see PageGuard).
    private PageElement Measure(IElement element, PageElement? parent, bool inLink, bool inChrome)
    {
        var known = new PageElement(element)
        {
            Parent = parent,
            Names = NamesOf(element),
            HoldsHeadline = element.LocalName == "h1",
        };
        inChrome |= known.Is(Named.Chrome);
        var sum = default(Weight);
        PageElement? last = null;
        // By number: the parser finds a next sibling by searching all of them.
        var nodes = element.ChildNodes;
        for (var at = 0; at < nodes.Length; at++)
        {
            var child = nodes[at];
            if (child is IText text)
            {
                var own = Measure(text.Data, inLink);
                sum += own;
                known.OwnText += own.Text;
                ProseOutsideOfChrome += inChrome ? 0 : own.Prose;
            }
            else if (child is IElement inner && !IsSilent(inner))
            {
                var below = Measure(inner, known, inLink || (inner.LocalName == "a" && inner.HasAttribute("href")), inChrome);
                sum += below.Weight;
                known.HoldsHeadline |= below.HoldsHeadline;
                if (last is null)
                    known.FirstChild = below;
                else
                    last.NextSibling = below;
                last = below;
            }
        }
        known.Weight = sum;
        return known;
    }

    private static bool IsSilent(INode node) =>
        node is IElement { LocalName: "script" or "style" or "noscript" or "template" };

    private static Named NamesOf(IElement element)
    {
        var found = Naming.IsChromeTag(element.LocalName) ? Named.Chrome : Named.Nothing;
        var attributes = element.Attributes;
        for (var at = 0; at < attributes.Length; at++)
        {
            if (attributes[at] is { } attribute)
            {
                found |= attribute.Name switch
                {
                    "class" => OfNames(attribute.Value),
                    "id" => Naming.Of(attribute.Value) | (attribute.Value is ElementMarks.CommentsId ? Named.Marked : Named.Nothing),
                    "rel" => ElementMarks.NamesWriter(attribute.Value) ? Named.Marked : Named.Nothing,
                    "href" => AuthorParts.IsOfWriter(attribute.Value) ? Named.Marked : Named.Nothing,
                    "property" or "pubdate" => Named.Marked,
                    "itemprop" => Naming.OfAttribute("itemprop", attribute.Value) | Named.Marked,
                    var name => Naming.OfAttribute(name, attribute.Value),
                };
            }
        }
        return found;
    }

    private static Named OfNames(string names)
    {
        const int MostNames = 20_000, LongestKept = 100;
        _names ??= new Dictionary<string, Named>(StringComparer.Ordinal);
        if (_names.TryGetValue(names, out var found))
            return found;
        found = Naming.Of(names) | (ElementMarks.Tells(names) ? Named.Marked : Named.Nothing);
        if (_names.Count >= MostNames)
            _names.Clear();
        if (names.Length <= LongestKept)
            _names[names] = found;
        return found;
    }

    private static Weight Measure(string data, bool inLink)
    {
        var text = data.AsSpan().Trim();
        var commas = text.Count(',') + text.Count('،') + text.Count('、') + text.Count('，');
        var isProse = text.Length >= Weight.ShortestSentence || (text.Length >= Weight.ShortestDense && RunningWords.IsDense(text));
        var prose = !inLink && isProse ? text.Length : 0;
        return new Weight(text.Length, inLink ? text.Length : 0, commas, prose);
    }
}
