using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Enumeration;
using System.Text.Json;
using Dateline.Eval.Conformance;
using Dateline.Eval.Coreference;
using Dateline.Eval.Running;
using Dateline.Eval.Scoring;

namespace Dateline.Eval;

/// <summary>Measures the accuracy of the product on sets with gold, and keeps what was reached.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        var root = new RootCommand("Measures the accuracy of dateline on sets with gold.")
        {
            Run(), Score(), Compare(), Coreference(), ConformanceCommand.Make(), ReadingCases(), Shipped.Gazetteer(), Shipped.Words(),
            Shipped.Lexicon(), Shipped.Grammar(), Shipped.Names(),
        };
        try
        {
            return root.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (WrongInputException problem)
        {
            Console.Error.WriteLine($"wrong input: {problem.Message}");
            return 2;
        }
    }

    private static Command Run()
    {
        var data = new Option<string>("--data") { Description = "Folder of gold sets.", Required = true };
        var dateline = new Option<string?>("--dateline") { Description = "The dateline command; by default the one built here." };
        var only = new Option<string[]>("--only") { Description = "Sets to run, as 'times/*'." };
        var work = new Option<string?>("--work") { Description = "Keep predictions here." };
        var json = new Option<string?>("--json") { Description = "Write every value to this file." };
        var markdown = new Option<string?>("--markdown") { Description = "Write the table to this file." };
        var gate = new Option<string?>("--gate") { Description = "Fail where a value is below the floors of this file." };
        var pin = new Option<string?>("--pin") { Description = "Pin the values reached as floors in this file." };
        var lower = new Option<bool>("--lower") { Description = "With --pin: floors may be lowered." };
        var command = new Command("run", "Runs dateline on every set of a folder and prints one table.")
            { data, dateline, only, work, json, markdown, gate, pin, lower };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            if (!Directory.Exists(folder))
                throw new WrongInputException(
                    $"no folder {folder}: the sets are not part of this repository, name the folder that holds them");
            var keep = parsed.GetValue(work) ?? Directory.CreateTempSubdirectory("dateline-eval-").FullName;
            Directory.CreateDirectory(keep);
            var patterns = parsed.GetValue(only) is { Length: > 0 } some ? some : ["*"];
            bool Wanted(string name) => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name));
            var product = new Product(Split(parsed.GetValue(dateline)) ?? Built(), Path.GetFullPath(keep));
            var results = new Catalogue(product, Wanted).Run(folder).ToList();
            if (results.Count == 0)
                throw new WrongInputException($"no set found in {folder}");
            Table.Write(Console.Out, results);
            if (parsed.GetValue(json) is { } target)
                Table.WriteJson(target, results);
            if (parsed.GetValue(markdown) is { } table)
                Table.WriteMarkdown(table, results);
            return Gate(results, parsed.GetValue(gate), parsed.GetValue(pin), parsed.GetValue(lower), Wanted);
        });
        return command;
    }

    private static int Gate(List<SetResult> results, string? gate, string? pin, bool lower, Func<string, bool> wanted)
    {
        var failed = results.Exists(result => result.Score is null);
        if (pin is not null)
        {
            foreach (var kept in new Floors(pin).Pin(results, lower))
                Console.Error.WriteLine($"not pinned, for it would lower a floor (--lower allows it): {kept}");
        }
        if (gate is not null)
        {
            if (!File.Exists(gate))
                throw new WrongInputException($"no floors {gate}: --pin makes them");
            var breaches = new Floors(gate).Breaches(results, name => wanted(name.Split(' ')[0]), isComplete: true);
            foreach (var breach in breaches)
                Console.Error.WriteLine($"below the floor: {breach}");
            failed |= breaches.Count > 0;
        }
        return failed ? 1 : 0;
    }

    private static Command Score()
    {
        var name = new Argument<string>("scorer") { Description = string.Join(", ", Scorers.Names) };
        var (gold, pred, articles, gazetteer) = Sides();
        var command = new Command("score", "Scores one prediction and prints every value.") { name, gold, pred, articles, gazetteer };
        command.SetAction(parsed =>
        {
            var score = Scorers.Run(parsed.GetValue(name)!, parsed.GetValue(gold)!, parsed.GetValue(pred)!,
                parsed.GetValue(articles), parsed.GetValue(gazetteer));
            foreach (var note in score.Notes)
                Console.WriteLine($"note: {note}");
            Console.WriteLine(string.Join(' ', score.Values.Select(pair =>
                $"{pair.Key}={pair.Value.ToString("F4", CultureInfo.InvariantCulture)}")));
        });
        return command;
    }

    private static Command ReadingCases()
    {
        var data = new Option<string>("--data") { Description = "Folder that holds times/recognizers/.", Required = true };
        var list = new Option<bool>("--list") { Description = "Print the cases that are read otherwise." };
        var command = new Command("reading-cases", "How many cases of another reader of times and numbers are read alike.")
            { data, list };
        command.SetAction(parsed => Running.ReadingCases.Run(
            Path.Combine(parsed.GetValue(data)!, "times", "recognizers"), Console.Out, parsed.GetValue(list)));
        return command;
    }

    private static Command Coreference()
    {
        var gold = new Option<string>("--gold") { Description = "GUM as CoNLL-U.", Required = true };
        var genre = new Option<string[]>("--genre") { Description = "Only documents of these genres: news, interview." };
        var command = new Command("coreference", "Whom names and references mean, against the chains of GUM.") { gold, genre };
        command.SetAction(parsed => Console.WriteLine(
            CoreferenceJudge.Judge(parsed.GetValue(gold)!, parsed.GetValue(genre) ?? [])));
        return command;
    }

    private static Command Compare()
    {
        var name = new Argument<string>("scorer") { Description = string.Join(", ", Scorers.Names) };
        var scripts = new Option<string>("--scripts") { Description = "Folder of the reference scorers.", Required = true };
        var (gold, pred, articles, gazetteer) = Sides();
        var command = new Command("compare", "Scores one prediction here and by the reference script; fails where they differ.")
            { name, scripts, gold, pred, articles, gazetteer };
        command.SetAction(parsed =>
        {
            var scorer = parsed.GetValue(name)!;
            var mine = Scorers.Run(scorer, parsed.GetValue(gold)!, parsed.GetValue(pred)!, parsed.GetValue(articles),
                parsed.GetValue(gazetteer));
            var theirs = Reference(parsed.GetValue(scripts)!, scorer,
                ("--gold", parsed.GetValue(gold)), ("--pred", parsed.GetValue(pred)),
                ("--articles", parsed.GetValue(articles)), ("--gazetteer", parsed.GetValue(gazetteer)));
            return Differences(mine, theirs);
        });
        return command;
    }

    private static int Differences(Score mine, JsonElement theirs)
    {
        var (same, differ) = (0, 0);
        foreach (var (value, name) in mine.Values.Select(pair => (pair.Value, pair.Key))
            .Concat(mine.Intervals.SelectMany(pair =>
                new[] { (pair.Value.Low, pair.Key + "_low"), (pair.Value.High, pair.Key + "_high") })))
        {
            if (theirs.Number(name) is not { } reference)
                continue;
            if (Math.Abs(reference - value) <= 1e-9)
            {
                same++;
                continue;
            }
            differ++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value} here, {reference} by the reference"));
        }
        Console.WriteLine($"{same} values agree, {differ} differ");
        return differ == 0 && same > 0 ? 0 : 1;
    }

    private static JsonElement Reference(string scripts, string scorer, params (string Name, string? Value)[] options)
    {
        var words = scorer.Split(' ');
        List<string> arguments = [Path.Combine(scripts, words[0] + ".py"), .. words[1..], "--json",
            .. options.Where(option => option.Value is not null).SelectMany(option => new[] { option.Name, option.Value! })];
        using var process = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true })!;
        using var document = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return document.RootElement.GetProperty("values").Clone();
    }

    private static (Option<string> Gold, Option<string> Pred, Option<string?> Articles, Option<string?> Gazetteer) Sides() =>
        (new("--gold") { Required = true }, new("--pred") { Required = true }, new("--articles"), new("--gazetteer"));

    private static string[]? Split(string? command) => command?.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Built()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
            folder = folder.Parent;
        var assembly = folder is null ? null : Path.Combine(folder.FullName, "src/Dateline.Cli/bin/Release/net10.0/Dateline.Cli.dll");
        return File.Exists(assembly) ? ["dotnet", assembly]
            : throw new WrongInputException("dateline is not built: dotnet build -c Release, or name the command with --dateline");
    }
}
