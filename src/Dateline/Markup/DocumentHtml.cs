using System.Globalization;
using System.Text;

namespace Dateline.Markup;

/// <summary>An article with its layers in colour, each to be switched on and off, and below it who said what by which
/// chain: for a person who wants to see what was read. What colour tells, the title of each mark tells in words.</summary>
public static class DocumentHtml
{
    private const string Style = """
        .layers{position:sticky;top:0;background:var(--paper);padding:.4rem 0;border-bottom:1px solid var(--line);
        font:.85rem/1.6 system-ui,sans-serif}
        .layers label{margin-right:.9rem;white-space:nowrap}
        main p,main li,main blockquote,main h2{font-size:1rem;margin:.7rem 0;text-transform:none;letter-spacing:0;border:0;
        padding-left:0}
        mark{color:inherit;background:none}
        body:has(#name:checked) .name{background:#ffe08a}
        body:has(#place:checked) .place{box-shadow:inset 0 -.18em #2e8b57}
        body:has(#time:checked) .time{background:#bfe3ff}
        body:has(#quantity:checked) .quantity{background:#ffd0c2}
        body:has(#said:checked) .content{border-bottom:2px solid #7a5cc0}
        body:has(#said:checked) .cue{font-weight:bold;color:#7a5cc0}
        body:has(#said:checked) .source{background:#e3d9ff}
        body:has(#gap:checked) .gap{border-bottom:2px dashed #a4261d}
        body:has(#event:checked) .event{text-decoration:underline wavy #b06000 1px;text-underline-offset:.2em}
        body:has(#reference:checked) .reference{background:#fff3cf}
        @media(prefers-color-scheme:dark){
        body:has(#name:checked) .name{background:#5c4a00}
        body:has(#time:checked) .time{background:#123f5e}
        body:has(#quantity:checked) .quantity{background:#5e2717}
        body:has(#said:checked) .source{background:#3a2a66}
        body:has(#said:checked) .cue{color:#b9a3f0}
        body:has(#reference:checked) .reference{background:#40370f}}
        table{border-collapse:collapse;font:.85rem/1.4 system-ui,sans-serif;width:100%}
        th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
        """;

    private static readonly ImmutableArray<(string Id, string Name)> Switches =
    [
        ("name", "names"), ("reference", "references"), ("place", "on the map"), ("time", "times"), ("quantity", "numbers"),
        ("said", "who said what"), ("gap", "silences"), ("event", "events"),
    ];

    public static string Write(IReadOnlyList<Document> documents)
    {
        var sheet = new HtmlSheet(
            documents is [var only] ? only.Article.Title ?? only.Article.Id : "Articles with their layers", Style);
        Legend(sheet);
        foreach (var document in documents)
            Article(sheet, document);
        return sheet.End();
    }

    private static void Legend(HtmlSheet sheet)
    {
        sheet.Add("<form class=\"layers\" aria-label=\"Layers\">");
        foreach (var (id, name) in Switches)
        {
            sheet.Add($"<label><input type=\"checkbox\" id=\"{id}\"{(id is "reference" or "event" ? "" : " checked")}> "
                + $"<mark class=\"{(id == "said" ? "content" : id)}\">{name}</mark></label>");
        }
        sheet.Add("</form>\n");
    }

    private static void Article(HtmlSheet sheet, Document document)
    {
        var article = document.Article;
        var labels = Label.AllOf(document);
        sheet.Add($"<article>\n<h1 dir=\"auto\">{HtmlSheet.Text(article.Title ?? article.Id)}</h1>\n");
        var facts = new[] { article.Outlet?.Label, article.Agency, article.Published?.ToString() };
        sheet.Add($"<p class=\"dim\">{HtmlSheet.Text(string.Join(" · ", facts.Where(fact => fact is not null)))}</p>\n<main>\n");
        foreach (var block in article.Blocks)
            Block(sheet, document.Text, block, labels);
        sheet.Add("</main>\n");
        Sayings(sheet, document);
        foreach (var problem in document.Problems)
            sheet.Add($"<p class=\"dim\">{HtmlSheet.Text(problem.ToString())}</p>\n");
        sheet.Add("</article>\n");
    }

    private static void Block(HtmlSheet sheet, string text, Block block, ImmutableArray<Label> labels)
    {
        var element = block.Kind switch
        {
            BlockKind.Heading => "h2",
            BlockKind.Quotation or BlockKind.Embed => "blockquote",
            _ => "p",
        };
        sheet.Add($"<{element} dir=\"auto\">{(block.Kind == BlockKind.ListItem ? "• " : "")}");
        foreach (var run in MarkedText.Runs(block.Span, labels))
            sheet.Add(Run(text, run));
        sheet.Add($"</{element}>\n");
    }

    private static string Run(string text, MarkedRun run)
    {
        var words = HtmlSheet.Text(run.Span.Of(text));
        if (run.Labels.IsEmpty)
            return words;
        var classes = string.Join(' ', run.Labels.Select(label => label.Layer.ToString().ToLowerInvariant()).Distinct());
        var title = new StringBuilder();
        foreach (var label in run.Labels)
        {
            var layer = label.Layer.ToString().ToLowerInvariant();
            title.Append(CultureInfo.InvariantCulture,
                $"{(title.Length > 0 ? " | " : "")}{layer} {label.Kind}: {label.Meaning} [{label.Rule}]");
        }
        return $"<mark class=\"{classes}\" title=\"{HtmlSheet.Text(title.ToString())}\">{words}</mark>";
    }

    private static void Sayings(HtmlSheet sheet, Document document)
    {
        if (document.Attributions.IsEmpty)
            return;
        sheet.Add("<h2>Who said what</h2>\n<table>\n<thead><tr><th scope=\"col\">chain<th scope=\"col\">kind"
            + "<th scope=\"col\">words</tr></thead>\n<tbody>\n");
        foreach (var one in document.Attributions)
        {
            var words = string.Join(" … ", one.Content.Select(span => span.Of(document.Text)));
            sheet.Add($"<tr><td dir=\"auto\">{HtmlSheet.Text(Label.Chain(one))}<td>{one.Kind.Word()}"
                + $"<td dir=\"auto\">{HtmlSheet.Text(words)}</tr>\n");
        }
        sheet.Add("</tbody>\n</table>\n");
    }
}
