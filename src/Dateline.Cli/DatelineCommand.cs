using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Dateline.Cli.Commands;
using Dateline.Language;
using Dateline.Storage;

namespace Dateline.Cli;

/// <summary>The command line as a whole: its commands, and what is the same for all of them.</summary>
public sealed class DatelineCommand(Desk desk)
{
    // The kernel's number for a pipe that nobody reads any more.
    private const int BrokenPipe = 32;

    /// <summary>How long a command may take to stop in order before it is stopped.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static ImmutableArray<CommandPage> Pages(Desk desk) =>
    [
        BriefCommand.Page(desk),
        ExtractCommand.Page(desk),
        AnnotateCommand.Page(desk),
        ClusterCommand.Page(desk),
        IngestCommand.Page(desk),
        StoriesCommand.Page(desk),
        ServeCommand.Page(desk),
    ];

    public async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(WithPlainNames(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = new StreamWriter(desk.Output) { AutoFlush = true },
            Error = desk.Problems,
        };
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
                desk.Problems.WriteLine(PlainText.Line(error.Message));
            desk.Problems.WriteLine("'dateline --help' and 'dateline COMMAND --help' tell how it is used.");
            return ExitStatus.WrongUsage;
        }
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        try
        {
            return await parsed.InvokeAsync(configuration, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return ExitStatus.Interrupted;
        }
        catch (ArchiveException refused)
        {
            // What was filed before is safe: an article is one transaction.
            desk.Problems.WriteLine($"archive: {PlainText.Line(refused.Problem.ToString())}");
            return ExitStatus.SomeFailed;
        }
        catch (IOException closed) when (closed.HResult == BrokenPipe)
        {
            // Whoever read has seen enough.
            return ExitStatus.Done;
        }
        catch (UnauthorizedAccessException closed) when (closed.InnerException is IOException)
        {
            desk.Problems.WriteLine($"standard output: {new Problem(ProblemCode.WriteFailed, "it is closed")}");
            return ExitStatus.SomeFailed;
        }
        catch (IOException failed)
        {
            desk.Problems.WriteLine($"standard output: {new Problem(ProblemCode.WriteFailed, PlainText.Line(failed.Message))}");
            return ExitStatus.SomeFailed;
        }
#pragma warning disable CA1031 // A person gets a sentence instead of a stack; the rest is for the log of the one who mends it.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            desk.Problems.WriteLine(PlainText.Line($"dateline: a fault of its own, please report it: {bug}"));
            return ExitStatus.SomeFailed;
        }
    }

    /// <summary>What stands behind <c>--</c> is a name, also where it looks like an option (POSIX.1-2017, 12.2, guideline
    /// 10).</summary>
    private static string[] WithPlainNames(string[] args)
    {
        var end = Array.IndexOf(args, "--");
        return end < 0 ? args : [.. args[..end], "--", .. args[(end + 1)..].Select(name => name is ['-', _, ..] ? $"./{name}" : name)];
    }

    private RootCommand Root()
    {
        var root = new RootCommand("Keeps the record of a developing news story: who claims what, through whom, since when.");
        foreach (var page in Pages(desk))
        {
            page.Command.Options.Add(new HelpOption { Action = new HelpWithExamples(page) });
            root.Subcommands.Add(page.Command);
        }
        return root;
    }

    private void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        // The second time it is meant.
        if (stop.IsCancellationRequested)
            return;
        signal.Cancel = true;
        stop.Cancel();
        _ = Task.Delay(Patience, desk.Time, CancellationToken.None)
            .ContinueWith(_ => Environment.Exit(ExitStatus.Interrupted), TaskScheduler.Default);
    }
}
