using Dateline.Eval.Training;
using Dateline.Language.Parsing;

namespace Dateline.Eval.Scoring;

/// <summary>
/// Tags and trees over the words of a treebank, as the CoNLL 2018 shared task counts them: all words, punctuation too;
/// <c>las</c> with main relations, <c>las_full</c> with their subtypes as well.
/// </summary>
internal static class Trees
{
    private static readonly string[] Values = ["upos", "xpos", "lemma", "uas", "las", "las_full"];

    /// <param name="sentences">With gold.</param>
    /// <param name="reader">What is judged.</param>
    /// <param name="network">Whose numbers the readings are.</param>
    public static Score Of(IReadOnlyList<TreebankSentence> sentences, GrammarReader reader, GrammarNetwork network)
    {
        var rows = new Dictionary<string, double[]>();
        foreach (var sentence in sentences)
        {
            if (!rows.TryGetValue(sentence.Document, out var row))
                rows[sentence.Document] = row = new double[Values.Length + 1];
            Count(sentence, Read(sentence, reader), network, row);
        }
        var score = new Score();
        score.Measure([.. rows.Values], sums => Values.Select((name, at) => (name, at))
            .ToDictionary(pair => pair.name, pair => Figures.Ratio(sums[pair.at + 1], sums[0])));
        score.Notes.Add($"{rows.Values.Sum(row => row[0])} words of {rows.Count} documents");
        return score;
    }

    private static WordReading[] Read(TreebankSentence sentence, GrammarReader reader)
    {
        var readings = new WordReading[sentence.Row.Count];
        // Sentences beyond the bound are cut, as they are in articles.
        var ranges = new List<Range>();
        for (var start = 0; start < readings.Length; start += GrammarReader.Longest)
            ranges.Add(start..Math.Min(readings.Length, start + GrammarReader.Longest));
        reader.Read(sentence.Row, [.. ranges], readings);
        return readings;
    }

    private static void Count(TreebankSentence gold, WordReading[] readings, GrammarNetwork network, double[] row)
    {
        for (var word = 0; word < readings.Length; word++)
        {
            var reading = readings[word];
            var tag = network.TagOf(reading.Tag, gold.Row.Exact(word), gold.Row.Folded(word));
            var start = word - (word % GrammarReader.Longest);
            var head = reading.Head == 0 ? -1 : start + reading.Head - 1;
            var relation = network.Relations[reading.Relation];
            var isArc = head == gold.Heads[word];
            ReadOnlySpan<bool> right =
            [
                true, tag.Universal == gold.Labels[word].Split('|')[0], tag.Penn == gold.Labels[word].Split('|')[1],
                tag.Lemma == gold.Lemmas[word], isArc, isArc && MainOf(relation) == MainOf(gold.Relations[word]),
                isArc && relation == gold.Relations[word],
            ];
            for (var at = 0; at < right.Length; at++)
                row[at] += right[at] ? 1 : 0;
        }
    }

    private static string MainOf(string relation) => relation.Split(':')[0];
}
