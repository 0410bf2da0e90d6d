using System.CommandLine;
using Dateline.Language;
using Dateline.Server;

namespace Dateline.Cli.Commands;

/// <summary>Shows the archive in the browser and to programs, on this machine only, until stopped.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 8370;

    public static CommandPage Page(Desk desk)
    {
        var options = new CommonOptions();
        var port = new Option<int>("--port")
        {
            Description = "Port on loopback; 0 takes any that is free.",
            DefaultValueFactory = _ => UsualPort,
        };
        port.Validators.Add(found =>
        {
            if (found.GetValueOrDefault<int>() is < 0 or > 65535)
                found.AddError("--port is a number from 0 to 65535");
        });
        var command = options.Command(
            "serve", "Shows the archive in the browser and to programs, on this machine only, until stopped.", [], options.Archive);
        command.Options.Add(port);
        command.SetAction((parsed, cancel) => RunAsync(desk, options, parsed, parsed.GetValue(port), cancel));
        return new CommandPage(command, [new("dateline serve --db news.db --port 0", "the archive in the browser")]);
    }

    private static async Task<int> RunAsync(
        Desk desk, CommonOptions options, ParseResult parsed, int port, CancellationToken cancel)
    {
        using var run = new Run(desk, parsed.GetValue(options.Quiet));
        var path = parsed.GetValue(options.Archive) ?? Archives.UsualPlace(desk);
        var (store, problem) = Archives.Open(path, create: false, parsed.GetValue(options.Zone)!);
        if (store is null)
        {
            run.Failed(path, problem!);
            return run.Status;
        }
        await using var archive = store;
        await using var site = NewsSite.Build(archive, parsed.GetValue(options.Zone)!, port);
        try
        {
            await site.StartAsync(cancel);
        }
        catch (IOException taken)
        {
            desk.Problems.WriteLine(PlainText.Line($"port {port}: {taken.Message}"));
            return ExitStatus.SomeFailed;
        }
        desk.Problems.WriteLine($"{site.Urls.First()} until Ctrl-C");
        await Task.Delay(Timeout.InfiniteTimeSpan, desk.Time, cancel);
        return ExitStatus.Done;
    }
}
