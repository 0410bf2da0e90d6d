namespace Dateline.Revisions;

/// <summary>What changed between two texts, by sentence.</summary>
public static class SentenceDifference
{
    public static ImmutableArray<Change> Between(string before, string after) => throw new NotImplementedException();
}
