using Dateline.Extraction.Pages;

namespace Dateline.Tests.Extraction.Pages;

public class SiteNameTests
{
    [Theory]
    [InlineData("Fen Courier", "Ferry leaves", "fencourier.example", "Fen Courier")]
    [InlineData("Fen Courier - News and sport from the fens", "Ferry leaves", "fencourier.example", "Fen Courier")]
    [InlineData("Fen - Harby - Tides", "Ferry leaves", "fencourier.example", "Fen - Harby - Tides")]
    [InlineData("@fencourier", "Ferry leaves | The Fen Courier", "fencourier.example", "The Fen Courier")]
    [InlineData(null, "Ferry leaves - Fen Courier", "fencourier.example", "Fen Courier")]
    [InlineData(null, "Ferry leaves - Fen Courier", "fen-courier.example", "Fen Courier")]
    [InlineData(null, "Ferry leaves - Fen Courier", "tides.example", null)]
    [InlineData(null, "Ferry leaves - Fen Courier", null, null)]
    [InlineData(null, "Ferry", "ferry.example", null)]
    [InlineData(null, "TV - Ferry leaves", "tv.example", null)]
    public void TheSiteIsCalledAsItCallsItself(string? stated, string title, string? domain, string? name) =>
        Assert.Equal(name, SiteName.Of([null, stated], title, domain));
}
