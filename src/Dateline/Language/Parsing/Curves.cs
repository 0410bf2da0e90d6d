using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Parsing;

/// <summary>
/// The exponential function and its kin, with the same bits on every machine: the libraries of operating systems differ
/// in the last one.
/// </summary>
internal static class Curves
{
    private static readonly Vector256<float> One = Vector256.Create(1f);

    /// <summary>e to the power of each number; beyond ±87 that of ±87. The error is below 2^-22 of the value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> power)
    {
        power = Vector256.Min(Vector256.Max(power, Vector256.Create(-87f)), Vector256.Create(87f));
        // Cephes: a power of two, and a polynomial for what remains, at most ln(2)/2.
        var twos = Vector256.Floor(Vector256.FusedMultiplyAdd(power, Vector256.Create(1.44269504f), Vector256.Create(0.5f)));
        var rest = Vector256.FusedMultiplyAdd(twos, Vector256.Create(-0.693359375f), power);
        rest = Vector256.FusedMultiplyAdd(twos, Vector256.Create(2.12194440e-4f), rest);
        var sum = Vector256.Create(1.9875691500e-4f);
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1.3981999507e-3f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(8.3334519073e-3f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(4.1665795894e-2f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1.6666665459e-1f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(5.0000001201e-1f));
        sum = Vector256.FusedMultiplyAdd(sum, rest * rest, rest + One);
        var scale = Vector256.ShiftLeft(Vector256.ConvertToInt32Native(twos) + Vector256.Create(127), 23).AsSingle();
        return sum * scale;
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => One / (One + Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) =>
        One - (Vector256.Create(2f) / (One + Exp(x + x)));

    /// <summary>e to the power of one number.</summary>
    public static float Exp(float power) => Exp(Vector256.Create(power)).ToScalar();
}
