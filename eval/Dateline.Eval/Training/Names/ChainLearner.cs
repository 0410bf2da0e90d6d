using System.Numerics;
using Dateline.Annotating.Names.Learned;

namespace Dateline.Eval.Training.Names;

/// <summary>A sentence as the learner sees it: the features of its words, and the labels that each may have.</summary>
internal sealed record ChainSentence(int[] Features, uint[] Allowed, float Weight)
{
    /// <summary>Number of the set, whose own copies of the features are learned beside the shared ones; 0 for a set without.</summary>
    public int Set { get; init; }

    public int Length => Allowed.Length;
}

/// <summary>
/// Learns a linear chain from labels that may be open: it makes the allowed rows of labels likely among all (Lafferty et al.
/// 2001; for open labels Tsuboi et al. 2008), by AdaGrad (Duchi et al. 2011) with weights drawn towards zero.
/// </summary>
internal sealed class ChainLearner(int features, float rate, float shrink)
{
    private const int Labels = NameLabels.Count;

    /// <summary>A row of weights, rounded up so that whole vectors fit.</summary>
    private const int Row = 32;

    /// <summary>The shared weights, and the own ones of three sets.</summary>
    private const int Copies = 4;

    private readonly float[] _weights = new float[features * Row * Copies];
    private readonly float[] _squares = new float[features * Row * Copies];
    private readonly float[] _steps = new float[Row * Row];
    private readonly float[] _stepSquares = new float[Row * Row];
    private readonly float[] _exponents = new float[Row * Row];
    private readonly float[] _slopes = new float[Row * Row];
    private float[] _scores = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _gold = [];

    // What was learned after each of the rounds that are kept, summed.
    private readonly float[] _weightSums = new float[features * Row * 2];
    private readonly float[] _stepSums = new float[Row * Row];
    private int _kept;

    /// <summary>The mean over the rounds that were kept; of the shared weights, or the own ones of the first set.</summary>
    public float WeightOf(int feature, int label, int set) => _weightSums[(((set * features) + feature) * Row) + label] / _kept;

    public float StepOf(int before, int after) => _stepSums[(before * Row) + after] / _kept;

    /// <summary>Counts the weights as they are now into the mean (Ruppert 1988; Polyak and Juditsky 1992): where the last
    /// sentences led them tells less.</summary>
    public void Keep()
    {
        _kept++;
        for (var at = 0; at < _weightSums.Length; at++)
            _weightSums[at] += _weights[at];
        for (var at = 0; at < _stepSums.Length; at++)
            _stepSums[at] += _steps[at];
    }

    /// <summary>One step; returns the loss.</summary>
    public double Learn(ChainSentence sentence)
    {
        var length = sentence.Length;
        if (_scores.Length < length * Row)
            (_scores, _forward, _backward, _gold) = (new float[length * Row], new float[length * Row], new float[length * Row],
                new float[length * Row]);
        Score(sentence);
        for (var at = 0; at < Labels; at++)
            for (var next = 0; next < Labels; next++)
                _exponents[(at * Row) + next] = (NameLabels.Followers[at] & NameLabels.Bit(next)) != 0
                    ? MathF.Exp(_steps[(at * Row) + next]) : 0;
        Array.Clear(_slopes);
        var likely = Pass(sentence, null, -1, _gold);
        var allowed = Pass(sentence, sentence.Allowed, 1, _scores);
        // _gold holds what all rows expect, _scores what the allowed ones do.
        for (var at = 0; at < length * Row; at++)
            _scores[at] -= _gold[at];
        Update(sentence);
        return (likely - allowed) * sentence.Weight;
    }

    private void Score(ChainSentence sentence)
    {
        var count = sentence.Features.Length / sentence.Length;
        for (var at = 0; at < sentence.Length; at++)
        {
            var scores = _scores.AsSpan(at * Row, Row);
            scores.Clear();
            foreach (var feature in sentence.Features.AsSpan(at * count, count))
                if (feature >= 0)
                {
                    Add(scores, _weights.AsSpan(feature * Row, Row));
                    if (sentence.Set > 0)
                        Add(scores, _weights.AsSpan(((sentence.Set * features) + feature) * Row, Row));
                }
            var most = float.MinValue;
            for (var label = 0; label < Labels; label++)
                most = Math.Max(most, scores[label]);
            for (var label = 0; label < Labels; label++)
                scores[label] = MathF.Exp(scores[label] - most);
            scores[Labels..].Clear();
        }
    }

