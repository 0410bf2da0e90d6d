using System.Text;
using Dateline.Extraction;
using Dateline.Intake;
using Dateline.Intake.Feeds;

namespace Dateline.Tests.Intake;

/// <summary>Whatever happens to an input, it is read or a problem, and nothing falls. Each seed can be run again.</summary>
public class IntakeFuzzTests
{
    private const string Answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "1f\r\n<html><p>The dyke held on Tue\r\n12\r\nsday, and no more.\r\n0\r\n\r\n";

    private static readonly string[] Seeds =
    [
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" "
            + "xmlns:c=\"http://purl.org/rss/1.0/modules/content/\" xml:base=\"https://fen.example/\">"
            + "<channel><title>Fen</title><ttl>60</ttl><item><title>Dyke &amp; <![CDATA[<b>dam</b>]]></title><link>a</link><guid>1</guid>"
            + "<pubDate>Tue, 04 Mar 2031 10:30:00 +0100</pubDate><c:encoded>&lt;p&gt;<a href='x'>Held</a></c:encoded>"
            + "</item></channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://fen.example/\"><title type=\"xhtml\"><div>Fen"
            + "</div></title><entry><id>1</id>"
            + "<updated>2031-03-04T10:30:00Z</updated><content type=\"html\">&lt;img src=a&gt;</content><source><title "
            + "mode=\"base64\">RmVu</title>"
            + "</source></entry></feed>",
        "<opml version=\"2.0\"><body><outline text=\"All\"><outline xmlUrl=\"a.xml\" title='A'/><outline "
            + "type=\"include\" url=\"b.opml\"/></outline></body></opml>",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
            + "xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://fen.example/a"
            + "</loc><n:news><n:title>Dyke</n:title><n:publication_date>2031-03-04</n:publication_date></n:news></url></urlset>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Fen\",\"items\":["
            + "{\"id\":1,\"tags\":[\"a\",2],\"authors\":[{\"name\":\"A\"}],"
            + "\"attachments\":[{\"url\":\"x\",\"size_in_bytes\":1}],\"content_html\":\"<p>Held</p>\",\"date_published\":\"2031-03-04\"}]}",
        "{\"id\":\"a\",\"text\":\"The dyke held.\"}\n{\"id\":\"b\",\"text\":\"It held.\"}\n",
        $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://fen.example/a\r\nWARC-Date: "
            + $"2031-03-04T10:30:00Z\r\nContent-Length: {Answer.Length}\r\n\r\n"
            + $"{Answer}\r\n\r\nWARC/1.0\r\nWARC-Type: request\r\nContent-Length: 3\r\n\r\nGET\r\n\r\n",
        "filedesc://fen.arc 0.0.0.0 20310304000000 text/plain 12\n1 0 Fen\nURL\n\n"
            + $"http://fen.example/a 192.0.2.1 20310304103005 text/html {Answer.Length}\n{Answer}\n",
    ];

    public static TheoryData<int> Rounds => [.. Enumerable.Range(0, Seeds.Length * 4)];

    [Theory]
    [MemberData(nameof(Rounds))]
    public void NothingThatIsChangedOrCutMakesAReaderFall(int round)
    {
        var dice = new Random(20310304 + round);
        var seed = Encoding.Latin1.GetBytes(Seeds[round % Seeds.Length]);
        for (var turn = 0; turn < 150; turn++)
        {
            var bytes = Changed(seed, dice);
            if (turn % 3 == 0)
                bytes = Changed([.. Post.Gzip(bytes), .. Post.Gzip(seed)], dice);
            foreach (var piece in new Mailroom().Open("x", new MemoryStream(bytes), Post.Arrived))
            {
                Assert.True(piece.Succeeded || piece.Problem!.Message.Length > 0);
                if (piece.Value is { } raw && turn % 10 == 0)
                    Assert.NotEqual(new ArticleReader().TryRead(raw, out _, out var problem), problem is not null);
            }
            if (FeedReader.Read(bytes) is { } feed)
                Assert.True(feed.Posts.Sum(post => post.Extensions.Length + (post.Content?.FirstImage?.Length ?? 0)) >= 0);
        }
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "titles without end", Times("<rss><channel>", "<title>", 300_000) },
        { "items without end", Times("<rss><channel>", "<item><title>x", 100_000) },
        { "elements within elements", Times("<rss><channel><item>", "<a:b>", 400_000) },
        { "namespaces within namespaces", Times("<rss><channel><item>", "<x xmlns:a='b' xmlns:c='d'>", 100_000) },
        { "attributes", Times("<rss><channel><item ", "a='b' ", 400_000) },
        { "quotation marks", Times("<rss><channel><item a=", "'\"", 400_000) },
        { "open brackets", Times("<rss><channel><item><title>", "<", 1_000_000) },
        { "CDATA without end", Times("<rss><channel><item><title>", "<![CDATA[", 200_000) },
        { "comments without end", Times("<rss><channel><item><title>", "<!--", 300_000) },
        { "divisions in XHTML", Times("<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>", "<div>", 300_000) },
        { "links to be resolved", Times("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/'>"
            + "<entry><content type='html'><![CDATA[",
            "<a href=b>", 100_000) },
        { "entities that double", "<!DOCTYPE rss [<!ENTITY a 'x'>" + string.Concat(Enumerable.Range(0, 60).Select(n =>
            $"<!ENTITY a{n} '&a{n - 1};&a{n - 1};'>")) + "]><rss><channel><item><title>&a59;</title></item></channel></rss>" },
        { "ends of nothing", Times("<rss><channel><item>", "</x>", 500_000) },
        { "headers of a record", Times("WARC/1.0\r\n", "X: y\r\n", 300_000) },
        { "a record in one line", Times("WARC/1.0\r\nContent-Length: ", "9", 1_000_000) },
        { "chunks of nothing", Times("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + "http://a.example/\r\nContent-Length: 900000\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n", 150_000) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void ABombGoesOut(string what, string bomb)
    {
        var pieces = new Mailroom().Open(what, new MemoryStream(Encoding.Latin1.GetBytes(bomb)), Post.Arrived).Take(100_000).ToList();
        Assert.NotEmpty(pieces);
    }

    private static byte[] Changed(byte[] seed, Random dice)
    {
        var bytes = seed.ToList();
        for (var change = dice.Next(1, 6); change > 0 && bytes.Count > 0; change--)
        {
            var at = dice.Next(bytes.Count);
            switch (dice.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(dice.Next(1, 60), bytes.Count - at));
                    break;
                case 1:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 2:
                    bytes.Insert(at, (byte)"<>&\"'=/\0\r\n"[dice.Next(10)]);
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(dice.Next(1, 80), bytes.Count - at)));
                    break;
            }
        }
        return [.. bytes];
    }

    private static string Times(string start, string part, int count) =>
        new StringBuilder(start, start.Length + (part.Length * count)).Insert(start.Length, part, count).ToString();
}
