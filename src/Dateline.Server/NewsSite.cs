using System.Net;
using Dateline.Server.Apis;
using Dateline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Dateline.Server;

/// <summary>The archive as a web site, for this machine only.</summary>
public static class NewsSite
{
    /// <param name="store">Read only.</param>
    /// <param name="zone">The zone of times that state none.</param>
    /// <param name="port">On loopback; 0 for any that is free.</param>
    public static WebApplication Build(INewsStore store, DateTimeZone zone, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        // A page elsewhere whose name is made to point here (DNS rebinding) comes with its own name and is refused.
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["localhost", "127.0.0.1"]);
        var site = builder.Build();
        site.UseHostFiltering();
        site.Use(AddHeaders);
        var newsroom = new Newsroom(store, zone);
        StoriesApi.Map(site, store, newsroom, zone);
        StoryPages.Map(site, store, newsroom, zone);
        site.MapGet("/healthz", () => Results.Text("ok"));
        return site;
    }

    private static Task AddHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return next(context);
    }
}
