namespace Dateline.Tests.Extraction.Pages;

/// <summary>Pages describe other articles than their own.</summary>
public class DescribedArticleTests
{
    private const string Url = "https://fen.example/ports/oldest-ferry-leaves";

    private const string Text = "<p>The ferry company took its oldest boat out of service on Tuesday, after a crack was "
        + "found in its hull during an inspection.</p><p>Two other boats will carry more passengers until summer, it said.</p>";

    private const string Other = """
        {"@type":"NewsArticle","headline":"Bakers fear a dear winter","url":"https://fen.example/food/bakers","datePublished":"2031-01-02",
         "author":{"@type":"Person","name":"Bo Stern"}}
        """;

    private static Article Page(params string[] scripts) => Reading.Of(RawKind.Html, "<html><head><title>Oldest ferry leaves - Fen Radio"
        + "</title>" + string.Concat(scripts.Select(json => $"<script type='application/ld+json'>{json}</script>"))
        + $"</head><body><h1>Oldest ferry leaves</h1><article>{Text}</article></body></html>", Url);

    private static string Facts(Article article) => $"{string.Join('|', article.Byline)} {article.Published}";

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Oldest ferry leaves","datePublished":"2031-03-04","author":"Ada Quill"}""")]
    [InlineData("""
        {"@type":"Article","headline":"Ferry, the oldest, leaves for good","datePublished":"2031-03-04",
        "author":["Ada Quill"]}
        """)]
    [InlineData("""
        {"@type":"Article","url":"http://www.fen.example/ports/oldest-ferry-leaves/?from=mail",
        "datePublished":"2031-03-04","author":[{"name":"Ada Quill"}]}
        """)]
    [InlineData("""
        {"@type":"Article","mainEntityOfPage":{"@id":"https://fen.example/ports/oldest-ferry-leaves#page"},
        "datePublished":"2031-03-04","author":{"@list":[{"name":"Ada Quill"}]}}
        """)]
    [InlineData("""
        {"@type":"WebPage","mainEntity":{"@type":"Report","headline":"Oldest ferry leaves",
        "datePublished":"2031-03-04","author":{"givenName":"Ada","familyName":"Quill"}}}
        """)]
    [InlineData("""
        {"@graph":[{"@type":"Article","headline":"Oldest ferry leaves","datePublished":"2031-03-04",
        "author":{"@id":"#ada"}},{"@type":"Person","@id":"#ada","name":"Ada Quill"}]}
        """)]
    [InlineData("""
        {"@graph":[{"@type":"Article","headline":"Oldest ferry leaves","datePublished":"2031-03-04",
        "author":"https://fen.example/#ada"},{"@type":"Person","@id":"https://fen.example/#ada","name":"Ada Quill"}]}
        """)]
    [InlineData("""
        {"@type":["Article","NewsArticle"],"headline":"Oldest ferry leaves","datePublished":"2031-03-04",
        "author":{"name":{"@value":"Ada Quill","@language":"en"}}},
        """)]
    [InlineData("""
        {"@type":"WebSite","name":"Fen Radio"}{"@type":"Article","headline":"Oldest ferry leaves",
        "datePublished":"2031-03-04","author":"Ada Quill"}
        """)]
    [InlineData("""
        {&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2031-03-04&quot;,
        &quot;author&quot;:&quot;Ada Quill&quot;}
        """)]
    public void ThePagesOwnIsTakenWhereverItStands(string own)
    {
        Assert.Equal("Ada Quill 2031-03-04", Facts(Page(Other, own)));
        Assert.Equal("Ada Quill 2031-03-04", Facts(Page(own, Other)));
    }

    [Fact]
    public void WhatIsDescribedOfAnotherArticleSaysNothingOfThisOne() => Assert.Equal(" ", Facts(Page(Other)));

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Ports: what comes next","datePublished":"2031-03-04","author":"Ada Quill"}""")]
    [InlineData("""
        {"@type":"NewsArticle","headline":"Oldest ferry leaves","url":"https://first.example/a-ferry",
        "datePublished":"2031-03-04","author":"Ada Quill"}
        """)]
    [InlineData("""
        {"@type":"NewsArticle","headline":"Ports: what comes next","url":"https://fen.example/",
        "datePublished":"2031-03-04","author":"Ada Quill"}
        """)]
    [InlineData("""{"@type":"NewsArticle","url":"https://fen.example/n/77","datePublished":"2031-03-04","author":"Ada Quill"}""")]
    public void OneWitnessAgainstItIsNotEnough(string own) => Assert.Equal("Ada Quill 2031-03-04", Facts(Page(own)));

    [Fact]
    public void AnArticleThatNamesWhatItIsPartOfIsStillOne() => Assert.Equal("Ada Quill 2031-03-04", Facts(Page("""
        {"@type":"NewsArticle","headline":"Oldest ferry leaves","datePublished":"2031-03-04","author":"Ada Quill",
         "isPartOf":{"@type":"Article","headline":"Oldest ferry leaves: all reports","datePublished":"2031-01-01","author":"Bo Stern"}}
        """)));

    [Theory]
    [InlineData("", "", "", null)]
    [InlineData("\"author\":\"Ada Quill\",\"datePublished\":\"2031-03-04T06:00:00Z\",", "Ada Quill", "2031-03-04T06:00:00Z",
        "2031-03-04T10:00:00Z")]
    [InlineData("\"coverageStartTime\":\"2031-03-04T05:00:00Z\",", "", "2031-03-04T05:00:00Z", "2031-03-04T10:00:00Z")]
    [InlineData("\"datePublished\":\"2031-03-04T06:00:00Z\",\"dateModified\":\"2031-03-04T11:00:00Z\",", "", "2031-03-04T06:00:00Z",
        "2031-03-04T11:00:00Z")]
    public void AnEntryOfALiveBlogIsNotThePage(string own, string byline, string published, string? updated)
    {
        var page = Page("{\"@type\":\"LiveBlogPosting\",\"headline\":\"Oldest ferry leaves\"," + own + """
            "liveBlogUpdate":[{"@type":"BlogPosting","headline":"Boat gone","datePublished":"2031-03-04T10:00:00Z",
            "author":{"@type":"Person","name":"Max Adeyemi"}},{"@type":"BlogPosting","headline":"Crowd waits",
            "datePublished":"2031-03-04T09:00:00Z","author":{"@type":"Person","name":"Max Adeyemi"}}]}
            """);
        Assert.Equal(byline, string.Join('|', page.Byline));
        if (published.Length > 0)
            Assert.Equal((published, updated), (page.Published.ToString(), page.Updated.ToString()));
        else
            Assert.Contains(page.Problems, problem => problem.Code is ProblemCode.DateGuessed or ProblemCode.NoDate);
    }

    [Theory]
    [InlineData("""{"@type":"Article","headline":"Oldest""")]
    [InlineData("""{"@type":"Article","author":{"@id":"#a"},"@id":"#a","datePublished":{"@id":"#a"}}""")]
    [InlineData("""[[[{"@type":7,"author":[[["x"]],null,3]}]]]""")]
    [InlineData("null")]
    public void BrokenDataAreNone(string json) => Assert.Null(Page(json).Published);
}
