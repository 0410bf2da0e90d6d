using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Claims.Occurrences;

namespace Dateline.Tests.Claims.Occurrences;

public class OccurrenceFinderTests
{
    private static ImmutableArray<ClaimDraft> Find(Document document) =>
        [.. new OccurrenceFinder(Reports.Maker).Find(document)];

    private static ClaimDraft One(Document document) => Assert.Single(Find(document));

    [Theory]
    [InlineData("Rebel gunners shot down a cargo plane over the delta.", "Rebel gunners shot down a cargo plane")]
    [InlineData("A cargo plane was shot down by rebel gunners.", "Cargo plane was shot down by rebel gunners")]
    [InlineData("Customs boats tried to seize a trawler.", "Customs boats tried to seize a trawler")]
    [InlineData("The bridge collapsed at dawn.", "Bridge collapsed")]
    [InlineData("The council voted to close the school.", "Council voted")]
    [InlineData("The teachers walked out on Monday.", "Teachers walked out")]
    [InlineData("The firm recalled 40,000 toys.", "Firm recalled 40,000 toys")]
    [InlineData("Norway began deploying troops to the valley.", "Norway began deploying troops")]
    public void TellsWhatHappenedInTheWordsOfTheArticle(string text, string subject) =>
        Assert.Equal(subject, One(Reports.Of(text).Read()).Subject);

    [Theory]
    [InlineData("The cause is not known.")]
    [InlineData("Oslo has hosted many rounds of talks.")]
    [InlineData("The pilots may walk out.")]
    [InlineData("The company said it was sending a team.")]
    [InlineData("He struck a note of calm.")]
    [InlineData("The storm could flood the valley.")]
    [InlineData("No bridge collapsed.")]
    [InlineData("Twice as much oil spilled as the owner had said.")]
    [InlineData("They attacked it.")]
    [InlineData("Norway is deploying troops to the valley.")]
    [InlineData("The council is not ready to declare that rebels attacked the port.")]
    [InlineData("The premier exploded in anger.")]
    [InlineData("Rebels probably shot down the cargo plane.")]
    [InlineData("Its forces shot down a cargo plane.")]
    [InlineData("The mayor, who resigned, is a poet.")]
    public void TellsNothingElse(string text) => Assert.Empty(Find(Reports.Of(text).Read()));

    [Fact]
    public void WhatSomebodySaysInQuotationMarksIsAQuoteAndNoOccurrence()
    {
        const string Text = "“The rebels attacked our village,” said a farmer.";
        Assert.Empty(Find(Reports.Of(Text).Says("a farmer", "The rebels attacked our village,", direct: true).Read()));
    }

    [Fact]
    public void WhatLiesYearsBackIsNoNews() =>
        Assert.Empty(Find(Reports.Of("The bridge collapsed in 2019.", ("2019", "2019")).Read()));

    [Fact]
    public void TheOneWhoSaysSoIsTheOrigin()
    {
        const string Text = "A trawler struck a pier, the coast guard said.";
        var draft = One(Reports.Of(Text).Says("coast guard", "A trawler struck a pier").Read());
        Assert.Equal(["coast guard", "Fjord Post"], draft.Claim.Chain.Select(link => link.Name));
        Assert.Equal("coast guard", draft.Claim.Origin);
    }

    [Fact]
    public void AClauseWithWhenInsideTheWordsOfASpeakerIsTheArticlesOwn()
    {
        const string Text = "The owner said nobody was on board when the trawler struck a pier.";
        var draft = One(Reports.Of(Text)
            .Says("owner", "nobody was on board when the trawler struck a pier").Read());
        Assert.Equal(["Fjord Post"], draft.Claim.Chain.Select(link => link.Name));
    }

    [Fact]
    public void AReportByAnOutletIsTheWordOfTheOutletWhoeverSpeaksOfIt()
    {
        const string Text = "A report by Radio Nord that the trawler’s engine had stopped is being studied, said Ada Lind.";
        var draft = One(Reports.Of(Text).Name("Radio Nord", NameType.Organization)
            .Says("Ada Lind", Text[..Text.IndexOf(", said", StringComparison.Ordinal)]).Read());
        Assert.Equal(Polarity.Asserted, draft.Claim.Polarity);
        Assert.Equal("Radio Nord", draft.Claim.Origin);
    }

