using System.Globalization;
using Dateline.Eval.Scoring;
using Dateline.Language;

namespace Dateline.Eval.Training;

/// <summary>A sentence of a treebank: its words as a row, with tags, dictionary forms and the tree.</summary>
/// <param name="Row">One blank between the words.</param>
/// <param name="Labels">Both tags, as <c>VERB|VBD</c>.</param>
/// <param name="Lemmas">Dictionary forms.</param>
/// <param name="Heads">Index of the head of each word; -1 for the root.</param>
/// <param name="Relations">As <c>nsubj:pass</c>.</param>
/// <param name="Document">Where it stands.</param>
internal sealed record TreebankSentence(
    TokenRow Row, string[] Labels, string[] Lemmas, int[] Heads, string[] Relations, string Document)
{
    /// <summary>Where several readers doubted: for each word a row of the shares of its heads, the root first.</summary>
    public float[]? HeadShares { get; init; }
}

/// <summary>Sentences of CoNLL-U files (Universal Dependencies, version 2).</summary>
internal static class Conllu
{
    /// <param name="path">CoNLL-U, plain or gzip.</param>
    /// <param name="wanted">Whether documents of an official split count: <c>train</c>, <c>dev</c>, <c>test</c>; "" where
    /// the file does not say.</param>
    public static List<TreebankSentence> Read(string path, Func<string, bool> wanted)
    {
        const string split = "# official_split = ";
        var sentences = new List<TreebankSentence>();
        var words = new List<string[]>();
        var (official, document) = ("", "");
        foreach (var line in Records.Text(path).Split('\n').Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                (official, document) = ("", line[(line.LastIndexOf(' ') + 1)..]);
            else if (line.StartsWith(split, StringComparison.Ordinal))
                official = line[split.Length..];
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Split('\t') is { Length: 10 } fields
                && fields[0].All(char.IsAsciiDigit))
                words.Add(fields);
            else if (line.Length == 0 && words.Count > 0)
            {
                if (wanted(official))
                    sentences.Add(Sentence(words, document));
                words.Clear();
            }
        }
        return sentences;
    }

    private static TreebankSentence Sentence(List<string[]> words, string document) => new(
        Newswire.Row([.. words.Select(word => word[1])]),
        [.. words.Select(word => $"{word[3]}|{word[4]}")],
        [.. words.Select(word => word[2])],
        [.. words.Select(word => int.Parse(word[6], CultureInfo.InvariantCulture) - 1)],
        [.. words.Select(word => word[7])], document);
}
