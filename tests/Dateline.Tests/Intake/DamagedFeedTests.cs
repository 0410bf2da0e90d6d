using System.Text;

namespace Dateline.Tests.Intake;

/// <summary>Feeds that were damaged or break off: what is whole is read, and what is half is told.</summary>
public class DamagedFeedTests
{
    private const string Head = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Fen</title><link>https://fen.example/</link>";

    /// <summary>Of the cases, for @.</summary>
    private const string Second = "<item><title>Sluice shut</title><link>https://fen.example/b</link>";

    private const string Whole = "<item><title>Dyke holds</title><link>https://fen.example/a</link><guid>1</guid>"
        + "<description>The dyke at Fenwick held on Tuesday.</description></item>";

    /// <summary>The last item as far as it goes, and the link and the words that may be said of it.</summary>
    public static TheoryData<string, string?, string> Halves => new()
    {
        { "<item><title>Sluice shut</title><link>https://fen.example/b", null, "" },
        { "<item><title>Sluice shut</title><link>https://fen.example/b</li", null, "" },
        { "@<guid isPer", "https://fen.example/b", "" },
        { "@<enclosure url=\"https://fen.exa", "https://fen.example/b", "" },
        { "@<pubDate>Tue, 04 Mar 20", "https://fen.example/b", "" },
        { "@<description>It was shut on Mon", "https://fen.example/b", "It was shut on Mon" },
        { "@<description>Oats &am", "https://fen.example/b", "Oats" },
        { "@<description><![CDATA[<p>It was <b", "https://fen.example/b", "<p>It was" },
        { "@<description><![CDATA[<p>It was shut.</p>]", "https://fen.example/b", "<p>It was shut.</p>" },
        { "@<description><p>It was <b>shut</b> on", "https://fen.example/b", "<p>It was <b>shut</b> on" },
        { "@<description>It was shut.</description>", "https://fen.example/b", "It was shut." },
    };

    [Theory]
    [MemberData(nameof(Halves))]
    public void TheHalfItemIsTold(string half, string? link, string content)
    {
        var pieces = Post.Open(Head + Whole + half.Replace("@", Second, StringComparison.Ordinal));
        Assert.Equal(2, pieces.Count);
        Assert.Empty(pieces[0].Value!.Problems);
        var last = pieces[1].Value!;
        Assert.Equal(("Sluice shut", link, content, null), (last.Entry!.Title, last.Url, last.Content, last.Entry.Published?.ToString()));
        Assert.Equal(ProblemCode.CutOff, Assert.Single(last.Problems).Code);
        Assert.Equal("item 2", last.Place);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("<item", 1)]
    [InlineData("<!-- next", 1)]
    [InlineData("</channel></rss>", 0)]
    [InlineData("</channel>", 0)]
    public void AFeedThatBreaksOffBehindAnItemIsTold(string end, int problems)
    {
        var pieces = Post.Open(Head + Whole + end);
        Assert.Empty(pieces[0].Value!.Problems);
        Assert.Equal(problems, pieces.Count(piece => piece.Problem?.Code == ProblemCode.CutOff));
        Assert.Equal(1 + problems, pieces.Count);
    }

    /// <summary>Every place at which a feed may be cut: the first item is whole or told, and no address is ever half.</summary>
    [Fact]
    public void WhereverItIsCutNoHalfIsGivenForWhole()
    {
        var feed = Head + Whole + "<item><title>Sluice &amp; dam</title><link>https://fen.example/bcd</link><guid>22</guid>"
            + "<description><![CDATA[<p>It was shut on <a href=\"https://fen.example/x\">Monday</a>.</p>]]></description>"
            + "</item></channel></rss>";
        for (var length = (Head + "<item>").Length; length < feed.Length - "</rss>".Length; length++)
        {
            var pieces = Post.Open(feed[..length]);
            var told = pieces.Any(piece => piece.Problem?.Code == ProblemCode.CutOff)
                || pieces.Any(piece => piece.Value?.Problems.Any(problem => problem.Code == ProblemCode.CutOff) == true);
            Assert.True(told, feed[..length]);
            Assert.All(pieces.Where(piece => piece.Succeeded), piece =>
                Assert.Contains(piece.Value!.Url, new[] { null, "https://fen.example/a", "https://fen.example/bcd" }));
        }
    }

