namespace Dateline.Tests.Extraction.Scrapes;

/// <summary>Scraped texts of very different make: every paragraph of the article and no line of the page.</summary>
public class ScrapeCaseTests
{
    private static readonly Dictionary<string, ScrapeCase> Cases =
        ScrapeCase.All().ToDictionary(one => one.ToString(), StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheArticleAndNothingElseIsRead(string name)
    {
        var given = Cases[name];
        var article = Reading.Of(RawKind.Text, given.Page);
        Assert.Equal(given.Of("body"), article.Text);
        Assert.Equal(given.Of("title") ?? article.Title, article.Title);
        Assert.Equal(given.Lines("byline") ?? [.. article.Byline], article.Byline);
        Assert.Equal(given.Of("published") ?? article.Published?.ToString(), article.Published?.ToString());
        Assert.Equal(given.Of("updated") ?? article.Updated?.ToString(), article.Updated?.ToString());
        Assert.Equal(given.Of("agency") ?? article.Agency, article.Agency);
        Assert.Equal(given.Lines("notices") ?? [.. article.Notices], article.Notices);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BlocksKeepTheirKindAndTheTimeOfTheirEntry(string name)
    {
        var given = Cases[name];
        var article = Reading.Of(RawKind.Text, given.Page);
        var kinds = given.Of("kinds") ?? string.Join(' ', article.Blocks.Select(block => block.Kind.Word()));
        Assert.Equal(kinds, string.Join(' ', article.Blocks.Select(block => block.Kind.Word())));
        string[] times = [.. article.Blocks.Select(block => block.Time?.ToString() ?? "none")];
        Assert.Equal(given.Lines("times") ?? times, times);
    }
}
