using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Dateline.Bench;

/// <summary>Speed and memory of each stage. <c>--once</c> runs every benchmark a single time, to see that it still runs;
/// <c>--rates</c> prints the rates of intake by processor time.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments.Contains("--rates"))
            return IntakeRates.Print();
        var once = arguments.Contains("--once");
        // In process: a benchmark project of its own would have to be restored and built for every run.
        var job = (once ? Job.Dry : Job.MediumRun).WithToolchain(InProcessEmitToolchain.Instance);
        var config = ManualConfig.CreateEmpty().AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(once ? NullLogger.Instance : ConsoleLogger.Default)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator);
        if (!once)
            config.AddExporter(MarkdownExporter.GitHub);
        var data = Array.IndexOf(arguments, "--data");
        OtherPages.Folder = data >= 0 && data + 1 < arguments.Length ? arguments[data + 1] : null;
        string[] passedOn =
            [.. arguments.Where((argument, at) => argument != "--once" && (data < 0 || (at != data && at != data + 1)))];
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
            .Run(passedOn.Length > 0 ? passedOn : ["--filter", "*"], config).ToList();
        var failed = summaries.Sum(summary => summary.Reports.Count(report => !report.Success));
        var ran = summaries.Sum(summary => summary.Reports.Length);
        Console.WriteLine($"{ran} benchmarks ran, {failed} failed");
        return ran > 0 && failed == 0 ? 0 : 1;
    }
}
