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
    [InlineData("", "<div><a href=/newsteam/ada-b-quill>Ada B. Quill</a></div>", "Ada B. Quill")]
    [InlineData("", "<nav></nav><div><a href=/newsteam/>Our whole team</a></div>", "")]
    [InlineData("<meta name=author content='Newsroom'>", "<h4>By Ada Quill | 04/03/2031</h4>", "Ada Quill")]
    [InlineData("", "<div><span>| By </span><span>Ada Quill</span> |</div>", "Ada Quill")]
    [InlineData("", "<p itemprop=citation itemscope><meta itemprop=author content='Bo Stern'></p>", "")]
    public void TheBylineNamesPeople(string head, string above, string expected) =>
        Assert.Equal(expected, string.Join('|', Page(head, above).Byline));

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
