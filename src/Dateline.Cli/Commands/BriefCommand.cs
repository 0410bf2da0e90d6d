using System.CommandLine;
using Dateline.Briefs;
using Dateline.Cli.Inputs;
using Dateline.Cli.Printing;
using NodaTime;

namespace Dateline.Cli.Commands;

/// <summary>The main job: reads everything, prints the brief of each story.</summary>
internal static class BriefCommand
{
    public static CommandPage Page(Desk desk)
    {
        var options = new CommonOptions();
        var command = options.Command(
            "brief", "Reads all inputs and prints the state of each story, or of a story of the archive.",
            [OutputFormat.Text, OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Json, OutputFormat.Jsonl],
            options.Archive, options.AsOf, options.Jobs);
        command.Arguments.Add(options.Inputs);
        command.SetAction((parsed, cancel) => RunAsync(desk, options, parsed, cancel));
        return new CommandPage(command,
        [
            new("dateline brief samples/pages", "the state of the story in a folder of pages"),
            new("dateline brief samples/pages --format html > brief.html", "the same as one page to hand on"),
        ]);
    }

    private static async Task<int> RunAsync(
        Desk desk, CommonOptions options, ParseResult parsed, CancellationToken cancel)
    {
        using var run = new Run(desk, parsed.GetValue(options.Quiet));
        var zone = parsed.GetValue(options.Zone)!;
        var named = parsed.GetValue(options.Inputs)!;
        var asOf = parsed.GetValue(options.AsOf)?.Latest(zone);
        await using var store = Archives.InMemory();
        var newsroom = new Newsroom(store, zone);
        var articles = await Filing.ReadAsync(run, new InputReader(desk, parsed.GetValue(options.Jobs)), named, cancel);
        foreach (var article in Filing.InOrderOfNews(articles, zone))
        {
            cancel.ThrowIfCancellationRequested();
            await newsroom.FileAsync(article, cancel);
            run.Read("articles filed:");
        }
        var stories = ImmutableArray.CreateBuilder<StoryBrief>();
        Instant? latest = null;
        await foreach (var story in store.StoriesAsync(asOf, cancel))
        {
            if (await newsroom.BriefAsync(story.Id, asOf, cancel) is not { } brief)
                continue;
            stories.Add(brief);
            latest = latest is { } known && known > story.LastUpdated ? known : story.LastUpdated;
            foreach (var refused in brief.Refused)
                desk.Problems.WriteLine(Plain.Line($"{brief.Id}: left out: {refused}"));
        }
        BriefPrinter.Print(run, options.FormatOf(parsed, desk), new Brief(asOf ?? latest, stories.ToImmutable()));
        return run.Status;
    }
}
