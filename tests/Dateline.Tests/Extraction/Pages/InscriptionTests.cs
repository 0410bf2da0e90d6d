using Dateline.Extraction.Pages;

namespace Dateline.Tests.Extraction.Pages;

public class InscriptionTests
{
    [Theory]
    [InlineData("Inflation <2% and wages >3%", "Inflation <2% and wages >3%")]
    [InlineData("Inflation &lt;2% and wages &gt;3%", "Inflation <2% and wages >3%")]
    [InlineData("Why 3<x<7 and y>x", "Why 3<x<7 and y>x")]
    [InlineData("How the <video> element came to be", "How the <video> element came to be")]
    [InlineData("From <fen to marsh> and back", "From <fen to marsh> and back")]
    [InlineData("->  <- and >_<", "-> <- and >_<")]
    [InlineData("A <em>very</em> old ferry", "A very old ferry")]
    [InlineData("A &lt;em&gt;very&lt;/em&gt; old ferry", "A very old ferry")]
    [InlineData("Oldest ferry<br/>leaves", "Oldest ferry leaves")]
    [InlineData("<p>Oldest ferry leaves", "Oldest ferry leaves")]
    [InlineData("<p class='x'>Oldest ferry</p><p>leaves</p>", "Oldest ferry leaves")]
    [InlineData("Oldest ferry <!-- 12 --> leaves", "Oldest ferry leaves")]
    [InlineData("Oldest <img src='a.png' alt='ferry'> leaves", "Oldest leaves")]
    [InlineData("Oldest <script>if (1 < 2) say('ferry')</script>leaves", "Oldest leaves")]
    [InlineData("<span>Ada</span>&nbsp;<span>Quill</span>", "Ada Quill")]
    [InlineData("<b></b>", null)]
    public void OnlyMarkupIsTakenOut(string given, string? expected) => Assert.Equal(expected, Inscription.Clean(given));

    [Fact]
    public void AHeadlineWithSignsIsReadWhole()
    {
        var page = "<html><head><title>Inflation &lt;2% and wages &gt;3% - Fen Radio</title></head><body><h1>Inflation &lt;2% and "
            + "wages &gt;3%</h1><p>Wages rose by more than three in a hundred last year, the office for statistics said.</p></body></html>";
        Assert.Equal("Inflation <2% and wages >3%", Reading.Of(RawKind.Html, page).Title);
    }
}
