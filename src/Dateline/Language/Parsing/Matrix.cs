using System.Buffers.Binary;

namespace Dateline.Language.Parsing;

/// <summary>Weights, row after row. They are stored in steps: what is read is the same on every machine.</summary>
internal sealed class Matrix(int rows, int columns, float[] cells)
{
    public int Rows => rows;

    public int Columns => columns;

    public float[] Cells => cells;

    public ReadOnlySpan<float> Row(int row) => cells.AsSpan(row * columns, columns);

    /// <summary>With 65,535 steps.</summary>
    /// <exception cref="InvalidDataException">The bytes are no matrix.</exception>
    public static Matrix Read(BinaryReader model)
    {
        var (rows, columns) = ReadSize(model);
        var step = model.ReadSingle();
        var bytes = model.ReadBytes(rows * columns * sizeof(short));
        if (bytes.Length < rows * columns * sizeof(short))
            throw new InvalidDataException("a matrix was cut off");
        var cells = new float[rows * columns];
        for (var at = 0; at < cells.Length; at++)
            cells[at] = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at * sizeof(short))) * step;
        return new Matrix(rows, columns, cells);
    }

    public void Write(BinaryWriter model)
    {
        model.Write(rows);
        model.Write(columns);
        var step = Step(cells, short.MaxValue);
        model.Write(step);
        foreach (var cell in cells)
            model.Write((short)MathF.Round(cell / step));
    }

    /// <summary>The step with which the largest cell is the last of so many.</summary>
    public static float Step(ReadOnlySpan<float> cells, int steps)
    {
        var most = 1e-20f;
        foreach (var cell in cells)
            most = Math.Max(most, Math.Abs(cell));
        return most / steps;
    }

    /// <exception cref="InvalidDataException">It is that of no matrix.</exception>
    public static (int Rows, int Columns) ReadSize(BinaryReader model)
    {
        var (rows, columns) = (model.ReadInt32(), model.ReadInt32());
        return rows is < 1 or > 1 << 20 || columns is < 1 or > 1 << 12 ? throw new InvalidDataException("no matrix") : (rows, columns);
    }
}
