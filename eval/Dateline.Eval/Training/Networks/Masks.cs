using Dateline.Language.Parsing;

namespace Dateline.Eval.Training.Networks;

/// <summary>Which cells are dropped: the same for all words of a sentence (Gal and Ghahramani 2016).</summary>
internal sealed class Masks
{
    private readonly Dice? _dice;
    private readonly Drops? _drops;
    private readonly int[] _starts = [];

    public Masks(Dice dice, Drops drops, int[] starts) => (_dice, _drops, _starts) = (dice, drops, starts);

    private Masks()
    {
    }

    public static Masks None { get; } = new();

    public float[]? Input(int width) => Of(_drops?.Input ?? 0, width);

    public float[]? Layer(int width) => Of(_drops?.Layer ?? 0, width);

    public float[]? Output(int width) => Of(_drops?.Output ?? 0, width);

    private float[]? Of(float share, int width)
    {
        if (_dice is null || share <= 0)
            return null;
        var mask = new float[_starts[^1] * width];
        for (var sentence = 0; sentence + 1 < _starts.Length; sentence++)
        {
            var first = mask.AsSpan(_starts[sentence] * width, width);
            for (var at = 0; at < width; at++)
                first[at] = _dice.Next() < share ? 0 : 1 / (1 - share);
            for (var word = _starts[sentence] + 1; word < _starts[sentence + 1]; word++)
                first.CopyTo(mask.AsSpan(word * width));
        }
        return mask;
    }

    public static void Apply(float[]? mask, float[] cells)
    {
        if (mask is not null)
            Cells.Multiply(cells, mask);
    }
}
