using System.IO.Enumeration;

namespace Dateline.Cli.Inputs;

/// <summary>Finds the files behind the names that the user gave: files, folders, globs, addresses, standard input.</summary>
public static class InputFinder
{
    // Folders within folders; a way that is longer is a loop of mounts.
    private const int DeepestFolder = 64;

    public static IEnumerable<FoundInput> Find(IEnumerable<string> named) => named.SelectMany(Find);

    private static IEnumerable<FoundInput> Find(string name)
    {
        if (name == "-" || FoundInput.IsAddressName(name) || File.Exists(name))
            return [new FoundInput(name)];
        if (Directory.Exists(name))
            return OrNothingThere(name, InFolder(name, DeepestFolder));
        if (name.AsSpan().ContainsAny('*', '?'))
            return OrNothingThere(name, Matching(name));
        return [new FoundInput(name, new Problem(ProblemCode.NotFound, "no such file or folder"))];
    }

    private static IEnumerable<FoundInput> OrNothingThere(string name, IEnumerable<FoundInput> found)
    {
        var any = false;
        foreach (var input in found)
        {
            any = true;
            yield return input;
        }
        if (!any)
            yield return new FoundInput(name, new Problem(ProblemCode.NoArticles, "no files there"));
    }

    /// <summary>All files below, in the ordinal order of their names; hidden ones and links to folders are left out.</summary>
    private static IEnumerable<FoundInput> InFolder(string folder, int deepest)
    {
        if (Entries(folder, out var problem) is not { } entries)
            return [new FoundInput(folder, problem)];
        return entries.SelectMany(entry => Directory.Exists(entry)
            ? new DirectoryInfo(entry).LinkTarget is null ? Below(entry, deepest) : []
            : [InputIn(entry)]);
    }

    private static IEnumerable<FoundInput> Below(string folder, int deepest) => deepest > 0
        ? InFolder(folder, deepest - 1)
        : [new FoundInput(folder, new Problem(ProblemCode.Unreadable, $"lies more than {DeepestFolder} folders deep"))];

    /// <summary>Pipes and devices have no length either, and a pipe that nobody writes to would hold up the batch for
    /// ever: in a folder nothing without a length is opened.</summary>
    private static FoundInput InputIn(string path) =>
        new FileInfo(path) is { Exists: true, Length: 0 }
            ? new FoundInput(path, new Problem(ProblemCode.Empty, "no bytes in it"))
            : new FoundInput(path);

    /// <summary>A pattern with * and ? in any part of the way; ** is any number of folders.</summary>
    private static IEnumerable<FoundInput> Matching(string pattern)
    {
        var parts = pattern.Split('/');
        var rooted = parts[0].Length == 0;
        return Matching(rooted ? "/" : "", parts.AsMemory(rooted ? 1 : 0), DeepestFolder)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(found => Directory.Exists(found) ? InFolder(found, DeepestFolder) : [InputIn(found)]);
    }

    private static IEnumerable<string> Matching(string folder, ReadOnlyMemory<string> parts, int deepest)
    {
        var part = parts.Span[0];
        var rest = parts[1..];
        if (part == "**" && !rest.IsEmpty)
        {
            var below = deepest > 0 ? Folders(folder).SelectMany(one => Matching(one, parts, deepest - 1)) : [];
            return Matching(folder, rest, deepest).Concat(below);
        }
        var here = part.AsSpan().ContainsAny('*', '?')
            ? Listed(folder).Where(entry => FileSystemName.MatchesSimpleExpression(part, Path.GetFileName(entry), ignoreCase: false))
            : [Path.Join(folder, part)];
        return rest.IsEmpty
            ? here.Where(Path.Exists)
            : here.Where(Directory.Exists).SelectMany(one => Matching(one, rest, deepest));
    }

    private static IEnumerable<string> Folders(string folder) =>
        Listed(folder).Where(entry => Directory.Exists(entry) && new DirectoryInfo(entry).LinkTarget is null);

    private static IEnumerable<string> Listed(string folder) => Entries(folder, out _) ?? [];

    private static IEnumerable<string>? Entries(string folder, out Problem? problem)
    {
        problem = null;
        try
        {
            return Directory.GetFileSystemEntries(folder.Length == 0 ? "." : folder)
                .Where(entry => !Path.GetFileName(entry).StartsWith('.'))
                .Select(entry => folder.Length == 0 ? Path.GetFileName(entry) : entry)
                .Order(StringComparer.Ordinal);
        }
        catch (UnauthorizedAccessException)
        {
            problem = new Problem(ProblemCode.NoPermission, "no permission to list it");
        }
        catch (IOException failed)
        {
            problem = new Problem(ProblemCode.Unreadable, failed.Message);
        }
        return null;
    }
}
