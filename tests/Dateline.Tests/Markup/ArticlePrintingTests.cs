using Dateline.Markup;
using Dateline.Tests.Extraction;

namespace Dateline.Tests.Markup;

public class ArticlePrintingTests
{
    private static readonly Article Hostile = Reading.Of(RawKind.ArticleJson,
        """
        {"id":"<b>a</b>","title":"<script>alert(1)</script> *x*",
        "text":"A [link](javascript:x) & <img src=x onerror=y>.\n\n1. May\n\n- no list",
        "notices":["<i>Correction</i>: _it_ is 40, not 400."],"url":"javascript:alert(1)"}
        """);

    [Fact]
    public void NothingInAnArticleBecomesMarkupOfThePage()
    {
        var html = ArticleHtml.Write([Hostile]);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingInAnArticleBecomesAMarkOfMarkdown()
    {
        var lines = ArticleMarkdown.Write(Hostile).Split('\n');
        Assert.Equal(@"# \<script\>alert(1)\</script\> \*x\*", lines[0]);
        Assert.Contains(@"A \[link\](javascript:x) \& \<img src=x onerror=y\>.", lines);
        Assert.Contains(@"1\. May", lines);
        Assert.Contains(@"\- no list", lines);
        Assert.Contains(@"*\<i\>Correction\</i\>: \_it\_ is 40, not 400.*", lines);
    }

    [Fact]
    public void ADoubtIsPrintedWithTheArticle()
    {
        var article = Reading.Of(RawKind.Text, "A barge hit the old bridge on Monday night, and nobody was hurt, the port of Harby said.");
        Assert.Contains("(code no-date)", ArticleHtml.Write([article]), StringComparison.Ordinal);
        Assert.Contains("\nDoubt: ", ArticleMarkdown.Write(article), StringComparison.Ordinal);
        Assert.DoesNotContain("<main", ArticleHtml.Write([article, article]), StringComparison.Ordinal);
    }

    [Fact]
    public void BlocksOfOneEntryNameItsTimeOnce()
    {
        var time = "2031-03-04T10:15";
        var article = Hostile with
        {
            Text = "One.\n\nTwo.",
            Blocks = [new Block(BlockKind.Heading, new Span(0, 4)) { Time = StatedTime.Parse(time) },
                new Block(BlockKind.Paragraph, new Span(6, 10)) { Time = StatedTime.Parse(time) }],
        };
        Assert.Equal(2, ArticleMarkdown.Write(article).Split(time).Length);
        Assert.Equal(2, ArticleHtml.Write([article]).Split(time).Length);
    }

    [Fact]
    public void KindsOfBlocksAreShown()
    {
        var article = Reading.Of(RawKind.Text, "# Barge hits bridge\n\nBy Ann Lee | March 4, 2031\n\nA **barge** hit the old "
            + "bridge on Monday night, and nobody was hurt.\n\n## What comes next\n\nThe town has two plans:\n\n"
            + "- It mends the bridge.\n- It builds a new one.\n");
        Assert.Contains(
            "\n## What comes next\n\nThe town has two plans:\n\n- It mends the bridge.\n- It builds a new one.\n",
            ArticleMarkdown.Write(article), StringComparison.Ordinal);
        Assert.Contains("<ul>\n<li dir=\"auto\">It mends the bridge.</li>\n<li dir=\"auto\">It builds a new one.</li>\n</ul>\n",
            ArticleHtml.Write([article]), StringComparison.Ordinal);
    }
}
