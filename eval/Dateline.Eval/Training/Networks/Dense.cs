using Dateline.Language.Parsing;

namespace Dateline.Eval.Training.Networks;

/// <summary>Products with weights, and their slopes.</summary>
internal static class Dense
{
    /// <summary>Rows of the product with the bias added.</summary>
    public static float[] Forward(float[] input, int stride, Weights weights, Weights bias, int rows)
    {
        var output = new float[rows * weights.Columns];
        for (var row = 0; row < rows; row++)
            bias.Values.CopyTo(output.AsSpan(row * weights.Columns));
        Matrices.AddProduct(input, stride, weights.Values, output, rows, weights.Rows, weights.Columns);
        return output;
    }

    public static void RectifyBack(float[] cells, float[] slopes)
    {
        for (var at = 0; at < cells.Length; at++)
            if (cells[at] <= 0)
                slopes[at] = 0;
    }

    public static void AddBias(float[] slopes, Weights bias)
    {
        for (var at = 0; at < slopes.Length; at += bias.Columns)
            Cells.Add(bias.Slopes, slopes.AsSpan(at, bias.Columns));
    }

    /// <summary>Adds to the slopes of the weights, and to those of the input.</summary>
    public static void AddSlopes(
        float[] input, int stride, float[] slopes, int rows, Weights weights, float[]? inputSlopes)
    {
        var turned = new float[weights.Rows * rows];
        for (var row = 0; row < rows; row++)
            for (var at = 0; at < weights.Rows; at++)
                turned[(at * rows) + row] = input[(row * stride) + at];
        Matrices.AddProduct(turned, rows, slopes, weights.Slopes, weights.Rows, rows, weights.Columns);
        if (inputSlopes is null)
            return;
        var back = new float[weights.Values.Length];
        Matrices.Turn(weights.Values, weights.Rows, weights.Columns, back, weights.Rows);
        var sums = stride == weights.Rows ? inputSlopes : new float[rows * weights.Rows];
        Matrices.AddProduct(slopes, weights.Columns, back, sums, rows, weights.Columns, weights.Rows);
        if (stride != weights.Rows)
            for (var row = 0; row < rows; row++)
                for (var at = 0; at < weights.Rows; at++)
                    inputSlopes[(row * stride) + at] += sums[(row * weights.Rows) + at];
    }
}
