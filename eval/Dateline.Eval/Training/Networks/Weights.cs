using System.Runtime.Intrinsics;

namespace Dateline.Eval.Training.Networks;

/// <summary>A matrix that learns (Adam: Kingma and Ba 2015).</summary>
internal sealed class Weights
{
    private readonly float[] _mean;
    private readonly float[] _square;

    /// <param name="rows">May be 1: a bias.</param>
    /// <param name="columns">Cells of a row.</param>
    /// <param name="spread">Weights begin between this and its negative.</param>
    /// <param name="dice">Where they begin.</param>
    public Weights(int rows, int columns, double spread, Dice dice)
    {
        (Rows, Columns) = (rows, columns);
        Values = new float[rows * columns];
        for (var at = 0; at < Values.Length; at++)
            Values[at] = (float)((dice.Next() * 2 - 1) * spread);
        Slopes = new float[Values.Length];
        _mean = new float[Values.Length];
        _square = new float[Values.Length];
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    public float[] Slopes { get; }

    /// <summary>Moves all weights against their slopes, and forgets the slopes.</summary>
    public void Learn(Pace pace) => Learn(0, Values.Length, pace);

    /// <summary>The same for one row.</summary>
    public void LearnRow(int row, Pace pace) => Learn(row * Columns, (row + 1) * Columns, pace);

    private void Learn(int from, int to, Pace pace)
    {
        const float meanDecay = 0.9f, squareDecay = 0.98f;
        for (; from + 8 <= to; from += 8)
        {
            var slope = Vector256.LoadUnsafe(ref Slopes[from]) * pace.Scale;
            Vector256<float>.Zero.StoreUnsafe(ref Slopes[from]);
            var mean = (Vector256.LoadUnsafe(ref _mean[from]) * meanDecay) + (slope * (1 - meanDecay));
            var square = (Vector256.LoadUnsafe(ref _square[from]) * squareDecay) + (slope * slope * (1 - squareDecay));
            mean.StoreUnsafe(ref _mean[from]);
            square.StoreUnsafe(ref _square[from]);
            (Vector256.LoadUnsafe(ref Values[from]) - (mean * pace.Rate / (Vector256.Sqrt(square) + Vector256.Create(1e-8f))))
                .StoreUnsafe(ref Values[from]);
        }
        for (var at = from; at < to; at++)
        {
            var slope = Slopes[at] * pace.Scale;
            Slopes[at] = 0;
            _mean[at] = (meanDecay * _mean[at]) + ((1 - meanDecay) * slope);
            _square[at] = (squareDecay * _square[at]) + ((1 - squareDecay) * slope * slope);
            Values[at] -= pace.Rate * _mean[at] / (MathF.Sqrt(_square[at]) + 1e-8f);
        }
    }
}

/// <summary>How far weights move.</summary>
/// <param name="Rate">Of one step.</param>
/// <param name="Scale">Slopes are multiplied with it first.</param>
internal readonly record struct Pace(float Rate, float Scale);

/// <summary>Numbers that look like chance, the same on every machine (xorshift64*; Vigna 2016).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>In [0, 1).</summary>
    public double Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return ((_state * 0x2545F4914F6CDD1DUL) >> 11) / 9007199254740992.0;
    }
}
