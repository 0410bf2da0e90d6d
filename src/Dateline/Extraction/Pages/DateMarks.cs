using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>What the markup says of a date: time elements (HTML, 4.5.14), microdata, RDFa, hAtom.</summary>
internal static class DateMarks
{
    private static readonly string[] Published =
        ["datePublished", "dateCreated", "uploadDate", "schema:datePublished", "schema:dateCreated", "dc:date", "dc:issued",
            "dc:created", "dcterms:date", "dcterms:issued", "dcterms:created", "rnews:datePublished"];

    private static readonly string[] Changed = ["dateModified", "schema:dateModified", "dc:modified", "dcterms:modified"];

    public static bool IsMarked(IElement element) => element.LocalName == "time" || IsPublication(element);

    /// <summary>The time in the attributes; null where only the text may tell.</summary>
    public static StatedTime? TimeOf(IElement element) =>
        PageTime.Read(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title")
            ?? element.GetAttribute("data-datetime") ?? element.GetAttribute("data-date"));

    /// <summary>Whether the markup calls it the date of publication.</summary>
    public static bool IsPublication(IElement element) => IsOneOf(element, Published)
        || (element.ClassName is { Length: > 0 } names
            && (PageParts.HasToken(names, "dt-published") || PageParts.HasToken(names, "published")))
        || element.HasAttribute("pubdate");

    /// <summary>Whether markup or the words before it call it the date of a change.</summary>
    public static bool IsChange(IElement element, PageWeights weights)
    {
        if (IsPublication(element))
            return false;
        var label = Stamps.LabelOf(LeadOf(element, weights));
        if (label != StampLabel.None)
            return label == StampLabel.Changed;
        // hAtom asked for "updated" on each entry, so templates write it beside "entry-date" on the only date there is.
        return IsOneOf(element, Changed) || (element.ClassName is { Length: > 0 } names
            && names.Split(' ') is var tokens && !tokens.Contains("entry-date")
            && tokens.Any(name => name is "updated" or "modified" or "dt-updated" or "date-modified"));
    }

    /// <summary>The words between this date and what stands before it, if they are words of a stamp.</summary>
    public static string LeadOf(IElement element, PageWeights weights)
    {
        const int Levels = 3;
        INode node = element;
        for (var level = 0; level < Levels && node.Parent is IElement parent
            && weights[parent].Text <= PageParts.LongestLine; level++, node = parent)
        {
            for (var before = node.PreviousSibling; before is not null; before = before.PreviousSibling)
            {
                var text = before is IText or IElement ? before.TextContent : "";
                if (!string.IsNullOrWhiteSpace(text))
                    return Stamps.IsLabel(text) ? text : "";
            }
        }
        return "";
    }

    private static bool IsOneOf(IElement element, string[] names) =>
        (element.GetAttribute("itemprop") ?? element.GetAttribute("property")) is { Length: > 0 } given
        && Array.IndexOf(names, given.Trim()) >= 0;
}
