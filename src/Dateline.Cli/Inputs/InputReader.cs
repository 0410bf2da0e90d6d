using System.Runtime.CompilerServices;
using Dateline.Extraction;
using Dateline.Fetching;
using Dateline.Intake;
using NodaTime;

namespace Dateline.Cli.Inputs;

/// <summary>What became of one piece of input.</summary>
public sealed record Reading<T>(string Input, Outcome<T> Outcome)
    where T : class;

/// <summary>Opens the inputs one after the other and reads the pieces in them side by side; the order stays.</summary>
public sealed class InputReader(Desk desk, int jobs)
{
    // Pieces that wait for a slow one before them, for each job: enough to keep all busy, few enough to hold in memory.
    private const int WaitingPerJob = 4;

    /// <summary>Of what has no length; the writer of a pipe is started with its reader.</summary>
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(5);

    private readonly Mailroom _mailroom = new();
    private readonly ArticleReader _reader = new();

    /// <param name="named">What the user named.</param>
    /// <param name="work">What to make of an article; runs on several threads.</param>
    /// <param name="cancel">Ends it between two pieces.</param>
    public IAsyncEnumerable<Reading<T>> ReadAsync<T>(
        IEnumerable<string> named, Func<Article, T> work, CancellationToken cancel)
        where T : class =>
        ReadPiecesAsync(named, raw => _reader.TryRead(raw, out var article, out var problem)
            ? work(article) : (Outcome<T>)problem, cancel);

    /// <param name="named">What the user named.</param>
    /// <param name="work">What to make of a piece as it came; runs on several threads.</param>
    /// <param name="cancel">Ends it between two pieces.</param>
    public async IAsyncEnumerable<Reading<T>> ReadPiecesAsync<T>(
        IEnumerable<string> named, Func<RawDocument, Outcome<T>> work, [EnumeratorCancellation] CancellationToken cancel)
        where T : class
    {
        var workers = new TaskFactory(
            cancel, TaskCreationOptions.None, TaskContinuationOptions.None,
            new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
        var waiting = new Queue<Task<Reading<T>>>();
        await foreach (var (input, piece) in PiecesAsync(named, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            waiting.Enqueue(piece.Succeeded
                ? workers.StartNew(() => new Reading<T>(input, Read(piece.Value, work)), cancel)
                : Task.FromResult(new Reading<T>(input, piece.Problem)));
            while (waiting.Count >= jobs * WaitingPerJob || (waiting.TryPeek(out var next) && next.IsCompleted))
                yield return await waiting.Dequeue();
        }
        while (waiting.TryDequeue(out var next))
            yield return await next;
    }

    private static Outcome<T> Read<T>(RawDocument raw, Func<RawDocument, Outcome<T>> work)
        where T : class
    {
        try
        {
            return work(raw);
        }
#pragma warning disable CA1031 // A bug costs one page of a batch, and is told.
        catch (Exception bug) when (bug is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new Problem(ProblemCode.Unreadable, $"a fault of dateline: {bug.GetType().Name}: {bug.Message}");
        }
    }

    private async IAsyncEnumerable<(string Input, Outcome<RawDocument> Piece)> PiecesAsync(
        IEnumerable<string> named, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var input in InputFinder.Find(named))
        {
            var trail = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var piece in PiecesAsync(input, trail, References.Deepest, cancel))
                yield return piece;
        }
    }

    /// <param name="seen">What was opened on the way to here: a list may name itself.</param>
    /// <param name="deepest">How many lists may still lie within each other.</param>
    private async IAsyncEnumerable<(string Input, Outcome<RawDocument> Piece)> PiecesAsync(
        FoundInput input, HashSet<string> seen, int deepest, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (!seen.Add(input.Name))
            yield break;
        var opened = input.Problem is { } missing ? missing : await OpenAsync(input, cancel);
        if (!opened.Succeeded)
        {
            yield return (input.Name, opened.Problem);
            yield break;
        }
        await using var stream = opened.Value.Stream;
        var named = 0;
        foreach (var piece in Unpacked(input.Name, opened.Value))
        {
            if (piece.Value is not { Kind: RawKind.Reference } reference)
            {
                yield return (input.Name, piece);
                continue;
            }
            if (++named > References.MostOfOneList || deepest == 0)
            {
                yield return (input.Name, new Problem(ProblemCode.TooLarge, deepest == 0
                    ? "lists within lists" : $"names more than {References.MostOfOneList} others; the first were read"));
                yield break;
            }
            await foreach (var further in FollowedAsync(input, reference, seen, deepest - 1, cancel))
                yield return further;
        }
    }

