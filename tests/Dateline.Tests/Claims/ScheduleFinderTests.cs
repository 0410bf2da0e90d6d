using Dateline.Claims;

namespace Dateline.Tests.Claims;

public class ScheduleFinderTests
{
    private static List<ClaimDraft> Find(Paper paper) =>
        [.. new ScheduleFinder(new ClaimMaker(Newsdesk.Zone)).Find(paper.Document)];

    private static Claim Only(Paper paper, Slot slot) => Assert.Single(Find(paper), draft => draft.Slot == slot).Claim;

    [Fact]
    public void A_planned_match_has_place_time_and_status()
    {
        var paper = new Paper("The Nordic Cup final will be held in Turku on Saturday.")
            .Name("Nordic Cup", NameType.Event).Place("Turku", "FI", "Europe/Helsinki").Time("Saturday", "2031-03-08");
        Assert.Equal("Turku", ((PlaceValue)Only(paper, Slot.Place).Value).Place);
        Assert.Equal("2031-03-08", ((TimeValue)Only(paper, Slot.Time).Value).Start.ToString());
        Assert.Equal(PlanStatus.Agreed, ((WordsValue)Only(paper, Slot.Status).Value).Status);
        Assert.All(Find(paper), draft => Assert.Equal("Nordic Cup final", draft.Subject));
    }

    [Fact]
    public void A_day_and_an_hour_are_one_time_in_the_zone_of_the_place()
    {
        var paper = new Paper("The hearing is scheduled for Friday at about 10 a.m. in Perth.")
            .Time("Friday", "2031-03-07").Time("10 a.m.", "2031-03-04T10:00").Place("Perth", "AU", "Australia/Perth");
        var time = (TimeValue)Only(paper, Slot.Time).Value;
        Assert.Equal(("2031-03-07T10:00", "Australia/Perth", true), (time.Start.ToString(), time.Zone, time.About));
    }

    [Fact]
    public void A_move_names_a_venue_that_no_list_knows_and_the_new_time()
    {
        var paper = new Paper("The public meeting about the wells was moved from the Guildhall to Plassey Barn and will be held "
            + "on Friday.").Time("Friday", "2031-03-07");
        Assert.Equal("Plassey Barn", ((PlaceValue)Only(paper, Slot.Place).Value).Place);
        Assert.Equal("2031-03-07", ((TimeValue)Only(paper, Slot.Time).Value).Start.ToString());
        Assert.Contains("from:guildhall", Find(paper)[0].Keys);
    }

    [Fact]
    public void What_one_would_do_without_time_and_place_is_no_plan() =>
        Assert.Empty(Find(new Paper("The envoy said he would meet them whenever it rained.")));

    [Fact]
    public void A_demand_is_no_plan()
    {
        var paper = new Paper("The union demanded to move the negotiations to Malmo.").Place("Malmo", "SE");
        Assert.Equal(Modality.Demanded, Only(paper, Slot.Place).Modality);
    }

    [Fact]
    public void How_it_was_first_is_background()
    {
        var paper = new Paper("The sides had originally agreed to meet in Geneva on Monday.")
            .Place("Geneva", "CH").Time("Monday", "2031-03-10");
        var claim = Only(paper, Slot.Place);
        Assert.True(claim.Background);
        Assert.Null(claim.Asserted);
    }

    [Fact]
    public void A_move_tells_the_old_day_and_the_new_time()
    {
        var paper = new Paper("Sunday's marathon has been put back to Tuesday.")
            .Time("Sunday", "2031-03-09").Time("Tuesday", "2031-03-11");
        var times = Find(paper).Where(draft => draft.Slot == Slot.Time).Select(draft => draft.Claim).ToList();
        Assert.Contains(times, claim => claim.Supersedes && ((TimeValue)claim.Value).Start.ToString() == "2031-03-11");
        Assert.Contains(times, claim => claim.Background && ((TimeValue)claim.Value).Start.ToString() == "2031-03-09");
    }

    [Fact]
    public void A_public_meeting_is_not_the_talks()
    {
        var paper = new Paper("Talks between Peru and Chile will be held on Monday. A public meeting will be held on Friday.")
            .Name("Peru", NameType.Place).Name("Chile", NameType.Place)
            .Time("Monday", "2031-03-10").Time("Friday", "2031-03-07");
        Assert.Equal(2, Find(paper).Select(draft => draft.Plan).Distinct().Count());
    }

    [Theory]
    [InlineData("The talks are not scheduled for Monday.")]
    [InlineData("The ministry has not confirmed that the summit would take place in March.")]
    [InlineData("The vote count will begin in silence and the final deal was cancelled.")]
    [InlineData("The strike ended and the trains were late.")]
    public void What_is_not_planned_is_no_plan(string text) => Assert.Empty(Find(new Paper(text)));
}
