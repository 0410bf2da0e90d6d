namespace Dateline.Annotating.Names.Learned;

/// <summary>
/// The labels of the name model: outside, and for each type the beginning, inside and end of a name of several words
/// and a name of one word (BIOES; Ratinov and Roth 2009).
/// </summary>
internal static class NameLabels
{
    public const int Outside = 0;
    public const int Begin = 0;
    public const int Inside = 1;
    public const int End = 2;
    public const int Single = 3;

    public const int Types = 7;
    public const int Count = 1 + (4 * Types);

    /// <summary>All labels, one bit each.</summary>
    public const uint Any = (1u << Count) - 1;

    /// <summary>Labels that may open a sentence, and those that may close it.</summary>
    public static uint Openers { get; } = MaskOf(label => IsOpener(label));

    public static uint Closers { get; } = MaskOf(label => IsCloser(label));

    public static int Of(NameType type, int part) => 1 + (4 * (int)type) + part;

    public static NameType TypeOf(int label) => (NameType)((label - 1) / 4);

    public static int PartOf(int label) => (label - 1) % 4;

    /// <summary>The labels that may follow each label, one bit each.</summary>
    public static ImmutableArray<uint> Followers { get; } =
        [.. Enumerable.Range(0, Count).Select(label => IsCloser(label) ? Openers
            : Bit(Of(TypeOf(label), Inside)) | Bit(Of(TypeOf(label), End)))];

    public static uint Bit(int label) => 1u << label;

    private static bool IsOpener(int label) => label == Outside || PartOf(label) is Begin or Single;

    private static bool IsCloser(int label) => label == Outside || PartOf(label) is End or Single;

    private static uint MaskOf(Func<int, bool> fits)
    {
        var mask = 0u;
        for (var label = 0; label < Count; label++)
            mask |= fits(label) ? Bit(label) : 0;
        return mask;
    }
}
