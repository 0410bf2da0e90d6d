using System.Diagnostics;

namespace Dateline.Cli.Tests;

/// <summary>What only a real process shows: pipes, signals, the shell.</summary>
public class ProcessTests
{
    public static TheoryData<string> Examples =>
        [.. DatelineCommand.Pages(Dispatch.Desk()).SelectMany(page => page.Examples).Select(example => example.Line)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_of_the_help_runs_as_it_stands(string line)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the examples are for a POSIX shell");
        using var scratch = new Scratch();
        Directory.CreateSymbolicLink(scratch.Path("samples"), Dispatch.Samples);
        Directory.CreateDirectory(scratch.Path("bin"));
        var program = scratch.Write("bin/dateline", $"#!/bin/sh\nexec dotnet '{Dispatch.Program}' \"$@\"\n");
        Dispatch.SetMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        if (line.Contains("--db", StringComparison.Ordinal))
        {
            // An archive that an example reads was made by the one before it.
            await Dispatch.Shell("sh", ["-c", "dateline ingest samples/pages --db news.db"], scratch.Folder, scratch.Path("bin"));
        }
        var serves = line.Contains("dateline serve", StringComparison.Ordinal);
        var run = await Dispatch.Shell("sh", ["-c", (serves ? "timeout -s INT 5 " : "") + line], scratch.Folder, scratch.Path("bin"));
        if (serves)
        {
            Assert.Contains("until Ctrl-C", run.Problems, StringComparison.Ordinal);
            Assert.InRange(run.Status, 124, 130);
            return;
        }
        Assert.Equal("", run.Problems);
        Assert.Equal(0, run.Status);
        Assert.True(run.Output.Length > 0 || line.Contains('>', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_ends_it_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        using var scratch = new Scratch();
        var path = scratch.Write("many.jsonl", Many(20_000));
        var run = await Dispatch.Shell(
            "sh", ["-c", $"{{ dotnet '{Dispatch.Program}' extract '{path}'; echo $? >&2; }} | head -n 1"], scratch.Folder);
        Assert.Single(run.Lines);
        Assert.Equal("0\n", run.Problems);
    }

    [Theory]
    [InlineData("extract samples/pages >&-", 1)]
    [InlineData("extract samples/pages nosuch >&- 2>&-", 1)]
    [InlineData("extract samples/pages/01* 2>&- >/dev/null", 0)]
    [InlineData("extract nosuch samples/pages/01* 2>&1 >/dev/null | true", null)]
    [InlineData("extract --help | head -n 1", null)]
    public async Task A_stream_that_is_closed_gives_no_stack(string line, int? status)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        var run = await Dispatch.Shell("sh", ["-c", $"dotnet '{Dispatch.Program}' {line}"], Dispatch.Sources);
        Assert.DoesNotContain("   at ", run.Problems, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of its own", run.Problems, StringComparison.Ordinal);
        if (status is { } expected)
            Assert.Equal(expected, run.Status);
    }

    [Fact]
    public async Task An_interrupt_ends_with_130_and_whole_lines()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs POSIX signals");
        using var scratch = new Scratch();
        var path = scratch.Write("many.jsonl", Many(60_000));
        var run = await Dispatch.Shell("dotnet", [Dispatch.Program, "annotate", path], scratch.Folder, meanwhile: async process =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await kill.WaitForExitAsync();
        });
        Assert.Equal(130, run.Status);
        Assert.Equal("", run.Problems);
        Assert.All(run.Lines, line => Assert.EndsWith("}", line, StringComparison.Ordinal));
    }

    private static string Many(int articles) => string.Concat(Enumerable.Range(0, articles).Select(number =>
        $$"""{"id":"post-{{number}}","published":"2031-03-04",""" +
        $$"""  "text":"The ferry number {{number}} ran aground off Skagen on Tuesday, the office said."}""" + "\n"));
}
