using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>The elements of a page that may name its writers, by how plainly they are marked.</summary>
internal sealed class AuthorParts
{
    /// <summary>In characters of the text of an element that is a byline.</summary>
    public const int Longest = 200;

    /// <summary>Of each kind: the article's own stand before those of teasers.</summary>
    private const int Most = 8;

    private const int MostLinks = 100;

    private static readonly string[] Pages = ["/author/", "/authors/", "/newsteam/", "/autor/", "/journalist"];
    private static readonly string[] Openings = ["by", "written by", "posted by", "reported by", "story by"];

    /// <summary>Elements whose names tell that they hold a writer, the plainest kind first.</summary>
    public ImmutableArray<List<IElement>> Named { get; } = [[], [], [], [], [], []];

    /// <summary>Elements whose text begins as a byline does, the outermost first.</summary>
    public List<IElement> Lines { get; } = [];

    /// <summary>Links to the pages that outlets have for their writers.</summary>
    public List<IElement> Links { get; } = [];

    public void Note(IElement element)
    {
        if (element.Attributes.Length == 0)
            return;
        if (PageParts.HasToken(element.GetAttribute("rel"), "author"))
            Add(0, element);
        if (PageParts.HasToken(element.GetAttribute("itemprop"), "author"))
            Add(1, element);
        if (element.ClassName is { Length: > 0 } names)
        {
            if (names.Contains("byline", StringComparison.OrdinalIgnoreCase))
                Add(2, element);
            if (names.Contains("author", StringComparison.OrdinalIgnoreCase))
                Add(3, element);
            if (names.Contains("autor", StringComparison.OrdinalIgnoreCase))
                Add(4, element);
            if (names.Contains("credit", StringComparison.Ordinal) && PageParts.HasToken(names, "credit"))
                Add(5, element);
        }
        if (element.LocalName == "a" && Links.Count < MostLinks
            && element.GetAttribute("href") is { Length: > 0 } address
            && Pages.Any(page => address.Contains(page, StringComparison.Ordinal)))
            Links.Add(element);
    }

    /// <summary>Whether a text may be the beginning of a byline; cheap, to be asked of every text of a page.</summary>
    public static bool OpensByline(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("|-–—•·/ ");
        if (text.Length < 2 || (text[0] | 0x20) is not ('b' or 'w' or 'p' or 'r' or 's'))
            return false;
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && (text.Length == opening.Length || text[opening.Length] is ':' || char.IsWhiteSpace(text[opening.Length])))
                return true;
        }
        return false;
    }

    /// <summary>Notes the elements that begin with this text, from the outermost that is as short as a byline.</summary>
    public void NoteLine(IText opening, PageWeights weights)
    {
        if (Lines.Count >= MostLinks)
            return;
        var around = new List<IElement>();
        INode node = opening;
        while (node.Parent is IElement parent && weights[parent].Text < Longest && IsFirst(node, weights))
        {
            around.Insert(0, parent);
            node = parent;
        }
        Lines.AddRange(around);
    }

    private static bool IsFirst(INode node, PageWeights weights)
    {
        for (var before = node.PreviousSibling; before is not null; before = before.PreviousSibling)
        {
            var isBlank = before is IText text ? string.IsNullOrWhiteSpace(text.Data)
                : before is not IElement element || weights[element].Text == 0;
            if (!isBlank)
                return false;
        }
        return true;
    }

    private void Add(int kind, IElement element)
    {
        if (Named[kind].Count < Most)
            Named[kind].Add(element);
    }
}
