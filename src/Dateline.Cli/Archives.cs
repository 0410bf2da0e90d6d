namespace Dateline.Cli;

/// <summary>Where the record is kept.</summary>
internal static class Archives
{
    /// <summary>For one run only.</summary>
    public static INewsStore InMemory() => throw new NotImplementedException();

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
