using System.Runtime.Intrinsics;
using Dateline.Language.Parsing;

namespace Dateline.Eval.Training.Networks;

/// <summary>A gated layer while it learns: see <see cref="GatedLayer"/>.</summary>
internal sealed class GatedLearner
{
    private readonly int _half;
    private float[] _input = [];
    private float[] _gates = [];
    private float[] _state = [];
    private float[] _curved = [];

    public GatedLearner(int width, Dice dice)
    {
        _half = width / 2;
        Width = width;
        Product = new Weights(width, width * 3, Math.Sqrt(3.0 / width), dice);
        // Rows: for forgetting and for taking in, the weight of the state and the bias; both directions side by side.
        Inner = new Weights(4, width, 0, dice);
        for (var at = 0; at < width; at++)
            Inner.Values[width + at] = 1f;
        for (var at = 0; at < width * 2; at++)
            if (at / width == 0)
                Inner.Values[at] = (float)(dice.Next() - 0.5);
    }

    public int Width { get; }

    public Weights Product { get; }

    public Weights Inner { get; }

    /// <summary>The output for a batch of sentences that stand one after the other.</summary>
    public float[] Forward(float[] input, int[] starts)
    {
        var rows = starts[^1];
        _input = input;
        _gates = new float[rows * Width * 3];
        _state = new float[rows * Width];
        _curved = new float[rows * Width];
        Matrices.AddProduct(input, Width, Product.Values, _gates, rows, Width, Width * 3);
        var output = new float[rows * Width];
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            for (var at = starts[sentence]; at < starts[sentence + 1]; at++)
                Step(at, at == starts[sentence] ? -1 : at - 1, 0, output);
            for (var at = starts[sentence + 1] - 1; at >= starts[sentence]; at--)
                Step(at, at == starts[sentence + 1] - 1 ? -1 : at + 1, 1, output);
        }
        return output;
    }

    private void Step(int at, int before, int side, float[] output)
    {
        var inner = Inner.Values;
        for (var cell = 0; cell < _half; cell += 8)
        {
            var column = (side * _half) + cell;
            var gate = (at * Width * 3) + (side * _half * 3) + cell;
            var held = before < 0 ? Vector256<float>.Zero : Vector256.LoadUnsafe(ref _state[(before * Width) + column]);
            var forget = Curves.Sigmoid(Vector256.FusedMultiplyAdd(held, Vector256.LoadUnsafe(ref inner[column]),
                Vector256.LoadUnsafe(ref _gates[gate + _half]) + Vector256.LoadUnsafe(ref inner[Width + column])));
            var take = Curves.Sigmoid(Vector256.FusedMultiplyAdd(held, Vector256.LoadUnsafe(ref inner[(2 * Width) + column]),
                Vector256.LoadUnsafe(ref _gates[gate + (2 * _half)]) + Vector256.LoadUnsafe(ref inner[(3 * Width) + column])));
            var fresh = Vector256.LoadUnsafe(ref _gates[gate]);
            var state = Vector256.FusedMultiplyAdd(forget, held - fresh, fresh);
            var curved = Curves.Tanh(state);
            var input = Vector256.LoadUnsafe(ref _input[(at * Width) + column]);
            forget.StoreUnsafe(ref _gates[gate + _half]);
            take.StoreUnsafe(ref _gates[gate + (2 * _half)]);
            state.StoreUnsafe(ref _state[(at * Width) + column]);
            curved.StoreUnsafe(ref _curved[(at * Width) + column]);
            Vector256.FusedMultiplyAdd(take, curved - input, input).StoreUnsafe(ref output[(at * Width) + column]);
        }
    }

    /// <summary>From the slopes of the output to those of the input; adds to those of the weights.</summary>
    public float[] Backward(float[] slopes, int[] starts)
    {
        var rows = starts[^1];
        var inputSlopes = new float[rows * Width];
        var gateSlopes = new float[rows * Width * 3];
        var carried = new float[Width];
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            Array.Clear(carried);
            for (var at = starts[sentence + 1] - 1; at >= starts[sentence]; at--)
                StepBack(at, at == starts[sentence] ? -1 : at - 1, 0, slopes, inputSlopes, gateSlopes, carried);
            for (var at = starts[sentence]; at < starts[sentence + 1]; at++)
                StepBack(at, at == starts[sentence + 1] - 1 ? -1 : at + 1, 1, slopes, inputSlopes, gateSlopes, carried);
        }
        Dense.AddSlopes(_input, Width, gateSlopes, rows, Product, inputSlopes);
        return inputSlopes;
    }

    private void StepBack(
        int at, int before, int side, float[] slopes, float[] inputSlopes, float[] gateSlopes, float[] carried)
    {
        var (inner, innerSlopes) = (Inner.Values, Inner.Slopes);
        var one = Vector256.Create(1f);
        for (var cell = 0; cell < _half; cell += 8)
        {
            var column = (side * _half) + cell;
            var gate = (at * Width * 3) + (side * _half * 3) + cell;
            var here = (at * Width) + column;
            var (fresh, forget, take) = (Load(_gates, gate), Load(_gates, gate + _half), Load(_gates, gate + (2 * _half)));
            var held = before < 0 ? Vector256<float>.Zero : Load(_state, (before * Width) + column);
            var (curved, slope) = (Load(_curved, here), Load(slopes, here));
            Add(inputSlopes, here, slope * (one - take));
            var takeSlope = slope * (curved - Load(_input, here)) * take * (one - take);
            var stateSlope = (slope * take * (one - (curved * curved))) + Load(carried, column);
            var forgetSlope = stateSlope * (held - fresh) * forget * (one - forget);
            Add(innerSlopes, column, forgetSlope * held);
            Add(innerSlopes, Width + column, forgetSlope);
            Add(innerSlopes, (2 * Width) + column, takeSlope * held);
            Add(innerSlopes, (3 * Width) + column, takeSlope);
            ((stateSlope * forget) + (forgetSlope * Load(inner, column)) + (takeSlope * Load(inner, (2 * Width) + column)))
                .StoreUnsafe(ref carried[column]);
            (stateSlope * (one - forget)).StoreUnsafe(ref gateSlopes[gate]);
            forgetSlope.StoreUnsafe(ref gateSlopes[gate + _half]);
            takeSlope.StoreUnsafe(ref gateSlopes[gate + (2 * _half)]);
        }
    }

    private static Vector256<float> Load(float[] cells, int at) => Vector256.LoadUnsafe(ref cells[at]);

    private static void Add(float[] sums, int at, Vector256<float> more) =>
        (Load(sums, at) + more).StoreUnsafe(ref sums[at]);
}
