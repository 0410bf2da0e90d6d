namespace Dateline.Tests.Extraction;

public class NewsPageTests
{
    private const string First = "Two barges broke loose on the Arrow river on Monday night and came to rest against "
        + "the old toll bridge.";
    private const string Second = "“Nobody was hurt,” said Ines Falk, who commands the river police. “We were lucky.”";
    private const string Third = "The bridge stays closed until divers have looked at its piers, she said.";
    private const string Body = First + "\n\n" + Second + "\n\n" + Third;
    private const string Comments = "<div id=comments><ol class=comment-list><li><p>I live there, and I counted four barges, "
        + "which nobody at the paper seems to want to print, as always.</p></li></ol></div>";

    private const string Blog = $"""
        <!DOCTYPE html><html lang="en"><head><title>Barges hit toll bridge – River Post</title>
        <link rel="canonical" href="https://riverpost.example/2031/03/barges"><meta property="og:site_name" content="River Post">
        <meta property="article:published_time" content="2031-03-04T18:05:00+01:00"></head><body class="single with-sidebar">
        <header><nav><ul><li><a href="/front">Front</a></li><li><a href="/n">News</a></li></ul></nav></header>
        <article class="post"><h1 class="entry-title">Barges hit toll bridge</h1>
        <div class="entry-meta">March 4, 2031 <span class="byline">by <a rel="author" href="#">Ada Quill</a></span></div>
        <div class="entry-content"><p>{First}</p>
        <figure><img src="b.jpg"><figcaption>The bridge at dusk. <em>Photo: Ole Brandt/River Post</em></figcaption></figure>
        <p>{Second}</p><p><strong>READ ALSO:</strong> <a href="/x">Mayor wants ferry back</a></p><p>{Third}</p>
        <p><em>Correction: An earlier text named the wrong river.</em></p>
        <div class="sharedaddy"><h3>Share this:</h3><p><a href="#">Click to share on X</a></p></div>
        <div class="jp-relatedposts"><h3>Related</h3><h4><a href="#">Tolls rise</a></h4>
        <p>The council voted for it on Friday, six to five.</p></div>
        </div></article>{Comments}<footer><p>© 2031 River Post</p></footer></body></html>
        """;

    private const string Hashed = $$"""
        <!doctype html><html><head><title>Barges hit toll bridge - Marsh Star</title><script type="application/ld+json">
        {"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Barges hit toll bridge",
        "url":"https://star.example/a",
        "datePublished":"2031-03-04T18:05:00+01:00","dateModified":"2031-03-04T20:00:00+01:00","author":[{"@type":"Organization",
        "name":"Fenland Wire"}],
        "publisher":{"@type":"NewsMediaOrganization","name":"Marsh Star"} } ]}</script></head><body>
        <div id="consent" role="alertdialog"><p>We and our 300 partners store and access data on your device, if you let us.</p></div>
        <div class="css-1x"><a href="/">Marsh Star</a><main><div class="css-9q"><h1>Barges hit toll bridge</h1>
        <p>By <span>Fenland Wire</span></p>
        <section class="css-77"><p class="css-3">{{First}}</p><p class="css-3">{{Second}}</p>
        <section class="newsletter-inline"><h4>Evening mail</h4><p>Enter your email. By signing up you agree to our terms.</p></section>
        <p class="css-3">{{Third}}</p></section></div>
        <section class="recirc"><h2>More in River</h2><ul><li><a href="#"><h3>Tolls rise</h3>
        <p>The council voted for it on Friday, six to five.</p></a></li></ul></section>
        </main></div></body></html>
        """;

    private const string Node = $"""
        <html lang="en"><head><meta name="dcterms.created" content="2031-03-04T18:05:00+01:00">
        <meta property="og:site_name" content="Fen Radio">
        <title>Barges hit toll bridge | Fen Radio</title></head><body><div class="layout"><h1 class="page-title">
        <span>Barges hit toll bridge</span></h1>
        <article class="node"><footer class="node__meta"><div>By Ada Quill <span>Tuesday, March 4, 2031 - 6:05pm</span></div></footer>
        <div class="field field--name-body"><p>{First}</p><p>{Second}</p><div class="pull-quote">We were lucky.</div>
        <p>{Third}</p></div></article>
        <aside><h3>Widely read</h3><ol><li>Radio on air</li></ol></aside></div></body></html>
        """;

