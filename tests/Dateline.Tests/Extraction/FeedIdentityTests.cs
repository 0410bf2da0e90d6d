using System.Text;
using Dateline.Extraction;
using Dateline.Tests.Intake;

namespace Dateline.Tests.Extraction;

/// <summary>Which article an item of a feed, or a line of JSON, is.</summary>
public class FeedIdentityTests
{
    private const string Story = "The dyke at Fenmouth held through the night, the warden said, and nobody had to leave.";

    private static List<Article> Articles(string input) => [.. Post.Open(Encoding.UTF8.GetBytes(input)).Select(piece =>
    {
        Assert.True(new ArticleReader().TryRead(piece.Value!, out var article, out _));
        return article!;
    })];

    private static List<Article> Items(string items, string head = "<link>http://www.fen.example/</link>") =>
        Articles($"<rss version='2.0'><channel><title>Fen Post</title>{head}{items}</channel></rss>");

    private static string Item(string inside, string text = Story) => $"<item>{inside}<description>{text}</description></item>";

    [Theory]
    [InlineData("<link>http://fen.example/a</link><guid>7</guid>", "http://fen.example/a", "http://fen.example/a")]
    [InlineData("<guid>7</guid>", "fen.example#7", null)]
    [InlineData("<guid isPermaLink='false'>http://fen.example/?p=7</guid>", "http://fen.example/?p=7", null)]
    [InlineData("<link>http://fen.example/</link><guid>7</guid>", "fen.example#7", null)]
    [InlineData("<link>https://www.fen.example/#post-7</link><guid>7</guid>", "fen.example#7", null)]
    [InlineData("<link>http://fen.example?utm_source=rss</link><guid>7</guid>", "fen.example#7", null)]
    [InlineData("<link>http://fen.example/amp/#a</link><guid>7</guid>", "fen.example#7", null)]
    [InlineData("<link>/</link><guid>http://fen.example/a</guid>", "http://fen.example/a", "http://fen.example/a")]
    [InlineData("<link>javascript:void(0)</link><guid>http://fen.example/a</guid>", "http://fen.example/a", "http://fen.example/a")]
    [InlineData("<link>http://fen.example/a<guid>7</guid>", "http://fen.example/a", "http://fen.example/a")]
    public void AnItemIsKnownByItsPageElseByItsIdWithinTheFeed(string inside, string id, string? url)
    {
        var article = Assert.Single(Items(Item(inside)));
        Assert.Equal((id, url), (article.Id, article.Url));
    }

    [Theory]
    [InlineData("<source url='https://mill.example/feed'>The Mill</source>", "Dyke holds", "The Mill", "mill.example")]
    [InlineData("<source>The Mill</source>", "Dyke holds - The Mill", "Fen Post", "fen.example")]
    [InlineData("<source url='https://mill.example/feed'/>", "Dyke holds - The Mill", null, "mill.example")]
    [InlineData("", "Dyke holds - The Mill", "Fen Post", "fen.example")]
    public void WhatWasCollectedIsOfItsSource(string source, string title, string? outlet, string domain)
    {
        var article = Assert.Single(Items(Item($"<title>Dyke holds - The Mill</title><link>https://count.example/x1</link>{source}")));
        Assert.Equal((title, outlet, domain), (article.Title, article.Outlet?.Name, article.Outlet?.Domain));
    }

    [Fact]
    public void ItemsThatAllLeadToTheFrontPageAreAsManyArticles() => Assert.Equal(2, Items(
        Item("<title>One</title><link>http://fen.example/</link>") + Item("<title>Two</title><link>http://fen.example/</link>"))
        .Select(article => article.Id).Distinct().Count());

    [Theory]
    [InlineData("en-gb", "en")]
    [InlineData("EN_us", "en")]
    [InlineData("de-AT", "de")]
    [InlineData("English", null)]
    public void TheLanguageOfAFeedIsAPrimaryOne(string stated, string? language)
    {
        var article = Assert.Single(Items(Item("<guid>7</guid>", "Dyke: Fenmouth, Marlow, Selby"), $"<language>{stated}</language>"));
        Assert.Equal(language, article.Language);
        Assert.Equal(language == "de", article.Problems.Any(problem => problem.Code == ProblemCode.LanguageNotRead));
    }

    [Theory]
    [InlineData("{\"text\":\"One dyke.\"}\n{\"text\":\"Two dykes.\"}\n", 2)]
    [InlineData("{\"text\":\"One dyke.\"}\n\n{\"text\":\"One dyke.\"}", 1)]
    [InlineData("[{\"text\":\"One dyke.\"},{\"text\":\"Two dykes.\"}]", 2)]
    public void ArticlesOfOneFileWithoutIdsAreKnownByWhatTheySay(string json, int count)
    {
        var ids = Articles(json).Select(article => article.Id).Distinct().ToList();
        Assert.Equal(count, ids.Count);
        Assert.DoesNotContain("input", ids);
    }

    [Theory]
    [InlineData("{\"text\":\"One dyke.\"}")]
    [InlineData("\n{\"text\":\"One dyke.\"}\n\n")]
    [InlineData("[{\"text\":\"One dyke.\"}]")]
    public void AnArticleAloneInItsFileHasItsName(string json) => Assert.Equal("input", Assert.Single(Articles(json)).Id);
}
