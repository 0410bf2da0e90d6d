namespace Dateline.Tests.Extraction;

public class PageDateTests
{
    private const string Text = "<p>The ferry company took its oldest boat out of service on Tuesday, after a crack was "
        + "found in its hull during an inspection.</p><p>Two other boats will carry more passengers until summer, it said.</p>";

    private static Article Page(string head, string above, string below = "", string lang = "en", string? url = null) =>
        Reading.Of(RawKind.Html, $"<html lang={lang}><head>{head}</head><body><h1>Oldest ferry leaves</h1>{above}"
            + $"<article>{Text}{below}</article></body></html>", url);

    [Theory]
    [InlineData("<div>Published: 4 March 2031, 10:15</div>", "2031-03-04T10:15")]
    [InlineData("<ul><li>Veröffentlicht am 04.03.2031</li></ul>", "2031-03-04")]
    [InlineData("<div><span>Datum:</span> 4. März 2031</div>", "2031-03-04")]
    [InlineData("<small>Dienstag, 4.3.2031, 19:51</small>", "2031-03-04T19:51")]
    [InlineData("<h4>4 March 2031 // Ines Falk</h4>", "2031-03-04")]
    [InlineData("<abbr class=published title=2031-03-04T08:00:00-07:00>08:00</abbr>", "2031-03-04T08:00:00-07:00")]
    [InlineData("<div>Updated 6 March 2031</div><div>Published 4 March 2031</div>", "2031-03-04")]
    [InlineData("<p class=date>4 марта 2031, 13:43</p>", "2031-03-04T13:43")]
    public void TheDateByTheHeadlineCounts(string above, string expected) =>
        Assert.Equal(expected, Page("", above).Published?.ToString());

    [Fact]
    public void ATeaserBeforeTheHeadlineDatesNothing()
    {
        var page = $"<html><body><div class=ticker><div><time datetime=2031-03-09>9 March</time> {new string('x', 900)}</div></div>"
            + $"<h1>Oldest ferry leaves</h1><div>4 March 2031</div><article>{Text}</article></body></html>";
        Assert.Equal("2031-03-04", Reading.Of(RawKind.Html, page).Published?.ToString());
    }

    [Theory]
    [InlineData("<div class=comment-list><p>5 March 2031</p></div>")]
    [InlineData("<aside><time datetime=2031-03-05>5 March</time></aside>")]
    [InlineData("<p>On 3 March 2031, divers had looked at the hull for the first time.</p>")]
    public void DatesOfOtherThingsDateNothing(string below) => Assert.Null(Page("", "", below).Published);

    [Theory]
    [InlineData("https://fen.example/2031/3/4/ferry", "2031-03-04")]
    [InlineData("https://fen.example/20310304/ferry", "2031-03-04")]
    [InlineData("https://fen.example/news/04-03-2031", "2031-03-04")]
    [InlineData("https://fen.example/web/20350101000000/https://x.example/2031-03-04-ferry", "2031-03-04")]
    [InlineData("https://fen.example/story-120310304", null)]
    [InlineData("https://fen.example/2031/13/4/ferry", null)]
    public void TheAddressTellsTheDay(string url, string? expected) =>
        Assert.Equal(expected, Page("", "", url: url).Published?.ToString());

    private const string Utc = "<meta property=article:published_time content=2031-03-05T01:09:55Z>";

    [Fact]
    public void TheOutletsOwnDayIsTakenWithoutAnHourThatNobodyStated() =>
        Assert.Equal("2031-03-04", Page(Utc, "", url: "https://fen.example/2031/03/04/ferry").Published?.ToString());

    [Fact]
    public void TheSameMomentInTheOutletsZoneIsTakenWhole() =>
        Assert.Equal("2031-03-04T18:09:55-07:00",
            Page(Utc, "<time datetime=2031-03-04T18:09:55-07:00>March 4</time>").Published?.ToString());

    [Fact]
    public void AClockOnThePageTellsTheZone() =>
        Assert.Equal("2031-03-04T18:09:55-07:00", Page(Utc, "<div>March 4, 2031 6:09:55 pm</div>").Published?.ToString());

    [Fact]
    public void ADayFarFromTheMomentChangesNothing() =>
        Assert.Equal("2031-03-05T01:09:55Z", Page(Utc, "", url: "https://fen.example/2031/02/01/ferry").Published?.ToString());

    [Theory]
    [InlineData("en-GB", "2031-04-03")]
    [InlineData("en-US", "2031-03-04")]
    [InlineData("fr", "2031-04-03")]
    [InlineData("en", null)]
    public void TheLanguageTellsWhetherTheDayComesFirst(string lang, string? expected) =>
        Assert.Equal(expected, Page("", "<span class=time>03/04/2031</span>", lang: lang).Published?.ToString());

    [Fact]
    public void ADateOfChangeAloneIsAGuess()
    {
        var article = Page("<meta property=article:modified_time content=2031-03-04>", "");
        Assert.Equal("2031-03-04", article.Published?.ToString());
        Assert.Contains(article.Problems, problem => problem.Code == ProblemCode.DateGuessed);
    }
}
