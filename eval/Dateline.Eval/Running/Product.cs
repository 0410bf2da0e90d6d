using System.Diagnostics;

namespace Dateline.Eval.Running;

/// <summary>One run of the product over one input.</summary>
/// <param name="Output">File with what it printed.</param>
/// <param name="Seconds">Of the whole process, start-up included.</param>
/// <param name="Status">Exit status; 1 means that some inputs failed, which is scored and said.</param>
/// <param name="Complaint">Last line of standard error.</param>
internal sealed record ProductRun(string Output, double Seconds, int Status, string Complaint);

/// <summary>Runs <c>dateline VERB INPUT</c> as a user would, each input once.</summary>
internal sealed class Product(string[] command, string work)
{
    private readonly Dictionary<(string, string), ProductRun> _done = [];

    public string Work => work;

    public ProductRun Run(string verb, string input, string format = "jsonl")
    {
        if (_done.TryGetValue((verb, input), out var known))
            return known;
        var output = Path.Combine(work, $"{_done.Count:D3}-{verb}.{format}");
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (IEnumerable<string>)[.. command.Skip(1), verb, input, "--format", format, "--quiet"])
            start.ArgumentList.Add(argument);
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start");
        var complaints = process.StandardError.ReadToEndAsync();
        using (var file = File.Create(output))
            process.StandardOutput.BaseStream.CopyTo(file);
        process.WaitForExit();
        var last = complaints.Result.TrimEnd().Split('\n')[^1];
        return _done[(verb, input)] =
            new ProductRun(output, Stopwatch.GetElapsedTime(began).TotalSeconds, process.ExitCode, last);
    }
}
