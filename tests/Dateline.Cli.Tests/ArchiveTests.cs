using System.Text.Json;

namespace Dateline.Cli.Tests;

/// <summary>What an archive keeps from one run to the next, and what happens where there is none.</summary>
public class ArchiveTests
{
    private static string Pages => Path.Combine(Dispatch.Samples, "pages");

    [Fact]
    public async Task What_was_ingested_can_be_listed_and_briefed()
    {
        using var scratch = new Scratch();
        var archive = scratch.Path("news.db");
        var first = await Dispatch.Here("ingest", Pages, "--db", archive, "--format", "jsonl");
        Assert.Equal(0, first.Status);
        Assert.Equal(6, first.Lines.Length);
        Assert.All(first.Lines, line => Assert.Contains("\"isNew\":true", line, StringComparison.Ordinal));
        var again = await Dispatch.Here("ingest", Pages, "--db", archive, "--format", "jsonl");
        Assert.All(again.Lines, line => Assert.Contains("\"isNew\":false", line, StringComparison.Ordinal));

        var stories = await Dispatch.Here("stories", "--db", archive, "--format", "jsonl");
        var story = JsonDocument.Parse(Assert.Single(stories.Lines)).RootElement.GetProperty("id").GetString()!;
        var kept = await Dispatch.Here("brief", story, "--db", archive, "--format", "json");
        var fresh = await Dispatch.Here("brief", Pages, "--format", "json");
        Assert.Equal(0, kept.Status);
        Assert.Equal(fresh.Output, kept.Output);
    }

    [Theory]
    [InlineData("story-000000000000")]
    [InlineData("story-nope")]
    public async Task A_story_that_is_not_there_is_named(string story)
    {
        using var scratch = new Scratch();
        await Dispatch.Here("ingest", Pages, "--db", scratch.Path("news.db"));
        var run = await Dispatch.Here("brief", story, "--db", scratch.Path("news.db"));
        Assert.Equal(1, run.Status);
        Assert.Contains("(code no-story)", run.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_was_given_is_given_out_again()
    {
        using var scratch = new Scratch();
        var path = scratch.Path("posts.jsonl");
        await File.WriteAllTextAsync(path,
            """{"id":"o","text":"The harbour office in Bodø closed its gates at noon, the harbour master said."}""");
        var run = await Dispatch.Here("extract", path);
        Assert.Contains("\"id\":\"o\"", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "no-archive")]
    [InlineData("", "not-an-archive")]
    [InlineData("This is a letter and no archive.", "not-an-archive")]
    public async Task What_is_no_archive_is_left_alone(string? content, string code)
    {
        using var scratch = new Scratch();
        var path = scratch.Path("news.db");
        if (content is not null)
            await File.WriteAllTextAsync(path, content);
        foreach (var args in new string[][] { ["stories"], ["brief", "story-000000000000"] })
        {
            var run = await Dispatch.Here([.. args, "--db", path]);
            Assert.Equal(1, run.Status);
            Assert.Contains($"(code {code})", run.Problems, StringComparison.Ordinal);
        }
        Assert.Equal(content is not null, File.Exists(path));
        if (content is not null)
            Assert.Equal(content, await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("/data/share", "/data/share/dateline/archive.db")]
    [InlineData("relative", null)] // the specification has relative ones ignored
    [InlineData("", null)]
    public void The_usual_archive_lies_under_the_data_folder_of_the_user(string variable, string? expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "paths of POSIX");
        var desk = Dispatch.Desk() with { Variable = name => name == "XDG_DATA_HOME" ? variable : null };
        var place = Archives.UsualPlace(desk);
        Assert.EndsWith("/dateline/archive.db", place, StringComparison.Ordinal);
        if (expected is not null)
            Assert.Equal(expected, place);
        else
            Assert.DoesNotContain("relative", place, StringComparison.Ordinal);
    }
}
