namespace Dateline.Tests.Extraction;

public class PageAuthorTests
{
    private const string Text = "<p>The ferry company took its oldest boat out of service on Tuesday, after a crack was "
        + "found in its hull during an inspection.</p><p>Two other boats will carry more passengers until summer, it said.</p>";

    private static Article Page(string head, string above, string below = "") =>
        Reading.Of(RawKind.Html, $"<html><head><meta property=og:site_name content='Fen Radio'>{head}</head><body>"
            + $"<h1>Oldest ferry leaves</h1>{above}<article>{Text}{below}</article></body></html>");

    [Theory]
    [InlineData("<meta name=author content='Fen Radio'>", "<div>By Ada Quill</div>", "Ada Quill")]
    [InlineData("", "<div class=author>Posted on March 4, 2031 by Ada Quill</div>", "Ada Quill")]
    [InlineData("", "<div class=byline><div>By</div><div>Ada Quill</div><div>Fen Radio staff</div></div>", "Ada Quill")]
    [InlineData("", "<div><a rel=author href=/a>Ada Quill</a> and <a rel=author href=/b>Bo Stern</a></div>", "Ada Quill|Bo Stern")]
    [InlineData("", "<ul><li><a rel=author href=/a>Ada Quill</a><i>Ports</i></li><li><a rel=author href=/b>Bo Stern</a></li></ul>",
        "Ada Quill|Bo Stern")]
    [InlineData("", "<div><div class=who><b class=author>Ada Quill</b></div><div class=who><b class=author>Bo Stern</b></div></div>",
        "Ada Quill|Bo Stern")]
    [InlineData("", "<div><div><a rel=author href=/a>Ada Quill</a></div><div class=x><a rel=author href=/b>Bo Stern</a></div></div>",
        "Ada Quill")]
    [InlineData("", "<div><a href=/newsteam/ada-b-quill>Ada B. Quill</a></div>", "Ada B. Quill")]
    [InlineData("", "<nav></nav><div><a href=/newsteam/>Our whole team</a></div>", "")]
    [InlineData("<meta name=author content='Newsroom'>", "<h4>By Ada Quill | 04/03/2031</h4>", "Ada Quill")]
    [InlineData("", "<div><span>| By </span><span>Ada Quill</span> |</div>", "Ada Quill")]
    [InlineData("", "<p itemprop=citation itemscope><meta itemprop=author content='Bo Stern'></p>", "")]
    [InlineData("<meta name=author content='Fen &amp; Radio'>", "<div>By Ada Quill</div>", "Ada Quill")]
    [InlineData("", "<div class=byline>Ada Quill, Fen Radio Political Writer</div>", "Ada Quill")]
    [InlineData("", "<div class=byline>Ada Quill Senior Political Reporter</div>", "Ada Quill")]
    [InlineData("", "<div class=byline>Ada House Staff Writer</div>", "Ada House")]
    [InlineData("", "<div class=byline>Ada Quill Staff Writer</div>", "Ada Quill")]
    [InlineData("", "<div class=byline>Ada Quill Associated Press</div>", "Ada Quill")]
    [InlineData("", "<div class=byline>Ada Quill Fen Radio</div>", "Ada Quill")]
    [InlineData("", "<div class=byline>ADA QUILL, AP National Political Writer</div>", "ADA QUILL")]
    [InlineData("", "<figure><img src=a><span class=credit>Bo Stern</span></figure>", "")]
    [InlineData("", "<div>Ports <span>| By </span><span>Ada Quill</span> | <time>4 March 2031</time></div>", "Ada Quill")]
    [InlineData("", "<div><span>Browse by</span> <span>Tide or Port</span></div>", "")]
    [InlineData("", "<div class=author>Publié par</div>", "")]
    [InlineData("", "<div class=byline>By Ada Quill<br>January 30</div>", "Ada Quill")]
    [InlineData("", "<div class=byline><span>Ada Quill</span><span>January 30</span></div>", "Ada Quill")]
    [InlineData("", "<div class=byline><span>Ada Quill</span><span>30 January 2031</span></div>", "Ada Quill")]
    [InlineData("", "<div class=byline><span>By</span><span>Ada Quill</span><span>Port Editor</span></div>", "Ada Quill")]
    [InlineData("", "<div class=byline><span>Ada</span><span>Quill</span></div>", "Ada Quill")]
    [InlineData("", "<div class=byline>Ada <b>Q</b>uill</div>", "Ada Quill")]
    [InlineData("", "<p>By Ada Quill<br>Contributor</p>", "Ada Quill")]
    [InlineData("", "<p>By<br>Ada Quill<br>30 January 2031</p>", "Ada Quill")]
    [InlineData("", "<div><div>By Ada Quill</div><div>Fen Radio</div></div>", "Ada Quill")]
    public void TheBylineNamesPeople(string head, string above, string expected) =>
        Assert.Equal(expected, string.Join('|', Page(head, above).Byline));

