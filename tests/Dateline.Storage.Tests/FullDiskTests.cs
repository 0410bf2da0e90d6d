using Dateline.Storage.Sqlite;
using NodaTime;

namespace Dateline.Storage.Tests;

public sealed class FullDiskTests : IDisposable
{
    private const int Seed = 11;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-");

    private string File => Path.Combine(_folder.FullName, "archive.db");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>SQLite stops with SQLITE_FULL at its greatest number of pages as it does when the disk has none left
    /// (https://www.sqlite.org/pragma.html#pragma_max_page_count).</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(20)]
    public async Task WhenThereIsNoRoomItSaysSoAndNothingIsHalfWritten(int room)
    {
        var stream = Stream.Of(Seed, 60).ToList();
        var filed = 0;
        string before;
        await using (var store = SqliteStore.Open(File, DateTimeZone.Utc))
        {
            for (; filed < 10; filed++)
                await Desk.FileAsync(store, stream[filed].Article, stream[filed].Claim);
            store.LeaveRoomFor(room);
            before = await StoredRecord.OfAsync(store);
            var full = await Assert.ThrowsAsync<ArchiveException>(async () =>
            {
                for (; filed < stream.Count; filed++)
                {
                    await Desk.FileAsync(store, stream[filed].Article, stream[filed].Claim);
                    before = await StoredRecord.OfAsync(store);
                }
            });
            Assert.Equal(ProblemCode.DiskFull, full.Problem.Code);
            Assert.Equal(before, await StoredRecord.OfAsync(store));
        }
        Assert.Equal("ok", Sql.Text(File, "PRAGMA integrity_check"));
        await using var again = SqliteStore.Open(File, DateTimeZone.Utc);
        Assert.Equal(before, await StoredRecord.OfAsync(again));
        Assert.NotNull(await Desk.FileAsync(again, stream[filed].Article, stream[filed].Claim));
    }
}
