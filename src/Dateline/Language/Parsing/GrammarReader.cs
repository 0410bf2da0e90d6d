using Dateline.Language.Tagging;

namespace Dateline.Language.Parsing;

/// <summary>What was read of a word: numbers of the network.</summary>
/// <param name="Tag">Among <see cref="GrammarNetwork.Tags"/>.</param>
/// <param name="Head">0 for the root, else one more than the index of the head in its sentence.</param>
/// <param name="Relation">Among <see cref="GrammarNetwork.Relations"/>.</param>
internal readonly record struct WordReading(int Tag, int Head, int Relation);

/// <summary>Scores of one sentence: for each word a row of those of its tags, and one of its heads, the root first.</summary>
internal readonly record struct SentenceScores(float[] Tags, int TagColumns, float[] Arcs, int ArcColumns);

/// <summary>
/// Reads tags and trees of sentences with the network. Sentences are read in groups, so that the products are long;
/// the room is used again. Time and room grow with the words: no sentence may be longer than <see cref="Longest"/>.
/// </summary>
internal sealed class GrammarReader
{
    /// <summary>Words of a sentence: arcs are weighed between all pairs.</summary>
    public const int Longest = 128;

    /// <summary>Rows read at once: their cells stay in the cache of a core.</summary>
    private const int Rows = 320;

    private readonly GrammarNetwork _net;
    private readonly WordCells _words;
    private readonly int[] _found = new int[Rows];
    private readonly float[] _cells, _gates, _tags, _heads, _dependents, _pairs, _headRelations, _dependentRelations;
    private readonly float[] _turned, _arcs;
    private readonly int _root;
    private readonly int[] _best = new int[Longest];

    public GrammarReader(GrammarNetwork net, Lexicon lexicon)
    {
        (_net, _words) = (net, new WordCells(net, lexicon, Rows));
        _root = Array.IndexOf(net.Relations, "root");
        _cells = new float[Rows * net.Width];
        _gates = new float[Rows * net.Width * 3];
        _tags = new float[Rows * net.Tag.Columns];
        _heads = new float[Rows * net.Head.Columns];
        _dependents = new float[Rows * net.Head.Columns];
        _pairs = new float[Rows * net.Head.Columns];
        _headRelations = new float[Rows * net.HeadRelation.Columns];
        _dependentRelations = new float[Rows * net.HeadRelation.Columns];
        _turned = new float[net.Head.Columns * Matrices.Padded(Longest + 1)];
        _arcs = new float[Longest * Matrices.Padded(Longest + 1)];
    }

    /// <param name="row">Words as the treebanks cut them.</param>
    /// <param name="sentences">In order; none longer than <see cref="Longest"/>.</param>
    /// <param name="readings">One for each word of the row; those outside the sentences stay as they are.</param>
    public void Read(TokenRow row, ReadOnlySpan<Range> sentences, Span<WordReading> readings)
    {
        var group = new List<(int Start, int End)>();
        var first = 0;
        for (var at = 0; at <= sentences.Length; at++)
        {
            var used = group.Count == 0 ? 0 : group[^1].End + 1;
            var length = at < sentences.Length ? sentences[at].GetOffsetAndLength(row.Count).Length : 0;
            if (at == sentences.Length || used + length + 1 > Rows)
            {
                ReadGroup(row, sentences[first..at], [.. group], readings);
                group.Clear();
                (first, used) = (at, 0);
            }
            group.Add((used, used + length));
        }
    }

    private void ReadGroup(
        TokenRow row, ReadOnlySpan<Range> sentences, (int Start, int End)[] places, Span<WordReading> readings)
    {
        if (places.Length == 0)
            return;
        Encode(row, sentences, places);
        for (var at = 0; at < places.Length; at++)
            Decide(places[at], readings[sentences[at]]);
    }

    /// <summary>What the network says of one sentence, before anything is chosen: valid until the next one is read.</summary>
    /// <param name="row">Words as the treebanks cut them.</param>
    /// <param name="sentence">Not longer than <see cref="Longest"/>, and not empty.</param>
    public SentenceScores Weigh(TokenRow row, Range sentence)
    {
        var length = sentence.GetOffsetAndLength(row.Count).Length;
        Encode(row, [sentence], [(0, length)]);
        var columns = WeighArcs((0, length));
        return new SentenceScores(_tags, _net.Tag.Columns, _arcs, columns);
    }

    /// <summary>Scores of the relations to these heads in the sentence weighed last, a row for each word.</summary>
    public ReadOnlySpan<float> WeighRelations(ReadOnlySpan<int> heads) => Relate((0, heads.Length), heads);

