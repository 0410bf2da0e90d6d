namespace Dateline.Intake.Feeds;

/// <summary>The vocabularies whose words are read, whatever prefix a feed gives them.</summary>
[Flags]
internal enum Vocabulary
{
    /// <summary>One that is not known; its elements are kept as extensions.</summary>
    Other = 0,

    /// <summary>RSS of any version, and what has no namespace.</summary>
    Rss = 1 << 0,
    Atom = 1 << 1,
    Rdf = 1 << 2,
    Content = 1 << 3,
    Dc = 1 << 4,
    DcTerms = 1 << 5,
    Media = 1 << 6,
    Itunes = 1 << 7,
    Xhtml = 1 << 8,
    Feedburner = 1 << 9,
    Syndication = 1 << 10,
    Sitemap = 1 << 11,
    News = 1 << 12,

    /// <summary>The words of feeds themselves, which are found in each other's places.</summary>
    Core = Rss | Atom,

    AnyDc = Dc | DcTerms,
}

/// <summary>Names of vocabularies.</summary>
internal static class Vocabularies
{
    private static readonly Dictionary<string, Vocabulary> ByAddress = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http://www.w3.org/2005/atom"] = Vocabulary.Atom,
        ["http://purl.org/atom/ns#"] = Vocabulary.Atom,
        ["http://purl.org/rss/1.0"] = Vocabulary.Rss,
        ["http://purl.org/net/rss1.1#"] = Vocabulary.Rss,
        ["http://my.netscape.com/rdf/simple/0.9"] = Vocabulary.Rss,
        ["http://channel.netscape.com/rdf/simple/0.9"] = Vocabulary.Rss,
        ["http://backend.userland.com/rss"] = Vocabulary.Rss,
        ["http://backend.userland.com/rss2"] = Vocabulary.Rss,
        ["http://blogs.law.harvard.edu/tech/rss"] = Vocabulary.Rss,
        ["http://www.rssboard.org/rss-specification"] = Vocabulary.Rss,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Vocabulary.Rdf,
        ["http://purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["http://purl.org/dc/elements/1.1"] = Vocabulary.Dc,
        ["http://purl.org/dc/elements/1.0"] = Vocabulary.Dc,
        ["http://purl.org/dc/terms"] = Vocabulary.DcTerms,
        ["http://search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://video.search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Vocabulary.Itunes,
        ["http://example.com/dtds/podcast-1.0.dtd"] = Vocabulary.Itunes,
        ["http://www.w3.org/1999/xhtml"] = Vocabulary.Xhtml,
        ["http://rssnamespace.org/feedburner/ext/1.0"] = Vocabulary.Feedburner,
        ["http://purl.org/rss/1.0/modules/syndication"] = Vocabulary.Syndication,
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = Vocabulary.Sitemap,
        ["http://www.google.com/schemas/sitemap-news/0.9"] = Vocabulary.News,
    };

    // Feeds use these without declaring them.
    private static readonly Dictionary<string, Vocabulary> ByPrefix = new(StringComparer.OrdinalIgnoreCase)
    {
        ["atom"] = Vocabulary.Atom,
        ["atom10"] = Vocabulary.Atom,
        ["a10"] = Vocabulary.Atom,
        ["rss"] = Vocabulary.Rss,
        ["rdf"] = Vocabulary.Rdf,
        ["content"] = Vocabulary.Content,
        ["dc"] = Vocabulary.Dc,
        ["dcterms"] = Vocabulary.DcTerms,
        ["media"] = Vocabulary.Media,
        ["itunes"] = Vocabulary.Itunes,
        ["xhtml"] = Vocabulary.Xhtml,
        ["feedburner"] = Vocabulary.Feedburner,
        ["sy"] = Vocabulary.Syndication,
        ["news"] = Vocabulary.News,
    };

    /// <summary>The vocabulary of a namespace; blanks around it, a slash after it and the case do not count.</summary>
    public static Vocabulary OfAddress(string address)
    {
        address = address.Trim();
        if (address.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            address = $"http:{address[6..]}";
        return ByAddress.TryGetValue(address.TrimEnd('/'), out var known) ? known : Vocabulary.Other;
    }

    public static Vocabulary OfPrefix(string prefix) => ByPrefix.GetValueOrDefault(prefix);

    /// <summary>The usual prefix of a vocabulary; null for those that have none.</summary>
    public static string? Prefix(this Vocabulary vocabulary) => vocabulary switch
    {
        Vocabulary.Rss => "",
        Vocabulary.Other => null,
        Vocabulary.Syndication => "sy",
        _ => vocabulary.ToString().ToLowerInvariant(),
    };
}
