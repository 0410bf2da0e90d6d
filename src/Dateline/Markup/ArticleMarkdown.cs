using System.Text;
using Dateline.Language;

namespace Dateline.Markup;

/// <summary>An article as Markdown: title, what is known of it, its blocks, what is said of it.</summary>
public static class ArticleMarkdown
{
    public static string Write(Article article)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(article.Title ?? article.Id)).Append('\n');
        if (ArticleLine.Of(article) is { Length: > 0 } known)
            text.Append('\n').Append(Plain(known)).Append(MarkdownText.Address(article.Url)).Append('\n');
        BlockKind? last = null;
        string? lastSigned = null;
        foreach (var block in article.Blocks)
        {
            // Items of one list stand together.
            text.Append(last == BlockKind.ListItem && block.Kind == BlockKind.ListItem ? "" : "\n");
            last = block.Kind;
            // Blocks of one entry of a live blog have one writer and one time.
            var signed = ArticleLine.Of(block);
            if (signed is not null && (signed != lastSigned || block.Kind == BlockKind.Embed))
                text.Append(Mark(block.Kind)).Append('*').Append(Plain(signed)).Append("* ");
            else
                text.Append(Mark(block.Kind));
            lastSigned = signed;
            text.Append(Begun(Plain(block.Span.Of(article.Text)))).Append('\n');
        }
        foreach (var notice in article.Notices)
            text.Append("\n*").Append(Plain(notice)).Append("*\n");
        foreach (var problem in article.Problems)
            text.Append("\nDoubt: ").Append(Plain(problem.ToString())).Append('\n');
        return text.ToString();
    }

    private static string Plain(string text) => MarkdownText.Escape(PlainText.Line(text).Trim());

    // "1. May" at the beginning of a line would be a list, "- 3 degrees" too.
    private static string Begun(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and < 10 && digits < text.Length && text[digits] is '.' or ')')
            return $"{text[..digits]}\\{text[digits..]}";
        return text is ['-' or '+' or '=', ..] ? "\\" + text : text;
    }

    private static string Mark(BlockKind kind) => kind switch
    {
        BlockKind.Heading => "## ",
        BlockKind.ListItem => "- ",
        BlockKind.Quotation or BlockKind.Embed => "> ",
        _ => "",
    };
}
