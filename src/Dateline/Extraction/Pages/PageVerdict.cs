using AngleSharp.Dom;
using Dateline.Extraction.Scrapes;

namespace Dateline.Extraction.Pages;

/// <summary>One mark of an article (points above 0) or of another page (below).</summary>
internal sealed record VerdictSign(string Id, int Points, string Why);

/// <summary>
/// Is there an article on the page at all? Fronts, lists, profiles, shops, walls and terms of use hold running text too.
/// Signs are weighed; in doubt it is an article, with a problem that says so.
/// </summary>
internal sealed class PageVerdict
{
    /// <summary>Points at which it is none. Of 238 gold pages with bodies the least have -1.</summary>
    private const int None = -3;

    /// <summary>Points at which it is doubted.</summary>
    private const int Doubtful = -2;

    /// <summary>Share of the text that consents, offers and logins make up where they stand in the place of an article.</summary>
    private const double MostlyWall = 0.5;

    /// <summary>In words: walls are short.</summary>
    private const int LongestWall = 400;

    private readonly List<VerdictSign> _signs = [];

    public IReadOnlyList<VerdictSign> Signs => _signs;

    /// <summary>Whether the page calls itself an article in its data.</summary>
    public bool StatesArticle { get; private set; }

    public int Points => _signs.Sum(sign => sign.Points);

    public bool IsNone => Points <= None;

    public bool IsDoubtful => !IsNone && Points <= Doubtful;

    /// <summary>What speaks against an article, for a person.</summary>
    public string Why => string.Join("; ", _signs.Where(sign => sign.Points < 0).Select(sign => sign.Why));

    /// <param name="document">The page.</param>
    /// <param name="body">As it was found.</param>
    /// <param name="facts">What the page says of itself.</param>
    /// <param name="url">Its address, if known.</param>
    public static PageVerdict Of(IDocument document, PageBody body, PageFacts facts, string? url)
    {
        var verdict = new PageVerdict();
        verdict.StatesArticle = verdict.AddKinds(facts);
        var cards = PageCards.Of(body.Chosen.Blocks);
        verdict.AddCards(cards, isLive: facts.Kinds.Contains("LiveBlogPosting"));
        verdict.AddAddress(url);
        verdict.AddTitle(facts, body);
        if (verdict.IsNone)
            verdict.AddHeadline(document, facts);
        if (!verdict.StatesArticle)
            verdict.AddWall(body);
        return verdict;
    }

    private void Add(string id, int points, string why) => _signs.Add(new VerdictSign(id, points, why));

    // What the page says of itself; true if that is an article.
    private bool AddKinds(PageFacts facts)
    {
        var isArticle = facts.Kinds.Any(Descriptions.IsArticle);
        if (isArticle)
            Add("data-article", 4, "its data describe an article");
        else if (facts.Kinds.FirstOrDefault(NoArticleWords.IsOther) is { } kind)
            Add("data-other", -4, $"its data call it a {kind}");
        switch (facts.OpenGraphType?.ToLowerInvariant())
        {
            case "article" or "news" or "news.article" or "newsarticle":
                Add("type-article", 3, "og:type is article");
                return true;
            case { } type when type == "profile" || type.StartsWith("product", StringComparison.Ordinal):
                Add("type-other", -4, $"og:type is {type}");
                break;
            case "website":
                Add("type-site", -1, "og:type is website");
                break;
        }
        return isArticle;
    }

    private void AddCards(PageCards cards, bool isLive)
    {
        if (cards.Opening >= 2 && cards.OpeningWords >= 60)
            Add("running-text", cards.Opening >= 6 ? 3 : 2, "running text that no link leads up to");
        if (isLive)
            return;
        if ((cards.Count >= 4 && cards.Share >= 0.6) || (cards.Count >= 3 && cards.Share >= 0.85))
            Add("cards", -4, $"{cards.Count} linked headlines, each with a few words on it");
        else if (cards.Posts >= 4 && cards.PostShare >= 0.8)
            Add("posts", -3, $"{cards.Posts} posts, each below its own linked headline");
    }

    private void AddAddress(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return;
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // Some sites tell articles apart by the query alone.
        if (parts.Length == 0 && address.Query.Length == 0)
            Add("front", -2, "the front page of a site");
        else if (parts.Length is 1 or 2 && NoArticleWords.IsPath(parts[0]) && parts[^1].Count(mark => mark == '-') < 4)
            Add("listing-address", -2, "its address is that of a list");
    }

    private void AddTitle(PageFacts facts, PageBody body)
    {
        if (facts.Title is not { Length: > 0 } title)
            return;
        var key = Furniture.Key(title);
        if (NoArticleWords.IsListing(key))
            Add("listing-title", -2, "its title is that of a list");
        if (NoArticleWords.IsLegal(key, facts.Outlet?.Name) && NoArticleWords.TermsIn(body.Text.ToString()) >= 2)
            Add("legal", -9, "terms or a policy of the house");
        // Templates of blogs call such pages articles too, but give no article among their data.
        if (NoArticleWords.IsHouse(key, facts.Outlet?.Name) && !facts.Kinds.Any(Descriptions.IsArticle))
            Add("house", -8, "a page on the house: who it is, how to reach it");
    }

    // Where a short article is outweighed by the teasers around it, its headline still tells of it; fronts and lists have names.
    private void AddHeadline(IDocument document, PageFacts facts)
    {
        const int ShortestHeadline = 5;
        if (_signs.Any(sign => sign.Id is "front" or "data-other" or "listing-title" or "legal" or "wall" or "type-other")
            || facts.Title is not { } title || PageLine.WordCount(title) < ShortestHeadline)
            return;
        var key = Furniture.Key(title);
        if (document.QuerySelectorAll("h1").Any(one => Furniture.Key(one.TextContent) == key && one.QuerySelector("a[href]") is null
            && one.Closest("a") is null))
            Add("headline", 3, "a headline of the highest rank is the title of the page");
    }

    private void AddWall(PageBody body)
    {
        int all = 0, wall = 0, words = 0;
        foreach (var block in body.Chosen.Blocks.Where(block => block.IsKept))
        {
            all += block.Text.Length;
            words += PageLine.WordCount(block.Text);
            wall += NoArticleWords.IsWall(block.Text) ? block.Text.Length : 0;
            if (words > LongestWall)
                return;
        }
        if (all > 0 && wall >= all * MostlyWall)
            Add("wall", -9, "a question for consent, an offer, a login or a barrier in the place of an article");
    }
}
