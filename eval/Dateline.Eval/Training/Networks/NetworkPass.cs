using Dateline.Language.Parsing;

namespace Dateline.Eval.Training.Networks;

/// <summary>One batch on its way through the network and back.</summary>
internal sealed class NetworkPass(NetworkLearner net, int[] starts, Masks masks)
{
    private readonly int _rows = starts[^1];
    private readonly int _width = net.Size.Width;
    private readonly int _answer = net.Size.Answer;
    private readonly float[][] _layers = new float[net.Size.Layers + 1][];
    private readonly float[]?[] _layerMasks = new float[net.Size.Layers + 1][];
    private float[] _sums = [], _windows = [], _windowOut = [];
    private float[]? _inputMask, _headMask, _dependentMask, _relationMask;
    private float[] _heads = [], _dependents = [], _pairs = [];
    private float[] _headRelations = [], _dependentRelations = [];
    private float[] _tagSlopes = [], _pairSlopes = [], _headSlopes = [], _headRelationSlopes = [], _dependentRelationSlopes = [];

    /// <summary>Scores of the tags of each word.</summary>
    public float[] Tags { get; private set; } = [];

    /// <summary>For each sentence the scores of heads: rows of dependents, the root first among the columns.</summary>
    public float[][] Arcs { get; } = new float[starts.Length - 1][];

    public int ArcColumns(int sentence) => Matrices.Padded(starts[sentence + 1] - starts[sentence] + 1);

    public void Forward(int[][] rows)
    {
        Encode(rows, net.Size.Layers);
        Tags = Dense.Forward(_layers[net.Size.TagLayer], _width, net.Tag, net.TagBias, _rows);
        ForwardArcs();
    }

    /// <summary>The words after so many gated layers.</summary>
    public float[] Encode(int[][] rows, int layers)
    {
        _sums = new float[_rows * _answer];
        for (var word = 0; word < _rows; word++)
            foreach (var row in rows[word])
                if (row >= 0)
                    Cells.Add(_sums.AsSpan(word * _answer, _answer), net.Answers.Values.AsSpan(row * _answer, _answer));
        _inputMask = masks.Input(_answer);
        Masks.Apply(_inputMask, _sums);
        _windows = Windows();
        _windowOut = Dense.Forward(_windows, _answer * 3, net.Window, net.WindowBias, _rows);
        Cells.Rectify(_windowOut);
        var cells = (float[])_windowOut.Clone();
        for (var word = 0; word < _rows; word++)
            Cells.Add(cells.AsSpan(word * _width, _width), _sums.AsSpan(word * _answer, _answer));
        for (var layer = 0; ; layer++)
        {
            _layerMasks[layer] = masks.Layer(_width);
            Masks.Apply(_layerMasks[layer], cells);
            _layers[layer] = cells;
            if (layer == layers)
                return cells;
            cells = net.Gated[layer].Forward(cells, starts);
        }
    }

    private float[] Windows()
    {
        var windows = new float[_rows * _answer * 3];
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
            for (var word = starts[sentence]; word < starts[sentence + 1]; word++)
                for (var side = -1; side <= 1; side++)
                    if (word + side >= starts[sentence] && word + side < starts[sentence + 1])
                        _sums.AsSpan((word + side) * _answer, _answer).CopyTo(windows.AsSpan(((word * 3) + side + 1) * _answer));
        return windows;
    }

    private void ForwardArcs()
    {
        var top = _layers[^1];
        var size = net.Size.Arc;
        _heads = Dense.Forward(top, _width, net.Head, net.HeadBias, _rows);
        _dependents = Dense.Forward(top, _width, net.Dependent, net.DependentBias, _rows);
        Cells.Rectify(_heads);
        Cells.Rectify(_dependents);
        _headMask = masks.Output(size);
        _dependentMask = masks.Output(size);
        Masks.Apply(_headMask, _heads);
        Masks.Apply(_dependentMask, _dependents);
        _pairs = Dense.Forward(_dependents, size, net.Pair, net.PairBias, _rows);
        for (var sentence = 0; sentence < Arcs.Length; sentence++)
        {
            var (start, length, columns) = (starts[sentence], starts[sentence + 1] - starts[sentence], ArcColumns(sentence));
            var turned = new float[size * columns];
            for (var at = 0; at < size; at++)
            {
                turned[at * columns] = net.Root.Values[at];
                for (var head = 0; head < length; head++)
                    turned[(at * columns) + head + 1] = _heads[((start + head) * size) + at];
            }
            var scores = new float[length * columns];
            for (var word = 0; word < length; word++)
                for (var head = 0; head <= length; head++)
                    scores[(word * columns) + head] = net.Distance.Values[Distances.Of(word, head)];
            Matrices.AddProduct(_pairs.AsSpan(start * size), size, turned, scores, length, size, columns);
            Arcs[sentence] = scores;
        }
        _headRelations = Dense.Forward(top, _width, net.HeadRelation, net.RelationInner, _rows);
        _dependentRelations = new float[_rows * net.Size.Relation];
        Matrices.AddProduct(top, _width, net.DependentRelation.Values, _dependentRelations, _rows, _width, net.Size.Relation);
        _relationMask = masks.Output(net.Size.Relation);
    }

