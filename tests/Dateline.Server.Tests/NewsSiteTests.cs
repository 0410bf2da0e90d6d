using System.Net;
using System.Text.Json;
using Dateline.Storage.Memory;
using Microsoft.AspNetCore.Builder;
using NodaTime;

namespace Dateline.Server.Tests;

/// <summary>The site over real HTTP, on a free port of loopback.</summary>
public sealed class NewsSiteTests : IAsyncLifetime
{
    private const string HostileTitle = "Dam <script>alert(1)</script> holds & \"stands\"";
    private readonly HttpClient _client = new();
    private WebApplication? _site;
    private string _story = "";

    public async ValueTask InitializeAsync()
    {
        var store = new MemoryStore(DateTimeZone.Utc);
        var newsroom = new Newsroom(store, DateTimeZone.Utc);
        await newsroom.FileAsync(Article("a", "2027-05-03", "“The dam will hold,” said Ines Falk, the engineer in charge."), default);
        await foreach (var story in store.StoriesAsync(null, default))
            _story = story.Id;
        _site = NewsSite.Build(store, DateTimeZone.Utc, port: 0);
        await _site.StartAsync();
        _client.BaseAddress = new Uri(_site.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [Fact]
    public async Task TheListLeadsToEachStory()
    {
        var page = await _client.GetStringAsync("/");
        Assert.Contains($"href=\"/stories/{_story}\"", page);
        Assert.Contains("The dam will hold", await _client.GetStringAsync($"/stories/{_story}"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/stories/{0}")]
    public async Task WordsFromOutsideAreEscaped(string path)
    {
        var page = await _client.GetStringAsync(string.Format(null, path, _story));
        Assert.Contains("&lt;script&gt;", page);
        Assert.DoesNotContain("<script", page);
    }

    [Fact]
    public async Task ProgramsGetTheSameAsJson()
    {
        using var list = JsonDocument.Parse(await _client.GetStringAsync("/api/v1/stories"));
        Assert.Equal(_story, list.RootElement.GetProperty("stories")[0].GetProperty("id").GetString());
        using var brief = JsonDocument.Parse(await _client.GetStringAsync($"/api/v1/stories/{_story}/brief"));
        Assert.Equal(_story, brief.RootElement.GetProperty("stories")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/stories/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/stories/none/brief", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/stories/{0}/brief?asOf=soon", HttpStatusCode.BadRequest)]
    [InlineData("/stories/{0}?asOf=soon", HttpStatusCode.BadRequest)]
    [InlineData("/stories/{0}?asOf=2026-01-01", HttpStatusCode.NotFound)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    public async Task EveryAnswerHasItsStatus(string path, HttpStatusCode status)
    {
        var answer = await _client.GetAsync(string.Format(null, path, _story));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task ANameThatIsMadeToPointHereIsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "news.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.SendAsync(request)).StatusCode);
    }

    private static Article Article(string id, string published, string text) => new()
    {
        Id = id,
        Input = id,
        Text = text,
        Blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))],
        Arrived = Instant.FromUtc(2027, 6, 1, 0, 0),
        Title = HostileTitle,
        Outlet = new Outlet("Lakeside Courier", null),
        Language = "en",
        Published = StatedTime.Parse(published),
    };
}
