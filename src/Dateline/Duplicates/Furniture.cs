namespace Dateline.Duplicates;

/// <summary>Sentences that an outlet puts under everything: how to subscribe, what cookies do, who licenses what.</summary>
internal static class Furniture
{
    /// <summary>In how many other stories of the same outlet a sentence stands that belongs to the outlet, not to a
    /// story; and in how many stories of any.</summary>
    private const int StoriesOfOutlet = 2;

    private const int StoriesOfAny = 4;

    public static HashSet<ulong> Among(IReadOnlyCollection<Candidate> candidates, string? outlet)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var print in candidates.SelectMany(candidate => candidate.Digest.Sentences))
            counts[print.Hash] = counts.GetValueOrDefault(print.Hash) + 1;
        var seen = new Dictionary<ulong, (HashSet<string> Own, HashSet<string> Any)>();
        foreach (var candidate in candidates)
        {
            foreach (var print in candidate.Digest.Sentences.Where(print => counts[print.Hash] >= StoriesOfOutlet))
            {
                if (!seen.TryGetValue(print.Hash, out var stories))
                    seen.Add(print.Hash, stories = ([], []));
                stories.Any.Add(candidate.Story);
                if (outlet is not null && candidate.Outlet == outlet)
                    stories.Own.Add(candidate.Story);
            }
        }
        return [.. seen.Where(IsFurniture).Select(entry => entry.Key)];
    }

    private static bool IsFurniture(KeyValuePair<ulong, (HashSet<string> Own, HashSet<string> Any)> entry) =>
        entry.Value.Own.Count >= StoriesOfOutlet || entry.Value.Any.Count >= StoriesOfAny;
}
