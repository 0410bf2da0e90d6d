using System.Diagnostics;
using Dateline.Eval.Scoring;
using Dateline.Eval.Training;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Running;

/// <summary>
/// What is measured on the words that a treebank gives, and so without the command: tags and trees; and where its
/// sentences and words begin and end. The genre of a document is the second part of its name.
/// </summary>
internal static class TreebankSets
{
    private static readonly string[] TreeValues = ["upos", "xpos", "lemma", "uas", "las", "las_full"];
    private static readonly string[] BoundaryValues = ["sentence_f1", "word_f1"];

    public static IEnumerable<SetResult> Run(string data, Func<string, bool> wanted)
    {
        foreach (var (set, genres) in new (string, string[])[] { ("ud-ewt", []), ("gum", []), ("gum", ["news", "interview"]) })
        {
            var gold = Path.Combine(data, "names", set, "test.conllu");
            var label = set + string.Concat(genres.Select(genre => "-" + genre));
            if (!File.Exists(gold))
                continue;
            bool Counts(string document) => genres.Length == 0 || genres.Contains(document.Split('_').ElementAtOrDefault(1));
            if (wanted("trees/" + label))
                yield return Timed("trees/" + label, gold, TreeValues, () => TreesOf(gold, Counts));
            if (wanted("sentences/" + label))
                yield return Timed("sentences/" + label, gold, BoundaryValues, () =>
                    Boundaries.Of(TreebankText.Read(gold).Where(text => Counts(text.Id))));
        }
    }

    private static Score TreesOf(string gold, Func<string, bool> counts)
    {
        List<TreebankSentence> sentences = [.. Conllu.Read(gold, _ => true).Where(sentence => counts(sentence.Document))];
        return Trees.Of(sentences, new GrammarReader(GrammarNetwork.English, Lexicon.English), GrammarNetwork.English);
    }

    private static SetResult Timed(string name, string gold, string[] shown, Func<Score> score)
    {
        var watch = Stopwatch.StartNew();
        var result = score();
        return new SetResult(name, gold, 1, new ProductRun("", watch.Elapsed.TotalSeconds, 0, ""), result, shown);
    }
}
