using System.CommandLine;
using Dateline.Cli.Inputs;
using Dateline.Cli.Printing;
using Dateline.Json;
using Dateline.Language;
using NodaTime;

namespace Dateline.Cli.Commands;

/// <summary>Articles to stories, in order of publication, as a stream.</summary>
internal static class ClusterCommand
{
    public static CommandPage Page(Desk desk)
    {
        var options = new CommonOptions();
        var command = options.Command(
            "cluster", "Tells of each article which story it is part of, whose copy it is, and why.",
            [OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl], options.Jobs);
        command.Arguments.Add(options.Inputs);
        command.SetAction((parsed, cancel) => RunAsync(desk, options, parsed, cancel));
        return new CommandPage(command,
        [
            new("dateline cluster samples/pages --format jsonl", "the story of each article, a line each"),
            new("dateline cluster samples/pages/05_corrib_courier_feed.xml --format text", "the same for a feed, for reading"),
        ]);
    }

    private static async Task<int> RunAsync(
        Desk desk, CommonOptions options, ParseResult parsed, CancellationToken cancel)
    {
        using var run = new Run(desk, parsed.GetValue(options.Quiet));
        var zone = parsed.GetValue(options.Zone)!;
        var reader = new InputReader(desk, parsed.GetValue(options.Jobs));
        var read = await Filing.ReadAsync(run, reader, parsed.GetValue(options.Inputs)!, cancel);
        var stream = read.OrderBy(article => Day(article, zone)).ThenBy(article => article.Id, StringComparer.Ordinal).ToList();
        await using var store = Archives.InMemory(zone);
        await Filing.FileAsync(run, new Newsroom(store, zone), stream, cancel);

        // Where each stands in the end: a story may have been merged into another after the article came.
        var placed = new Dictionary<string, (string Story, PlacedArticle Placed)>(StringComparer.Ordinal);
        await foreach (var story in store.StoriesAsync(null, cancel))
        {
            foreach (var article in story.Articles)
                placed[article.Article] = (story.Id, article);
        }
        var list = new Listing<(string Story, PlacedArticle Placed)>(run, options.FormatOf(parsed, desk),
            (one, indented) => PlacementJson.Write(one.Story, one.Placed, indented), Text);
        foreach (var article in stream.Select(article => article.Id).Distinct(StringComparer.Ordinal))
        {
            if (placed.TryGetValue(article, out var place))
                list.Add(place);
        }
        list.End();
        return run.Status;
    }

    private static LocalDate Day(Article article, DateTimeZone zone) =>
        article.Published?.Date ?? article.KnownSince(zone).InZone(zone).Date;

    private static string Text((string Story, PlacedArticle Placed) one)
    {
        var copy = one.Placed.CopyOf is { } original ? $", copy of {original}" : "";
        var why = one.Placed.Why.IsEmpty ? "" : $" ({string.Join(", ", one.Placed.Why)})";
        return PlainText.Line($"{one.Story}  {one.Placed.Article}{copy}{why}") + "\n";
    }
}
