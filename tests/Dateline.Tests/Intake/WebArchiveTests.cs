using System.IO.Compression;
using System.Text;
using NodaTime;

namespace Dateline.Tests.Intake;

public class WebArchiveTests
{
    private const string Page = "<html><body><h1>Dyke holds</h1><p>The dyke at Fenwick held on Tuesday.</p></body></html>";

    private static readonly Encoding Bytes = Encoding.Latin1;

    public static TheoryData<string, string> Bodies => new()
    {
        { "plain", Http("", Page) },
        { "chunked", Http("Transfer-Encoding: chunked\r\n", Chunked(Page, 20)) },
        { "chunked with extensions", Http("Transfer-Encoding: chunked\r\n", Chunked(Page, 33, ";x=1")) },
        { "called chunked and not", Http("Transfer-Encoding: chunked\r\n", Page) },
        { "gzip", Http("Content-Encoding: gzip\r\n", Packed(Page, to => new GZipStream(to, CompressionLevel.Fastest))) },
        { "called gzip and not", Http("Content-Encoding: gzip\r\n", Page) },
        { "zlib", Http("Content-Encoding: deflate\r\n", Packed(Page, to => new ZLibStream(to, CompressionLevel.Fastest))) },
        { "bare deflate", Http("Content-Encoding: deflate\r\n", Packed(Page, to => new DeflateStream(to, CompressionLevel.Fastest))) },
        { "brotli", Http("content-encoding: br\r\n", Packed(Page, to => new BrotliStream(to, CompressionLevel.Fastest))) },
        { "gzip in chunks", Http("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
            Chunked(Packed(Page, to => new GZipStream(to, CompressionLevel.Fastest)), 16)) },
        { "gzip twice", Http("Content-Encoding: gzip, gzip\r\n",
            Packed(Packed(Page, to => new GZipStream(to, CompressionLevel.Fastest)), to => new GZipStream(to, CompressionLevel.Fastest))) },
        { "lines of its head without returns", Http("", Page).Replace("\r\n", "\n", StringComparison.Ordinal) },
        { "no media type", $"HTTP/1.0 200 OK\r\n\r\n{Page}" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void ThePageComesOutAsItWasMeant(string what, string answer)
    {
        var piece = Post.Only(Bytes.GetBytes(Record("response", answer)));
        Assert.True(Page == piece.Content, what);
        Assert.Equal(RawKind.Html, piece.Kind);
        Assert.Equal("https://fen.example/a?b=1", piece.Url);
        Assert.Equal(Instant.FromUtc(2031, 3, 4, 10, 30, 5), piece.Arrived);
    }

    public static TheoryData<string, string> NoPages => new()
    {
        { "a question", Record("request", "GET / HTTP/1.1\r\n\r\n") },
        { "a page that had moved", Record("response", Http("", Page).Replace("200 OK", "301 Moved", StringComparison.Ordinal)) },
        { "a page that was not there", Record("response", Http("", Page).Replace("200 OK", "404 Not Found", StringComparison.Ordinal)) },
        { "a picture", Record("response", Http("", Page).Replace("text/html", "image/png", StringComparison.Ordinal)) },
        { "a page seen before", Record("revisit", Http("", "")) },
        { "something that was made", Record("resource", Page) },
        { "what the archive says of itself", Record("warcinfo", "software: x\r\n") },
    };

    [Theory]
    [MemberData(nameof(NoPages))]
    public void WhatIsNoPageIsPassedOver(string what, string record)
    {
        Assert.Equal(ProblemCode.NoArticles, Post.Refused(Bytes.GetBytes(record)).Code);
        Assert.True(Post.Only(Bytes.GetBytes(record + Record("response", Http("", Page)))).Content == Page, what);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RecordsComeInOrderPackedOneByOneOrAsAWhole(bool asAWhole)
    {
        var records = Enumerable.Range(0, 300).Select(number =>
            Record("response", Http("", Page + Noise(number)), $"https://fen.example/{number}")).ToArray();
        var bytes = asAWhole
            ? Post.Gzip(Bytes.GetBytes(string.Concat(records)))
            : [.. records.SelectMany(one => Post.Gzip(Bytes.GetBytes(one)))];
        Assert.Equal(Enumerable.Range(0, 300).Select(number => $"https://fen.example/{number}"),
            Post.Open(bytes).Select(piece => piece.Value!.Url));
    }

    [Fact]
    public void ADamagedRecordIsNamedWithItsPlaceAndTheRestIsRead()
    {
        byte[][] records = [.. Enumerable.Range(0, 20).Select(number =>
            Post.Gzip(Bytes.GetBytes(Record("response", Http("", Page + Noise(number)), $"https://fen.example/{number}"))))];
        for (var at = 60; at < 120; at++)
            records[7][at] ^= 0x5a;
        var pieces = Post.Open([.. records.SelectMany(one => one)]);
        Assert.Equal(19, pieces.Count(piece => piece.Succeeded));
        var problem = Assert.Single(pieces, piece => !piece.Succeeded).Problem!;
        Assert.Equal(ProblemCode.BadRecord, problem.Code);
        Assert.Contains($"byte {records.Take(7).Sum(one => one.Length)}:", problem.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "no length", "WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n" },
        { "a length that is none", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nx\r\n\r\n" },
        { "a length that is too short", Record("response", Http("", Page)).Replace("Content-Length: ", "Content-Length: 1\r\nX: ",
            StringComparison.Ordinal) },
        { "rubbish", "this is no record\r\nand neither is this\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void ABadRecordCostsItselfAlone(string what, string bad)
    {
        var good = Record("response", Http("", Page));
        var pieces = Post.Open(Bytes.GetBytes(good + bad + good));
        Assert.True(pieces.Count(piece => piece.Succeeded) == 2, what);
        var problem = Assert.Single(pieces, piece => !piece.Succeeded).Problem!;
        Assert.Equal(ProblemCode.BadRecord, problem.Code);
    }

    /// <summary>Lengths that lead into the records that follow, to the end of the file and beyond it, of records of all kinds.</summary>
    [Theory]
    [InlineData("response", 5)]
    [InlineData("response", 30)]
    [InlineData("response", 900)]
    [InlineData("response", 2500)]
    [InlineData("response", 1_000_000)]
    [InlineData("response", 999_999_999_999)]
    [InlineData("request", 40)]
    [InlineData("request", 900)]
    [InlineData("request", 1_000_000)]
    [InlineData("request", 40_000_000)]
    [InlineData("metadata", 2500)]
    public void ALengthThatIsTooLargeSwallowsNothing(string type, long more)
    {
        var good = Enumerable.Range(0, 4).Select(number => Record("response", Http("", Page), $"https://fen.example/{number}")).ToArray();
        var block = Http("", Page);
        var bad = Record(type, block).Replace($"Length: {block.Length}", $"Length: {block.Length + more}", StringComparison.Ordinal);
        var plain = Bytes.GetBytes(string.Concat(good[0], bad, good[1], bad) + good[2] + good[3]);
        string[] all = [good[0], bad, good[1], bad, good[2], good[3]];
        byte[] records = [.. all.SelectMany(one => Post.Gzip(Bytes.GetBytes(one)))];
        foreach (var bytes in new[] { plain, Post.Gzip(plain), records })
        {
            var pieces = Post.Open(bytes);
            Assert.Equal(["https://fen.example/0", "https://fen.example/1", "https://fen.example/2", "https://fen.example/3"],
                pieces.Select(piece => piece.Value?.Url).Where(url => url is not null && !url.EndsWith("b=1", StringComparison.Ordinal)));
        }
        Assert.Equal(2, Post.Open(plain).Count(piece => piece.Problem?.Code == ProblemCode.BadRecord));
        Assert.Contains($"byte {good[0].Length}:", Post.Open(plain).First(piece => !piece.Succeeded).Problem!.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ManyWrongLengthsCostNoMoreThanTheirBytes()
    {
        var block = Http("", Page);
        var bad = Record("response", block).Replace($"Length: {block.Length}", "Length: 16000000", StringComparison.Ordinal);
        var bytes = Bytes.GetBytes(string.Concat(Enumerable.Repeat(bad, 30_000)));
        var pieces = Post.Open(bytes);
        Assert.Equal(30_000, pieces.Count);
        // The last ends as pages do.
        Assert.All(pieces[..^1], piece => Assert.Equal(ProblemCode.BadRecord, piece.Problem?.Code));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    [InlineData(1_000_000)]
    [InlineData(50_000_000)]
    public void NorDoesThatOfAnArc(int more)
    {
        var answer = Http("", Page);
        string Arc(int number, int length) =>
            $"http://fen.example/{number} 192.0.2.1 20310304103005 text/html {length}\n{answer}\n";
        var arc = "filedesc://fen.arc 0.0.0.0 20310304000000 text/plain 12\n1 0 Fen\nURL\n\n" + Arc(0, answer.Length)
            + Arc(1, answer.Length + more) + Arc(2, answer.Length) + Arc(3, answer.Length);
        var pieces = Post.Open(Bytes.GetBytes(arc));
        Assert.Equal(["http://fen.example/0", null, "http://fen.example/2", "http://fen.example/3"],
            pieces.Select(piece => piece.Value?.Url));
        Assert.Equal(ProblemCode.BadRecord, pieces[1].Problem!.Code);
    }

    [Theory]
    [InlineData("resource", "text/html; charset=utf-8", RawKind.Html)]
    [InlineData("resource", "application/xhtml+xml", RawKind.Html)]
    [InlineData("conversion", "text/html", RawKind.Html)]
    [InlineData("conversion", "text/plain", RawKind.Text)]
    public void APageIsReadThatWasKeptWithoutAnAnswer(string type, string content, RawKind kind)
    {
        var record = Record(type, Page).Replace($"application/http; msgtype={type}", content, StringComparison.Ordinal);
        var piece = Post.Only(Bytes.GetBytes(record));
        Assert.Equal((kind, Page, "https://fen.example/a?b=1"), (piece.Kind, piece.Content, piece.Url));
    }

    [Fact]
    public void WhatWasSeenBeforeIsCounted()
    {
        var problem = Post.Refused(Bytes.GetBytes(Record("revisit", Http("", "")) + Record("revisit", "")));
        Assert.Contains("2 records only say that a page was the same", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(512)]
    [InlineData(200_000)]
    public void ZerosBehindThePackedRecordsAreNone(int zeros)
    {
        var member = Post.Gzip(Bytes.GetBytes(Record("response", Http("", Page + Noise(zeros)))));
        Assert.All(Post.Open([.. member, .. member, .. new byte[zeros]]), piece => Assert.True(piece.Succeeded));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    public void AnArchiveThatIsCutOffIsReadAsFarAsItGoes(int missing)
    {
        var record = Record("response", Http("", Page + Noise(1)));
        byte[] plain = Bytes.GetBytes(record + record);
        foreach (var bytes in new[] { plain, [.. Post.Gzip(Bytes.GetBytes(record)), .. Post.Gzip(Bytes.GetBytes(record))] })
        {
            var pieces = Post.Open(bytes[..^missing]);
            Assert.Equal([null, ProblemCode.BadRecord], pieces.Select(piece => piece.Problem?.Code));
        }
    }

    [Fact]
    public void ARecordThatIsTooLargeIsNamedAndNotHeld()
    {
        var large = Record("response", Http("", Page + new string('x', Dateline.Intake.Mailroom.LargestPage)));
        var pieces = Post.Open(Bytes.GetBytes(large + Record("response", Http("", Page))));
        Assert.Equal([ProblemCode.TooLarge, null], pieces.Select(piece => piece.Problem?.Code));
    }

    [Theory]
    [InlineData("1", "http://fen.example/a 192.0.2.1 20310304103005 text/html ")]
    [InlineData("2", "http://fen.example/a 192.0.2.1 20310304103005 text/html 200 SUM - 99 fen.arc ")]
    public void ArcIsReadToo(string version, string head)
    {
        var answer = Http("", Page);
        var about = $"{version} 0 Fen\nURL IP-address Archive-date Content-type Archive-length\n\n";
        var arc = $"filedesc://fen.arc 0.0.0.0 20310304000000 text/plain {about.Length}\n{about}\n{head}{answer.Length}\n{answer}\n"
            + $"http://fen.example/b 192.0.2.1 20310304103005 text/html none\nrubbish\n\n{head}{answer.Length}\n{answer}\n";
        foreach (var bytes in new[] { Bytes.GetBytes(arc), Post.Gzip(Bytes.GetBytes(arc)) })
        {
            var pieces = Post.Open(bytes);
            Assert.Equal([null, ProblemCode.BadRecord, null], pieces.Select(piece => piece.Problem?.Code));
            Assert.Equal("http://fen.example/a", pieces[0].Value!.Url);
            Assert.Equal(Instant.FromUtc(2031, 3, 4, 10, 30, 5), pieces[0].Value!.Arrived);
            Assert.Equal(Page, pieces[2].Value!.Content);
        }
    }

    [Fact]
    public void AnArchiveOfAnySizeIsReadAsItComes()
    {
        var member = Post.Gzip(Bytes.GetBytes(Record("response", Http("", Page))));
        using var endless = new Endless(member);
        Assert.Equal(20_000, new Dateline.Intake.Mailroom().Open("x", endless, Post.Arrived).Take(20_000).Count(piece => piece.Succeeded));
        Assert.True(endless.Given < (20_000L * member.Length) + 500_000, "read ahead too far");
    }

    private static string Record(string type, string block, string url = "https://fen.example/a?b=1") =>
        $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Target-URI: <{url}>\r\n"
        + $"WARC-Date: 2031-03-04T10:30:05.250Z\r\nContent-Type: application/http; msgtype={type}\r\n"
        + $"Content-Length: {block.Length}\r\n\r\n{block}\r\n\r\n";

    private static string Http(string headers, string body) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{headers}Server: fen\r\n\r\n{body}";

    private static string Chunked(string body, int size, string extension = "") =>
        string.Concat(body.Chunk(size).Select(part => $"{part.Length:x}{extension}\r\n{new string(part)}\r\n")) + "0\r\n\r\n";

    private static string Packed(string body, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var packing = pack(packed))
            packing.Write(Bytes.GetBytes(body));
        return Bytes.GetString(packed.ToArray());
    }

    private static string Noise(int seed)
    {
        var dice = new Random(seed);
        return $"<!-- {string.Concat(Enumerable.Range(0, 400).Select(_ => (char)dice.Next('a', 'z' + 1)))} -->";
    }

    private sealed class Endless(byte[] part) : MemoryStream
    {
        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            for (var index = 0; index < buffer.Length; index++)
                buffer[index] = part[(Given + index) % part.Length];
            Given += buffer.Length;
            return buffer.Length;
        }
    }
}
