using System.CommandLine;
using System.Text.RegularExpressions;

namespace Dateline.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("brief")] // no input
    [InlineData("nonsense")]
    [InlineData("brief x --no-such-option")]
    [InlineData("brief x --format pdf")]
    [InlineData("cluster x --format html")] // no page of placements
    [InlineData("extract x --explain --format html")]
    [InlineData("extract - -")] // one standard input
    [InlineData("annotate x --format brat")] // where to?
    [InlineData("annotate x --out folder")]
    [InlineData("brief x --tz Europe/Atlantis")]
    [InlineData("brief x --as-of yesterday")]
    [InlineData("brief x --since 2026-13-01")]
    [InlineData("extract x --jobs 0")]
    [InlineData("extract x --jobs many")]
    [InlineData("brief story-0123456789ab page.html")] // either or
    [InlineData("stories surplus")]
    [InlineData("")]
    public async Task Wrong_usage_is_told_on_standard_error_with_status_2(string line)
    {
        var run = await Dispatch.Here(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Problems);
    }

    public static TheoryData<string> Commands => [.. Pages().Select(page => page.Command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_shows_the_examples_and_needs_no_input(string command)
    {
        var run = await Dispatch.Here(command, "--help");
        Assert.Equal(0, run.Status);
        Assert.Empty(run.Problems);
        Assert.All(Pages().Single(page => page.Command.Name == command).Examples,
            example => Assert.Contains(example.Line, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_has_examples_and_a_description() => Assert.All(Pages(), page =>
    {
        Assert.NotEmpty(page.Examples);
        Assert.False(string.IsNullOrWhiteSpace(page.Command.Description));
        Assert.All(page.Command.Options, option => Assert.False(string.IsNullOrWhiteSpace(option.Description)));
    });

    [Fact]
    public void Every_command_and_every_option_is_documented_and_nothing_else()
    {
        var document = File.ReadAllText(Path.Combine(Dispatch.Sources, "docs", "CLI.md"));
        Assert.All(Pages(), page => Assert.Matches($@"\| `{page.Command.Name}[ `]", document));
        var options = Pages().SelectMany(page => page.Command.Options).Select(option => option.Name).ToHashSet();
        var named = Regex.Matches(document, @"(?<=`)--[a-z-]+").Select(match => match.Value).ToHashSet();
        Assert.Equal(options.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<CommandPage> Pages()
    {
        // The help option is put on by the whole command line.
        foreach (var page in DatelineCommand.Pages(Dispatch.Desk()))
        {
            page.Command.Options.Add(new Option<bool>("--help") { Description = "Help." });
            yield return page;
        }
    }
}
