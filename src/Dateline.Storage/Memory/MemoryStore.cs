using System.Runtime.CompilerServices;
using Dateline.Revisions;
using NodaTime;

namespace Dateline.Storage.Memory;

/// <summary>The record of one run, kept in memory: what <c>brief</c> and <c>cluster</c> use when they are given inputs.</summary>
/// <param name="zone">The zone of stamps that state none.</param>
public sealed class MemoryStore(DateTimeZone zone) : INewsStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Document>> _revisions = new(StringComparer.Ordinal);
    private readonly List<StoryEvent> _storyEvents = [];
    private readonly Dictionary<string, List<StoryEvent>> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PointEvent>> _points = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly MemoryIndex _index = new();
    private readonly List<(string Input, Problem Problem, Instant At)> _quarantine = [];

    public Task<string?> ArticleAtAsync(string key, CancellationToken cancel)
    {
        lock (_gate)
            return Task.FromResult(_addresses.GetValueOrDefault(key));
    }

    public Task<Article?> LatestRevisionAsync(string article, CancellationToken cancel)
    {
        lock (_gate)
            return Task.FromResult(InOrder(article).LastOrDefault()?.Article);
    }

    public Task<ImmutableArray<RevisionMark>> RevisionsAsync(string article, CancellationToken cancel)
    {
        lock (_gate)
            return Task.FromResult(InOrder(article).Select(one => RevisionMark.Of(one.Article, zone)).ToImmutableArray());
    }

    public Task<Candidates> CandidatesAsync(Document document, CancellationToken cancel)
    {
        lock (_gate)
        {
            var known = document.Article.KnownSince(zone);
            var articles = CandidateSearch.Find(document, known, _index);
            var own = _index.Find(document.Article.Id);
            return Task.FromResult(new Candidates(
                articles, CandidateSearch.Statistics(document, articles, _index), own?.Story, own?.Filed));
        }
    }

    public Task<ImmutableArray<Point>> PointsAsync(string story, CancellationToken cancel)
    {
        lock (_gate)
        {
            var (id, parts) = PartsOf(story, null);
            return Task.FromResult(Record.PointsOf(id, parts, null));
        }
    }

    public Task SaveAsync(Ingestion ingestion, CancellationToken cancel)
    {
        lock (_gate)
        {
            var document = ingestion.Document;
            var article = document.Article;
            if (!_revisions.TryGetValue(article.Id, out var revisions))
                _revisions.Add(article.Id, revisions = []);
            if (revisions.Count > 0 && revisions[^1].Article.Revision >= article.Revision)
                throw new InvalidOperationException($"revision {article.Revision} of {article.Id} was saved before");
            revisions.Add(document);
            foreach (var key in article.AddressKeys())
                _addresses.TryAdd(key, article.Id);
            foreach (var change in ingestion.Placement.Events)
            {
                _storyEvents.Add(change);
                ListOf(_stories, change.Story).Add(change);
            }
            ListOf(_points, ingestion.Placement.Story).AddRange(ingestion.Points);
            if (!ingestion.Revision.IsLate)
                _index.Add(document, revisions[0].Article.KnownSince(zone), ingestion.Placement);
            _index.Follow(ingestion.Placement.Events);
            return Task.CompletedTask;
        }
    }

    public Task QuarantineAsync(string input, Problem problem, Instant at, CancellationToken cancel)
    {
        lock (_gate)
            _quarantine.Add((input, problem, at));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<Story> StoriesAsync(
        Instant? asOf, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<Story> stories;
        lock (_gate)
        {
            var redirects = Record.Redirects(_storyEvents, asOf);
            stories = [.. Record.InOrder(_stories.Keys.Where(id => !redirects.ContainsKey(id))
                .Select(id => Record.StoryOf(id, PartsOf(id, asOf).Parts, asOf)).OfType<Story>())];
        }
        await Task.CompletedTask;
        foreach (var story in stories)
        {
            cancel.ThrowIfCancellationRequested();
            yield return story;
        }
    }

    public Task<Dossier?> DossierAsync(string story, Instant? asOf, CancellationToken cancel)
    {
        lock (_gate)
        {
            var (id, parts) = PartsOf(story, asOf);
            if (Record.StoryOf(id, parts, asOf) is not { } found)
                return Task.FromResult<Dossier?>(null);
            var filed = found.Articles.Select(placed => File(placed, asOf)).OfType<FiledArticle>().ToImmutableArray();
            return Task.FromResult<Dossier?>(filed.IsEmpty
                ? null
                : Dossiers.Of(found, filed, Record.PointsOf(id, parts, asOf)));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>By the time since when each is known, then by arrival.</summary>
    private IEnumerable<Document> InOrder(string article) =>
        (_revisions.GetValueOrDefault(article) ?? []).OrderBy(one => one.Article.KnownSince(zone));

    private FiledArticle? File(PlacedArticle placed, Instant? asOf)
    {
        var known = InOrder(placed.Article).Where(one => Record.IsKnown(one.Article.KnownSince(zone), asOf)).ToList();
        return known.Count == 0 ? null : new FiledArticle(
            known[^1], Dossiers.Revisions([.. known.Select(one => one.Article)]), placed)
        {
            Earlier = [.. known.SkipLast(1).Select(one => one.Article)],
        };
    }

    /// <summary>The story that stands for this one as of the moment, with the records of all that were merged into it.</summary>
    private (string Id, List<StoryRecord> Parts) PartsOf(string story, Instant? asOf)
    {
        var redirects = Record.Redirects(_storyEvents, asOf);
        var id = Record.Resolve(story, redirects);
        var merged = redirects.Keys.Where(one => Record.Resolve(one, redirects) == id).Order(StringComparer.Ordinal);
        return (id, [.. merged.Prepend(id).Select(one => new StoryRecord(
            one, _stories.GetValueOrDefault(one) ?? [], _points.GetValueOrDefault(one) ?? []))]);
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }
}
