using BenchmarkDotNet.Attributes;
using Dateline.Storage.Memory;
using NodaTime;

namespace Dateline.Bench;

/// <summary>From articles to the record and the brief, in memory and in an archive on disk.</summary>
public class RecordBenchmarks
{
    private MemoryStore _filled = null!;
    private string _story = "";

    [GlobalSetup]
    public void Prepare()
    {
        _filled = new MemoryStore(DateTimeZone.Utc);
        File(_filled).GetAwaiter().GetResult();
        _story = _filled.StoriesAsync(null, default).ToBlockingEnumerable().First().Id;
    }

    [Benchmark]
    public Task FileInMemory() => File(new MemoryStore(DateTimeZone.Utc));

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
