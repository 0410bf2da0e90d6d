using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Parsing;

/// <summary>
/// A layer that remembers: each cell keeps a state from word to word, half of the cells from left to right and half from
/// right to left (simple recurrent units: Lei, Zhang, Wang, Dai and Artzi 2018). Only the state is read in turn; the
/// product is made for all words at once.
/// </summary>
/// <param name="product">For each direction what is new, and the gates of forgetting and of taking in.</param>
/// <param name="inner">Rows: for forgetting and for taking in, the weight of the state and the bias.</param>
internal sealed class GatedLayer(Matrix product, Matrix inner)
{
    private readonly int _width = product.Rows;

    public Matrix Product => product;

    public Matrix Inner => inner;

    public static GatedLayer Read(BinaryReader model) => new(Matrix.Read(model), Matrix.Read(model));

    public void Write(BinaryWriter model)
    {
        product.Write(model);
        inner.Write(model);
    }

    /// <param name="cells">The words, which the output takes the place of.</param>
    /// <param name="gates">Room for three times the cells.</param>
    /// <param name="rows">How many rows, among them such between sentences.</param>
    /// <param name="sentences">The rows of each sentence.</param>
    public void Apply(Span<float> cells, Span<float> gates, int rows, ReadOnlySpan<(int Start, int End)> sentences)
    {
        gates[..(rows * _width * 3)].Clear();
        Matrices.AddProduct(cells, _width, product.Cells, gates, rows, _width, _width * 3);
        Span<float> state = stackalloc float[_width / 2];
        foreach (var (start, end) in sentences)
        {
            state.Clear();
            for (var at = start; at < end; at++)
                Step(cells.Slice(at * _width, _width), gates.Slice(at * _width * 3, _width * 3), 0, state);
            state.Clear();
            for (var at = end - 1; at >= start; at--)
                Step(cells.Slice(at * _width, _width), gates.Slice(at * _width * 3, _width * 3), 1, state);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(Span<float> cells, ReadOnlySpan<float> gates, int side, Span<float> state)
    {
        var half = _width / 2;
        ref var gate = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(gates.Slice(side * half * 3, half * 3));
        ref var cell = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(cells.Slice(side * half, half));
        ref var kept = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(state);
        ref var weight = ref inner.Cells[side * half];
        for (nuint at = 0; at < (nuint)half; at += 8)
        {
            var held = Vector256.LoadUnsafe(ref kept, at);
            var forget = Curves.Sigmoid(Vector256.FusedMultiplyAdd(held, Vector256.LoadUnsafe(ref weight, at),
                Vector256.LoadUnsafe(ref gate, at + (nuint)half) + Vector256.LoadUnsafe(ref weight, at + (nuint)_width)));
            var take = Curves.Sigmoid(Vector256.FusedMultiplyAdd(held, Vector256.LoadUnsafe(ref weight, at + (2 * (nuint)_width)),
                Vector256.LoadUnsafe(ref gate, at + (2 * (nuint)half))
                    + Vector256.LoadUnsafe(ref weight, at + (3 * (nuint)_width))));
            var fresh = Vector256.LoadUnsafe(ref gate, at);
            var next = Vector256.FusedMultiplyAdd(forget, held - fresh, fresh);
            next.StoreUnsafe(ref kept, at);
            var input = Vector256.LoadUnsafe(ref cell, at);
            Vector256.FusedMultiplyAdd(take, Curves.Tanh(next) - input, input).StoreUnsafe(ref cell, at);
        }
    }
}
