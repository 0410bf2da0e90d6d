using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Claims.Positions;

namespace Dateline.Tests.Claims.Positions;

public class PositionFinderTests
{
    private static ImmutableArray<ClaimDraft> Find(Document document) =>
        [.. new PositionFinder(Reports.Maker).Find(document)];

    private static (string Actor, string Stance, string Object) One(Document document)
    {
        var value = Assert.IsType<PositionValue>(Assert.Single(Find(document)).Claim.Value);
        return (value.Actor, value.Stance, value.Object);
    }

    [Theory]
    [InlineData("Oslo rejected a request to move the summit.", "Norway", "reject", "a request to move the summit")]
    [InlineData("The union demanded a pay rise of 6 per cent.", "union", "demand", "a pay rise of 6 per cent")]
    [InlineData("Norwegian officials dismissed the ceasefire plan as a trick.", "Norway", "reject", "the ceasefire plan")]
    [InlineData("Chile remains willing to negotiate with Peru, an envoy said.", "Chile", "accept", "negotiate with Peru")]
    [InlineData("The company confirmed on Friday that the talks had begun.", "company", "confirm", "the talks had begun")]
    [InlineData("The company no longer disputed the inspector’s figure.", "company", "accept", "the inspector’s figure")]
    [InlineData("The truce offer was rejected by the rebels.", "rebels", "reject", "truce offer")]
    [InlineData("Chile threatened to close the border.", "Chile", "threaten", "to close the border")]
    [InlineData("Chile confirmed that its envoy, a man of 58, was not aboard.", "Chile", "confirm",
        "its envoy, a man of 58, was not aboard")]
    [InlineData("The company confirmed its pilot, a Swede, was not on board.", "company", "confirm",
        "its pilot, a Swede, was not on board")]
    public void TellsWhereAnActorStands(string text, string actor, string stance, string subject) =>
        Assert.Equal((actor, stance, subject), One(Reports.Of(text).Read()));

