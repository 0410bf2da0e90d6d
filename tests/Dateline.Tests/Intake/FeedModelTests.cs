using System.Text;
using Dateline.Intake.Feeds;

namespace Dateline.Tests.Intake;

/// <summary>What a feed says, field by field.</summary>
public class FeedModelTests
{
    private static Feed Read(string feed) => FeedReader.Read(Encoding.UTF8.GetBytes(feed))!;

    private static FeedPost Item(string inside, string root = "rss", string spaces = "") => Assert.Single(Read(root == "rss"
        ? $"<rss version='2.0' {spaces}><channel><title>Fen</title><item>{inside}</item></channel></rss>"
        : $"<feed xmlns='http://www.w3.org/2005/Atom' {spaces}><title>Fen</title><entry>{inside}</entry></feed>").Posts);

    [Theory]
    [InlineData("<title>Dyke holds</title>", "Dyke holds")]
    [InlineData("<title type='text'>A &lt;b&gt; is a tag</title>", "A <b> is a tag")]
    [InlineData("<title type='html'>Dyke &lt;b&gt;holds&lt;/b&gt;</title>", "Dyke holds")]
    [InlineData("<title type='html'><![CDATA[Dyke <b>holds</b> &amp; more]]></title>", "Dyke holds & more")]
    [InlineData("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Dyke <b>holds</b></div></title>", "Dyke holds")]
    [InlineData("<title type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>1 &lt; 2</x:div></title>", "1 < 2")]
    [InlineData("<title mode='base64'>RHlrZSBob2xkcw==</title>", "Dyke holds")]
    [InlineData("<title type='text/html' mode='escaped'>Dyke &lt;i&gt;holds&lt;/i&gt;</title>", "Dyke holds")]
    [InlineData("<title>Dyke <b>holds</b></title>", "Dyke holds")]
    public void ATitleOfAtomIsWhatItsTypeSays(string title, string plain) => Assert.Equal(plain, Item(title, "feed").Title!.Value.Plain);

    [Theory]
    [InlineData("<title>AT&amp;T &amp;amp; others</title>", "AT&T & others")]
    [InlineData("<title>Two < three</title>", "Two < three")]
    [InlineData("<title>Caf&eacute; &hellip; &#8212; &#x2014; &#151;</title>", "Café … — — —")]
    [InlineData("<title>Fish & chips &copy=1</title>", "Fish & chips &copy=1")]
    [InlineData("<title><![CDATA[Dyke]]> holds <!-- not --> <![CDATA[still]]></title>", "Dyke holds still")]
    [InlineData("<title>Dy\u0003ke</title>", "Dyke")]
    [InlineData("<title>Dyke holds</titel><link>https://fen.example/a</link>", "Dyke holds")]
    [InlineData("<dc:title>Dyke</dc:title>", "Dyke")]
    [InlineData("<media:title type='plain'>Dyke</media:title>", "Dyke")]
    public void ATitleOfRssIsReadHoweverItIsWritten(string title, string plain) => Assert.Equal(plain, Item(title).Title!.Value.Plain);

    [Theory]
    [InlineData("<link>https://fen.example/a</link>", "https://fen.example/a")]
    [InlineData("<link href='https://fen.example/a'/>", "https://fen.example/a")]
    [InlineData("<atom:link rel='alternate' href='https://fen.example/a'/>", "https://fen.example/a")]
    [InlineData("<guid>https://fen.example/a</guid>", "https://fen.example/a")]
    [InlineData("<guid isPermaLink='true'>https://fen.example/a</guid>", "https://fen.example/a")]
    [InlineData("<guid isPermaLink='false'>https://fen.example/a</guid>", null)]
    [InlineData("<guid>tag:fen,2031:1</guid>", null)]
    [InlineData("<atom:link rel='self' href='https://fen.example/item.xml'/>", null)]
    [InlineData("<link>https://count.example/x</link><feedburner:origLink>https://fen.example/a</feedburner:origLink>",
        "https://fen.example/a")]
    public void TheAddressOfAnItemIsThatOfItsPage(string inside, string? address) => Assert.Equal(address, Item(inside).Address);

