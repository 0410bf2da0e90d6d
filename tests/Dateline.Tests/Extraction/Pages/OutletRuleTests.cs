using AngleSharp.Html.Parser;
using Dateline.Extraction.Pages;
using Dateline.Extraction.Pages.ByOutlet;
using Dateline.Language;
using Dateline.Tests.House;
using NodaTime;

namespace Dateline.Tests.Extraction.Pages;

/// <summary>Rules for single outlets: what they do, when they end, and that each has a page that shows it.</summary>
public class OutletRuleTests
{
    private const string Address = "https://www.vellpost.example/harbour/crane";

    private const string Rules = """
        # An invented outlet that prints letters to the editor between the halves of its articles.
        [vellpost.example]
        container | div[class^=piece-] | validUntil 2031-12-31 | vell-post.html
        cut | div.piece-a > .tides | validUntil 2031-12-31 | vell-post.html
        author | p.who-wrote | validUntil 2031-12-31 | vell-post.html
        date | .printed | validUntil 2031-12-31 | vell-post.html
        """;

    private static readonly Instant LastDay = Instant.FromUtc(2031, 12, 31, 23, 59);
    private static readonly OutletRules Vell = OutletRules.Parse("outlet-pages.txt", Rules);
    private static readonly string Page = File.ReadAllText(PathOf("vell-post.html"));

    [Fact]
    public void EachRuleThatShipsIsShownByItsTestPage() => AssertShown(OutletRules.Shipped);

    [Fact]
    public void TheRulesOfAnInventedOutletAreShownByItsTestPage() => AssertShown(Vell);