    /// <summary>Scores of the relations of each word to the given heads (0: the root).</summary>
    public float[] Relations(int[] heads, out float[] inner)
    {
        var size = net.Size.Relation;
        inner = new float[_rows * size];
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
            for (var word = starts[sentence]; word < starts[sentence + 1]; word++)
            {
                var head = heads[word] == 0 ? -1 : starts[sentence] + heads[word] - 1;
                var sum = inner.AsSpan(word * size, size);
                _dependentRelations.AsSpan(word * size, size).CopyTo(sum);
                Cells.Add(sum, head < 0 ? net.RootRelation.Values : _headRelations.AsSpan(head * size, size));
            }
        Cells.Rectify(inner);
        Masks.Apply(_relationMask, inner);
        return Dense.Forward(inner, size, net.Relation, net.RelationBias, _rows);
    }

    /// <summary>The loss; keeps the slopes for the way back.</summary>
    public double Judge(Example[] batch, bool keepSlopes)
    {
        int[] tags = [.. batch.SelectMany(sentence => sentence.Tags)];
        int[] heads = [.. batch.SelectMany(sentence => sentence.Heads)];
        int[] relations = [.. batch.SelectMany(sentence => sentence.Relations)];
        var loss = 0.0;
        _tagSlopes = new float[Tags.Length];
        for (var word = 0; word < _rows; word++)
            loss += Softmax.Loss(Tags, _tagSlopes, word * net.Tag.Columns, net.Vocabulary.Tags.Length, tags[word]);
        var size = net.Size.Arc;
        _pairSlopes = new float[_rows * size];
        _headSlopes = new float[_rows * size];
        for (var sentence = 0; sentence < batch.Length; sentence++)
            loss += JudgeArcs(batch[sentence], sentence);
        var scores = Relations(heads, out var inner);
        var slopes = new float[scores.Length];
        for (var word = 0; word < _rows; word++)
            loss += Softmax.Loss(scores, slopes, word * net.Relation.Columns, net.Vocabulary.Relations.Length, relations[word]);
        if (keepSlopes)
            BackRelations(heads, inner, slopes);
        return loss;
    }

    private double JudgeArcs(Example sentence, int number)
    {
        var (start, length, columns, size) = (starts[number], sentence.Length, ArcColumns(number), net.Size.Arc);
        var slopes = new float[Arcs[number].Length];
        var loss = 0.0;
        for (var word = 0; word < length; word++)
        {
            loss += sentence.HeadShares is { } shares
                ? Softmax.Loss(Arcs[number], slopes, word * columns, shares.AsSpan(word * (length + 1), length + 1), word + 1)
                : Softmax.Loss(Arcs[number], slopes, word * columns, length + 1, sentence.Heads[word], word + 1);
            for (var head = 0; head <= length; head++)
                net.Distance.Slopes[Distances.Of(word, head)] += slopes[(word * columns) + head];
        }
        var heads = new float[(length + 1) * size];
        net.Root.Values.CopyTo(heads, 0);
        _heads.AsSpan(start * size, length * size).CopyTo(heads.AsSpan(size));
        Matrices.AddProduct(slopes, columns, heads, _pairSlopes.AsSpan(start * size), length, length + 1, size);
        var turned = new float[(length + 1) * length];
        for (var word = 0; word < length; word++)
            for (var head = 0; head <= length; head++)
                turned[(head * length) + word] = slopes[(word * columns) + head];
        var headSlopes = new float[(length + 1) * size];
        Matrices.AddProduct(turned, length, _pairs.AsSpan(start * size), headSlopes, length + 1, length, size);
        Cells.Add(net.Root.Slopes, headSlopes.AsSpan(0, size));
        headSlopes.AsSpan(size).CopyTo(_headSlopes.AsSpan(start * size));
        return loss;
    }

