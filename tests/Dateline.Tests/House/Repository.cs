namespace Dateline.Tests.House;

/// <summary>Where the sources are, for tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !Segments(path).Intersect(["bin", "obj"]).Any())
            .Order(StringComparer.Ordinal);

    public static string[] Segments(string path) =>
        Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run within the repository");
    }
}
