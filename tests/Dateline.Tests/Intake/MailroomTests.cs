using System.Text;
using Dateline.Intake;

namespace Dateline.Tests.Intake;

public class MailroomTests
{
    [Theory]
    [InlineData("<html><body><p>A page with a zero\0 in it.</p></body></html>", RawKind.Html)]
    [InlineData("A text that lost a letter\0 or two\0 on its way here.", RawKind.Text)]
    [InlineData("The mayor resigned on Monday.", RawKind.Text)]
    [InlineData("[Editor's note: this is text]\nThe mayor resigned.", RawKind.Text)]
    [InlineData("{curly} text is text", RawKind.Text)]
    [InlineData("<3 this town, said the mayor.", RawKind.Text)]
    [InlineData("<!DOCTYPE html><p>The mayor resigned.", RawKind.Html)]
    [InlineData("\n <!-- saved --> <html lang=en><p>The mayor resigned.", RawKind.Html)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html><p>The mayor", RawKind.Html)]
    [InlineData("<div><p>A fragment</p></div>", RawKind.Html)]
    [InlineData("{\"text\":\"The mayor resigned.\"}", RawKind.ArticleJson)]
    [InlineData("{\n  \"text\": \"The mayor resigned.\"\n}", RawKind.ArticleJson)]
    [InlineData("[{\"text\":\"The mayor resigned.\"}]", RawKind.ArticleJson)]
    public void TheKindIsToldByContent(string content, RawKind kind)
    {
        Assert.Equal(kind, Post.Only(Encoding.UTF8.GetBytes(content)).Kind);
        Assert.Equal(kind, Post.Only(Post.Gzip(Encoding.UTF8.GetBytes(content))).Kind);
    }

    [Theory]
    [InlineData("", ProblemCode.Empty)]
    [InlineData(" \n\t ", ProblemCode.Empty)]
    [InlineData("%PDF-1.7 x", ProblemCode.Binary)]
    [InlineData("abc\0def\0\0\u0001\u0002", ProblemCode.Binary)]
    [InlineData("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n", ProblemCode.NoArticles)]
    [InlineData("<?xml version='1.0'?><opml version='2.0'><body/></opml>", ProblemCode.NoArticles)]
    [InlineData("<urlset xmlns='x'><url><lastmod>2031-03-04</lastmod></url></urlset>", ProblemCode.NoArticles)]
    [InlineData("<?xml version='1.0'?><note><to>Bo</to></note>", ProblemCode.UnknownKind)]
    [InlineData("<rss version='2.0'><channel><title>Empty</title></channel></rss>", ProblemCode.NoArticles)]
    [InlineData("[]", ProblemCode.NoArticles)]
    [InlineData("[{\"text\": ", ProblemCode.BadJson)]
    public void WhatHoldsNoArticleIsAProblemWithACode(string content, string code) =>
        Assert.Equal(code, Post.Refused(Encoding.UTF8.GetBytes(content)).Code);

    [Fact]
    public void GzipIsUndoneAsOftenAsItWasDone()
    {
        var twice = Post.Gzip(Post.Gzip("The mayor resigned."u8.ToArray()));
        Assert.Equal("The mayor resigned.", Post.Only(twice).Content);
    }

    [Fact]
    public void GzipOfSeveralMembersIsOneText()
    {
        byte[] joined = [.. Post.Gzip("The mayor "u8.ToArray()), .. Post.Gzip("resigned."u8.ToArray())];
        Assert.Equal("The mayor resigned.", Post.Only(joined).Content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish that some program left behind")]
    [InlineData("x")]
    public void WhatStandsBehindGzipIsPassedOver(string rubbish)
    {
        var text = string.Concat(Enumerable.Range(0, 4000).Select(n => $"Line {n} of the report. "));
        foreach (var zeros in new[] { 0, 1, 3, 100, 300_000 })
        {
            foreach (var one in new byte[][]
            {
                Post.Gzip(Encoding.ASCII.GetBytes(text)),
                [.. Post.Gzip(Encoding.ASCII.GetBytes(text[..5000])), .. Post.Gzip(Encoding.ASCII.GetBytes(text[5000..]))],
            })
            {
                byte[] bytes = [.. one, .. Encoding.ASCII.GetBytes(rubbish), .. new byte[zeros]];
                Assert.Equal(text, Post.Only(bytes).Content);
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(60)]
    [InlineData(4000)]
    public void GzipThatIsCutOffIsTold(int missing)
    {
        var dice = new Random(5);
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)dice.Next('a', 'z'))));
        Assert.Equal(ProblemCode.TruncatedGzip, Post.Refused(Post.Gzip(text)[..^missing]).Code);
    }

    [Fact]
    public void LinesBeforeTheCutAreKept()
    {
        var dice = new Random(6);
        var lines = string.Concat(Enumerable.Range(0, 3000).Select(n => $"{{\"id\":\"{n}\",\"text\":\"{dice.NextDouble()}\"}}\n"));
        var pieces = Post.Open(Post.Gzip(Encoding.ASCII.GetBytes(lines))[..^200]);
        Assert.True(pieces.Count(piece => piece.Succeeded) > 1000);
        Assert.Equal(ProblemCode.TruncatedGzip, pieces[^1].Problem!.Code);
    }

    [Fact]
    public void ABadLineIsToldWithItsNumberAndTheRestGoesOn()
    {
        var pieces = Post.Open("{\"text\":\"one\"}\n\n{\"text\":\n[1]\n{\"text\":\"two\"}\r\n{\"text\":\"\\ud83d\"}");
        Assert.Equal(3, pieces.Count(piece => piece.Succeeded));
        Assert.Equal(["line 3: not JSON", "line 4: not a JSON object"],
            pieces.Where(piece => !piece.Succeeded).Select(piece => piece.Problem!.Message.Split(" (")[0]));
    }

    [Fact]
    public void APageAboveTheLimitIsRefusedAndALineOfJsonToo()
    {
        var room = new Mailroom(largest: 1000);
        List<Outcome<RawDocument>> Open(string text) => [.. room.Open("x", new MemoryStream(Encoding.UTF8.GetBytes(text)), Post.Arrived)];

        Assert.Equal(ProblemCode.TooLarge, Assert.Single(Open(new string('a', 1001))).Problem!.Code);
        var lines = Open($"{{\"text\":\"{new string('a', 2000)}\"}}\n{{\"text\":\"short\"}}");
        Assert.Equal([ProblemCode.TooLarge, null], lines.Select(line => line.Problem?.Code));
    }

    [Fact]
    public void ManyLinesAreReadOneAfterTheOther()
    {
        using var endless = new EndlessLines("{\"text\":\"again\"}\n"u8.ToArray());
        Assert.Equal(50_000, new Mailroom().Open("x", endless, Post.Arrived).Take(50_000).Count(piece => piece.Succeeded));
        Assert.True(endless.Given < 2_000_000, "read ahead too far");
    }

    private sealed class EndlessLines(byte[] line) : MemoryStream
    {
        private int _at;

        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            for (var index = 0; index < buffer.Length; index++)
                buffer[index] = line[_at++ % line.Length];
            Given += buffer.Length;
            return buffer.Length;
        }
    }
}
