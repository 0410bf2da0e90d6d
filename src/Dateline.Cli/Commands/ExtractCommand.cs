using System.CommandLine;
using Dateline.Cli.Inputs;
using Dateline.Cli.Printing;
using Dateline.Json;

namespace Dateline.Cli.Commands;

/// <summary>Page to article.</summary>
internal static class ExtractCommand
{
    public static CommandPage Page(Desk desk)
    {
        var options = new CommonOptions();
        var command = options.Command(
            "extract", "Prints the articles that the inputs hold: text, title, byline, dates.",
            [OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl], options.Jobs);
        command.Arguments.Add(options.Inputs);
        command.SetAction((parsed, cancel) => RunAsync(desk, options, parsed, cancel));
        return new CommandPage(command,
        [
            new("dateline extract samples/pages --format jsonl", "every article of a folder, a line each"),
            new("dateline extract samples/pages/*.html --format text", "the HTML pages, for reading"),
        ]);
    }

    private static async Task<int> RunAsync(
        Desk desk, CommonOptions options, ParseResult parsed, CancellationToken cancel)
    {
        using var run = new Run(desk, parsed.GetValue(options.Quiet));
        var list = new Listing<Article>(run, options.FormatOf(parsed, desk), ArticleJson.Write, ArticleText.Write);
        var reader = new InputReader(desk, parsed.GetValue(options.Jobs));
        await foreach (var (input, outcome) in
            reader.ReadAsync(parsed.GetValue(options.Inputs)!, article => article, cancel))
        {
            run.Read("pages read:");
            if (outcome.Succeeded)
                list.Add(outcome.Value);
            else
                run.Failed(input, outcome.Problem);
        }
        list.End();
        return run.Status;
    }
}