    /// <summary>What lies there. If nothing can be had, what the list says of it is at least a headline.</summary>
    private async IAsyncEnumerable<(string Input, Outcome<RawDocument> Piece)> FollowedAsync(
        FoundInput list, RawDocument reference, HashSet<string> seen, int deepest, [EnumeratorCancellation] CancellationToken cancel)
    {
        var any = false;
        var found = References.Find(list, reference.Url ?? "");
        if (seen.Contains(found.Name))
            yield break;
        await foreach (var piece in PiecesAsync(found, seen, deepest, cancel))
        {
            any |= piece.Piece.Succeeded;
            yield return piece;
        }
        if (!any && reference.Entry?.Title is not null)
            yield return (list.Name, reference);
    }

    /// <summary>The pieces up to the first that the disk or the sender fails to give.</summary>
    private IEnumerable<Outcome<RawDocument>> Unpacked(string name, Opened opened)
    {
        using var pieces = _mailroom.Open(name, opened.Stream, opened.Arrived, opened.Url, opened.Charset).GetEnumerator();
        while (true)
        {
            Outcome<RawDocument> piece;
            var goesOn = true;
            try
            {
                if (!pieces.MoveNext())
                    yield break;
                piece = pieces.Current;
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                piece = new Problem(ProblemCode.Unreadable, failed.Message);
                goesOn = false;
            }
            yield return piece;
            if (!goesOn)
                yield break;
        }
    }

    private async Task<Outcome<Opened>> OpenAsync(FoundInput input, CancellationToken cancel)
    {
        if (input.IsAddress)
        {
            using var fetcher = new PageFetcher(new FetchOptions());
            var fetched = await fetcher.FetchAsync(input.Name, cancel);
            return fetched.Succeeded
                ? new Opened(new MemoryStream(fetched.Value.Bytes.ToArray()), Now(), fetched.Value.Url, fetched.Value.Charset)
                : fetched.Problem;
        }
        return input.IsStandardInput ? new Opened(desk.Input, Now()) : OpenFile(input.Name);
    }

    /// <summary>A file arrived when it was written, so that the same file gives the same record on any day.</summary>
    private static Outcome<Opened> OpenFile(string path)
    {
        try
        {
            // Whoever opens a pipe waits until somebody writes to it.
            var opening = new FileInfo(path) is { Exists: true, Length: 0 } ? Task.Run(() => Stream(path)) : Task.FromResult(Stream(path));
            if (Task.WaitAny([opening], LongestOpening) < 0)
            {
                _ = opening.ContinueWith(late => late.Result.Dispose(), TaskContinuationOptions.OnlyOnRanToCompletion);
                return new Problem(ProblemCode.Unreadable, "a pipe that nobody writes to");
            }
            return new Opened(
                opening.GetAwaiter().GetResult(),
                Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(path)));
        }
        catch (Exception failed) when (failed is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Problem(ProblemCode.NotFound, "no such file");
        }
        catch (UnauthorizedAccessException)
        {
            return new Problem(ProblemCode.NoPermission, "no permission to read it");
        }
        catch (IOException failed)
        {
            return new Problem(ProblemCode.Unreadable, failed.Message);
        }
    }

    private static FileStream Stream(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private Instant Now() => Instant.FromDateTimeOffset(desk.Time.GetUtcNow());

    private sealed record Opened(Stream Stream, Instant Arrived, string? Url = null, string? Charset = null);
}
