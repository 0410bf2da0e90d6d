using Dateline.Language;

namespace Dateline.Tests.Language;

public class NumberReaderTests
{
    [Theory]
    [InlineData("50,834", 50834)]
    [InlineData("1.2 million", 1200000)]
    [InlineData("3bn", 3e9)]
    [InlineData("forty-one", 41)]
    [InlineData("Forty one", 41)]
    [InlineData("eighteen thousand", 18000)]
    [InlineData("two hundred and twelve", 212)]
    [InlineData("one million two hundred thousand and five", 1200005)]
    [InlineData("a dozen", 12)]
    [InlineData("half a million", 500000)]
    [InlineData("two and a half", 2.5)]
    [InlineData("5 1/2", 5.5)]
    [InlineData("zero", 0)]
    public void NumbersAreReadWhole(string text, double value)
    {
        var row = TokenRow.Of(text);
        Assert.True(NumberReader.TryRead(row, 0, row.Count, out var number));
        Assert.Equal((value, row.Count), (number.Value, number.End));
    }

    [Theory]
    [InlineData("1,23")]
    [InlineData("1.2.3")]
    [InlineData("a house")]
    [InlineData("10x")]
    [InlineData("first")]
    [InlineData("")]
    public void OtherWordsAreNoNumbers(string text)
    {
        var row = TokenRow.Of(text);
        Assert.False(NumberReader.TryRead(row, 0, row.Count, out _));
    }

    [Fact]
    public void TwoNumbersSideBySideStayTwo()
    {
        var row = TokenRow.Of("twenty ten");
        Assert.True(NumberReader.TryRead(row, 0, row.Count, out var number));
        Assert.Equal((20, 1), (number.Value, number.End));
    }
}
