using System.Collections.Frozen;

namespace Dateline.Briefs;

/// <summary>
/// Nothing is printed that no sentence supports: a line is refused if it has no evidence, if any of its evidence is not
/// the article's text at its place, or if the words that it takes over do not stand there.
/// </summary>
public sealed class EvidenceCheck
{
    private readonly FrozenDictionary<(string Article, int Revision), string> _texts;
    private readonly ImmutableArray<string>.Builder _refused = ImmutableArray.CreateBuilder<string>();

    /// <param name="articles">Every revision of which a line may speak.</param>
    public EvidenceCheck(IEnumerable<Article> articles) => _texts = articles
        .DistinctBy(article => (article.Id, article.Revision))
        .ToFrozenDictionary(article => (article.Id, article.Revision), article => article.Text);

    /// <summary>What was left out so far, and why.</summary>
    public ImmutableArray<string> Refused => _refused.ToImmutable();

    /// <summary>The draft without the lines that do not hold.</summary>
    public BriefDraft Pass(BriefDraft draft)
    {
        var points = Sound(draft.Points);
        var known = points.Select(point => point.Id).ToFrozenSet(StringComparer.Ordinal);
        return draft with
        {
            Summary = Keep(draft.Summary, "summary", line => Says(line.Evidence, line.Text)),
            Points = points,
            Quotes = Keep(draft.Quotes, "quotes", quote => Says(quote.Evidence, quote.Text)),
            Timeline = Keep(draft.Timeline, "timeline", entry => Says(entry.Evidence, entry.Text)),
            Scheduled = Keep(draft.Scheduled, "scheduled", item => known.Contains(item.Point) && Holds(item.Evidence)),
            Gaps = Keep(draft.Gaps, "gaps", gap => Says(gap.Evidence, gap.About ?? "")),
        };
    }

    /// <summary>Whether there is evidence, and all of it is what stands at its place.</summary>
    private bool Holds(ImmutableArray<Evidence> evidence) => !evidence.IsDefaultOrEmpty && evidence.All(one =>
        _texts.TryGetValue((one.Article, one.Revision), out var text)
        && one.Span.Length > 0
        && one.Span.End <= text.Length
        && one.Span.In(text).SequenceEqual(one.Text));

    private bool Says(ImmutableArray<Evidence> evidence, string words) =>
        Holds(evidence) && evidence.Any(one => one.Text.Contains(words, StringComparison.Ordinal));

    private ImmutableArray<T> Keep<T>(ImmutableArray<T> lines, string section, Func<T, bool> holds)
    {
        var kept = lines.Where(line => holds(line)).ToImmutableArray();
        if (kept.Length < lines.Length)
            _refused.Add($"{section}: {lines.Length - kept.Length} of {lines.Length} lines without evidence that holds");
        return kept;
    }

    private ImmutableArray<Point> Sound(ImmutableArray<Point> points)
    {
        var kept = ImmutableArray.CreateBuilder<Point>();
        foreach (var point in points)
        {
            // A verdict that weighed a claim which does not hold is no verdict: the point goes as a whole.
            if (point.Claims.Length > 0 && point.Claims.All(claim => Holds(claim.Evidence))
                && (point.Verdict?.Current is null || point.Current is not null))
                kept.Add(point);
            else
                _refused.Add($"point {point.Id}: a claim without evidence that holds");
        }
        return kept.ToImmutable();
    }
}
