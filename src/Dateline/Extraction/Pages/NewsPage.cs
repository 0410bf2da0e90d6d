using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dateline.Extraction.Scrapes;

namespace Dateline.Extraction.Pages;

/// <summary>
/// A page of HTML. What it says of itself (structured data, meta tags) is taken first, then what it shows; the body is
/// the container with most running text, cleaned of what stands around and between.
/// </summary>
internal static class NewsPage
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsAcceptingCustomElementsEverywhere = true };

    /// <summary>In characters: below, the text is looked for where scripts are refused.</summary>
    private const int ShortestBody = 300;

    private static readonly Problem GuessedDate = new(
        ProblemCode.DateGuessed, "the page gives no date of publication; taken from its last change or a date far from the headline");

    /// <param name="html">The page, or a fragment of one.</param>
    /// <param name="url">Where it was fetched, if known.</param>
    /// <param name="fetched">When it was fetched, if known.</param>
    public static Draft Read(string html, string? url, NodaTime.Instant? fetched = null)
    {
        if (string.IsNullOrWhiteSpace(html))
            return new Draft { Body = new BodyText() };
        if (!PageGuard.IsTame(html))
            return ScrapedPage.Read(TagStripper.TextOf(html)) with
            {
                Problems = [new Problem(ProblemCode.TooDeep, "nested too deeply to be parsed; read as text without tags")],
            };
        using var document = new HtmlParser(Options).ParseDocument(html);
        var weights = PageWeights.Of(document);
        var facts = PageFacts.Read(document, weights, url, fetched);
        var body = new BodyFinder(document, weights, facts).Find();
        if (body.Body.Length < ShortestBody && Unwrapped(document))
        {
            weights = PageWeights.Of(document);
            facts = PageFacts.Read(document, weights, url, fetched);
            body = new BodyFinder(document, weights, facts).Find();
        }
        var published = facts.Published ?? OpeningDate.In(body.Body.ToString().Split('\n', 12, StringSplitOptions.RemoveEmptyEntries));
        return new Draft
        {
            Body = body.Body,
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
            Problems = published is null && facts.PublishedGuess is not null ? facts.Problems.Add(GuessedDate) : facts.Problems,
        };
    }

    // Some sites let a script write the article and keep the text for readers without scripts only.
    private static bool Unwrapped(IDocument document)
    {
        var any = false;
        foreach (var element in document.QuerySelectorAll("body noscript").Where(one => one.TextContent.Length > 2 * ShortestBody).ToList())
        {
            element.Replace([.. element.ChildNodes]);
            any = true;
        }
        return any;
    }
}