    /// <summary>Forward and backward over the rows that are allowed; adds the expected steps times <paramref name="sign"/>
    /// to the slopes and puts the expected labels into <paramref name="expected"/>. Returns the logarithm of the sum.</summary>
    private double Pass(ChainSentence sentence, uint[]? allowed, float sign, float[] expected)
    {
        var length = sentence.Length;
        var total = 0.0;
        Span<float> sums = stackalloc float[Row];
        for (var at = 0; at < length; at++)
        {
            var forward = _forward.AsSpan(at * Row, Row);
            var mask = (allowed?[at] ?? NameLabels.Any) & (at == 0 ? NameLabels.Openers : NameLabels.Any)
                & (at == length - 1 ? NameLabels.Closers : NameLabels.Any);
            forward.Clear();
            if (at == 0)
                forward[..Labels].Fill(1);
            else
                for (var before = 0; before < Labels; before++)
                    if (_forward[((at - 1) * Row) + before] is var weight and > 0)
                        Add(forward, _exponents.AsSpan(before * Row, Row), weight);
            var sum = 0f;
            for (var label = 0; label < Labels; label++)
                sum += forward[label] *= (mask & NameLabels.Bit(label)) != 0 ? _scores[(at * Row) + label] : 0;
            total += Math.Log(sum);
            for (var label = 0; label < Labels; label++)
                forward[label] /= sum;
        }
        for (var at = length - 1; at >= 0; at--)
        {
            var backward = _backward.AsSpan(at * Row, Row);
            if (at == length - 1)
                backward.Fill(1);
            else
            {
                var mask = (allowed?[at + 1] ?? NameLabels.Any) & (at + 1 == length - 1 ? NameLabels.Closers : NameLabels.Any);
                for (var label = 0; label < Row; label++)
                    sums[label] = label < Labels && (mask & NameLabels.Bit(label)) != 0
                        ? _scores[((at + 1) * Row) + label] * _backward[((at + 1) * Row) + label] : 0;
                var scale = 0f;
                for (var label = 0; label < Labels; label++)
                    scale += backward[label] = Dot(_exponents.AsSpan(label * Row, Row), sums);
                Steps(at, sums, sign * sentence.Weight);
                for (var label = 0; label < Labels; label++)
                    backward[label] /= scale;
            }
        }
        // Only now: the backward pass still reads the scores.
        for (var at = 0; at < length; at++)
        {
            var sum = 0f;
            for (var label = 0; label < Labels; label++)
                sum += _backward[(at * Row) + label] *= _forward[(at * Row) + label];
            for (var label = 0; label < Row; label++)
                expected[(at * Row) + label] = label < Labels ? _backward[(at * Row) + label] / sum : 0;
        }
        return total;
    }

    private void Steps(int at, ReadOnlySpan<float> ahead, float weight)
    {
        var sum = 0f;
        for (var before = 0; before < Labels; before++)
            if (_forward[(at * Row) + before] is var share and > 0)
                sum += share * Dot(_exponents.AsSpan(before * Row, Row), ahead);
        for (var before = 0; before < Labels; before++)
            if (_forward[(at * Row) + before] * weight / sum is var share && share != 0)
                AddProduct(_slopes.AsSpan(before * Row, Row), _exponents.AsSpan(before * Row, Row), ahead, share);
    }

    private void Update(ChainSentence sentence)
    {
        var count = sentence.Features.Length / sentence.Length;
        for (var at = 0; at < sentence.Length; at++)
        {
            var slope = _scores.AsSpan(at * Row, Row);
            var most = 0f;
            foreach (var value in slope)
                most = Math.Max(most, Math.Abs(value));
            // What is as good as certain teaches nothing.
            if (most < 1e-4f)
                continue;
            foreach (var feature in sentence.Features.AsSpan(at * count, count))
                if (feature >= 0)
                {
                    Move(_weights.AsSpan(feature * Row, Row), _squares.AsSpan(feature * Row, Row), slope, sentence.Weight);
                    if (sentence.Set == 0)
                        continue;
                    var own = ((sentence.Set * features) + feature) * Row;
                    Move(_weights.AsSpan(own, Row), _squares.AsSpan(own, Row), slope, sentence.Weight);
                }
        }
        Move(_steps, _stepSquares, _slopes, 1);
    }

    private void Move(Span<float> weights, Span<float> squares, ReadOnlySpan<float> slopes, float weight)
    {
        var (rates, falls, times) = (new Vector<float>(rate), new Vector<float>(shrink), new Vector<float>(weight));
        for (var at = 0; at < weights.Length; at += Vector<float>.Count)
        {
            var old = new Vector<float>(weights[at..]);
            var slope = (new Vector<float>(slopes[at..]) * times) - (falls * old);
            var square = new Vector<float>(squares[at..]) + (slope * slope);
            square.CopyTo(squares[at..]);
            (old + (rates * slope / Vector.SquareRoot(square + new Vector<float>(1e-2f)))).CopyTo(weights[at..]);
        }
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> other)
    {
        for (var at = 0; at < Row; at += Vector<float>.Count)
            (new Vector<float>(sum[at..]) + new Vector<float>(other[at..])).CopyTo(sum[at..]);
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> other, float times)
    {
        var factor = new Vector<float>(times);
        for (var at = 0; at < Row; at += Vector<float>.Count)
            (new Vector<float>(sum[at..]) + (factor * new Vector<float>(other[at..]))).CopyTo(sum[at..]);
    }

    private static void AddProduct(Span<float> sum, ReadOnlySpan<float> one, ReadOnlySpan<float> other, float times)
    {
        var factor = new Vector<float>(times);
        for (var at = 0; at < Row; at += Vector<float>.Count)
            (new Vector<float>(sum[at..]) + (factor * new Vector<float>(one[at..]) * new Vector<float>(other[at..])))
                .CopyTo(sum[at..]);
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = Vector<float>.Zero;
        for (var at = 0; at < Row; at += Vector<float>.Count)
            sum += new Vector<float>(one[at..]) * new Vector<float>(other[at..]);
        return Vector.Sum(sum);
    }
}
