using Dateline.Briefs;

namespace Dateline.Tests.Briefs;

public class TimelineTests
{
    private const string Sentence = "On Monday the ferry line asked for another pier.";

    [Theory]
    [InlineData("2031-03-04", null, "2031-03-04")] // no day in the sentence: the day of the article
    [InlineData("2031-03-04", "2031-03-03", null)] // the sentence tells of Monday, the claim has only the day of its article
    [InlineData("2031-03-03", "2031-03-03", "2031-03-03")]
    [InlineData("2031-03-04", "2031-03-09", "2031-03-04")] // a day to come says nothing of when it was told
    public void A_sentence_stands_only_under_a_day_of_which_it_tells(string asserted, string? named, string? expected)
    {
        var document = Clipping.Read(Clipping.Article("post", Sentence, "2031-03-04T09:00Z"));
        if (named is not null)
        {
            var day = StatedTime.Parse(named);
            document = document with
            {
                Times =
                [
                    new TimeMention
                    {
                        Span = Clipping.Find(document, "Monday"), Rule = "test", Type = TimexType.Date, Value = named, From = day,
                    },
                ],
            };
        }
        var claim = Clipping.Claim(
            document, Sentence, new PlaceValue("another pier", "pier", null), asserted, Modality.Demanded);
        var point = Clipping.Point("p", PointKind.Schedule, Slot.Place, "landing", Clipping.Stands(claim), claim);
        var brief = new BriefWriter(Clipping.Zone).Write(Clipping.Dossier([Clipping.Filed(document)], point));
        Assert.Equal(expected, brief.Timeline.IsEmpty ? null : Assert.Single(brief.Timeline).When.ToString());
    }

    [Theory]
    [InlineData("2031-03-03", Modality.Happened, Polarity.Asserted, "2031-03-03")]
    [InlineData("2031-02", Modality.Happened, Polarity.Asserted, "2031-02")] // a month stays a month
    [InlineData("2031-03-03T08:15", Modality.Happened, Polarity.Asserted, "2031-03-03")]
    [InlineData("2031-03-03", Modality.Happened, Polarity.Denied, null)]
    [InlineData("2031-03-03", Modality.Threatened, Polarity.Asserted, null)]
    [InlineData("2031-03-08", Modality.Happened, Polarity.Asserted, null)] // later than the article
    public void What_happened_stands_under_its_day(string time, Modality modality, Polarity polarity, string? expected)
    {
        var document = Clipping.Read(Clipping.Article("post", Sentence, "2031-03-04T09:00Z"));
        var happened = new EventMention
        {
            Span = Clipping.Find(document, "asked"),
            Rule = "test",
            Action = "ask",
            Time = StatedTime.Parse(time),
            Modality = modality,
            Polarity = polarity,
        };
        document = document with { Events = [happened] };
        var brief = new BriefWriter(Clipping.Zone).Write(Clipping.Dossier([Clipping.Filed(document)]));
        Assert.Equal(expected, brief.Timeline.IsEmpty ? null : Assert.Single(brief.Timeline).When.ToString());
    }

    [Theory]
    [InlineData("The crew left the pier after the tower fell.", "left", false)]
    [InlineData("The crew left the pier after the tower fell.", "fell", true)]
    [InlineData("After the tower fell, the crew left the pier.", "left", false)]
    [InlineData("A pump at the pier where the ferry sank was off.", "sank", true)]
    [InlineData("The mayor, who came by boat, opened the pier.", "opened", false)]
    public void The_clause_of_after_or_where_gives_a_sentence_no_day(string text, string verb, bool aside)
    {
        var document = Dateline.Tests.Annotating.Events.Wire.Read(text, []);
        Assert.Equal(aside, Clauses.IsAside(document, Clipping.Find(document, verb)));
    }
}
