using System.Collections.Immutable;
using Dateline.Eval.Scoring;
using Dateline.Language;

namespace Dateline.Eval.Training;

/// <summary>A sentence of a token file.</summary>
/// <param name="Row">Cut at hyphens, as the treebanks are; one blank between the words of the file.</param>
/// <param name="Tags">Penn tags; "" for parts of a hyphenated word but the last, which has the word's.</param>
internal sealed record NewsSentence(TokenRow Row, string[] Tags);

/// <summary>Sentences of token files: lines of a word, its tag and more, parted by tabs.</summary>
internal static class Newswire
{
    public static List<NewsSentence> Read(string path)
    {
        var sentences = new List<NewsSentence>();
        var (words, tags) = (new List<string>(), new List<string>());
        foreach (var line in Records.Text(path).Split('\n').Append(""))
        {
            if (line.Split('\t') is [var word, var tag, _] && word.Trim().Length > 0)
            {
                words.Add(word.Trim());
                tags.Add(tag);
                continue;
            }
            if (words.Count > 0)
                sentences.Add(Sentence(Row(words), tags));
            words.Clear();
            tags.Clear();
        }
        return sentences;
    }

    private static NewsSentence Sentence(TokenRow words, List<string> tags)
    {
        var parts = words.CutIntoWords();
        var cut = new string[parts.Count];
        var word = 0;
        for (var part = 0; part < parts.Count; part++)
        {
            cut[part] = parts[part].End == words[word].End ? tags[word] : "";
            word += parts[part].End == words[word].End ? 1 : 0;
        }
        return new NewsSentence(parts, cut);
    }

    /// <summary>The words with one blank between them.</summary>
    public static TokenRow Row(IReadOnlyList<string> words)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(words.Count);
        var start = 0;
        foreach (var word in words)
        {
            tokens.Add(new Token(new Span(start, start + word.Length)));
            start += word.Length + 1;
        }
        return new TokenRow(string.Join(' ', words), tokens.ToImmutable());
    }
}
