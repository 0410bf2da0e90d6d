namespace Dateline.Tests.Extraction;

public class ScrapedPageTests
{
    private const string First = "Two barges broke loose on the Arrow river on Monday night and came to rest against "
        + "the old toll bridge.";
    private const string Second = "Nobody was hurt, said Ines Falk, who commands the river police.";
    private const string Third = "The bridge stays closed until divers have looked at its piers, she said.";
    private const string Body = First + "\n\n" + Second + "\n\n" + Third;

    public static TheoryData<string, string> Pages => new()
    {
        { "nothing around it", Body },
        { "a line a paragraph", $"{First}\n{Second}\n{Third}\n" },
        { "Windows line ends", Body.ReplaceLineEndings("\r\n") },
        { "menus above", $"Skip to content\nMenu\nSubscribe\n\n{Body}" },
        { "a glued button", Body + "Continue with Google" },
        { "two glued buttons", Body + "Continue with FacebookContinue with Google" },
        { "buttons below", $"{Body}\n\nShare this article\nCopy link\nReport an error\n" },
        { "an insert in its own line", $"{First}\n\nWATCH: Regatta opens in the rain\n\n{Second}\n\n{Third}" },
        { "an insert without a colon's friend", $"{First}\n\nREAD MORE: What the tolls paid for\n\n{Second}\n\n{Third}" },
        { "an insert in brackets", $"{First} (RELATED: Mayor Wants Ferry Back)\n\n{Second}\n\n{Third}" },
        { "an insert in brackets in the middle", First.Replace(" on the Arrow",
            " (READ ALSO: Tide Tables) on the Arrow") + $"\n\n{Second}\n\n{Third}" },
        { "a caption with its credit", $"{First}\n\nThe toll bridge at dusk. (Photo by Ole Brandt/River Post)\n\n{Second}\n\n{Third}" },
        { "a caption of an agency", $"{First}\n\nA barge below the bridge. Ole Brandt/AFP/Getty Images\n\n{Second}\n\n{Third}" },
        { "an advertisement", $"{First}\n\nAdvertisement\n\n{Second}\n\nStory continues below advertisement\n\n{Third}" },
        { "teasers below", $"{Body}\n\nTop Stories\n\nSchool roof repaired\n\nPupils return on Monday.\n\n2h ago" },
        { "teasers below, twice",
            $"{Body}\n\nTop Stories\nSchool roof repaired\nPupils return on Monday.\n2h ago\n\nTop Stories\nSchool "
                + $"roof repaired\nPupils return on Monday.\n2h ago" },
        { "videos below", $"{Body}\n\nMost Watched Today\n\n6:11\nSheep on the motorway\nA flock held up "
            + $"traffic.\n16h ago\n\nMore Videos" },
        { "a box of links within", $"{First}\n\nRelated stories\nMayor wants ferry back\nTolls to rise in "
            + $"spring\n\n{Second}\n\n{Third}" },
        { "a headline of something else within", $"{First}\n\nCelebrity chef opens seventh restaurant downtown "
            + $"tonight\n\n{Second}\n\n{Third}" },
        { "a call to subscribe", $"{First}\n\n{Second}\n\nSign up for our newsletter and get the day's news in your inbox.\n\n{Third}" },
        { "comments below", $"{Body}\n\nComments\n\nRiverRat says:\nI saw four barges, not two.\n" },
        { "a copyright line", $"{Body}\n\nCopyright 2031 River Post. All rights reserved." },
        { "the whole article twice", $"{Body}\n\n{Body}" },
        { "broken at a width",
            "Two barges broke loose on the Arrow river on Monday night and\ncame to rest against the old toll bridge.\n\n"
            + "Nobody was hurt, said Ines Falk, who commands the river\npolice.\n\nThe bridge stays closed until "
                + "divers have looked at its\npiers, she said." },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void OnlyTheArticleRemains(string what, string page)
    {
        Assert.NotEmpty(what);
        var article = Reading.Of(RawKind.Text, page);
        Assert.Equal(Body, article.Text);
        Assert.Null(article.Title);
    }

    [Theory]
    [InlineData("Barges hit toll bridge\n\nBy Ada Quill\n\nPosted March 4, 2031 6:05 pm.\n\nLast Updated March 4, "
        + "2031 9:40 pm.", "2031-03-04T18:05", "2031-03-04T21:40")]
    [InlineData("River\nBarges hit toll bridge\nA standfirst without an end\nBy Ada Quill | Updated March 4, 2031 "
        + "9:40 p.m. EST", null, "2031-03-04T21:40:00-05:00")]
    [InlineData("Barges hit toll bridge\n4 March 2031\nBy Ada Quill", "2031-03-04", null)]
    [InlineData("Barges hit toll bridge\n\nBy Ada Quill\nPublished: 04.03.2031, 18:05 | Updated: 04.03.2031, 21:40",
        "2031-03-04T18:05", "2031-03-04T21:40")]
    public void TitleBylineAndStampsAreReadAsPrinted(string heading, string? published, string? updated)
    {
        var article = Reading.Of(RawKind.Text, $"{heading}\n\n{Body}");
        Assert.Equal(Body, article.Text);
        Assert.Equal("Barges hit toll bridge", article.Title);
        Assert.Equal(["Ada Quill"], article.Byline);
        Assert.Equal(published, article.Published?.ToString());
        Assert.Equal(updated, article.Updated?.ToString());
    }

    [Fact]
    public void AFirstSentenceIsNeverATitle() => Assert.Null(Reading.Of(RawKind.Text, Body).Title);

    [Fact]
    public void AHeadlineThatStandsApartIsATitle()
    {
        var article = Reading.Of(RawKind.Text, $"Barges hit toll bridge\n\n{Body}");
        Assert.Equal("Barges hit toll bridge", article.Title);
        Assert.Equal(Body, article.Text);
    }

    [Fact]
    public void AnEmbeddedPostIsABlockOfItsOwnWithWriterAndDay()
    {
        var post = "Both barges are secured.\nThank you to all crews.\n— Ines Falk (@inesfalk) March 4, 2031";
        var article = Reading.Of(RawKind.Text, $"{First}\nFalk confirmed it on X on Tuesday.\n{post}\n{Third}");
        var block = Assert.Single(article.Blocks, block => block.Kind == BlockKind.Embed);
        Assert.Equal(post, block.Span.Of(article.Text));
        Assert.Equal(("Ines Falk", "X", "2031-03-04"), (block.Author, block.Platform, block.Time?.ToString()));
        Assert.Equal("2031-03-04", article.Published?.ToString());
        Assert.Contains(article.Problems, problem => problem.Code == ProblemCode.DateGuessed);
    }

    [Theory]
    [InlineData("Correction: An earlier text named the wrong river.")]
    [InlineData("This is a developing story and will be updated.")]
    [InlineData("(This story has been updated with a statement of the owner.)")]
    [InlineData("Editor’s note: The owner of this paper also owns a ferry.")]
    [InlineData("This report by Fenland Wire was first published March 4, 2031.")]
    public void WhatIsSaidOfTheArticleIsANotice(string notice)
    {
        var article = Reading.Of(RawKind.Text, $"{Body}\n\n{notice}");
        Assert.Equal(Body, article.Text);
        Assert.Equal([notice], article.Notices);
    }

    [Theory]
    [InlineData("By The Associated Press\n\nMarch 4, 2031\n\n" + Body, "The Associated Press")]
    [InlineData("By Ada Quill, Reuters\n\nMarch 4, 2031\n\n" + Body, "Reuters")]
    [InlineData("TOLLBURG (AP) — " + Body, "The Associated Press")]
    [InlineData("TOLLBURG, March 4 (Fenland Wire) - " + Body, "Fenland Wire")]
    [InlineData(Body + "\n\nThis report by Marsh Country News was first published March 4, 2031.", "Marsh Country News")]
    [InlineData(Body + "\n\nCopyright 2031 The Canadian Press. All rights reserved.", "The Canadian Press")]
    [InlineData(Body + "\n\nThe Associated Press contributed to this report.", null)]
    [InlineData(Body, null)]
    [InlineData("By Ada Quill\n\nMarch 4, 2031\n\nTollburg (population 900) - " + Body, null)]
    public void TheAgencyIsKnownByBylineDatelineOrCredit(string page, string? agency) =>
        Assert.Equal(agency, Reading.Of(RawKind.Text, page).Agency);

    [Theory]
    [InlineData("Home\nNews\nSport\nWeather\nContact us")]
    [InlineData("Page not found\n\nThe page you are looking for does not exist or was moved to another address. Try the search.")]
    [InlineData("Please log in to go on reading this and all our other articles, or create an account to get three free ones.")]
    [InlineData("Too short.")]
    public void WhatIsNoArticleIsRefused(string page) => Assert.Equal(ProblemCode.NoBody, Reading.Refused(RawKind.Text, page).Code);

    [Fact]
    public void AnotherLanguageIsTold()
    {
        var article = Reading.Of(RawKind.Text,
            "Zwei Kähne haben sich in der Nacht auf dem Fluss losgerissen und sind gegen die alte Brücke getrieben.\n\n"
            + "Verletzt wurde niemand, sagte die Leiterin der Polizei, die mit einem Boot vor Ort war und den Verkehr "
                + "nicht mehr über die Brücke ließ.");
        Assert.Equal("de", article.Language);
        Assert.Contains(article.Problems, problem => problem.Code == ProblemCode.LanguageNotRead);
    }
}
