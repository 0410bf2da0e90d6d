using Dateline.Claims;
using static Dateline.Tests.Claims.Newsdesk;

namespace Dateline.Tests.Claims;

/// <summary>Who is one origin. Each of these would otherwise make a rumour look corroborated.</summary>
public class OriginTests
{
    [Fact]
    public void An_unknown_origin_is_never_counted() =>
        Assert.Equal(0, Origins.Count([Says(null, Fire, 1), Says(null, Fire, 2, "Radio Nord")]));

    [Fact]
    public void An_unknown_origin_adds_nothing_to_a_known_one() =>
        Assert.Equal(1, Origins.Count([Says("Anna Lind", Fire, 1), Says(null, Fire, 2, "Radio Nord")]));

    [Theory]
    [InlineData("Bergen Fire Brigade", "the fire brigade")]
    [InlineData("Anna Lind", "Lind")]
    [InlineData("United Nations", "U.N.")]
    [InlineData("an official via Radio Nord", "Radio Nord")]
    public void A_longer_and_a_shorter_name_are_counted_once(string longer, string shorter)
    {
        Assert.Equal(1, Origins.Count([Says(longer, Fire, 1), Says(shorter, Fire, 2, "Kyst Avis")]));
        Assert.Equal(1, Origins.Count([Says(shorter, Fire, 1), Says(longer, Fire, 2, "Kyst Avis")]));
    }

    [Theory]
    [InlineData("Anna Lind", "Per Holm")]
    [InlineData("Bergen Fire Brigade", "Bergen Hospital Trust")]
    [InlineData("a welder via Radio Nord", "a nurse via Kyst Avis")]
    public void Different_people_are_counted_apart(string one, string other) =>
        Assert.Equal(2, Origins.Count([Says(one, Fire, 1), Says(other, Fire, 2, "Kyst Avis")]));

    [Fact]
    public void What_a_copy_says_has_the_origin_of_its_original()
    {
        var original = Says("Anna Lind", Dead(4), 1);
        var copy = Says("Kyst Avis", Dead(4), 2, "Kyst Avis");
        var draft = new ClaimDraft(PointKind.Tally, null, "killed", [], copy);
        var article = new Paper("Four were killed.", "Kyst Avis").Document.Article;

        var traced = Copies.Trace(draft, article, original.Article, [PointOf(PointKind.Tally, null, original)]).Claim;

        Assert.Equal("Anna Lind", traced.Origin);
        Assert.False(traced.Unattributed);
        Assert.Equal(["Anna Lind", "Fjord Post", "Kyst Avis"], traced.Chain.Select(link => link.Name));
    }

    [Fact]
    public void What_only_the_copy_says_is_its_own()
    {
        var draft = new ClaimDraft(PointKind.Tally, null, "killed", [], Says("Kyst Avis", Dead(7), 2, "Kyst Avis"));
        var original = Says("Anna Lind", Dead(4), 1);
        var article = new Paper("Seven were killed.", "Kyst Avis").Document.Article;
        Assert.Same(draft, Copies.Trace(draft, article, original.Article, [PointOf(PointKind.Tally, null, original)]));
    }
}
