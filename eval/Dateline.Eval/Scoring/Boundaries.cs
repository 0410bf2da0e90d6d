using Dateline.Eval.Training;
using Dateline.Language;

namespace Dateline.Eval.Scoring;

/// <summary>Sentences and words found in the text of a treebank, as spans: both ends must be right (CoNLL 2018).
/// Words are compared after cutting at hyphens, as the treebanks do and the reader of grammar does.</summary>
internal static class Boundaries
{
    public static Score Of(IEnumerable<TreebankText> texts)
    {
        var rows = new List<double[]>();
        foreach (var text in texts)
        {
            var parts = TokenRow.Of(text.Text).CutIntoWords();
            var words = Enumerable.Range(0, parts.Count).Select(at => parts[at].Span).ToList();
            var sentences = SentenceSplitter.Split(text.Text);
            rows.Add([Shared(text.Sentences, sentences), text.Sentences.Count, sentences.Length,
                Shared(text.Words, words), text.Words.Count, words.Count]);
        }
        var score = new Score();
        score.Measure(rows, sums => new Dictionary<string, double>
        {
            ["sentence_f1"] = F1(sums, 0), ["sentence_p"] = Figures.Ratio(sums[0], sums[2]),
            ["sentence_r"] = Figures.Ratio(sums[0], sums[1]), ["word_f1"] = F1(sums, 3),
        });
        return score;
    }

    private static double Shared(List<Span> gold, IEnumerable<Span> found)
    {
        var wanted = gold.ToHashSet();
        return found.Count(wanted.Contains);
    }

    private static double F1(double[] sums, int at) =>
        Figures.F1(Figures.Ratio(sums[at], sums[at + 2]), Figures.Ratio(sums[at], sums[at + 1]));
}
