using System.CommandLine;
using System.Text.RegularExpressions;
using Dateline.Briefs;
using Dateline.Cli.Inputs;
using Dateline.Cli.Printing;
using NodaTime;

namespace Dateline.Cli.Commands;

/// <summary>The main job: reads everything, prints the brief of each story.</summary>
internal static partial class BriefCommand
{
    public static CommandPage Page(Desk desk)
    {
        var options = new CommonOptions();
        var command = options.Command(
            "brief", "Reads all inputs and prints the state of each story; or, by its id, of a story of the archive.",
            [OutputFormat.Text, OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Json, OutputFormat.Jsonl],
            options.Archive, options.AsOf, options.Since, options.Jobs);
        command.Arguments.Add(options.Inputs);
        command.Validators.Add(result =>
        {
            var named = result.GetValue(options.Inputs) ?? [];
            if (named.Any(IsStory) && !named.All(IsStory))
                result.AddError("Give either inputs or ids of stories of the archive, not both.");
        });
        command.SetAction((parsed, cancel) => RunAsync(desk, options, parsed, cancel));
        return new CommandPage(command,
        [
            new("dateline brief samples/pages", "the state of the story in a folder of pages"),
            new("dateline brief samples/pages --format html > brief.html", "the same as one page to hand on"),
            new("dateline brief samples/pages --as-of 2026-05-13", "what was known that evening"),
            new("dateline brief samples/pages --since 2026-05-14 --format markdown", "what is new since that morning"),
        ]);
    }

    private static async Task<int> RunAsync(
        Desk desk, CommonOptions options, ParseResult parsed, CancellationToken cancel)
    {
        using var run = new Run(desk, parsed.GetValue(options.Quiet));
        var zone = parsed.GetValue(options.Zone)!;
        var named = parsed.GetValue(options.Inputs)!;
        var window = new Window(
            parsed.GetValue(options.AsOf)?.Latest(zone), parsed.GetValue(options.Since)?.Earliest(zone));
        Brief brief;
        if (named.All(IsStory))
        {
            var path = parsed.GetValue(options.Archive) ?? Archives.UsualPlace(desk);
            var (store, problem) = Archives.Open(path, create: false, parsed.GetValue(options.Zone)!);
            if (store is null)
            {
                run.Failed(path, problem!);
                return run.Status;
            }
            await using var archive = store;
            brief = await OfStoriesAsync(run, new Newsroom(archive, zone), named, window, cancel);
        }
        else
        {
            await using var store = Archives.InMemory(zone);
            var newsroom = new Newsroom(store, zone);
            var reader = new InputReader(desk, parsed.GetValue(options.Jobs));
            var articles = await Filing.ReadAsync(run, reader, named, cancel);
            await Filing.FileAsync(run, newsroom, Filing.InOrderOfNews(articles, zone), cancel);
            var stories = new List<string>();
            await foreach (var story in store.StoriesAsync(window.AsOf, cancel))
                stories.Add(story.Id);
            brief = await OfStoriesAsync(run, newsroom, stories, window, cancel);
            if (articles.Count == 0 && brief.Stories.IsEmpty)
                return run.Status;
        }
        BriefPrinter.Print(
            run, options.FormatOf(parsed, desk), brief, Look.Of(desk, parsed.GetValue(options.NoColor)));
        return run.Status;
    }

    private static async Task<Brief> OfStoriesAsync(
        Run run, Newsroom newsroom, IEnumerable<string> stories, Window window, CancellationToken cancel)
    {
        var briefs = ImmutableArray.CreateBuilder<StoryBrief>();
        Instant? latest = null;
        foreach (var story in stories)
        {
            if (await newsroom.BriefAsync(story, window.AsOf, cancel) is not { } brief)
            {
                run.Failed(story, new Problem(ProblemCode.NoStory, "no such story, or nothing of it was known then"));
                continue;
            }
            foreach (var refused in brief.Refused)
                run.Note($"{brief.Id}: left out: {refused}");
            latest = latest is { } known && known > brief.KnownAt ? known : brief.KnownAt;
            briefs.Add(window.Since is { } since
                ? brief.NewSince(await newsroom.BriefAsync(story, since, cancel))
                : brief);
        }
        return new Brief(window.AsOf ?? latest, briefs.ToImmutable()) { Since = window.Since };
    }

    /// <summary>Whether it is the id of a story, and nothing of that name lies on the disk.</summary>
    private static bool IsStory(string named) => StoryId.IsMatch(named) && !Path.Exists(named);

    [GeneratedRegex("^story-[0-9a-z]+$")]
    private static partial Regex StoryId { get; }

    /// <param name="AsOf">What was known then; null: all that is.</param>
    /// <param name="Since">Only what is new since; null: everything.</param>
    private readonly record struct Window(Instant? AsOf, Instant? Since);
}
