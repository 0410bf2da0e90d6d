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
        var (rows, columns, cells) = Size(model);
        var step = model.ReadSingle();
        for (var at = 0; at < cells.Length; at++)
            cells[at] = model.ReadInt16() * step;
        return new Matrix(rows, columns, cells);
    }

    /// <summary>With 255 steps, of a size for each row.</summary>
    /// <exception cref="InvalidDataException">The bytes are no matrix.</exception>
    public static Matrix ReadCoarse(BinaryReader model)
    {
        var (rows, columns, cells) = Size(model);
        for (var row = 0; row < rows; row++)
        {
            var step = model.ReadSingle();
            var bytes = model.ReadBytes(columns);
            if (bytes.Length < columns)
                throw new InvalidDataException("a matrix was cut off");
            for (var at = 0; at < columns; at++)
                cells[(row * columns) + at] = (sbyte)bytes[at] * step;
        }
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

    public void WriteCoarse(BinaryWriter model)
    {
        model.Write(rows);
        model.Write(columns);
        for (var row = 0; row < rows; row++)
        {
            var step = Step(Row(row), sbyte.MaxValue);
            model.Write(step);
            foreach (var cell in Row(row))
                model.Write((sbyte)MathF.Round(cell / step));
        }
    }

    private static float Step(ReadOnlySpan<float> cells, int steps)
    {
        var most = 1e-20f;
        foreach (var cell in cells)
            most = Math.Max(most, Math.Abs(cell));
        return most / steps;
    }

    private static (int Rows, int Columns, float[] Cells) Size(BinaryReader model)
    {
        var (rows, columns) = (model.ReadInt32(), model.ReadInt32());
        if (rows is < 1 or > 1 << 20 || columns is < 1 or > 1 << 12)
            throw new InvalidDataException("no matrix");
        return (rows, columns, new float[rows * columns]);
    }
}
