using Dateline.Intake.Feeds;

namespace Dateline.Tests.Intake;

/// <summary>Feeds as they are made: old forms, odd prefixes, bases, modes and types.</summary>
public class WildFeedTests
{
    private static Feed Read(string feed) => FeedReader.Read(System.Text.Encoding.UTF8.GetBytes(feed))!;

    private static FeedPost Item(string inside, string attributes = "") => Assert.Single(
        Read($"<rss version='2.0' {attributes}><channel><title>Fen</title><item>{inside}</item></channel></rss>").Posts);

    private static FeedPost Entry(string inside, string attributes = "xmlns='http://www.w3.org/2005/Atom'") =>
        Assert.Single(Read($"<feed {attributes}><title>Fen</title><entry>{inside}</entry></feed>").Posts);

    [Theory]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>")]
    [InlineData("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://channel.netscape.com/rdf/simple/0.9/'>")]
    public void ItemsBesideTheChannelAreItsItems(string root)
    {
        var end = $"</{root[1..root.IndexOf(' ', StringComparison.Ordinal)]}>";
        var feed = Read($"{root}<channel><title>Fen</title><link>https://fen.example/</link></channel>"
            + $"<item><title>Dyke holds</title><link>https://fen.example/a</link></item>{end}");
        Assert.Equal(("Fen", FeedFormat.Rdf), (feed.Title?.Plain, feed.Format));
        Assert.Equal("https://fen.example/a", Assert.Single(feed.Posts).Address);
    }

    [Theory]
    [InlineData("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
        + "<item><title>Dyke holds</title></item></r:RDF>")]
    [InlineData("<x:rss xmlns:x='http://backend.userland.com/rss2'><x:channel>"
        + "<x:item><x:title>Dyke holds</x:title></x:item></x:channel></x:rss>")]
    [InlineData("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>Dyke holds</a:title></a:entry></a:feed>")]
    [InlineData("<entry xmlns='http://www.w3.org/2005/Atom'><title>Dyke holds</title></entry>")]
    [InlineData("<a:entry xmlns:a='http://www.w3.org/2005/Atom'><a:title>Dyke holds</a:title></a:entry>")]
    [InlineData("<CHANNEL HREF='https://fen.example/'><ITEM><TITLE>Dyke holds</TITLE></ITEM></CHANNEL>")]
    public void ItIsAFeedWhateverThePrefixOfItsRoot(string feed) =>
        Assert.Equal("Dyke holds", Assert.Single(Post.Open(feed)).Value!.Entry!.Title);

    [Fact]
    public void AChannelOfCdfIsRead()
    {
        var feed = Read("""
            <?xml version="1.0"?>
            <CHANNEL HREF="https://fen.example/"><TITLE>Fen</TITLE><ABSTRACT>News of the fens</ABSTRACT>
            <ITEM HREF="https://fen.example/a" LASTMOD="2031-03-04T10:30:00Z"><TITLE>Dyke</TITLE><ABSTRACT>It held.</ABSTRACT></ITEM>
            <ITEM><A HREF="https://fen.example/b"/><TITLE>Mill</TITLE></ITEM></CHANNEL>
            """);
        Assert.Equal(("Fen", "News of the fens", "https://fen.example/"), (feed.Title?.Plain, feed.Description?.Plain, feed.Home));
        Assert.Equal(["https://fen.example/a", "https://fen.example/b"], feed.Posts.Select(post => post.Address));
        Assert.Equal(("It held.", "2031-03-04T10:30:00Z"), (feed.Posts[0].Summary?.Plain, feed.Posts[0].Updated?.Time?.ToString()));
    }

    [Fact]
    public void AnEntryAloneIsOfItsSource()
    {
        var feed = Read("<entry xmlns='http://www.w3.org/2005/Atom'><title>Dyke</title><source><title>Fen</title></source></entry>");
        Assert.Equal(("Fen", FeedFormat.Atom, "Dyke"), (feed.Title?.Plain, feed.Format, feed.Posts[0].Title?.Plain));
    }

