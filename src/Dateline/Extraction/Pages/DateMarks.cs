using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>What the markup says of a date: time elements (HTML, 4.5.14), microdata, RDFa, hAtom.</summary>
internal static class DateMarks
{
    private static readonly string[] Published =
        ["datePublished", "dateCreated", "uploadDate", "schema:datePublished", "schema:dateCreated", "dc:date", "dc:issued",
            "dc:created", "dcterms:date", "dcterms:issued", "dcterms:created", "rnews:datePublished"];

    private static readonly string[] Changed = ["dateModified", "schema:dateModified", "dc:modified", "dcterms:modified"];

    public static bool IsMarked(IElement element, ElementMarks marks) =>
        element.LocalName == "time" || (!marks.IsEmpty && IsPublication(marks));

    /// <summary>The time in the attributes; null where only the text may tell.</summary>
    public static StatedTime? TimeOf(IElement element) =>
        PageTime.Read(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title")
            ?? element.GetAttribute("data-datetime") ?? element.GetAttribute("data-date"));

    /// <summary>Whether the markup calls it the date of publication.</summary>
    public static bool IsPublication(ElementMarks marks) => marks.IsDated || IsOneOf(marks.Property, Published)
        || (marks.IsNamed("published") && (marks.HasName("dt-published") || marks.HasName("published")));

    /// <summary>Whether markup or the words before it call it the date of a change.</summary>
    public static bool IsChange(IElement element, PageWeights weights)
    {
        var marks = ElementMarks.Of(element);
        if (IsPublication(marks))
            return false;
        var label = Stamps.LabelOf(LeadOf(element, weights));
        if (label != StampLabel.None)
            return label == StampLabel.Changed;
        // hAtom asked for "updated" on each entry, so templates write it beside "entry-date" on the only date there is.
        return IsOneOf(marks.Property, Changed) || (!marks.HasName("entry-date")
            && (marks.HasName("updated") || marks.HasName("modified") || marks.HasName("dt-updated")
                || marks.HasName("date-modified")));
    }

    /// <summary>The words between this date and what stands before it, if they are words of a stamp.</summary>
    public static string LeadOf(IElement element, PageWeights weights)
    {
        const int Levels = 3;
        INode node = element;
        for (var level = 0; level < Levels && node.Parent is IElement parent
            && weights[parent].Text <= PageParts.LongestLine; level++, node = parent)
        {
            // By number: the parser's tree searches all siblings for the one before.
            var nodes = parent.ChildNodes;
            for (var at = nodes.Index(node) - 1; at >= 0; at--)
            {
                var text = nodes[at] is IText or IElement ? nodes[at].TextContent : "";
                if (!string.IsNullOrWhiteSpace(text))
                    return Stamps.IsLabel(text) ? text : "";
            }
        }
        return "";
    }

    private static bool IsOneOf(string? given, string[] names) => given is not null && Array.IndexOf(names, given) >= 0;
}
