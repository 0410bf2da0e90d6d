using System.Text;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Training.Names;

/// <summary>A word of a treebank at its place in the text of the document.</summary>
/// <param name="Span">Of the document's text.</param>
/// <param name="Penn">Tag of the Penn Treebank.</param>
/// <param name="Head">Index of its head in the document; -1 for the root.</param>
/// <param name="Relation">To the head.</param>
/// <param name="Entity">What the field Entity opens and closes here; "" for nothing.</param>
internal sealed record TreebankWord(Span Span, string Penn, int Head, string Relation, string Entity)
{
    public bool IsProper => Penn is "NNP" or "NNPS";
}

/// <summary>A document of a CoNLL-U file: its text, a line a sentence, and its words.</summary>
internal sealed record TreebankDocument(string Id, string Text, List<TreebankWord> Words)
{
    /// <param name="path">CoNLL-U, plain or gzip.</param>
    public static IEnumerable<TreebankDocument> Read(string path)
    {
        var (id, split) = ("", "");
        var (text, words, rows) = (new StringBuilder(), new List<TreebankWord>(), new List<string[]>());
        foreach (var line in Records.Text(path).Split('\n').Append("# newdoc id = end"))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (words.Count > 0 && split is "" or "train")
                    yield return new TreebankDocument(id, text.ToString(), words);
                (id, split, text, words) = (line["# newdoc id = ".Length..], "", new StringBuilder(), []);
            }
            else if (line.StartsWith("# official_split = ", StringComparison.Ordinal))
                split = line["# official_split = ".Length..];
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
                rows.Add(line.Split('\t'));
            else if (line.Length == 0 && rows.Count > 0)
            {
                Add(rows, text, words);
                rows.Clear();
            }
        }
    }

    private static void Add(List<string[]> rows, StringBuilder text, List<TreebankWord> words)
    {
        var (first, joined) = (words.Count, 0);
        var space = true;
        foreach (var row in rows)
        {
            if (row[0].Contains('.'))
                continue;
            var glued = row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (row[0].Split('-') is [_, var last])
            {
                (joined, space) = (int.Parse(last, System.Globalization.CultureInfo.InvariantCulture), !glued);
                continue;
            }
            var number = int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);
            var head = int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture);
            var entity = row[9].Split('|').FirstOrDefault(field => field.StartsWith("Entity=", StringComparison.Ordinal)) ?? "";
            words.Add(new TreebankWord(new Span(text.Length, text.Length + row[1].Length), row[4],
                head == 0 ? -1 : first + head - 1, row[7], entity.Length > 0 ? entity[7..] : ""));
            text.Append(row[1]);
            if (number < joined ? false : number == joined ? space : !glued)
                text.Append(' ');
        }
        text.Append('\n');
    }
}
