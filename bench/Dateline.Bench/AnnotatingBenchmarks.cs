using BenchmarkDotNet.Attributes;
using Dateline.Annotating;

namespace Dateline.Bench;

/// <summary>Every annotator by itself, over the articles of the sample story, and all of them together.</summary>
public class AnnotatingBenchmarks
{
    private IAnnotator _annotator = null!;
    private Document[] _prepared = [];

    public static IEnumerable<string> Names => ReadingOrder.English().InOrder.Select(one => one.GetType().Name);

    [ParamsSource(nameof(Names))]
    public string Annotator { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var inOrder = ReadingOrder.English().InOrder;
        _annotator = inOrder.First(one => one.GetType().Name == Annotator);
        var before = new Annotators(inOrder.TakeWhile(one => one != _annotator));
        _prepared = [.. SampleStory.Articles.Select(before.Annotate)];
    }

    [Benchmark]
    public int Layer() => _prepared.Sum(document => (int)_annotator.Annotate(document).Added);
}

/// <summary>All layers of all articles of the sample story.</summary>
public class ReadingOrderBenchmarks
{
    private readonly Annotators _annotators = ReadingOrder.English();

    [Benchmark]
    public int AllLayers() => SampleStory.Articles.Sum(article => _annotators.Annotate(article).Sentences.Length);
}
