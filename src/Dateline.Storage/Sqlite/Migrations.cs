using System.Globalization;

namespace Dateline.Storage.Sqlite;

/// <summary>Brings an archive to the form that this version writes. Forward only: a file of a later one is refused.</summary>
internal static class Migrations
{
    /// <summary>"DtLn" (https://www.sqlite.org/pragma.html#pragma_application_id).</summary>
    private const int ApplicationId = 0x44744C6E;

    /// <summary>The scripts in order of their number; the number is the version of the archive after it.</summary>
    private static readonly ImmutableArray<(int Version, string Name)> Scripts =
    [
        .. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan("Migrations/".Length, 4), CultureInfo.InvariantCulture), name)).Order(),
    ];

    public static int Latest => Scripts[^1].Version;

    /// <exception cref="ArchiveException">It is something else, or of a later version.</exception>
    public static void Apply(SqliteFile file, string path)
    {
        Check(file, path);
        if (file.Number("PRAGMA user_version") == Latest)
            return;
        file.Atomically(() =>
        {
            // Again under the lock: another program may have been faster.
            var version = Check(file, path);
            foreach (var script in Scripts.Where(one => one.Version > version))
                file.Run(Text(script.Name));
            file.Run($"PRAGMA application_id = {ApplicationId}");
            file.Run($"PRAGMA user_version = {Latest}");
        });
    }

    public static long Check(SqliteFile file, string path)
    {
        var application = file.Number("PRAGMA application_id");
        var version = file.Number("PRAGMA user_version");
        var isNew = application == 0 && version == 0 && file.Number("SELECT count(*) FROM sqlite_master") == 0;
        if (!isNew && application != ApplicationId)
            throw new ArchiveException(new Problem(ProblemCode.NotAnArchive, $"{path} is a database of something else"));
        if (version > Latest)
        {
            throw new ArchiveException(new Problem(
                ProblemCode.NewerArchive, $"{path} was written by a later version (form {version}, known are up to {Latest})"));
        }
        return version;
    }

    private static string Text(string name)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
