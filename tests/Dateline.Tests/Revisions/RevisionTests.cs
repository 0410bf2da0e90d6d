using Dateline.Revisions;
using Dateline.Tests.Duplicates;
using NodaTime;

namespace Dateline.Tests.Revisions;

public class RevisionTests
{
    private const string Text = "The reservoir at Hollin is half full. Farmers may water their fields twice a week.";

    private static readonly Article First = Pile.Read("dam", Text, 8, title: "Half full").Article;

    public static TheoryData<string, Article, bool> Rows => new()
    {
        { "the same", First, true },
        { "a later stamp alone", First with { Updated = Stamp(12) }, true },
        { "other marks in the title", First with { Title = "“Half-full”" }, true },
        { "another title", First with { Title = "Half empty" }, false },
        { "a correction", First with { Notices = ["Corrected: the name of the reservoir was wrong."] }, false },
        { "another text", First with { Text = Text + " It rained." }, false },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Text_title_and_notices_make_a_revision_and_nothing_else(string what, Article article, bool isUnchanged)
    {
        var revision = After(article, First);
        Assert.True(isUnchanged == revision.IsUnchanged, what);
        Assert.Equal(isUnchanged ? 1 : 2, revision.Article.Revision);
    }

    private static readonly Article Summary = First with
    {
        Text = "The reservoir at Hollin is low.",
        Problems = [new Problem(ProblemCode.SummaryOnly, "the feed gives only a summary of the article")],
    };

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void The_page_takes_the_place_of_the_summary_and_nothing_counts_as_changed(int hours)
    {
        var page = First with { Published = Stamp(8 + hours) };
        var revision = After(page, Summary with { Published = Stamp(8) });
        Assert.False(revision.IsUnchanged);
        Assert.True(revision.IsWholeAtLast);
        Assert.False(revision.IsLate);
        Assert.Empty(revision.Changes);
        Assert.Equal(2, revision.Article.Revision);
    }

    [Fact]
    public void A_summary_that_comes_after_the_page_says_nothing_new()
    {
        var revision = After(Summary with { Updated = Stamp(12) }, First);
        Assert.True(revision.IsUnchanged);
        Assert.False(After(Summary with { Text = "The reservoir at Hollin is empty." }, Summary).IsUnchanged);
    }

    [Fact]
    public void The_first_text_is_the_first_revision()
    {
        var revision = Revision.Between(null, First with { Revision = 7 }, [], DateTimeZone.Utc);
        Assert.Equal(1, revision.Article.Revision);
        Assert.False(revision.IsUnchanged);
        Assert.False(revision.IsLate);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(8, false)]
    [InlineData(9, false)]
    public void A_text_with_an_earlier_stamp_than_the_latest_is_late(int hour, bool isLate) =>
        Assert.Equal(isLate, After(First with { Text = Text + " It rained.", Published = Stamp(hour) }, First).IsLate);

    private static StatedTime Stamp(int hour) =>
        StatedTime.OfMoment(new LocalDateTime(2031, 5, 6, hour, 0), Offset.Zero);

    private static Revision After(Article article, Article latest) => Revision.Between(
        latest, article, [RevisionMark.Of(latest, DateTimeZone.Utc)], DateTimeZone.Utc);
}
