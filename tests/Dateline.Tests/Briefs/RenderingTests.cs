using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Briefs;
using NodaTime;

namespace Dateline.Tests.Briefs;

/// <summary>What the formats for people and programs must never do with text from outside.</summary>
public class RenderingTests
{
    private const string Nasty = "<script>alert(1)</script> & [x](javascript:y) *b* \u001b[31mred\u0007 \u202eback\u2066 `code` $m$";

    private static readonly Brief Hostile = Make(Nasty);

    [Fact]
    public void Html_escapes_everything_and_has_no_script()
    {
        var page = BriefHtml.Write(Hostile);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:y\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", WithoutLinks(page), StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme:dark", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_links_only_to_pages_of_the_web()
    {
        Assert.Contains("href=\"https://post.example/a\"", BriefHtml.Write(Make("x", "https://post.example/a")), StringComparison.Ordinal);
        Assert.DoesNotContain("href", BriefHtml.Write(Make("x", "javascript:alert(1)")), StringComparison.Ordinal);
        Assert.DoesNotContain("onclick=\"", BriefHtml.Write(Make("x", "https://post.example/\" onclick=\"y")), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_escapes_what_could_mean_something()
    {
        var page = BriefMarkdown.Write(Hostile);
        Assert.Contains(@"\<script\>alert(1)\</script\> \& \[x\](javascript:y) \*b\*", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_format_for_people_lets_a_control_character_through()
    {
        foreach (var page in new[] { BriefHtml.Write(Hostile), BriefMarkdown.Write(Hostile) })
        {
            Assert.DoesNotContain(page, letter => letter != '\n' && char.IsControl(letter));
            Assert.DoesNotContain(page, letter => letter is '\u202e' or '\u2066');
        }
    }

    [Fact]
    public void Every_footnote_is_there_and_every_one_is_used()
    {
        var page = BriefMarkdown.Write(Hostile);
        var given = Regex.Matches(page, @"^\[\^(\d+)\]: ", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value).ToHashSet();
        var used = Regex.Matches(page, @"\[\^(\d+)\](?!:)").Select(match => match.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(given);
        Assert.Equal(given, used);
    }

    [Fact]
    public void Json_has_the_public_shape()
    {
        using var json = JsonDocument.Parse(BriefJson.Write(Hostile));
        var root = json.RootElement;
        Assert.Equal("2031-03-04T12:00:00Z", root.GetProperty("asOf").GetString());
        var story = root.GetProperty("stories")[0];
        string[] always = ["id", "outlets", "origins", "summary", "articles", "points", "quotes", "timeline", "scheduled", "gaps"];
        Assert.All(always, name => Assert.True(story.TryGetProperty(name, out _), name));
        var quote = story.GetProperty("quotes")[0];
        Assert.Equal(Nasty, quote.GetProperty("text").GetString());
        Assert.False(quote.TryGetProperty("speaker", out _));
        var evidence = quote.GetProperty("evidence")[0];
        Assert.Equal(
            ["article", "revision", "start", "end", "text"], evidence.EnumerateObject().Select(property => property.Name));
        Assert.Equal("single-origin", story.GetProperty("points")[0].GetProperty("state").GetString());
        Assert.Equal("under way", story.GetProperty("scheduled")[0].GetProperty("status").GetString());
    }

    [Fact]
    public void Json_holds_no_null_and_no_empty_string()
    {
        var json = Encoding.UTF8.GetString(BriefJson.Write(Make("Plain words.")));
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_stays_one_unit_long()
    {
        using var json = JsonDocument.Parse(BriefJson.Write(Make("a\ud83db")));
        Assert.Equal("a\ufffdb", json.RootElement.GetProperty("stories")[0].GetProperty("quotes")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void The_same_brief_is_written_the_same()
    {
        Assert.Equal(BriefJson.Write(Make(Nasty)), BriefJson.Write(Make(Nasty)));
        Assert.Equal(BriefHtml.Write(Make(Nasty)), BriefHtml.Write(Make(Nasty)));
        Assert.Equal(BriefMarkdown.Write(Make(Nasty)), BriefMarkdown.Write(Make(Nasty)));
    }

    /// <summary>A brief in which every word from outside is the given one.</summary>
    private static Brief Make(string words, string? url = null)
    {
        var document = Clipping.Read(Clipping.Article("post", words, "2031-03-04T10:00Z", words) with { Title = words });
        var evidence = ImmutableArray.Create(Evidence.Of(document.Article, new Span(0, words.Length)));
        var claim = Clipping.Claim(document, words, new WordsValue(words, PlanStatus.UnderWay), "2031-03-04", Modality.Planned);
        var story = StoryBrief.Checked(
            new BriefDraft
            {
                Id = "story-1",
                Title = words,
                Articles = [new BriefArticle { Id = "post", Outlet = words, Title = words, Url = url }],
                Summary = [new Line(words, evidence)],
                Points = [Clipping.Point("p", PointKind.Schedule, Slot.Status, words, Clipping.Stands(claim), claim)],
                Quotes = [new Quote { Text = words, Evidence = evidence }],
                Timeline = [new TimelineEntry(StatedTime.Parse("2031-03-04"), words, evidence)],
                Scheduled = [new ScheduledItem { What = words, Status = PlanStatus.UnderWay, Point = "p", Evidence = evidence }],
                Gaps = [new ReportedGap { Who = words, Kind = GapKind.Declined, About = words, Evidence = evidence }],
            },
            [document.Article]);
        Assert.Empty(story.Refused);
        return new Brief(Instant.FromUtc(2031, 3, 4, 12, 0), [story]);
    }

    private static string WithoutLinks(string page) => page.Replace("http-equiv", "", StringComparison.Ordinal);
}
