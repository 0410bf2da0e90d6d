using NodaTime;
using NodaTime.Text;

namespace Dateline.Json;

/// <summary>A story of the archive, as <c>stories</c> prints it.</summary>
public static class StoryJson
{
    public static byte[] Write(Story story, bool indented = false) => JsonLine.Write(json =>
    {
        json.WriteString("id", story.Id);
        json.Known("title", story.Title);
        json.WriteNumber("articles", story.Articles.Length);
        json.Known("opened", Text(story.OpenedAt));
        json.Known("lastUpdated", Text(story.LastUpdated));
    }, indented);

    private static string? Text(Instant? moment) => moment is { } known ? InstantPattern.ExtendedIso.Format(known) : null;
}
