using System.CommandLine;
using Dateline.Cli.Inputs;
using Dateline.Cli.Printing;
using Dateline.Extraction;
using Dateline.Json;
using Dateline.Markup;

namespace Dateline.Cli.Commands;

/// <summary>Page to article.</summary>
internal static class ExtractCommand
{
    public static CommandPage Page(Desk desk)
    {
        var options = new CommonOptions();
        var explain = new Option<bool>("--explain")
        {
            Description = "Print how the body was found: candidates, each block with its score, and the rule that cut it.",
        };
        var command = options.Command(
            "extract", "Prints the articles that the inputs hold: text, title, byline, dates.",
            [OutputFormat.Text, OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Json, OutputFormat.Jsonl],
            options.Jobs, explain);
        command.Arguments.Add(options.Inputs);
        command.Validators.Add(result =>
        {
            if (result.GetValue(explain) && result.GetValue(options.Format)?.ToLowerInvariant() is "markdown" or "html")
                result.AddError("--explain prints text, json or jsonl.");
        });
        command.SetAction((parsed, cancel) => parsed.GetValue(explain)
            ? RunAsync(desk, options, parsed, new Printed<Explanation>(ExplanationJson.Write, ExplanationText.Write,
                (reader, inputs) => reader.ReadPiecesAsync(inputs, ArticleReader.Explain, cancel)))
            : RunAsync(desk, options, parsed, new Printed<Article>(ArticleJson.Write, ArticleText.Write,
                (reader, inputs) => reader.ReadAsync(inputs, article => article, cancel))
            {
                Markdown = ArticleMarkdown.Write,
                Html = ArticleHtml.Write,
            }));
        return new CommandPage(command,
        [
            new("dateline extract samples/pages --format jsonl", "every article of a folder, a line each"),
            new("dateline extract samples/pages/*.html --format text", "the HTML pages, for reading"),
            new("dateline extract samples/pages/*.html --explain --format text", "why their text is what it is"),
        ]);
    }

    private static async Task<int> RunAsync<T>(Desk desk, CommonOptions options, ParseResult parsed, Printed<T> printed)
        where T : class
    {
        using var run = new Run(desk, parsed.GetValue(options.Quiet));
        var list = new Listing<T>(run, options.FormatOf(parsed, desk), printed.Json, printed.Text)
        {
            Markdown = printed.Markdown,
            Html = printed.Html,
        };
        var reader = new InputReader(desk, parsed.GetValue(options.Jobs));
        await foreach (var (input, outcome) in printed.Read(reader, parsed.GetValue(options.Inputs)!))
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

    /// <summary>What is printed: its shapes, and where it comes from.</summary>
    private sealed record Printed<T>(
        Func<T, bool, byte[]> Json, Func<T, string> Text, Func<InputReader, IEnumerable<string>, IAsyncEnumerable<Reading<T>>> Read)
        where T : class
    {
        public Func<T, string>? Markdown { get; init; }

        public Func<IReadOnlyList<T>, string>? Html { get; init; }
    }
}
