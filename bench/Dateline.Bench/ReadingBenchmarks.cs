using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Dateline.Extraction;

namespace Dateline.Bench;

/// <summary>From bytes to articles. The baseline is what parsing alone costs: the ratio says what reading adds to it.</summary>
public class ReadingBenchmarks
{
    private readonly RawDocument[] _pages = [.. OtherPages.Folder is { } folder ? OtherPages.In(folder)
        : SampleStory.Raw.Where(raw => raw.Kind == RawKind.Html)];
    private readonly RawDocument[] _all = [.. SampleStory.Raw];
    private readonly ArticleReader _reader = new();

    [Benchmark(Baseline = true)]
    public int ParsePagesOnly() => _pages.Sum(page => new HtmlParser().ParseDocument(page.Content).Body?.ChildElementCount ?? 0);

    [Benchmark]
    public int PagesToArticles() => Read(_pages);

    [Benchmark]
    public int AllInputsToArticles() => Read(_all);

    [Benchmark]
    public int UnpackInputs() => SampleStory.Inputs.Sum(input => SampleStory.Unpack(input.Name, input.Bytes).Count());

    private int Read(RawDocument[] documents) =>
        documents.Sum(raw => _reader.TryRead(raw, out var article, out _) ? article.Text.Length : 0);
}
