using Dateline.Storage.Memory;
using Dateline.Storage.Sqlite;
using NodaTime;

namespace Dateline.Storage.Tests;

public sealed class MemoryStoreTests : NewsStoreContract
{
    private protected override Task<INewsStore> OpenAsync() =>
        Task.FromResult<INewsStore>(new MemoryStore(DateTimeZone.Utc));
}

public sealed class SqliteStoreTests : NewsStoreContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-");

    private string File => Path.Combine(_folder.FullName, "archive.db");

    public void Dispose() => _folder.Delete(recursive: true);

    private protected override Task<INewsStore> OpenAsync() =>
        Task.FromResult<INewsStore>(SqliteStore.Open(File, DateTimeZone.Utc));

    [Fact]
    public async Task WhatWasSavedIsThereWhenTheFileIsOpenedAgain()
    {
        await using (var store = await OpenAsync())
            await Desk.FileAsync(store, Desk.Article("one", Desk.Bridge, 8));
        await using var again = await OpenAsync();
        Assert.NotNull(await again.LatestRevisionAsync("one", default));
    }

    [Theory]
    [InlineData("this is a letter and no database, however long it may be made to look", ProblemCode.NotAnArchive)]
    public void AFileOfSomethingElseIsRefusedAndLeftAsItIs(string content, string code)
    {
        System.IO.File.WriteAllText(File, content);
        var refused = Assert.Throws<ArchiveException>(() => SqliteStore.Open(File, DateTimeZone.Utc));
        Assert.Equal(code, refused.Problem.Code);
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData("CREATE TABLE recipes (name TEXT)", ProblemCode.NotAnArchive)]
    [InlineData("PRAGMA application_id = 1148472430; PRAGMA user_version = 9999", ProblemCode.NewerArchive)]
    public void ADatabaseOfAnotherProgramOrALaterVersionIsRefused(string sql, string code)
    {
        using (var other = Sql.Connect(File))
            Sql.Execute(other, sql);
        var refused = Assert.Throws<ArchiveException>(() => SqliteStore.Open(File, DateTimeZone.Utc));
        Assert.Equal(code, refused.Problem.Code);
    }

    [Fact]
    public async Task AnotherWriterIsReportedAfterAWait()
    {
        await using var store = SqliteStore.Open(File, DateTimeZone.Utc, wait: 1);
        using var other = Sql.Connect(File);
        Sql.Execute(other, "BEGIN IMMEDIATE");
        var refused = await Assert.ThrowsAsync<ArchiveException>(
            () => Desk.FileAsync(store, Desk.Article("one", Desk.Bridge, 8)));
        Assert.Equal(ProblemCode.ArchiveBusy, refused.Problem.Code);
        Sql.Execute(other, "ROLLBACK");
        Assert.NotNull(await Desk.FileAsync(store, Desk.Article("one", Desk.Bridge, 8)));
    }
}
