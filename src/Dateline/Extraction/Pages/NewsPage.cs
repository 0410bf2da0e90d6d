using AngleSharp.Html.Parser;
using Dateline.Extraction.Pages.ByOutlet;
using Dateline.Extraction.Scrapes;

namespace Dateline.Extraction.Pages;

/// <summary>
/// A page of HTML. What it says of itself (structured data, meta tags) is taken first, then what it shows; the body is
/// the container with most running text, cleaned of what stands around and between.
/// </summary>
internal static class NewsPage
{
    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        IsAcceptingCustomElementsEverywhere = true,
        SkipComments = true,
        // Style sheets are a quarter of what pages send.
        SkipRawText = true,
        DisableElementPositionTracking = true,
    };

    // Made once for each thread: to make one costs as much as to parse a small page, and its parts are not for several threads.
    [ThreadStatic]
    private static HtmlParser? _parser;

    private static HtmlParser Parser => _parser ??= new HtmlParser(Options);

    private static readonly Problem GuessedDate = new(
        ProblemCode.DateGuessed, "the page gives no date of publication; taken from its last change or a date far from the headline");

    /// <param name="html">The page, or a fragment of one.</param>
    /// <param name="url">Where it was fetched, if known.</param>
    /// <param name="fetched">When it was fetched, if known.</param>
    /// <param name="rules">Of single outlets; null for those that ship.</param>
    public static Draft Read(string html, string? url, NodaTime.Instant? fetched = null, OutletRules? rules = null)
    {
        if (string.IsNullOrWhiteSpace(html))
            return new Draft { Body = new BodyText() };
        html = ShadowRoots.Opened(InputBounds.OfPage(html, out var tooLong));
        var draft = PageGuard.IsTame(html) ? Parsed(html, url, fetched, rules) : Untagged(html, url, fetched, rules);
        return tooLong is null ? draft : draft with { Problems = draft.Problems.Add(tooLong) };
    }

    private static Draft Parsed(string html, string? url, NodaTime.Instant? fetched, OutletRules? rules)
    {
        // Not disposed: that would take the tree apart, element by element, and it holds nothing but memory.
        var document = Parser.ParseDocument(html);
        var weights = PageWeights.Of(document);
        var facts = PageFacts.Read(document, weights, url, fetched, rules);
        var body = new BodyFinder(document, weights, facts).Find();
        if (body.IsUnwrapped)
        {
            weights = PageWeights.Of(document);
            facts = PageFacts.Read(document, weights, url, fetched, rules);
        }
        var verdict = PageVerdict.Of(document, body, facts, url ?? facts.CanonicalUrl);
        var problems = facts.Problems;
        var published = facts.Published ?? OpeningDate.In(body.Text.ToString().Split('\n', 12, StringSplitOptions.RemoveEmptyEntries));
        if (published is null && facts.PublishedGuess is not null)
            problems = problems.Add(GuessedDate);
        if (verdict.IsDoubtful)
            problems = problems.Add(new Problem(ProblemCode.ArticleDoubtful, $"perhaps no article: {verdict.Why}"));
        return LiveBlog.Dated(new Draft
        {
            Body = body.Text,
            CanonicalUrl = facts.CanonicalUrl,
            Outlet = facts.Outlet,
            Title = facts.Title,
            Byline = facts.Byline,
            Agency = facts.Agency,
            Sources = facts.Sources,
            Published = published ?? facts.PublishedGuess,
            Updated = facts.Updated,
            Language = facts.Language,
            Captions = body.Captions,
            Notices = body.Notices,
            Credits = body.Credits,
            Images = facts.Images,
            StatesArticle = verdict.StatesArticle,
            NoArticle = verdict.IsNone ? verdict.Why : null,
            Problems = problems,
        }, html, document, weights);
    }

    // The head is small and says of the article what the text without tags does not.
    private static Draft Untagged(string html, string? url, NodaTime.Instant? fetched, OutletRules? rules)
    {
        var draft = ScrapedPage.Read(TagStripper.TextOf(html));
        var tooDeep = new Problem(
            ProblemCode.TooDeep, "nested too deeply, or of too many elements, to be parsed; read as text without tags");
        draft = draft with { Problems = draft.Problems.Add(tooDeep) };
        var end = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        if (end < 0 || !PageGuard.IsTame(html[..end]))
            return draft;
        var head = Parser.ParseDocument(html[..end]);
        var facts = PageFacts.Read(head, PageWeights.Of(head), url, fetched, rules);
        return draft with
        {
            CanonicalUrl = facts.CanonicalUrl,
            Outlet = facts.Outlet,
            Title = facts.Title ?? draft.Title,
            Byline = facts.Byline.Length > 0 ? facts.Byline : draft.Byline,
            Agency = facts.Agency,
            Sources = facts.Sources,
            Published = facts.Published ?? draft.Published,
            Updated = facts.Updated ?? draft.Updated,
            Language = facts.Language,
            Images = facts.Images,
        };
    }

    /// <summary>How the body of a page is found; elements that are passed over are told of too.</summary>
    public static Explanation? Explain(
        string html, string? url, string input, NodaTime.Instant? fetched = null, OutletRules? rules = null)
    {
        html = ShadowRoots.Opened(InputBounds.OfPage(html, out _));
        if (!PageGuard.IsTame(html))
            return null;
        var document = Parser.ParseDocument(html);
        var weights = PageWeights.Of(document);
        var facts = PageFacts.Read(document, weights, url, fetched, rules);
        var body = new BodyFinder(document, weights, facts, notesChrome: true).Find();
        return PageExplainer.Explain(input, body, facts, PageVerdict.Of(document, body, facts, url ?? facts.CanonicalUrl));
    }
}
