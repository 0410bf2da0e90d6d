namespace Dateline.Tests.Extraction.Pages;

/// <summary>Pages that scripts write carry their facts in the data of the application.</summary>
public class ApplicationDataTests
{
    private const string Text = "<p>The ferry company took its oldest boat out of service on Tuesday, after a crack was "
        + "found in its hull during an inspection.</p><p>Two other boats will carry more passengers until summer, it said.</p>";

    private static Article Page(string script, string head = "", string above = "") => Reading.Of(RawKind.Html,
        $"<html><head><title>Oldest ferry leaves - Fen Radio</title>{head}{script}</head><body><h1>Oldest ferry leaves</h1>{above}"
            + $"<article>{Text}</article></body></html>", "https://fen.example/ports/ferry");

    private const string Story = """
        {"related":[{"title":"Bakers fear a dear winter","publishedAt":"2031-02-02T08:00:00Z","author":{"name":"Bo Stern"}}],
        "props":{"page":{"story":{"headline":"Oldest ferry leaves","publishedAt":"2031-03-04T06:15:00Z",
        "authors":[{"name":"Ada Quill"},{"name":"Max Lorenz"}]}}}}
        """;

    [Theory]
    [InlineData("<script id='__NEXT_DATA__' type='application/json'>{0}</script>")]
    [InlineData("<script>window.__PRELOADED_STATE__ = {0};</script>")]
    [InlineData("<script>window.__INITIAL_STATE__={0};(function(){var s;s=document.currentScript;}())</script>")]
    public void TheArticleOfThePageIsFoundAmongOthers(string script)
    {
        var article = Page(script.Replace("{0}", Story, StringComparison.Ordinal));
        Assert.Equal("2031-03-04T06:15:00Z", article.Published?.ToString());
        Assert.Equal(["Ada Quill", "Max Lorenz"], article.Byline);
    }

    [Theory]
    [InlineData("""{"title":{"rendered":"Oldest ferry leaves"},"date_published":1,"published_at":1930281300}""",
        "2031-03-03T05:15:00Z", "")]
    [InlineData("""{"title":"Oldest ferry leaves","firstPublished":1930281300000,"byline":"By Ada Quill"}""", "2031-03-03T05:15:00Z",
        "Ada Quill")]
    [InlineData("""{"headlines":{"basic":"Oldest ferry leaves"},"display_date":"2031-03-04","credits":{"by":[{"name":"Ada Quill"}]}}""",
        "2031-03-04", "Ada Quill")]
    [InlineData("""{"title":"Ports","publishDate":"2031-03-04","publishedDate":"2031-02-04"}""", "2031-03-04", "")]
    [InlineData("""{"a":[[[[{"title":"Oldest ferry leaves","published":"soon"}]]]]}""", null, "")]
    public void FieldsHaveManyNames(string json, string? published, string byline)
    {
        var article = Page($"<script type='application/json'>{json}</script>");
        Assert.Equal((published, byline), (article.Published?.ToString(), string.Join('|', article.Byline)));
    }

    [Fact]
    public void WhatThePageSaysItselfComesFirst()
    {
        var article = Page($"<script type='application/json'>{Story}</script>", above: "<div>By Eve Marsh</div><div>2 March 2031</div>");
        Assert.Equal(("Eve Marsh", "2031-03-02"), (string.Join('|', article.Byline), article.Published.ToString()));
    }

    [Theory]
    [InlineData("<div>2 hours ago</div>", "2031-03-05")]
    [InlineData("<div><time>3 days ago</time></div>", "2031-03-02")]
    [InlineData("<span>Published an hour ago</span>", "2031-03-05")]
    [InlineData("<div>Yesterday</div>", "2031-03-04")]
    [InlineData("<div>Posted yesterday</div>", "2031-03-04")]
    [InlineData("<div>vor 13 Stunden</div>", "2031-03-04")]
    [InlineData("<div>il y a 2 jours</div>", "2031-03-03")]
    [InlineData("<div>hace 5 horas</div>", "2031-03-05")]
    [InlineData("<div>2d ago</div>", "2031-03-03")]
    [InlineData("<div>Updated 2 hours ago</div>", null)]
    [InlineData("<div>3 weeks ago</div>", null)]
    [InlineData("<div>Yesterday and tomorrow</div>", null)]
    [InlineData("<div>Many years ago today</div>", null)]
    [InlineData("<div>Days ago</div>", null)]
    public void AnAgeBesideTheHeadlineIsCountedFromTheFetch(string shown, string? published)
    {
        var article = Page("", above: shown);
        Assert.Equal(published, article.Published?.ToString());
        Assert.Equal(published is not null, article.Problems.Any(problem => problem.Code == ProblemCode.DateGuessed));
    }

    [Fact]
    public void AnAgeOfAFileThatWasNeverFetchedTellsNothing() => Assert.Null(Reading.Of(RawKind.Html,
        $"<html><body><h1>Oldest ferry leaves</h1><div>2 hours ago</div><article>{Text}</article></body></html>").Published);
}
