using Dateline.Language.Parsing;

namespace Dateline.Eval.Training.Networks;

/// <summary>A sentence of newswire as numbers.</summary>
/// <param name="Rows">For each word its rows in the table of answers.</param>
/// <param name="Tags">Numbers of Penn tags.</param>
/// <param name="Words">What is to be told of a hidden word: its cluster.</param>
internal sealed record NewsExample(int[][] Rows, int[] Tags, int[] Words);

/// <summary>What the network is asked of newswire, and never again.</summary>
internal sealed class NewsHeads(int width, int tags, int words, Dice dice)
{
    /// <summary>Share of the words that are hidden.</summary>
    public const double Hidden = 0.12;

    private readonly Weights _tag = new(width, Matrices.Padded(tags), Math.Sqrt(3.0 / width), dice);
    private readonly Weights _tagBias = new(1, Matrices.Padded(tags), 0, dice);
    private readonly Weights _word = new(width, Matrices.Padded(words), Math.Sqrt(3.0 / width), dice);
    private readonly Weights _wordBias = new(1, Matrices.Padded(words), 0, dice);

    public Weights[] All => [_tag, _tagBias, _word, _wordBias];

    public double Judge(float[] cells, int[] goldTags, int[] goldWords, out float[] slopes)
    {
        slopes = new float[cells.Length];
        var loss = Choose(cells, goldTags, tags, _tag, _tagBias, slopes);
        // Scores only for the words that are hidden: there are many clusters.
        int[] hidden = [.. Enumerable.Range(0, goldWords.Length).Where(at => goldWords[at] >= 0)];
        var some = new float[hidden.Length * width];
        for (var at = 0; at < hidden.Length; at++)
            cells.AsSpan(hidden[at] * width, width).CopyTo(some.AsSpan(at * width));
        var someSlopes = new float[some.Length];
        loss += Choose(some, [.. hidden.Select(at => goldWords[at])], words, _word, _wordBias, someSlopes);
        for (var at = 0; at < hidden.Length; at++)
            Cells.Add(slopes.AsSpan(hidden[at] * width, width), someSlopes.AsSpan(at * width, width));
        return loss;
    }

    private double Choose(float[] cells, int[] gold, int count, Weights weights, Weights bias, float[] slopes)
    {
        var scores = Dense.Forward(cells, width, weights, bias, gold.Length);
        var scoreSlopes = new float[scores.Length];
        var loss = 0.0;
        for (var at = 0; at < gold.Length; at++)
            loss += Softmax.Loss(scores, scoreSlopes, at * weights.Columns, count, gold[at]);
        Dense.AddBias(scoreSlopes, bias);
        Dense.AddSlopes(cells, width, scoreSlopes, gold.Length, weights, slopes);
        return loss;
    }
}
