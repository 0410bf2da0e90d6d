using System.Collections.Immutable;
using Dateline.Annotating;
using Dateline.Annotating.Sentences;
using Dateline.Annotating.Times;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Annotating.Times;

public class TimeFinderTests
{
    private static readonly Annotators Reading = new(new SentenceFinder(), new TimeFinder());

    private static Document Read(string text, string? published = "2026-02-04", ImmutableArray<Block> blocks = default) =>
        Reading.Annotate(new Article
        {
            Id = "a", Input = "a", Text = text, Blocks = blocks.IsDefault ? [] : blocks, Arrived = default,
            Published = published is null ? null : StatedTime.Parse(published),
        });

    private static string Show(Document document) => string.Join("; ", document.Times.Select(time =>
        $"{time.Span.Of(document.Text)} = {time.Type} {time.Value}{(time.Modifier is { } mod ? " " + mod : "")}"));

    // 4 February 2026 is a Wednesday.
    [Theory]
    [InlineData("Envoys met on Tuesday.", "Tuesday = Date 2026-02-03")]
    [InlineData("Envoys will meet on Friday.", "Friday = Date 2026-02-06")]
    [InlineData("The vote will be held on Friday.", "Friday = Date 2026-02-06")]
    [InlineData("A vote slated for Friday was dull.", "Friday = Date 2026-02-06")]
    [InlineData("They agreed to meet in Quito on Friday.", "Friday = Date 2026-02-06")]
    [InlineData("Divers tried to reach it on Friday.", "Friday = Date 2026-01-30")]
    [InlineData("Crews spoke on Wednesday.", "Wednesday = Date 2026-02-04")]
    [InlineData("It was put off until Monday.", "Monday = Date 2026-02-09")]
    [InlineData("Sunday’s regatta has been moved.", "Sunday = Date 2026-02-08")]
    [InlineData("Sunday’s storm felled trees.", "Sunday = Date 2026-02-01")]
    [InlineData("“Call me on Thursday,” she said.", "Thursday = Date 2026-02-05")]
    [InlineData("It was put back to Sunday.", "Sunday = Date 2026-02-08")]
    [InlineData("Lawyers sought to undo Friday’s verdict.", "Friday = Date 2026-01-30")]
    [InlineData("Most had replied by Monday.", "Monday = Date 2026-02-02")]
    [InlineData("They hope to sail, but on Monday the pump failed.", "Monday = Date 2026-02-02")]
    [InlineData("They went last Friday.", "last Friday = Date 2026-01-30")]
    [InlineData("They sail next Thursday.", "next Thursday = Date 2026-02-05")]
    public void AWeekdayLiesOnTheSideThatItsClauseTells(string text, string times) => Assert.Equal(times, Show(Read(text)));

    [Theory]
    [InlineData("It opens at 10 a.m. on Friday.", "10 a.m. on Friday", "2026-02-06T10:00")]
    [InlineData("It will open on Sunday at 10 a.m.", "Sunday at 10 a.m.", "2026-02-08T10:00")]
    [InlineData("It is due to open at 10 am Friday.", "10 am Friday", "2026-02-06T10:00")]
    [InlineData("It is due on Sunday, Feb. 8, at 10:30 p.m.", "Sunday, Feb. 8, at 10:30 p.m.", "2026-02-08T22:30")]
    [InlineData("It began at noon on Tuesday.", "noon on Tuesday", "2026-02-03T12:00")]
    [InlineData("It struck at 8:54 GMT on Tuesday.", "8:54 GMT on Tuesday", "2026-02-03")]
    [InlineData("It struck at 18:54 GMT on Tuesday.", "18:54 GMT on Tuesday", "2026-02-03T18:54:00Z")]
    [InlineData("It struck at 9 a.m. EST Tuesday.", "9 a.m. EST Tuesday", "2026-02-03T09:00:00-05:00")]
    [InlineData("It struck early on Tuesday.", "early on Tuesday", "2026-02-03")]
    [InlineData("It struck Tuesday morning.", "Tuesday morning", "2026-02-03")]
    [InlineData("It struck in late January.", "late January", "2026-01")]
    [InlineData("It ended last month.", "last month", "2026-01")]
    [InlineData("It fell on 3 March 2024.", "3 March 2024", "2024-03-03")]
    [InlineData("It fell in 1997.", "1997", "1997")]
    public void FromIsJustAsPreciseAsTheWords(string text, string words, string from)
    {
        var document = Read(text);
        var time = Assert.Single(document.Times);
        Assert.Equal((words, from), (time.Span.Of(document.Text), time.From.ToString()));
    }

