using System.Numerics;
using System.Runtime.InteropServices;

namespace Dateline.Language.Parsing;

/// <summary>Rows of numbers, cell by cell: the width of the registers changes no bit of them.</summary>
internal static class Cells
{
    /// <summary>Adds the second row to the first.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> row)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var at = 0; at < rows.Length; at++)
            sums[at] += rows[at];
        for (var at = rows.Length * Vector<float>.Count; at < row.Length; at++)
            sum[at] += row[at];
    }

    public static void Multiply(Span<float> product, ReadOnlySpan<float> row)
    {
        var products = MemoryMarshal.Cast<float, Vector<float>>(product);
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var at = 0; at < rows.Length; at++)
            products[at] *= rows[at];
        for (var at = rows.Length * Vector<float>.Count; at < row.Length; at++)
            product[at] *= row[at];
    }

    /// <summary>Cells below zero become zero.</summary>
    public static void Rectify(Span<float> row)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var at = 0; at < rows.Length; at++)
            rows[at] = Vector.Max(rows[at], Vector<float>.Zero);
        for (var at = rows.Length * Vector<float>.Count; at < row.Length; at++)
            row[at] = Math.Max(row[at], 0);
    }
}
