using System.Buffers;
using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>The elements of a page that may name its writers, by how plainly they are marked.</summary>
internal sealed class AuthorParts
{
    /// <summary>In characters of the text of an element that is a byline.</summary>
    public const int Longest = 200;

    /// <summary>Of each kind: the article's own stand before those of teasers.</summary>
    private const int Most = 8;

    private const int MostLinks = 100;

    /// <summary>In characters.</summary>
    private const int LongestName = 60;

    private static readonly SearchValues<string> Pages =
        SearchValues.Create(["/author/", "/authors/", "/newsteam/", "/autor/", "/journalist"], StringComparison.Ordinal);

    /// <summary>Elements whose names tell that they hold a writer, the plainest kind first.</summary>
    public ImmutableArray<List<IElement>> Named { get; } = [[], [], [], [], [], []];

    /// <summary>Elements whose text begins as a byline does, the outermost first.</summary>
    public List<IElement> Lines { get; } = [];

    /// <summary>What stands behind a word such as "By" that has an element for itself.</summary>
    public IElement? Beside { get; private set; }

    /// <summary>Links to the pages that outlets have for their writers.</summary>
    public List<IElement> Links { get; } = [];

    public void Note(IElement element, ElementMarks marks, PageWeights weights)
    {
        if (KindOf(element, marks) is { } kind && Named[kind].Count < Most && weights[element].Text is > 0 and < Longest)
            Named[kind].Add(element);
        if (marks.LeadsToWriter && element.LocalName == "a" && Links.Count < MostLinks)
            Links.Add(element);
    }

    /// <summary>Whether an address is that of a page that outlets have for a writer.</summary>
    public static bool IsOfWriter(string address) => address.AsSpan().ContainsAny(Pages);

    private static int? KindOf(IElement element, ElementMarks marks)
    {
        if (ElementMarks.HasToken(marks.Rel, "author"))
            return 0;
        if (ElementMarks.HasToken(marks.Property, "author"))
            return 1;
        if (marks.IsNamed("byline"))
            return 2;
        if (marks.IsNamed("author"))
            return 3;
        if (marks.IsNamed("autor"))
            return 4;
        // In a figure it is the photographer who gets the credit.
        return marks.HasName("credit") && element.Closest("figure, figcaption") is null ? 5 : null;
    }

    /// <summary>Whether a text may be the beginning of a byline; cheap, to be asked of every text of a page.</summary>
    public static bool OpensByline(ReadOnlySpan<char> text) => Bylines.MayOpen(text.TrimStart("|-–—•·/ "));

    /// <summary>Notes the elements that begin with this text, from the outermost that is as short as a byline.</summary>
    public void NoteLine(IText opening, PageWeights weights)
    {
        if (Lines.Count >= MostLinks)
            return;
        Beside ??= NextTo(opening, weights);
        var around = new List<IElement>();
        INode node = opening;
        while (node.Parent is IElement parent && weights[parent].Text < Longest && IsFirst(node, weights))
        {
            around.Insert(0, parent);
            node = parent;
        }
        Lines.AddRange(around);
    }

    private static IElement? NextTo(IText opening, PageWeights weights)
    {
        if (!Bylines.IsOpening(opening.Data)
            || opening.ParentElement is not { } parent)
            return null;
        var around = weights[parent].Text == opening.Data.AsSpan().Trim().Length ? (INode)parent : opening;
        var nodes = around.Parent!.ChildNodes;
        for (var at = nodes.Index(around) + 1; at < nodes.Length; at++)
        {
            if (nodes[at] is IElement element && weights[element].Text > 0)
                return weights[element].Text < LongestName ? element : null;
        }
        return null;
    }

    private static bool IsFirst(INode node, PageWeights weights)
    {
        var nodes = node.Parent!.ChildNodes;
        for (var at = nodes.Index(node) - 1; at >= 0; at--)
        {
            var before = nodes[at];
            var isBlank = before is IText text ? string.IsNullOrWhiteSpace(text.Data)
                : before is not IElement element || weights[element].Text == 0;
            if (!isBlank)
                return false;
        }
        return true;
    }
}
