using System.Text;

namespace Dateline.Fetching.Tests;

public sealed class PageFetcherTests(LoopbackSite site) : IClassFixture<LoopbackSite>, IDisposable
{
    private readonly PageFetcher _fetcher = new(new FetchOptions
    {
        AllowPrivate = true,
        MaxBytes = 1 << 20,
        Timeout = TimeSpan.FromSeconds(1),
    });

    public void Dispose() => _fetcher.Dispose();

    [Theory]
    [InlineData("/page")]
    [InlineData("/moved")]
    public async Task APageComesWithItsCharsetAndItsLastAddress(string path)
    {
        var page = await _fetcher.FetchAsync(site.Address + path, CancellationToken.None);
        Assert.Null(page.Problem);
        Assert.Equal("<p>Ferry back in service</p>", Encoding.UTF8.GetString(page.Value!.Bytes.Span));
        Assert.Equal("windows-1252", page.Value.Charset);
        Assert.Equal(site.Address + "/page", page.Value.Url);
    }

    [Theory]
    [InlineData("/loop", ProblemCode.FetchFailed)]
    [InlineData("/gone", ProblemCode.FetchFailed)]
    [InlineData("/to-file", ProblemCode.AddressRefused)]
    [InlineData("/bomb", ProblemCode.TooLarge)]
    [InlineData("/endless", ProblemCode.FetchFailed)]
    public async Task ABadAnswerIsAProblem(string path, string code)
    {
        var page = await _fetcher.FetchAsync(site.Address + path, CancellationToken.None);
        Assert.Equal(code, page.Problem?.Code);
    }

    [Theory]
    [InlineData("ftp://example.org/x", ProblemCode.AddressRefused)]
    [InlineData("http://name:word@127.0.0.1/", ProblemCode.AddressRefused)]
    [InlineData("no address", ProblemCode.FetchFailed)]
    [InlineData("http://127.0.0.1:1/", ProblemCode.FetchFailed)]
    public async Task ABadAddressIsAProblem(string address, string code)
    {
        var page = await _fetcher.FetchAsync(address, CancellationToken.None);
        Assert.Equal(code, page.Problem?.Code);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    public async Task LoopbackIsRefusedUnlessAllowed(string address)
    {
        using var careful = new PageFetcher(new FetchOptions { Timeout = TimeSpan.FromSeconds(5) });
        var page = await careful.FetchAsync(address, CancellationToken.None);
        Assert.Equal(ProblemCode.AddressRefused, page.Problem?.Code);
    }

    [Fact]
    public async Task AskingToStopStops()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _fetcher.FetchAsync(site.Address + "/endless", stop.Token));
    }
}
