using System.Text;
using System.Text.Encodings.Web;
using Dateline.Briefs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Server.Pages;

/// <summary>The list of stories and the brief of each, for people.</summary>
internal static class StoryPages
{
    private const string Style = ":root{color-scheme:light dark}"
        + "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}";

    public static void Map(WebApplication site, INewsStore store, Newsroom newsroom, DateTimeZone zone)
    {
        site.MapGet("/", (CancellationToken cancel) => List(store, cancel));
        site.MapGet("/stories/{id}", (string id, string? asOf, CancellationToken cancel) =>
            Story(newsroom, zone, id, asOf, cancel));
    }

    private static async Task<IResult> List(INewsStore store, CancellationToken cancel)
    {
        var rows = new StringBuilder();
        await foreach (var story in store.StoriesAsync(null, cancel))
        {
            var updated = story.LastUpdated is { } moment ? InstantPattern.General.Format(moment) : "";
            rows.Append("<li><a href=\"/stories/").Append(Uri.EscapeDataString(story.Id)).Append("\">")
                .Append(Escape(story.Title ?? story.Id)).Append("</a> <small>")
                .Append(Articles(story.Articles.Length)).Append(", ").Append(Escape(updated)).Append("</small></li>\n");
        }
        return Page("Stories", rows.Length == 0 ? "<p>No story is in the archive yet.</p>" : $"<ul>\n{rows}</ul>");
    }

    private static async Task<IResult> Story(
        Newsroom newsroom, DateTimeZone zone, string id, string? asOf, CancellationToken cancel)
    {
        if (!AsOfQuery.TryRead(asOf, zone, out var moment))
            return Page("Not a time", "<p>asOf is no ISO 8601 time.</p>", StatusCodes.Status400BadRequest);
        return await newsroom.BriefAsync(id, moment, cancel) is { } story
            ? Results.Content(BriefHtml.Write(new Brief(moment, [story])), "text/html", Encoding.UTF8)
            : Page("No such story", $"<p>There is no story {Escape(id)}.</p>", StatusCodes.Status404NotFound);
    }

    private static string Articles(int count) => count == 1 ? "1 article" : $"{count} articles";

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);

    private static IResult Page(string title, string body, int status = StatusCodes.Status200OK) => Results.Content(
        $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{Escape(title)} – Dateline</title>
        <style>{Style}</style></head>
        <body><main><h1>{Escape(title)}</h1>
        {body}
        </main></body></html>
        """, "text/html", Encoding.UTF8, status);
}
