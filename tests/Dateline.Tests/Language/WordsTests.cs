using Dateline.Language;

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
}