    [Theory]
    [InlineData("It lasted about three hours.", "about three hours = Duration PT3H APPROX")]
    [InlineData("a two-week truce", "two-week = Duration P2W")]
    [InlineData("The post is manned daily.", "daily = Set P1D")]
    [InlineData("They meet every Monday.", "every Monday = Set XXXX-WXX-1")]
    [InlineData("It rose 3 percent a year.", "a year = Set P1Y")]
    [InlineData("It began two months ago.", "two months ago = Date 2025-12")]
    [InlineData("It sank three days ago.", "three days ago = Date 2026-02-01")]
    [InlineData("It shut earlier this week.", "earlier this week = Date 2026-W06 START")]
    [InlineData("It was dry in the 1990s.", "the 1990s = Date 199")]
    [InlineData("The 1988 second quarter was dry.", "The 1988 second quarter = Date 1988-Q2")]
    [InlineData("Its 1990 campaign failed.", "1990 = Date 1990")]
    [InlineData("The year ended June 30 was dry.", "The year = Duration P1Y; June 30 = Date 2025-06-30")]
    [InlineData("They march each July.", "each July = Set XXXX-07")]
    [InlineData("As soon as he came, Jan Novak joined the March for Work.", "")]
    [InlineData("It was quiet over the past two days.", "the past two days = Duration P2D")]
    [InlineData("Sales fell in the third quarter of 2024.", "the third quarter of 2024 = Date 2024-Q3")]
    [InlineData("It burned overnight.", "overnight = Time 2026-02-04TNI")]
    [InlineData("It fell on Tuesday morning.", "Tuesday morning = Time 2026-02-03TMO")]
    [InlineData("It opens this weekend.", "this weekend = Date 2026-W06-WE")]
    public void ValuesAreThoseOfTimeMl(string text, string times) => Assert.Equal(times, Show(Read(text)));

    [Theory]
    [InlineData("The 86-year-old mayor spoke.")]
    [InlineData("The Daily Bugle ran it.")]
    [InlineData("They may march on.")]
    [InlineData("About 2000 people came.")]
    [InlineData("It won 3:2.")]
    [InlineData("He came second.")]
    public void AgesNamesAndScoresAreNoTimes(string text) => Assert.Equal("", Show(Read(text)));

    [Fact]
    public void WithoutADayOfWritingARelativeTimeHasNoFrom()
    {
        var document = Read("They will meet on Friday at 10 a.m. or next week.", null);
        Assert.NotEmpty(document.Times);
        Assert.All(document.Times, time => Assert.Null(time.From));
    }

    [Fact]
    public void AnEmbeddedPostCountsFromItsOwnDay()
    {
        const string Text = "They spoke today.\n\nWe sail tomorrow.";
        var post = new Block(BlockKind.Embed, new Span(19, Text.Length)) { Time = StatedTime.Parse("2026-01-30T08:00") };
        var document = Read(Text, "2026-02-04", [new Block(BlockKind.Paragraph, new Span(0, 17)), post]);
        Assert.Equal("today = Date 2026-02-04; tomorrow = Date 2026-01-31", Show(document));
    }

    [Fact]
    public void ABareHourBelongsToTheDayJustSpokenOf()
    {
        var document = Read("The dam burst early on Monday. It gave way at 4:40 a.m. and was dry by noon.");
        Assert.Equal(["2026-02-02", "2026-02-02T04:40"], document.Times.Take(2).Select(time => time.From.ToString()));
    }

    [Fact]
    public void AnyTextIsReadWithoutAProblemAndInOrder() =>
        Prop.ForAll(Pieces, text =>
        {
            var document = Read(text);
            Assert.Empty(document.Problems);
            var at = 0;
            foreach (var time in document.Times)
            {
                Assert.True(time.Span.Start >= at && time.Span.Length > 0 && time.Value.Length > 0);
                at = time.Span.End;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(800).WithReplay(20260204, 7));

    private static readonly Arbitrary<string> Pieces = Gen.Elements(
            "Friday", "Feb.", "4", "31", "2026", "1900", "10", "a.m.", "12:61", "25:00", "0", "second", "quarter", "the", "end of",
            "last", "next", "early", "a", "several", "99999999999", "years", "ago", "later", "-", ",", "every", "noon", "24:00",
            "EST", "Easter", "Thanksgiving", "1990s", "’98", "30", "February", "morning", "tonight", "on", "at", "in", ". ", "\n",
            "half a", "billion", "decades", "fifth", "of", "/", "'s", "weekend", "overnight", "31st", "99th", "nineteen", "eighty-four")
        .ListOf().Select(words => string.Join(' ', words)).ToArbitrary();
}
