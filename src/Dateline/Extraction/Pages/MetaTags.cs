using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>The meta elements of a page. Which name tells what is data, in <c>Rules/metatags.txt</c>.</summary>
internal sealed class MetaTags
{
    private static readonly string[] Attributes = ["property", "name", "itemprop", "http-equiv"];
    private static readonly RuleFile Rules = RuleFile.Load("metatags.txt");
    private static readonly ImmutableArray<string> PublishedNames = Names("published");
    private static readonly ImmutableArray<string> VagueNames = Names("vague");
    private static readonly ImmutableArray<string> UpdatedNames = Names("updated");
    private static readonly ImmutableArray<string> AuthorNames = Names("author");
    private static readonly ImmutableArray<string> TitleNames = Names("title");
    private static readonly ImmutableArray<string> SiteNames = Names("site");
    private static readonly ImmutableArray<string> LanguageNames = Names("language");

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public StatedTime? Published => Time(PublishedNames);

    /// <summary>A date that is given without saying of what.</summary>
    public StatedTime? Vague => Time(VagueNames);

    public StatedTime? Updated => Time(UpdatedNames);

    /// <summary>All that the meta elements say of the publication.</summary>
    public IEnumerable<StatedTime> AllPublished =>
        All(PublishedNames).Concat(All(VagueNames)).Select(PageTime.Read).OfType<StatedTime>();

    public IEnumerable<string> Authors => All(AuthorNames);

    public ImmutableArray<string> Titles => [.. All(TitleNames).Distinct(StringComparer.Ordinal).Take(10)];

    public string? Site => All(SiteNames).FirstOrDefault();

    public string? Language => All(LanguageNames).FirstOrDefault();

    public string? OpenGraphType => All([Key("og:type")]).FirstOrDefault();

    public string? Address => All([Key("og:url")]).FirstOrDefault();

    public IEnumerable<string> Images => All([Key("og:image"), Key("twitter:image")]);

    public static MetaTags Read(PageParts parts)
    {
        var tags = new MetaTags();
        foreach (var element in parts.Metas)
        {
            var value = element.GetAttribute("content")?.Trim();
            if (string.IsNullOrEmpty(value) || IsOfAnotherWork(element))
                continue;
            foreach (var attribute in Attributes)
            {
                if (element.GetAttribute(attribute) is { Length: > 0 } name && Key(name) is { Length: > 0 } key)
                    (tags._values.TryGetValue(key, out var known) ? known : tags._values[key] = []).Add(value);
            }
        }
        return tags;
    }

    // "article:published_time", "article.published-time" and "ArticlePublishedTime" are one name.
    private static string Key(string name) => string.Create(name.Count(char.IsLetterOrDigit), name, static (key, from) =>
    {
        var at = 0;
        foreach (var letter in from)
        {
            if (char.IsLetterOrDigit(letter))
                key[at++] = char.ToLowerInvariant(letter);
        }
    });

    private static ImmutableArray<string> Names(string section) => [.. Rules.In(section).Select(line => Key(line[0]))];

    private IEnumerable<string> All(ImmutableArray<string> keys) =>
        keys.SelectMany(key => _values.GetValueOrDefault(key, []));

    // Works that are cited, comments and reviews have authors and dates too (HTML, 5.2 microdata).
    private static bool IsOfAnotherWork(IElement element)
    {
        if (!element.HasAttribute("itemprop"))
            return false;
        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
        {
            if (around.GetAttribute("itemprop") is "citation" or "comment" or "review" or "isPartOf")
                return true;
        }
        return false;
    }

    private StatedTime? Time(ImmutableArray<string> keys) =>
        All(keys).Select(PageTime.Read).FirstOrDefault(time => time is not null);
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
