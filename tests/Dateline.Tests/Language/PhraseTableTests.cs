using Dateline.Language;

namespace Dateline.Tests.Language;

public class PhraseTableTests
{
    private static readonly PhraseTable<int> Table = new(
    [
        KeyValuePair.Create("as many as", 1), KeyValuePair.Create("as", 2), KeyValuePair.Create("São Tomé", 3),
        KeyValuePair.Create("didn't say", 4),
    ]);

    [Theory]
    [InlineData("As many as nine", "1:0-3")]
    [InlineData("as many nine", "2:0-1")]
    [InlineData("in Sao tome as many", "3:1-3 2:3-4")]
    [InlineData("He didn’t say as", "4:1-4 2:4-5")]
    [InlineData("nothing", "")]
    public void TheLongestPhraseWinsWhateverItsCase(string text, string found) =>
        Assert.Equal(found, string.Join(' ', Table.In(TokenRow.Of(text)).Select(m => $"{m.Value}:{m.First}-{m.End}")));

    [Fact]
    public void AMatchStaysWithinTheRangeAsked() =>
        Assert.Equal(2, Assert.Single(Table.In(TokenRow.Of("as many as"), ..2)).Value);

    [Fact]
    public void APhraseWithoutWordsIsRefused() =>
        Assert.Throws<ArgumentException>(() => new PhraseTable<int>([KeyValuePair.Create(" ", 1)]));

    [Theory]
    [InlineData(0, 8, "Ann Lee")]
    [InlineData(4, 9, "Lee")]
    [InlineData(5, 7, "")]
    [InlineData(0, 99, "Ann Lee came")]
    public void TheTokensOfASpanAreThoseThatLieInIt(int start, int end, string words)
    {
        var row = TokenRow.Of("Ann Lee came");
        var (first, length) = row.In(new Span(start, end)).GetOffsetAndLength(row.Count);
        Assert.Equal(words, string.Join(' ', Enumerable.Range(first, length).Select(at => row.Exact(at).ToString())));
    }
}
