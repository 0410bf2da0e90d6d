using System.Text;
using Dateline.Annotating.Events;

namespace Dateline.Tests.Annotating.Events;

public class EventFinderTests
{
    [Theory]
    [InlineData("Rebel gunners shot down a cargo plane over the delta.", "shoot down", "ASSAULT", "Rebel gunners", "cargo plane")]
    [InlineData("The cargo plane was shot down by rebel gunners.", "shoot down", "ASSAULT", "rebel gunners", "cargo plane")]
    [InlineData("Rebel gunners shot the cargo plane down.", "shoot down", "ASSAULT", "Rebel gunners", "cargo plane")]
    [InlineData("A freight train collided with a school bus near Lund.", "collide with", null, "freight train", "school bus")]
    [InlineData("Police in Turin arrested three dock workers.", "arrest", "COERCE", "Police", "three dock workers")]
    [InlineData("The ministry, which runs the ports, rejected the offer.", "reject", "REJECT", "ministry", "offer")]
    [InlineData("Norway and Chile signed a fisheries treaty.", "sign", "SUPPORT", "Norway and Chile", "fisheries treaty")]
    [InlineData("The union called off the strike and accepted the offer.", "accept", "AGREE", "union", "offer")]
    [InlineData("The ferry that hit the pier sank within an hour.", "hit", null, "ferry", "pier")]
    [InlineData("Dozens of miners were injured.", "injure", "ASSAULT", null, "Dozens of miners")]
    [InlineData("The army launched an offensive against the rebels.", "offensive", "ASSAULT", "army", "rebels")]
    public void TellsWhoDidWhatToWhom(string text, string action, string? type, string? actor, string? target)
    {
        var found = Wire.Event(text, action);
        Assert.Equal((type, actor, target), (found.Type, found.Actor?.Name, found.Target?.Name));
    }

    [Theory]
    [InlineData("The lorry driven by her son struck a wall.", "strike", "lorry driven")]
    [InlineData("Talks between Norway and Chile collapsed.", "collapse", "Chile")]
    [InlineData("Crews in boats and helicopters rescued the miners.", "rescue", "helicopters")]
    public void NeverTakesTheNearestNounForTheActor(string text, string action, string wrong) =>
        Assert.NotEqual(wrong, Wire.Event(text, action).Actor?.Name);

    [Theory]
    [InlineData("The crew tried to seize the tanker.", "seize", Modality.Happened, Polarity.Asserted, true)]
    [InlineData("Ministers will discuss the budget.", "discuss", Modality.Planned, Polarity.Asserted, false)]
    [InlineData("The ferries are to resume on Monday.", "resume", Modality.Planned, Polarity.Asserted, false)]
    [InlineData("The pilots may walk out.", "walk out", Modality.Possible, Polarity.Asserted, false)]
    [InlineData("The rebels threatened to attack the port.", "attack", Modality.Threatened, Polarity.Asserted, false)]
    [InlineData("The court ordered the company to recall the cars.", "recall", Modality.Demanded, Polarity.Asserted, false)]
    [InlineData("The dam did not collapse.", "collapse", Modality.Happened, Polarity.Denied, false)]
    [InlineData("No soldiers attacked the village.", "attack", Modality.Happened, Polarity.Denied, false)]
    [InlineData("The army denied that its forces attacked the village.", "attack", Modality.Happened, Polarity.Denied, false)]
    [InlineData("The mayor refused to resign.", "resign", Modality.Happened, Polarity.Denied, false)]
    [InlineData("The miners will rally if the owner shut the pit.", "shut", Modality.Possible, Polarity.Asserted, false)]
    public void TellsWhetherItHappened(string text, string action, Modality modality, Polarity polarity, bool attempted)
    {
        var found = Wire.Event(text, action);
        Assert.Equal((modality, polarity, attempted), (found.Modality, found.Polarity, found.Attempted));
    }

    [Fact]
    public void TheTimeIsThatOfItsOwnClause()
    {
        const string Text = "The engine of the ferry that hit a pier on Tuesday had stopped twice.";
        Assert.Equal("2031-03-04", Wire.Event(Text, "hit", ("Tuesday", "2031-03-04")).Time?.ToString());
        Assert.Null(Wire.Event(Text, "stop", ("Tuesday", "2031-03-04")).Time);
    }

    [Fact]
    public void TheDayOnWhichItWasSaidIsNotTheDayOnWhichItHappened()
    {
        const string Text = "The dam collapsed, the council said on Friday.";
        Assert.Null(Wire.Event(Text, "collapse", ("Friday", "2031-03-07")).Time);
    }

    [Fact]
    public void TheDayUntilWhichItWasPutOffIsNotTheDayOnWhichItHappened()
    {
        const string Text = "The hearing was postponed until Friday.";
        Assert.Null(Wire.Event(Text, "postpone", ("Friday", "2031-03-07")).Time);
    }

    [Theory]
    [InlineData("Strikes and votes and attacks.")]
    [InlineData("The striking miners were tired.")]
    public void ANounIsNoDeed(string text) =>
        Assert.DoesNotContain(Wire.Events(text), one => one.Modality == Modality.Happened);

    [Fact]
    public void AnyTextIsReadWithoutFailing()
    {
        string[] pieces = ["the", "shot", "down", "and", ",", "which", "to", "was", "by", "“", "”", "not", "Oslo", "’s", "had",
            "tried", "stop", ".", "\n\n", "that", "of", "-", "(", ")", "\ud800", "\u00ad", "\u0301", "said", "no", "longer", "a"];
        var random = new Random(20310304);
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder();
            for (var word = random.Next(60); word >= 0; word--)
                text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(5) == 0 ? "" : " ");
            var document = Wire.Read(text.ToString());
            var events = new EventFinder().Annotate(document).Events;
            Assert.All(events, one => Assert.True(one.Span.End <= text.Length && one.Span.Length > 0));
            Assert.All(events.SelectMany(one => new[] { one.Actor, one.Target }).OfType<Participant>(),
                one => Assert.InRange(one.Span.End, 1, text.Length));
            Assert.Equal(events, new EventFinder().Annotate(document).Events);
        }
    }

    [Fact]
    public void ASentenceWithoutEndCostsNoMoreThanItsLength()
    {
        var text = string.Concat(Enumerable.Repeat("the crew that hit the pier and ", 20_000));
        Assert.Empty(Wire.Events(text));
    }
}
