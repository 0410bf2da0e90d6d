using NodaTime;

namespace Dateline.Storage;

/// <summary>Which articles a store offers for comparison: the same in every store.</summary>
internal static class CandidateChoice
{
    /// <summary>A word of more articles than this tells nothing of the story, and would make the list as long as the
    /// archive.</summary>
    public const int MostArticlesOfATerm = 500;

    /// <summary>A whole sentence in common weighs more than any word: copies must not be missed.</summary>
    public const double WeightOfASentence = 10;

    private const int Most = 200;

    /// <summary>A story that has rested this long is a new story when it wakes; coverage of one event seldom pauses longer.</summary>
    private static readonly Duration Window = Duration.FromDays(60);

    public static bool IsNear(Instant one, Instant other) => (one > other ? one - other : other - one) <= Window;

    /// <summary>The ids that weigh most, in order of the id.</summary>
    public static IEnumerable<string> Best(IEnumerable<KeyValuePair<string, double>> weights) => weights
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most)
        .Select(pair => pair.Key).Order(StringComparer.Ordinal);
}
