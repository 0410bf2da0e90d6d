using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Dateline.Intake;
using Dateline.Intake.Feeds;

namespace Dateline.Bench;

/// <summary>
/// From bytes to what a feed or an archive says. An operation is a megabyte: 1,000 divided by the mean in milliseconds is
/// the rate in MB a second, and the allocation is that for a megabyte.
/// </summary>
[MinColumn]
public class IntakeBenchmarks
{
    /// <summary>Of each input, in MB (10^6 bytes).</summary>
    private const int Size = 8;

    private readonly byte[] _rss = Feed(Rss);
    private readonly byte[] _atom = Feed(Atom);
    private readonly byte[] _json = Feed(Json);
    private readonly byte[] _short = Feed(Short);
    private readonly byte[] _plain = Archive();
    private byte[] _packed = [];

    [GlobalSetup]
    public void Pack() => _packed = Packed();

    [Benchmark(OperationsPerInvoke = Size)]
    public int Rss() => FeedReader.Read(_rss)!.Posts.Length;

    [Benchmark(OperationsPerInvoke = Size)]
    public int Atom() => FeedReader.Read(_atom)!.Posts.Length;

    [Benchmark(OperationsPerInvoke = Size)]
    public int JsonFeed() => FeedReader.Read(_json)!.Posts.Length;

    /// <summary>As the pieces of an input, with what the feed says of each.</summary>
    [Benchmark(OperationsPerInvoke = Size)]
    public int RssToPieces() => Pieces(_rss);

    [Benchmark(OperationsPerInvoke = Size)]
    public int AtomToPieces() => Pieces(_atom);

    [Benchmark(OperationsPerInvoke = Size)]
    public int JsonToPieces() => Pieces(_json);

    /// <summary>Items of a headline, a link and a sentence, as most feeds of agencies have them.</summary>
    [Benchmark(OperationsPerInvoke = Size)]
    public int ShortItems() => Pieces(_short);

    [Benchmark(OperationsPerInvoke = Size)]
    public int Warc() => Pieces(_plain);

    /// <summary>Packed record by record; megabytes when unpacked.</summary>
    [Benchmark(OperationsPerInvoke = Size)]
    public int WarcPacked() => Pieces(_packed);

    /// <summary>What <see cref="IntakeRates"/> measures: name, bytes, and the reading of them.</summary>
    internal IEnumerable<(string Name, int Size, Func<int> Read)> Rows() =>
    [
        (nameof(Rss), _rss.Length, Rss), (nameof(Atom), _atom.Length, Atom), (nameof(JsonFeed), _json.Length, JsonFeed),
        (nameof(RssToPieces), _rss.Length, RssToPieces), (nameof(AtomToPieces), _atom.Length, AtomToPieces),
        (nameof(JsonToPieces), _json.Length, JsonToPieces), (nameof(ShortItems), _short.Length, ShortItems),
        (nameof(Warc), _plain.Length, Warc), (nameof(WarcPacked), _plain.Length, WarcPacked),
    ];

    private static int Pieces(byte[] bytes) => new Mailroom().Open("x", new MemoryStream(bytes), SampleStory.Arrived).Count();

    private static byte[] Feed(Func<int, string> item)
    {
        var (head, foot) = item(0).StartsWith('<')
            ? item(0).StartsWith("<item", StringComparison.Ordinal)
                ? ("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
                    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Sample</title>", "</channel></rss>")
                : ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Sample</title>", "</feed>")
            : ("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Sample\",\"items\":[", "{}]}");
        var feed = new StringBuilder(head);
        for (var number = 0; feed.Length < Size * 1_000_000; number++)
            feed.Append(item(number));
        return Encoding.UTF8.GetBytes(feed.Append(foot).ToString());
    }

    private static string Rss(int number) => $"<item><title>{Title(number)}</title><link>https://sample.example/{number}</link>"
        + $"<dc:creator><![CDATA[Ann Other]]></dc:creator><pubDate>Tue, 04 Mar 2031 10:30:00 +0000</pubDate><category>News</category>"
        + $"<guid isPermaLink=\"false\">sample-{number}</guid><description><![CDATA[{Summary(number)}]]></description>"
        + $"<content:encoded><![CDATA[{Html(number)}]]></content:encoded></item>\n";

    private static string Short(int number) => $"<item><title>{Title(number)}</title><link>https://sample.example/{number}</link>"
        + $"<pubDate>Tue, 04 Mar 2031 10:30:00 +0000</pubDate><guid isPermaLink=\"false\">sample-{number}</guid>"
        + $"<description>{WebUtility.HtmlEncode(Summary(number))}</description></item>\n";

    private static string Atom(int number) => $"<entry><title>{Title(number)}</title><link href=\"https://sample.example/{number}\"/>"
        + $"<id>tag:sample,{number}</id><author><name>Ann Other</name></author><updated>2031-03-04T10:30:00Z</updated>"
        + $"<summary>{WebUtility.HtmlEncode(Summary(number))}</summary><content "
        + $"type=\"html\">{WebUtility.HtmlEncode(Html(number))}</content></entry>\n";

    private static string Json(int number) => JsonSerializer.Serialize(new
    {
        id = $"sample-{number}",
        url = $"https://sample.example/{number}",
        title = Title(number),
        content_html = Html(number),
        date_published = "2031-03-04T10:30:00Z",
    }) + ",\n";

    private static Article Of(int number) => SampleStory.Articles[number % SampleStory.Articles.Length];

    private static string Title(int number) => WebUtility.HtmlEncode(Of(number).Title ?? "Untitled");

    private static string Summary(int number) => $"<p>{Of(number).Text[..Math.Min(200, Of(number).Text.Length)]}</p>";

    private static string Html(int number) => string.Concat(Of(number).Text.Split("\n\n").Select(part => $"<p>{part}</p>\n"));

    private static byte[] Archive() => [.. Records().SelectMany(record => record)];

    private static byte[] Packed()
    {
        using var packed = new MemoryStream();
        foreach (var record in Records())
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true);
            gzip.Write(record);
        }
        return packed.ToArray();
    }

    private static IEnumerable<byte[]> Records()
    {
        var written = 0;
        for (var number = 0; written < Size * 1_000_000; number++)
        {
            var answer = Encoding.UTF8.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><title>{Title(number)}</title>"
                + $"<body><article>{Html(number)}</article>{string.Concat(Enumerable.Range(number, 6).Select(Html))}</body></html>");
            byte[] record = [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + $"https://sample.example/{number}\r\n"
                + $"WARC-Date: 2031-03-04T10:30:00Z\r\nContent-Length: {answer.Length}\r\n\r\n"), .. answer, .. "\r\n\r\n"u8];
            written += record.Length;
            yield return record;
        }
    }
}
