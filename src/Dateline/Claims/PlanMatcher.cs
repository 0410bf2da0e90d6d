namespace Dateline.Claims;

/// <summary>Which planned event of the story a document speaks of.</summary>
internal static class PlanMatcher
{
    private static readonly string[] Identities = ["name", "party", "day"];

    /// <summary>
    /// The plan of the same kind of event that shares a name, parties or the day; where neither tells either of those, the
    /// kind of event is enough. A plan with another name is another plan.
    /// </summary>
    public static string? Find(ImmutableArray<string> keys, IEnumerable<Point> points) => points
        .Where(point => point.Plan is not null)
        .GroupBy(point => point.Plan!)
        .Select(plan => (plan.Key, Score: Score(keys, [.. plan.SelectMany(point => point.Keys).Distinct()])))
        .Where(one => one.Score > 0)
        .OrderByDescending(one => one.Score)
        .ThenBy(one => one.Key, StringComparer.Ordinal)
        .Select(one => one.Key)
        .FirstOrDefault();

    /// <summary>0 where they are two plans.</summary>
    public static int Score(ImmutableArray<string> mine, ImmutableArray<string> yours)
    {
        if (!BindingKeys.Share("event", mine, yours))
            return 0;
        if (Differ("name", mine, yours) || Differ("party", mine, yours) || Differ("sort", mine, yours))
            return 0;
        var shared = Identities.Count(sort => BindingKeys.Share(sort, mine, yours));
        if (shared > 0)
            return 2 + shared;
        // Two days and nothing else in common: last week's meeting and this week's.
        return Differ("day", mine, yours) ? 0 : 1;
    }

    private static bool Differ(string sort, ImmutableArray<string> mine, ImmutableArray<string> yours) =>
        BindingKeys.Has(sort, mine) && BindingKeys.Has(sort, yours) && !BindingKeys.Share(sort, mine, yours);
}
