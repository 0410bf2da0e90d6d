using Dateline.Language;
using NodaTime.Text;

namespace Dateline.Briefs;

/// <summary>How the brief is put into words for a person; the same in every format that people read. All that comes from
/// outside is plain text here, and not yet escaped for the format.</summary>
public static class BriefWords
{
    /// <summary>A sign for the state, so that it can be seen at a glance and without colour.</summary>
    public static string Sign(PointState? state) => state switch
    {
        PointState.Corroborated => "✓",
        PointState.SingleOrigin => "1",
        PointState.Disputed => "≠",
        PointState.Superseded => "→",
        PointState.Denied => "✗",
        PointState.Retracted => "⌫",
        _ => "?",
    };

    public static string Heading(StoryBrief story) => PlainText.Line(story.Title ?? story.Id);

    /// <summary>Who carries the story, from how many origins, since when.</summary>
    public static string Measure(StoryBrief story)
    {
        var copies = story.Articles.Count(article => article.CopyOf is not null);
        var parts = new[]
        {
            Count(story.Articles.Length, "article"),
            copies > 0 ? Count(copies, "copy", "copies") : null,
            story.Outlets > 0 ? Count(story.Outlets, "outlet") : null,
            story.Origins > 0 ? Count(story.Origins, "origin") : null,
            story.FirstPublished is { } first ? $"first published {Time(first)}" : null,
            story.LastUpdated is { } last ? $"last updated {Time(last)}" : null,
        };
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>As of when; since when, where only what is new is told.</summary>
    public static string Moment(Brief brief)
    {
        var asOf = brief.AsOf is { } moment ? $"As of {InstantPattern.General.Format(moment)}" : "Nothing is known";
        return brief.Since is { } since ? $"{asOf}, new since {InstantPattern.General.Format(since)}" : asOf;
    }

    /// <summary>What a story has gained of which there is nothing else to tell.</summary>
    public static string NothingNew(StoryBrief story)
    {
        var copies = story.Articles.Count(article => article.CopyOf is not null);
        return story.Articles.IsEmpty ? "Nothing new."
            : copies == story.Articles.Length ? $"Nothing new, {Count(copies, "copy", "copies")}."
            : $"Nothing new in {Count(story.Articles.Length, "article")}.";
    }

    public static bool HasLines(StoryBrief story) =>
        !story.Points.IsEmpty || !story.Quotes.IsEmpty || !story.Timeline.IsEmpty || !story.Scheduled.IsEmpty
        || !story.Gaps.IsEmpty || !story.Summary.IsEmpty;

    public static string Question(Point point) => PlainText.Line(point switch
    {
        { Slot: { } slot } => $"{point.Subject}: {slot.Word()}",
        { Kind: PointKind.Tally } => $"{point.Subject}: how many",
        { Kind: PointKind.Position } => $"{point.Subject}: position",
        _ => point.Subject,
    });

    /// <summary>The state in words, with what it rests on.</summary>
    public static string State(Point point)
    {
        var state = (point.Verdict?.State ?? PointState.Open).Word();
        var origins = point.Verdict?.Origins ?? 0;
        var conflict = point.Verdict?.Conflict is { } one ? $", {one.Type.Word()}" : "";
        return origins > 1 ? $"{state}{conflict}, {origins} origins" : $"{state}{conflict}";
    }

    public static string? Now(Point point) => point.Current is { } current ? Value(current.Value) : null;

    public static string Value(ClaimValue value) => PlainText.Line(value switch
    {
        TimeValue time => $"{value.Text} ({(time.About ? "about " : "")}{Time(time.Start)}"
            + $"{(time.Zone is { } zone && time.Start.HasTimeOfDay ? $" {zone}" : "")})",
        PositionValue position => $"{position.Actor}: {position.Stance}: {value.Text}",
        _ => value.Text,
    });

    /// <summary>One entry of a history: when, what, by whom.</summary>
    public static string Claim(Claim claim)
    {
        var when = claim.Asserted is { } asserted ? $"{Time(asserted)}: " : claim.Background ? "before: " : "";
        var mood = (claim.Polarity, claim.Modality) switch
        {
            (Polarity.Denied, _) => "denied: ",
            (_, Modality.Demanded) => "demanded: ",
            (_, Modality.Threatened) => "threatened: ",
            (_, Modality.Possible) => "possible: ",
            _ => "",
        };
        return PlainText.Line($"{when}{mood}{Value(claim.Value)} — {Chain(claim.Chain)}");
    }

    /// <summary>From the deepest known link to the carrier.</summary>
    public static string Chain(ImmutableArray<Link> chain) => PlainText.Line(string.Join(
        " → ", chain.Select(link => link.Anonymous ? $"{link.Name} (not named)" : link.Name)));

    public static string Speaker(Quote quote)
    {
        var speaker = quote.Speaker is not { } name ? "speaker not named"
            : quote.Anonymous ? $"{name} (not named)" : name;
        var via = quote.Via.IsEmpty ? "" : $", through {string.Join(", ", quote.Via)}";
        var said = quote.Said is { } time ? $", {Time(time)}" : "";
        return PlainText.Line($"{speaker}{via}{said}");
    }

    public static string Scheduled(ScheduledItem item)
    {
        var start = item.Start is { } time ? Time(time) : "time open";
        var zone = item is { Zone: { } name, Start.HasTimeOfDay: true } ? $" {name}" : "";
        var place = item.Place is { } where ? $", {where}" : "";
        var status = item.Status is { } one ? $" — {one.Word()}" : "";
        var moves = item.Moves > 0 ? $", moved {(item.Moves == 1 ? "once" : $"{item.Moves} times")}" : "";
        return PlainText.Line($"{start}{zone}: {item.What}{place}{status}{moves}");
    }

    public static string Gap(ReportedGap gap)
    {
        var what = gap.Kind switch
        {
            GapKind.NotConfirmed => "has not confirmed",
            GapKind.NoResponse => "did not answer",
            GapKind.NotVerified => "could not verify",
            GapKind.NotAcknowledged => "has not acknowledged",
            GapKind.Declined => "declined to say",
            _ => throw new ArgumentOutOfRangeException(nameof(gap), gap.Kind, null),
        };
        var said = gap is { Who: null, Kind: GapKind.NotVerified } ? "Could not be verified" : $"{gap.Who ?? "Not named"} {what}";
        return PlainText.Line(gap.About is { } about ? $"{said}: {about}" : said);
    }

    public static string Article(BriefArticle article)
    {
        var name = article.Outlet ?? article.Agency ?? article.Id;
        var agency = article.Agency is { } wire && wire != name ? $" ({wire})" : "";
        var title = article.Title is { } text ? $": {text}" : "";
        var published = article.Published is { } time ? $", {Time(time)}" : "";
        var updated = article.Updated is { } later && later != article.Published ? $", updated {Time(later)}" : "";
        var revisions = article.Revisions > 1 ? $", {article.Revisions} revisions" : "";
        var copy = article.CopyOf is { } original ? $" = copy of {original}" : "";
        return PlainText.Line($"{name}{agency}{title}{published}{updated}{revisions}{copy}");
    }

    /// <summary>Where the words stand: outlet, article, revision where there is more than one, and the place in it.</summary>
    public static string Source(StoryBrief story, Evidence evidence)
    {
        var article = story.Articles.FirstOrDefault(one => one.Id == evidence.Article);
        var outlet = article?.Outlet ?? article?.Agency;
        var revision = article is { Revisions: > 1 } ? $", revision {evidence.Revision}" : "";
        var title = article?.Title is { } text ? $"“{text}”" : evidence.Article;
        return PlainText.Line($"{(outlet is null ? "" : outlet + ", ")}{title}{revision}, {evidence.Span}");
    }

    /// <summary>A time as precise as it was stated; full minutes without seconds, which only the standard wants.</summary>
    public static string Time(StatedTime time)
    {
        var text = time.ToString().Replace('T', ' ');
        const int minutes = 16;
        return text.Length > minutes && time.Local.Second == 0 && text[minutes] == ':' ? text.Remove(minutes, 3) : text;
    }

    private static string Count(int number, string one, string? many = null) =>
        number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";
}
