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
        { "end-mark", $"<p>{First}<p>* * *<p>{Second}", "* * *" },
        { "end-mark", $"<p>{First}<p>{Second}<p>Enditem", "Enditem" },
        { "end-mark", $"<p>{First}<p>{Second}<p>-ends-", "-ends-" },
        { "end-mark", $"<p>{First}<p>{Second}<p>###", "###" },
        { "copyright", $"<p>{First}<p>{Second}<p>(FWN)", "(FWN)" },
        { "copyright", $"<p>{First}<p>{Second}<p>SOURCE Vell Port Authority", "SOURCE Vell Port Authority" },
        { "chrome", $"<p>{First} <span class=visuallyhidden>Opens a window</span><p>{Second}", "Opens a window" },
        { "chrome", $"<p>{First}<div itemprop=comment><p>I saw it fall, and it fell slowly.</div><p>{Second}",
            "I saw it fall, and it fell slowly." },
        { "comments", $"<p>{First}<p>{Second}<h3>2 comments</h3>", "2 comments" },
        { "notice", $"<p>{First}<p>{Second}<p>• This column was amended on 4 March 2031 to give the right quay.",
            "• This column was amended on 4 March 2031 to give the right quay." },
        { "notice", $"<p>{First}<p>{Second}<p>A correction was made on March 4, 2031: The crane is of steel.",
            "A correction was made on March 4, 2031: The crane is of steel." },
        { "notice", $"<p>{First}<p>{Second}<p>To report an error, write to the desk.", "To report an error, write to the desk." },
        { "notice", $"<p>{First}<p>{Second}<p>(This story has not been edited by the staff of Vell Post.)",
            "(This story has not been edited by the staff of Vell Post.)" },
        { "notice", $"<p>{First}<p>{Second}<p>(With inputs from agencies)", "(With inputs from agencies)" },
        { "notice", $"<p>{First}<p>{Second}<p>Copyright 2031 Fenland Wire. This material may not be published or rewritten.",
            "Copyright 2031 Fenland Wire. This material may not be published or rewritten." },
        { "call", $"<p>{First}<p>{Second}<p>This story is for subscribers only", "This story is for subscribers only" },
        { "age", $"<p>{First}<p>Updated 3 hours ago<p>{Second}", "Updated 3 hours ago" },
        { "box-heading", $"<p>{First}<p>{Second}<h3>More from the harbour desk</h3>", "More from the harbour desk" },
        { "notice", $"<p>{First}<p>{Second}<p>Inch reported from Arrow. Fen Press writer Ole Berg in Vell contributed.",
            "Inch reported from Arrow. Fen Press writer Ole Berg in Vell contributed." },
        { "notice", $"<p>{First}<p>{Second}<p>BREAKING UPDATE: This story has been updated. An earlier version is below.",
            "BREAKING UPDATE: This story has been updated. An earlier version is below." },
        { "copyright", $"<p>{First}<p>{Second}<p>Fen Watch is a nonprofit newsroom that reports on harbours.",
            "Fen Watch is a nonprofit newsroom that reports on harbours." },
        { "copyright", $"<p>{First}<p>{Second}<p>Australian Associated Press",
            "Australian Associated Press" },
        { "contact", $"<p>{First}<p>{Second}<p>Mara Inch covers the harbour. Reach her at 555-0100.",
            "Mara Inch covers the harbour. Reach her at 555-0100." },
        { "contact", $"<p>{First}<p>{Second}<p>Mara Inch can be reached at mara@vellpost.example.",
            "Mara Inch can be reached at mara@vellpost.example." },
        { "call", $"<p>{First}<p>{Second}<p>Support local journalism. Give today so that it can go on.",
            "Support local journalism. Give today so that it can go on." },
        { "call", $"<p>{First}<p>{Second}<p>Do you live by the quay? Tell us what you saw.",
            "Do you live by the quay? Tell us what you saw." },
        { "call", $"<p>{First}<p>{Second}<p>Have a story for us? Call our newsroom at 555-0100.",
            "Have a story for us? Call our newsroom at 555-0100." },
        { "call", $"<p>{First}<p>{Second}<p>Watch the video above for more.",
            "Watch the video above for more." },
        { "call", $"<p>{First}<p>{Second}<p>To read this article in Danish, click here.",
            "To read this article in Danish, click here." },
        { "call", $"<p>{First}<p>{Second}<p>Read more at Vell Post.",
            "Read more at Vell Post." },
        { "call", $"<p>{First}<p>{Second}<p>Follow our coverage of harbours at https://vell.example/harbours",
            "Follow our coverage of harbours at https://vell.example/harbours" },
        { "age", $"<p>Listen to this article 3 min</p><p>{First}<p>{Second}", "Listen to this article 3 min" },
        { "caption", $"<p>{First}<p>Item 1 of 2 The crane lies on the quay in Vell<p>{Second}",
            "Item 1 of 2 The crane lies on the quay in Vell" },
        { "insert", $"<p>{First}<p>{Second}<p>Topics: Harbours, quays", "Topics: Harbours, quays" },
        { "last-heading", $"<p>{First}<p>{Second}<p>___<p>Ole Berg contributed reporting.", "___" },
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
        $"<p>{First}<p>Related: The port had closed the eastern quay for a week in May after another crane lost its hook.<p>{Second}",
        $"<p>{First}<p>About 200 people stood on the quay that night, and none of them saw it fall.<p>{Second}<p>{Third}",
        $"<p>{First}<p>“We use cookies to lure the gulls away from the crane,” the harbour master said.<p>{Second}",
        $"<p>{First}<p>{Second}<p>“Do you know this crane? Tell us,” the harbour master told the crowd on the quay.",
        $"<p>{First}<p>{Second}<p>Do you know the man who climbed the crane? Call the police in Vell at once.",
        $"<p>{First}<p>{Second}<p>The top of the crane was reached at 5 p.m. by two climbers from Arrow.",
        $"<p>{First}<p>{Second}<p>The captain waved to the crowd on the quay and asked them to follow him on foot.",
        $"<p>{First}<h3>About the crane</h3><p>{Second}<p>{Third}",
        $"<p>{First}<p>{Second}<h3>Comments on the crane</h3><p>{Third}",
        $"<p>{First}<p>The end of it was a noise that woke the town, the harbour master said.<p>{Second}",
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
    public void APressReleaseLosesItsPortrait()
    {
        var article = Reading.Of(RawKind.Html, $"<article><p>VELL, March 4, 2031 /PRNewswire/ -- {First}<p>{Second}<p>{Third}"
            + $"<h3>About Vell Port</h3><p>Vell Port is the largest port of its coast.<p>Media contact: Mara Inch</article>");
        Assert.EndsWith(Third, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void CommentsBehindTheirHeadlineAreNotOfTheArticle()
    {
        var article = Reading.Of(RawKind.Html, $"<article><p>{First}<p>{Second}<p>{Third}<h4>Comments (2)</h4>"
            + "<div><p>I saw it fall, and it fell slowly, as if it had all the time in the world.</p></div>"
            + "<div><p>They should have looked at that crane long ago, but nobody listens to us.</p></div></article>");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
    }

    [Fact]
    public void ARowOfATableIsABlock()
    {
        var article = Reading.Of(RawKind.Html, $"<article><p>{First}<table><tr><th>Quay</th><th>Cranes</th></tr><tr><td>East</td>"
            + $"<td>4</td></tr></table><p>{Second}<p>{Third}</article>");
        Assert.Equal($"{First}\n\nQuay | Cranes\n\nEast | 4\n\n{Second}\n\n{Third}", article.Text);
    }

    [Theory]
    [InlineData("<footer><p>Correction: The crane is of steel.</p><p>Tags: harbours</p></footer></article>")]
    [InlineData("</article><footer><p>Correction: Another article named the wrong quay.</p></footer>", 0)]
    public void ANoticeInTheFootOfTheArticleIsKept(string foot, int count = 1)
    {
        var article = Reading.Of(RawKind.Html, $"<body><article><div class=entry-content><p>{First}<p>{Second}<p>{Third}</div>{foot}");
        Assert.Equal(count, article.Notices.Length);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
    }

    [Fact]
    public void WhatBrowsersShowOfAShadowRootIsRead()
    {
        var article = Reading.Of(RawKind.Html, "<body><vell-story><template shadowrootmode=open><article>"
            + $"<p>{First}<p>{Second}<template><p>Never shown to anybody, this paragraph of a template.</template><p>{Third}"
            + "</article></template></vell-story>");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
    }

    public static TheoryData<string, string, string?> Posts => new()
    {
        { "<blockquote class=bluesky-embed><p>The crane is down.</p>— Mara Inch (@mara.vell.example) March 4, 2031</blockquote>",
            "Bluesky", "Mara Inch" },
        { "<blockquote class=instagram-media><div>View this post on Instagram</div><p>The crane is down.</p><p>A post shared by Mara Inch "
            + "(@marainch)</p></blockquote>", "Instagram", "Mara Inch" },
        { "<blockquote class=tiktok-embed><section><a>@marainch</a><p>The crane is down.</p></section></blockquote>",
            "TikTok", "@marainch" },
        { "<blockquote class=text-post-media><p>The crane is down.</p><a>View on Threads</a></blockquote>", "Threads", null },
        { "<div class=fb-post><blockquote><p>The crane is down.</p>Posted by Mara Inch on March 4, 2031</blockquote></div>", "Facebook",
            "Mara Inch" },
    };

    [Theory]
    [MemberData(nameof(Posts))]
    public void APostKeepsItsNetworkAndItsWriter(string post, string platform, string? author)
    {
        var article = Reading.Of(RawKind.Html, $"<article><p>{First}{post}<p>{Second}<p>{Third}</article>");
        var block = Assert.Single(article.Blocks, block => block.Kind == BlockKind.Embed);
        Assert.Equal((platform, author), (block.Platform, block.Author));
        Assert.Contains("The crane is down.", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("View", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "周二，一台起重机倒在维尔港的码头上，港口因此关闭。没有人受伤，但两艘运粮船仍在港外等候。")]
    [InlineData("ja", "火曜日、ヴェル港の岸壁にクレーンが倒れ、港は閉鎖された。けが人はなかったが、穀物船二隻が沖で待っている。")]
    [InlineData("th", "ท่าเรือเวลล์ถูกปิดเมื่อวันอังคารหลังจากเครนล้มลงบนท่า ไม่มีใครได้รับบาดเจ็บแต่เรือสองลำยังรออยู่ข้างนอก")]
    [InlineData("ko", "화요일 벨 항구에서 크레인이 부두 위로 쓰러져 항구가 폐쇄됐다. 다친 사람은 없지만 곡물선 두 척이 밖에서 기다리고 있다.")]
    public void AShortArticleInAnotherScriptIsOne(string language, string text)
    {
        Assert.Equal((language, text), Reading.Of(RawKind.Html, $"<article><h1>Vell</h1><p>{text}</p></article>") is var page
            ? (page.Language!, page.Text) : default);
        Assert.Equal(text, Reading.Of(RawKind.Text, text).Text);
    }

    [Fact]
    public void AnExplanationHasTheVerdictTheFactsAndWhatLost()
    {
        var explained = Explained($"<meta property=og:type content=article><title>Crane falls in Vell - Vell Post</title>"
            + $"<div id=a><p>{First}<p>{Second}<p>{Third}</div>"
            + $"<div id=b><p>{Fourth}</div>");
        Assert.True(explained.Verdict.IsArticle);
        Assert.Contains(explained.Verdict.Signs, sign => sign.Id == "type-article");
        Assert.Contains(explained.Facts, fact => fact is { Name: "title", Value: { Length: > 0 } });
        Assert.Contains(explained.Candidates, one => one is { Kind: "other", Won: false });
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
