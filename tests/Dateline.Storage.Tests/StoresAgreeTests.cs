using Dateline.Storage.Memory;
using Dateline.Storage.Sqlite;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Storage.Tests;

public sealed class StoresAgreeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void MemoryAndTheArchiveTellTheSameOfAnyStream()
    {
        var streams = Gen.Choose(1, 1000).SelectMany(seed => Gen.Choose(1, 25).Select(count => (seed, count))).ToArbitrary();
        Prop.ForAll(streams, one => AgreeAsync(one.seed, one.count).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(2031, 303));
    }

    private async Task<bool> AgreeAsync(int seed, int count)
    {
        var file = Path.Combine(_folder.FullName, $"{seed}-{count}.db");
        await using var memory = new MemoryStore(DateTimeZone.Utc);
        await using var archive = SqliteStore.Open(file, DateTimeZone.Utc);
        foreach (var (article, claim) in Stream.Of(seed, count))
        {
            var one = await Desk.FileAsync(memory, article, claim);
            var other = await Desk.FileAsync(archive, article, claim);
            if (StoredRecord.Json(one) != StoredRecord.Json(other))
                return false;
        }
        return await StoredRecord.OfAsync(memory) == await StoredRecord.OfAsync(archive);
    }
}
