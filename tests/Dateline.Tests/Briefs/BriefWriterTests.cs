using Dateline.Briefs;

namespace Dateline.Tests.Briefs;

public class BriefWriterTests
{
    private static readonly BriefWriter Writer = new(Clipping.Zone);

    private const string Report =
        "The ferry Marsvin ran aground off Skagen on Tuesday, the harbour office said. "
        + "“We heard a bang and then nothing at all,” said Ada Quist, a passenger. "
        + "The owner did not answer questions about the pilot.";

    private static Document Wire => With(Clipping.Read(Clipping.Article("wire", Report, "2031-03-04T10:00Z", "Nordwire")));

    private static Document Copy =>
        With(Clipping.Read(Clipping.Article("copy", Report.Replace("“", "\"").Replace("”", "\""), "2031-03-04T12:00Z", "Skagen Post")));

    private static Document With(Document document) => document with
    {
        Attributions = [Clipping.Said(document, "We heard a bang and then nothing at all,", "Ada Quist")],
        Gaps =
        [
            Clipping.Silent(document, "The owner did not answer questions about the pilot.", GapKind.NoResponse, "owner", "the pilot"),
        ],
    };

    [Fact]
    public void A_quote_that_a_copy_repeats_stands_once_with_the_evidence_of_both()
    {
        var brief = Writer.Write(Clipping.Dossier([Clipping.Filed(Copy, copyOf: "wire"), Clipping.Filed(Wire)]));
        var quote = Assert.Single(brief.Quotes);
        Assert.Equal("We heard a bang and then nothing at all,", quote.Text);
        Assert.Equal("Ada Quist", quote.Speaker);
        Assert.Equal(["wire", "copy"], quote.Evidence.Select(one => one.Article));
        Assert.Empty(brief.Refused);
    }

    [Fact]
    public void A_gap_that_a_copy_repeats_stands_once()
    {
        var brief = Writer.Write(Clipping.Dossier([Clipping.Filed(Wire), Clipping.Filed(Copy, copyOf: "wire")]));
        var gap = Assert.Single(brief.Gaps);
        Assert.Equal("the pilot", gap.About);
        Assert.Equal(2, gap.Evidence.Length);
    }

    [Theory]
    [InlineData("Ada Quist", null, "Ada Quist")]
    [InlineData("Ada Quist", "Bo Quist", "Quist")] // two bear it: nobody knows which
    public void A_surname_is_printed_as_the_only_full_name_of_the_story(string full, string? another, string expected)
    {
        const string Text = "Quist called it “a very long night indeed.”";
        var later = Clipping.Read(Clipping.Article("later", Text, "2031-03-05T10:00Z", "Skagen Post"));
        var said = Clipping.Said(later, "a very long night indeed.", "Quist");
        later = later with { Attributions = [said with { Speaker = new Speaker { Id = "person:quist", Canonical = "Quist" } }] };
        var names = new[] { full, another }.OfType<string>().Select(name => new NameMention
        {
            Span = new Span(0, 1),
            Rule = "test",
            Type = NameType.Person,
            Id = name,
            Canonical = name,
        });
        var first = Wire with { Attributions = [], Gaps = [], Names = [.. names] };
        var brief = Writer.Write(Clipping.Dossier([Clipping.Filed(first), Clipping.Filed(later)]));
        Assert.Equal(expected, Assert.Single(brief.Quotes).Speaker);
    }

    [Theory]
    [InlineData("We heard a bang and then nothing at all,", "Bo Lind", 2)] // said by another: both stand
    [InlineData("heard a bang and then nothing", "Quist", 1)] // a part, by a part of the name
    [InlineData("and then nothing at all,", null, 1)] // a part, by nobody
    public void Quotes_are_merged_by_their_words_and_by_who_said_them(string quoted, string? speaker, int expected)
    {
        var other = Copy with { Attributions = [Clipping.Said(Copy, quoted, speaker)] };
        var brief = Writer.Write(Clipping.Dossier([Clipping.Filed(Wire), Clipping.Filed(other)]));
        Assert.Equal(expected, brief.Quotes.Length);
    }

