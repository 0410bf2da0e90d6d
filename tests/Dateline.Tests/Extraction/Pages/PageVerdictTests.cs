namespace Dateline.Tests.Extraction.Pages;

/// <summary>Which pages hold no article; each with neighbours that do.</summary>
public class PageVerdictTests
{
    private const string First = "The harbour of Vell was closed on Tuesday after a crane fell onto the quay, the port said.";
    private const string Second = "Nobody was hurt, but two ships with grain wait outside, and a third has turned back to sea.";
    private const string Third = "Engineers will look at the crane on Wednesday, and until then the quay stays shut, they said.";
    private const string Article = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";

    private static readonly string[] Headlines =
    [
        "Crane falls onto quay in Vell", "Mayor of Arrow asks for more ferries", "Grain prices rise by a tenth", "Toll bridge opens again",
        "Two held after fire at the mill", "School buses to run on hydrogen", "Council votes on tides", "Old lighthouse finds a buyer",
    ];

    private static string Cards(string form) => string.Concat(Headlines.Select((headline, at) => form
        .Replace("#", $"/2031/{at}", StringComparison.Ordinal).Replace("H", headline, StringComparison.Ordinal)
        .Replace("S", $"Number {at} tells what it was about in a sentence or two, as such pages do.", StringComparison.Ordinal)));

    private static string Page(string body, string head = "", string title = "Vell Post") =>
        $"<html lang=en><head><title>{title}</title>{head}</head><body><main>{body}</main></body></html>";

    private static string Data(string kind) => $"<script type='application/ld+json'>{{\"@type\":\"{kind}\",\"name\":\"x\"}}</script>";