    [Fact]
    public void ALineKeepsTheNegationOfItsVerb()
    {
        var found = Find(Reports.Of("The company no longer disputed the inspector’s figure.").Read());
        Assert.Contains("no longer disputed", Assert.Single(found).Claim.Value.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No minister rejected the plan.")]
    [InlineData("The board declined to comment.")]
    [InlineData("He rejected it.")]
    [InlineData("The heat rejected a cure for colds.")]
    [InlineData("Oslo did not confirm the plan.")]
    [InlineData("Oslo did not dispute the figure.")]
    [InlineData("Oslo may reject the plan.")]
    [InlineData("The move signals that Oslo supports the plan.")]
    [InlineData("The crowd left when Oslo rejected the plan.")]
    [InlineData("The maps ordered by Oslo to guide ships were lost.")]
    [InlineData("Oslo refused and withdrew.")]
    [InlineData("Oslo confirmed to Radio Nord a plan for the port.")]
    [InlineData("Oslo struck a deal, agreeing to leave the port.")]
    [InlineData("The court has seen a demand for the files.")]
    [InlineData("The union disputed that account.")]
    [InlineData("Chile denied that any such letter had come.")]
    public void TellsNothingElse(string text) => Assert.Empty(Find(Reports.Of(text).Read()));

    [Theory]
    [InlineData("Chile denied that any crate had been moved.", "Chile on whether any crate had been moved")]
    [InlineData("Chile urged both ports to keep working.", "Chile on whether both ports should keep working")]
    [InlineData("Chile rejected the plan within hours.", "Chile on the plan")]
    public void TheHeadingOfAStanceReads(string text, string heading) =>
        Assert.Equal(heading, Assert.Single(Find(Reports.Of(text).Read())).Subject);

    [Theory]
    [InlineData("Lind rejected the plan.", true)]
    [InlineData("Lind rejected the estimate of nine.", false)]
    [InlineData("Lind denied the theft.", false)]
    public void APartySettlesWhatItDecidesAndNotWhatIsSo(string text, bool settles)
    {
        var document = Reports.Of(text).Name("Lind", NameType.Organization).Says("Lind", text).Read();
        Assert.Equal(settles, Assert.Single(Find(document)).Claim.FromParty);
    }

    [Fact]
    public void WhatIsNoLongerDoneIsNotToldAsDone()
    {
        var draft = Assert.Single(Find(Reports.Of("The company no longer disputed the figure of nine.").Read()));
        Assert.Equal("company no longer disputed the figure of nine", draft.Claim.Value.Text);
    }

    [Fact]
    public void WhoeverTellsOfAStanceComesBeforeTheOneWhoTakesIt()
    {
        const string Text = "Oslo rejected the truce plan, two diplomats told Radio Nord.";
        var draft = Assert.Single(Find(Reports.Of(Text).Says("Norway", "the truce plan")
            .Says("two diplomats", "Oslo rejected the truce plan", named: false).Read()));
        Assert.Equal("two diplomats", draft.Claim.Chain[0].Name);
    }

    [Fact]
    public void TheDayBeforeTheSubjectIsNoPartOfIt() => Assert.Equal(
        ("Norway", "confirm", "the sale of the ferry"),
        One(Reports.Of("Oslo confirmed on Friday the sale of the ferry.", ("Friday", "2031-03-07")).Read()));

    [Fact]
    public void AStanceOfYearsAgoIsNoNews() => Assert.Empty(Find(
        Reports.Of("In 2019 Oslo rejected the plan for a port.", ("2019", "2019")).Read()));

    [Fact]
    public void TheSixtyYearOldIsTheOneNamedBefore()
    {
        const string Text = "The plan pleased Bishop Ivar Dahl. The 60-year-old cleric had previously dismissed any talks.";
        var drafts = Find(Reports.Of(Text).Name("Ivar Dahl", NameType.Person).Read());
        Assert.Equal("Ivar Dahl", Assert.IsType<PositionValue>(Assert.Single(drafts).Claim.Value).Actor);
        Assert.True(drafts[0].Claim.Background);
    }

    [Fact]
    public void HeIsTheOneWhomTheTextMeans()
    {
        const string Text = "Ivar Dahl said he had instructed the minister to pursue talks with Chile.";
        var drafts = Find(Reports.Of(Text).Name("Ivar Dahl", NameType.Person).Means("he", "Ivar Dahl").Read());
        var value = Assert.IsType<PositionValue>(Assert.Single(drafts).Claim.Value);
        Assert.Equal(("Ivar Dahl", "demand"), (value.Actor, value.Stance));
        Assert.Contains("topic:talks", drafts[0].Keys);
    }

    [Fact]
    public void StancesOfOneActorOnOneTopicShareTheirKeys()
    {
        var first = Assert.Single(Find(Reports.Of("Oslo rejected a request to move the summit.").Read()));
        var later = Assert.Single(Find(Reports.Of("Norway is ready to meet in Lima.").Read()));
        Assert.Equal(first.Keys.Order(), later.Keys.Order());
    }

    [Fact]
    public void AnEarlierStanceIsBackground()
    {
        var draft = Assert.Single(Find(Reports.Of("Chile had originally agreed to meet in Lima.").Read()));
        Assert.True(draft.Claim.Background);
    }

    [Fact]
    public void TwoActorsOfOneVerbAreTwoPositions()
    {
        var drafts = Find(Reports.Of("Oslo and Lima agreed to meet in June.").Read());
        Assert.Equal(["Norway", "Peru"], drafts.Select(draft => ((PositionValue)draft.Claim.Value).Actor));
    }

    [Fact]
    public void TheChainIsThatOfTheSentence()
    {
        const string Text = "Oslo rejected the truce plan, two diplomats told Radio Nord.";
        var draft = Assert.Single(Find(Reports.Of(Text)
            .Says("two diplomats", "Oslo rejected the truce plan", named: false).Read()));
        Assert.Equal(["two diplomats", "Fjord Post"], draft.Claim.Chain.Select(link => link.Name));
        Assert.True(draft.Claim.Chain[0].Anonymous);
    }
}