    [Theory]
    [InlineData("bang", "Ada Quist", 0)]
    [InlineData("a bang", "Ada Quist", 1)]
    [InlineData("a bang and", null, 0)]
    public void Single_words_and_marks_of_distance_are_no_quotes(string quoted, string? speaker, int expected)
    {
        var document = Wire with { Attributions = [Clipping.Said(Wire, quoted, speaker)] };
        Assert.Equal(expected, Writer.Write(Clipping.Dossier([Clipping.Filed(document)])).Quotes.Length);
    }

    [Fact]
    public void The_head_counts_outlets_and_names_the_copy()
    {
        var brief = Writer.Write(Clipping.Dossier([Clipping.Filed(Copy, copyOf: "wire"), Clipping.Filed(Wire)]));
        Assert.Equal(2, brief.Outlets);
        Assert.Equal(StatedTime.Parse("2031-03-04T10:00Z"), brief.FirstPublished);
        Assert.Equal(StatedTime.Parse("2031-03-04T12:00Z"), brief.LastUpdated);
        Assert.Equal([null, "wire"], brief.Articles.Select(article => article.CopyOf));
    }

    [Fact]
    public void The_summary_is_the_lead_of_what_is_no_copy_word_for_word()
    {
        var brief = Writer.Write(Clipping.Dossier([Clipping.Filed(Copy, copyOf: "wire"), Clipping.Filed(Wire)]));
        var line = Assert.Single(brief.Summary);
        Assert.Equal("The ferry Marsvin ran aground off Skagen on Tuesday, the harbour office said.", line.Text);
        Assert.Equal("wire", Assert.Single(line.Evidence).Article);
    }

    [Fact]
    public void A_lead_that_tells_what_no_longer_stands_is_no_summary()
    {
        var (before, after, moved) = Moved();
        var brief = Writer.Write(Clipping.Dossier([Clipping.Filed(before), Clipping.Filed(after)], moved));
        Assert.Equal(["The hearing was moved to Aalborg and will be held on Saturday."], brief.Summary.Select(line => line.Text));
    }

    [Fact]
    public void Only_the_plan_that_stands_is_scheduled_and_says_that_it_moved()
    {
        var (before, after, moved) = Moved();
        var brief = Writer.Write(Clipping.Dossier([Clipping.Filed(before), Clipping.Filed(after)], moved));
        var item = Assert.Single(brief.Scheduled);
        Assert.Equal("Aalborg", item.Place);
        Assert.Equal(StatedTime.Parse("2031-03-08"), item.Start);
        Assert.Equal(1, item.Moves);
    }

    [Theory]
    [InlineData(PlanStatus.Confirmed, "2031-03-08", "Aalborg")]
    [InlineData(PlanStatus.Cancelled, null, null)]
    public void A_plan_that_is_off_has_no_time_and_place(PlanStatus status, string? start, string? place)
    {
        var (before, after, moved) = Moved();
        var claim = Clipping.Claim(after, "The hearing was moved to Aalborg and will be held on Saturday.",
            new WordsValue("will be held", status), "2031-03-05", Modality.Planned);
        var said = Clipping.Point("p-status", PointKind.Schedule, Slot.Status, "hearing", Clipping.Stands(claim), claim);
        var item = Assert.Single(
            Writer.Write(Clipping.Dossier([Clipping.Filed(before), Clipping.Filed(after)], [.. moved, said])).Scheduled);
        Assert.Equal(status, item.Status);
        Assert.Equal(start, item.Start?.ToString());
        Assert.Equal(place, item.Place);
    }

    [Fact]
    public void What_is_over_is_not_scheduled()
    {
        var (before, after, moved) = Moved();
        var later = Clipping.Read(Clipping.Article("later", "The hearing about the ferry took four hours.", "2031-03-09T08:00Z"));
        var brief = Writer.Write(
            Clipping.Dossier([Clipping.Filed(before), Clipping.Filed(after), Clipping.Filed(later)], moved));
        Assert.Empty(brief.Scheduled);
    }

