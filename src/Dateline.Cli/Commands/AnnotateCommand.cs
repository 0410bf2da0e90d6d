using System.CommandLine;
using Dateline.Annotating;
using Dateline.Cli.Inputs;
using Dateline.Cli.Printing;
using Dateline.Json;

namespace Dateline.Cli.Commands;

/// <summary>Article to layers.</summary>
internal static class AnnotateCommand
{
    public static CommandPage Page(Desk desk)
    {
        var options = new CommonOptions();
        var command = options.Command(
            "annotate", "Prints what reading adds to each article: names, places, times, numbers, who said what, events.",
            [OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl], options.Jobs);
        command.Arguments.Add(options.Inputs);
        command.SetAction((parsed, cancel) => RunAsync(desk, options, parsed, cancel));
        return new CommandPage(command,
        [
            new("dateline annotate samples/pages --format jsonl", "the layers of every article, a line each"),
            new("cat samples/pages/*.html | dateline annotate - --format text", "the layers of a page, for reading"),
        ]);
    }

    private static async Task<int> RunAsync(
        Desk desk, CommonOptions options, ParseResult parsed, CancellationToken cancel)
    {
        using var run = new Run(desk, parsed.GetValue(options.Quiet));
        var list = new Listing<Document>(run, options.FormatOf(parsed, desk), DocumentJson.Write, DocumentText.Write);
        var reader = new InputReader(desk, parsed.GetValue(options.Jobs));
        var annotators = ReadingOrder.English();
        await foreach (var (input, outcome) in
            reader.ReadAsync(parsed.GetValue(options.Inputs)!, annotators.Annotate, cancel))
        {
            run.Read("articles read:");
            if (outcome.Succeeded)
                list.Add(outcome.Value);
            else
                run.Failed(input, outcome.Problem);
        }
        list.End();
        return run.Status;
    }
}
