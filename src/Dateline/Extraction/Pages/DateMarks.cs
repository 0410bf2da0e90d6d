using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>What the markup says of a date: time elements (HTML, 4.5.14), microdata, RDFa, hAtom.</summary>
internal static class DateMarks
{
    private static readonly string[] Published =
        ["datePublished", "dateCreated", "uploadDate", "schema:datePublished", "schema:dateCreated", "dc:date", "dc:issued",
            "dc:created", "dcterms:date", "dcterms:issued", "dcterms:created", "rnews:datePublished"];

    private static readonly string[] Changed = ["dateModified", "schema:dateModified", "dc:modified", "dcterms:modified"];

    private static readonly string[] Events =
        ["startDate", "endDate", "doorTime", "validFrom", "validThrough", "expires", "birthDate", "deathDate", "foundingDate"];

    // Of names of classes, their beginnings.
    private static readonly string[] EventNames =
        ["dtstart", "dtend", "event-date", "event_date", "eventDate", "event-time", "event-start", "date-start", "start-date"];

    // Posts of social networks have dates of their own.
    private static readonly string[] Posts =
    [
        "tweet", "twitter-tweet", "instagram-media", "tiktok-embed", "fb-post", "mastodon", "bluesky-embed", "reddit-embed",
        "telegram-post", "embed", "wp-block-embed", "oembed",
    ];

    // Where pages greet their reader with the day.
    private static readonly string[] Mastheads =
    [
        "masthead", "topbar", "top-bar", "top_bar", "top-header", "header-top", "header-date", "current-date", "current_date",
        "currentDate", "today", "date-today", "site-date", "td_data_time", "nav-date",
    ];

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

    /// <summary>Whether it stands in a text within the article that has another writer.</summary>
    public static bool IsOfAnotherText(IElement element) => AtAndAbove(element)
        .Any(one => one.LocalName == "blockquote" || IsNamedOneOf(one, Posts));

    /// <summary>Whether it stands where pages show the day of their reader.</summary>
    public static bool IsOfMasthead(IElement element) => AtAndAbove(element)
        .Any(one => (IsNamedOneOf(one, Mastheads) || (one.LocalName == "header" && one.ParentElement?.LocalName == "body"))
            && one.QuerySelector("h1") is null);

    /// <summary>Whether the markup or the words before it call it the day of an event.</summary>
    public static bool IsOfEvent(IElement element, PageWeights weights) =>
        IsOneOf(ElementMarks.Of(element).Property, Events) || IsNamedOneOf(element, EventNames)
            || Stamps.IsOfEvent(WordsBefore(element, weights));

    private static bool IsNamedOneOf(IElement element, string[] names) =>
        BeginsLikeOneOf(element.ClassName, names) || BeginsLikeOneOf(element.Id, names);

    private static bool BeginsLikeOneOf(string? given, string[] names)
    {
        if (string.IsNullOrEmpty(given))
            return false;
        foreach (var range in given.AsSpan().Split(' '))
        {
            foreach (var name in names)
            {
                if (given.AsSpan()[range].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    private static IEnumerable<IElement> AtAndAbove(IElement element)
    {
        const int Levels = 8;
        IElement? one = element;
        for (var level = 0; level < Levels && one is not null && one.LocalName is not ("body" or "article" or "main");
            level++, one = one.ParentElement)
            yield return one;
    }

    /// <summary>The words between this date and what stands before it, if they are words of a stamp.</summary>
    public static string LeadOf(IElement element, PageWeights weights) =>
        WordsBefore(element, weights) is var words && Stamps.IsLabel(words) ? words : "";

    private static string WordsBefore(IElement element, PageWeights weights)
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
                    return text;
            }
        }
        return "";
    }

    private static bool IsOneOf(string? given, string[] names) => given is not null && Array.IndexOf(names, given) >= 0;
}
