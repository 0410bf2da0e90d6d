using System.Text.RegularExpressions;
using Dateline.Extraction.Pages;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>An item of a feed, or an entry of a news sitemap: the feed says who, when and where, its content is the body.
/// Where there is no content the headline is all that the article is known to say.</summary>
internal static partial class FeedItem
{
    /// <summary>In words. Content as short as that is a teaser, whatever the feed calls it.</summary>
    private const int LongestTeaser = 12;

    /// <summary>In characters: an address with the marks of a campaign, and what stands around it.</summary>
    private const int LongestLink = 2000;

    public static Draft Read(RawDocument raw)
    {
        var entry = raw.Entry ?? new FeedEntry();
        var draft = string.IsNullOrWhiteSpace(raw.Content)
            ? new Draft { Body = new BodyText() }
            : NewsPage.Read(WithoutCall(raw.Content), entry.Url ?? raw.Url, raw.Arrived);
        var problems = draft.Problems;
        if (draft.Body.Length == 0 && entry.Title is { } headline)
        {
            draft.Body.Add(new Passage(BlockKind.Heading, headline));
            problems = problems.Add(Only("only the title"));
        }
        else if (entry.IsSummary || RunningWords.Count(draft.Body.ToString(), LongestTeaser) < LongestTeaser)
        {
            problems = problems.Add(Only("only a summary"));
        }
        var domain = Domains.Of(entry.FeedUrl) ?? Domains.Of(entry.Url);
        return draft with
        {
            Id = entry.Url ?? IdOf(raw, entry),
            Title = entry.Title,
            Byline = entry.Authors,
            Outlet = entry.FeedTitle is null && domain is null ? null : new Outlet(entry.FeedTitle, domain),
            Published = entry.Published ?? draft.Published,
            Updated = entry.Updated ?? draft.Updated,
            Language = LanguageFinder.Primary(entry.Language),
            Images = [.. entry.Images.Concat(draft.Images).Distinct(StringComparer.Ordinal)],
            Problems = problems,
        };
    }

    /// <summary>A teaser ends with a link to the page: <c>… &lt;a href="…">Read more&lt;/a></c>, in its last line.</summary>
    public static string WithoutCall(string content)
    {
        var start = content.LastIndexOf("<a ", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || content.Length - start > LongestLink)
            return content;
        var link = content[start..];
        var (open, close) = (link.IndexOf('>', StringComparison.Ordinal), link.LastIndexOf("</a>", StringComparison.OrdinalIgnoreCase));
        var isCall = open >= 0 && open < close && Furniture.IsButton(Marks().Replace(link[(open + 1)..close], " ").Trim())
            && !Marks().Replace(link[close..], "").Any(char.IsLetterOrDigit);
        return isCall ? content.AsSpan(0, start).TrimEnd(" [(").ToString() : content;
    }

    [GeneratedRegex(@"<[^<>]*>|&#?[A-Za-z0-9]{1,10};", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    private static Problem Only(string what) => new(ProblemCode.SummaryOnly, $"the feed gives {what} of the article");

    /// <summary>Ids of Atom are the same nowhere else (RFC 4287, 4.2.6); those of RSS are strings, and many feeds count
    /// their items: they hold within their feed, however its address is spelt. Such an id is no address itself.</summary>
    private static string IdOf(RawDocument raw, FeedEntry entry)
    {
        var feed = entry.FeedUrl ?? entry.FeedTitle ?? raw.Input;
        return entry.Id is not { } id ? Fingerprint.Id("item", feed, entry.Title ?? "", raw.Content)
            : IsForAll(id) ? id : $"{WebAddress.Key(feed) ?? feed}#{id}";
    }

    private static bool IsForAll(string id) => WebAddress.IsWeb(id)
        || id.StartsWith("tag:", StringComparison.OrdinalIgnoreCase) || id.StartsWith("urn:", StringComparison.OrdinalIgnoreCase);
}