    [Fact]
    public void AnExplanationNamesTheRules()
    {
        var explained = NewsPage.Explain(Page, Address, "page.html", LastDay, Vell)!;
        var won = Assert.Single(explained.Candidates, one => one.Won);
        Assert.Equal(("outlet:vellpost.example:3", "div.piece-a"), (won.Kind, won.Element));
        var cut = Assert.Single(explained.Blocks, block => block.Rule == "outlet:vellpost.example:4");
        Assert.Equal("the outlet's rule: cut div.piece-a > .tides", cut.Why);
        Assert.StartsWith("High water at Vell", cut.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string?, Instant?> WhereNoneHolds => new()
    {
        { Address, LastDay + Duration.FromMinutes(1) },
        { Address, null },
        { null, LastDay },
        { "https://notvellpost.example/harbour/crane", LastDay },
        { "https://vellpost.example.org/harbour/crane", LastDay },
        { "https://example/vellpost.example", LastDay },
    };

    [Theory]
    [MemberData(nameof(WhereNoneHolds))]
    public void AfterItsLastDayAndElsewhereARuleDoesNothing(string? url, Instant? fetched)
    {
        Assert.Empty(Vell.For(url, fetched));
        var with = NewsPage.Read(Page, url, fetched, Vell);
        var without = NewsPage.Read(Page, url, fetched, OutletRules.Parse("none.txt", ""));
        Assert.Equal(without.Body.ToString(), with.Body.ToString());
        Assert.Equal(without.Byline, with.Byline);
        Assert.Equal(without.Published, with.Published);
        Assert.Contains("My uncle drove it", with.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void APageWithoutAddressIsOfTheOutletThatItNames()
    {
        var page = Page.Replace("<head>", $"<head><link rel=canonical href={Address}>", StringComparison.Ordinal);
        Assert.Equal(["Mara Inch", "Ole Berg"], NewsPage.Read(page, null, LastDay, Vell).Byline);
    }

    [Theory]
    [InlineData("container | div.nowhere")]
    [InlineData("container | div.printed")]
    [InlineData("container | div.tides")]
    [InlineData("cut | div.nowhere")]
    [InlineData("author | div.nowhere")]
    [InlineData("author | div.printed")]
    [InlineData("date | div.nowhere")]
    [InlineData("date | p.who-wrote")]
    public void WhatFindsNothingOrTooLittleLeavesThePageToTheCascade(string rule)
    {
        var rules = OutletRules.Parse("x.txt", $"[vellpost.example]\n{rule} | validUntil 2031-12-31 | vell-post.html");
        Assert.Single(rules.For(Address, LastDay));
        var with = NewsPage.Read(Page, Address, LastDay, rules);
        var without = NewsPage.Read(Page, Address, LastDay, OutletRules.Parse("none.txt", ""));
        Assert.Equal(without.Body.ToString(), with.Body.ToString());
        Assert.Equal(without.Byline, with.Byline);
        Assert.Equal(without.Published, with.Published);
    }

    [Fact]
    public void ADateAfterTheFetchIsNotBelievedOfARuleEither()
    {
        var before = Instant.FromUtc(2031, 2, 1, 0, 0);
        Assert.Equal("2031-01-02", NewsPage.Read(Page, Address, before, Vell).Published?.ToString());
    }

    [Theory]
    [InlineData("container | div.a | validUntil 2031-12-31 | a.html", 1, "domain")]
    [InlineData("[vell]\ncontainer | div.a | validUntil 2031-12-31 | a.html", 2, "domain")]
    [InlineData("[vell.example]\ncontainer | div.a | validUntil 2031-12-31", 2, "test page")]
    [InlineData("[vell.example]\ntitle | div.a | validUntil 2031-12-31 | a.html", 2, "'title'")]
    [InlineData("[vell.example]\n\ncut | div:has(p) | validUntil 2031-12-31 | a.html", 3, "no selector")]
    [InlineData("[vell.example]\ncut | div, p | validUntil 2031-12-31 | a.html", 2, "no selector")]
    [InlineData("[vell.example]\ncut | a b c d e f | validUntil 2031-12-31 | a.html", 2, "no selector")]
    [InlineData("[vell.example]\ncut | div.a | 2031-12-31 | a.html", 2, "validUntil")]
    [InlineData("[vell.example]\ncut | div.a | validUntil 2031-02-30 | a.html", 2, "validUntil")]
    [InlineData("[vell.example]\ncut | div.a | validUntil 2031-12-31 | ../a.html", 2, "test page")]
    [InlineData("[vell.example]\ncut | a | validUntil 2031-12-31 | a.html\ncut | a | validUntil 2032-12-31 | a.html", 3, "already")]
    public void ABadLineIsNamed(string text, int line, string why)
    {
        var bad = Assert.Throws<RuleFileException>(() => OutletRules.Parse("outlet-pages.txt", text));
        Assert.StartsWith($"outlet-pages.txt:{line}: ", bad.Message, StringComparison.Ordinal);
        Assert.Contains(why, bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOutletHasFewRules()
    {
        string Lines(int count) => "[vell.example]\n" + string.Join('\n', Enumerable.Range(1, count)
            .Select(at => $"cut | div.a{at} | validUntil 2031-12-31 | a.html"));
        Assert.Equal(OutletRules.MostOfOne, OutletRules.Parse("x.txt", Lines(OutletRules.MostOfOne)).All.Length);
        Assert.Throws<RuleFileException>(() => OutletRules.Parse("x.txt", Lines(OutletRules.MostOfOne + 1)));
    }

    [Theory]
    [InlineData("p", "abcd")]
    [InlineData("div p", "abc")]
    [InlineData("div > p", "bc")]
    [InlineData("div section p", "a")]
    [InlineData("#main p.x", "ab")]
    [InlineData("section > .x.y", "a")]
    [InlineData("[data-part]", "bc")]
    [InlineData("p[data-part=two]", "c")]
    [InlineData("p[data-part^=t]", "c")]
    [InlineData("p[data-part*=n]", "b")]
    [InlineData("body > p", "d")]
    [InlineData("html body div > section > p", "a")]
    [InlineData("section div p", "")]
    [InlineData("P", null)]
    [InlineData("> p", null)]
    [InlineData("p >", null)]
    [InlineData("div > > p", null)]
    [InlineData("*", null)]
    [InlineData("p:first-child", null)]
    [InlineData("p + p", null)]
    [InlineData("p#a#b", null)]
    [InlineData("p[]", null)]
    [InlineData("p[title=\"x\"]", null)]
    [InlineData("", null)]
    public void ASelectorNamesItsElements(string text, string? found)
    {
        var page = new HtmlParser().ParseDocument("<div id=main><section><p class='x y'>a</p></section>"
            + "<p class=x data-part=one>b</p><p data-part=two>c</p></div><p>d</p>");
        var selector = PageSelector.Parse(text);
        Assert.Equal(found, selector is null ? null : string.Concat(selector.In(page).Select(one => one.TextContent)));
        if (found is not null)
            Assert.Equal(found, string.Concat(page.QuerySelectorAll(text).Select(one => one.TextContent)));
    }

    [Fact]
    public void ASelectorIsShort()
    {
        Assert.NotNull(PageSelector.Parse(new string('p', PageSelector.Longest)));
        Assert.Null(PageSelector.Parse(new string('p', PageSelector.Longest + 1)));
    }

    private static string PathOf(string page) =>
        Path.Combine(Repository.Root, "tests", "Dateline.Tests", "Extraction", "Fixtures", "outlets", page);

    // Beside each page stands what is to be read from it: lines "url:", "byline:", "published:", then the text.
    private static void AssertShown(OutletRules rules) => Assert.All(rules.All, rule =>
    {
        var page = File.ReadAllText(PathOf(rule.TestPage));
        var said = File.ReadAllText(PathOf(Path.ChangeExtension(rule.TestPage, ".txt"))).ReplaceLineEndings("\n").Split("\n\n", 2);
        var facts = said[0].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var fetched = rule.ValidUntil.AtMidnight().InUtc().ToInstant();
        Assert.Contains(rule, rules.For(facts["url"], fetched));
        using var document = new HtmlParser().ParseDocument(page);
        Assert.NotEmpty(rule.Selector.In(document));
        var read = NewsPage.Read(page, facts["url"], fetched, rules);
        Assert.Equal(said[1].Trim(), read.Body.ToString());
        Assert.Equal(facts["byline"], string.Join("; ", read.Byline));
        Assert.Equal(facts["published"], read.Published?.ToString());
    });
}
