namespace Dateline.Tests.Extraction.Pages;

/// <summary>Dates on a page that are not surely the article's.</summary>
public class DoubtfulDateTests
{
    private const string Text = "<p>The ferry company took its oldest boat out of service on Tuesday, after a crack was "
        + "found in its hull during an inspection.</p><p>Two other boats will carry more passengers until summer, it said.</p>";

    private static Article Page(string below, string head = "", string above = "", string url = "https://fen.example/ferry",
        string lang = "en") => Reading.Of(RawKind.Html, $"<html lang={lang}><head><title>Oldest ferry leaves</title>{head}</head>"
            + $"<body>{above}"
            + $"<h1>Oldest ferry leaves</h1>{below}<article>{Text}</article></body></html>", url);

    private static bool IsGuess(Article article) => article.Problems.Any(problem => problem.Code == ProblemCode.DateGuessed);

    [Theory]
    [InlineData("<blockquote class=twitter-tweet><p>She is gone.</p>&mdash; Bo (@bo) <a href=/p>March 1, 2031</a></blockquote>")]
    [InlineData("<div class='embed embed--post'><time datetime=2031-03-01>1 March</time></div>")]
    [InlineData("<blockquote><p>In service</p><footer>1 March 2031</footer></blockquote>")]
    [InlineData("<div>When: 9 March 2030</div>")]
    [InlineData("<dl><dt>Event date</dt><dd>9 March 2030</dd></dl>")]
    [InlineData("<p><b>Deadline:</b> <span>1 March 2031</span></p>")]
    [InlineData("<time itemprop=startDate datetime=2031-03-02>2 March</time>")]
    [InlineData("<div class=event-date>2 March 2031</div>")]
    [InlineData("<div>Veranstaltung: 2.3.2031</div>")]
    public void DatesOfOtherThingsDateNothing(string below)
    {
        Assert.Null(Page(below).Published);
        Assert.Equal("2031-03-04", Page(below + "<div>4 March 2031</div>").Published?.ToString());
        Assert.Equal("2031-03-04", Page("<div>Posted 4 March 2031</div>" + below).Published?.ToString());
    }

    [Theory]
    [InlineData("<header><div>Fen Radio</div><div>Wednesday, 5 March 2031</div></header>")]
    [InlineData("<div class=topbar><span>5 March 2031</span><a href=/tides>Tides</a></div>")]
    [InlineData("<div class='today-box'>Today is 5 March 2031</div>")]
    public void TheDayInTheMastheadIsAGuess(string above)
    {
        var article = Page("", above: above);
        Assert.True(article.Published is null || IsGuess(article));
        var dated = Page("<div>4 March 2031</div>", above: above);
        Assert.Equal("2031-03-04", dated.Published?.ToString());
        Assert.False(IsGuess(dated));
    }

    [Theory]
    [InlineData("<div class=masthead><h2>Ports</h2><div>4 March 2031</div>")]
    [InlineData("<div class=kicker>4 March 2031</div>")]
    public void AStampAboveTheHeadlineIsNoMasthead(string above)
    {
        var article = Reading.Of(RawKind.Html, $"<html><body>{above}<h1>Oldest ferry leaves</h1><article>{Text}</article></body></html>");
        Assert.Equal("2031-03-04", article.Published?.ToString());
        Assert.False(IsGuess(article));
    }

    private static string Row(string name, params string[] times) => string.Concat(times.Select((time, at) =>
        $"<div class={name}><time datetime={time}>then</time><p>Entry {at}: the boat has moved a little further from the quay, as "
        + $"was seen by {at + 3} people.</p></div>"));

    [Fact]
    public void TheNewestEntryOfALiveBlogIsNotItsPublication()
    {
        var article = Reading.Of(RawKind.Html, "<html><head><title>Live: oldest ferry leaves</title></head><body><h1>Live: oldest ferry "
            + $"leaves</h1><main>{Row("entry", "2031-03-05T11:00Z", "2031-03-05T10:00Z", "2031-03-04T09:00Z")}</main></body></html>",
            "https://fen.example/ferry");
        Assert.Equal("2031-03-04T09:00:00Z", article.Published?.ToString());
        Assert.True(IsGuess(article));
    }

    [Fact]
    public void AnswersFollowThePostThatTheyAnswer()
    {
        var article = Reading.Of(RawKind.Html, "<html><body><h1>Oldest ferry leaves</h1>"
            + $"{Row("post", "2031-03-01T10:00Z", "2031-03-01T11:00Z", "2031-03-04T09:00Z")}</body></html>");
        Assert.Equal("2031-03-01T10:00:00Z", article.Published?.ToString());
        Assert.False(IsGuess(article));
    }

    private const string Published = "<meta property=article:published_time content=2031-03-04T06:00:00Z>";

