using System.Globalization;
using Dateline.Storage.Sqlite;
using NodaTime;

namespace Dateline.Storage.Tests;

/// <summary>Runs the tests; or, when the crash tests ask for it, is the writer that they kill.</summary>
internal static class Program
{
    public const string Writer = "--writer";

    public static async Task<int> Main(string[] args)
    {
        if (args is not [Writer, var path, var seed, var count])
            return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
        await using var store = SqliteStore.Open(path, DateTimeZone.Utc);
        foreach (var (article, claim) in Stream.Of(Number(seed), Number(count)))
        {
            if (await Desk.FileAsync(store, article, claim) is null)
                continue;
            await Console.Out.WriteLineAsync($"{article.Id}\t{article.Text}");
            await Console.Out.FlushAsync();
        }
        return 0;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
