using Dateline.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Language;

public class WordsTests
{
    [Theory]
    [InlineData("Ankara", "ankara")]
    [InlineData("Şanlıurfa", "sanliurfa")]
    [InlineData("São Tomé", "sao tome")]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Việt", "viet")]
    [InlineData("Ångström", "angstrom")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("“It’s” — so", "\"it's\" - so")]
    [InlineData("co\u00adoperate", "cooperate")]
    [InlineData("Киев", "киев")]
    public void FoldingTakesCaseAccentsAndMarksOff(string text, string folded) =>
        Assert.Equal(folded, Words.Fold(text));

    [Fact]
    public void WordsAreRunsOfLettersAndDigits() =>
        Assert.Equal(["it", "s", "10", "a", "m", "in", "izmir"], Words.Of("It’s 10 a.m. in İzmir!"));

    [Fact]
    public void SpansAreTheSameWords() => Prop.ForAll<NonNull<string>>(noise =>
    {
        var text = noise.Get + " Ångström’s e\u0301te\u0301 İzmir " + new string('q', noise.Get.Length % 3 * 40) + noise.Get;
        var spans = new List<string>();
        foreach (var word in new WordSpans(text))
            spans.Add(word.ToString());
        return spans.SequenceEqual(Words.Of(text)) && Words.Count(text, 4) == Math.Min(4, spans.Count)
            && Words.Count(text, int.MaxValue) == spans.Count;
    }).QuickCheckThrowOnFailure();
}