    private void Encode(TokenRow row, ReadOnlySpan<Range> sentences, (int Start, int End)[] places)
    {
        var rows = places[^1].End;
        var width = _net.Width;
        var cells = _cells.AsSpan(0, rows * width);
        LookAtWords(row, sentences, places);
        for (var layer = 0; ; layer++)
        {
            if (layer == _net.TagLayer)
                _net.Tag.Apply(cells, width, _tags, rows);
            if (layer == _net.Gated.Length)
                break;
            _net.Gated[layer].Apply(cells, _gates, rows, places);
        }
        _net.Head.Apply(cells, width, _heads, rows);
        _net.Dependent.Apply(cells, width, _dependents, rows);
        Cells.Rectify(_heads.AsSpan(0, rows * _net.Head.Columns));
        Cells.Rectify(_dependents.AsSpan(0, rows * _net.Head.Columns));
        _net.Pair.Apply(_dependents, _net.Head.Columns, _pairs, rows);
        _net.HeadRelation.Apply(cells, width, _headRelations, rows);
        var relations = _dependentRelations.AsSpan(0, rows * _net.HeadRelation.Columns);
        relations.Clear();
        Matrices.AddProduct(cells, width, _net.DependentRelation.Cells, relations, rows, width, _net.HeadRelation.Columns);
    }

    /// <summary>The layer of windows: each word with those beside it.</summary>
    private void LookAtWords(TokenRow row, ReadOnlySpan<Range> sentences, (int Start, int End)[] places)
    {
        _words.Begin();
        for (var at = 0; at < places.Length; at++)
        {
            var first = sentences[at].GetOffsetAndLength(row.Count).Offset - places[at].Start;
            for (var word = places[at].Start; word < places[at].End; word++)
                _found[word] = _words.Find(row.Exact(first + word), row, first + word, word == places[at].Start);
        }
        _words.MakeParts();
        for (var at = 0; at < places.Length; at++)
        {
            var (start, end) = places[at];
            var first = sentences[at].GetOffsetAndLength(row.Count).Offset - start;
            for (var word = start; word < end; word++)
            {
                var cells = _cells.AsSpan(word * _net.Width, _net.Width);
                _net.Window.Bias.Cells.CopyTo(cells);
                if (word > start)
                    Cells.Add(cells, _words.Part(_found[word - 1], 0));
                Cells.Add(cells, _words.Part(_found[word], 1));
                if (word + 1 < end)
                    Cells.Add(cells, _words.Part(_found[word + 1], 2));
                Cells.Rectify(cells);
                Cells.Add(cells, _words.Sum(_found[word]));
                _words.Keep(row.Exact(first + word), word == start, _found[word]);
            }
        }
    }

    /// <summary>From scores to a tree with tags and relations.</summary>
    private void Decide((int Start, int End) place, Span<WordReading> readings)
    {
        var length = readings.Length;
        if (length == 0)
            return;
        var columns = WeighArcs(place);
        var heads = _best.AsSpan(0, length);
        TreeDecoder.Decode(_arcs, length, columns, heads);
        var relations = Relate(place, heads);
        for (var word = 0; word < length; word++)
            readings[word] = new WordReading(
                Best(_tags.AsSpan((place.Start + word) * _net.Tag.Columns, _net.Tags.Length)), heads[word],
                BestRelation(relations.Slice(word * _net.Relation.Columns, _net.Relations.Length), heads[word]));
    }

    /// <summary>Scores of all arcs; how many columns they have.</summary>
    private int WeighArcs((int Start, int End) place)
    {
        var (length, size) = (place.End - place.Start, _net.Head.Columns);
        var columns = Matrices.Padded(length + 1);
        for (var at = 0; at < size; at++)
            _turned[at * columns] = _net.Root.Cells[at];
        Matrices.Turn(_heads.AsSpan(place.Start * size, length * size), length, size, _turned.AsSpan(1), columns);
        for (var word = 0; word < length; word++)
            for (var head = 0; head <= length; head++)
                _arcs[(word * columns) + head] = _net.Distance.Cells[Distances.Of(word, head)];
        Matrices.AddProduct(_pairs.AsSpan(place.Start * size), size, _turned, _arcs, length, size, columns);
        return columns;
    }

    /// <summary>Scores of the relations to the heads. The room for gates is free by now.</summary>
    private Span<float> Relate((int Start, int End) place, ReadOnlySpan<int> heads)
    {
        var size = _net.HeadRelation.Columns;
        var inner = _dependentRelations.AsSpan(place.Start * size, heads.Length * size);
        for (var word = 0; word < heads.Length; word++)
            Cells.Add(inner.Slice(word * size, size), heads[word] == 0 ? _net.RootRelation.Cells
                : _headRelations.AsSpan((place.Start + heads[word] - 1) * size, size));
        Cells.Rectify(inner);
        var scores = _gates.AsSpan(0, heads.Length * _net.Relation.Columns);
        _net.Relation.Apply(inner, size, scores, heads.Length);
        return scores;
    }

    /// <summary>Roots stand in that relation, and nothing else does.</summary>
    private int BestRelation(Span<float> scores, int head)
    {
        if (head == 0)
            return _root;
        scores[_root] = float.NegativeInfinity;
        return Best(scores);
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var at = 1; at < scores.Length; at++)
            if (scores[at] > scores[best])
                best = at;
        return best;
    }
}
