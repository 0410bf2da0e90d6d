namespace Dateline.Annotating.Names;

/// <summary>A row of words taken for a name.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Type">What bears it.</param>
/// <param name="Rule">What made it one.</param>
internal sealed record Candidate(int First, int End, NameType Type, string Rule)
{
    /// <summary>Whether the words themselves or a title tell; else only what stands around, and what the rest of the
    /// article says of these words counts more.</summary>
    public bool IsSure { get; init; }

    /// <summary>Whether it is a name only if the rest of the article knows it: a surname that opens a sentence.</summary>
    public bool IsDoubtful { get; init; }

    public int Length => End - First;
}
