using System.Runtime.Intrinsics;
using Dateline.Language.Parsing;

namespace Dateline.Eval.Training.Networks;

/// <summary>Scores as shares of one.</summary>
internal static class Softmax
{
    /// <summary>The loss of a choice; its slopes are set.</summary>
    /// <param name="scores">Of several choices, one after the other.</param>
    /// <param name="slopes">In the same places.</param>
    /// <param name="start">Where this choice begins.</param>
    /// <param name="count">Between how many.</param>
    /// <param name="gold">What is right; below 0: not known, and no slopes.</param>
    /// <param name="barred">What cannot be chosen.</param>
    public static double Loss(float[] scores, float[] slopes, int start, int count, int gold, int barred = -1)
    {
        if (gold < 0)
            return 0;
        Divide(scores, slopes, start, count, barred);
        var share = slopes[start + gold];
        slopes[start + gold] -= 1;
        return -Math.Log(Math.Max(share, 1e-30f));
    }

    /// <summary>The same where several choices are right in part (Hinton et al. 2015).</summary>
    public static double Loss(float[] scores, float[] slopes, int start, ReadOnlySpan<float> shares, int barred)
    {
        Divide(scores, slopes, start, shares.Length, barred);
        var loss = 0.0;
        for (var at = 0; at < shares.Length; at++)
        {
            if (shares[at] > 0)
                loss -= shares[at] * Math.Log(Math.Max(slopes[start + at], 1e-30f));
            slopes[start + at] -= shares[at];
        }
        return loss;
    }

    private static void Divide(float[] scores, float[] slopes, int start, int count, int barred)
    {
        var most = float.NegativeInfinity;
        for (var at = 0; at < count; at++)
            if (at != barred)
                most = Math.Max(most, scores[start + at]);
        var sum = 0f;
        Span<float> part = stackalloc float[8];
        for (var at = 0; at < count; at += 8)
        {
            for (var step = 0; step < 8; step++)
                part[step] = at + step < count && at + step != barred ? scores[start + at + step] - most : -87f;
            Curves.Exp(Vector256.Create<float>(part)).CopyTo(part);
            for (var step = 0; step < 8 && at + step < count; step++)
                sum += slopes[start + at + step] = at + step == barred ? 0 : part[step];
        }
        for (var at = 0; at < count; at++)
            slopes[start + at] /= sum;
    }
}
