using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction;

public class OutletsTests
{
    private static readonly ImmutableArray<RuleLine> Rows = RuleFile.Load("outlets/english.txt").Lines;

    [Fact]
    public void MoreThanThreeHundredAreKnown() => Assert.InRange(Outlets.Names.Length, 300, 2000);

    [Fact]
    public void NoDomainStandsTwice()
    {
        var twice = Rows.SelectMany(row => row.Items(2)).GroupBy(domain => domain).Where(group => group.Count() > 1);
        Assert.Empty(twice.Select(group => group.Key));
    }

    [Fact]
    public void NoOutletStandsTwiceInACountry()
    {
        var twice = Rows.GroupBy(row => $"{row.Section} {row[0]}").Where(group => group.Count() > 1);
        Assert.Empty(twice.Select(group => group.Key));
    }

    [Fact]
    public void EveryOutletIsKnownByEachOfItsDomains() => Assert.All(Rows, row =>
        Assert.All(row.Items(2), domain => Assert.Equal(row[0], Outlets.Known(null, $"https://www.{domain}/a/b.html")?.Name)));

    [Theory]
    [InlineData("https://edition.cnn.com/2031/03/04/x", "CNN", "US", "broadcaster", "cnn.com")]
    [InlineData("https://amp.theguardian.com/a", "The Guardian", "GB", "newspaper", "theguardian.com")]
    [InlineData("https://m.timesofindia.indiatimes.com/a", "The Times of India", "IN", "newspaper", "indiatimes.com")]
    [InlineData("https://www-rte-ie.cdn.ampproject.org/c/s/www.rte.ie/a", "RTÉ News", "IE", "public", "ampproject.org")]
    [InlineData("https://toronto.citynews.ca/2031/03/04/a/", "CityNews", "CA", "broadcaster", "citynews.ca")]
    [InlineData("https://www.abc.net.au/news/a", "ABC News", "AU", "public", "abc.net.au")]
    [InlineData("https://abcnews.go.com/a", "ABC News", "US", "broadcaster", "go.com")]
    public void AnOutletIsKnownByItsAddress(string url, string name, string country, string kind, string domain)
    {
        var outlet = Outlets.Known(null, url);
        Assert.Equal((name, country, kind, domain), (outlet?.Name, outlet?.Country, outlet?.Kind, outlet?.Domain));
    }

    [Theory]
    [InlineData("BBC", "BBC News")]
    [InlineData("guardian", null)]
    [InlineData("The Sun", "The Sun")]
    [InlineData("Fenland Courier", null)]
    public void WithoutAnAddressANameTellsItIfOnlyOneHasIt(string name, string? known) =>
        Assert.Equal(known, Outlets.Known(new Outlet(name, null), null) is { Kind: not null } found ? found.Name : null);

    [Fact]
    public void TheSameNameUnderAnotherAddressIsAnotherOutlet()
    {
        var given = new Outlet("The Irish Times", "irishtimes.example");
        Assert.Equal(given, Outlets.Known(given, "https://irishtimes.example/a"));
    }

    [Fact]
    public void ThePageIsNamedByItsOutlet()
    {
        var article = Reading.Of(RawKind.Html, "<html><head><meta property='og:site_name' content='NYTimes.com'></head><body><article><p>"
            + "Two barges broke loose on the river on Monday night and hit the old toll bridge.</p></article></body></html>",
            "https://www.nytimes.com/2031/03/04/barges.html");
        Assert.Equal(("The New York Times", "nytimes.com"), (article.Outlet?.Name, article.Outlet?.Domain));
    }
}
