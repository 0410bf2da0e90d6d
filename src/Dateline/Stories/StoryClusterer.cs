using Dateline.Language;
using NodaTime;

namespace Dateline.Stories;

/// <summary>
/// Which story is it part of? A single pass: each article is placed once, at once, with the story whose articles it is
/// most like, or opens one. Words weigh by how rare they are on the stream (tf-idf, Salton, Buckley 1988).
/// </summary>
public sealed class StoryClusterer(DateTimeZone zone)
{
    // Between tearing stories and mixing them; calibrated on clusters of news of 2016 to 2018, see docs/STORIES.md.
    private const double LeastSimilarity = 0.17;

    // As if so many articles had been read before: the first few tell nothing of what is rare.
    private const double PriorDocuments = 60;

    private const double TitleBoost = 1.6;
    private const double NameBoost = 1.3;

    // After a month of silence an article must be half as much again alike.
    private static readonly Duration HalfLife = Duration.FromDays(45);

    public Placement Place(Document document, CopyFinding? copy, Candidates candidates)
    {
        var article = document.Article;
        var known = article.KnownSince(zone);
        if (candidates.CurrentStory is { } current)
        {
            var before = candidates.Current ?? new PlacedArticle(article.Id);
            var kept = before with { CopyOf = copy?.Original ?? before.CopyOf };
            return new Placement(current, [new ArticlePlaced(current, known, kept)], kept);
        }
        var own = Weights(document.Digest, candidates.Statistics);
        var scored = candidates.Articles.Select(candidate => (candidate, score: Similarity(own, candidate, candidates, known))).ToList();
        var best = BestStory(scored, copy);
        if (best is null)
        {
            var opened = Fingerprint.Id("story", article.Id);
            var first = new PlacedArticle(article.Id) { CopyOf = copy?.Original };
            return new Placement(opened, [new StoryOpened(opened, known, article.Title), new ArticlePlaced(opened, known, first)], first);
        }
        var (story, score, nearest) = best.Value;
        var placed = new PlacedArticle(article.Id)
        {
            CopyOf = copy?.Original,
            Similarity = Math.Round(score, 3),
            Why = Why(own, Weights(nearest.Digest, candidates.Statistics)),
        };
        return new Placement(story, [new ArticlePlaced(story, known, placed)], placed);
    }

    private static (string Story, double Score, Candidate Nearest)? BestStory(
        List<(Candidate Candidate, double Score)> scored, CopyFinding? copy)
    {
        if (copy is not null && scored.Find(one => one.Candidate.Article == copy.Original) is { Candidate: { } original } found)
            return (original.Story, found.Score, original);
        return scored.GroupBy(one => one.Candidate.Story)
            .Select(group =>
            {
                var nearest = group.OrderByDescending(one => one.Score).ThenBy(one => one.Candidate.Article, StringComparer.Ordinal)
                    .Take(3).ToList();
                return ((string Story, double Score, Candidate Nearest)?)(group.Key, nearest.Average(one => one.Score), nearest[0].Candidate);
            })
            .Where(story => story!.Value.Score >= LeastSimilarity)
            .OrderByDescending(story => story!.Value.Score).ThenBy(story => story!.Value.Story, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static double Similarity(
        Dictionary<string, double> own, Candidate candidate, Candidates candidates, Instant known)
    {
        var other = Weights(candidate.Digest, candidates.Statistics);
        var product = own.Sum(pair => pair.Value * other.GetValueOrDefault(pair.Key));
        var apart = known > candidate.KnownSince ? known - candidate.KnownSince : candidate.KnownSince - known;
        return product * Math.Pow(0.5, apart / HalfLife);
    }

    /// <summary>Unit vector of the terms.</summary>
    private static Dictionary<string, double> Weights(Digest digest, TermStatistics statistics)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in digest.Terms)
        {
            var rarity = Math.Log((statistics.Documents + PriorDocuments) / (statistics.Of(term.Text) + 1));
            weights[term.Text] = (1 + Math.Log(term.Count)) * Math.Max(0, rarity)
                * (term.InTitle ? TitleBoost : 1) * (term.Text[0] == '@' ? NameBoost : 1);
        }
        var length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
        return length == 0 ? weights : weights.ToDictionary(pair => pair.Key, pair => pair.Value / length, StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Why(Dictionary<string, double> own, Dictionary<string, double> other) =>
        [.. own.Select(pair => (pair.Key, Weight: pair.Value * other.GetValueOrDefault(pair.Key))).Where(pair => pair.Weight > 0)
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(5)
            .Select(pair => pair.Key.TrimStart('@'))];
}
