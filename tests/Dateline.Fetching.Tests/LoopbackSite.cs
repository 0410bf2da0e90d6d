using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dateline.Fetching.Tests;

/// <summary>A web site on loopback, well and badly behaved.</summary>
public sealed class LoopbackSite : IAsyncLifetime
{
    private WebApplication? _site;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _site = builder.Build();
        _site.Urls.Add("http://127.0.0.1:0");
        _site.MapGet("/page", () => Results.Bytes("<p>Ferry back in service</p>"u8.ToArray(), "text/html; charset=windows-1252"));
        _site.MapGet("/moved", () => Results.Redirect("/page"));
        _site.MapGet("/loop", () => Results.Redirect("/loop"));
        _site.MapGet("/to-file", () => Results.Redirect("file:///etc/hostname"));
        _site.MapGet("/gone", () => Results.StatusCode(410));
        _site.MapGet("/bomb", Bomb);
        _site.MapGet("/endless", Endless);
        await _site.StartAsync();
        Address = _site.Urls.First();
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }

    private static async Task Bomb(HttpResponse response)
    {
        response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(response.Body, CompressionLevel.Fastest);
        var zeros = new byte[1 << 16];
        for (var block = 0; block < 1024; block++)
            await gzip.WriteAsync(zeros, response.HttpContext.RequestAborted);
    }

    private static async Task Endless(HttpResponse response)
    {
        while (!response.HttpContext.RequestAborted.IsCancellationRequested)
        {
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes("."));
            await response.Body.FlushAsync();
            await Task.Delay(20, response.HttpContext.RequestAborted);
        }
    }
}
