using Dateline.Cli.Printing;
using Dateline.Briefs;
using Dateline.Language;
using Spectre.Console;

namespace Dateline.Cli.Tests;

public class PrintingTests
{
    [Theory]
    [InlineData("a\u001b[31mb", "a[31mb")]
    [InlineData("a\u009b2Jb", "a2Jb")]
    [InlineData("one\r\ntwo\tthree", "one  two three")]
    [InlineData("left\u202eright", "leftright")]
    [InlineData("[bold]kept[/]", "[bold]kept[/]")]
    [InlineData("Þórsmörk 東京 ✓", "Þórsmörk 東京 ✓")]
    public void Nothing_from_outside_steers_the_terminal(string given, string expected) =>
        Assert.Equal(expected, PlainText.Line(given));

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(500)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        var page = new Page(width, colours: false);
        page.Line("A line of the usual kind with [brackets] and words that go on and on until it has to be broken somewhere.");
        page.Item("✓", "https://post.example/" + new string('x', 300), depth: 1);
        page.Item("-", string.Concat(Enumerable.Repeat("東京都", 60)));
        var lines = page.ToString().Split('\n');
        Assert.All(lines, line => Assert.True(line.GetCellWidth() <= Math.Min(width, 110), line));
        Assert.Contains("[brackets]", page.ToString(), StringComparison.Ordinal);
        Assert.Equal(300, page.ToString().Count(letter => letter == 'x') - 1);
    }

    [Fact]
    public void Without_colours_there_is_no_escape()
    {
        var brief = new Brief(null, []);
        Assert.DoesNotContain('\u001b', BriefText.Write(brief, 80, colours: false));
        Assert.Contains('\u001b', BriefText.Write(brief, 80, colours: true));
    }

    [Fact]
    public void A_narrow_and_a_wide_page_hold_the_same_words()
    {
        static string Words(int width)
        {
            var page = new Page(width, colours: false);
            page.Item("→", "The hearing has been moved from Skagen to Aalborg and will be held on Saturday at noon.");
            return string.Join(' ', page.ToString().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        }

        Assert.Equal(Words(30), Words(100));
    }
}
