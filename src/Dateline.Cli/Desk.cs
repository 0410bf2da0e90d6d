using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Cli;

/// <summary>What the commands see of the machine: streams, terminal, clock, variables. A test puts in its own.</summary>
public sealed record Desk
{
    /// <summary>The width that is assumed where there is no terminal to ask.</summary>
    public const int UsualWidth = 100;

    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Problems { get; init; }

    /// <summary>Whether a person looks at the output: it is a terminal.</summary>
    public bool OutputIsSeen { get; init; }

    public bool ProblemsAreSeen { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = UsualWidth;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Func<string, string?> Variable { get; init; } = _ => null;

    public static Desk OfThisProcess() => new()
    {
        Input = StandardInput.IsClosed() ? Stream.Null : Console.OpenStandardInput(),
        Output = StandardOutput(),
        Problems = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
        OutputIsSeen = !Console.IsOutputRedirected,
        ProblemsAreSeen = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? UsualWidth : Math.Max(20, Console.WindowWidth),
        Variable = Environment.GetEnvironmentVariable,
    };

    /// <summary>
    /// The stream of the console goes on writing into a closed pipe without a word; a file stream says so, and work for
    /// nobody can end. Only for pipes: on a file it would keep a position of its own beside that of standard error.
    /// </summary>
    private static Stream StandardOutput()
    {
        if (!Console.IsOutputRedirected || OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
