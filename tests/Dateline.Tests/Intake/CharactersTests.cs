using System.Text;

namespace Dateline.Tests.Intake;

public class CharactersTests
{
    private const string Sentence = "“Çà suffit”, said Zoë — twice.";

    public static TheoryData<string, byte[], string?, string?> Encodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var western = Encoding.GetEncoding(1252).GetBytes(Sentence);
        byte[] Page(string charset) => [.. Encoding.ASCII.GetBytes($"<html><meta charset={charset}><p>"), .. western];
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Sentence), null, null },
            { "UTF-8 with a mark", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Sentence)], null, null },
            { "UTF-16, little", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Sentence)], null, null },
            { "UTF-16, big", [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(Sentence)], null, null },
            { "UTF-16 without a mark", Encoding.Unicode.GetBytes("<p>A long plain line of text. " + Sentence), null, null },
            { "windows-1252 by transport", western, "windows-1252", null },
            { "windows-1252 called Latin-1", western, "ISO-8859-1", null },
            { "windows-1252 undeclared", western, null, ProblemCode.CharsetGuessed },
            { "windows-1252 called UTF-8", western, "utf-8", ProblemCode.CharsetGuessed },
            { "windows-1252 by meta", Page("windows-1252"), null, null },
            { "windows-1252 called UTF-8 by meta", Page("utf-8"), null, ProblemCode.CharsetGuessed },
            { "UTF-8 called Latin-1", Encoding.UTF8.GetBytes(Sentence), "iso-8859-1", ProblemCode.CharsetGuessed },
            { "a name nobody knows", Encoding.UTF8.GetBytes(Sentence), "klingon", null },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void TheWordsComeOutWhole(string name, byte[] bytes, string? charset, string? problem)
    {
        Assert.NotEmpty(name);
        var piece = Post.Only(bytes, charset);
        Assert.EndsWith(Sentence, piece.Content, StringComparison.Ordinal);
        Assert.Equal(problem, piece.Problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public void DamagedUtf8StaysUtf8AndIsTold()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentence, 5)));
        bytes[1] = 0xff;
        var piece = Post.Only(bytes);
        Assert.EndsWith(Sentence, piece.Content, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.BrokenText, Assert.Single(piece.Problems).Code);
    }
}
