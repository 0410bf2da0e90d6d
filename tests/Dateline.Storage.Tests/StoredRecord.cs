using System.Text.Json;

namespace Dateline.Storage.Tests;

/// <summary>All that a store tells, as text, to compare stores.</summary>
internal static class StoredRecord
{
    public static async Task<string> OfAsync(INewsStore store)
    {
        var all = new List<string>();
        foreach (var story in await StoriesAsync(store, null))
        {
            all.Add(Json(story));
            all.Add(Json(await store.PointsAsync(story.Id, default)));
            foreach (var hour in new[] { 6, 12, 18 })
                all.Add(Json(await store.DossierAsync(story.Id, Desk.At(hour), default)));
            var dossier = await store.DossierAsync(story.Id, null, default);
            all.Add(Json(dossier));
            foreach (var article in story.Articles)
                all.Add(Json(await store.RevisionsAsync(article.Article, default)));
        }
        return string.Join('\n', all);
    }

    public static async Task<List<Story>> StoriesAsync(INewsStore store, NodaTime.Instant? asOf)
    {
        var stories = new List<Story>();
        await foreach (var story in store.StoriesAsync(asOf, default))
            stories.Add(story);
        return stories;
    }

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, NewsJson.Options);
}
