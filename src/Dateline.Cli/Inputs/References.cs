namespace Dateline.Cli.Inputs;

/// <summary>
/// Where the inputs lie that a list names. A list from the web may name addresses only. A list in a file may name what
/// lies in its folder too, and nothing outside of it: it may have come from anybody.
/// </summary>
internal static class References
{
    /// <summary>Lists within lists: an index of sitemaps, a list of feeds that puts in another.</summary>
    public const int Deepest = 4;

    /// <summary>Of one list; a news sitemap may have as many (Google's rule for them).</summary>
    public const int MostOfOneList = 1000;

    /// <param name="list">The list as it was named.</param>
    /// <param name="stated">What it names: an address, or a path.</param>
    public static FoundInput Find(FoundInput list, string stated)
    {
        if (FoundInput.IsAddressName(stated))
            return new FoundInput(stated);
        if (list.IsAddress || list.IsStandardInput)
            return Refused(stated, "only addresses can be named there");
        var folder = Path.GetDirectoryName(Path.GetFullPath(list.Name)) ?? "/";
        var path = stated.StartsWith("file://", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(stated, UriKind.Absolute, out var file)
            ? file.LocalPath : Uri.UnescapeDataString(stated);
        if (path.Contains('\0', StringComparison.Ordinal))
            return Refused(stated, "no path");
        var whole = Path.GetFullPath(path, folder);
        var inside = Path.GetRelativePath(folder, whole);
        if (Path.IsPathRooted(inside) || inside.StartsWith("..", StringComparison.Ordinal))
            return Refused(stated, "outside the folder of the list that names it");
        if (IsLinked(folder, inside))
            return Refused(stated, "behind a link, which may lead anywhere");
        var name = Path.Join(Path.GetDirectoryName(list.Name), inside);
        return File.Exists(whole) ? new FoundInput(name) : new FoundInput(name, new Problem(ProblemCode.NotFound, "no such file"));
    }

    private static bool IsLinked(string folder, string inside)
    {
        var path = folder;
        foreach (var part in inside.Split(Path.DirectorySeparatorChar))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                return true;
        }
        return false;
    }

    private static FoundInput Refused(string stated, string why) =>
        new(stated, new Problem(ProblemCode.AddressRefused, why));
}
