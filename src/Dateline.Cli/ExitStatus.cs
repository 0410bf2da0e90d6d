namespace Dateline.Cli;

/// <summary>How a command ended, for scripts.</summary>
public static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Some inputs failed, each named on standard error; the rest is done.</summary>
    public const int SomeFailed = 1;

    public const int WrongUsage = 2;

    /// <summary>Stopped by the user, with nothing half-written.</summary>
    public const int Interrupted = 130;
}
