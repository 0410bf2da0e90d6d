using System.Diagnostics;
using System.Globalization;

namespace Dateline.Bench;

/// <summary>
/// Rates of intake in MB (10^6 bytes) a second of processor time of this process, with the garbage collector: what other
/// programs do on the machine counts less than in the time on the clock. The best and the median of some rounds.
/// </summary>
internal static class IntakeRates
{
    private const int Rounds = 9;

    private static readonly TimeSpan ShortestRound = TimeSpan.FromSeconds(0.5);

    public static int Print()
    {
        var inputs = new IntakeBenchmarks();
        inputs.Pack();
        Console.WriteLine($"{"MB/s a core",-16} {"best",8} {"median",8}");
        foreach (var (name, size, read) in inputs.Rows())
        {
            var rates = Enumerable.Range(0, Rounds).Select(_ => Rate(size, read)).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-16} {rates[^1],8:F0} {rates[Rounds / 2],8:F0}"));
        }
        return 0;
    }

    private static double Rate(int size, Func<int> read)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var times = 0;
        do
        {
            if (read() == 0)
                throw new InvalidOperationException("nothing was read");
            times++;
            process.Refresh();
        }
        while (process.TotalProcessorTime - start < ShortestRound);
        return (double)size * times / 1_000_000 / (process.TotalProcessorTime - start).TotalSeconds;
    }
}
