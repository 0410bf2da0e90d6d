using BenchmarkDotNet.Attributes;
using Dateline.Storage.Memory;
using Dateline.Storage.Sqlite;
using NodaTime;

namespace Dateline.Bench;

/// <summary>From articles to the record and the brief, in memory and in an archive on disk.</summary>
public class RecordBenchmarks
{
    private MemoryStore _filled = null!;
    private string _story = "";
    private int _archives;
    private string _folder = "";

    [GlobalSetup]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("dateline-bench-").FullName;
        _filled = new MemoryStore();
        File(_filled).GetAwaiter().GetResult();
        _story = _filled.StoriesAsync(null, default).ToBlockingEnumerable().First().Id;
    }

    [GlobalCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public Task FileInMemory() => File(new MemoryStore());

    [Benchmark]
    public async Task FileInArchive()
    {
        await using var archive = await SqliteStore.OpenAsync(Path.Combine(_folder, $"{_archives++}.db"), default);
        await File(archive);
    }

    [Benchmark]
    public async Task<int> Brief()
    {
        var newsroom = new Newsroom(_filled, DateTimeZone.Utc);
        return (await newsroom.BriefAsync(_story, null, default))!.Points.Length;
    }

    private static async Task File(INewsStore store)
    {
        var newsroom = new Newsroom(store, DateTimeZone.Utc);
        foreach (var article in SampleStory.Articles)
            await newsroom.FileAsync(article, default);
    }
}
