namespace Dateline.Tests.Extraction.Pages;

/// <summary>Addresses that a page gives of itself, and the outlet in its title.</summary>
public class PageAddressTests
{
    private static Article Page(string head, string title = "Oldest ferry leaves", string? url = null, string headline = "") =>
        Reading.Of(RawKind.Html, $"<html><head><title>{title}</title>{head}</head><body>{headline}<p>The ferry company took its oldest "
            + "boat out of service on Tuesday, after a crack was found in its hull during an inspection.</p></body></html>", url);

    private const string Own = "https://fen.example/ports/";

    [Theory]
    [InlineData("<link rel=canonical href=/ports/ferry>", Own + "x", Own + "ferry")]
    [InlineData("<link rel=canonical href=ferry>", Own + "x", Own + "ferry")]
    [InlineData("<link rel=canonical href=/ports/ferry><meta property=og:url content=https://fen.example/a>", null, Own + "ferry")]
    [InlineData("<link rel=canonical href=https://fen.example/><meta property=og:url content=https://fen.example/a>", null,
        "https://fen.example/a")]
    [InlineData("<link rel=canonical href=/ports/ferry>", null, null)]
    [InlineData("<link rel=canonical href='javascript:void(0)'>", Own + "x", null)]
    public void ACanonicalAddressIsWhole(string head, string? url, string? canonical) =>
        Assert.Equal(canonical, Page(head, url: url).CanonicalUrl);

    [Theory]
    [InlineData("<meta property=og:image content=/a.jpg>", Own + "x", "https://fen.example/a.jpg")]
    [InlineData("<meta property=og:image content=//cdn.example/a.jpg>", Own + "x", "https://cdn.example/a.jpg")]
    [InlineData("<meta property=og:image content=/a.jpg><meta property=og:url content=https://fen.example/b>", null,
        "https://fen.example/a.jpg")]
    [InlineData("<meta property=og:image content=/a.jpg>", null, null)]
    [InlineData("<meta property=og:image content='data:image/png;base64,AA'>", Own + "x", null)]
    public void PicturesHaveWholeAddresses(string head, string? url, string? image) =>
        Assert.Equal(image, Page(head, url: url).Images.FirstOrDefault());

    [Theory]
    [InlineData("Oldest ferry leaves - BBC News", "Oldest ferry leaves", "BBC News")]
    [InlineData("Oldest ferry leaves | Reuters", "Oldest ferry leaves", "Reuters")]
    [InlineData("Oldest ferry leaves – from port - The Guardian", "Oldest ferry leaves – from port", "The Guardian")]
    [InlineData("Oldest ferry leaves - for good", "Oldest ferry leaves - for good", null)]
    [InlineData("Newsday", "Newsday", null)]
    public void AListedOutletBehindTheTitleIsTheOutlet(string title, string expected, string? outlet)
    {
        var article = Page("", title);
        Assert.Equal((expected, outlet), (article.Title, article.Outlet?.Name));
    }
}