    private const string Breaks = $"""
        <html><head><title>Barges hit toll bridge</title></head><body><table><tr><td><a href=1>News</a><br><a href=2>Sport</a></td>
        <td><h1>Barges hit toll bridge</h1>{First}<br><br>{Second}<br><br>{Third}</td></tr></table></body></html>
        """;

    public static TheoryData<string, string> Makes => new()
    {
        { "a blog", Blog }, { "hashed names and structured data", Hashed }, { "a node", Node }, { "tables and breaks", Breaks },
        { "paragraphs only", $"<h1>Barges hit toll bridge</h1><p>{First}<p>{Second}<p>{Third}" },
    };

    [Theory]
    [MemberData(nameof(Makes))]
    public void TheBodyIsTheSameWhateverThePageIsMadeOf(string what, string page)
    {
        Assert.NotEmpty(what);
        var article = Reading.Of(RawKind.Html, page);
        Assert.Equal(Body, article.Text);
        Assert.Equal("Barges hit toll bridge", article.Title);
    }

    [Fact]
    public void ABlogPageSaysWhoAndWhen()
    {
        var article = Reading.Of(RawKind.Html, Blog);
        Assert.Equal("https://riverpost.example/2031/03/barges", article.Id);
        Assert.Equal(new Outlet("River Post", "riverpost.example"), article.Outlet);
        Assert.Equal(["Ada Quill"], article.Byline);
        Assert.Equal("2031-03-04T18:05:00+01:00", article.Published?.ToString());
        Assert.Equal(["The bridge at dusk."], article.Captions);
        Assert.Equal(["Correction: An earlier text named the wrong river."], article.Notices);
        Assert.Equal("en", article.Language);
    }

    [Fact]
    public void StructuredDataSayWhoAndWhen()
    {
        var article = Reading.Of(RawKind.Html, Hashed, "https://star.example/a?utm=1");
        Assert.Equal(("Marsh Star", "Fenland Wire"), (article.Outlet?.Name, article.Agency));
        Assert.Equal(("2031-03-04T18:05:00+01:00", "2031-03-04T20:00:00+01:00"), (article.Published?.ToString(),
            article.Updated?.ToString()));
    }

    [Fact]
    public void AnEmbeddedPostKeepsItsWriter()
    {
        var article = Reading.Of(RawKind.Html, $"<h1>Barges</h1><div class=post-content><p>{First}</p><blockquote class=twitter-tweet>"
            + "<p>All crews are safe.</p>— Ines Falk (@inesfalk) <a href=#>March 4, 2031</a></blockquote>" + $"<p>{Third}</p></div>");
        var post = Assert.Single(article.Blocks, block => block.Kind == BlockKind.Embed);
        Assert.Equal(("Ines Falk", "X", "2031-03-04"), (post.Author, post.Platform, post.Time?.ToString()));
        Assert.StartsWith("All crews are safe.", post.Span.Of(article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void KindsOfBlocksAreKept()
    {
        var article = Reading.Of(RawKind.Html, $"<article><p>{First}</p><h2>What comes next</h2><ul><li>Divers look "
            + $"at the piers on Tuesday.</li>"
            + $"<li>Boats may pass again from Friday on.</li></ul><blockquote><p>We were very lucky that "
                + $"night.</p></blockquote><p>{Third}</p></article>");
        Assert.Equal([BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Quotation,
            BlockKind.Paragraph],
            article.Blocks.Select(block => block.Kind));
    }

    [Theory]
    [InlineData("<h1>404</h1><p>Page not found. The page you are looking for was moved or never existed, we are sorry.</p>")]
    [InlineData("<ul><li><a href=1>Front</a><li><a href=2>News of the town and of the country around</a></ul>")]
    [InlineData("")]
    public void APageWithoutAnArticleIsRefused(string page) => Assert.Equal(ProblemCode.NoBody, Reading.Refused(RawKind.Html, page).Code);
}
