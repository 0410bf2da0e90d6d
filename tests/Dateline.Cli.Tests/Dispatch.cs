using System.Diagnostics;
using System.Text;

namespace Dateline.Cli.Tests;

/// <summary>What a run of the command line left behind.</summary>
internal sealed record Outcome(int Status, string Output, string Problems)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the command line: within the test, or as a process as a user would.</summary>
internal static class Dispatch
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Dateline.Cli.dll");

    public static string Sources { get; } = FindSources();

    public static string Samples { get; } = Path.Combine(Sources, "samples");

    public static async Task<Outcome> Here(Desk desk, params string[] args)
    {
        using var output = new MemoryStream();
        await using var problems = new StringWriter { NewLine = "\n" };
        var status = await new DatelineCommand(desk with { Output = output, Problems = problems }).RunAsync(args);
        return new Outcome(status, Encoding.UTF8.GetString(output.ToArray()), problems.ToString());
    }

    public static Task<Outcome> Here(params string[] args) => Here(Desk(), args);

    public static Desk Desk(string input = "") => new()
    {
        Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
        Output = Stream.Null,
        Problems = TextWriter.Null,
    };

    public static Task<Outcome> Process(params string[] args) => Shell("dotnet", [Program, .. args], Sources);

    public static async Task<Outcome> Shell(
        string program, string[] args, string folder, string? path = null, Func<Process, Task>? meanwhile = null)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder,
        };
        if (path is not null)
            start.Environment["PATH"] = $"{path}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var problems = process.StandardError.ReadToEndAsync();
        if (meanwhile is not null)
            await meanwhile(process);
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new Outcome(process.ExitCode, await output, await problems);
    }

    public static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private static string FindSources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run within the repository");
    }
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("dateline-test-").FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