    [Theory]
    [InlineData("<x:title xmlns:x='http://purl.org/dc/elements/1.1/'>Dyke holds</x:title>")]
    [InlineData("<title>Dyke holds</title>")]
    [InlineData("<TITLE>Dyke holds</TITLE>")]
    [InlineData("<title type='text'>Dyke holds</title>")]
    [InlineData("<title>&lt;b&gt;Dyke&lt;/b&gt; holds</title>")]
    [InlineData("<title><![CDATA[Dyke holds]]></title>")]
    [InlineData("<title><![CDATA[Dyke]]> <![CDATA[holds]]></title>")]
    [InlineData("<title>\n  Dyke\n  holds </title>")]
    [InlineData("<title><b>Dyke</b> holds</title>")]
    [InlineData("<title></title><dc:title>Dyke holds</dc:title>")]
    public void ATitleIsItsWords(string title) => Assert.Equal("Dyke holds", Item(title).Title?.Plain);

    [Theory]
    [InlineData("<title>AT&amp;T</title>", "AT&T")]
    [InlineData("<title>AT&T</title>", "AT&T")]
    [InlineData("<title>Caf&eacute; &ndash; d&#233;j&#xe0;</title>", "Café – déjà")]
    [InlineData("<title>It&#146;s</title>", "It’s")]
    [InlineData("<title>&unheard; of</title>", "&unheard; of")]
    [InlineData("<title>&#0; &#xD800; x</title>", "&#0; &#xD800; x")]
    public void ReferencesStandForTheirCharacters(string title, string plain) => Assert.Equal(plain, Item(title).Title?.Plain);

    [Theory]
    [InlineData("<content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>"
        + "<x:p>A <x:a href='b'>dyke</x:a></x:p></x:div></content>",
        "<p>A <a href='b'>dyke</a></p>")]
    [InlineData("<content type='html'>&lt;p&gt;Held&lt;/p&gt;</content>", "<p>Held</p>")]
    [InlineData("<content type='text/html' mode='escaped'>&lt;p&gt;Held&lt;/p&gt;</content>", "<p>Held</p>")]
    [InlineData("<content type='application/xhtml+xml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Held</p></div></content>",
        "<p>Held</p>")]
    [InlineData("<content type='text/html' mode='base64'>PHA+SGVsZDwvcD4=</content>", "<p>Held</p>")]
    [InlineData("<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><p>Held</p></h:div></content>", "<p>Held</p>")]
    [InlineData("<content>2 &lt; 3</content>", "2 &lt; 3")]
    [InlineData("<content type='text'>2 &lt; 3</content>", "2 &lt; 3")]
    public void ContentComesAsHtml(string content, string html) => Assert.Equal(html, Entry(content).Content?.Html);

    [Theory]
    [InlineData("xml:base='https://fen.example/news/'", "<link>a</link>", "https://fen.example/news/a")]
    [InlineData("xml:base='https://fen.example/news/'", "<link>/a</link>", "https://fen.example/a")]
    [InlineData("xml:base='https://fen.example/news/'", "<link>?a=1&amp;b=2</link>", "https://fen.example/news/?a=1&b=2")]
    [InlineData("xml:base='https://fen.example/news/'", "<link xml:base='2031/'>a</link>", "https://fen.example/news/2031/a")]
    [InlineData("xmlns:a='http://www.w3.org/2005/Atom'", "<a:link href='https://fen.example/a'/>", "https://fen.example/a")]
    [InlineData("", "<guid>https://fen.example/a</guid>", "https://fen.example/a")]
    [InlineData("", "<guid isPermaLink='false'>https://fen.example/a</guid>", null)]
    [InlineData("", "<link/><guid>https://fen.example/a</guid>", "https://fen.example/a")]
    public void TheLinkIsThePage(string attributes, string inside, string? address) =>
        Assert.Equal(address, Item(inside, attributes).Address);

