using Dateline.Language;
using NodaTime;

namespace Dateline.Stories;

/// <summary>Which story is it part of? One pass over the stream: an article joins the likest story or opens one.</summary>
public sealed class StoryClusterer(DateTimeZone zone, StoryScale? scale = null)
{
    /// <summary>How many words a person needs to see why.</summary>
    private const int MostReasons = 6;

    private readonly StoryScale _scale = scale ?? new StoryScale();

    public Placement Place(Document document, CopyFinding? copy, Candidates candidates)
    {
        var article = document.Article;
        var at = article.KnownSince(zone);
        var others = candidates.Articles.Where(one => one.Article != article.Id).ToList();
        var copyOf = copy is not null && copy.Original != article.Id ? copy.Original : null;
        var likeness = new StoryLikeness(document.Digest, candidates.Statistics, _scale);
        var (story, placed) = candidates.CurrentStory is { } current
            ? (current, (candidates.Current ?? new PlacedArticle(article.Id)) with { Article = article.Id, CopyOf = copyOf })
            : Join(document, copy, others, likeness, at);
        var events = ImmutableArray.CreateBuilder<StoryEvent>();
        if (story is null)
        {
            story = Fingerprint.Id("story", article.Id);
            events.Add(new StoryOpened(story, at, article.Title));
        }
        events.Add(new ArticlePlaced(story, at, placed));
        if (article.Title is { } title && others.Where(one => one.Story == story).ToList() is { Count: > 0 } there
            && there.TrueForAll(one => one.Title is null))
            events.Add(new StoryTitled(story, at, title));
        events.AddRange(Corrections(copy, article.Id, others, at));
        return new Placement(story, events.ToImmutable(), placed);
    }

    /// <summary>An earlier text of an article that is placed: it stands where the later one does, from its own time
    /// on.</summary>
    public Placement Keep(Document document, Candidates candidates)
    {
        var article = document.Article;
        if (candidates is not { CurrentStory: { } story, Current: { } placed })
            return Place(document, null, candidates);
        return new Placement(story, [new ArticlePlaced(story, article.KnownSince(zone), placed)], placed);
    }

    private (string? Story, PlacedArticle Placed) Join(
        Document document, CopyFinding? copy, List<Candidate> others, StoryLikeness likeness, Instant at)
    {
        var id = document.Article.Id;
        var kin = copy is null ? null : others.Find(one =>
            one.Article == (copy.Original == id ? copy.Copies.FirstOrDefault() : copy.Original));
        if (kin is not null)
        {
            return (kin.Story, new PlacedArticle(id)
            {
                CopyOf = copy!.Original == id ? null : copy.Original,
                Similarity = Math.Round(copy.Containment, 3),
                Why = likeness.Shared([kin.Digest], MostReasons),
            });
        }
        var best = others.GroupBy(one => one.Story, StringComparer.Ordinal)
            .Select(members => (Story: members.Key, Score: ScoreOf(members, likeness, at)))
            .OrderByDescending(one => one.Score).ThenBy(one => one.Story, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Story is null || best.Score < _scale.Threshold)
            return (null, new PlacedArticle(id));
        var there = others.Where(one => one.Story == best.Story).Select(one => one.Digest);
        return (best.Story, new PlacedArticle(id)
        {
            Similarity = Math.Round(StoryLikeness.Chance(best.Score), 3),
            Why = likeness.Shared(there, MostReasons),
        });
    }

    /// <summary>Log odds that the article belongs with the members.</summary>
    private double ScoreOf(IEnumerable<Candidate> members, StoryLikeness likeness, Instant at)
    {
        var odds = members.Select(one => likeness.To(one, Math.Abs((one.KnownSince - at).TotalDays))).ToList();
        return (_scale.Nearest * odds.Max()) + ((1 - _scale.Nearest) * odds.Average());
    }

    /// <summary>Articles that were placed before their original came are now said to be its copies.</summary>
    private static IEnumerable<StoryEvent> Corrections(
        CopyFinding? copy, string article, List<Candidate> others, Instant at)
    {
        if (copy is null || copy.Original != article)
            yield break;
        foreach (var id in copy.Copies)
        {
            if (others.Find(one => one.Article == id) is not { } found || found.CopyOf == article)
                continue;
            var known = found.KnownSince > at ? found.KnownSince : at;
            yield return new ArticlePlaced(found.Story, known, found.Placed with { CopyOf = article });
        }
    }
}
