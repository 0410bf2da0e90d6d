using Dateline.Extraction;
using Dateline.Extraction.Pages;
using Dateline.Tests.House;

namespace Dateline.Tests.Extraction;

/// <summary>What is cut of a page and by which rule; each with a neighbour that stays.</summary>
public class BlockRuleTests
{
    private const string First =
        "The harbour of Vell was closed on Tuesday after a crane fell onto the quay, the port authority said.";
    private const string Second =
        "Nobody was hurt, but two ships with grain wait outside, and a third has turned back to sea.";
    private const string Third =
        "Engineers will look at the crane on Wednesday, and until then the quay stays shut, said Mara Inch.";

    private const string Fourth =
        "Grain prices in the country behind the harbour rose by a tenth on the news, traders there said.";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "headline", $"<h1>Crane falls in Vell</h1><p>{First}<p>{Second}", "Crane falls in Vell" },
        { "byline", $"<div class=byline-section>Harbour Desk</div><p>{First}<p>{Second}", "Harbour Desk" },
        { "stamp", $"<p>terça-feira, 4 de março de 2031 às 13h</p><p>{First}<p>{Second}", "terça-feira, 4 de março de 2031 às 13h" },
        { "stamp", $"<p>13 Aug</p><p>{First}<p>{Second}", "13 Aug" },
        { "age", $"<p>Tempo de leitura: 2 minutos</p><p>{First}<p>{Second}", "Tempo de leitura: 2 minutos" },
        { "age", $"<p>{First}<p>1 of 6</p><p>{Second}", "1 of 6" },
        { "notice", $"<p>{First}<p>{Second}<p>Reporting by Mara Inch; Editing by Ole Berg",
            "Reporting by Mara Inch; Editing by Ole Berg" },
        { "notice", $"<p>{First}<p>{Second}<p>Ole Berg contributed reporting.", "Ole Berg contributed reporting." },
        { "contact", $"<p>{First}<p>{Second}<p>mara.inch@vellpost.example", "mara.inch@vellpost.example" },
        { "contact", $"<p>{First}<p>{Second}<p>Write to Mara Inch at mara@vellpost.example",
            "Write to Mara Inch at mara@vellpost.example" },
        { "call", $"<p>{First}<p>{Second}<p>Subscribe to our podcast and never miss a tide.",
            "Subscribe to our podcast and never miss a tide." },
        { "call", $"<p>{First}<p>{Second}<p>Please note that comments are moderated before they appear.",
            "Please note that comments are moderated before they appear." },
        { "caption", $"<p>The crane before it fell. (credit: Vell Port)<p>{First}<p>{Second}", "The crane before it fell." },
        { "links", $"<p>{First}<p><a href=/x>Ferry fares rise again</a><p>{Second}", "Ferry fares rise again" },
        { "insert", $"<p>{First}<p>{Second}<p>Filed under: <a href=/h>Harbours</a>, quays", "Filed under: Harbours, quays" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void ARuleCutsItsBlock(string rule, string page, string text)
    {
        var explained = Explained($"<article>{page}</article>");
        var block = Assert.Single(explained.Blocks, block => block.Text == text);
        Assert.Equal(rule, block.Rule);
        Assert.Equal([First, Second], explained.Blocks.Where(one => one.IsKept).Select(one => one.Text));
    }

    public static TheoryData<string> Kept =>
    [
        $"<p>{First}<p>Subscribe, the captain shouted, and the letters flew into the water between ship and quay."
            + $"<p>{Second}<p>{Third}<p>{Fourth}",
        $"<p>{First}<p>13 Aug</p><p>{Second}",
        $"<p>{First}<p><a href=https://vell.example/report>https://vell.example/report</a><p>{Second}",
        $"<p>{First}<h3><a href=/c>The crane</a></h3><p>{Second}<p>{Third}",
        $"<p>{First}<h4>UP NEXT</h4><p>Vell: Hosts Arrow on Friday.<p>Arrow: Visits Vell on Friday.",
        $"<p>{First}<p>The guests were asked to reach out to anna@vell.example if they saw the crane fall that night."
            + $"<p>{Second}<p>{Third}",
        $"<p class=paywall>{First}<p class=paywall>{Second}<p class=paywall>{Third}",
        $"<p>{First}<p>{Second}<p><a name=x>{Third}",
    ];

    [Theory]
    [MemberData(nameof(Kept))]
    public void WhatOnlyLooksLikeItStays(string page) =>
        Assert.All(Explained($"<article>{page}</article>").Blocks, block => Assert.Null(block.Rule));

    [Fact]
    public void ANameIsNotBelievedOfWhatHoldsTheArticle()
    {
        var explained = Explained($"<div class='modal with-sidebar'><p>{First}<p>{Second}<p>{Third}</div><p>Vell Post, daily.");
        Assert.Contains(explained.Blocks, block => block.Text == Second && block.IsKept);
    }

    [Fact]
    public void ColumnsOfTeasersAreLeftOutThoughTheyAreLonger()
    {
        var teasers = string.Concat(Enumerable.Range(1, 12).Select(at =>
            $"<div class=item><h3><a href=/{at}>A headline, number {at}</a></h3>"
            + $"<p>Number {at} is about something else, in a town far away, and it goes on for a while, as they do.</p></div>"));
        var article = Reading.Of(RawKind.Html, $"<body><div><div class=col><h1>Crane falls</h1>"
            + $"<p>{First}<p>{Second}<p>{Third}<p>{Fourth}</div>"
            + $"<div id=sidebar_right>{teasers}</div></div>");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}\n\n{Fourth}", article.Text);
    }

    [Fact]
    public void StructuredDataWinWhereThePageHoldsOnlyTheBeginning()
    {
        var body = string.Join("\\n\\n", First, Second, Third, Fourth, Fourth[10..]);
        var explained = Explained("<head><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + body + $"\"}}</script><body><article><p>{First}</article>");
        Assert.Equal("data", Assert.Single(explained.Candidates, one => one.Won).Kind);
        Assert.Contains(explained.Blocks, block => block.Text == Second);
    }

    [Fact]
    public void TextThatStandsInNoArticleIsFoundAtLast()
    {
        var explained = Explained($"<form>{First}</form><form>{Second}</form><form>{Third}</form><form>{Fourth}</form>");
        Assert.Equal("page", Assert.Single(explained.Candidates, one => one.Won).Kind);
        Assert.Contains(explained.Blocks, block => block.Text == First && block.IsKept);
    }

    [Fact]
    public void AnExplanationHoldsTheArticleAndNoMore()
    {
        var page = $"<article class=post><h1>Crane falls</h1><div class=share>Share it</div><p>{First}<p>{Second}</article>";
        var explained = Explained(page);
        Assert.Equal(Reading.Of(RawKind.Html, page).Text, string.Join("\n\n", explained.Blocks.Where(block => block.IsKept)
            .Select(block => block.Text)));
        var share = Assert.Single(explained.Blocks, block => block.Rule == "chrome");
        Assert.Equal(("Share it", "article.post > div.share"), (share.Text, share.Element));
        Assert.All(explained.Blocks, block => Assert.Equal(block.Rule is null, block.Why is null));
    }

    [Fact]
    public void OnlyPagesAreExplained() =>
        Assert.Equal(ProblemCode.NotExplained, ArticleReader.Explain(Reading.Raw(RawKind.Text, First)).Problem?.Code);

    [Fact]
    public void EveryRuleIsDocumentedAndNoOther()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "EXTRACTION.md"));
        Assert.All(CutRule.All, rule => Assert.Contains($"| `{rule.Id}` |", page, StringComparison.Ordinal));
        Assert.Equal(CutRule.All.Length, CutRule.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static Explanation Explained(string page)
    {
        var outcome = ArticleReader.Explain(Reading.Raw(RawKind.Html, page));
        Assert.True(outcome.Succeeded, outcome.Problem?.Message);
        return outcome.Value;
    }
}
