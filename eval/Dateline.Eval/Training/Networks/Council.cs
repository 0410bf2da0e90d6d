using Dateline.Language;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training.Networks;

/// <summary>
/// Several networks that differ only in where they began decide together: of each word the likeliest tag, then the tree
/// with the most arcs that can be expected to be right (Kuncoro et al. 2016). What they read of text without trees is
/// what one network learns from besides the treebanks.
/// </summary>
internal sealed class Council
{
    private readonly GrammarNetwork[] _networks;
    private readonly GrammarReader[] _readers;
    private float[] _tags = [];
    private float[] _arcs = [];
    private float[] _relations = [];

    public Council(GrammarNetwork[] networks)
    {
        var first = networks[0];
        if (networks.Any(one => !one.Tags.SequenceEqual(first.Tags) || !one.Relations.SequenceEqual(first.Relations)))
            throw new InvalidDataException("networks that did not learn from the same trees");
        (_networks, _readers) = (networks, [.. networks.Select(one => new GrammarReader(one, Lexicon.English))]);
    }

    /// <summary>Tags and trees of the sentences that are neither empty nor too long.</summary>
    public IEnumerable<TreebankSentence> Read(IEnumerable<TokenRow> rows, string document) =>
        rows.Where(row => row.Count is > 0 and <= GrammarReader.Longest).Select(row => Read(row, document));

    private TreebankSentence Read(TokenRow row, string document)
    {
        var words = row.Count;
        var (tags, columns) = (_networks[0].Tags.Length, Matrices.Padded(words + 1));
        (_tags, _arcs) = (new float[words * tags], new float[words * columns]);
        foreach (var reader in _readers)
        {
            var scores = reader.Weigh(row, ..words);
            for (var word = 0; word < words; word++)
            {
                AddShares(scores.Tags.AsSpan(word * scores.TagColumns, tags), _tags.AsSpan(word * tags, tags), -1);
                AddShares(scores.Arcs.AsSpan(word * columns, words + 1), _arcs.AsSpan(word * columns, words + 1), word + 1);
            }
        }
        var heads = new int[words];
        TreeDecoder.Decode(_arcs, words, columns, heads);
        return new TreebankSentence(row,
            [.. Enumerable.Range(0, words).Select(word => _networks[0].Tags[Best(_tags.AsSpan(word * tags, tags))])],
            [], [.. heads.Select(head => head - 1)], Relations(heads), document)
        {
            HeadShares = [.. Enumerable.Range(0, words * (words + 1)).Select(at =>
                _arcs[(at / (words + 1) * columns) + (at % (words + 1))] / _readers.Length)],
        };
    }

    private string[] Relations(int[] heads)
    {
        var names = _networks[0].Relations;
        _relations = new float[heads.Length * names.Length];
        for (var at = 0; at < _readers.Length; at++)
        {
            var scores = _readers[at].WeighRelations(heads);
            for (var word = 0; word < heads.Length; word++)
                AddShares(scores.Slice(word * _networks[at].Relation.Columns, names.Length),
                    _relations.AsSpan(word * names.Length, names.Length), -1);
        }
        var root = Array.IndexOf(names, "root");
        for (var word = 0; word < heads.Length; word++)
            _relations[(word * names.Length) + root] = heads[word] == 0 ? float.MaxValue : -1;
        return [.. Enumerable.Range(0, heads.Length).Select(word =>
            names[Best(_relations.AsSpan(word * names.Length, names.Length))])];
    }

    private static void AddShares(ReadOnlySpan<float> scores, Span<float> sums, int barred)
    {
        var (most, total) = (float.NegativeInfinity, 0f);
        for (var at = 0; at < scores.Length; at++)
            most = at == barred ? most : Math.Max(most, scores[at]);
        for (var at = 0; at < scores.Length; at++)
            total += at == barred ? 0 : Curves.Exp(scores[at] - most);
        for (var at = 0; at < scores.Length; at++)
            sums[at] += at == barred ? 0 : Curves.Exp(scores[at] - most) / total;
    }

    private static int Best(ReadOnlySpan<float> shares)
    {
        var best = 0;
        for (var at = 1; at < shares.Length; at++)
            if (shares[at] > shares[best])
                best = at;
        return best;
    }
}
