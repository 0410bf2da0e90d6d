using Dateline.Claims;

namespace Dateline.Tests.Claims;

public class TallyFinderTests
{
    private static List<ClaimDraft> Find(Paper paper) => [.. new TallyFinder(new ClaimMaker(Newsdesk.Zone)).Find(paper.Document)];

    [Fact]
    public void A_count_of_the_arrested_has_its_counter_and_bound()
    {
        var paper = new Paper("At least 212 people were arrested in Lyon, the interior ministry said.")
            .Count("At least 212 people", 212, "people", "arrested", CountBound.AtLeast)
            .Said("At least 212 people were arrested in Lyon", "the interior ministry");
        var draft = Assert.Single(Find(paper));
        Assert.Equal("number of people arrested", draft.Subject);
        Assert.Equal("interior ministry", draft.Claim.Origin);
        Assert.Equal(CountBound.AtLeast, ((CountValue)draft.Claim.Value).Bound);
        Assert.Null(draft.Claim.Scope);
    }

    [Fact]
    public void A_conversion_into_another_unit_is_no_second_count()
    {
        var paper = new Paper("The tanker spilled 4,000 litres, or about 1,060 gallons, of diesel.")
            .Count("4,000 litres", 4000, "litres").Count("about 1,060 gallons", 1060, "gallons", null, CountBound.About);
        var draft = Assert.Single(Find(paper));
        Assert.Equal(4000, ((CountValue)draft.Claim.Value).Value);
        Assert.Contains("spilled", draft.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Two officials said the road was closed.", "Two officials", 2, "officials")]
    [InlineData("The 86-year-old farmer was arrested.", "86", 86, null)]
    [InlineData("After six rounds of voting the council rested.", "six rounds", 6, "rounds")]
    [InlineData("The march was 12 kilometres long and nobody was hurt.", "12 kilometres", 12, "kilometres")]
    public void Numbers_that_are_no_tally_are_left_out(string text, string words, double value, string? unit) =>
        Assert.Empty(Find(new Paper(text).Count(words, value, unit)));

    [Fact]
    public void A_fear_is_no_count() =>
        Assert.Empty(Find(new Paper("As many as 40 people are feared dead.").Count("40 people", 40, "people", "killed")));

    [Fact]
    public void What_rose_is_counted_before_its_number()
    {
        var draft = Assert.Single(Find(new Paper("The number of stranded whales rescued rose to 19 on Monday.").Count("19", 19, null)));
        Assert.Contains("whales", draft.Subject, StringComparison.Ordinal);
        Assert.Equal("collected", ((CountValue)draft.Claim.Value).Measure);
    }

    [Fact]
    public void Who_gives_way_takes_over_the_figure()
    {
        var paper = new Paper("Nordkraft no longer disputes the figure of 9,000 litres for the leak.")
            .Name("Nordkraft", NameType.Organization).Count("9,000 litres", 9000, "litres")
            .Said("no longer disputes the figure of 9,000 litres for the leak", "Nordkraft");
        var claim = Assert.Single(Find(paper)).Claim;
        Assert.True(claim.Supersedes);
        Assert.Equal((Polarity.Asserted, "Nordkraft"), (claim.Polarity, claim.Origin));
    }

    [Fact]
    public void Who_put_the_toll_at_a_number_counted_it()
    {
        var paper = new Paper("The port authority put the leak at 9,000 litres.").Count("9,000 litres", 9000, "litres");
        Assert.Equal("port authority", Assert.Single(Find(paper)).Claim.Origin);
    }

    [Fact]
    public void A_part_of_the_toll_says_so()
    {
        var paper = new Paper("Police said 30 people were killed, including 12 children.")
            .Count("30 people", 30, "people", "killed").Count("12 children", 12, "children", "killed");
        Assert.Equal([null, "including children"], Find(paper).Select(draft => draft.Claim.Scope));
    }
}