    [Fact]
    public void A_move_stands_in_the_timeline_under_the_day_when_it_was_told()
    {
        var (before, after, moved) = Moved();
        // What is announced for a day to come is no line of the day when it was told; a move is.
        moved = [.. moved.Select(point => point with
        {
            Claims = [.. point.Claims.Select(claim => claim with { Supersedes = claim.Article == "after" })],
        })];
        var brief = Writer.Write(Clipping.Dossier([Clipping.Filed(before), Clipping.Filed(after)], moved));
        Assert.Equal(
            [("2031-03-05", "The hearing was moved to Aalborg and will be held on Saturday.")],
            brief.Timeline.Select(entry => (entry.When.ToString(), entry.Text)));
    }

    [Fact]
    public void What_is_in_dispute_or_has_changed_comes_first()
    {
        var (before, after, moved) = Moved();
        var claim = Clipping.Claim(after, "The hearing was moved to Aalborg and will be held on Saturday.",
            new WordsValue("hearing", null), "2031-03-05");
        var quiet = Clipping.Point("a", PointKind.Occurrence, null, "quiet", Clipping.Stands(claim), claim);
        var disputed = Clipping.Point("z", PointKind.Occurrence, null, "disputed",
            Clipping.Stands(claim, PointState.Disputed), claim);
        var brief = Writer.Write(
            Clipping.Dossier([Clipping.Filed(before), Clipping.Filed(after)], [quiet, .. moved, disputed]));
        Assert.Equal(["z", "p-place", "p-time", "a"], brief.Points.Select(point => point.Id));
    }

    [Fact]
    public void New_since_a_moment_is_what_was_not_so_before()
    {
        var (before, after, moved) = Moved();
        var then = Writer.Write(Clipping.Dossier([Clipping.Filed(before)]));
        var now = Writer.Write(Clipping.Dossier([Clipping.Filed(before), Clipping.Filed(after)], moved));
        var news = now.NewSince(then);
        Assert.Equal(["after"], news.Articles.Select(article => article.Id));
        Assert.Equal(2, news.Points.Length);
        Assert.False(BriefWords.HasLines(now.NewSince(now)));
        Assert.Equal("Nothing new.", BriefWords.NothingNew(now.NewSince(now)));
    }

    [Fact]
    public void A_copy_brings_nothing_new()
    {
        var then = Writer.Write(Clipping.Dossier([Clipping.Filed(Wire)]));
        var news = Writer.Write(Clipping.Dossier([Clipping.Filed(Wire), Clipping.Filed(Copy, copyOf: "wire")])).NewSince(then);
        Assert.False(BriefWords.HasLines(news));
        Assert.Equal("Nothing new, 1 copy.", BriefWords.NothingNew(news));
    }

    /// <summary>A hearing that was moved in place and time.</summary>
    private static (Document Before, Document After, Point[] Points) Moved()
    {
        const string first = "The hearing will be held in Skagen on Friday.";
        const string second = "The hearing was moved to Aalborg and will be held on Saturday.";
        var before = Clipping.Read(Clipping.Article("before", first, "2031-03-04T09:00Z"));
        var after = Clipping.Read(Clipping.Article("after", second, "2031-03-05T09:00Z"));
        var skagen = Clipping.Claim(before, first, new PlaceValue("Skagen", "Skagen", null), "2031-03-04", Modality.Planned);
        var aalborg = Clipping.Claim(after, second, new PlaceValue("Aalborg", "Aalborg", null), "2031-03-05", Modality.Planned);
        var friday = Clipping.Claim(before, first, Day("on Friday", "2031-03-07"), "2031-03-04", Modality.Planned);
        var saturday = Clipping.Claim(after, second, Day("on Saturday", "2031-03-08"), "2031-03-05", Modality.Planned);
        return (before, after,
        [
            Clipping.Point("p-place", PointKind.Schedule, Slot.Place, "hearing",
                Clipping.Stands(aalborg, PointState.Superseded, ConflictType.Supersession), skagen, aalborg),
            Clipping.Point("p-time", PointKind.Schedule, Slot.Time, "hearing",
                Clipping.Stands(saturday, PointState.Superseded, ConflictType.Supersession), friday, saturday),
        ]);
    }

    private static TimeValue Day(string text, string day) => new(text, StatedTime.Parse(day), null, null, false);
}
