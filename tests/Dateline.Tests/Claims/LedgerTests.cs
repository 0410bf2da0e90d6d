using System.Collections.Immutable;
using Dateline.Claims;

namespace Dateline.Tests.Claims;

public class LedgerTests
{
    private readonly Ledger _ledger = new(Newsdesk.Zone);

    private ImmutableArray<Point> File(ImmutableArray<Point> points, Document document, string? copyOf = null)
    {
        var placement = new Placement("story-1", [], new PlacedArticle(document.Article.Id) { CopyOf = copyOf });
        foreach (var change in _ledger.Reconcile(document, placement, points).GroupBy(change => change.Point))
        {
            var known = points.FirstOrDefault(point => point.Id == change.Key);
            var folded = change.Aggregate(known ?? new Point { Id = change.Key, Story = "story-1" }, (point, one) => point.Apply(one));
            points = known is null ? points.Add(folded) : points.Replace(known, folded);
        }
        return points;
    }

    private static Document Toll(string outlet, string published, int dead, int revision = 1)
    {
        var document = new Paper($"Police said {dead} people were killed in the landslide.", outlet, published)
            .Count($"{dead} people", dead, "people", "killed")
            .Said($"{dead} people were killed in the landslide", "Police").Document;
        return document with { Article = document.Article with { Revision = revision } };
    }

    [Fact]
    public void Two_outlets_with_one_source_meet_on_one_point()
    {
        var points = File([], Toll("Fjord Post", "2031-03-04T08:00:00Z", 9));
        points = File(points, Toll("Radio Nord", "2031-03-04T09:00:00Z", 9));
        var point = Assert.Single(points);
        Assert.Equal(2, point.Claims.Length);
        Assert.Equal((PointState.SingleOrigin, 1), (point.Verdict!.State, point.Verdict.Origins));
    }

    [Fact]
    public void A_revision_withdraws_what_it_no_longer_says()
    {
        var points = File([], Toll("Fjord Post", "2031-03-04T08:00:00Z", 9));
        points = File(points, Toll("Fjord Post", "2031-03-04T10:00:00Z", 7, revision: 2));
        Assert.Equal(7, ((CountValue)Assert.Single(Assert.Single(points).Claims).Value).Value);
    }

    [Fact]
    public void A_revision_that_says_it_still_changes_nothing()
    {
        var points = File([], Toll("Fjord Post", "2031-03-04T08:00:00Z", 9));
        var again = Toll("Fjord Post", "2031-03-04T10:00:00Z", 9, revision: 2);
        var placement = new Placement("story-1", [], new PlacedArticle("Fjord Post"));
        Assert.Empty(_ledger.Reconcile(again, placement, points));
    }

    [Fact]
    public void A_copy_adds_an_outlet_and_no_origin()
    {
        var original = new Paper("A wall fell and 3 people were killed.", "Kyst Wire", "2031-03-04T08:00:00Z")
            .Count("3 people", 3, "people", "killed").Document;
        var copy = new Paper("A wall fell and 3 people were killed.", "Daily Echo", "2031-03-04T09:00:00Z")
            .Count("3 people", 3, "people", "killed").Document;
        var point = Assert.Single(File(File([], original), copy, copyOf: "Kyst Wire"));
        Assert.Equal(1, point.Verdict!.Origins);
        Assert.Equal(["Kyst Wire", "Daily Echo"], point.Claims[^1].Chain.Select(link => link.Name));
    }

    [Fact]
    public void An_unnamed_pilot_told_by_two_outlets_is_one_origin() =>
        Assert.True(Origins.Same("harbour pilot via Radio Nord", "Radio Nord"));

    [Theory]
    [InlineData("Norwegian Coast Guard", "coast guard", true)]
    [InlineData("U.N.", "United Nations", true)]
    [InlineData("WHO", "World Bank", false)]
    [InlineData("Anna Lind", "Lind", true)]
    [InlineData("Anna Lind", "Karl Lind", false)]
    [InlineData("official via Radio Nord", "official via Daily Echo", false)]
    public void Origins_are_the_same_when_one_name_is_part_of_the_other(string one, string other, bool same) =>
        Assert.Equal(same, Origins.Same(one, other));
}
