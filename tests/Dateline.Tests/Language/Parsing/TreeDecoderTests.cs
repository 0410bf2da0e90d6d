using Dateline.Language.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Language.Parsing;

public class TreeDecoderTests
{
    [Fact]
    public void TheBestTreeWithOneRootIsFoundAsByTryingAll() =>
        Prop.ForAll(Gen.Choose(-9, 9).ArrayOf(4 * 5).ToArbitrary(), numbers =>
        {
            var scores = numbers.Select((number, at) => number + (at * 0.001f)).ToArray();
            var heads = new int[4];
            TreeDecoder.Decode(scores, 4, 5, heads);
            Assert.True(IsTree(heads));
            Assert.Equal(AllTrees(4).Max(tree => Sum(scores, tree)), Sum(scores, heads), 3);
        }).Check(Texts.FixedSeed);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(60)]
    [InlineData(128)]
    public void CyclesWithinCyclesComeApart(int words)
    {
        // Each word wants the next one as its head, the last one the first: one great cycle, and small ones within.
        var scores = new float[words * (words + 1)];
        for (var word = 0; word < words; word++)
            for (var head = 0; head <= words; head++)
                scores[(word * (words + 1)) + head] = head - 1 == ((word ^ 1) % words) ? 9 : head - 1 == (word + 2) % words ? 8 : 1;
        var heads = new int[words];
        TreeDecoder.Decode(scores, words, words + 1, heads);
        Assert.True(IsTree(heads));
    }

    private static float Sum(float[] scores, int[] heads) => heads.Select((head, word) => scores[(word * 5) + head]).Sum();

    private static IEnumerable<int[]> AllTrees(int words) =>
        Enumerable.Range(0, (int)Math.Pow(words + 1, words))
            .Select(number => Enumerable.Range(0, words).Select(word => number / (int)Math.Pow(words + 1, word) % (words + 1)).ToArray())
            .Where(IsTree);

    internal static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head == 0) != 1)
            return false;
        for (var word = 1; word <= heads.Length; word++)
        {
            var (at, steps) = (word, 0);
            while (at != 0 && steps++ <= heads.Length)
                at = heads[at - 1];
            if (at != 0)
                return false;
        }
        return true;
    }
}
