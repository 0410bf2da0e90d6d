namespace Dateline.Cli;

/// <summary>
/// A process that was started without standard input gives its number to the next thing that it opens: on Unix the runtime
/// opens a pipe to itself, and who reads from that waits for ever.
/// </summary>
internal static class StandardInput
{
    private const string Own = "/proc/self/fd/";

    /// <summary>Always false where the system does not tell.</summary>
    public static bool IsClosed()
    {
        if (!Directory.Exists(Own))
            return false;
        try
        {
            var target = new FileInfo($"{Own}0").LinkTarget;
            return target is null || target.StartsWith("anon_inode:", StringComparison.Ordinal)
                || (target.StartsWith("pipe:", StringComparison.Ordinal) && IsWrittenByUs(target));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsWrittenByUs(string pipe) => Directory.GetFileSystemEntries(Own)
        .Where(entry => new FileInfo(entry).LinkTarget == pipe).Any(entry => MayWrite(Path.GetFileName(entry)));

    /// <summary>The line <c>flags: 0100001</c>: the last two bits are 1 for writing (proc_pid_fdinfo, 5).</summary>
    private static bool MayWrite(string number) => File.ReadLines($"/proc/self/fdinfo/{number}")
        .Where(line => line.StartsWith("flags:", StringComparison.Ordinal))
        .Any(line => line.Trim()[^1] is '1' or '5');
}
