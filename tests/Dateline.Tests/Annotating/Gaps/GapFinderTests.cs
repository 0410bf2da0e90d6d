using Dateline.Annotating.Gaps;
using Dateline.Tests.Annotating.Attributions;

namespace Dateline.Tests.Annotating.Gaps;

public class GapFinderTests
{
    [Theory]
    [InlineData("The ministry did not immediately respond to a request for comment.", GapKind.NoResponse,
        "The ministry", null)]
    [InlineData("Sol Marine, which runs the quay, did not return calls.", GapKind.NoResponse, "Sol Marine", null)]
    [InlineData("The operator, Radio Nord, did not answer requests.", GapKind.NoResponse, "Radio Nord", null)]
    [InlineData("The line manager, Skov, would not comment on the report.", GapKind.Declined, "Skov", "the report")]
    [InlineData("Radio Nord said it could neither confirm nor deny the account.", GapKind.NotConfirmed, "Radio Nord", "the account")]
    [InlineData("Oslo could neither confirm nor deny the account.", GapKind.NotConfirmed, "Oslo", "the account")]
    [InlineData("Oslo has not said whether it would host the meeting.", GapKind.Declined, "Oslo", "whether it would host the meeting")]
    [InlineData("The army had not yet replied.", GapKind.NoResponse, "The army", null)]
    [InlineData("Ana Brandt spoke on Monday. Her office declined to comment further.", GapKind.Declined, "Ana Brandt’s office", null)]
    [InlineData("Ana Brandt said she could neither confirm nor deny the account.", GapKind.NotConfirmed, "Ana Brandt", "the account")]
    [InlineData("The mayor declined to comment on the flood.", GapKind.Declined, "The mayor", "the flood")]
    [InlineData("Brandt would not say how many pumps had failed.", GapKind.Declined, "Ana Brandt",
        "how many pumps had failed")]
    [InlineData("Oslo has not acknowledge the shipment arrived.", GapKind.NotAcknowledged, "Oslo",
        "the shipment arrived")]
    [InlineData("Oslo has yet to confirm the vote.", GapKind.NotConfirmed, "Oslo", "the vote")]
    [InlineData("The claim could not be independently verified.", GapKind.NotVerified, null, "The claim")]
    [InlineData("Radio Nord has been unable to independently assess the damage due to the storm.",
        GapKind.NotVerified, "Radio Nord", "the damage")]
    [InlineData("The report of a second leak could not be independently confirmed.", GapKind.NotVerified, null,
        "The report of a second leak")]
    [InlineData("The growers who sell to the mill could not be reached.", GapKind.NoResponse, "The growers", null)]
    [InlineData("The firm that owns the barge did not return calls.", GapKind.NoResponse, "The firm", null)]
    [InlineData("The widow of Ana Brandt did not return calls.", GapKind.NoResponse, "The widow of Ana Brandt", null)]
    [InlineData("There was no immediate comment from the army.", GapKind.NoResponse, "the army", null)]
    [InlineData("“I have not confirmed it,” Brandt said.", GapKind.NotConfirmed, "Ana Brandt", null)]
    public void WhoIsSilentAndWhatAbout(string text, GapKind kind, string? who, string? about)
    {
        var gap = Assert.Single(Read(text).Gaps);
        Assert.Equal(kind, gap.Kind);
        Assert.Equal(who, gap.Who?.Name);
        Assert.Equal(about, gap.About?.Of(text));
    }

    [Theory]
    [InlineData("The army did not respond to the attack.")]
    [InlineData("“They did not respond to our calls,” Brandt said.")]
    [InlineData("The pumps did not work.")]
    [InlineData("He did not answer for his crimes.")]
    [InlineData("The dam will be opened if the ministry did not confirm the order.")]
    [InlineData("Hospitals do not disclose how many patients they turn away.")]
    public void NotEveryNegationIsASilence(string text) => Assert.Empty(Read(text).Gaps);

    [Fact]
    public void ThisMeansWhatWasSaidBefore()
    {
        const string Text = "Radio Nord reported on Monday that the dam would be blown up, though the ministry did not confirm this.";
        Assert.Equal("the dam would be blown up", Assert.Single(Read(Text).Gaps).About?.Of(Text));
    }

    private static Document Read(string text) =>
        new GapFinder().Annotate(Reading.Read(text, "Ana Brandt", "org:Radio Nord"));
}
