using System.Globalization;
using System.Text;
using Dateline.Language;

namespace Dateline.Markup;

/// <summary>
/// Sentences with their words, tags and trees as CoNLL-U (universaldependencies.org/format.html). A line break or a row
/// of blanks in the text is one blank in <c># text</c>; <c>TokenRange</c> says where a word stands in the article, in
/// UTF-16 units.
/// </summary>
public static class DocumentConllu
{
    /// <param name="document">With tags and trees; without them there is nothing to print but its name.</param>
    public static string Write(Document document)
    {
        var id = Word(document.Article.Id);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# newdoc id = {id}\n");
        if (!document.Added.HasFlag(Layers.Tags | Layers.Trees))
            return page.Append('\n').ToString();
        var row = TokenRow.Of(document);
        for (var at = 0; at < document.Sentences.Length; at++)
        {
            var (first, length) = row.In(document.Sentences[at]).GetOffsetAndLength(row.Count);
            if (length == 0)
                continue;
            page.Append(CultureInfo.InvariantCulture, $"# sent_id = {id}-{at + 1}\n# text = ");
            for (var token = first; token < first + length; token++)
                page.Append(Form(row, token)).Append(token + 1 < first + length && IsApart(row, token) ? " " : "");
            page.Append('\n');
            for (var token = first; token < first + length; token++)
                Append(page, document, row, token, first);
            page.Append('\n');
        }
        return page.ToString();
    }

    private static void Append(StringBuilder page, Document document, TokenRow row, int token, int first)
    {
        var (tag, arc) = (document.Tags[token], document.Trees[token]);
        var head = arc.Head < 0 ? 0 : arc.Head - first + 1;
        var form = Form(row, token);
        var lemma = Word(tag.Lemma);
        var apart = IsApart(row, token) ? "" : "SpaceAfter=No|";
        page.Append(CultureInfo.InvariantCulture, $"{token - first + 1}\t{form}\t{(lemma.Length > 0 ? lemma : form)}\t");
        page.Append(CultureInfo.InvariantCulture, $"{tag.Universal}\t{tag.Penn}\t_\t{head}\t{arc.Relation}\t_\t");
        page.Append(CultureInfo.InvariantCulture, $"{apart}TokenRange={row[token].Start}:{row[token].End}\n");
    }

    private static bool IsApart(TokenRow row, int token) =>
        token + 1 >= row.Count || row[token].End < row[token + 1].Start;

    private static string Form(TokenRow row, int token) => Word(row.Exact(token).ToString()) is { Length: > 0 } form ? form : "_";

    /// <summary>Without characters that would part a field or a line, or that steer a terminal.</summary>
    private static string Word(string text)
    {
        var plain = PlainText.Line(text).Trim();
        return plain.Any(char.IsWhiteSpace) ? string.Join('_', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : plain;
    }
}
