using AngleSharp.Html.Parser;
using Dateline.Annotating;
using Dateline.Markup;
using Dateline.Tests.Annotating.Attributions;

namespace Dateline.Tests.Markup;

public class DocumentHtmlTests
{
    private const string Nasty = "Ana Teixeira said <script>alert(1)</script> on Friday that \"12 people\" & more were injured in Porto.";

    [Fact]
    public void The_page_shows_the_text_and_every_mention_in_it()
    {
        var document = ReadingOrder.English().Annotate(Reading.Article(Nasty));
        var page = new HtmlParser().ParseDocument(DocumentHtml.Write([document]));

        Assert.Empty(page.QuerySelectorAll("script, img, link, [onclick], [src]"));
        Assert.Equal(Nasty, page.QuerySelector("main p")!.TextContent);
        Assert.Equal("Ana Teixeira", string.Concat(page.QuerySelectorAll("main mark.name")
            .Where(mark => mark.GetAttribute("title")!.Contains("person:ana-teixeira")).Select(mark => mark.TextContent)));
        Assert.Equal("Friday", page.QuerySelector("main mark.time")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main mark.quantity"));
    }

    [Fact]
    public void Every_layer_has_its_switch()
    {
        var page = new HtmlParser().ParseDocument(DocumentHtml.Write([]));
        var style = page.QuerySelector("style")!.TextContent;
        var switches = page.QuerySelectorAll("form input").Select(input => input.Id!).ToList();
        Assert.Equal(8, switches.Count);
        Assert.All(switches, id => Assert.Contains($"#{id}:checked", style, StringComparison.Ordinal));
    }
}