    [Theory]
    [InlineData("<author>desk@fen.example (Ada Quill)</author>", "Ada Quill", "desk@fen.example")]
    [InlineData("<author>Ada Quill (desk@fen.example)</author>", "Ada Quill", "desk@fen.example")]
    [InlineData("<author>Ada Quill &lt;desk@fen.example&gt;</author>", "Ada Quill", "desk@fen.example")]
    [InlineData("<author>desk@fen.example</author>", null, "desk@fen.example")]
    [InlineData("<author>Ada Quill @ home</author>", "Ada Quill @ home", null)]
    [InlineData("<dc:creator><![CDATA[Ada Quill]]></dc:creator>", "Ada Quill", null)]
    [InlineData("<itunes:author>Ada Quill</itunes:author>", "Ada Quill", null)]
    [InlineData("<author><name>Ada Quill</name><email>desk@fen.example</email></author>", "Ada Quill", "desk@fen.example")]
    [InlineData("<author><name>desk@fen.example (Ada Quill)</name></author>", "Ada Quill", "desk@fen.example")]
    [InlineData("<atom:author><atom:name>Ada Quill</atom:name></atom:author>", "Ada Quill", null)]
    public void APersonHasNameAndMail(string inside, string? name, string? mail) =>
        Assert.Equal((name, mail), Assert.Single(Item(inside).Authors) is var one ? (one.Name, one.Email) : default);

    [Fact]
    public void RelativeAddressesAreSeenFromTheNearestBase()
    {
        var post = Item("""
            <link href='news/1'/>
            <content type='html' xml:base='https://two.example/'>&lt;a href="b"&gt;x&lt;/a&gt; &lt;img src='/c?d=1&amp;amp;e'&gt;</content>
            <summary type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><a href='d'>y</a></div></summary>
            """, "feed", "xml:base='https://one.example/a/'");
        Assert.Equal("https://one.example/a/news/1", post.Address);
        Assert.Equal("<a href=\"https://two.example/b\">x</a> <img src='https://two.example/c?d=1&amp;e'>", post.Content!.Value.Value);
        Assert.Equal("<a href='https://one.example/a/d'>y</a>", post.Summary!.Value.Value);
    }

    [Fact]
    public void AFeedSaysHowOftenItWantsToBeReadAndWhereItsHubIs()
    {
        var feed = Read("""
            <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom" xmlns:s="http://purl.org/rss/1.0/modules/syndication/"><channel>
            <title>Fen</title><link>https://fen.example/</link><ttl>60</ttl><skipHours><hour>1</hour><hour>2</hour></skipHours>
            <skipDays><day>Sunday</day></skipDays><s:updatePeriod>hourly</s:updatePeriod><s:updateFrequency>2</s:updateFrequency>
            <cloud domain="rpc.fen.example" port="80" path="/RPC2" registerProcedure="notify" protocol="xml-rpc"/>
            <a:link rel="hub" href="https://hub.example/"/><a:link rel="self" href="https://fen.example/rss"/>
            <a:link rel="next" href="https://fen.example/rss?page=2"/><lastBuildDate>Tue, 04 Mar 2031 10:30:00 GMT</lastBuildDate>
            </channel></rss>
            """);
        var schedule = feed.Schedule;
        Assert.Equal(("60", "hourly", "2"), (schedule.TimeToLive, schedule.Period, schedule.Frequency));
        Assert.Equal(["1", "2"], schedule.SkipHours);
        Assert.Equal(["Sunday"], schedule.SkipDays);
        Assert.Equal("notify", schedule.Cloud!.Procedure);
        Assert.Equal(["https://hub.example/"], feed.Hubs);
        Assert.Equal(("https://fen.example/", "https://fen.example/rss", "https://fen.example/rss?page=2"),
            (feed.Home, feed.Self, feed.Next));
        Assert.Equal(StatedTime.Parse("2031-03-04T10:30:00Z"), feed.Updated!.Value.Time);
    }

