using System.Collections.Immutable;
using System.Reflection;
using Dateline.Briefs;

namespace Dateline.Tests.Briefs;

/// <summary>Nothing is printed without a sentence that supports it, and there is no way round.</summary>
public class EvidenceCheckTests
{
    private static readonly Document Page = Clipping.Read(
        Clipping.Article("post", "The ferry ran aground. “We heard a bang,” Ada Quist said.", "2031-03-04"));

    private static readonly Evidence True = Clipping.Evidence(Page, "The ferry ran aground.");

    public static TheoryData<string, Evidence[]> Unsound => new()
    {
        { "no evidence", [] },
        { "other words", [True with { Text = "The ferry ran around." }] },
        { "another place", [True with { Span = new Span(1, 23) }] },
        { "beyond the end", [True with { Span = new Span(0, 500) }] },
        { "an unknown article", [True with { Article = "gazette" }] },
        { "an unknown revision", [True with { Revision = 2 }] },
        { "an empty place", [True with { Span = new Span(3, 3), Text = "" }] },
        { "one good, one bad", [True, True with { Text = "The ferry sank altogether" }] },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void A_line_whose_evidence_does_not_hold_is_refused_in_every_section(string why, Evidence[] given)
    {
        ImmutableArray<Evidence> evidence = [.. given];
        var claim = Clipping.Claim(Page, "The ferry ran aground.", new WordsValue("aground", null), "2031-03-04");
        var brief = StoryBrief.Checked(
            new BriefDraft
            {
                Id = "story-1",
                Summary = [new Line("ferry", evidence)],
                Points = [PointOf(claim, claim with { Evidence = evidence })],
                Quotes = [new Quote { Text = "ferry", Evidence = evidence }],
                Timeline = [new TimelineEntry(StatedTime.Parse("2031-03-04"), "ferry", evidence)],
                Scheduled = [new ScheduledItem { What = "ferry", Point = "p", Evidence = evidence }],
                Gaps = [new ReportedGap { Kind = GapKind.Declined, Evidence = evidence }],
            },
            [Page.Article]);

        Assert.True(brief.Summary.IsEmpty, why);
        Assert.True(brief.Points.IsEmpty, why);
        Assert.True(brief.Quotes.IsEmpty, why);
        Assert.True(brief.Timeline.IsEmpty, why);
        Assert.True(brief.Scheduled.IsEmpty, why);
        Assert.True(brief.Gaps.IsEmpty, why);
        Assert.Equal(6, brief.Refused.Length);
    }

    [Fact]
    public void What_holds_is_kept()
    {
        var brief = StoryBrief.Checked(
            new BriefDraft { Id = "story-1", Summary = [new Line(True.Text, [True])] }, [Page.Article]);
        Assert.Equal("The ferry ran aground.", Assert.Single(brief.Summary).Text);
        Assert.Empty(brief.Refused);
    }

    [Fact]
    public void What_is_scheduled_goes_with_its_point()
    {
        var claim = Clipping.Claim(Page, "The ferry ran aground.", new WordsValue("aground", null), "2031-03-04");
        var sound = PointOf(claim, claim);
        var brief = StoryBrief.Checked(
            new BriefDraft
            {
                Id = "story-1",
                Points = [sound],
                Scheduled =
                [
                    new ScheduledItem { What = "refloating", Point = sound.Id, Evidence = [True] },
                    new ScheduledItem { What = "inquiry", Point = "a point that was refused", Evidence = [True] },
                ],
            },
            [Page.Article]);
        Assert.Equal("refloating", Assert.Single(brief.Scheduled).What);
    }

    [Fact]
    public void Words_that_the_evidence_does_not_hold_are_refused()
    {
        var brief = StoryBrief.Checked(
            new BriefDraft
            {
                Id = "story-1",
                Summary = [new Line("The ferry sank.", [True])],
                Quotes = [new Quote { Text = "We heard two bangs,", Evidence = [Clipping.Evidence(Page, "“We heard a bang,”")] }],
            },
            [Page.Article]);
        Assert.Empty(brief.Summary);
        Assert.Empty(brief.Quotes);
    }

    [Fact]
    public void A_point_with_one_unsound_claim_goes_as_a_whole()
    {
        var good = Clipping.Claim(Page, "The ferry ran aground.", new WordsValue("aground", null), "2031-03-04");
        var bad = good with { Id = "claim-bad", Evidence = [True with { Text = "x" }] };
        var brief = StoryBrief.Checked(new BriefDraft { Id = "story-1", Points = [PointOf(good, good, bad)] }, [Page.Article]);
        Assert.Empty(brief.Points);
    }

    private static Point PointOf(Claim current, params Claim[] claims) =>
        Clipping.Point("p", PointKind.Occurrence, null, "ferry", Clipping.Stands(current), claims);

    [Fact]
    public void What_an_earlier_revision_said_can_be_shown_there()
    {
        var first = Clipping.Article("post", "The ferry sank.", "2031-03-04");
        var second = Clipping.Article("post", "The ferry ran aground.", "2031-03-04", revision: 2);
        var line = new Line("The ferry sank.", [Dateline.Evidence.Of(first, new Span(0, 15))]);
        Assert.Single(StoryBrief.Checked(new BriefDraft { Id = "s", Summary = [line] }, [first, second]).Summary);
        Assert.Empty(StoryBrief.Checked(new BriefDraft { Id = "s", Summary = [line] }, [second]).Summary);
    }

    [Fact]
    public void There_is_no_way_to_a_brief_round_the_check()
    {
        var brief = typeof(StoryBrief);
        const BindingFlags every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        // A private constructor can be called by the type itself only; the one of a record copies what was checked.
        Assert.All(brief.GetConstructors(every), constructor => Assert.True(constructor.IsPrivate));
        Assert.All(brief.GetProperties(every), property => Assert.Null(property.SetMethod));
        Assert.All(brief.GetFields(every), field => Assert.True(field.IsInitOnly));

        var makers = typeof(StoryBrief).Assembly.GetTypes().SelectMany(type => type.GetMethods(every | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == brief && !method.Name.Contains('<', StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Order(StringComparer.Ordinal);
        Assert.Equal(["BriefWriter.Write", "StoryBrief.Checked", "StoryBrief.NewSince"], makers);
    }

    [Fact]
    public void What_is_printed_takes_nothing_that_was_not_checked()
    {
        var printers = new[] { typeof(BriefJson), typeof(BriefMarkdown), typeof(BriefHtml), typeof(BriefWords) };
        const BindingFlags open = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var takes = printers.SelectMany(printer => printer.GetMethods(open))
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType);
        Assert.DoesNotContain(typeof(BriefDraft), takes);
    }
}
