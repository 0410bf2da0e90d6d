using Dateline.Intake.Feeds;

namespace Dateline.Intake.Listings;

/// <summary>Lists of feeds: OPML 1 and 2 (opml.org). Each feed is an input of its own, named once.</summary>
internal static class Opml
{
    public static IEnumerable<Outcome<RawDocument>> Read(Parcel parcel, Decoded decoded)
    {
        var tree = FeedTree.Parse(XmlText.Readable(decoded.Text));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<Outcome<RawDocument>>();
        var waiting = new Stack<FeedElement>([tree]);
        while (waiting.TryPop(out var element))
        {
            for (var at = element.Elements.Count - 1; at >= 0; at--)
                waiting.Push(element.Elements[at]);
            if (element.Name == "outline" && AddressOf(element) is { } address && seen.Add(address))
                found.Add(parcel.Reference(address, new FeedEntry { FeedTitle = TitleOf(element) }));
        }
        return found.Count > 0 ? found : [new Problem(ProblemCode.NoArticles, "a list of feeds without feeds")];
    }

    /// <summary>A feed, or another list that is to be put in here.</summary>
    private static string? AddressOf(FeedElement outline)
    {
        if (outline.Attribute("xmlurl") is { } feed)
            return feed;
        var url = outline.Attribute("url");
        var isList = outline.Attribute("type")?.Equals("include", StringComparison.OrdinalIgnoreCase) == true
            || url?.EndsWith(".opml", StringComparison.OrdinalIgnoreCase) == true;
        return isList || outline.Attribute("type")?.Equals("rss", StringComparison.OrdinalIgnoreCase) == true ? url : null;
    }

    private static string? TitleOf(FeedElement outline) => outline.Attribute("title") ?? outline.Attribute("text");
}
