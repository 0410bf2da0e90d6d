namespace Dateline.Tests.Extraction;

public class ArticleJsonTests
{
    [Fact]
    public void TheTextIsTakenCharacterForCharacter()
    {
        var article = Reading.Of(RawKind.ArticleJson,
            """{"id":"a1","text":" One  line.\n\nBy Nobody\n\nTop Stories\n","outlet":"River Post"}""");
        Assert.Equal(" One  line.\n\nBy Nobody\n\nTop Stories\n", article.Text);
        Assert.Equal(("a1", "River Post"), (article.Id, article.Outlet?.Name));
        Assert.Equal(3, article.Blocks.Length);
    }

    [Fact]
    public void AllFieldsOfTheContractAreRead()
    {
        var article = Reading.Of(RawKind.ArticleJson, """
            {"url":"https://a.example/b","outlet":{"name":"River Post","domain":"a.example"},"title":"T","byline":["Ada Quill"],
            "agency":"Reuters",
             "published":"2031-03-04","updated":"2031-03-04T10:00","language":"en-GB","text":"x","captions":["c"],
             "notices":["n"],"revision":2}
            """);
        Assert.Equal(("https://a.example/b", "a.example", "T", "Reuters"), (article.Id, article.Outlet?.Domain,
            article.Title, article.Agency));
        Assert.Equal(("2031-03-04", "2031-03-04T10:00", "en", 2),
            (article.Published?.ToString(), article.Updated?.ToString(), article.Language, article.Revision));
        Assert.Equal(["Ada Quill", "c", "n"], article.Byline.Concat(article.Captions).Concat(article.Notices));
    }

    [Theory]
    [InlineData("""{"title":"no text"}""", ProblemCode.NoText)]
    [InlineData("""{"text":"  \n"}""", ProblemCode.NoText)]
    [InlineData("""{"text":["a"]}""", ProblemCode.NoText)]
    [InlineData("""[1]""", ProblemCode.BadJson)]
    public void WithoutTextItIsNoArticle(string json, string code) => Assert.Equal(code, Reading.Refused(RawKind.ArticleJson, json).Code);

    [Fact]
    public void ADateThatIsNoneIsToldAndLeftOut()
    {
        var article = Reading.Of(RawKind.ArticleJson, """{"text":"x","published":"soon"}""");
        Assert.Null(article.Published);
        Assert.Equal(ProblemCode.BadDate, Assert.Single(article.Problems).Code);
    }

    [Fact]
    public void WithoutIdAndAddressTheNameOfTheInputIsTheId() =>
        Assert.Equal("page", Reading.Of(RawKind.ArticleJson, """{"text":"x"}""").Id);

    [Fact]
    public void LinesBrokenAtAWidthAreOneParagraph()
    {
        var text = "Two barges broke loose on the Arrow river on Monday night and\\ncame to rest against the old toll "
            + "bridge, where they lay\\nuntil noon.";
        Assert.Single(Reading.Of(RawKind.ArticleJson, $$"""{"text":"{{text}}"}""").Blocks);
    }
}