    public static TheoryData<string, string, string> Others => new()
    {
        { "a front", Page("<h1>Vell Post</h1>" + Cards("<article><h3><a href=#>H</a></h3><p>S</p></article>")), "linked headlines" },
        { "a section", Page("<h1>Harbour</h1>" + Cards("<div class=card><h2><a href=#>H</a></h2><div>S</div><span>2h ago</span></div>")),
            "linked headlines" },
        { "a list of links with summaries", Page("<h1>News</h1><ul>" + Cards("<li><a href=#>H</a><p>S</p></li>") + "</ul>"),
            "linked headlines" },
        { "results of a search", Page("<h1>Search results for crane</h1><ol>" + Cards("<li><h3><a href=#>H</a></h3><p>S</p></li>")
            + "</ol>", title: "Search results for crane"), "title is that of a list" },
        { "a writer", Page("<h1>Mara Inch</h1><p>Mara Inch covers the harbour of Vell, its ships and the people who work on them.</p>"
            + Cards("<div><h3><a href=#>H</a></h3><p>S</p></div>"), Data("ProfilePage")), "ProfilePage" },
        { "a blog", Page(string.Concat(Headlines.Take(5).Select((headline, at) =>
            $"<article><h2><a href=/{at}>{headline}</a></h2>{Article.Replace("Tuesday", $"day {at}", StringComparison.Ordinal)}"
            + $"<p>{Third.Replace("crane", $"mast {at}", StringComparison.Ordinal)}</p></article>"))), "linked headline" },
        { "a barrier", Page("<h1>451: Unavailable for legal reasons</h1><p>We recognise that you are attempting to reach this site from a "
            + "country of the European Economic Area, and therefore we cannot grant you access at this time.</p>"), "barrier" },
        { "consent", Page("<h1>Before you continue</h1><p>We and our partners store and access information on a device, such as unique "
            + "numbers, to show personalised ads and to count readers.</p><p>You may withdraw your consent at any time in the menu below "
            + "each page of this site.</p>"), "consent" },
        { "an offer", Page("<h1>Choose your plan</h1><p>Unlimited access to Vell Post on the web and on your phone, for four dollars a "
            + "month.</p><p>Both offers are billed each year, and you can cancel anytime you like to do so.</p>"), "offer" },
        { "a product", Page($"<h1>Rope of Vell, 20 m</h1><p>A rope that was made for ships, and holds what it has to hold.</p><p>{Second}",
            Data("Product")), "Product" },
        { "a policy", Page("<h1>Privacy Policy</h1>" + string.Concat(Enumerable.Range(1, 9).Select(at =>
            $"<p>Under point {at} we collect personal data of readers who write to us, and may share it with third parties.</p>")),
            title: "Privacy Policy | Vell Post"), "policy" },
        { "a page on the house", Page($"<h1>About us</h1>{Article}", title: "About us | Vell Post"), "house" },
        { "an error with a short title", Page("<h1>404 - Page not found</h1><p>Try the search, or go back to the front page, or read "
            + "one of our most read stories, of which there are many.</p>", title: "404 - Page not found | Vell Post"), "error" },
        { "a check for robots in an article's place", Page("<h1>Crane falls</h1><p>Access to this page has been denied because we "
            + "believe that you are using automation tools to browse the website.</p>", Data("NewsArticle")), "check for robots" },
        { "terms", Page("<h1>Terms of Use</h1>" + string.Concat(Enumerable.Range(1, 9).Select(at =>
            $"<p>In case {at} you agree that the house is not liable for what is lost, and that these terms are those of Vell.</p>")),
            title: "Terms of Use"), "terms" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void APageWithoutAnArticleIsRefusedAndSaysWhy(string what, string page, string why)
    {
        Assert.NotEmpty(what);
        var problem = Reading.Refused(RawKind.Html, page);
        Assert.Equal(ProblemCode.NoBody, problem.Code);
        Assert.Contains(why, problem.Message, StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string, string> Articles => new()
    {
        { "a short article before teasers", Page($"<h1>Crane falls onto quay in Vell</h1><p>{First}</p><p>{Second}</p>"
            + Cards("<div class=more><h3><a href=#>H</a></h3><p>S</p></div>"), title: "Crane falls onto quay in Vell - Vell Post") },
        { "paragraphs with links between", Page("<h1>Crane falls</h1>" + string.Concat(Headlines.Select((headline, at) =>
            $"<p>{First.Replace("Tuesday", $"day {at}", StringComparison.Ordinal)}</p><p><a href=/{at}>{headline}</a></p>"))) },
        { "a round-up under linked headlines", Page("<h1>Eight places to see in Vell this spring</h1><p>" + First + "</p>"
            + Cards("<h2><a href=#>H</a></h2><p>S Bring boots, for the way down is wet, and a lamp.</p>")) },
        { "a list that its data call an article", Page("<h1>Eight things</h1>" + Cards("<div><h3><a href=#>H</a></h3><p>S</p></div>"),
            Data("NewsArticle")) },
        { "a live blog with links to its entries", Page(string.Concat(Headlines.Select((headline, at) =>
            $"<article><h2><a href=#e{at}>{headline}</a></h2>{Article.Replace("Tuesday", $"day {at}", StringComparison.Ordinal)}"
            + $"<p>{Third.Replace("crane", $"mast {at}", StringComparison.Ordinal)}</p></article>")), Data("LiveBlogPosting")) },
        { "news of a policy", Page("<h1>Privacy policy of a ferry angers Vell</h1>" + Article
            + "<p>The firm said: “We collect personal data of travellers, and may share it with third parties.”</p>",
            title: "Privacy policy of a ferry angers Vell") },
        { "news of a lock-out", Page($"<h1>Access denied: ferry firm locks out inspectors</h1><p>{First}</p><p>{Second}</p>",
            title: "Access denied: ferry firm locks out inspectors") },
        { "news of a band", Page("<h1>Error 404 band to play in Vell</h1><p>The band Error 404 will play two nights in Vell in May, "
            + "its agent said on Tuesday.</p>") },
        { "news of a login", Page($"<h1>Vell TV raises its prices</h1><p>{First}</p>"
            + "<p>Log in to your account by Friday to cancel, the firm told all who pay for it.</p>") },
        { "the beginning of an article before a wall", Page($"<h1>Crane falls onto quay</h1>{Article}<p>Log in to continue</p>",
            Data("NewsArticle")) },
        { "a page on the house that says it is an article", Page("<h1>About us</h1>" + string.Concat(Enumerable.Range(1, 7).Select(at =>
            $"<p>{First.Replace("Tuesday", $"day {at}", StringComparison.Ordinal)}</p>")),
            "<meta property=og:type content=article>", "About us") },
        { "news of prices", Page($"<h1>Paper asks for more</h1>{Article}"
            + "<p>Readers will pay nine dollars a month, and can cancel anytime.</p>") },
        { "a review of a product", Page("<h1>Rope of Vell, tried</h1>" + Article, Data("Product") + Data("Review")) },
        { "an article behind a wall", Page($"<h1>Crane falls</h1><p>{First}</p>"
            + "<p>Unlimited digital access for one dollar a week, billed each "
            + "year, to all that Vell Post prints.</p><p>Already a subscriber? You can log in with your address here, then read on.</p>",
            "<meta property=og:type content=article>") },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void AnArticleIsNotThrownAway(string what, string page)
    {
        Assert.NotEmpty(what);
        Assert.NotEmpty(Reading.Of(RawKind.Html, page).Text);
    }

    [Fact]
    public void AZeroOrTwoMakeNoPageBinary()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Page($"<h1>Crane falls\0</h1>{Article}"));
        var piece = Assert.Single(new Dateline.Intake.Mailroom().Open("x", new MemoryStream(bytes), Reading.Arrived));
        Assert.Equal(RawKind.Html, piece.Value?.Kind);
        Assert.Contains(First, Reading.Of(piece.Value!).Text, StringComparison.Ordinal);
    }
}
