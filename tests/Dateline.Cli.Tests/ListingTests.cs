using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.Cli.Tests;

/// <summary>Inputs that hold or name others: archives, lists of feeds, sitemaps.</summary>
public class ListingTests
{
    private const string Body = "<p>The ferry ran aground off Skagen on Tuesday, the harbour office said, and nobody was hurt.</p>"
        + "<p>It was towed in before night fell, and the strait was opened again an hour later.</p>";

    private static string Page(string title) => $"<!DOCTYPE html><html><head><title>{title}</title></head><body>"
        + $"<h1>{title}</h1>{Body}</body></html>";

    private static string Feed(string title) =>
        $"<rss version='2.0'><channel><title>{title}</title><item><title>Ferry aground</title><link>https://skerry.example/{title}</link>"
        + $"<description><![CDATA[{Body}]]></description></item></channel></rss>";

    [Fact]
    public async Task An_archive_that_is_packed_record_by_record_gives_its_pages()
    {
        using var scratch = new Scratch();
        var bytes = new[] { "one", "two" }.SelectMany(name =>
        {
            var answer = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Page($"Ferry {name}")}";
            return Gzip($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://skerry.example/{name}\r\n"
                + $"WARC-Date: 2031-03-04T10:30:00Z\r\nContent-Length: {answer.Length}\r\n\r\n{answer}\r\n\r\n");
        }).Concat(Gzip("WARC/1.0\r\nWARC-Type: response\r\n\r\n")).ToArray();
        var run = await Dispatch.Here("extract", scratch.Write("crawl.warc.gz", bytes), "--format", "jsonl");
        Assert.Equal(["https://skerry.example/one", "https://skerry.example/two"], Values(run, "url"));
        Assert.Equal(1, run.Status);
        Assert.Contains("(code bad-record)", run.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_feeds_gives_what_is_in_the_feeds()
    {
        using var scratch = new Scratch();
        scratch.Write("feeds/north.xml", Feed("north"));
        scratch.Write("feeds/south.xml", Feed("south"));
        scratch.Write("more.opml", "<opml version='2.0'><body><outline type='rss' xmlUrl='feeds/south.xml'/></body></opml>");
        var list = scratch.Write("list.opml", """
            <?xml version="1.0"?><opml version="1.0"><head><title>Papers</title></head><body><outline text="All">
            <outline text="North" type="rss" xmlUrl="feeds/north.xml"/><outline type="include" url="more.opml"/>
            <outline type="include" url="list.opml"/><outline text="Again" xmlUrl="feeds/north.xml"/>
            <outline text="Gone" xmlUrl="feeds/gone.xml"/><outline text="Outside" xmlUrl="../secret.xml"/>
            <outline text="Inside" xmlUrl="http://127.0.0.1:9/feed"/></outline></body></opml>
            """);
        var run = await Dispatch.Here("extract", list, "--format", "jsonl");
        Assert.Equal(["https://skerry.example/north", "https://skerry.example/south"], Values(run, "url"));
        Assert.Equal(1, run.Status);
        var problems = run.Problems.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["not-found", "address-refused", "address-refused"], problems.Select(line => line.Split("(code ")[1].TrimEnd(')')));
    }

    [Fact]
    public async Task A_list_does_not_lead_out_of_its_folder_by_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs links");
        using var scratch = new Scratch();
        var outside = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "secret.xml"), Feed("secret"));
            File.CreateSymbolicLink(Path.Combine(scratch.Folder, "file.xml"), Path.Combine(outside.FullName, "secret.xml"));
            Directory.CreateSymbolicLink(Path.Combine(scratch.Folder, "folder"), outside.FullName);
            var list = scratch.Write("list.opml", "<opml version='2.0'><body><outline type='rss' xmlUrl='file.xml'/>"
                + "<outline type='rss' xmlUrl='folder/secret.xml'/></body></opml>");
            var run = await Dispatch.Here("extract", list, "--format", "jsonl");
            Assert.Equal("", run.Output);
            Assert.Equal(2, run.Problems.Split("(code address-refused)").Length - 1);
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_news_sitemap_gives_its_pages_and_of_those_that_cannot_be_had_the_headline()
    {
        using var scratch = new Scratch();
        scratch.Write("here.html", Page("Ferry aground off Skagen"));
        scratch.Write("index.xml", "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap>"
            + "<loc>news.xml</loc></sitemap></sitemapindex>");
        scratch.Write("news.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>here.html</loc></url>
            <url><loc>http://127.0.0.1:9/gone</loc><n:news><n:publication><n:name>The Skerry</n:name><n:language>en</n:language>
            </n:publication>
            <n:publication_date>2031-03-04T10:30+01:00</n:publication_date><n:title>Strait opened &amp; ferry towed</n:title></n:news></url>
            <url><loc>http://127.0.0.1:9/untold</loc></url></urlset>
            """);
        var run = await Dispatch.Here("extract", scratch.Path("index.xml"), "--format", "jsonl");
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("ran aground", run.Lines[0], StringComparison.Ordinal);
        using var headline = JsonDocument.Parse(run.Lines[1]);
        Assert.Equal("Strait opened & ferry towed", headline.RootElement.GetProperty("title").GetString());
        Assert.Equal("2031-03-04T10:30:00+01:00", headline.RootElement.GetProperty("published").GetString());
        Assert.Equal("summary-only", headline.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(1, run.Status);
        Assert.Equal(2, run.Problems.Split("(code address-refused)").Length - 1);
    }

    private static IEnumerable<string?> Values(Outcome run, string name) =>
        run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty(name).GetString());

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
