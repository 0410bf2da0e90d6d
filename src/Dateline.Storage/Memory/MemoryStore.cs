using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Dateline.Storage.Memory;

/// <summary>Keeps the record for the length of one run.</summary>
/// <param name="zone">The zone of stamps that state none.</param>
public sealed class MemoryStore(DateTimeZone zone) : INewsStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Document>> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StoryEvent>> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, List<PointEvent>>> _points = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Story, PlacedArticle Placed)> _placed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _withTerm = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, SortedSet<string>> _withSentence = [];
    private readonly List<(string Input, Problem Problem, Instant At)> _quarantine = [];

    public Task<Article?> LatestRevisionAsync(string article, CancellationToken cancel)
    {
        lock (_lock)
            return Task.FromResult(_articles.GetValueOrDefault(article)?[^1].Article);
    }

    public Task<Candidates> CandidatesAsync(Document document, CancellationToken cancel)
    {
        lock (_lock)
            return Task.FromResult(Candidates(document));
    }

    public Task<ImmutableArray<Point>> PointsAsync(string story, CancellationToken cancel)
    {
        lock (_lock)
            return Task.FromResult(Points(story, null));
    }

    public Task SaveAsync(Ingestion ingestion, CancellationToken cancel)
    {
        lock (_lock)
            Save(ingestion);
        return Task.CompletedTask;
    }

    public Task QuarantineAsync(string input, Problem problem, Instant at, CancellationToken cancel)
    {
        lock (_lock)
            _quarantine.Add((input, problem, at));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<Story> StoriesAsync(
        Instant? asOf, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<Story> stories;
        lock (_lock)
        {
            stories = [.. _stories.Keys.Select(id => Story(id, asOf)).OfType<Story>()
                .Where(story => story.RedirectsTo is null && story.Articles.Length > 0)
                .OrderByDescending(story => story.LastUpdated).ThenBy(story => story.Id, StringComparer.Ordinal)];
        }
        foreach (var story in stories)
        {
            cancel.ThrowIfCancellationRequested();
            yield return story;
        }
        await Task.CompletedTask;
    }

    public Task<Dossier?> DossierAsync(string story, Instant? asOf, CancellationToken cancel)
    {
        lock (_lock)
            return Task.FromResult(Dossier(story, asOf));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Save(Ingestion ingestion)
    {
        var document = ingestion.Document;
        var id = document.Article.Id;
        if (!_articles.TryGetValue(id, out var revisions))
            _articles[id] = revisions = [];
        foreach (var old in revisions.TakeLast(1))
            Index(old, remove: true);
        revisions.Add(document);
        Index(document, remove: false);
        _placed[id] = (ingestion.Placement.Story, ingestion.Placement.Placed);
        foreach (var change in ingestion.Placement.Events)
        {
            if (change is ArticlePlaced placed)
                _placed[placed.Article] = (placed.Story, placed.Placed);
            Listed(_stories, change.Story).Add(change);
        }
        if (!_points.TryGetValue(ingestion.Placement.Story, out var points))
            _points[ingestion.Placement.Story] = points = new(StringComparer.Ordinal);
        foreach (var change in ingestion.Points)
            Listed(points, change.Point).Add(change);
    }

    private void Index(Document document, bool remove)
    {
        void Put<TKey>(Dictionary<TKey, SortedSet<string>> index, TKey key)
            where TKey : notnull
        {
            if (!index.TryGetValue(key, out var articles))
                index[key] = articles = new SortedSet<string>(StringComparer.Ordinal);
            if (remove)
                articles.Remove(document.Article.Id);
            else
                articles.Add(document.Article.Id);
        }
        foreach (var term in document.Digest.Terms)
            Put(_withTerm, term.Text);
        foreach (var sentence in document.Digest.Sentences)
            Put(_withSentence, sentence.Hash);
    }

    private Candidates Candidates(Document document)
    {
        var id = document.Article.Id;
        var current = _placed.TryGetValue(id, out var placed) ? placed : default;
        var shared = new Dictionary<string, double>(StringComparer.Ordinal);
        void Count(SortedSet<string>? articles, double weight)
        {
            foreach (var article in articles ?? [])
                shared[article] = shared.GetValueOrDefault(article) + weight;
        }
        foreach (var term in document.Digest.Terms)
        {
            if (_withTerm.TryGetValue(term.Text, out var articles) && articles.Count <= CandidateChoice.MostArticlesOfATerm)
                Count(articles, 1.0 / articles.Count);
        }
        foreach (var sentence in document.Digest.Sentences)
            Count(_withSentence.GetValueOrDefault(sentence.Hash), CandidateChoice.WeightOfASentence);
        shared.Remove(id);
        var since = document.Article.KnownSince(zone);
        ImmutableArray<Candidate> chosen = [.. CandidateChoice.Best(shared)
            .Select(article => Candidate(article)).Where(candidate => CandidateChoice.IsNear(candidate.KnownSince, since))];
        var terms = document.Digest.Terms.Concat(chosen.SelectMany(candidate => candidate.Digest.Terms))
            .Select(term => term.Text).Distinct(StringComparer.Ordinal);
        var frequencies = terms.Select(term => (term, _withTerm.GetValueOrDefault(term)?.Count ?? 0))
            .Where(pair => pair.Item2 > 0).ToFrozenDictionary(pair => pair.term, pair => pair.Item2);
        return new Candidates(chosen, new TermStatistics(_articles.Count, frequencies), current.Story, current.Placed);
    }

    private Candidate Candidate(string id)
    {
        var document = _articles[id][^1];
        var (story, placed) = _placed[id];
        return new Candidate
        {
            Article = id,
            Story = story,
            KnownSince = document.Article.KnownSince(zone),
            Digest = document.Digest,
            Outlet = document.Article.Outlet?.Label,
            Agency = document.Article.Agency,
            Title = document.Article.Title,
            CopyOf = placed.CopyOf,
        };
    }

    private Story? Story(string id, Instant? asOf)
    {
        var known = _stories.GetValueOrDefault(id)?
            .Where(change => change is StoryOpened || !(change.At > asOf)).ToList();
        return known is not null && known.Exists(change => !(change.At > asOf)) ? Dateline.Story.Fold(id, known) : null;
    }

    private ImmutableArray<Point> Points(string story, Instant? asOf) =>
        _points.TryGetValue(story, out var points)
            ? [.. points.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (pair.Key, Known: pair.Value
                    .Where(change => change is PointOpened || !(change.At > asOf))))
                .Select(pair => Point.Fold(pair.Key, story, pair.Known)).Where(point => !point.Claims.IsEmpty)]
            : [];

    private Dossier? Dossier(string id, Instant? asOf)
    {
        // A chain of redirects is no longer than there are stories.
        for (var hops = 0; hops <= _stories.Count && Story(id, asOf) is { } story; hops++)
        {
            if (story.RedirectsTo is { } next)
            {
                id = next;
                continue;
            }
            ImmutableArray<FiledArticle> filed = [.. story.Articles.Select(placed => Filed(placed, asOf)).OfType<FiledArticle>()];
            return filed.IsEmpty ? null : new Dossier(story, filed, Points(id, asOf));
        }
        return null;
    }

    private FiledArticle? Filed(PlacedArticle placed, Instant? asOf)
    {
        var known = _articles[placed.Article].Where(document => !(document.Article.KnownSince(zone) > asOf)).ToList();
        return known.Count == 0 ? null : new FiledArticle(known[^1], known.Count, placed)
        {
            Earlier = [.. known.SkipLast(1).Select(document => document.Article)],
        };
    }

    private static List<T> Listed<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
