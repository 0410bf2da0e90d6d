using Dateline.Language.Parsing;

namespace Dateline.Eval.Training.Networks;

/// <summary>Sizes of a network.</summary>
/// <param name="Answer">Cells of a word before the layers: a multiple of 16, at most their width.</param>
/// <param name="Width">Cells of a word in all layers; a multiple of 32.</param>
/// <param name="Layers">Gated layers.</param>
/// <param name="TagLayer">After how many of them tags are read.</param>
/// <param name="Arc">Cells of a word as head or dependent.</param>
/// <param name="Relation">Cells of an arc, for its relation.</param>
internal sealed record NetworkSize(int Answer, int Width, int Layers, int TagLayer, int Arc, int Relation);

/// <summary>What is dropped while learning, so that nothing is leaned on too much (Srivastava et al. 2014).</summary>
internal sealed record Drops(float Input, float Layer, float Output, float Word);

/// <summary>
/// Tags and trees of sentences, from one encoder: arcs by pairs (Dozat and Manning 2017) over gated layers (Lei et al. 2018).
/// </summary>
internal sealed class NetworkLearner
{
    private readonly NetworkSize _size;
    private readonly Dice _dice;
    private readonly Vocabulary _vocabulary;

    public NetworkLearner(NetworkSize size, Vocabulary vocabulary, ulong seed)
    {
        (_size, _vocabulary, _dice) = (size, vocabulary, new Dice(seed));
        var width = size.Width;
        Weights Of(int rows, int columns) => new(rows, columns, Math.Sqrt(3.0 / rows), _dice);
        Weights Bias(int columns) => new(1, columns, 0, _dice);
        Answers = new Weights(vocabulary.Keys.Length, size.Answer, 0.25, _dice);
        Window = Of(size.Answer * 3, width);
        WindowBias = Bias(width);
        Gated = [.. Enumerable.Range(0, size.Layers).Select(_ => new GatedLearner(width, _dice))];
        Tag = Of(width, Matrices.Padded(vocabulary.Tags.Length));
        TagBias = Bias(Tag.Columns);
        Head = Of(width, size.Arc);
        HeadBias = Bias(size.Arc);
        Dependent = Of(width, size.Arc);
        DependentBias = Bias(size.Arc);
        // From nothing: large scores by chance would shake what was learned of newswire.
        Pair = new Weights(size.Arc, size.Arc, 0, _dice);
        PairBias = Bias(size.Arc);
        Root = new Weights(1, size.Arc, 0.5, _dice);
        Distance = Bias(Distances.Count);
        HeadRelation = Of(width, size.Relation);
        DependentRelation = Of(width, size.Relation);
        RelationInner = Bias(size.Relation);
        RootRelation = new Weights(1, size.Relation, 0.5, _dice);
        Relation = Of(size.Relation, Matrices.Padded(vocabulary.Relations.Length));
        RelationBias = Bias(Relation.Columns);
    }

    public NetworkSize Size => _size;
    public Vocabulary Vocabulary => _vocabulary;
    public Weights Answers { get; }
    public Weights Window { get; }
    public Weights WindowBias { get; }
    public GatedLearner[] Gated { get; }
    public Weights Tag { get; }
    public Weights TagBias { get; }
    public Weights Head { get; }
    public Weights HeadBias { get; }
    public Weights Dependent { get; }
    public Weights DependentBias { get; }
    public Weights Pair { get; }
    public Weights PairBias { get; }
    public Weights Root { get; }
    public Weights Distance { get; }
    public Weights HeadRelation { get; }
    public Weights DependentRelation { get; }
    public Weights RelationInner { get; }
    public Weights RootRelation { get; }
    public Weights Relation { get; }
    public Weights RelationBias { get; }

    private IEnumerable<Weights> Small => [Window, WindowBias, .. Gated.Select(layer => layer.Product),
        .. Gated.Select(layer => layer.Inner), Tag, TagBias, Head, HeadBias, Dependent, DependentBias, Pair, PairBias, Root,
        Distance, HeadRelation, DependentRelation, RelationInner, RootRelation, Relation, RelationBias];

    /// <summary>One step on a batch; the sum of the losses.</summary>
    public double Learn(Example[] batch, Drops drops, float rate)
    {
        var starts = Starts([.. batch.Select(sentence => sentence.Length)]);
        var rows = DroppedRows(batch, drops.Word);
        var pass = new NetworkPass(this, starts, new Masks(_dice, drops, starts));
        pass.Forward(rows);
        var loss = pass.Judge(batch, keepSlopes: true);
        pass.Backward(rows);
        var pace = new Pace(rate, 1f / starts[^1]);
        foreach (var weights in Small)
            weights.Learn(pace);
        foreach (var row in rows.SelectMany(word => word).Where(row => row >= 0).Distinct())
            Answers.LearnRow(row, pace);
        return loss;
    }

    /// <summary>One step on newswire of which only the tags are known, and the words that are hidden here and there are to
    /// be told from their neighbours (Devlin et al. 2019).</summary>
    public double LearnNews(NewsExample[] batch, NewsHeads heads, Drops drops, float rate)
    {
        var starts = Starts([.. batch.Select(sentence => sentence.Rows.Length)]);
        var rows = batch.SelectMany(sentence => sentence.Rows).Select(word => (int[])word.Clone()).ToArray();
        int[] words = [.. batch.SelectMany(sentence => sentence.Words)];
        for (var at = 0; at < rows.Length; at++)
        {
            if (_dice.Next() >= NewsHeads.Hidden)
                words[at] = -1;
            else
                rows[at] = [_vocabulary.UnknownRow];
        }
        var pass = new NetworkPass(this, starts, new Masks(_dice, drops, starts));
        var cells = pass.Encode(rows, _size.TagLayer);
        var loss = heads.Judge(cells, [.. batch.SelectMany(sentence => sentence.Tags)], words, out var slopes);
        pass.BackLayers(rows, slopes, _size.TagLayer);
        var pace = new Pace(rate, 1f / starts[^1]);
        foreach (var weights in Small.Concat(heads.All))
            weights.Learn(pace);
        foreach (var row in rows.SelectMany(word => word).Where(row => row >= 0).Distinct())
            Answers.LearnRow(row, pace);
        return loss;
    }

    public NetworkPass Read(Example[] batch)
    {
        var starts = Starts([.. batch.Select(sentence => sentence.Length)]);
        var pass = new NetworkPass(this, starts, Masks.None);
        pass.Forward([.. batch.SelectMany(sentence => sentence.Rows)]);
        return pass;
    }

    private static int[] Starts(int[] lengths)
    {
        var starts = new int[lengths.Length + 1];
        for (var at = 0; at < lengths.Length; at++)
            starts[at + 1] = starts[at] + lengths[at];
        return starts;
    }

    /// <summary>Words are at times taken for unknown, rare ones more often, so that the network learns of those too.</summary>
    private int[][] DroppedRows(Example[] batch, float often)
    {
        var rows = batch.SelectMany(sentence => sentence.Rows).Select(word => (int[])word.Clone()).ToArray();
        foreach (var word in rows)
            if (_dice.Next() < often / (often + _vocabulary.TimesSeen(word[0])))
                word[0] = _vocabulary.UnknownRow;
        return rows;
    }
}
