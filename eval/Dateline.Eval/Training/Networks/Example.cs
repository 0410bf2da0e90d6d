using Dateline.Language;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training.Networks;

/// <summary>A sentence as numbers.</summary>
/// <param name="Rows">For each word its rows in the table of answers, one for each question; -1 for none.</param>
/// <param name="Tags">Numbers of tags; -1 for one that is not learned.</param>
/// <param name="Heads">0 for the root, else one more than the index of the head.</param>
/// <param name="Relations">Numbers of relations; -1 for one that is not learned.</param>
internal sealed record Example(int[][] Rows, int[] Tags, int[] Heads, int[] Relations)
{
    /// <summary>Not one head but the share of each: rows of words, the root first.</summary>
    public float[]? HeadShares { get; init; }

    public int Length => Rows.Length;
}

/// <summary>Which answers, tags and relations there are to learn.</summary>
internal sealed class Vocabulary
{
    /// <summary>A word that was seen once is like those that are not known.</summary>
    private const int WordsSeen = 2;
    private const int AnswersSeen = 3;
    private const int TagsSeen = 4;
    private const int RelationsSeen = 10;

    private readonly Dictionary<uint, int> _rows;
    private readonly Dictionary<string, int> _tags;
    private readonly Dictionary<string, int> _relations;
    private readonly Dictionary<int, int> _counts = [];

    public Vocabulary(List<TreebankSentence> sentences, IEnumerable<TokenRow> more)
    {
        var counts = new Dictionary<uint, (int Times, int Question)>();
        foreach (var row in sentences.Select(sentence => sentence.Row).Concat(more))
            foreach (var answers in Ask(row))
                for (var question = 0; question < answers.Length; question++)
                    if (answers[question] != 0)
                        counts[answers[question]] = (counts.GetValueOrDefault(answers[question]).Times + 1, question);
        counts[WordQuestions.Unknown] = (WordsSeen, 0);
        Keys = [.. counts.Where(pair => pair.Value.Times >= (pair.Value.Question == 0 ? WordsSeen : AnswersSeen))
            .Select(pair => pair.Key).Order()];
        _rows = Keys.Select((key, at) => (key, at)).ToDictionary(pair => pair.key, pair => pair.at);
        foreach (var (key, at) in _rows)
            _counts[at] = counts[key].Times;
        Tags = Often(sentences.SelectMany(sentence => sentence.Labels), TagsSeen);
        Relations = Often(sentences.SelectMany(sentence => sentence.Relations), RelationsSeen);
        _tags = Numbers(Tags);
        _relations = Numbers(Relations);
    }

    public uint[] Keys { get; }

    public string[] Tags { get; }

    public string[] Relations { get; }

    public int UnknownRow => _rows[WordQuestions.Unknown];

    public int TimesSeen(int row) => _counts[row];

    public Example Example(TreebankSentence sentence) => new(
        [.. Ask(sentence.Row).Select(RowsOf)],
        [.. sentence.Labels.Select(label => _tags.GetValueOrDefault(label, -1))],
        [.. sentence.Heads.Select(head => head + 1)],
        [.. sentence.Relations.Select(relation => _relations.GetValueOrDefault(relation, -1))])
    {
        HeadShares = sentence.HeadShares,
    };

    /// <summary>Clusters from 1; the words of no cluster are not asked for.</summary>
    public NewsExample Example(NewsSentence sentence, Dictionary<string, int> tags) => new(
        [.. Ask(sentence.Row).Select(RowsOf)],
        [.. sentence.Tags.Select(tag => tags.GetValueOrDefault(tag, -1))],
        [.. Enumerable.Range(0, sentence.Row.Count).Select(at =>
            Lexicon.English.Of(Features.Hash(sentence.Row.Folded(at))).Fine - 1)]);

    private int[] RowsOf(uint[] answers)
    {
        int[] rows = [.. answers.Select(answer => answer == 0 ? -1 : _rows.GetValueOrDefault(answer, -1))];
        if (rows[0] < 0)
            rows[0] = UnknownRow;
        return rows;
    }

    private static List<uint[]> Ask(TokenRow row)
    {
        var all = new List<uint[]>();
        for (var at = 0; at < row.Count; at++)
        {
            var answers = new uint[WordQuestions.Count];
            WordQuestions.Ask(row.Exact(at), row.Folded(at), at == 0, Lexicon.English, answers);
            all.Add(answers);
        }
        return all;
    }

    private static string[] Often(IEnumerable<string> labels, int times) =>
        [.. labels.GroupBy(label => label).Where(label => label.Count() >= times).OrderByDescending(label => label.Count())
            .ThenBy(label => label.Key, StringComparer.Ordinal).Select(label => label.Key)];

    private static Dictionary<string, int> Numbers(string[] labels) =>
        labels.Select((label, at) => (label, at)).ToDictionary(pair => pair.label, pair => pair.at);
}
