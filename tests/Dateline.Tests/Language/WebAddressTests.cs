using Dateline.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Language;

public class WebAddressTests
{
    [Theory]
    [InlineData("https://fen.example/news/dyke-holds")]
    [InlineData("http://fen.example/news/dyke-holds")]
    [InlineData("https://www.fen.example/news/dyke-holds/")]
    [InlineData("https://FEN.example:443/news/dyke-holds#top")]
    [InlineData("https://fen.example/news/dyke-holds?utm_source=rss&utm_medium=feed")]
    [InlineData("https://fen.example/news/dyke-holds?fbclid=Iw3x&at_campaign=a1")]
    [InlineData("https://fen.example/news/dyke-holds?ref=rss")]
    [InlineData("https://fen.example/news/dyke-holds/amp")]
    [InlineData("https://fen.example/news/amp/dyke-holds")]
    [InlineData("https://fen.example/news/dyke-holds.amp")]
    [InlineData("https://fen.example/news/dyke-holds?amp")]
    [InlineData("https://fen.example/news/dyke-holds?amp=1&outputType=amp")]
    [InlineData("https://m.fen.example/news/dyke-holds")]
    [InlineData("https://amp.fen.example/news/dyke-holds")]
    [InlineData("https://fen-example.cdn.ampproject.org/c/s/fen.example/news/dyke-holds")]
    [InlineData("https://www.google.com/amp/s/fen.example/news/dyke-holds")]
    [InlineData("feed://fen.example/news/dyke-holds")]
    [InlineData("//fen.example/news/dyke%2Dholds")]
    public void AllSpellingsOfOneAddressHaveOneKey(string address) =>
        Assert.Equal("fen.example/news/dyke-holds", WebAddress.Key(address));

    [Theory]
    [InlineData("https://fen.example/a?id=1", "https://fen.example/a?id=2")]
    [InlineData("https://fen.example/a", "https://fen.example/A")]
    [InlineData("https://fen.example/a", "https://fen.example/a/b")]
    [InlineData("https://fen.example/a", "https://news.fen.example/a")]
    [InlineData("https://fen.example/a?ref=10451", "https://fen.example/a?ref=10452")]
    [InlineData("https://fen.example/a?source=1", "https://fen.example/a")]
    [InlineData("https://fen.example/a", "https://fen.example:8443/a")]
    [InlineData("https://fen.example/camp", "https://fen.example/c")]
    [InlineData("https://fen.example/#!/story/1", "https://fen.example/#!/story/2")]
    [InlineData("https://fen.example/#/story/1", "https://fen.example/")]
    public void PagesThatMayDifferHaveDifferentKeys(string one, string other) =>
        Assert.NotEqual(WebAddress.Key(one), WebAddress.Key(other));

    [Fact]
    public void TheOrderOfParametersDoesNotCount() =>
        Assert.Equal(WebAddress.Key("https://fen.example/a?b=1&a=2"), WebAddress.Key("https://fen.example/a?a=2&utm_id=9&b=1"));

    [Theory]
    [InlineData("a1")]
    [InlineData("tag:fen.example,2031:1")]
    [InlineData("javascript:history.back()")]
    [InlineData("https://localhost/a")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatIsNoneOfTheWebHasNone(string? address) => Assert.Null(WebAddress.Key(address));

    [Fact]
    public void AKeyIsTheKeyOfItself() =>
        Prop.ForAll(Texts.Any, path =>
        {
            if (WebAddress.Key($"https://fen.example/{path}") is { } key && !key.AsSpan().ContainsAny('%', '?', '#'))
                Assert.Equal(key, WebAddress.Key($"https://{key}"));
        }).Check(Texts.FixedSeed);
}
