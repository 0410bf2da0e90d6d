namespace Dateline.Markup;

/// <summary>Articles as one HTML page that needs nothing else.</summary>
public static class ArticleHtml
{
    private const string Style = "article p,article li,article blockquote{font-size:1rem;margin:.7rem 0}"
        + "article ul{list-style:disc;padding-left:1.2rem}"
        + "article h2{font-size:1.1rem;text-transform:none;letter-spacing:0;border:0}.notice{font-style:italic}";

    public static string Write(IReadOnlyList<Article> articles)
    {
        var sheet = new HtmlSheet(articles is [var only] ? only.Title ?? only.Id : "Articles", Style);
        foreach (var article in articles)
            Add(sheet, article);
        return sheet.End();
    }

    private static void Add(HtmlSheet sheet, Article article)
    {
        sheet.Add($"<article lang=\"{HtmlSheet.Text(article.Language ?? "")}\">\n"
            + $"<h1 dir=\"auto\">{HtmlSheet.Text(article.Title ?? article.Id)}</h1>\n"
            + (ArticleLine.Of(article) is { Length: > 0 } known ? $"<p class=\"dim\">{HtmlSheet.Text(known)}</p>\n" : ""));
        if (Uri.TryCreate(article.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            var address = HtmlSheet.Text(url!.AbsoluteUri);
            sheet.Add($"<p><a rel=\"noreferrer nofollow\" href=\"{address}\">{address}</a></p>\n");
        }
        BlockKind? last = null;
        string? lastSigned = null;
        foreach (var block in article.Blocks)
        {
            if (last == BlockKind.ListItem != (block.Kind == BlockKind.ListItem))
                sheet.Add(block.Kind == BlockKind.ListItem ? "<ul>\n" : last == BlockKind.ListItem ? "</ul>\n" : "");
            last = block.Kind;
            var name = NameOf(block.Kind);
            var told = ArticleLine.Of(block);
            // Blocks of one entry of a live blog have one writer and one time.
            var signed = told is null || (told == lastSigned && block.Kind != BlockKind.Embed) ? ""
                : block.Kind is BlockKind.Quotation or BlockKind.Embed ? $"<footer>{HtmlSheet.Text(told)}</footer>"
                : $" <small class=\"dim\">{HtmlSheet.Text(told)}</small>";
            lastSigned = told;
            sheet.Add($"<{name} dir=\"auto\">{HtmlSheet.Text(block.Span.Of(article.Text))}{signed}</{name}>\n");
        }
        sheet.Add(last == BlockKind.ListItem ? "</ul>\n" : "");
        foreach (var notice in article.Notices)
            sheet.Add($"<p class=\"notice dim\">{HtmlSheet.Text(notice)}</p>\n");
        foreach (var problem in article.Problems)
            sheet.Add($"<p class=\"dim\">Doubt: {HtmlSheet.Text(problem.ToString())}</p>\n");
        sheet.Add("</article>\n");
    }

    private static string NameOf(BlockKind kind) => kind switch
    {
        BlockKind.Heading => "h2",
        BlockKind.ListItem => "li",
        BlockKind.Quotation or BlockKind.Embed => "blockquote",
        _ => "p",
    };
}
