namespace Dateline.Claims;

/// <summary>
/// Which question a claim answers. A key with a colon binds: where claim and point both have keys of its sort, one must be
/// the same (<c>measure:killed</c>). The other keys are words; enough of them must be shared.
/// </summary>
internal static class PointMatcher
{
    /// <summary>Share of the words of the shorter list. Lower joins different questions, higher tears one question apart;
    /// set by hand on invented stories.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Shared words without which nothing is joined, unless all of a shorter list are shared.</summary>
    private const int LeastShared = 2;

    /// <summary>The point that fits best, the one with the smaller id among equals; null if none fits.</summary>
    public static Point? Find(ClaimDraft draft, IEnumerable<Point> points) => points
        .Where(point => point.Kind == draft.Kind && point.Slot == draft.Slot && point.Plan is null)
        .Select(point => (Point: point, Score: Score(draft, point)))
        .Where(one => one.Score > 0)
        .OrderByDescending(one => one.Score)
        .ThenBy(one => one.Point.Id, StringComparer.Ordinal)
        .Select(one => one.Point)
        .FirstOrDefault();

    private static double Score(ClaimDraft draft, Point point)
    {
        if (!BindingKeys.Agree(draft.Keys, point.Keys))
            return 0;
        if (draft.Kind == PointKind.Tally)
            return TallyMatch.Score(draft, point);
        var mine = draft.Keys.Where(BindingKeys.IsWord).ToHashSet();
        var yours = point.Keys.Where(BindingKeys.IsWord).ToHashSet();
        var smaller = Math.Min(mine.Count, yours.Count);
        var shared = mine.Count(yours.Contains);
        if (smaller == 0 || shared < Math.Min(LeastShared, smaller) || shared < LeastShare * smaller)
            return 0;
        return shared + ((double)shared / smaller);
    }
}

/// <summary>Keys of the form <c>sort:value</c>.</summary>
internal static class BindingKeys
{
    public static bool IsWord(string key) => !key.Contains(':');

    public static string? SortOf(string key) => key.IndexOf(':') is var at and > 0 ? key[..at] : null;

    /// <summary>Whether for every sort that both have, one value is the same.</summary>
    public static bool Agree(ImmutableArray<string> one, ImmutableArray<string> other) => one
        .Where(key => !IsWord(key))
        .GroupBy(SortOf)
        .All(sort => !other.Any(key => SortOf(key) == sort.Key) || sort.Any(other.Contains));

    public static bool Share(string sort, ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.Any(key => SortOf(key) == sort && other.Contains(key));

    public static bool Has(string sort, ImmutableArray<string> keys) => keys.Any(key => SortOf(key) == sort);
}
