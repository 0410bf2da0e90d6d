namespace Dateline.Language.Parsing;

/// <summary>How far a head stands from its dependent, in steps that grow.</summary>
internal static class Distances
{
    /// <summary>How many: eleven to each side, and that of the root.</summary>
    public const int Count = 23;

    /// <param name="dependent">Index of the word.</param>
    /// <param name="head">Index of its head, plus 1; 0 for the root.</param>
    public static int Of(int dependent, int head)
    {
        if (head == 0)
            return 0;
        var far = Math.Abs(head - 1 - dependent);
        var step = far <= 8 ? far : far <= 12 ? 9 : far <= 20 ? 10 : 11;
        return head - 1 < dependent ? step : 11 + step;
    }
}