    [Fact]
    public void ACharacterOfWhichThereIsAPartIsNoneOfAnotherSet()
    {
        var bytes = Encoding.UTF8.GetBytes(Head + "<item><title>Deich hält</title><description>Er hält in Süß");
        var item = Post.Only(bytes[..^1]);
        Assert.Equal("Deich hält", item.Entry!.Title);
        Assert.Equal("Er hält in Sü\ufffd", item.Content);
        Assert.Equal([ProblemCode.BrokenText, ProblemCode.CutOff], item.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void ALiteralWithoutEndEndsWithItsElement()
    {
        var pieces = Post.Open(Head + Whole + "<item><title>Sluice shut</title><description><![CDATA[<p>It was shut"
            + "</description><link>https://fen.example/b</link></item>"
            + "<item><title><![CDATA[Dam]]></title><link>https://fen.example/c</link></item></channel></rss>");
        Assert.Equal(["https://fen.example/a", "https://fen.example/b", "https://fen.example/c"], pieces.Select(piece => piece.Value!.Url));
        Assert.Equal("<p>It was shut", pieces[1].Value!.Content);
        Assert.Equal([0, 1, 0], pieces.Select(piece => piece.Value!.Problems.Length));
    }

    [Fact]
    public void AnItemGoesOnBehindTheOneWithinIt()
    {
        var pieces = Post.Open(Head + "<item><title>Dyke holds</title><item><title>Sluice shut</title></item>"
            + "<link>https://fen.example/a</link><description>The dyke held.</description></item>"
            + "<item><title>Dam</title></item></channel></rss>");
        Assert.Equal(["Dyke holds", "Sluice shut", "Dam"], pieces.Select(piece => piece.Value!.Entry!.Title));
        Assert.Equal("The dyke held.", pieces[0].Value!.Content);
        Assert.Equal("https://fen.example/a", pieces[0].Value!.Url);
    }

    [Fact]
    public void MoreElementsThanAreReadAreTold()
    {
        var feed = new StringBuilder(Head);
        for (var number = 0; number < 80_000; number++)
            feed.Append("<item><a/><a/><a/><a/><a/></item>");
        var pieces = Post.Open(feed.Append("</channel></rss>").ToString());
        Assert.Equal(ProblemCode.TooLarge, pieces[^1].Problem!.Code);
        Assert.Contains($"the first {pieces.Count - 1}", pieces[^1].Problem!.Message, StringComparison.Ordinal);
        Assert.True(pieces.Count > 60_000);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"]>\">]>")]
    [InlineData("<!DOCTYPE rss [<!-- it's ]> --><!ENTITY a '<x>'>]>")]
    [InlineData("<!DOCTYPE rss PUBLIC \"-//Fen//DTD > 0.91//EN\" 'https://fen.example/a.dtd'>")]
    [InlineData("<!DOCTYPE rss [<?x ]> ?><!ELEMENT rss (a|b)*>]>")]
    [InlineData("<!DOCTYPE rss [ <!ENTITY broken 'x> ]>")]
    public void WhatATypeDeclaresDoesNotReachTheItems(string declaration)
    {
        var feed = Head.Replace("<rss", $"{declaration}<rss", StringComparison.Ordinal) + Whole + "</channel></rss>";
        Assert.Equal("https://fen.example/a", Assert.Single(Post.Open(feed)).Value!.Url);
    }

    [Fact]
    public void ADateThatCannotBeReadIsTold()
    {
        var pieces = Post.Open(Head + "<item><title>Dyke</title><pubDate>the day after</pubDate></item>"
            + "<item><title>Dam</title><pubDate>Tue, 04 Mar 2031 10:30 GMT</pubDate></item></channel></rss>");
        Assert.Equal("'the day after' is no date", Assert.Single(pieces[0].Value!.Problems).Message);
        Assert.Empty(pieces[1].Value!.Problems);
    }

    [Theory]
    [InlineData("feed://fen.example/a", "http://fen.example/a")]
    [InlineData("feed:https://fen.example/a", "https://fen.example/a")]
    [InlineData("//fen.example/a", "https://fen.example/a")]
    [InlineData("/a", "https://fen.example/a")]
    [InlineData("http:/fen.example/a", "http://fen.example/a")]
    [InlineData("http://https://fen.example/a", "https://fen.example/a")]
    [InlineData("www.fen.example/a", "http://www.fen.example/a")]
    [InlineData("https://fen.example/\n  a", "https://fen.example/  a")]
    [InlineData("javascript:void(0)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("mailto:desk@fen.example", null)]
    public void AnAddressIsOneOfTheWebOrNone(string link, string? url) =>
        Assert.Equal(url, Assert.Single(Post.Open(Head + $"<item><title>x</title><link>{link}</link></item></channel></rss>")).Value!.Url);
}
