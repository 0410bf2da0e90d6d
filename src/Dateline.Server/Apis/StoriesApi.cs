using Dateline.Briefs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dateline.Server.Apis;

/// <summary>Stories and briefs as JSON; the shapes are those of the command line.</summary>
internal static class StoriesApi
{
    public static void Map(WebApplication site, INewsStore store, Newsroom newsroom, DateTimeZone zone)
    {
        site.MapGet("/api/v1/stories", (CancellationToken cancel) => List(store, cancel));
        site.MapGet("/api/v1/stories/{id}/brief", (string id, string? asOf, CancellationToken cancel) =>
            Brief(newsroom, zone, id, asOf, cancel));
    }

    private static async Task<IResult> List(INewsStore store, CancellationToken cancel)
    {
        var stories = new List<object>();
        await foreach (var story in store.StoriesAsync(null, cancel))
            stories.Add(new { story.Id, story.Title, Articles = story.Articles.Length, story.OpenedAt, story.LastUpdated });
        return Results.Json(new { stories }, NewsJson.Options);
    }

    private static async Task<IResult> Brief(
        Newsroom newsroom, DateTimeZone zone, string id, string? asOf, CancellationToken cancel)
    {
        if (!AsOfQuery.TryRead(asOf, zone, out var moment))
            return Results.Problem("asOf is no ISO 8601 time", statusCode: StatusCodes.Status400BadRequest);
        return await newsroom.BriefAsync(id, moment, cancel) is { } story
            ? Results.Bytes(BriefJson.Write(new Brief(moment, [story])), "application/json")
            : Results.Problem($"no story {id}", statusCode: StatusCodes.Status404NotFound);
    }
}
