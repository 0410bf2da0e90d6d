namespace Dateline.Claims;

/// <summary>Which planned event of the story a document speaks of.</summary>
internal static class PlanMatcher
{
    private static readonly string[] Identities = ["name", "party", "day"];

    /// <summary>
    /// The plan of the same kind of event that shares a name, parties or the day; where nothing else is told of one of
    /// them, the kind of event is enough if the story has but one such plan. A plan with another name is another plan.
    /// </summary>
    public static string? Find(ImmutableArray<string> keys, IEnumerable<Point> points)
    {
        var plans = points.Where(point => point.Plan is not null).GroupBy(point => point.Plan!)
            .Select(plan => (plan.Key, Keys: plan.SelectMany(point => point.Keys).Distinct().ToImmutableArray()))
            .Where(plan => BindingKeys.Share("event", keys, plan.Keys)).ToList();
        return plans
            .Select(plan => (plan.Key, Score: Score(keys, plan.Keys)))
            .Where(one => one.Score > 1 || (one.Score == 1 && plans.Count == 1))
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => one.Key)
            .FirstOrDefault();
    }

    /// <summary>0 where they are two plans.</summary>
    public static int Score(ImmutableArray<string> mine, ImmutableArray<string> yours)
    {
        if (!BindingKeys.Share("event", mine, yours))
            return 0;
        if (Differ("name", mine, yours) || Differ("party", mine, yours) || Differ("sort", mine, yours))
            return 0;
        var shared = Identities.Count(sort => BindingKeys.Share(sort, mine, yours));
        // What moves from the town hall is what was to be there; at one place on two days are two events.
        if (Left(mine, yours) || Left(yours, mine)
            || (!Differ("day", mine, yours) && BindingKeys.Share("at", mine, yours)))
            shared++;
        if (shared > 0)
            return 2 + shared;
        // Two days and nothing else in common: last week's meeting and this week's. And "the council meeting" is none
        // of the meetings of which nothing is known.
        var isAnother = Differ("day", mine, yours) || Differ("country", mine, yours)
            || BindingKeys.Has("sort", mine) != BindingKeys.Has("sort", yours);
        return isAnother ? 0 : 1;
    }

    /// <summary>Whether anything tells which event of its kind it is.</summary>
    public static bool IsTold(ImmutableArray<string> keys) => keys.Any(key => BindingKeys.SortOf(key) is not "event");

    private static bool Left(ImmutableArray<string> mine, ImmutableArray<string> yours) => mine
        .Any(key => BindingKeys.SortOf(key) == "from" && yours.Contains($"at:{key["from:".Length..]}"));

    private static bool Differ(string sort, ImmutableArray<string> mine, ImmutableArray<string> yours) =>
        Known(sort, mine) && Known(sort, yours) && !BindingKeys.Share(sort, mine, yours);

    private static bool Known(string sort, ImmutableArray<string> keys) =>
        keys.Any(key => BindingKeys.SortOf(key) == sort && key.Length > sort.Length + 1);
}
