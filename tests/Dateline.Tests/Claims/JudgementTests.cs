using Dateline.Claims;
using static Dateline.Tests.Claims.Newsdesk;

namespace Dateline.Tests.Claims;

public class JudgementTests
{
    [Fact]
    public void Twenty_outlets_with_one_source_are_one_origin()
    {
        var claims = Enumerable.Range(0, 20).Select(at => Says("Ministry of Ports", Fire, at, $"Outlet {at}")).ToArray();
        var verdict = Verdict(PointKind.Occurrence, null, claims);
        Assert.Equal((PointState.SingleOrigin, 1), (verdict.State, verdict.Origins));
    }

    [Fact]
    public void Two_origins_corroborate()
    {
        var verdict = Verdict(PointKind.Occurrence, null,
            Says("Bergen Fire Brigade", Fire, 1), Says("Anna Lind", Fire, 2, "Radio Nord"));
        Assert.Equal((PointState.Corroborated, 2), (verdict.State, verdict.Origins));
    }

    [Fact]
    public void Outlets_that_name_nobody_are_one_origin_together()
    {
        var verdict = Verdict(PointKind.Occurrence, null,
            Says("Fjord Post", Fire, 1, "Fjord Post"), Says("Radio Nord", Fire, 2, "Radio Nord"));
        Assert.Equal((PointState.SingleOrigin, 1), (verdict.State, verdict.Origins));
        Assert.Contains("2 outlets say so in their own words", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denial_disputes_what_one_origin_asserts()
    {
        var denial = Says("Nordkraft", Fire, 3) with { Polarity = Polarity.Denied };
        var verdict = Verdict(PointKind.Occurrence, null, Says("welder via Radio Nord", Fire, 2), denial);
        Assert.Equal(PointState.Disputed, verdict.State);
        Assert.Equal(ConflictType.Contradiction, verdict.Conflict!.Type);
    }

    [Fact]
    public void A_denial_alone_leaves_it_denied() =>
        Assert.Equal(PointState.Denied, Verdict(PointKind.Occurrence, null,
            Says("Nordkraft", Fire, 3) with { Polarity = Polarity.Denied }).State);

    [Fact]
    public void Who_denied_first_and_then_confirmed_disputes_no_more()
    {
        var denial = Says("Nordkraft", Fire, 3) with { Polarity = Polarity.Denied };
        var verdict = Verdict(PointKind.Occurrence, null, Says("Anna Lind", Fire, 2), denial, Says("Nordkraft", Fire, 9));
        Assert.Equal(PointState.Corroborated, verdict.State);
    }

    [Fact]
    public void Two_counters_of_one_spill_contradict_until_one_gives_way()
    {
        var owner = Says("Nordkraft", Litres(4000), 1);
        var port = Says("Bergen port", Litres(9000), 2);
        Assert.Equal(PointState.Disputed, Verdict(PointKind.Tally, null, owner, port).State);

        var giving = Says("Nordkraft", Litres(9000), 30) with { Supersedes = true };
        var verdict = Verdict(PointKind.Tally, null, owner, port, giving);
        Assert.Equal((PointState.Corroborated, 2), (verdict.State, verdict.Origins));
        Assert.Equal(ConflictType.Supersession, verdict.Conflict!.Type);
    }

    [Fact]
    public void A_rounded_figure_is_no_contradiction_and_the_precise_one_stands()
    {
        var loose = Says("Rescue League", Dead(60, CountBound.MoreThan), 5);
        var exact = Says("Rescue League", Dead(63), 4);
        var point = new PointJudge(Zone).Judge(PointOf(PointKind.Tally, null, loose, exact));
        Assert.Equal(exact.Id, point.Current!.Id);
        Assert.Equal(ConflictType.Rounding, point.Verdict!.Conflict!.Type);
        Assert.Equal(PointState.SingleOrigin, point.Verdict.State);
    }

    [Fact]
    public void A_toll_that_rises_is_no_dispute()
    {
        var verdict = Verdict(PointKind.Tally, null, Says("police", Dead(14), 1), Says("health ministry", Dead(20), 8));
        Assert.Equal((PointState.SingleOrigin, ConflictType.Supersession), (verdict.State, verdict.Conflict!.Type));
    }

    [Fact]
    public void A_later_lower_toll_of_another_counter_is_a_dispute() =>
        Assert.Equal(PointState.Disputed, Verdict(PointKind.Tally, null,
            Says("rebels", Dead(90), 1), Says("army", Dead(40), 8)).State);

    [Fact]
    public void A_venue_that_moved_is_superseded_and_a_demanded_one_does_not_hold()
    {
        var first = Says("both sides", At("Geneva", "CH"), 1) with { Background = true, Asserted = null };
        var demand = Says("rebels", At("Doha", "QA"), 2) with { Modality = Modality.Demanded };
        Assert.Equal(PointState.Open, Verdict(PointKind.Schedule, Slot.Place, first, demand).State);

        var agreed = Says("foreign ministry", At("Qatar", "QA", true), 8);
        var precise = Says("rebels", At("Doha", "QA"), 9);
        var point = new PointJudge(Zone).Judge(PointOf(PointKind.Schedule, Slot.Place, agreed, precise, demand, first));
        Assert.Equal((PointState.Superseded, 2), (point.Verdict!.State, point.Verdict.Origins));
        Assert.Equal("Doha", ((PlaceValue)point.Current!.Value).Place);
        Assert.Equal(first.Id, point.Claims[0].Id);
    }

    [Fact]
    public void What_every_article_took_back_is_retracted() =>
        Assert.Equal(PointState.Retracted, Verdict(PointKind.Occurrence, null).State);

    [Fact]
    public void A_party_settles_its_own_plan() =>
        Assert.Equal(PointState.Corroborated, Verdict(PointKind.Schedule, Slot.Status,
            Says("city council", Status(PlanStatus.Confirmed), 1) with { FromParty = true }).State);

    [Fact]
    public void At_least_so_many_does_not_contradict_more() =>
        Assert.NotEqual(PointState.Disputed, Verdict(PointKind.Tally, null,
            Says("rebels", Dead(90), 1), Says("army", Dead(40, CountBound.AtLeast), 8)).State);

    [Theory]
    [InlineData(49, true)]
    [InlineData(3, false)]
    public void Dozens_fit_what_dozens_are(double exact, bool fits) =>
        Assert.Equal(fits, Counts.Fit(
            new CountValue("dozens of people", 12, 12, null, CountBound.MoreThan, "killed", "people"), Dead(exact)));

    [Theory]
    [InlineData(32000, CountBound.Exactly, 31600, CountBound.Exactly, true)]
    [InlineData(14, CountBound.Exactly, 13, CountBound.Exactly, false)]
    [InlineData(60, CountBound.MoreThan, 63, CountBound.Exactly, true)]
    [InlineData(60, CountBound.MoreThan, 59, CountBound.Exactly, false)]
    [InlineData(50000, CountBound.MoreThan, 80000, CountBound.Exactly, false)]
    [InlineData(30000, CountBound.About, 31600, CountBound.Exactly, true)]
    public void Rounded_figures_fit(double one, CountBound bound, double other, CountBound otherBound, bool fits) =>
        Assert.Equal(fits, Counts.Fit(Litres(one, bound), Litres(other, otherBound)));
}
