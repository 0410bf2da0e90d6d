using Dateline.Language;
using NodaTime;

namespace Dateline.Briefs;

/// <summary>One to three sentences of the articles themselves that tell what the story is: nothing is put into new words.</summary>
internal sealed class SummaryWriter(DateTimeZone zone)
{
    private const int MostLines = 3;

    // Shorter leads are headings and place lines, longer ones are lists that escaped.
    private const int FewestWords = 6;
    private const int MostWords = 80;

    // Above this share of common words the second sentence says nothing that the first did not.
    private const double TooAlike = 0.5;

    public ImmutableArray<Line> Write(ImmutableArray<FiledArticle> articles, ImmutableArray<Point> points)
    {
        var outdated = points
            .SelectMany(point => point.Claims.Where(claim => IsOutdated(claim, point)))
            .SelectMany(claim => claim.Evidence).ToLookup(one => one.Article, StringComparer.Ordinal);
        var lines = new List<(Line Line, HashSet<string> Words)>();
        foreach (var document in articles.Where(filed => filed.Placed.CopyOf is null).Select(filed => filed.Document)
            .OrderByDescending(document => document.Article.KnownSince(zone))
            .ThenBy(document => document.Article.Id, StringComparer.Ordinal))
        {
            if (Lead(document, outdated[document.Article.Id]) is not { } lead)
                continue;
            var text = lead.Of(document.Text);
            var words = Words.Of(text).Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);
            if (lines.All(line => Share(line.Words, words) < TooAlike))
                lines.Add((new Line(text, [Evidence.Of(document.Article, lead)]), words));
            if (lines.Count == MostLines)
                break;
        }
        return [.. lines.Select(line => line.Line)];
    }

    /// <summary>The first sentence of the first paragraph that is one, unless it tells what no longer stands.</summary>
    private static Span? Lead(Document document, IEnumerable<Evidence> outdated)
    {
        foreach (var block in document.Article.Blocks.Where(block => block.Kind == BlockKind.Paragraph))
        {
            var first = document.SentenceAt(block.Span.Start);
            if (first < 0 || !block.Span.Contains(document.Sentences[first]))
                continue;
            var sentence = document.Sentences[first];
            var words = Words.Of(sentence.Of(document.Text)).Count();
            if (words < FewestWords)
                continue;
            return words > MostWords || outdated.Any(one => one.Span.Overlaps(sentence)) ? null : sentence;
        }
        return null;
    }

    /// <summary>Whether the claim tells as the state of things what is no longer so. What an article recalls as past, or
    /// what somebody only demanded, does not pretend to be the state of things.</summary>
    private static bool IsOutdated(Claim claim, Point point) =>
        point.Current is { } current && claim.Id != current.Id && !claim.Background
        && claim.Modality is Modality.Happened or Modality.Planned && !Agrees(claim, current, point.Verdict?.Conflict?.Type);

    /// <summary>Whether the claim says the same as the one that stands, if less precisely.</summary>
    private static bool Agrees(Claim claim, Claim current, ConflictType? conflict) => (claim.Value, current.Value) switch
    {
        (TimeValue one, TimeValue now) => now.Start.Refines(one.Start) || one.Start.Refines(now.Start),
        (PlaceValue one, PlaceValue now) => one.Place == now.Place
            || ((one.IsCountry || now.IsCountry) && one.Country is not null && one.Country == now.Country)
            || now.Text.Contains(one.Place, StringComparison.OrdinalIgnoreCase),
        (CountValue one, CountValue now) => one.Value.Equals(now.Value)
            || conflict is null or ConflictType.Rounding or ConflictType.Scope,
        (WordsValue { Status: { } one }, WordsValue { Status: { } now }) => IsOff(one) == IsOff(now),
        _ => claim.Polarity == current.Polarity && conflict is null,
    };

    private static bool IsOff(PlanStatus status) =>
        status is PlanStatus.Cancelled or PlanStatus.Rejected or PlanStatus.Postponed;

    private static double Share(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 1 : (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);
}
