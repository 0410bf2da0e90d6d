using NodaTime;

namespace Dateline.Claims.Occurrences;

/// <summary>What a story tells as its past is no news of it.</summary>
internal static class Past
{
    // What lies longer back is left to other stories. Longer keeps old wars, shorter loses what came to light late; set by hand.
    private const int MostDaysBack = 60;

    public static bool IsLongAgo(Document document, EventMention mention) =>
        mention.Time is { } time && (document.Article.Updated ?? document.Article.Published) is { } now
        && Period.DaysBetween(time.Latest(DateTimeZone.Utc).InUtc().Date, now.Date) > MostDaysBack;
}