    [Theory]
    [InlineData("Ada Quill, BBC News, Marlow", "Ada Quill", null)]
    [InlineData("Ada Quill, CNN", "Ada Quill", "CNN")]
    [InlineData("Ada Quill, Reuters, Peter Stern", "Ada Quill|Peter Stern", "Reuters")]
    [InlineData("Ada Quill, Marlow", "Ada Quill", null)]
    [InlineData("Ada Quill CNN", "Ada Quill", "CNN")]
    [InlineData("Ada Quill Los Angeles Times", "Ada Quill", null)]
    [InlineData("Li Wei Sun", "Li Wei Sun", null)]
    [InlineData("Ada", "Ada", null)]
    [InlineData("The New York Times", "", "The New York Times")]
    [InlineData("Ada Quill, The New York Times", "Ada Quill", "The New York Times")]
    [InlineData("Ada Quill, Local Democracy Reporting Service", "Ada Quill", "Local Democracy Reporting Service")]
    [InlineData("By ADA QUILL, Associated Press/Report for America", "ADA QUILL", "The Associated Press")]
    [InlineData("Ada Quill, Professor of Tides, University of Harby", "Ada Quill", null)]
    [InlineData("Ada Quill, Dean Marlow", "Ada Quill|Dean Marlow", null)]
    [InlineData("By Ada Quill quill@fenradio.example", "Ada Quill", null)]
    [InlineData("Agency", "", null)]
    [InlineData("Fen Radio Editorial Board", "Fen Radio Editorial Board", null)]
    [InlineData("Special to Fen Radio", "", null)]
    [InlineData("Ada Quill, Special to The Courier", "Ada Quill", null)]
    [InlineData("WXYZ Harby", "", null)]
    [InlineData("Ada Quill for The Fen Courier", "Ada Quill", null)]
    [InlineData("By Ada Quill in Paris and Bo Stern in London", "Ada Quill|Bo Stern", null)]
    [InlineData("From Ada Quill in Kyiv", "Ada Quill", null)]
    [InlineData("Agence France-Presse in Paris", "Agence France-Presse", "Agence France-Presse")]
    [InlineData("Reuters Staff", "Reuters Staff", "Reuters")]
    [InlineData("By ADA QUILL Associated Press", "ADA QUILL", "The Associated Press")]
    [InlineData("Le Courrier avec AFP", "Le Courrier", "Agence France-Presse")]
    [InlineData("Ada Quill with AP", "Ada Quill", "The Associated Press")]
    [InlineData("Our Correspondent", "", null)]
    [InlineData("By Our Staff Reporter", "", null)]
    [InlineData("Fen Desk", "", null)]
    [InlineData("Von: Ada Quill, dpa", "Ada Quill", "Deutsche Presse-Agentur")]
    public void HousesAndPlacesAreNoWriters(string byline, string expected, string? agency)
    {
        foreach (var article in new[]
        {
            Page("", $"<div class=byline>{byline}</div>"),
            Page("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"name\":\"" + byline + "\"}}</script>", ""),
        })
            Assert.Equal((expected, agency), (string.Join('|', article.Byline), article.Agency));
    }

