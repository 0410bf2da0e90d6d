namespace Dateline.Briefs;

/// <summary>The silences that were reported, each once however many articles carry it.</summary>
internal static class GapCollector
{
    public static ImmutableArray<ReportedGap> Collect(ImmutableArray<FiledArticle> articles) =>
    [
        .. articles
            .SelectMany(filed => filed.Document.Gaps.Select(gap => (filed.Document, Gap: gap)))
            .Select(found => (found.Document, found.Gap, Gap2: Report(found.Document, found.Gap)))
            .GroupBy(found => Key(found.Document, found.Gap, found.Gap2), StringComparer.Ordinal)
            .Select(same => same.First().Gap2 with
            {
                Evidence = Passage.Together(same.SelectMany(found => found.Gap2.Evidence)),
            }),
    ];

    private static ReportedGap Report(Document document, GapMention gap) => new()
    {
        Who = gap.Who?.Name,
        Kind = gap.Kind,
        About = gap.About?.Of(document.Text),
        Evidence = Passage.Show(document, new[] { gap.Span, gap.About, gap.Who?.Span }.OfType<Span>()),
    };

    /// <summary>The same silence: of one kind, of one party, in the same words or about the same thing.</summary>
    private static string Key(Document document, GapMention gap, ReportedGap report)
    {
        var subject = report.About ?? gap.Span.Of(document.Text);
        return $"{gap.Kind}|{Passage.Words(report.Who ?? "")}|{Passage.Words(subject)}";
    }
}
