using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Root;

public class SpanTests
{
    private static readonly Arbitrary<(Span, Span)> Pairs = (
        from start in Gen.Choose(0, 50)
        from length in Gen.Choose(0, 20)
        from otherStart in Gen.Choose(0, 50)
        from otherLength in Gen.Choose(0, 20)
        select (new Span(start, start + length), new Span(otherStart, otherStart + otherLength))).ToArbitrary();

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void RefusesWhatIsNoInterval(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Span(start, end));

    [Fact]
    public void OverlapIsMutualAndMeansACommonUnit() => Check(pair =>
        pair.Item1.Overlaps(pair.Item2) == pair.Item2.Overlaps(pair.Item1)
        && pair.Item1.Overlaps(pair.Item2) == Enumerable.Range(0, 100)
            .Any(unit => pair.Item1.Contains(unit) && pair.Item2.Contains(unit)));

    [Fact]
    public void TheCoverHoldsBothAndNoMore() => Check(pair =>
    {
        var cover = pair.Item1.Cover(pair.Item2);
        return cover.Contains(pair.Item1) && cover.Contains(pair.Item2)
            && (cover.Start == pair.Item1.Start || cover.Start == pair.Item2.Start)
            && (cover.End == pair.Item1.End || cover.End == pair.Item2.End);
    });

    [Fact]
    public void OrderIsByStartThenEnd() => Check(pair =>
        Math.Sign(pair.Item1.CompareTo(pair.Item2)) == -Math.Sign(pair.Item2.CompareTo(pair.Item1))
        && (pair.Item1.CompareTo(pair.Item2) == 0) == (pair.Item1 == pair.Item2));

    private static void Check(Func<(Span, Span), bool> holds) =>
        Prop.ForAll(Pairs, holds).Check(Config.QuickThrowOnFailure.WithReplay(17, 1));
}
