using System.CommandLine;
using Dateline.Cli.Inputs;
using Dateline.Cli.Printing;
using Dateline.Json;
using Dateline.Language;
using NodaTime;

namespace Dateline.Cli.Commands;

/// <summary>Adds to the archive.</summary>
internal static class IngestCommand
{
    // Within so many articles the order in which they came does not matter; more are not held in memory at a time.
    private const int ArticlesAtATime = 5000;

    public static CommandPage Page(Desk desk)
    {
        var options = new CommonOptions();
        var command = options.Command(
            "ingest", "Adds the articles of all inputs to the archive and tells what became of each.",
            [OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl], options.Archive, options.Jobs);
        command.Arguments.Add(options.Inputs);
        command.SetAction((parsed, cancel) => RunAsync(desk, options, parsed, cancel));
        return new CommandPage(command,
        [
            new("dateline ingest samples/pages --db news.db", "the articles of a folder into an archive of your own"),
            new("cat samples/pages/05_corrib_courier_feed.xml | dateline ingest - --db news.db", "a feed from another program"),
        ]);
    }

    private static async Task<int> RunAsync(
        Desk desk, CommonOptions options, ParseResult parsed, CancellationToken cancel)
    {
        using var run = new Run(desk, parsed.GetValue(options.Quiet));
        var path = parsed.GetValue(options.Archive) ?? Archives.UsualPlace(desk);
        var (store, problem) = Archives.Open(path, create: true, parsed.GetValue(options.Zone)!);
        if (store is null)
        {
            run.Failed(path, problem!);
            return run.Status;
        }
        await using var archive = store;
        var zone = parsed.GetValue(options.Zone)!;
        var newsroom = new Newsroom(archive, zone);
        var list = new Listing<Receipt>(run, options.FormatOf(parsed, desk), ReceiptJson.Write, Text);
        var waiting = new List<Article>();
        var reader = new InputReader(desk, parsed.GetValue(options.Jobs));
        await foreach (var (input, outcome) in
            reader.ReadAsync(parsed.GetValue(options.Inputs)!, article => article, cancel))
        {
            if (!outcome.Succeeded)
            {
                run.Failed(input, outcome.Problem);
                await newsroom.ReceiveAsync(
                    input, outcome, Instant.FromDateTimeOffset(desk.Time.GetUtcNow()), cancel);
                continue;
            }
            waiting.Add(outcome.Value);
            if (waiting.Count == ArticlesAtATime)
                await FileAsync();
        }
        await FileAsync();
        list.End();
        return run.Status;

        async Task FileAsync()
        {
            await Filing.FileAsync(run, newsroom, Filing.InOrderOfNews(waiting, zone), cancel, list.Add);
            waiting.Clear();
        }
    }

    private static string Text(Receipt receipt) => PlainText.Line(receipt.Placement is { } placement
        ? $"{receipt.Article.Id}: revision {receipt.Article.Revision}, {placement.Story}"
        : $"{receipt.Article.Id}: nothing new") + "\n";
}