    [Theory]
    [InlineData("<p>Words by Ada Quill Photographs by Bo Stern</p>", "Ada Quill")]
    [InlineData("<p>Story: Ada Quill Photos: Bo Stern</p>", "Ada Quill")]
    [InlineData("<p>Story and photos by Ada Quill</p>", "Ada Quill")]
    [InlineData("<p>Guest column by Ada Quill</p>", "Ada Quill")]
    [InlineData("<p>Analysis by Ada Quill</p>", "Ada Quill")]
    [InlineData("<p>Reviewed by Ada Quill</p>", "Ada Quill")]
    [InlineData("<p>Von Ada Quill</p>", "Ada Quill")]
    [InlineData("<p>Von Ada Quill, dpa</p>", "Ada Quill")]
    [InlineData("<p>Par Ada Quill et Bo Stern</p>", "Ada Quill|Bo Stern")]
    [InlineData("<p>Por Ada Quill</p>", "Ada Quill")]
    [InlineData("<p>Di Ada Quill</p>", "Ada Quill")]
    [InlineData("<p>By Ada Quill @adaquill</p>", "Ada Quill")]
    [InlineData("<p>By Ada Quill (@adaquill) and Bo Stern</p>", "Ada Quill|Bo Stern")]
    [InlineData("<p>Analysis by experts of the port shows a crack</p>", "")]
    [InlineData("<p>Von der Küste</p>", "")]
    [InlineData("<p>Par jour de mer</p>", "")]
    [InlineData("<p>From Harby to Pelham in a day</p>", "")]
    public void BylinesOfManyMakesAreFoundByTheHeadline(string above, string expected) =>
        Assert.Equal(expected, string.Join('|', Page("", above).Byline));

    [Theory]
    [InlineData("<p>5 March 2031 <i>|</i> Anna Quill <i>|</i> 3 min read</p>", "Anna Quill")]
    [InlineData("<div>Anna Quill</div><div>Published 5 March 2031, 14:20</div>", "Anna Quill")]
    [InlineData("<p>Anna Quill, Port Writer<br>5 March 2031</p>", "Anna Quill")]
    [InlineData("<div>March 5, 2031 by Anna Quill <a href=#c>Leave a Comment</a></div>", "Anna Quill")]
    [InlineData("<div>Date: 05-03-2031 Author: Anna Quill</div>", "Anna Quill")]
    [InlineData("<div>Anna Quill</div>", "")]
    [InlineData("<div>Harbour News</div><div>5 March 2031</div>", "")]
    [InlineData("<p>Anna Quill was the first on board when the ferry left on 5 March 2031.</p>", "")]
    public void ANameBesideTheStampIsTheWriter(string above, string expected)
    {
        var page = $"<html lang=en><head><title>Oldest ferry leaves</title></head><body><h1>Oldest ferry leaves</h1>{above}"
            + $"<div>{Text}</div></body></html>";
        Assert.Equal(expected, string.Join('|', Reading.Of(RawKind.Html, page).Byline));
    }

