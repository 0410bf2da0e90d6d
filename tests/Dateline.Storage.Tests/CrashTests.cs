using System.Diagnostics;
using System.Globalization;
using Dateline.Storage.Memory;
using Dateline.Storage.Sqlite;
using NodaTime;

namespace Dateline.Storage.Tests;

/// <summary>A writer is killed at moments that nobody chose for it, and goes on where it was.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Seed = 1907;
    private const int Articles = 240;
    private const int Kills = 20;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-");

    private string File => Path.Combine(_folder.FullName, "archive.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task WhatWasReportedAsDoneSurvivesAKillAndNothingIsHalfWritten()
    {
        var chance = new Random(Seed);
        await using var expected = new MemoryStore(DateTimeZone.Utc);
        var stream = Stream.Of(Seed, Articles).GetEnumerator();
        var filed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Some are killed while they open the archive, most between two lines, in the midst of a transaction or not.
            var reported = await KilledWriterAsync(lines: chance.Next(12), pause: chance.Next(25));
            Assert.Equal("ok", Sql.Text(File, "PRAGMA integrity_check"));
            await using var store = SqliteStore.Open(File, DateTimeZone.Utc);
            var revisions = (int)Sql.Number(File, "SELECT count(*) FROM revisions");
            Assert.InRange(revisions, filed + reported.Count, filed + reported.Count + 1);
            foreach (var line in reported)
                Assert.True(await IsFiledAsync(store, line), $"lost: {line}");
            // The archive is that of a writer that stopped after this article by itself.
            for (; filed < revisions && stream.MoveNext(); filed++)
                await Desk.FileAsync(expected, stream.Current.Article, stream.Current.Claim);
            Assert.Equal(await StoredRecord.OfAsync(expected), await StoredRecord.OfAsync(store));
        }
        Assert.InRange(filed, 1, Articles - 1);
        await CompleteAsync();
        while (stream.MoveNext())
            await Desk.FileAsync(expected, stream.Current.Article, stream.Current.Claim);
        await using var complete = SqliteStore.Open(File, DateTimeZone.Utc);
        Assert.Equal(await StoredRecord.OfAsync(expected), await StoredRecord.OfAsync(complete));
    }

    private static async Task<bool> IsFiledAsync(SqliteStore store, string line)
    {
        var (id, text) = (line.Split('\t')[0], line.Split('\t')[1]);
        foreach (var story in await StoredRecord.StoriesAsync(store, null))
        {
            if (story.Articles.All(one => one.Article != id))
                continue;
            var dossier = await store.DossierAsync(story.Id, null, default);
            var article = dossier!.Articles.Single(one => one.Placed.Article == id);
            return article.Earlier.Append(article.Document.Article).Any(one => one.Text == text);
        }
        return false;
    }

    /// <summary>What the writer reported before it was killed, after so many lines and then so many milliseconds.</summary>
    private async Task<List<string>> KilledWriterAsync(int lines, int pause)
    {
        using var writer = Start();
        var reported = new List<string>();
        while (reported.Count < lines && await writer.StandardOutput.ReadLineAsync() is { } line)
            reported.Add(line);
        await Task.Delay(lines == 0 ? pause * 10 : pause);
        writer.Kill();
        await writer.WaitForExitAsync();
        Assert.NotEqual(0, writer.ExitCode);
        // A line that was cut off was not reported.
        var rest = await writer.StandardOutput.ReadToEndAsync();
        reported.AddRange(rest.Split('\n')[..^1]);
        return reported;
    }

    private async Task CompleteAsync()
    {
        using var writer = Start();
        await writer.StandardOutput.ReadToEndAsync();
        await writer.WaitForExitAsync();
        Assert.Equal(0, writer.ExitCode);
    }

    private Process Start()
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var assembly = Path.Combine(AppContext.BaseDirectory, typeof(Program).Assembly.GetName().Name + ".dll");
        string[] arguments =
        [
            assembly, Program.Writer, File,
            Seed.ToString(CultureInfo.InvariantCulture), Articles.ToString(CultureInfo.InvariantCulture),
        ];
        return Process.Start(new ProcessStartInfo(host, arguments) { RedirectStandardOutput = true })!;
    }
}
