using Dateline.Annotating;

namespace Dateline.Tests.Extraction;

public class LiveBlogTests
{
    private const string Head = "<html><head><title>Budget vote: live updates - Capital Post</title>"
        + "<meta property='article:published_time' content='2031-03-04T20:00:00Z'>";

    private static readonly string[] Texts =
    [
        "The budget has passed by four votes, and the speaker read the result to a silent house.",
        "The speaker has called for order three times, as she did yesterday, and the galleries were cleared.",
        "Members are filing in, a few of them with flowers for the clerk, who retires today.",
    ];

    private static readonly string[] Times = ["2031-03-06T16:42:00Z", "2031-03-05T16:05:00Z", "2031-03-05T15:30:00Z"];

    private static readonly string Shown = Head + "</head><body><main><h1>Budget vote: live updates</h1><div class='live-blog'>"
        + string.Concat(Texts.Select((text, at) => $"<article class='entry'><header><time datetime='{Times[at]}'>then</time>"
            + $"<span class='author'>Ida Lorenz</span></header><p>{text}</p><p>{text.Replace("the", "that", StringComparison.Ordinal)}"
            + "</p></article>")) + "</div></main></body></html>";

    private static readonly string Described = "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Budget "
        + "vote: live updates\",\"datePublished\":\"2031-03-04T20:00:00Z\",\"liveBlogUpdate\":["
        + string.Join(',', Texts.Select((text, at) => $"{{\"@type\":\"BlogPosting\",\"headline\":\"Entry {at}\","
            + $"\"datePublished\":\"{Times[at]}\",\"author\":{{\"name\":\"Max Adeyemi\"}},\"articleBody\":\"{text}\"}}")) + "]}</script>";

    [Fact]
    public void EntriesThatThePageShowsKeepTheirTimesAndWriters()
    {
        var article = Reading.Of(RawKind.Html, Shown);
        Assert.Equal(Times.SelectMany(time => new[] { time, time }), article.Blocks.Select(block => block.Time?.ToString()));
        Assert.All(article.Blocks, block => Assert.Equal("Ida Lorenz", block.Author));
    }

    [Fact]
    public void EntriesThatTheDataDescribeAreFoundInThePage()
    {
        var page = Head + Described + "</head><body><main><h1>Budget vote: live updates</h1><div>"
            + string.Concat(Texts.Select(text => $"<div><p>{text}</p></div>")) + "</div></main></body></html>";
        var article = Reading.Of(RawKind.Html, page);
        Assert.Equal(Times, article.Blocks.Select(block => block.Time?.ToString()));
        Assert.Equal("Max Adeyemi", article.Blocks[0].Author);
    }

    [Fact]
    public void EntriesThatAScriptWouldWriteAreTakenFromTheData()
    {
        var page = Head + Described + "</head><body><div id='app'></div>"
            + "<p>Please wait for the entries of this page to be shown.</p></body></html>";
        var article = Reading.Of(RawKind.Html, page);
        Assert.Equal(string.Join("\n\n", Texts.SelectMany((text, at) => new[] { $"Entry {at}", text })), article.Text);
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph], article.Blocks.Take(2).Select(block => block.Kind));
        Assert.Equal(Times[0], article.Blocks[0].Time?.ToString());
    }

    [Fact]
    public void EachOfThousandsOfEntriesKeepsItsTime()
    {
        var entries = string.Concat(Enumerable.Range(0, 3000).Select(at => $"<div class=entry><time datetime='2031-03-05T{at / 60 % 24:00}"
            + $":{at % 60:00}:00Z'>then</time><p>Member number {at} has voted, the clerk of the house said.</p></div>"));
        var article = Reading.Of(RawKind.Html, $"{Head}</head><body><main class=live-blog><h1>Budget vote</h1>{entries}</main>");
        Assert.Equal(3000, article.Blocks.Count(block => block.Time is not null));
    }

    [Theory]
    [InlineData("<span class=stamp>#</span>")]
    [InlineData("<p>#</p>")]
    [InlineData("<time>#</time>")]
    public void ClocksWithoutMarkupCountOnTheDayOfThePage(string stamp)
    {
        string[] clocks = ["21:10", "20:45", "20:05"];
        var page = Head + "</head><body><main class=live-blog><h1>Budget vote</h1>" + string.Concat(Texts.Select((text, at) =>
            $"<div class=entry>{stamp.Replace("#", clocks[at], StringComparison.Ordinal)}<p>{text}</p></div>")) + "</main></body></html>";
        var article = Reading.Of(RawKind.Html, page);
        Assert.Equal(string.Join("\n\n", Texts), article.Text);
        Assert.Equal(["2031-03-04T21:10", "2031-03-04T20:45", "2031-03-04T20:05"],
            article.Blocks.Select(block => block.Time?.ToString()));
    }

    [Fact]
    public void DaysCountFromTheEntry()
    {
        var article = Reading.Of(RawKind.Html, Shown);
        var times = ReadingOrder.English().Annotate(article).Times;
        Assert.Contains(times, time => time.Span.Of(article.Text) == "yesterday" && time.Value == "2031-03-04");
        Assert.Contains(times, time => time.Span.Of(article.Text) == "today" && time.Value == "2031-03-05");
    }

    [Fact]
    public void AnArticleWithTimesBesideOtherArticlesIsNoLiveBlog()
    {
        var page = Head + "</head><body><article><h1>Budget passes</h1>" + string.Concat(Texts.Select(text => $"<p>{text}</p>"))
            + "</article><aside class='live-updates'><ul>" + string.Concat(Times.Select(time => $"<li><a href='/x'>Another story of the "
            + $"day that is told elsewhere</a> <time datetime='{time}'>then</time></li>")) + "</ul></aside></body></html>";
        Assert.All(Reading.Of(RawKind.Html, page).Blocks, block => Assert.Null(block.Time));
    }
}
