using System.Runtime.Intrinsics;
using Dateline.Language.Parsing;

namespace Dateline.Tests.Language.Parsing;

public class CurvesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0.3)]
    [InlineData(-20)]
    [InlineData(40)]
    public void CurvesAreThoseOfTheBooks(double x)
    {
        Assert.Equal(1, Curves.Exp((float)x) / Math.Exp(x), 5);
        Assert.Equal(1 / (1 + Math.Exp(-x)), Curves.Sigmoid(Vector256.Create((float)x)).ToScalar(), 5);
        Assert.Equal(Math.Tanh(x), Curves.Tanh(Vector256.Create((float)x)).ToScalar(), 5);
    }

    [Theory]
    [InlineData(1000f, 1f)]
    [InlineData(-1000f, -1f)]
    public void FarOutTheyStayWithinBounds(float x, float sign) =>
        Assert.Equal(sign, Curves.Tanh(Vector256.Create(x)).ToScalar(), 5);

    [Theory]
    [InlineData(1, 3, 16)]
    [InlineData(4, 5, 32)]
    [InlineData(7, 19, 48)]
    [InlineData(9, 40, 64)]
    public void AProductIsTheSumOfItsTermsInTheirOrder(int rows, int inner, int columns)
    {
        var one = Enumerable.Range(0, rows * inner).Select(at => ((at * 37 % 101) - 50) / 7f).ToArray();
        var other = Enumerable.Range(0, inner * columns).Select(at => ((at * 53 % 97) - 48) / 11f).ToArray();
        var sum = new float[rows * columns];
        Matrices.AddProduct(one, inner, other, sum, rows, inner, columns);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                var cell = 0f;
                for (var at = 0; at < inner; at++)
                    cell = MathF.FusedMultiplyAdd(one[(row * inner) + at], other[(at * columns) + column], cell);
                // To the last bit: the models promise the same on every machine.
                Assert.Equal(BitConverter.SingleToInt32Bits(cell), BitConverter.SingleToInt32Bits(sum[(row * columns) + column]));
            }
    }
}
