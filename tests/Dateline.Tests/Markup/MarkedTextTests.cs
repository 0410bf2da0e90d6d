using Dateline.Markup;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Markup;

public class MarkedTextTests
{
    private static readonly Arbitrary<(Span Part, Label[] Labels)> Cases = (
        from start in Gen.Choose(0, 30)
        from length in Gen.Choose(0, 30)
        from labels in (
            from labelStart in Gen.Choose(0, 60)
            from labelLength in Gen.Choose(1, 25)
            select new Label(MarkedLayer.Name, new Span(labelStart, labelStart + labelLength), "k", "m", "r")).ArrayOf(12)
        select (new Span(start, start + length), labels)).ToArbitrary();

    [Fact]
    public void The_runs_are_the_part_and_each_lies_under_the_labels_that_cover_it() => Prop.ForAll(Cases, one =>
    {
        Label[] sorted = [.. one.Labels.OrderBy(label => label.Span.Start).ThenByDescending(label => label.Span.End)];
        var at = one.Part.Start;
        foreach (var run in MarkedText.Runs(one.Part, [.. sorted]))
        {
            var covering = sorted.Where(label => label.Span.Contains(run.Span)).ToList();
            var touching = sorted.Count(label => label.Span.Overlaps(run.Span));
            if (run.Span.Start != at || run.Span.Length == 0 || touching != covering.Count
                || !run.Labels.SequenceEqual(covering))
                return false;
            at = run.Span.End;
        }
        return at == one.Part.End;
    }).Check(Config.QuickThrowOnFailure.WithReplay(23, 1));

    [Fact]
    public void Labels_that_nest_without_end_are_shown_to_a_depth()
    {
        var labels = Enumerable.Range(0, 5_000)
            .Select(index => new Label(MarkedLayer.Content, new Span(index, 10_000 - index), "k", "m", "r"));

        var runs = MarkedText.Runs(new Span(0, 10_000), [.. labels]).ToList();

        Assert.Equal(12, runs.Max(run => run.Labels.Length));
        Assert.Equal(10_000, runs.Sum(run => run.Span.Length));
    }
}
