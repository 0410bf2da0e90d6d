using System.Text.Json;

namespace Dateline.Cli.Tests;

/// <summary>The sample story through the command line, from page to brief.</summary>
public class SampleTests
{
    private static string Pages => Path.Combine(Dispatch.Samples, "pages");

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("text")]
    public async Task The_brief_tells_the_story_in_every_format(string format)
    {
        var run = await Dispatch.Here("brief", Pages, "--format", format);
        Assert.Equal("", run.Problems);
        Assert.Equal(0, run.Status);
        var plain = run.Output.Replace("\n        ", " ", StringComparison.Ordinal).Replace("\n    ", " ", StringComparison.Ordinal);
        Assert.Contains("Look in your fridge tonight, not tomorrow", plain, StringComparison.Ordinal);
        Assert.Contains("Halloran", plain, StringComparison.Ordinal);
        Assert.Contains("Leisureland", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("sixty people", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_evidence_is_the_text_of_the_article_at_its_place()
    {
        var texts = (await Dispatch.Here("extract", Pages, "--format", "jsonl")).Lines
            .Select(line => JsonDocument.Parse(line).RootElement)
            .SelectMany(article => new[] { "id", "url", "canonicalUrl", "input" }
                .Where(name => article.TryGetProperty(name, out _))
                .Select(name => (Key: article.GetProperty(name).GetString()!, Text: article.GetProperty("text").GetString()!)))
            .GroupBy(one => Path.GetFileNameWithoutExtension(one.Key) is var stem && one.Key.Contains("://") ? one.Key : stem)
            .ToDictionary(group => group.Key, group => group.Select(one => one.Text).ToHashSet());
        using var brief = JsonDocument.Parse((await Dispatch.Here("brief", Pages, "--format", "json")).Output);
        var seen = 0;
        foreach (var evidence in Evidence(brief.RootElement))
        {
            var (start, end) = (evidence.GetProperty("start").GetInt32(), evidence.GetProperty("end").GetInt32());
            var words = evidence.GetProperty("text").GetString();
            Assert.Contains(texts[evidence.GetProperty("article").GetString()!], text => text[start..end] == words);
            seen++;
        }
        Assert.InRange(seen, 20, 1000);
    }

    [Fact]
    public async Task The_layers_can_be_looked_at_in_colour_and_as_a_page()
    {
        var text = await Dispatch.Here(Dispatch.Desk() with { OutputIsSeen = true }, "annotate", Pages);
        Assert.Equal(0, text.Status);
        Assert.Contains("\u001b[", text.Output, StringComparison.Ordinal);
        Assert.Contains("→ person: person:", text.Output, StringComparison.Ordinal);
        var plain = await Dispatch.Here("annotate", Pages, "--format", "text");
        Assert.DoesNotContain('\u001b', plain.Output);
        var page = await Dispatch.Here("annotate", Pages, "--format", "html");
        Assert.StartsWith("<!DOCTYPE html>", page.Output, StringComparison.Ordinal);
        Assert.Contains("Who said what", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_layers_are_files_for_brat()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var run = await Dispatch.Here("annotate", Pages, "--format", "brat", "--out", folder);
            Assert.Equal((0, ""), (run.Status, run.Problems));
            Assert.Equal(6, run.Lines.Length);
            Assert.All(run.Lines, name =>
            {
                Assert.NotEmpty(File.ReadAllText(Path.Combine(folder, name + ".txt")));
                Assert.StartsWith("T1\t", File.ReadAllText(Path.Combine(folder, name + ".ann")), StringComparison.Ordinal);
            });
            Assert.True(File.Exists(Path.Combine(folder, "annotation.conf")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_whatever_the_order_and_the_jobs()
    {
        var files = Directory.GetFiles(Pages).Order(StringComparer.Ordinal).ToArray();
        var once = await Dispatch.Here("brief", Pages, "--format", "json", "--jobs", "1");
        var again = await Dispatch.Here(["brief", .. files.Reverse(), "--format", "json", "--jobs", "7"]);
        Assert.Equal(once.Output, again.Output);
    }

    [Fact]
    public async Task Before_the_news_of_Thursday_the_meeting_is_in_Ennis()
    {
        var run = await Dispatch.Here("brief", Pages, "--format", "json", "--as-of", "2026-05-13");
        using var brief = JsonDocument.Parse(run.Output);
        var story = Assert.Single(brief.RootElement.GetProperty("stories").EnumerateArray());
        Assert.DoesNotContain("Leisureland", run.Output, StringComparison.Ordinal);
        Assert.Contains("Ennis Town Hall", run.Output, StringComparison.Ordinal);
        Assert.Equal(4, story.GetProperty("articles").GetArrayLength());
        Assert.Equal("2026-05-13T23:59:59Z", brief.RootElement.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task Since_tells_only_what_is_new()
    {
        var run = await Dispatch.Here("brief", Pages, "--format", "json", "--since", "2026-05-14");
        Assert.Equal(0, run.Status);
        using var brief = JsonDocument.Parse(run.Output);
        var story = Assert.Single(brief.RootElement.GetProperty("stories").EnumerateArray());
        Assert.Equal(2, story.GetProperty("articles").GetArrayLength());
        var quotes = story.GetProperty("quotes").EnumerateArray().Select(quote => quote.GetProperty("text").GetString());
        Assert.DoesNotContain(quotes, quote => quote!.Contains("fridge", StringComparison.Ordinal));
        Assert.Contains(quotes, quote => quote!.Contains("Four hundred people", StringComparison.Ordinal));

        var nothing = await Dispatch.Here("brief", Pages, "--format", "text", "--since", "2026-06-01");
        Assert.Contains("Nothing new", nothing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cluster_prints_a_line_an_article_by_day_and_id()
    {
        var run = await Dispatch.Here("cluster", Pages, "--format", "jsonl");
        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(6, lines.Length);
        Assert.Single(lines.Select(line => line.GetProperty("story").GetString()).Distinct());
        var copies = lines.Where(line => line.TryGetProperty("copyOf", out _)).ToArray();
        var pair = Assert.Single(copies);
        Assert.Equal(
            ["03_clare_lantern", "shannon-daily-5120"],
            new[] { pair.GetProperty("id").GetString(), pair.GetProperty("copyOf").GetString() }.Order(StringComparer.Ordinal));
        Assert.EndsWith("creamery-recalls-soft-cheese/", lines[0].GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotate_gives_spans_that_lie_in_the_text()
    {
        var run = await Dispatch.Here("annotate", Pages, "--format", "jsonl");
        Assert.Equal(6, run.Lines.Length);
        foreach (var line in run.Lines)
        {
            using var json = JsonDocument.Parse(line);
            var length = json.RootElement.GetProperty("text").GetString()!.Length;
            foreach (var layer in new[] { "sentences", "names", "places", "times", "quantities", "events", "gaps" })
            {
                Assert.All(json.RootElement.GetProperty(layer).EnumerateArray(), mention => Assert.True(
                    mention.GetProperty("start").GetInt32() < mention.GetProperty("end").GetInt32()
                    && mention.GetProperty("end").GetInt32() <= length));
            }
        }
    }

    [Fact]
    public async Task Standard_input_is_read_like_a_file()
    {
        var feed = await File.ReadAllTextAsync(Path.Combine(Pages, "05_corrib_courier_feed.xml"));
        var run = await Dispatch.Here(Dispatch.Desk(feed), "extract", "-", "--format", "jsonl");
        Assert.Equal(0, run.Status);
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public async Task A_person_gets_text_and_a_program_gets_lines()
    {
        var seen = await Dispatch.Here(Dispatch.Desk() with { OutputIsSeen = true, Width = 60 }, "brief", Pages);
        Assert.StartsWith("\u001b[", seen.Output, StringComparison.Ordinal);
        var plain = await Dispatch.Here(Dispatch.Desk() with { OutputIsSeen = true, Width = 60 }, "brief", Pages, "--no-color");
        Assert.StartsWith("As of ", plain.Output, StringComparison.Ordinal);
        var piped = await Dispatch.Here("brief", Pages);
        Assert.StartsWith("{\"asOf\"", piped.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Evidence(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Evidence),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == "evidence" ? property.Value.EnumerateArray() : Evidence(property.Value)),
        _ => [],
    };
}