    [Theory]
    [InlineData("2031-03-05T13:30:00Z", null)]
    [InlineData("2031-03-05T09:30:00-05:00", null)]
    [InlineData("2031-03-06", null)]
    [InlineData("2031-03-05T20:30", null)]
    [InlineData("2031-03-05T12:05:00Z", "2031-03-05T12:05:00Z")]
    [InlineData("2031-03-05T14:30", "2031-03-05T14:30")]
    [InlineData("2031-03-05", "2031-03-05")]
    public void NothingIsChangedAfterItWasFetched(string stated, string? updated) => Assert.Equal(updated,
        Page("", $"{Published}<meta property=article:modified_time content={stated}>").Updated?.ToString());

    [Theory]
    [InlineData("https://fen.example/ferry", "en", null)]
    [InlineData("https://fen.example.nz/ferry", "en", "2031-03-06")]
    [InlineData("https://fen.example.nz/ferry", "ja", "2031-03-06")]
    [InlineData("https://fen.example/ferry", "ja", "2031-03-06")]
    [InlineData("https://fen.example.de/ferry", "de", null)]
    [InlineData("https://www.nzherald.co.nz/ferry", "en", "2031-03-06")]
    public void TomorrowHasComeOnlyWhereTheSunRisesFirst(string url, string lang, string? published) =>
        Assert.Equal(published, Page("<div class=date>6 March 2031</div>", url: url, lang: lang).Published?.ToString());

    [Theory]
    [InlineData("2031-03-04T00:00:00Z", "", "2031-03-04")]
    [InlineData("2031-03-04T00:00:00Z", "<div>4 March 2031</div>", "2031-03-04")]
    [InlineData("2031-03-04T00:00:00-05:00", "<div>4 March 2031</div>", "2031-03-04")]
    [InlineData("2031-03-04T00:00:00-05:00", "<div>March 4, 2031 12:00 a.m. EST</div>", "2031-03-04T00:00:00-05:00")]
    [InlineData("2031-03-04T12:00:00Z", "<div>4 March 2031</div>", "2031-03-04")]
    [InlineData("2031-03-04T12:00:00Z", "<div>4 March 2031, 12:00 GMT</div>", "2031-03-04T12:00:00Z")]
    [InlineData("2031-03-04T12:00:00+01:00", "<div>4 March 2031</div>", "2031-03-04T12:00:00+01:00")]
    [InlineData("2031-03-04T12:00:01Z", "<div>4 March 2031</div>", "2031-03-04T12:00:01Z")]
    [InlineData("2031-03-04T00:01:00Z", "<div>4 March 2031</div>", "2031-03-04T00:01:00Z")]
    public void AnHourThatOnlyFillsAFieldIsNone(string stated, string shown, string published) => Assert.Equal(published,
        Page(shown, $"<meta property=article:published_time content={stated}>").Published?.ToString());

    [Theory]
    [InlineData("https://fen.example.in/a", "2031-03-04T10:15:00+05:30")]
    [InlineData("https://fen.example.ie/a", "2031-03-04T10:15:00+01:00")]
    [InlineData("https://fen.example.il/a", "2031-03-04T10:15:00+02:00")]
    [InlineData("https://fen.example/a", "2031-03-04T10:15")]
    public void TheCountryTellsWhatAZoneMeans(string url, string published)
    {
        Assert.Equal(published, Page("<div>Published: March 4, 2031, 10:15 IST</div>", url: url).Published?.ToString());
        Assert.Equal(published, Page("<span class=posted>March 4, 2031 10:15 AM IST</span>", url: url).Published?.ToString());
    }

    private const string Changed = "<meta property=article:modified_time content=2029-07-02>";

    [Theory]
    [InlineData("<meta itemprop=dateCreated content=01/01/2004>" + Changed, "", "2029-07-02", true)]
    [InlineData("<meta itemprop=dateCreated content=2004-01-01T00:00:00Z>" + Changed, "", "2029-07-02", true)]
    [InlineData("<meta itemprop=dateCreated content=2004-01-01T07:30:00Z>" + Changed, "", "2004-01-01T07:30:00Z", false)]
    [InlineData("<meta itemprop=dateCreated content=2004-01-02>" + Changed, "", "2004-01-02", false)]
    [InlineData("<meta itemprop=dateCreated content=2029-01-01>" + Changed, "", "2029-01-01", false)]
    [InlineData("<meta itemprop=dateCreated content=2004-01-01>", "", "2004-01-01", false)]
    [InlineData("<meta itemprop=dateCreated content=2004-01-01>" + Changed, "<div>Posted 1 January 2004</div>", "2004-01-01", false)]
    public void TheFirstDayOfAYearMayOnlyFillAField(string head, string shown, string published, bool isGuess)
    {
        var article = Page(shown, head);
        Assert.Equal((published, isGuess), (article.Published.ToString(), IsGuess(article)));
    }

    [Fact]
    public void DataOfAnApplicationThatDifferAreAGuess()
    {
        const string Script = "<script>var s={\"a\":{\"publishedAt\":\"2031-03-04T10:01:00Z\"},\"b\":{\"publishedAt\":\"{0}\"}};</script>";
        Assert.False(IsGuess(Page("", Script.Replace("{0}", "2031-03-04T11:01:00Z", StringComparison.Ordinal))));
        Assert.True(IsGuess(Page("", Script.Replace("{0}", "2031-02-04T11:01:00Z", StringComparison.Ordinal))));
    }
}
