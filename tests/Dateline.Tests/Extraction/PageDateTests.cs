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
    [InlineData("<p class=date>March 4, 2031<b>2:20 PM</b></p>", "2031-03-04T14:20")]
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
    [InlineData("en-GB", "2031-01-02")]
    [InlineData("en-US", "2031-02-01")]
    [InlineData("fr", "2031-01-02")]
    [InlineData("en-AU", "2031-01-02")]
    [InlineData("en", null)]
    public void TheLanguageTellsWhetherTheDayComesFirst(string lang, string? expected) =>
        Assert.Equal(expected, Page("", "<span class=time>02/01/2031</span>", lang: lang).Published?.ToString());

    [Theory]
    [InlineData("https://fen.example.de/a", "2031-01-02")]
    [InlineData("https://fen.us/a", "2031-02-01")]
    [InlineData("https://fen.io/a", "2031-02-01")]
    public void TheCountryOfAnAddressTellsMoreThanATemplatesLanguage(string url, string expected) =>
        Assert.Equal(expected, Page("", "<span class=time>02/01/2031</span>", lang: "en-US", url: url).Published?.ToString());

    [Fact]
    public void ADateOfChangeAloneIsAGuess()
    {
        var article = Page("<meta property=article:modified_time content=2031-03-04>", "");
        Assert.Equal("2031-03-04", article.Published?.ToString());
        Assert.Contains(article.Problems, problem => problem.Code == ProblemCode.DateGuessed);
    }

    private const string Stated = "<meta property=article:published_time content=2031-01-20T10:00:00Z>";

    [Fact]
    public void WhatStandsByTheHeadlineWithoutAWordIsTheDate()
    {
        var article = Page(Stated, "<div>4 March 2031</div>");
        Assert.Equal("2031-03-04", article.Published?.ToString());
        Assert.Contains(article.Problems, problem => problem.Code == ProblemCode.DatesDiffer);
    }

    [Theory]
    [InlineData("<div>Updated 4 March 2031</div>")]
    [InlineData("<div><span>Zuletzt aktualisiert:</span> <time datetime=2031-03-04>4. März</time></div>")]
    [InlineData("<div><b>Updated</b> <span>4 March 2031</span></div>")]
    [InlineData("<div>Published 20 January 2031</div><div>4 March 2031</div>")]
    [InlineData("<div>Last updated 04 Mar 2031, originally created 20 Jan 2031</div>")]
    [InlineData("<p>Ada Quill<br>Last updated 04 Mar 2031, originally created 20 Jan 2031</p>")]
    [InlineData("<div class=comment-list><p>4 March 2031</p></div>")]
    public void AChangeIsNoPublication(string above) =>
        Assert.Equal("2031-01-20", Page(Stated, above).Published?.ToString()[..10]);

    [Fact]
    public void TheDayOfTheReaderInTheMastheadDatesNothing()
    {
        var page = $"<html><head>{Stated}</head><body><div class=masthead><div>The Fen Courier, weather and tides for all of "
            + "the coast</div><div>Wednesday, March 5th 2031</div><div>Subscribe to the paper edition, from Monday on"
            + $"</div></div><h1>Oldest ferry leaves</h1><article>{Text}</article></body></html>";
        Assert.Equal("2031-01-20T10:00:00Z", Reading.Of(RawKind.Html, page).Published?.ToString());
    }

    [Fact]
    public void OfTwoStatementsTheReaderIsShownTheTrueOne()
    {
        const string Data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"Ada Quill\","
            + "\"datePublished\":\"2031-03-02T18:00:00+01:00\"}</script>";
        const string Meta = "<meta property=article:published_time content=2031-03-03T07:30:00+01:00>";
        Assert.Equal("2031-03-03T07:30:00+01:00", Page(Data + Meta, "<time>3 March 2031, 07:30</time>").Published?.ToString());
        Assert.Equal("2031-03-02T18:00:00+01:00", Page(Data + Meta, "").Published?.ToString());
    }

    [Theory]
    [InlineData("https://fen.example/2029/7/12/ferry", "2029-07-12")]
    [InlineData("https://fen.example/2031/1/3-questions-to-a-captain", "2031-01-20T10:00:00Z")]
    [InlineData("https://fen.example/2031/01/10/ferry", "2031-01-20T10:00:00Z")]
    public void AnArticlePublishedAgainKeepsItsAddress(string url, string expected) =>
        Assert.Equal(expected, Page(Stated, "", url: url).Published?.ToString());

    [Theory]
    [InlineData("<meta property=article:published_time content=2031-06-01>", "<div>4 March 2031</div>", "2031-03-04")]
    [InlineData("", "<div>1 June 2031</div>", null)]
    [InlineData("<meta name=date content=2032-01-01>", "", null)]
    public void NothingIsPublishedAfterItWasFetched(string head, string above, string? expected) =>
        Assert.Equal(expected, Page(head, above, url: "https://fen.example/ferry").Published?.ToString());

    [Fact]
    public void AFileWithoutAnAddressHasNoKnownTimeOfFetch() =>
        Assert.Equal("2031-06-01", Page("<meta property=article:published_time content=2031-06-01>", "").Published?.ToString());

    [Theory]
    [InlineData("<meta name=DC.Date content=2031-03-04>")]
    [InlineData("<meta name='dc:date' content=2031-03-04>")]
    [InlineData("<meta name=dcterms.issued content=2031-03-04>")]
    [InlineData("<meta name='article.published' content=2031-03-04>")]
    [InlineData("<meta name='ParselyPubDate' content='March 4, 2031'>")]
    [InlineData("<meta itemprop=datePublished content=2031-03-04>")]
    public void MetaElementsAreKnownByManySpellings(string head) =>
        Assert.Equal("2031-03-04", Page(head, "").Published?.ToString());

    [Theory]
    [InlineData("<span property='schema:datePublished' content=2031-03-04>Tuesday</span>", "2031-03-04")]
    [InlineData("<span property='dc:date' content=2031-03-04T10:00:00+01:00>Tuesday</span>", "2031-03-04T10:00:00+01:00")]
    [InlineData("<aside class=meta><time datetime=2031-03-04>4.3.</time> <a href=/ada>Ada Quill</a></aside>", "2031-03-04")]
    [InlineData("<ul><li><span>Datum:</span>4. März 2031</li><li><span>Jahr:</span>2031</li></ul>", "2031-03-04")]
    [InlineData("<em>( Port Ansa, 4 gennaio 31 )</em>", "2031-01-04")]
    public void MarkupAndSmallLinesTellTheDay(string above, string expected) =>
        Assert.Equal(expected, Page("", above).Published?.ToString());

    [Fact]
    public void TheSameMomentInAnotherZoneIsNoChange() => Assert.Null(Page(
        "<meta property=article:published_time content=2031-03-04T10:00:00+01:00>"
        + "<meta property=article:modified_time content=2031-03-04T09:00:00Z>", "").Updated);

    [Fact]
    public void AChangeBeforeThePublicationIsNone() => Assert.Null(Page(
        "<meta property=article:published_time content=2031-03-04><meta property=article:modified_time content=2031-03-01>",
        "").Updated);

    [Fact]
    public void APageThatIsKeptForReadersWithoutScriptsHasItsDateThere()
    {
        var longer = Text + string.Concat(Enumerable.Range(2, 8).Select(nth =>
            $"<p>Boat number {nth} was looked at too, and the inspectors found nothing wrong with its hull or engine.</p>"));
        var page = $"<html><body><noscript><h1>Oldest ferry leaves</h1><p>4 March 2031</p>{longer}</noscript></body></html>";
        Assert.Equal("2031-03-04", Reading.Of(RawKind.Html, page).Published?.ToString());
    }
}
