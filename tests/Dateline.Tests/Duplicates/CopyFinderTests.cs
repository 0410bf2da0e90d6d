using Dateline.Duplicates;
using NodaTime;

namespace Dateline.Tests.Duplicates;

public class CopyFinderTests
{
    private const string Lead = "A ferry with eighty passengers ran aground off Skarvoy early on Tuesday.";

    private const string Rescue = "Lifeboats from three villages took everyone ashore before noon, the coast guard said.";

    private const string Captain =
        "The captain told investigators that the radar had failed shortly after the ship left the harbour of Lund.";

    private const string Weather = "Fog had lain over the sound since midnight and two other crossings were called off.";

    private const string Owner = "The owner, Skarvoy Lines, has put its second ship on the route until the end of the month.";

    private const string Wire = Lead + " " + Rescue + " " + Captain + " " + Weather + " " + Owner;

    private const string Small =
        "Copyright of all pages lies with the publisher and may not be passed on without leave in writing. "
        + "Write to the newsroom if you saw something that our readers ought to know about your street. "
        + "Our app tells you at once when anything happens in the county, day and night, free of charge.";

    public static TheoryData<string, string> Copies => new()
    {
        { "word for word", Wire },
        { "with other marks and case", Wire.Replace(",", " –", StringComparison.Ordinal).ToUpperInvariant() },
        { "trimmed", Lead + " " + Rescue + " " + Captain },
        { "under a new lead", "Passengers of a stranded ferry are safe. " + Rescue + " " + Captain + " " + Weather },
        { "with a local paragraph", Wire + " Among those on board were nine pupils of the school in Oyer and two of its teachers." },
        { "with one spelling changed", Wire.Replace("harbour", "harbor", StringComparison.Ordinal) },
        { "with two sentences the other way round", Lead + " " + Captain + " " + Rescue + " " + Weather },
    };

    [Fact]
    public void Who_is_credited_and_published_it_too_has_the_original()
    {
        var own = Pile.Read("own", Wire, hour: 12, outlet: "Marsh Star");
        var carried = Pile.Read("carried", Wire, hour: 8, agency: "Marsh Star", outlet: "River Post");
        Assert.Equal("own", new CopyFinder(DateTimeZone.Utc).Find(carried, Pile.Of(Pile.Filed(own)))?.Original);
        Assert.Equal(["carried"], new CopyFinder(DateTimeZone.Utc).Find(own, Pile.Of(Pile.Filed(carried)))!.Copies);
    }

    public static TheoryData<string, string> NoCopies => new()
    {
        { "about the same, in own words", "Eighty people are safe after their ship hit rocks near Skarvoy. A broken radar "
            + "may be to blame, its captain has said. Thick fog stopped other boats that day. The company sails with a spare "
            + "vessel for now. Boats from the coast had fetched all of them within hours." },
        { "one quotation in common", Captain + " Trade unions want an inquiry into how old the instruments on the island "
            + "routes are. A deckhand said that crews had warned of it in two letters last winter. The ministry will answer "
            + "in parliament next week, a spokesman said. Fares stay as they are." },
        { "two lines only", Lead },
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_report_that_was_carried_is_a_copy(string how, string text)
    {
        var found = Find(Pile.Read("late", text, 11), Pile.Read("wire", Wire, 8, "Nordpress"));
        Assert.True(found is { Original: "wire" }, how);
        Assert.InRange(found.Containment, 0.5, 1);
    }

    [Fact]
    public void A_new_title_makes_no_new_report()
    {
        var wire = Pile.Read("wire", Wire, 8, title: "Ferry aground");
        Assert.Equal("wire", Find(Pile.Read("late", Wire, 9, title: "Fog, a radar and eighty lucky people"), wire)!.Original);
    }

    [Theory]
    [MemberData(nameof(NoCopies))]
    public void What_is_told_in_own_words_is_no_copy(string how, string text)
    {
        var found = Find(Pile.Read("late", text, 11), Pile.Read("wire", Wire, 8, "Nordpress"));
        Assert.True(found is null, how);
    }

    [Fact]
    public void What_an_outlet_puts_under_everything_is_no_copy()
    {
        const string Own = "The council of Oyer wants to sell the old school on the hill. Bids are open until June. ";
        var filed = new[] { "Goats block a road.", "A baker retires.", "The bridge gets new paint." }
            .Select((text, at) => Pile.Read("old" + at, text + " " + Small, at, outlet: "Oyer Bladet")).ToArray();
        Assert.Null(Find(Pile.Read("new", Own + Small, 11, outlet: "Oyer Bladet"), filed));
        // Of another outlet and in one story only, the same words are somebody's report.
        Assert.Equal("old0", Find(Pile.Read("new", Own + Small, 11), filed[0])!.Original);
    }

    public static TheoryData<string?, int, string?, int, bool> Directions => new()
    {
        // Agency and hour of the one that is filed, then of the one that comes; whether the one that comes is the copy.
        { null, 8, null, 9, true },
        { null, 9, null, 8, false },
        { "Nordpress", 9, null, 8, true },
        { null, 8, "Nordpress", 9, false },
        { "Nordpress", 8, "Nordpress", 9, true },
        { "Nordpress", 9, "Nordpress", 8, false },
    };

    [Theory]
    [MemberData(nameof(Directions))]
    public void The_credited_one_is_the_original_else_the_one_known_first(
        string? filedAgency, int filedHour, string? agency, int hour, bool isCopy)
    {
        var found = Find(Pile.Read("new", Wire, hour, agency), Pile.Read("old", Wire, filedHour, filedAgency));
        Assert.Equal(isCopy ? "old" : "new", found!.Original);
        Assert.Equal(isCopy ? [] : ["old"], found.Copies);
        Assert.NotEmpty(found.Reason);
    }

    [Fact]
    public void The_original_is_named_and_not_another_copy_of_it()
    {
        var wire = Pile.Filed(Pile.Read("wire", Wire, 8, "Nordpress"));
        var copy = Pile.Filed(Pile.Read("copy", Wire, 9), copyOf: "wire");
        var found = new CopyFinder(DateTimeZone.Utc).Find(Pile.Read("late", Wire, 11), Pile.Of(copy, wire));
        Assert.Equal("wire", found!.Original);
    }

    [Fact]
    public void Two_articles_are_never_copies_of_each_other()
    {
        var copy = Pile.Filed(Pile.Read("copy", Wire, 8), copyOf: "wire");
        var found = new CopyFinder(DateTimeZone.Utc).Find(Pile.Read("wire", Wire, 9), Pile.Of(copy));
        Assert.NotEqual("copy", found?.Original);
    }

    private static CopyFinding? Find(Document document, params Document[] filed) =>
        new CopyFinder(DateTimeZone.Utc).Find(document, Pile.Of([.. filed.Select(one => Pile.Filed(one))]));
}