    private void BackRelations(int[] heads, float[] inner, float[] slopes)
    {
        var size = net.Size.Relation;
        Dense.AddBias(slopes, net.RelationBias);
        var innerSlopes = new float[inner.Length];
        Dense.AddSlopes(inner, size, slopes, _rows, net.Relation, innerSlopes);
        Masks.Apply(_relationMask, innerSlopes);
        Dense.RectifyBack(inner, innerSlopes);
        _dependentRelationSlopes = innerSlopes;
        _headRelationSlopes = new float[inner.Length];
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
            for (var word = starts[sentence]; word < starts[sentence + 1]; word++)
            {
                var head = heads[word] == 0 ? -1 : starts[sentence] + heads[word] - 1;
                Cells.Add(head < 0 ? net.RootRelation.Slopes : _headRelationSlopes.AsSpan(head * size, size),
                    innerSlopes.AsSpan(word * size, size));
            }
    }

    public void Backward(int[][] rows)
    {
        var top = _layers[^1];
        var slopes = new float[top.Length];
        var size = net.Size.Arc;
        Dense.AddBias(_pairSlopes, net.PairBias);
        var dependentSlopes = new float[_rows * size];
        Dense.AddSlopes(_dependents, size, _pairSlopes, _rows, net.Pair, dependentSlopes);
        Back(_dependents, dependentSlopes, _dependentMask, net.Dependent, net.DependentBias, slopes);
        Back(_heads, _headSlopes, _headMask, net.Head, net.HeadBias, slopes);
        Dense.AddBias(_headRelationSlopes, net.RelationInner);
        Dense.AddSlopes(top, _width, _headRelationSlopes, _rows, net.HeadRelation, slopes);
        Dense.AddSlopes(top, _width, _dependentRelationSlopes, _rows, net.DependentRelation, slopes);
        BackLayers(rows, slopes, net.Size.Layers);
    }

    /// <summary>From the slopes after so many gated layers down to the words.</summary>
    public void BackLayers(int[][] rows, float[] slopes, int layers)
    {
        for (var layer = layers; layer >= 0; layer--)
        {
            if (layer == net.Size.TagLayer && _tagSlopes.Length > 0)
            {
                Dense.AddBias(_tagSlopes, net.TagBias);
                Dense.AddSlopes(_layers[layer], _width, _tagSlopes, _rows, net.Tag, slopes);
            }
            Masks.Apply(_layerMasks[layer], slopes);
            if (layer > 0)
                slopes = net.Gated[layer - 1].Backward(slopes, starts);
        }
        BackInput(rows, slopes);
    }

    private void Back(float[] cells, float[] slopes, float[]? mask, Weights weights, Weights bias, float[] below)
    {
        Masks.Apply(mask, slopes);
        Dense.RectifyBack(cells, slopes);
        Dense.AddBias(slopes, bias);
        Dense.AddSlopes(_layers[^1], _width, slopes, _rows, weights, below);
    }

    private void BackInput(int[][] rows, float[] slopes)
    {
        var sumSlopes = new float[_sums.Length];
        for (var word = 0; word < _rows; word++)
            slopes.AsSpan(word * _width, _answer).CopyTo(sumSlopes.AsSpan(word * _answer));
        Dense.RectifyBack(_windowOut, slopes);
        Dense.AddBias(slopes, net.WindowBias);
        var windowSlopes = new float[_windows.Length];
        Dense.AddSlopes(_windows, _answer * 3, slopes, _rows, net.Window, windowSlopes);
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
            for (var word = starts[sentence]; word < starts[sentence + 1]; word++)
                for (var side = -1; side <= 1; side++)
                    if (word + side >= starts[sentence] && word + side < starts[sentence + 1])
                        Cells.Add(sumSlopes.AsSpan((word + side) * _answer, _answer),
                            windowSlopes.AsSpan(((word * 3) + side + 1) * _answer, _answer));
        Masks.Apply(_inputMask, sumSlopes);
        for (var word = 0; word < _rows; word++)
            foreach (var row in rows[word])
                if (row >= 0)
                    Cells.Add(net.Answers.Slopes.AsSpan(row * _answer, _answer), sumSlopes.AsSpan(word * _answer, _answer));
    }
}
