using System.CommandLine;
using Dateline.Annotating;
using Dateline.Cli.Inputs;
using Dateline.Cli.Printing;
using Dateline.Json;
using Dateline.Markup;

namespace Dateline.Cli.Commands;

/// <summary>Article to layers.</summary>
internal static class AnnotateCommand
{
    public static CommandPage Page(Desk desk)
    {
        var options = new CommonOptions();
        var folder = new Option<string?>("--out")
        {
            Description = "The folder for --format brat: a text and an annotation file for each article.",
            HelpName = "FOLDER",
        };
        var command = options.Command(
            "annotate", "Prints what reading adds to each article: names, places, times, numbers, who said what, events.",
            [OutputFormat.Text, OutputFormat.Html, OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Brat,
                OutputFormat.Conllu],
            options.Jobs, folder);
        command.Arguments.Add(options.Inputs);
        command.Validators.Add(result =>
        {
            var isBrat = result.GetValue(options.Format) is { } name
                && name.Equals(nameof(OutputFormat.Brat), StringComparison.OrdinalIgnoreCase);
            if (isBrat != result.GetValue(folder) is not null)
                result.AddError("--format brat and --out FOLDER go together.");
        });
        command.SetAction((parsed, cancel) => RunAsync(desk, options, folder, parsed, cancel));
        return new CommandPage(command,
        [
            new("dateline annotate samples/pages --format jsonl", "the layers of every article, a line each"),
            new("cat samples/pages/*.html | dateline annotate - --format text", "the layers of a page, for reading"),
            new("dateline annotate samples/pages --format html > layers.html", "the layers in colour, as one page"),
            new("dateline annotate samples/pages --format conllu", "words with their tags and trees, as CoNLL-U"),
        ]);
    }

    private static async Task<int> RunAsync(
        Desk desk, CommonOptions options, Option<string?> folder, ParseResult parsed, CancellationToken cancel)
    {
        using var run = new Run(desk, parsed.GetValue(options.Quiet));
        var format = options.FormatOf(parsed, desk);
        StandoffFolder? standoff = null;
        if (parsed.GetValue(folder) is { } path && !TryOpen(run, path, out standoff))
            return run.Status;
        var look = Look.Of(desk, parsed.GetValue(options.NoColor));
        var list = new Listing<Document>(run, format, DocumentJson.Write, document => DocumentText.Write(document, look))
        {
            Html = DocumentHtml.Write,
        };
        var reader = new InputReader(desk, parsed.GetValue(options.Jobs));
        var annotators = ReadingOrder.English();
        await foreach (var (input, outcome) in
            reader.ReadAsync(parsed.GetValue(options.Inputs)!, annotators.Annotate, cancel))
        {
            run.Read("articles read:");
            if (!outcome.Succeeded)
                run.Failed(input, outcome.Problem);
            else if (standoff is not null)
                run.Text(standoff.Add(outcome.Value) + "\n");
            else if (format == OutputFormat.Conllu)
                run.Text(DocumentConllu.Write(outcome.Value));
            else
                list.Add(outcome.Value);
        }
        if (standoff is null)
            list.End();
        return run.Status;
    }

    private static bool TryOpen(Run run, string path, out StandoffFolder? folder)
    {
        try
        {
            folder = new StandoffFolder(path);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            run.Failed(path, new Problem(ProblemCode.WriteFailed, refused.Message));
            folder = null;
            return false;
        }
    }
}
