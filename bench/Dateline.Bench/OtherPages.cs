namespace Dateline.Bench;

/// <summary>Pages that are not part of this repository: <c>--data DIR</c> names the folder of sets that holds them.</summary>
internal static class OtherPages
{
    /// <summary>Null where the pages of the sample story are read.</summary>
    public static string? Folder { get; set; }

    /// <summary>The pages of articles, all kept in memory.</summary>
    public static IEnumerable<RawDocument> In(string folder) =>
        Directory.GetFiles(Path.Combine(folder, "extraction", "aeb", "pages")).Order(StringComparer.Ordinal)
            .SelectMany(path => SampleStory.Unpack(Path.GetFileName(path), File.ReadAllBytes(path)));
}