    [Fact]
    public void NamesThatTwoSourcesGiveComeBeforeTheAccountThatPutItIn() =>
        Assert.Equal(["Ada Quill"], Page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
            + "\"author\":{\"name\":\"Bo Stern\"}}</script><meta name=parsely-author content='Ada Quill'>",
            "<div>By Ada Quill</div>").Byline);

    [Theory]
    [InlineData("The ferry leaves", "Fen Notes", "<h2>The ferry leaves</h2>", "The ferry leaves")]
    [InlineData("The ferry leaves | A guide", "x", "<h2>The ferry leaves | A guide</h2>", "The ferry leaves | A guide")]
    [InlineData("The Ferry Leaves", "x", "<h2>THE FERRY LEAVES</h2>", "The Ferry Leaves")]
    [InlineData("Fen Radio", "Fen Radio", "<h2>The ferry leaves</h2>", "The ferry leaves")]
    public void AHeadlineThatIsNamedElsewhereIsTheTitle(string meta, string first, string headline, string expected)
    {
        var page = $"<html><head><title>The ferry leaves – Fen Radio</title><meta property=og:site_name content='Fen Radio'>"
            + $"<meta property=og:title content='{meta}'></head><body><h1>{first}</h1>{headline}<article>{Text}</article></body></html>";
        Assert.Equal(expected, Reading.Of(RawKind.Html, page).Title);
    }

    [Theory]
    [InlineData("<span>PORTS</span> Oldest ferry leaves the river", "Oldest ferry leaves the river")]
    [InlineData("Oldest ferry leaves the river<span>Premium</span>", "Oldest ferry leaves the river")]
    [InlineData("Opinion: Oldest ferry leaves the river", "Opinion: Oldest ferry leaves the river")]
    [InlineData("Oldest ferry leaves the river in tears", "Oldest ferry leaves the river in tears")]
    public void ALabelWithinTheHeadlineIsNoPartOfIt(string headline, string expected)
    {
        var name = headline.StartsWith("Opinion", StringComparison.Ordinal) ? expected : "Oldest ferry leaves the river";
        var page = $"<html><head><title>{name} - Fen Radio</title><meta property=og:site_name content='Fen Radio'></head>"
            + $"<body><h1>{headline}</h1><article>{Text}</article></body></html>";
        Assert.Equal(expected, Reading.Of(RawKind.Html, page).Title);
    }

    [Fact]
    public void OfManyHighHeadlinesTheOneInThePagesTitleCounts()
    {
        var page = $"<html><head><title>Ferry replacements - quill</title></head><body><h1>Ferry replacements</h1><article>{Text}"
            + "<h1>What I use these days</h1></article></body></html>";
        Assert.Equal("Ferry replacements", Reading.Of(RawKind.Html, page).Title);
    }

    [Fact]
    public void TheOnlyPersonThatIsDescribedWroteIt() =>
        Assert.Equal(["Ada Quill"], Page("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},"
            + "{\"@type\":\"Person\",\"name\":\"Ada Quill\"}]}</script>", "").Byline);

    [Theory]
    [InlineData("<p>Fog, ice and […]</p>")]
    [InlineData("<p>Follow Fen Radio on Facebook and Instagram.</p>")]
    [InlineData("<p>Image 2 of 5</p>")]
    [InlineData("<p>Ada Quill is a reporter who covers ports and rivers for Fen Radio.</p>")]
    public void WhatIsNotTheStoryIsLeftOut(string below) =>
        Assert.EndsWith("until summer, it said.", Page("", "<div>By Ada Quill</div>", below).Text, StringComparison.Ordinal);

    [Fact]
    public void AReporterWithinTheStoryStays() =>
        Assert.EndsWith("a reporter.", Page("", "<div>By Ada Quill</div>", "<p>The captain, Bo Stern, was once a reporter.</p>").Text,
            StringComparison.Ordinal);

    [Fact]
    public void TheBlogsOwnNameIsNoTitle()
    {
        var page = $"<html><head><title>Fen Notes | Oldest ferry leaves the river</title></head><body><h1>Fen Notes</h1>"
            + $"<h2>Oldest ferry leaves the river</h2><article>{Text}</article></body></html>";
        Assert.Equal("Oldest ferry leaves the river", Reading.Of(RawKind.Html, page).Title);
    }

    [Fact]
    public void ATextForReadersWithoutScriptsIsRead()
    {
        var longer = Text + string.Concat(Enumerable.Range(2, 8).Select(nth =>
            $"<p>Boat number {nth} was looked at too, and the inspectors found nothing wrong with its hull or engine.</p>"));
        var page = $"<html><body><h1>Oldest ferry leaves</h1><noscript>{longer}</noscript></body></html>";
        Assert.Contains("crack was found", Reading.Of(RawKind.Html, page).Text, StringComparison.Ordinal);
    }
}
