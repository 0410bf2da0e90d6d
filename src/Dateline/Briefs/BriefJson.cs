using System.Text.Json;
using Dateline.Json;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Briefs;

/// <summary>The brief as programs read it; the shape is public.</summary>
public static class BriefJson
{
    /// <summary>The whole brief as one object.</summary>
    public static byte[] Write(Brief brief, bool indented = false) => JsonLine.Write(json =>
    {
        Moment(json, "asOf", brief.AsOf);
        Moment(json, "since", brief.Since);
        json.Objects("stories", brief.Stories, story => Story(json, story));
    }, indented);

    /// <summary>One story as one object, for a line.</summary>
    public static byte[] WriteStory(Brief brief, StoryBrief story) => JsonLine.Write(json =>
    {
        Moment(json, "asOf", brief.AsOf);
        Moment(json, "since", brief.Since);
        Story(json, story);
    });

    private static void Moment(Utf8JsonWriter json, string name, Instant? time) =>
        json.Known(name, time is { } moment ? InstantPattern.ExtendedIso.Format(moment) : null);

    private static void Story(Utf8JsonWriter json, StoryBrief story)
    {
        json.WriteString("id", story.Id);
        json.Known("title", story.Title);
        json.Known("firstPublished", story.FirstPublished);
        json.Known("lastUpdated", story.LastUpdated);
        json.WriteNumber("outlets", story.Outlets);
        json.WriteNumber("origins", story.Origins);
        json.Objects("summary", story.Summary, line =>
        {
            json.WriteString("text", line.Text);
            Evidence(json, line.Evidence);
        });
        json.Objects("articles", story.Articles, article => Article(json, article));
        json.Objects("points", story.Points, point => PointJson.Fields(json, point));
        json.Objects("quotes", story.Quotes, quote => Quote(json, quote));
        json.Objects("timeline", story.Timeline, entry =>
        {
            json.Known("when", entry.When);
            json.WriteString("precision", entry.When.Precision.Word());
            json.WriteString("text", entry.Text);
            Evidence(json, entry.Evidence);
        });
        json.Objects("scheduled", story.Scheduled, item => Scheduled(json, item));
        json.Objects("gaps", story.Gaps, gap =>
        {
            json.Known("who", gap.Who);
            json.WriteString("kind", gap.Kind.Word());
            json.Known("about", gap.About);
            Evidence(json, gap.Evidence);
        });
    }

    private static void Article(Utf8JsonWriter json, BriefArticle article)
    {
        json.WriteString("id", article.Id);
        json.Known("outlet", article.Outlet);
        json.Known("agency", article.Agency);
        json.Known("title", article.Title);
        json.Known("url", article.Url);
        json.Known("published", article.Published);
        json.Known("updated", article.Updated);
        json.WriteNumber("revisions", article.Revisions);
        json.Known("copyOf", article.CopyOf);
        ArticleJson.Problems(json, article.Problems);
    }

    private static void Quote(Utf8JsonWriter json, Quote quote)
    {
        json.WriteString("text", quote.Text);
        json.Known("speaker", quote.Speaker);
        json.WriteBoolean("anonymous", quote.Anonymous);
        json.Known("via", quote.Via);
        json.Known("said", quote.Said);
        Evidence(json, quote.Evidence);
    }

    private static void Scheduled(Utf8JsonWriter json, ScheduledItem item)
    {
        json.WriteString("what", item.What);
        json.Known("place", item.Place);
        json.Known("start", item.Start);
        json.Known("zone", item.Zone);
        json.Known("status", item.Status?.Word());
        json.WriteString("point", item.Point);
        if (item.Moves > 0)
            json.WriteNumber("moves", item.Moves);
        Evidence(json, item.Evidence);
    }

    internal static void Evidence(Utf8JsonWriter json, ImmutableArray<Evidence> evidence) =>
        json.Objects("evidence", evidence, one =>
        {
            json.WriteString("article", one.Article);
            json.WriteNumber("revision", one.Revision);
            json.Place(one.Span);
            json.WriteString("text", one.Text);
        });
}