    [Fact]
    public void AnEntryOfAtomSaysWhereItCameFromAndWhatGoesWithIt()
    {
        var post = Item("""
            <id>tag:fen,1</id><link rel="enclosure" type="audio/mpeg" length="12" href="https://fen.example/a.mp3"/>
            <category term="floods" scheme="https://fen.example/s" label="Floods"/><rights>Fen 2031</rights>
            <m:group><m:content url="https://fen.example/a.jpg" medium="image"><m:credit>Ben Oak</m:credit></m:content></m:group>
            <source><id>tag:two,1</id><title>The Second</title><author><name>Cy Ray</name></author><updated>2031-03-04</updated></source>
            <content type="image/png" src="https://fen.example/a.png"/>
            """, "feed", "xmlns:m='http://search.yahoo.com/mrss/'");
        Assert.Equal("https://fen.example/a.mp3", Assert.Single(post.Media, medium => medium.IsEnclosure).Address);
        Assert.Equal(("image", "Ben Oak"), (post.Media[1].Medium, post.Media[1].Credit));
        Assert.Equal(new FeedCategory("floods", "https://fen.example/s", "Floods"), Assert.Single(post.Categories));
        Assert.Equal("The Second", post.Source!.Title!.Value.Plain);
        Assert.Equal("Cy Ray", Assert.Single(post.Source.Authors).Name);
        Assert.Equal("https://fen.example/a.png", post.ContentAddress);
        Assert.Null(post.Content);
    }

    [Theory]
    [InlineData("<rss xmlns='http://backend.userland.com/rss2' version='2.0'><channel><item><title>x</title></item>"
        + "</channel></rss>", FeedFormat.Rss)]
    [InlineData("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>x</a:title></a:entry></a:feed>", FeedFormat.Atom)]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>x</title></entry></feed>", FeedFormat.Atom)]
    [InlineData("<RDF:RDF xmlns:RDF='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
        + "<channel/><item><title>x</title></item></RDF:RDF>", FeedFormat.Rdf)]
    [InlineData("<!-- c --><!DOCTYPE rss PUBLIC '-//N//EN' 'x.dtd'>\n<rss version='0.91'><channel><item><title>x"
        + "</title></item></channel></rss>", FeedFormat.Rss)]
    [InlineData("<rss><item><title>x</title></item></rss>", FeedFormat.Rss)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"title\":\"x\"}]}", FeedFormat.Json)]
    public void EveryFormatIsKnownByWhatIsInIt(string feed, FeedFormat format)
    {
        var read = Read(feed);
        Assert.Equal(format, read.Format);
        Assert.Equal("x", Assert.Single(read.Posts).Title!.Value.Plain);
    }

    [Fact]
    public void AnItemWithoutAnEndEndsWhereTheNextBegins()
    {
        var posts = Read("<rss><channel><item><title>One</title><description>First<item><title>Two</title>"
            + "<link>https://fen.example/b</item>").Posts;
        Assert.Equal(["One", "Two"], posts.Select(post => post.Title!.Value.Plain));
        Assert.Equal("First", posts[0].Summary!.Value.Plain);
    }

    [Fact]
    public void ForeignElementsAreKeptAsTheyStand()
    {
        var extension = Assert.Single(Item("<x:tide x:height='3'><x:at>Fen</x:at>"
            + "</x:tide>", spaces: "xmlns:x='https://tide.example/'").Extensions);
        Assert.Equal(("x", "tide", "3"), (extension.Prefix, extension.Name, extension.Attribute("x:height")));
        Assert.Equal("Fen", Assert.Single(extension.Children).Value);
    }

    [Theory]
    [InlineData("<author><name>Ada Quill</name></author>", "", "Ada Quill")]
    [InlineData("", "<author><name>Ada Quill</name></author>", "Ada Quill")]
    [InlineData("<source><author><name>Cy Ray</name></author></source>", "<author><name>Ada Quill</name></author>", "Cy Ray")]
    [InlineData("", "<author><name>Fen</name></author>", null)]
    public void AnEntryWithoutAuthorHasThatOfItsSourceOrFeed(string entry, string feed, string? name)
    {
        var pieces = Post.Open($"<feed xmlns='http://www.w3.org/2005/Atom'><title>Fen</title>{feed}<entry><title>x"
            + $"</title>{entry}</entry></feed>");
        Assert.Equal(name, Assert.Single(pieces).Value!.Entry!.Authors.SingleOrDefault());
    }
}
