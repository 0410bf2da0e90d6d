using System.Collections.Immutable;
using Dateline.Eval.Scoring;
using Dateline.Language;

namespace Dateline.Eval.Training;

/// <summary>A sentence of a treebank: its words as a row, with tags and dictionary forms.</summary>
internal sealed record TreebankSentence(TokenRow Row, string[] Labels, string[] Lemmas);

/// <summary>Sentences of CoNLL-U files (Universal Dependencies, version 2).</summary>
internal static class Conllu
{
    /// <param name="path">CoNLL-U, plain or gzip.</param>
    /// <param name="heldOut">Whether documents of the official dev and test splits count too.</param>
    public static List<TreebankSentence> Read(string path, bool heldOut)
    {
        var sentences = new List<TreebankSentence>();
        var words = new List<string[]>();
        var wanted = true;
        foreach (var line in Records.Text(path).Split('\n').Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                wanted = true;
            else if (line is "# official_split = dev" or "# official_split = test")
                wanted = heldOut;
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Split('\t') is { Length: 10 } fields
                && fields[0].All(char.IsAsciiDigit))
                words.Add(fields);
            else if (line.Length == 0 && words.Count > 0)
            {
                if (wanted)
                    sentences.Add(Sentence(words));
                words.Clear();
            }
        }
        return sentences;
    }

    private static TreebankSentence Sentence(List<string[]> words)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(words.Count);
        var text = string.Join(' ', words.Select(word => word[1]));
        var start = 0;
        foreach (var word in words)
        {
            tokens.Add(new Token(new Span(start, start + word[1].Length)));
            start += word[1].Length + 1;
        }
        return new TreebankSentence(new TokenRow(text, tokens.ToImmutable()),
            [.. words.Select(word => $"{word[3]}|{word[4]}")], [.. words.Select(word => word[2])]);
    }
}
