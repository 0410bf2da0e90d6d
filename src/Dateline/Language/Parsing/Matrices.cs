using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Parsing;

/// <summary>
/// Products of small matrices, row after row in one array. Each cell is summed in the order of its terms, each step one
/// fused multiplication and addition, so that every machine gets the same bits whatever the width of its registers.
/// </summary>
internal static class Matrices
{
    /// <summary>Columns come in such blocks: the width of the widest registers.</summary>
    public const int Block = 16;

    /// <summary>Columns of a panel: two of the widest registers.</summary>
    private const int Wide = 32;

    [ThreadStatic]
    private static float[]? Panel;

    /// <summary>The next whole number of blocks.</summary>
    public static int Padded(int columns) => (columns + Block - 1) / Block * Block;

    /// <summary>Adds <c>one · other</c> to the sum.</summary>
    /// <param name="one"><paramref name="rows"/> rows of <paramref name="inner"/> cells, the rows
    /// <paramref name="stride"/> cells apart.</param>
    /// <param name="other"><paramref name="inner"/> rows of <paramref name="columns"/> cells.</param>
    /// <param name="sum"><paramref name="rows"/> rows of <paramref name="columns"/> cells.</param>
    /// <param name="columns">Whole blocks.</param>
    public static void AddProduct(
        ReadOnlySpan<float> one, int stride, ReadOnlySpan<float> other, Span<float> sum, int rows, int inner, int columns)
    {
        if (rows == 0 || inner == 0)
            return;
        _ = one[((rows - 1) * stride) + inner - 1];
        _ = other[(inner * columns) - 1];
        _ = sum[(rows * columns) - 1];
        ref var a = ref MemoryMarshal.GetReference(one);
        ref var b = ref MemoryMarshal.GetReference(other);
        ref var c = ref MemoryMarshal.GetReference(sum);
        // Column after column: what all rows are multiplied with stays in the nearest cache, side by side.
        var (column, whole) = (0, rows / 4 * 4);
        if (Vector512.IsHardwareAccelerated && whole > 0)
        {
            var panel = Panel is { } room && room.Length >= inner * Wide ? room : Panel = new float[inner * Wide];
            ref var packed = ref MemoryMarshal.GetArrayDataReference(panel);
            for (; column + Wide <= columns; column += Wide)
            {
                for (var at = 0; at < inner; at++)
                    other.Slice((at * columns) + column, Wide).CopyTo(panel.AsSpan(at * Wide));
                for (var row = 0; row < whole; row += 4)
                    FourWide(ref Unsafe.Add(ref a, row * stride), stride, ref packed,
                        ref Unsafe.Add(ref c, (row * columns) + column), inner, columns);
            }
        }
        for (; column < columns; column += 16)
            for (var row = 0; row < whole; row += 4)
                FourNarrow(ref Unsafe.Add(ref a, row * stride), stride, ref Unsafe.Add(ref b, column),
                    ref Unsafe.Add(ref c, (row * columns) + column), inner, columns);
        for (var row = whole; row < rows; row++)
            OneRow(ref Unsafe.Add(ref a, row * stride), ref b, ref Unsafe.Add(ref c, row * columns), inner, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourWide(ref float a, int stride, ref float b, ref float c, int inner, int columns)
    {
        ref var c1 = ref Unsafe.Add(ref c, columns);
        ref var c2 = ref Unsafe.Add(ref c1, columns);
        ref var c3 = ref Unsafe.Add(ref c2, columns);
        var (s00, s01) = (Vector512.LoadUnsafe(ref c), Vector512.LoadUnsafe(ref c, 16));
        var (s10, s11) = (Vector512.LoadUnsafe(ref c1), Vector512.LoadUnsafe(ref c1, 16));
        var (s20, s21) = (Vector512.LoadUnsafe(ref c2), Vector512.LoadUnsafe(ref c2, 16));
        var (s30, s31) = (Vector512.LoadUnsafe(ref c3), Vector512.LoadUnsafe(ref c3, 16));
        ref var a1 = ref Unsafe.Add(ref a, stride);
        ref var a2 = ref Unsafe.Add(ref a1, stride);
        ref var a3 = ref Unsafe.Add(ref a2, stride);
        for (var at = 0; at < inner; at++)
        {
            var (b0, b1) = (Vector512.LoadUnsafe(ref b), Vector512.LoadUnsafe(ref b, 16));
            b = ref Unsafe.Add(ref b, Wide);
            var factor = Vector512.Create(Unsafe.Add(ref a, at));
            s00 = Vector512.FusedMultiplyAdd(factor, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(factor, b1, s01);
            factor = Vector512.Create(Unsafe.Add(ref a1, at));
            s10 = Vector512.FusedMultiplyAdd(factor, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(factor, b1, s11);
            factor = Vector512.Create(Unsafe.Add(ref a2, at));
            s20 = Vector512.FusedMultiplyAdd(factor, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(factor, b1, s21);
            factor = Vector512.Create(Unsafe.Add(ref a3, at));
            s30 = Vector512.FusedMultiplyAdd(factor, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(factor, b1, s31);
        }
        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 16);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 16);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 16);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourNarrow(ref float a, int stride, ref float b, ref float c, int inner, int columns)
    {
        ref var c1 = ref Unsafe.Add(ref c, columns);
        ref var c2 = ref Unsafe.Add(ref c1, columns);
        ref var c3 = ref Unsafe.Add(ref c2, columns);
        var (s00, s01) = (Vector256.LoadUnsafe(ref c), Vector256.LoadUnsafe(ref c, 8));
        var (s10, s11) = (Vector256.LoadUnsafe(ref c1), Vector256.LoadUnsafe(ref c1, 8));
        var (s20, s21) = (Vector256.LoadUnsafe(ref c2), Vector256.LoadUnsafe(ref c2, 8));
        var (s30, s31) = (Vector256.LoadUnsafe(ref c3), Vector256.LoadUnsafe(ref c3, 8));
        ref var a1 = ref Unsafe.Add(ref a, stride);
        ref var a2 = ref Unsafe.Add(ref a1, stride);
        ref var a3 = ref Unsafe.Add(ref a2, stride);
        for (var at = 0; at < inner; at++)
        {
            var (b0, b1) = (Vector256.LoadUnsafe(ref b), Vector256.LoadUnsafe(ref b, 8));
            b = ref Unsafe.Add(ref b, columns);
            var factor = Vector256.Create(Unsafe.Add(ref a, at));
            s00 = Vector256.FusedMultiplyAdd(factor, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(factor, b1, s01);
            factor = Vector256.Create(Unsafe.Add(ref a1, at));
            s10 = Vector256.FusedMultiplyAdd(factor, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(factor, b1, s11);
            factor = Vector256.Create(Unsafe.Add(ref a2, at));
            s20 = Vector256.FusedMultiplyAdd(factor, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(factor, b1, s21);
            factor = Vector256.Create(Unsafe.Add(ref a3, at));
            s30 = Vector256.FusedMultiplyAdd(factor, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(factor, b1, s31);
        }
        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 8);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 8);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 8);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 8);
    }

    private static void OneRow(ref float a, ref float b, ref float c, int inner, int columns)
    {
        for (var column = 0; column < columns; column += 16)
        {
            ref var cell = ref Unsafe.Add(ref c, column);
            ref var right = ref Unsafe.Add(ref b, column);
            var (s0, s1) = (Vector256.LoadUnsafe(ref cell), Vector256.LoadUnsafe(ref cell, 8));
            for (var at = 0; at < inner; at++)
            {
                var factor = Vector256.Create(Unsafe.Add(ref a, at));
                s0 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref right), s0);
                s1 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref right, 8), s1);
                right = ref Unsafe.Add(ref right, columns);
            }
            s0.StoreUnsafe(ref cell);
            s1.StoreUnsafe(ref cell, 8);
        }
    }

    /// <summary>Rows become columns; the rows of the turned matrix are <paramref name="stride"/> cells apart.</summary>
    public static void Turn(ReadOnlySpan<float> cells, int rows, int columns, Span<float> turned, int stride)
    {
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                turned[(column * stride) + row] = cells[(row * columns) + column];
    }
}