    [Fact]
    public void ADenialIsAClaimOnTheSamePoint()
    {
        const string Text = "The engine of the trawler had stopped twice, a pilot said. Lind Shipping denied it.";
        var drafts = Find(Reports.Of(Text).Name("Lind Shipping", NameType.Organization)
            .Says("a pilot", "The engine of the trawler had stopped twice", named: false).Read());
        Assert.Equal([Polarity.Asserted, Polarity.Denied], drafts.Select(draft => draft.Claim.Polarity));
        Assert.Equal(drafts[0].Keys, drafts[1].Keys);
        Assert.Equal("Lind Shipping", drafts[1].Claim.Origin);
        Assert.Equal("Lind Shipping denied it.", drafts[1].Claim.Evidence[0].Text);
    }

    [Fact]
    public void WhateverIsToldAndDeniedIsAQuestion()
    {
        const string Text = "The mill knew of the mould in April, an inspector said. Lind Mills denied the account.";
        var drafts = Find(Reports.Of(Text).Name("Lind Mills", NameType.Organization)
            .Says("an inspector", "The mill knew of the mould in April", named: false).Read());
        Assert.Equal([Polarity.Asserted, Polarity.Denied], drafts.Select(draft => draft.Claim.Polarity));
        Assert.Equal("The mill knew of the mould in April", drafts[1].Subject);
        Assert.Equal(drafts[0].Keys, drafts[1].Keys);
        Assert.Equal("Lind Mills", drafts[1].Claim.Origin);
    }

    [Fact]
    public void WhatTheOutletSaysItselfMayBeWhatIsDenied()
    {
        const string Text = "The mill knew of the mould, an inspector said. Its doors stayed open. Lind Mills denied it.";
        Assert.Empty(Find(Reports.Of(Text).Name("Lind Mills", NameType.Organization)
            .Says("an inspector", "The mill knew of the mould", named: false).Read()));
    }

    [Fact]
    public void ADenialOfTheReportDeniesWhatItTold()
    {
        const string Text = "Troops shelled the hospital, a doctor said. The army rejected the accusation.";
        var drafts = Find(Reports.Of(Text).Says("a doctor", "Troops shelled the hospital", named: false).Read());
        Assert.Contains(drafts, draft => draft.Claim.Polarity == Polarity.Denied && draft.Claim.Origin == "army");
    }

    [Theory]
    [InlineData("It is being looked at.")]
    [InlineData("The board has not confirmed it.")]
    [InlineData("The board denied the permit.")]
    [InlineData("Lind Shipping denied reports that it would be sold.")]
    public void DoubtIsNoDenial(string second)
    {
        var text = "The engine of the trawler had stopped twice, a pilot said. " + second;
        var drafts = Find(Reports.Of(text)
            .Says("a pilot", "The engine of the trawler had stopped twice", named: false).Read());
        Assert.Equal(Polarity.Asserted, Assert.Single(drafts).Claim.Polarity);
    }

    [Theory]
    [InlineData("Iranian boats tried to stop a Greek ship.", "Iranian gunboats attempted to seize a Greek tanker.")]
    [InlineData("U.S. forces shot down a drone.", "A drone was shot down by an American jet.")]
    [InlineData("A freighter struck the fuel pier.", "The ship hit a pier.")]
    public void OneThingToldInTwoWordingsHasTheSameKeys(string one, string other)
    {
        var mine = One(Reports.Of(one).Read()).Keys.Where(key => key.Contains(':'));
        var yours = One(Reports.Of(other).Read()).Keys;
        Assert.Superset(mine.ToHashSet(), yours.ToHashSet());
    }

    [Theory]
    [InlineData("Rebels bombed the hospital.", "Rebels bombed the airport.")]
    [InlineData("The bridge collapsed.", "The roof collapsed.")]
    public void TwoThingsHaveKeysThatPartThem(string one, string other)
    {
        var mine = One(Reports.Of(one).Read()).Keys.Single(key => key.StartsWith("thing:", StringComparison.Ordinal));
        Assert.DoesNotContain(mine, One(Reports.Of(other).Read()).Keys);
    }

    [Fact]
    public void TwoDaysAreTwoOccurrences()
    {
        var monday = One(Reports.Of("Rebels bombed the port on Monday.", ("Monday", "2031-03-03")).Read());
        Assert.Contains("day:2031-03-03", monday.Keys);
        Assert.Equal("2031-03-03", monday.Claim.About?.ToString());
    }
}
