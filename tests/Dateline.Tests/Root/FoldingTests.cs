using Dateline.Tests.Claims;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Tests.Root;

public class FoldingTests
{
    [Fact]
    public void A_story_holds_who_was_placed_last_and_not_removed_since()
    {
        var property = Prop.ForAll(Gen.ListOf(StoryEvents()).ToArbitrary(), events =>
        {
            var story = Story.Fold("story-a", events);
            var expected = events.Select(Touched).OfType<string>().Distinct()
                .Where(id => events.Last(one => Touched(one) == id) is ArticlePlaced);
            return story.Articles.Select(one => one.Article).Order().SequenceEqual(expected.Order())
                && story.Articles.All(one => one == events.OfType<ArticlePlaced>().Last(placed => placed.Article == one.Article).Placed)
                && story.RedirectsTo == events.OfType<StoryMerged>().LastOrDefault()?.Into;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20310507, 7), property);
    }

    [Fact]
    public void Folding_in_two_parts_is_folding_at_once()
    {
        var property = Prop.ForAll(Gen.ListOf(StoryEvents()).ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (events, cut) =>
        {
            var half = events.Skip(cut).Aggregate(Story.Fold("story-a", events.Take(cut)), (story, one) => story.Apply(one));
            var whole = Story.Fold("story-a", events);
            return half with { Articles = [] } == whole with { Articles = [] } && half.Articles.SequenceEqual(whole.Articles);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20310508, 7), property);
    }

    [Fact]
    public void A_point_holds_the_claims_that_were_added_and_not_withdrawn_since()
    {
        var property = Prop.ForAll(Gen.ListOf(PointEvents()).ToArbitrary(), events =>
        {
            var point = Point.Fold("point-a", "story-a", events);
            var expected = events.Select(Claimed).OfType<string>().Distinct()
                .Where(id => events.Last(one => Claimed(one) == id) is ClaimAdded);
            return point.Claims.Select(one => one.Id).Order().SequenceEqual(expected.Order())
                && point.Verdict == events.OfType<PointJudged>().LastOrDefault()?.Verdict;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20310509, 7), property);
    }

    private static string? Touched(StoryEvent change) => change switch
    {
        ArticlePlaced placed => placed.Article,
        ArticleRemoved removed => removed.Article,
        _ => null,
    };

    private static string? Claimed(PointEvent change) => change switch
    {
        ClaimAdded added => added.Claim.Id,
        ClaimWithdrawn withdrawn => withdrawn.Claim,
        _ => null,
    };

    private static Gen<StoryEvent> StoryEvents() =>
        from kind in Gen.Choose(0, 6)
        from article in Gen.Elements("one", "two", "three")
        from hour in Gen.Choose(0, 23)
        let at = Instant.FromUtc(2031, 5, 6, hour, 0)
        select kind switch
        {
            0 => (StoryEvent)new StoryOpened("story-a", at, "Quarry"),
            1 => new ArticleRemoved("story-a", at, article, "for a test"),
            2 => new StoryMerged("story-a", at, "story-" + article, "for a test"),
            3 => new StoryTitled("story-a", at, "Wall"),
            _ => new ArticlePlaced("story-a", at, new PlacedArticle(article) { Similarity = hour }),
        };

    private static Gen<PointEvent> PointEvents() =>
        from kind in Gen.Choose(0, 5)
        from claim in Gen.Elements("Nordkraft", "Bergen port", "Fjord Post")
        from hour in Gen.Choose(1, 5)
        let at = Instant.FromUtc(2031, 5, 6, hour, 0)
        let said = Newsdesk.Says(claim, Newsdesk.Dead(14), hour) with { Id = "claim-" + claim }
        select kind switch
        {
            0 => (PointEvent)new PointOpened("point-a", at, PointKind.Tally, null, "dead", ["dead"], null),
            1 => new ClaimWithdrawn("point-a", at, said.Id, "for a test"),
            2 => new PointJudged("point-a", at, new Verdict(PointState.Open, null, hour, null, "for a test", "test")),
            _ => new ClaimAdded("point-a", at, said, [claim]),
        };
}
