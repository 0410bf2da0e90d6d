using Dateline.Storage;
using Dateline.Storage.Memory;
using Dateline.Storage.Sqlite;
using NodaTime;

namespace Dateline.Cli;

/// <summary>Where the record is kept.</summary>
internal static class Archives
{
    /// <summary>For one run only.</summary>
    public static INewsStore InMemory(DateTimeZone zone) => new MemoryStore(zone);

    /// <summary>The archive in a file, or why it cannot be had.</summary>
    /// <param name="path">The file; its folder is made where it is missing and <paramref name="create"/> says so.</param>
    /// <param name="create">Whether a new archive is made where there is none.</param>
    /// <param name="zone">The zone of stamps that state none.</param>
    public static Outcome<INewsStore> Open(string path, bool create, DateTimeZone zone)
    {
        if (!create && !File.Exists(path))
            return new Outcome<INewsStore>(null, new Problem(ProblemCode.NoArchive, $"there is no archive {path}"));
        // SQLite takes an empty file for a new database; a command that only reads must not make one of it.
        if (!create && new FileInfo(path).Length == 0)
            return new Outcome<INewsStore>(null, new Problem(ProblemCode.NotAnArchive, "the file is empty"));
        try
        {
            if (create && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            return new Outcome<INewsStore>(SqliteStore.Open(path, zone), null);
        }
        catch (ArchiveException refused)
        {
            return new Outcome<INewsStore>(null, refused.Problem);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Outcome<INewsStore>(null, new Problem(ProblemCode.NoPermission, $"{path}: {refused.Message}"));
        }
    }

    /// <summary>Under the user's data folder (XDG Base Directory Specification, XDG_DATA_HOME).</summary>
    public static string UsualPlace(Desk desk)
    {
        var folder = desk.Variable("XDG_DATA_HOME") is { Length: > 0 } data && Path.IsPathRooted(data)
            ? data
            : Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Join(folder, "dateline", "archive.db");
    }
}
