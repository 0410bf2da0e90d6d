using NodaTime;

namespace Dateline.Storage;

/// <summary>What is kept for ever of a story and its points, in the order in which it was saved.</summary>
internal sealed record StoryRecord(string Id, IReadOnlyList<StoryEvent> Events, IReadOnlyList<PointEvent> Points);

/// <summary>Folds the record as it stood at a moment. Pure, so that every store answers alike.</summary>
internal static class Record
{
    /// <summary>The story that took this one up, through any number of mergers.</summary>
    public static string Resolve(string story, IReadOnlyDictionary<string, string> redirects)
    {
        for (var step = 0; step <= redirects.Count && redirects.TryGetValue(story, out var into); step++)
            story = into;
        return story;
    }

    /// <summary>Which stories were merged into which as of the moment.</summary>
    public static Dictionary<string, string> Redirects(IEnumerable<StoryEvent> events, Instant? asOf) =>
        events.OfType<StoryMerged>().Where(one => IsKnown(one.At, asOf))
            .GroupBy(one => one.Story, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().Into, StringComparer.Ordinal);

    /// <summary>The story with all that was merged into it; null if nothing of it was known.</summary>
    /// <param name="id">Of the story that stands.</param>
    /// <param name="parts">The record of that story first, then of those merged into it.</param>
    /// <param name="asOf">Null for all that is known.</param>
    public static Story? StoryOf(string id, IEnumerable<StoryRecord> parts, Instant? asOf)
    {
        var stories = parts.Select(part => Story.Fold(part.Id, part.Events.Where(one => IsKnown(one.At, asOf)))).ToList();
        var articles = stories.SelectMany(story => story.Articles).DistinctBy(one => one.Article).ToImmutableArray();
        if (articles.IsEmpty)
            return null;
        return stories[0] with
        {
            Id = id,
            Title = stories.Select(story => story.Title).FirstOrDefault(title => title is not null),
            Articles = articles,
            OpenedAt = stories.Min(story => story.OpenedAt),
            LastUpdated = stories.Max(story => story.LastUpdated),
        };
    }

    /// <summary>The points of a story. What opened a point belongs to any of its claims, whichever came first.</summary>
    public static ImmutableArray<Point> PointsOf(string story, IEnumerable<StoryRecord> parts, Instant? asOf)
    {
        var points = ImmutableArray.CreateBuilder<Point>();
        foreach (var group in parts.SelectMany(part => part.Points).GroupBy(one => one.Point, StringComparer.Ordinal))
        {
            if (group.Any(one => IsKnown(one.At, asOf)))
                points.Add(Point.Fold(group.Key, story, group.Where(one => one is PointOpened || IsKnown(one.At, asOf))));
        }
        points.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        return points.ToImmutable();
    }

    public static bool IsKnown(Instant at, Instant? asOf) => asOf is not { } moment || at <= moment;

    /// <summary>The last updated first.</summary>
    public static IEnumerable<Story> InOrder(IEnumerable<Story> stories) =>
        stories.OrderByDescending(story => story.LastUpdated).ThenBy(story => story.Id, StringComparer.Ordinal);
}
