using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;

namespace Dateline.Cli;

public enum OutputFormat
{
    Text,
    Markdown,
    Html,
    Json,
    Jsonl,

    /// <summary>Files of stand-off annotation, not printed.</summary>
    Brat,

    /// <summary>Words with tags and trees (Universal Dependencies).</summary>
    Conllu,
}

/// <summary>The options that many commands have, made anew for each.</summary>
internal sealed class CommonOptions
{
    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "Files, folders, globs, addresses, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Format { get; } = new("--format")
    {
        Description = "How to print: text when a person looks, else jsonl.",
        HelpName = "FORMAT",
    };

    public Option<DateTimeZone> Zone { get; } = new("--tz")
    {
        Description = "The zone of times that state none, by its IANA name.",
        HelpName = "ZONE",
        CustomParser = ReadZone,
        DefaultValueFactory = _ => DateTimeZone.Utc,
    };

    public Option<int> Jobs { get; } = new("--jobs")
    {
        Description = "How many pages to read at a time.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public Option<string?> Archive { get; } = new("--db")
    {
        Description = "The archive. [default: dateline/archive.db under the user's data folder]",
        HelpName = "FILE",
    };

    public Option<StatedTime?> AsOf { get; } = new("--as-of")
    {
        Description = "What was known at this time: 2026-02-04, 2026-02-04T09:00, 2026-02-04T09:00-05:00.",
        HelpName = "TIME",
        CustomParser = ReadTime,
    };

    public Option<StatedTime?> Since { get; } = new("--since")
    {
        Description = "Only what is new since this time.",
        HelpName = "TIME",
        CustomParser = ReadTime,
    };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "No progress." };

    public Option<bool> NoColor { get; } = new("--no-color") { Description = "No colours." };

    /// <param name="does">What the command does, in a sentence.</param>
    /// <param name="name">Its name.</param>
    /// <param name="formats">The formats that it can print; none where it prints nothing.</param>
    /// <param name="options">Those of this object that it has, besides the ones that every command has.</param>
    public Command Command(string name, string does, ImmutableArray<OutputFormat> formats, params Option[] options)
    {
        var names = formats.Select(Name).ToArray();
        if (names.Length > 0)
        {
            Format.HelpName = string.Join('|', names);
            Format.AcceptOnlyFromAmong(names);
        }
        Inputs.Validators.Add(result =>
        {
            if (result.Tokens.Count(token => token.Value == "-") > 1)
                result.AddError("Standard input (-) can be given once.");
            // The parser takes an option that it does not know for an input.
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
                result.AddError($"Unknown option '{token.Value}'; a file of that name is written ./{token.Value}.");
        });
        Jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var jobs) && jobs is < 1 or > 256)
                result.AddError("--jobs takes a number from 1 to 256.");
        });
        var command = new Command(name, does);
        foreach (var option in options)
            command.Options.Add(option);
        if (names.Length > 0)
            command.Options.Add(Format);
        command.Options.Add(Zone);
        command.Options.Add(Quiet);
        command.Options.Add(NoColor);
        return command;
    }

    public OutputFormat FormatOf(ParseResult parsed, Desk desk) => parsed.GetValue(Format) is { } name
        ? Enum.Parse<OutputFormat>(name, ignoreCase: true)
        : desk.OutputIsSeen ? OutputFormat.Text : OutputFormat.Jsonl;

    private static string Name(OutputFormat format) => format.ToString().ToLowerInvariant();

    private static DateTimeZone? ReadZone(ArgumentResult result)
    {
        var name = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
            return zone;
        result.AddError($"'{name}' is no time zone; use an IANA name as Europe/Lisbon.");
        return null;
    }

    private static StatedTime? ReadTime(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (StatedTime.TryParse(text, out var time))
            return time;
        result.AddError($"'{text}' is no time; use 2026-02-04, 2026-02-04T09:00 or 2026-02-04T09:00-05:00.");
        return null;
    }
}
