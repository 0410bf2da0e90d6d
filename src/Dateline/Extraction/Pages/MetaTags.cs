using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>The meta elements of a page by their name or property, in lower case.</summary>
internal sealed class MetaTags
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time",
        "datepublished", "publishdate", "publish-date", "publish_date", "published_time", "published", "parsely-pub-date",
        "sailthru.date", "dcterms.created", "dcterms.issued", "dc.date.issued", "dc.date.created", "dcterms.date",
        "dc.date", "dcsext.articlefirstpublished", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime", "citation_publication_date", "citation_date", "pubdate",
        "publication_date", "rnews:datepublished", "article.published",
        "article.created", "datecreated", "date_published", "uploaddate",
    ];

    // These may also be the day of an edition, of the last change or of the template.
    private static readonly string[] VagueNames = ["created", "ptime", "pdate", "timestamp", "displaydate", "date"];

    private static readonly string[] UpdatedNames =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "datemodified",
        "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "modified_time", "utime", "article.updated",
    ];

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public StatedTime? Published => Time(PublishedNames);

    /// <summary>A date that is given without saying of what.</summary>
    public StatedTime? Vague => Time(VagueNames);

    public StatedTime? Updated => Time(UpdatedNames);

    /// <summary>All that the meta elements say of the publication.</summary>
    public IEnumerable<StatedTime> AllPublished =>
        All([.. PublishedNames, .. VagueNames]).Select(PageTime.Read).OfType<StatedTime>();

    public static MetaTags Read(IDocument document)
    {
        var tags = new MetaTags();
        foreach (var element in document.QuerySelectorAll("meta"))
        {
            var value = element.GetAttribute("content")?.Trim();
            if (string.IsNullOrEmpty(value) || IsOfAnotherWork(element))
                continue;
            foreach (var attribute in (string[])["property", "name", "itemprop", "http-equiv"])
            {
                if (element.GetAttribute(attribute)?.Trim().ToLowerInvariant() is { Length: > 0 } name)
                    (tags._values.TryGetValue(name, out var known) ? known : tags._values[name] = []).Add(value);
            }
        }
        return tags;
    }

    public string? First(params string[] names) => All(names).FirstOrDefault();

    public IEnumerable<string> All(params string[] names) => names.SelectMany(name => _values.GetValueOrDefault(name, []));

    // Works that are cited, comments and reviews have authors and dates too (HTML, 5.2 microdata).
    private static bool IsOfAnotherWork(IElement element) => element.HasAttribute("itemprop")
        && element.Closest("[itemprop='citation'], [itemprop='comment'], [itemprop='review'], [itemprop='isPartOf']") is not null;

    private StatedTime? Time(string[] names) =>
        All(names).Select(PageTime.Read).FirstOrDefault(time => time is not null);
}

/// <summary>A time in an attribute or in structured data.</summary>
internal static class PageTime
{
    /// <summary>The year in which the first outlets went on the web.</summary>
    public const int Earliest = 1994;

    public static StatedTime? Read(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 60)
            return null;
        // A year alone or a month is no date of publication, and zero is a template's.
        if (StatedTime.TryParse(text, out var time))
            return time.Precision >= TimePrecision.Day && time.Date.Year is >= Earliest and <= 2100 ? time : null;
        return WrittenDate.Find(text)?.Time is { } written && written.Date.Year >= Earliest ? written : null;
    }
}
