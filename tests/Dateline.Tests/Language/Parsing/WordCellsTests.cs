using Dateline.Language;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;

namespace Dateline.Tests.Language.Parsing;

public class WordCellsTests
{
    [Fact]
    public void AWordThatWasKeptHasTheSameBits()
    {
        var row = TokenRow.Of("The Norrvik ferry sank, the ferry of Norrvik.");
        var cells = new WordCells(GrammarNetwork.English, Lexicon.English, row.Count);
        var fresh = Read(cells, row, places => Assert.All(places, place => Assert.True(place < 0)));
        var kept = Read(cells, row, places => Assert.All(places, place => Assert.True(place >= 0)));
        Assert.Equal(fresh, kept);
    }

    [Fact]
    public void TheFirstWordOfASentenceIsAnother()
    {
        var cells = new WordCells(GrammarNetwork.English, Lexicon.English, 2);
        var row = TokenRow.Of("Ferry ferry");
        var (first, other) = (cells.Find("Ferry", row, 0, isFirst: true), cells.Find("Ferry", row, 0, isFirst: false));
        Assert.False(cells.Sum(first).SequenceEqual(cells.Sum(other)));
    }

    private static List<uint> Read(WordCells cells, TokenRow row, Action<int[]> check)
    {
        cells.Begin();
        int[] places = [.. Enumerable.Range(0, row.Count).Select(at => cells.Find(row.Exact(at), row, at, at == 0))];
        check(places);
        cells.MakeParts();
        var bits = new List<uint>();
        foreach (var place in places)
        {
            bits.AddRange(cells.Sum(place).ToArray().Select(BitConverter.SingleToUInt32Bits));
            for (var part = 0; part < 3; part++)
                bits.AddRange(cells.Part(place, part).ToArray().Select(BitConverter.SingleToUInt32Bits));
        }
        for (var at = 0; at < places.Length; at++)
            cells.Keep(row.Exact(at), at == 0, places[at]);
        return bits;
    }
}

public class CoarseMatrixTests
{
    [Theory]
    [InlineData(3, 16)]
    [InlineData(2, 40)]
    [InlineData(5, 7)]
    public void ARowIsWithinHalfAStepOfWhatWasStored(int rows, int columns)
    {
        var cells = Enumerable.Range(0, rows * columns).Select(at => ((at * 37 % 101) - 50) / 7f).ToArray();
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
            CoarseMatrix.Of(new Matrix(rows, columns, cells)).Write(writer);
        bytes.Position = 0;
        using var reader = new BinaryReader(bytes);
        var read = CoarseMatrix.Read(reader);
        for (var row = 0; row < rows; row++)
        {
            var sum = new float[columns];
            read.AddRow(row, sum);
            var step = cells.AsSpan(row * columns, columns).ToArray().Max(Math.Abs) / 127;
            for (var at = 0; at < columns; at++)
                Assert.InRange(sum[at] - cells[(row * columns) + at], -0.501f * step, 0.501f * step);
        }
    }
}
