using System.Runtime.CompilerServices;
using Dateline.Revisions;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Dateline.Storage.Sqlite;

/// <summary>
/// The archive in one SQLite file. One transaction an article, written ahead and synchronized: what was reported as done
/// survives a crash. Calls wait for each other; the file may have many readers and one writer at a time.
/// </summary>
public sealed class SqliteStore : INewsStore
{
    private readonly Lock _gate = new();
    private readonly SqliteFile _file;
    private readonly SqliteIndex _index;
    private readonly DateTimeZone _zone;

    private SqliteStore(SqliteFile file, DateTimeZone zone)
    {
        _file = file;
        _zone = zone;
        _index = new SqliteIndex(file);
    }

    /// <summary>Opens the archive, or makes it where there is none, and brings it to the form that this version writes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="zone">The zone of stamps that state none.</param>
    /// <param name="wait">How long another writer is waited for, in whole seconds.</param>
    /// <exception cref="ArchiveException">not-an-archive, newer-archive, archive-busy, disk-full, no-archive,
    /// no-permission.</exception>
    public static SqliteStore Open(string path, DateTimeZone zone, int wait = 10)
    {
        var file = new SqliteFile(path, wait);
        try
        {
            // Before anything is changed: a file of something else is left as it is.
            Migrations.Check(file, path);
            file.Run("PRAGMA journal_mode = WAL");
            file.Run("PRAGMA synchronous = FULL");
            Migrations.Apply(file, path);
            return new SqliteStore(file, zone);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public Task<string?> ArticleAtAsync(string key, CancellationToken cancel)
    {
        lock (_gate)
        {
            return Task.FromResult(_file.Read(
                "SELECT article FROM addresses WHERE key = $1", row => row.GetString(0), key).FirstOrDefault());
        }
    }

    public Task<Article?> LatestRevisionAsync(string article, CancellationToken cancel)
    {
        lock (_gate)
        {
            return Task.FromResult(_file.Read(
                "SELECT content FROM revisions WHERE article = $1 ORDER BY known DESC, revision DESC LIMIT 1",
                row => Packing.Unpack<Article>((byte[])row[0]), article).FirstOrDefault());
        }
    }

    public Task<ImmutableArray<RevisionMark>> RevisionsAsync(string article, CancellationToken cancel)
    {
        lock (_gate)
        {
            return Task.FromResult(_file.Read(
                "SELECT revision, known, wording, CASE WHEN wording IS NULL THEN content END FROM revisions "
                + "WHERE article = $1 ORDER BY known, revision", MarkOf, article).ToImmutableArray());
        }
    }

    public Task<Candidates> CandidatesAsync(Document document, CancellationToken cancel)
    {
        lock (_gate)
        {
            var articles = CandidateSearch.Find(document, document.Article.KnownSince(_zone), _index);
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
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
            _file.Atomically(() => Save(ingestion));
        return Task.CompletedTask;
    }

    public Task QuarantineAsync(string input, Problem problem, Instant at, CancellationToken cancel)
    {
        lock (_gate)
        {
            _file.Run(
                "INSERT INTO quarantine (input, code, message, at) VALUES ($1, $2, $3, $4)",
                input, problem.Code, problem.Message, at.ToUnixTimeTicks());
        }
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<Story> StoriesAsync(
        Instant? asOf, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<Story> stories;
        lock (_gate)
        {
            var redirects = Redirects(asOf);
            var ids = _file.Read("SELECT DISTINCT story FROM story_events", row => row.GetString(0));
            stories = [.. Record.InOrder(ids.Where(id => !redirects.ContainsKey(id))
                .Select(id => Record.StoryOf(id, PartsOf(id, asOf, redirects).Parts, asOf)).OfType<Story>())];
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

    public ValueTask DisposeAsync()
    {
        lock (_gate)
            _file.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>For tests: beyond so many more pages the disk is full for this connection.</summary>
    internal void LeaveRoomFor(int pages)
    {
        lock (_gate)
            _file.Run($"PRAGMA max_page_count = {_file.Number("PRAGMA page_count") + pages}");
    }

    private void Save(Ingestion ingestion)
    {
        var document = ingestion.Document;
        var article = document.Article;
        var latest = _file.Number("SELECT max(revision) FROM revisions WHERE article = $1", article.Id);
        if (latest >= article.Revision)
            throw new InvalidOperationException($"revision {article.Revision} of {article.Id} was saved before");
        var known = article.KnownSince(_zone);
        _file.Run(
            "INSERT INTO revisions VALUES ($1, $2, $3, $4, $5, $6)",
            article.Id, article.Revision, known.ToUnixTimeTicks(), Packing.Pack(article), Packing.Layers(document),
            unchecked((long)RevisionMark.Of(article, _zone).Wording));
        foreach (var key in article.AddressKeys())
            _file.Run("INSERT INTO addresses VALUES ($1, $2) ON CONFLICT (key) DO NOTHING", key, article.Id);
        foreach (var change in ingestion.Placement.Events)
        {
            _file.Run(
                "INSERT INTO story_events (story, kind, event) VALUES ($1, $2, $3)",
                change.Story, change.GetType().Name, Packing.Write(change));
        }
        foreach (var change in ingestion.Points)
        {
            _file.Run(
                "INSERT INTO point_events (story, point, event) VALUES ($1, $2, $3)",
                ingestion.Placement.Story, change.Point, Packing.Write(change));
        }
        var first = _index.Find(article.Id)?.KnownSince ?? known;
        if (!ingestion.Revision.IsLate)
            _index.Add(document, first, ingestion.Placement);
        _index.Follow(ingestion.Placement.Events);
    }

    /// <summary>Archives that were begun before the second form have revisions without a fingerprint.</summary>
    private RevisionMark MarkOf(SqliteDataReader row)
    {
        var wording = row.IsDBNull(2)
            ? RevisionMark.Of(Packing.Unpack<Article>((byte[])row[3]), _zone).Wording
            : unchecked((ulong)row.GetInt64(2));
        return new RevisionMark(row.GetInt32(0), Instant.FromUnixTimeTicks(row.GetInt64(1)), wording);
    }

    private FiledArticle? File(PlacedArticle placed, Instant? asOf)
    {
        // A moment between two ticks is none that a stamp states.
        var until = asOf?.ToUnixTimeTicks() ?? long.MaxValue;
        var known = _file.Read(
            "SELECT content, layers FROM revisions WHERE article = $1 AND known <= $2 ORDER BY known, revision",
            row => (Article: Packing.Unpack<Article>((byte[])row[0]), Layers: (byte[])row[1]), placed.Article, until);
        return known.Count == 0 ? null : new FiledArticle(
            Packing.Document(known[^1].Layers, known[^1].Article),
            Dossiers.Revisions([.. known.Select(one => one.Article)]), placed)
        {
            Earlier = [.. known.SkipLast(1).Select(one => one.Article)],
        };
    }

    private Dictionary<string, string> Redirects(Instant? asOf) => Record.Redirects(
        _file.Read(
            "SELECT event FROM story_events WHERE kind = 'StoryMerged' ORDER BY seq",
            row => Packing.Read<StoryEvent>(row.GetString(0))),
        asOf);

    /// <summary>The story that stands for this one as of the moment, with the records of all that were merged into it.</summary>
    private (string Id, List<StoryRecord> Parts) PartsOf(
        string story, Instant? asOf, Dictionary<string, string>? known = null)
    {
        var redirects = known ?? Redirects(asOf);
        var id = Record.Resolve(story, redirects);
        var merged = redirects.Keys.Where(one => Record.Resolve(one, redirects) == id).Order(StringComparer.Ordinal);
        return (id, [.. merged.Prepend(id).Select(RecordOf)]);
    }

    private StoryRecord RecordOf(string story) => new(
        story,
        _file.Read(
            "SELECT event FROM story_events WHERE story = $1 ORDER BY seq",
            row => Packing.Read<StoryEvent>(row.GetString(0)), story),
        _file.Read(
            "SELECT event FROM point_events WHERE story = $1 ORDER BY seq",
            row => Packing.Read<PointEvent>(row.GetString(0)), story));
}
