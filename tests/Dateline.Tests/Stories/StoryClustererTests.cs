using Dateline.Stories;
using Dateline.Tests.Duplicates;
using NodaTime;

namespace Dateline.Tests.Stories;

public class StoryClustererTests
{
    private const string Quarry =
        "A wall of the Dunmar quarry gave way on Monday and buried two excavators. The driver Osk Verrin was pulled out alive "
        + "after nine hours. Inspectors had found cracks above the northern ramp in March.";

    private const string QuarryAgain =
        "Osk Verrin, the driver who was buried in the Dunmar quarry, has left hospital. Inspectors now say that the cracks above "
        + "the northern ramp were reported twice before the wall gave way.";

    private const string Ballet =
        "The ballet of Tirsa opens its season with a piece about lighthouses. Tickets for all evenings were gone within an hour. "
        + "The composer Ilme Aro wrote it on an island without electricity.";

    private const string Fountain =
        "The town of Dunmar will have a new fountain on its market square by autumn. Children of two schools chose the design. "
        + "Masons begin once the frost is over, the mayor said on Monday.";

    [Fact]
    public void The_first_article_opens_a_story_in_its_own_name()
    {
        var placement = Place(Pile.Read("one", Quarry, title: "Wall of quarry gives way"));
        var opened = Assert.IsType<StoryOpened>(placement.Events[0]);
        Assert.Equal("Wall of quarry gives way", opened.Title);
        Assert.Equal("one", Assert.IsType<ArticlePlaced>(placement.Events[1]).Article);
        Assert.Null(placement.Placed.Similarity);
        Assert.Empty(placement.Placed.Why);
    }

    [Fact]
    public void A_report_of_the_same_event_joins_and_says_why()
    {
        var placement = Place(Pile.Read("two", QuarryAgain, 30), Filed("one", Quarry), Filed("far", Ballet));
        Assert.Equal("story-one", placement.Story);
        Assert.InRange(placement.Placed.Similarity!.Value, 0.1, 1);
        Assert.NotEmpty(placement.Placed.Why);
        Assert.All(placement.Placed.Why, word => Assert.Contains(word, QuarryAgain, StringComparison.OrdinalIgnoreCase));
        Assert.All(placement.Placed.Why, word => Assert.Contains(word, Quarry, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(Ballet)]
    [InlineData(Fountain)]
    public void An_outlet_a_day_or_a_town_in_common_makes_no_story(string text)
    {
        var filed = Pile.Filed(Pile.Read("one", Quarry, 8, outlet: "Dunmar Echo"));
        Assert.NotEqual("story-one", Place(Pile.Read("two", text, 8, outlet: "Dunmar Echo"), filed).Story);
    }

    [Fact]
    public void A_revision_stays_where_the_article_stands_whatever_it_says_now()
    {
        var standing = new PlacedArticle("one") { Similarity = 0.5, Why = ["quarry"] };
        var candidates = Pile.Of(Filed("far", Ballet)) with { CurrentStory = "story-one", Current = standing };
        var placement = new StoryClusterer(DateTimeZone.Utc).Place(Pile.Read("one", Ballet, 12), null, candidates);
        Assert.Equal("story-one", placement.Story);
        Assert.Equal(["quarry"], placement.Placed.Why);
    }

    [Fact]
    public void A_copy_goes_where_its_original_is()
    {
        var copy = new CopyFinding("far", 0.7, "for a test");
        var placement = new StoryClusterer(DateTimeZone.Utc).Place(
            Pile.Read("two", QuarryAgain, 30), copy, Pile.Of(Filed("one", Quarry), Filed("far", Ballet)));
        Assert.Equal("story-far", placement.Story);
        Assert.Equal("far", placement.Placed.CopyOf);
        Assert.Equal(0.7, placement.Placed.Similarity);
    }

    [Fact]
    public void An_original_that_comes_late_corrects_its_copies()
    {
        var copy = new CopyFinding("two", 0.9, "for a test") { Copies = ["one"] };
        var placement = new StoryClusterer(DateTimeZone.Utc).Place(
            Pile.Read("two", Quarry, 30), copy, Pile.Of(Filed("one", Quarry)));
        Assert.Equal("story-one", placement.Story);
        Assert.Null(placement.Placed.CopyOf);
        var corrected = Assert.Single(placement.Events.OfType<ArticlePlaced>(), one => one.Article == "one");
        Assert.Equal("two", corrected.Placed.CopyOf);
    }

    [Fact]
    public void The_first_title_that_comes_is_the_title_of_a_story_without_one()
    {
        var placement = Place(Pile.Read("two", QuarryAgain, 30, title: "Driver is home"), Filed("one", Quarry));
        Assert.Equal("Driver is home", Assert.Single(placement.Events.OfType<StoryTitled>()).Title);
    }

    private static Candidate Filed(string id, string text) => Pile.Filed(Pile.Read(id, text));

    private static Placement Place(Document document, params Candidate[] filed) =>
        new StoryClusterer(DateTimeZone.Utc).Place(document, null, Pile.Of(filed));
}
