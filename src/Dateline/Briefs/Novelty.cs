namespace Dateline.Briefs;

/// <summary>What of a brief was not in an earlier one. A line that only gained another witness is not new; a point is new
/// as a whole when its state, its value or its claims are.</summary>
internal static class Novelty
{
    public static BriefDraft Of(BriefDraft now, BriefDraft before) => now with
    {
        Summary = New(now.Summary, before.Summary, line => Passage.Words(line.Text)),
        Articles = New(now.Articles, before.Articles, article => (article.Id, article.Revisions)),
        Points = New(now.Points, before.Points, Standing),
        Quotes = New(now.Quotes, before.Quotes, quote => Passage.Words(quote.Text)),
        Timeline = New(now.Timeline, before.Timeline, entry => (entry.When, Passage.Words(entry.Text))),
        Scheduled = New(now.Scheduled, before.Scheduled,
            item => (item.What, item.Place, item.Start, item.Zone, item.Status, item.Point)),
        Gaps = New(now.Gaps, before.Gaps, gap => (gap.Who, gap.Kind, gap.About)),
    };

    /// <summary>What one would read of the point: a further article that repeats a value from a known origin adds nothing.</summary>
    private static string Standing(Point point)
    {
        var claims = point.Claims.Select(claim =>
            $"{Passage.Words(claim.Value.Text)}|{claim.Polarity}|{claim.Modality}|{claim.Origin}").Distinct();
        return $"{point.Id}|{point.Verdict?.State}|{point.Verdict?.Current}|{string.Join('\n', claims)}";
    }

    private static ImmutableArray<T> New<T, TKey>(ImmutableArray<T> now, ImmutableArray<T> before, Func<T, TKey> key)
    {
        var known = before.Select(key).ToHashSet();
        return [.. now.Where(one => !known.Contains(key(one)))];
    }
}