    [Theory]
    [InlineData("<pubDate>Tue, 04 Mar 2031 10:30:00 +0100</pubDate>", "2031-03-04T10:30:00+01:00")]
    [InlineData("<pubDate>Tue, 4 Mar 31 10:30 GMT</pubDate>", "2031-03-04T10:30:00Z")]
    [InlineData("<dc:date>2031-03-04T10:30Z</dc:date>", "2031-03-04T10:30:00Z")]
    [InlineData("<dcterms:created>2031-03-04</dcterms:created>", "2031-03-04")]
    [InlineData("<dcterms:issued>2031-03</dcterms:issued>", "2031-03")]
    [InlineData("<pubDate>nobody knows</pubDate><dc:date>2031-03-04</dc:date>", "2031-03-04")]
    [InlineData("<pubDate>2031-W10-2</pubDate>", "2031-03-04")]
    [InlineData("<pubDate>2031W102T103000Z</pubDate>", "2031-03-04T10:30:00Z")]
    [InlineData("<pubDate>2031-W10</pubDate>", null)]
    [InlineData("<pubDate>2031-W54-1</pubDate>", null)]
    [InlineData("<pubDate>2026-W01-1</pubDate>", "2025-12-29")]
    [InlineData("<pubDate>2031-063</pubDate>", "2031-03-04")]
    [InlineData("<pubDate>2031063</pubDate>", "2031-03-04")]
    [InlineData("<pubDate>2031-366</pubDate>", null)]
    [InlineData("<pubDate>20310304T103000Z</pubDate>", "2031-03-04T10:30:00Z")]
    [InlineData("<pubDate>20310304</pubDate>", "2031-03-04")]
    [InlineData("<pubDate>2031-március-4T10:30+01:00</pubDate>", "2031-03-04T10:30:00+01:00")]
    [InlineData("<pubDate>Τρι, 04 Μάρ 2031 10:30:00 EET</pubDate>", "2031-03-04T10:30:00+02:00")]
    [InlineData("<pubDate>2031-03-04 오후 01:30:00</pubDate>", "2031-03-04T13:30:00")]
    [InlineData("<pubDate>2031년 03월 04일  13:30:00</pubDate>", "2031-03-04T13:30:00")]
    [InlineData("<pubDate>Tue Mar  4 10:30:00 2031</pubDate>", "2031-03-04T10:30:00")]
    [InlineData("<pubDate>Tuesday, 04-Mar-31 10:30:00 UTC</pubDate>", "2031-03-04T10:30:00Z")]
    [InlineData("<pubDate>3/4/2031 1:30:00 PM</pubDate>", "2031-03-04T13:30:00")]
    [InlineData("<pubDate>04.03.2031, 13:30</pubDate>", "2031-03-04T13:30")]
    public void DatesAreWhatTheyState(string inside, string? time) =>
        Assert.Equal(time, Item(inside).Published?.Time?.ToString());

    [Fact]
    public void SourcesMediaAndPeopleAreKept()
    {
        var post = Item("<author>desk@fen.example (Ada Quill)</author><i:author>Fen Radio</i:author>"
            + "<m:group><m:content url='https://fen.example/a.jpg' medium='image'/><m:description>The dyke</m:description></m:group>"
            + "<enclosure url='https://fen.example/a.mp3' type='audio/mpeg' length='7'/>"
            + "<source url='https://mere.example/rss'>Mere</source>",
            "xmlns:m='http://search.yahoo.com/mrss/' xmlns:i='http://www.itunes.com/dtds/podcast-1.0.dtd'");
        Assert.Equal(("Ada Quill", "desk@fen.example"), (post.Authors[0].Name, post.Authors[0].Email));
        Assert.Equal(["https://fen.example/a.jpg", "https://fen.example/a.mp3"], post.Media.Select(one => one.Address));
        Assert.Equal("The dyke", post.Summary?.Plain);
        Assert.Equal(("Mere", "https://mere.example/rss"), (post.Source?.Title?.Plain, post.Source?.Self));
    }
}
