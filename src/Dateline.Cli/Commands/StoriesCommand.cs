using System.CommandLine;
using Dateline.Cli.Printing;
using Dateline.Json;
using Dateline.Language;
using NodaTime.Text;

namespace Dateline.Cli.Commands;

/// <summary>The stories of the archive, the last updated first.</summary>
internal static class StoriesCommand
{
    public static CommandPage Page(Desk desk)
    {
        var options = new CommonOptions();
        var command = options.Command(
            "stories", "Lists the stories of the archive, the last updated first.",
            [OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl], options.Archive, options.AsOf);
        command.SetAction((parsed, cancel) => RunAsync(desk, options, parsed, cancel));
        return new CommandPage(command,
        [
            new("dateline stories --db news.db", "what the archive holds"),
            new("dateline stories --db news.db --as-of 2026-05-12", "what it held that evening"),
        ]);
    }

    private static async Task<int> RunAsync(
        Desk desk, CommonOptions options, ParseResult parsed, CancellationToken cancel)
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
        var asOf = parsed.GetValue(options.AsOf)?.Latest(parsed.GetValue(options.Zone)!);
        var list = new Listing<Story>(run, options.FormatOf(parsed, desk), StoryJson.Write, Text);
        await foreach (var story in archive.StoriesAsync(asOf, cancel))
            list.Add(story);
        list.End();
        return run.Status;
    }

    private static string Text(Story story)
    {
        var updated = story.LastUpdated is { } moment ? InstantPattern.General.Format(moment) : "";
        return PlainText.Line($"{story.Id}  {updated}  {story.Articles.Length,4}  {story.Title}") + "\n";
    }
}
