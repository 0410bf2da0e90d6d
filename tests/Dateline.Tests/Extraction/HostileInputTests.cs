using System.Text;
using Dateline.Extraction;
using Dateline.Intake;

namespace Dateline.Tests.Extraction;

/// <summary>Whatever comes in, the answer is an article or a problem, and it comes: what grows with the square of these
/// inputs would not end within the patience of anybody who runs the tests.</summary>
public class HostileInputTests
{
    private static readonly string[] Seeds =
    [
        "<html><head><meta charset=utf-8><script "
            + "type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"A B\"}]}</script></head>"
            + "<body><article><h1>A title</h1><p>By Ann Other</p><p>Some words, some more words, and a few at the "
                + "end.</p><table><tr><td>x</table></article>",
        "<?xml version=\"1.0\"?><rss "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>T</title><item><title>One &amp; two</title>"
            + "<description><![CDATA[<p>Some words, and a few more.</p>]]></description><pubDate>Tue, 04 Mar 2031 "
                + "10:30:00 GMT</pubDate></item></channel></rss>",
        "{\"text\":\"Some words.\\n\\nMore \\ud83d\\ude00 "
            + "words.\",\"outlet\":{\"name\":\"X\"},\"published\":\"2031-03-04\",\"byline\":[\"A\",null,3]}\n{\"text\":\"b\"}",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"content_text\":\"Some "
            + "words.\",\"date_published\":\"2031-03-04T10:00:00Z\"}]}",
        "A headline that stands apart\n\nBy Ann Other\n\nPosted March 4, 2031 8:54 am.\n\nSome words of a first "
            + "paragraph, and some more of them.\n\n"
            + "(RELATED: Another)\n\nTop Stories\n\n2h ago\n— Ann Other (@ann) March 4, 2031",
    ];

