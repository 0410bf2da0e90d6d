using System.Text;

namespace Dateline.Tests.Intake;

public class FeedTests
{
    private static RawDocument[] Items(string feed) => [.. Post.Open(feed).Select(piece => piece.Value!)];

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void AJsonFeedOnOneLineIsAFeed(string end)
    {
        const string Feed = """
            {"version":"https://jsonfeed.org/version/1.1","items":[{"id":"a","content_text":"The sluice was shut on Monday."}]}
            """;
        Assert.Equal(RawKind.FeedItem, Assert.Single(Items(Feed + end)).Kind);
    }

    [Fact]
    public void Rss2GivesItemsWithTheirContent()
    {
        var item = Assert.Single(Items("""
            <?xml version="1.0"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
             xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Fen &amp; Field</title><link>https://fen.example/</link><language>en-GB</language>
            <item><title><![CDATA[Dyke &#8220;holds&#8221;]]></title><link>https://fen.example/a</link><guid isPermaLink="false">77</guid>
            <dc:creator>Ada Quill and Ben Oak</dc:creator><pubDate>Tue, 04 Mar 2031 10:30:00 +0100</pubDate>
            <description>Short.</description><c:encoded><![CDATA[<p>The dyke held.</p>]]></c:encoded></item></channel></rss>
            """));
        Assert.Equal(RawKind.FeedItem, item.Kind);
        Assert.Equal("<p>The dyke held.</p>", item.Content);
        Assert.Equal("https://fen.example/a", item.Url);
        Assert.Equal("Dyke “holds”", item.Entry!.Title);
        Assert.Equal(["Ada Quill", "Ben Oak"], item.Entry.Authors);
        Assert.Equal(StatedTime.Parse("2031-03-04T10:30:00+01:00"), item.Entry.Published);
        Assert.Equal("The Fen & Field", item.Entry.FeedTitle);
        Assert.Equal("en-GB", item.Entry.Language);
        Assert.Equal("77", item.Entry.Id);
        Assert.False(item.Entry.IsSummary);
    }

    [Fact]
    public void AtomGivesMarkupAndMoments()
    {
        var item = Assert.Single(Items("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Fen</title><link href="https://fen.example/"/>
            <entry><id>tag:fen,1</id><title type="html">Dyke &lt;b&gt;holds&lt;/b&gt;</title><link rel="enclosure" href="/x.mp3"/>
            <link href="/a"/><author><name>Ada Quill</name></author><published>2031-03-04T10:30:00Z</published>
            <updated>2031-03-05</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The dyke <em>held</em>.</p></div></content></entry></feed>
            """));
        Assert.Contains("<p>The dyke <em>held</em>.</p>", item.Content, StringComparison.Ordinal);
        Assert.Equal("https://fen.example/a", item.Url);
        Assert.Equal("Dyke holds", item.Entry!.Title);
        Assert.Equal(StatedTime.Parse("2031-03-04T10:30:00Z"), item.Entry.Published);
        Assert.Equal(StatedTime.Parse("2031-03-05"), item.Entry.Updated);
    }

    [Fact]
    public void Rss1HasItsItemsBesideTheChannel()
    {
        var items = Items("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
             xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://fen.example/"><title>Fen</title><link>https://fen.example/</link></channel>
            <item rdf:about="https://fen.example/a"><title>One</title><link>https://fen.example/a</link>
            <dc:date>2031-03-04</dc:date><description>First.</description></item>
            <item rdf:about="https://fen.example/b"><title>Two</title><link>https://fen.example/b</link></item></rdf:RDF>
            """);
        Assert.Equal(["One", "Two"], items.Select(item => item.Entry!.Title));
        Assert.Equal(StatedTime.Parse("2031-03-04"), items[0].Entry!.Published);
        Assert.True(items[0].Entry!.IsSummary);
    }

    [Fact]
    public void JsonFeedIsAFeedAndNoArticle()
    {
        var item = Assert.Single(Items("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Fen","items":[{"id":1,"url":"https://fen.example/a",
             "title":"Dyke holds","content_html":"<p>The dyke held.</p>",
             "date_published":"2031-03-04T10:30:00+01:00","authors":[{"name":"Ada Quill"}]}]}
            """));
        Assert.Equal("<p>The dyke held.</p>", item.Content);
        Assert.Equal(["Ada Quill"], item.Entry!.Authors);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>Caf&eacute; &nbsp;&amp; bar & grill</title></item></channel></rss>",
        "Café & bar & grill")]
    [InlineData("<rss><channel><item><title>No end", "No end")]
    [InlineData("<rss><channel><item><title>One<item><title>Two</title></item>", "One")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><rss><channel><item><title>&b;</title>",
        "&b;")]
    [InlineData("<!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&f;</title>",
        "&f;")]
    public void ABrokenFeedIsReadAsFarAsItGoes(string feed, string title) => Assert.Equal(title, Items(feed)[0].Entry!.Title);

    [Fact]
    public void AFeedInAnotherEncodingIsRead()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Feed =
            "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><item><title>Zoë “wins”</title></item></channel></rss>";
        var item = Post.Only(Encoding.GetEncoding(1252).GetBytes(Feed));
        Assert.Equal("Zoë “wins”", item.Entry!.Title);
        Assert.Empty(item.Problems);
    }
}
