using System.Text;
using Dateline.Extraction;

namespace Dateline.Tests.Intake;

public class DamagedJsonTests
{
    private static readonly string[] Lines =
        [.. Enumerable.Range(1, 4).Select(number => $"{{\"id\":\"{number}\",\"text\":\"Der Deich hält am {number}. März.\"}}")];

    [Theory]
    [InlineData("rubbish")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("[{\"text\":")]
    [InlineData("{text: \"The dyke held.\"}")]
    [InlineData("{\"id\":\"0\",\"text\":\"The dyke")]
    [InlineData("\"text\": \"The dyke held.\"}")]
    public void ABadFirstLineCostsItselfAlone(string first)
    {
        var pieces = Post.Open($"{first}\n{string.Join('\n', Lines)}\n");
        Assert.Equal(5, pieces.Count);
        Assert.Equal(ProblemCode.BadJson, pieces[0].Problem!.Code);
        Assert.StartsWith("line 1:", pieces[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(["line 2", "line 3", "line 4", "line 5"], pieces.Skip(1).Select(piece => piece.Value!.Place));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void LinesMayBeOfWideCharacters(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        foreach (var content in new[] { string.Join("\r\n", Lines), $"[{string.Join(",\n", Lines)}]" })
        {
            foreach (var mark in new[] { "", "\ufeff" })
            {
                if (mark.Length == 0 && name == "utf-32")
                    continue;
                var pieces = Post.Open(encoding.GetBytes(mark + content));
                Assert.Equal(4, pieces.Count);
                Assert.All(pieces, piece => Assert.Contains("Deich hält", piece.Value!.Content, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData(70)]
    [InlineData(5000)]
    public void AFieldThatNobodyReadsMayNestAsItLikes(int levels)
    {
        var nested = new string('[', levels) + new string(']', levels);
        foreach (var json in new[]
        {
            $"{{\"x\":{nested},\"text\":\"The dyke held.\"}}", $"[{{\"text\":\"The dyke held.\",\"x\":{nested}}}]",
        })
        {
            Assert.True(new ArticleReader().TryRead(Post.Only(Encoding.UTF8.GetBytes(json)), out var article, out _));
            Assert.Equal("The dyke held.", article.Text);
        }
    }

    [Theory]
    [InlineData(@"The dyke\u0000 held.")]
    [InlineData(@"The dyke\ud83d held.")]
    [InlineData(@"The dyke\uDC00 held.")]
    public void AnEscapeOfNoCharacterIsTold(string text)
    {
        foreach (var json in new[]
        {
            $"{{\"text\":\"{text}\"}}", $"[{{\"text\":\"{text}\"}}]",
            $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{{\"id\":\"1\",\"content_text\":\"{text}\"}}]}}",
        })
        {
            Assert.True(new ArticleReader(1).TryRead(Post.Only(Encoding.UTF8.GetBytes(json)), out var article, out _));
            Assert.Equal("The dyke\ufffd held.", article.Text);
            Assert.Contains(article.Problems, problem => problem.Code == ProblemCode.BrokenText);
        }
    }

    [Fact]
    public void WhatOnlyLooksLikeOneIsLeftAlone() =>
        Assert.Empty(Post.Only(Encoding.UTF8.GetBytes(@"{""text"":""C:\\u0000 and \ud83d\ude00 and \\ud83d""}")).Problems);

    [Fact]
    public void OfAListThatBreaksOffTheItemsBeforeAreRead()
    {
        var feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Fen\",\"items\":["
            + "{\"id\":\"1\",\"url\":\"https://fen.example/a\",\"content_text\":\"The dyke held.\",\"tags\":[{\"x\":[1]}]},"
            + "{\"id\":\"2\",\"url\":\"https://fen.example/b\",\"content_text\":\"The sluice";
        var pieces = Post.Open(feed);
        Assert.Equal(["https://fen.example/a", null], pieces.Select(piece => piece.Value?.Url));
        Assert.Equal(ProblemCode.CutOff, pieces[1].Problem!.Code);
        pieces = Post.Open($"[{Lines[0]},\n{Lines[1]},\n{Lines[2][..20]}");
        Assert.Equal(["item 1", "item 2", null], pieces.Select(piece => piece.Value?.Place));
        Assert.Equal("line 3: not JSON; the 2 items before it were read", pieces[2].Problem!.Message);
    }

    [Fact]
    public void WhatIsNoArticleIsNamedWithItsPlace()
    {
        var pieces = Post.Open("{\"text\":\"The dyke held.\"}\n{\"title\":\"Dam\"}\n");
        Assert.False(new ArticleReader().TryRead(pieces[1].Value!, out _, out var problem));
        Assert.Equal("line 2: an article without text", problem.Message);
    }

    [Fact]
    public void AListOfAddressesNamesInputs()
    {
        var pieces = Post.Open("# pages\nhttps://fen.example/a\nhttps://fen.example/b?x=1\n\nhttps://fen.example/a\n");
        Assert.Equal(["https://fen.example/a", "https://fen.example/b?x=1"], pieces.Select(piece => piece.Value!.Url));
        Assert.All(pieces, piece => Assert.Equal(RawKind.Reference, piece.Value!.Kind));
        Assert.Equal(RawKind.Text, Post.Only("https://fen.example/a says that the dyke held.\nhttps://fen.example/b"u8.ToArray()).Kind);
    }

    [Theory]
    [InlineData("Плотина в Фенвике выдержала во вторник. Жители вернулись домой.\nМэр поблагодарил спасателей.")]
    [InlineData("Το φράγμα άντεξε την Τρίτη.\nΟι κάτοικοι επέστρεψαν στα σπίτια τους.")]
    [InlineData("火曜日、堤防は持ちこたえた。\n住民は帰宅した。市長は救助隊に感謝した。")]
    [InlineData("화요일에 제방은 버텼다.\n주민들은 집으로 돌아갔다.")]
    [InlineData("صمد السد يوم الثلاثاء.\nوعاد السكان إلى منازلهم.")]
    public void WideCharactersNeedNoMarkInAnyScript(string text)
    {
        Assert.Equal(text, Post.Only(Encoding.Unicode.GetBytes(text)).Content);
        Assert.Equal(text, Post.Only(Encoding.BigEndianUnicode.GetBytes(text)).Content);
        Assert.Equal(text, Post.Only(Encoding.UTF8.GetBytes(text)).Content);
    }
}