    [Fact]
    public void NothingThatIsChangedOrCutMakesItFall()
    {
        var dice = new Random(20310304);
        var read = 0;
        for (var round = 0; round < 1500; round++, read++)
        {
            var bytes = Encoding.UTF8.GetBytes(Seeds[round % Seeds.Length]).ToList();
            for (var change = dice.Next(1, 8); change > 0; change--)
                Mutate(bytes, dice);
            byte[] input = [.. bytes];
            Read(round % 7 == 0 ? Packed(input, dice) : input);
        }
        Assert.Equal(1500, read);
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "nested divisions", Times("<div>", 1_000_000) + "the end of it" },
        { "nested inline elements", Times("<b>", 300_000) + "the end of it" },
        { "unclosed formatting with attributes", Formatting() },
        { "elements without end", Times("<p>a", 300_000) },
        { "elements below the bound, side by side", Times("<i>a</i>", 90_000) },
        { "a table without end", "<table>" + Times("<tr><td>1<td>2", 100_000) },
        { "attributes of one element", "<p " + string.Concat(Enumerable.Range(0, 20_000).Select(at => $"a{at}=1 ")) + ">text" },
        { "names of one element", $"<div class='{Times("related-posts ", 200_000)}'>text" },
        { "one paragraph again and again", Times("<p>The same sentence stands here again and again, he said.", 50_000) },
        { "nested tables", Times("<table><tr><td>", 100_000) },
        { "nested lists", Times("<ul><li>", 200_000) },
        { "open links", Times("<a href=x>", 200_000) },
        { "an unclosed comment", "<html><!--" + Times("<p>-", 500_000) },
        { "an unclosed script", "<html><script>" + Times("</scrip", 500_000) },
        { "attributes without end", "<html><p " + Times("a=1 ", 500_000) },
        { "deep JSON", Times("[{\"text\":", 100_000) },
        { "deep JSON-LD", $"<html><script type='application/ld+json'>{Times("{\"@graph\":[", 20_000)}</script><p>x" },
        { "an entity that grows", "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b "
            + "'&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>" },
        { "nested feed elements", "<rss><channel>" + Times("<item><x>", 50_000) },
        { "elements of a feed without end", "<rss><channel><item>" + Times("<x>", 300_000) },
        { "one endless line", Times("word ", 600_000) },
        { "brackets without end", Times("(RELATED: ", 200_000) },
        { "blank lines", Times("\n \n", 500_000) + "x" },
        { "signatures", Times("— A (@a) \n", 100_000) },
        { "headlines", Times("Related stories\nA short headline\n", 50_000) },
        { "quotation marks", Times("“ ” ", 300_000) },
        { "a long date", Times("12.12.20", 100_000) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void ABombGoesOut(string what, string bomb)
    {
        Assert.NotEmpty(what);
        Read(Encoding.UTF8.GetBytes(bomb));
    }

    // Fifteen times as many as the largest page of news that was met; the text stays.
    [Fact]
    public void APageOfTooManyElementsIsReadAsTextAndSaysSo()
    {
        var article = Reading.Of(RawKind.Html, Times("<p>A sentence of a page that never ends, as it seems.</p>\n", 110_000));
        Assert.Contains(article.Problems, problem => problem.Code == ProblemCode.TooDeep);
        Assert.StartsWith("A sentence of a page that never ends", article.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string?> Longer => new()
    {
        { "a page of much text", Times("<p>A sentence of a page that never ends, said Ada Quill.</p>", 60_000), "too-long" },
        { "a page of large scripts", "<script>" + Times("var x = 1;", 400_000) + "</script>" + Sentences, null },
        { "a page of large pictures", $"<img src='data:image/png;base64,{Times("AAAA", 900_000)}'>{Sentences}", null },
        { "a page of a large comment", "<!--" + Times("word ", 800_000) + "-->" + Sentences, null },
    };

    private const string Sentences = "<p>Two barges broke loose on the Arrow river on Monday night, the river police said.</p>"
        + "<p>Nobody was hurt, but the toll bridge stays shut until divers have looked at its piers.</p>";

    [Theory]
    [MemberData(nameof(Longer))]
    public void OnlyTextThatIsTooLongIsCutAndThatIsSaid(string what, string page, string? problem)
    {
        Assert.NotEmpty(what);
        var article = Reading.Of(RawKind.Html, "<html><body>" + page);
        Assert.Equal(problem, article.Problems.Select(one => one.Code).FirstOrDefault(code => code != ProblemCode.NoDate));
        Assert.InRange(article.Text.Length, 100, 2_500_000);
    }

    [Theory]
    [InlineData("A line of some words, he said.\n", 70_000)]
    [InlineData("A line of some words that goes on without an end and without a break ", 50_000)]
    public void ATextThatIsTooLongIsCutAndThatIsSaid(string line, int times)
    {
        var lines = string.Concat(Enumerable.Range(0, times).Select(at => at + line));
        Assert.Contains(Reading.Of(RawKind.Text, lines).Problems, problem => problem.Code == ProblemCode.TooLong);
    }

    [Fact]
    public void WhatTheHeadSaysIsKeptOfAPageThatIsNotParsed()
    {
        var lines = string.Concat(Enumerable.Range(0, 45_000).Select(at => $"<p>Barge {at} came to rest at the bridge, he said."));
        var article = Reading.Of(RawKind.Html, "<html><head><title>Barges hit toll bridge</title><meta "
            + $"property='article:published_time' content='2031-03-04T18:05:00Z'></head><body>{lines}");
        Assert.Equal(("Barges hit toll bridge", "2031-03-04T18:05:00Z"), (article.Title, article.Published?.ToString()));
        Assert.Contains(article.Problems, problem => problem.Code == ProblemCode.TooDeep);
    }

    private static void Read(byte[] bytes)
    {
        var reader = new ArticleReader();
        foreach (var piece in new Mailroom().Open("x", new MemoryStream(bytes), Reading.Arrived))
        {
            if (piece.Value is not { } raw || !reader.TryRead(raw, out var article, out _))
                continue;
            Reading.AssertWellFormed(article);
        }
    }

    private static void Mutate(List<byte> bytes, Random dice)
    {
        if (bytes.Count == 0)
            return;
        var at = dice.Next(bytes.Count);
        switch (dice.Next(5))
        {
            case 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 1:
                bytes[at] = (byte)dice.Next(256);
                break;
            case 2:
                bytes.Insert(at, (byte)"<>&\"{}[]\\\n"[dice.Next(10)]);
                break;
            case 3:
                bytes.RemoveRange(at, Math.Min(dice.Next(1, 20), bytes.Count - at));
                break;
            default:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(dice.Next(1, 40), bytes.Count - at)));
                break;
        }
    }

    private static byte[] Packed(byte[] bytes, Random dice)
    {
        var packed = Dateline.Tests.Intake.Post.Gzip(bytes);
        return packed[..dice.Next(packed.Length / 2, packed.Length + 1)];
    }

    private static string Times(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    private static string Formatting()
    {
        var page = new StringBuilder("<html><body>");
        for (var at = 0; at < 400; at++)
            page.Append($"<b id={at}>");
        for (var at = 0; at < 50_000; at++)
            page.Append("<p>word");
        return page.ToString();
    }
}
