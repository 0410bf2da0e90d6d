using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Parsing;

/// <summary>
/// Weights with 255 steps, of a size for each row. They stay as they are stored, the step before its row: a large table
/// is there as soon as its bytes are, and a row is widened when it is asked for.
/// </summary>
internal sealed class CoarseMatrix
{
    private readonly byte[] _bytes;

    private CoarseMatrix(int rows, int columns, byte[] bytes) => (Rows, Columns, _bytes) = (rows, columns, bytes);

    public int Rows { get; }

    public int Columns { get; }

    private int Stride => sizeof(float) + Columns;

    public static CoarseMatrix Of(Matrix matrix)
    {
        var coarse = new CoarseMatrix(matrix.Rows, matrix.Columns, new byte[matrix.Rows * (sizeof(float) + matrix.Columns)]);
        for (var row = 0; row < matrix.Rows; row++)
        {
            var step = Matrix.Step(matrix.Row(row), sbyte.MaxValue);
            var bytes = coarse._bytes.AsSpan(row * coarse.Stride, coarse.Stride);
            BinaryPrimitives.WriteSingleLittleEndian(bytes, step);
            for (var at = 0; at < matrix.Columns; at++)
                bytes[sizeof(float) + at] = (byte)(sbyte)MathF.Round(matrix.Row(row)[at] / step);
        }
        return coarse;
    }

    /// <summary>All cells, widened.</summary>
    public float[] ToCells()
    {
        var cells = new float[Rows * Columns];
        for (var row = 0; row < Rows; row++)
            AddRow(row, cells.AsSpan(row * Columns, Columns));
        return cells;
    }

    /// <summary>Adds a row to the sum.</summary>
    public void AddRow(int row, Span<float> sum)
    {
        var bytes = _bytes.AsSpan(row * Stride, Stride);
        var step = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        var cells = MemoryMarshal.Cast<byte, sbyte>(bytes[sizeof(float)..]);
        var at = 0;
        for (; at + 16 <= cells.Length; at += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(cells[at..]));
            AddEight(Vector256.WidenLower(low.ToVector256Unsafe()), step, sum[at..]);
            AddEight(Vector256.WidenLower(high.ToVector256Unsafe()), step, sum[(at + 8)..]);
        }
        for (; at < cells.Length; at++)
            sum[at] += cells[at] * step;
    }

    private static void AddEight(Vector256<int> cells, float step, Span<float> sum) =>
        (Vector256.Create<float>(sum) + (Vector256.ConvertToSingle(cells) * step)).CopyTo(sum);

    /// <exception cref="InvalidDataException">The bytes are no matrix.</exception>
    public static CoarseMatrix Read(BinaryReader model)
    {
        var (rows, columns) = Matrix.ReadSize(model);
        var bytes = model.ReadBytes(rows * (sizeof(float) + columns));
        return bytes.Length == rows * (sizeof(float) + columns) ? new CoarseMatrix(rows, columns, bytes)
            : throw new InvalidDataException("a matrix was cut off");
    }

    public void Write(BinaryWriter model)
    {
        model.Write(Rows);
        model.Write(Columns);
        model.Write(_bytes);
    }
}
