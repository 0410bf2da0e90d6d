using System.Text;
using Dateline.Language;

namespace Dateline.Cli.Printing;

/// <summary>An article for a person at a terminal.</summary>
internal static class ArticleText
{
    public static string Write(Article article)
    {
        var text = new StringBuilder();
        text.Append(PlainText.Line(article.Title ?? article.Id)).Append('\n');
        var facts = new[]
        {
            article.Outlet?.Label, string.Join(", ", article.Byline), article.Agency, article.Published?.ToString(),
            article.Updated is { } updated ? $"updated {updated}" : null,
        };
        var known = string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
        if (known.Length > 0)
            text.Append(PlainText.Line(known)).Append('\n');
        string? last = null;
        foreach (var block in article.Blocks)
        {
            // Blocks of one entry of a live blog have one writer and one time.
            var signed = SignedBy(block);
            if (signed is not null && signed != last)
                text.Append("\n[").Append(PlainText.Line(signed)).Append("]\n");
            last = signed;
            text.Append('\n').Append(Mark(block.Kind)).Append(PlainText.Line(block.Span.Of(article.Text))).Append('\n');
        }
        foreach (var notice in article.Notices)
            text.Append("\n[notice] ").Append(PlainText.Line(notice)).Append('\n');
        foreach (var problem in article.Problems)
            text.Append("\n[doubt] ").Append(PlainText.Line(problem.ToString())).Append('\n');
        return text.ToString();
    }

    private static string? SignedBy(Block block) =>
        string.Join(", ", new[] { block.Author, block.Platform, block.Time?.ToString() }
            .Where(fact => !string.IsNullOrEmpty(fact))) is { Length: > 0 } facts ? facts : null;

    private static string Mark(BlockKind kind) => kind switch
    {
        BlockKind.Heading => "# ",
        BlockKind.ListItem => "- ",
        BlockKind.Quotation => "> ",
        BlockKind.Embed => "| ",
        _ => "",
    };
}
