using Dateline.Extraction;

namespace Dateline.Tests.Extraction;

public class NoticeReaderTests
{
    [Theory]
    [InlineData("This article has been retracted after an inquiry by the paper.", NoticeKind.Retraction)]
    [InlineData("Correction: An earlier text named the wrong river.", NoticeKind.Correction)]
    [InlineData("Clarification: The mayor spoke for herself and not for the council.", NoticeKind.Clarification)]
    [InlineData("This story has been updated with comments of the clinic's head.", NoticeKind.Update)]
    [InlineData("This is a developing story and will be updated.", NoticeKind.Developing)]
    [InlineData("Editor’s note: The owner of this paper also owns a ferry.", NoticeKind.EditorsNote)]
    [InlineData("This article was originally published by Marsh Star.", NoticeKind.Republication)]
    [InlineData("All content created by Fenland Wire is available without charge to any legitimate publisher.", NoticeKind.Licence)]
    [InlineData("Ada Quill contributed to this report.", NoticeKind.Contribution)]
    [InlineData("The author rowed in the race of which she writes.", NoticeKind.Other)]
    public void TheKindIsKnownByItsWords(string text, NoticeKind kind) => Assert.Equal(kind, NoticeReader.Read(text).Kind);

    [Theory]
    [InlineData("This article was originally published by Marsh Star.", "Marsh Star")]
    [InlineData("This article is republished from The Science Common under a Creative Commons license.", "The Science Common")]
    [InlineData("This story was originally published by the Fen Post and is part of a series on water.", "Fen Post")]
    [InlineData("This report by Fenland Wire was first published March 4, 2031.", "Fenland Wire")]
    [InlineData("Originally published on The Low Country Review, 4 March 2031", "The Low Country Review")]
    [InlineData("This story was produced by Delta Reports, a newsroom for rivers.", "Delta Reports")]
    [InlineData("Reprinted with permission from Harbor Ledger.", "Harbor Ledger")]
    [InlineData("This article first appeared in Tide Magazine (May 2031).", "Tide Magazine")]
    [InlineData("This article was first published on March 4, 2031.", null)]
    [InlineData("This article was first published in 2031.", null)]
    public void TheTruePublisherIsRead(string text, string? publisher) => Assert.Equal(publisher, NoticeReader.Read(text).Publisher);

    [Theory]
    [InlineData("An earlier version said 12; it was 14.", "12", "14")]
    [InlineData("An earlier version of this article said 12 people were hurt. It was 14.", "12 people were hurt", "14")]
    [InlineData("A previous version of this article misstated the number of beds. It is 40, not 400.", "400", "40")]
    [InlineData("Correction: The fire broke out on Tuesday, not on Monday.", "Monday", "The fire broke out on Tuesday")]
    [InlineData("The caption should have said Tuesday instead of Monday, a correction.", "Monday, a correction", "Tuesday")]
    [InlineData("This story has been corrected to say that the dam is in Vale, not Dale.", "Dale", "the dam is in Vale")]
    [InlineData("The toll was corrected from 12 to 14.", "12", "14")]
    [InlineData("An earlier version misspelled the name of the mayor. It is Karyn Lund.", null, "Karyn Lund")]
    [InlineData("Correction: An earlier text named the wrong river.", null, null)]
    [InlineData("This article misstated the toll as 12; it is 14.", "12", "14")]
    [InlineData("An earlier version misspelled the mayor's name as Karen Lund. She is Karyn Lund.", "Karen Lund", "Karyn Lund")]
    [InlineData("An earlier version of this article said that the bridge was shut.", "the bridge was shut", null)]
    [InlineData("An earlier version gave 3.5 metres. It was 2.5 metres.", "3.5 metres", "2.5 metres")]
    [InlineData("Correction: Mr. Falk is 52, not 25.", "25", "Mr. Falk is 52")]
    [InlineData("A correction was made on March 4, 2031: The figure should have been 14.", null, "14")]
    [InlineData("An earlier version of this story misspelled the surname of Karyn Lund.", null, "Karyn Lund")]
    public void WhatWasWrongAndWhatIsRightAreRead(string text, string? wrong, string? right)
    {
        var notice = NoticeReader.Read(text);
        Assert.Equal((NoticeKind.Correction, wrong, right), (notice.Kind, notice.Wrong, notice.Right));
    }

    [Theory]
    [InlineData("Correction (Nov. 20, 2031, 7:45 p.m.): It is 40, not 400.", "2031-11-20T19:45")]
    [InlineData("This article was amended on 4 March 2031 to correct a name.", "2031-03-04")]
    [InlineData("This story has been updated.", null)]
    public void ItsTimeIsRead(string text, string? time) => Assert.Equal(time, NoticeReader.Read(text).Time?.ToString());

    [Fact]
    public void ContributorsAreNamed() => Assert.Equal(["Jon Falk", "Ada Quill"],
        NoticeReader.Read("Jon Falk and Ada Quill contributed to this report.").Contributors);

    [Theory]
    [InlineData("(Reporting by Ada Quill in Arrow and Jon Falk; Editing by Ole Brandt)", "Ada Quill,Jon Falk,Ole Brandt")]
    [InlineData("Reporting by Ada Quill, additional reporting by Jon Falk; Writing by Ole Brandt", "Ada Quill,Jon Falk,Ole Brandt")]
    public void WhoSignsAReportIsNamed(string text, string names)
    {
        var notice = NoticeReader.Read(text);
        Assert.Equal(NoticeKind.Contribution, notice.Kind);
        Assert.Equal(names, string.Join(',', notice.Contributors));
    }

    [Theory]
    [InlineData("• This article was amended on 4 March 2031.")]
    [InlineData("This live blog was corrected on 4 March 2031.")]
    [InlineData("The headline of this article has been changed.")]
    [InlineData("Corrections & clarifications: The mayor spoke for herself.")]
    [InlineData("(This story has not been edited by our staff and is auto-generated from a syndicated feed.)")]
    [InlineData("© 2031 Fenland Wire. Redistribution without permission is not allowed.")]
    public void WhatIsSaidOfTheArticleIsANotice(string text) => Assert.True(Notices.IsNotice(text));

    [Theory]
    [InlineData("This was changed by the storm, and the quay with it.")]
    [InlineData("The map was updated by hand for years, the harbour master said.")]
    [InlineData("The story was changed so often that nobody believes it.")]
    public void WhatIsOfTheArticleIsNone(string text) => Assert.False(Notices.IsNotice(text));

    [Fact]
    public void AnArticleOfAnotherPublisherIsCreditedToIt()
    {
        const string text = "A barge hit the old bridge on Monday night, and nobody of the crew was hurt at all.\n\n";
        var article = Reading.Of(RawKind.Text, text + "This article was originally published by Marsh Star.");
        Assert.Equal("Marsh Star", article.Agency);
        Assert.Equal((NoticeKind.Republication, "Marsh Star"), (article.NoticeDetails[0].Kind, article.NoticeDetails[0].Publisher));
    }

    [Fact]
    public void OfficersOfCorrectionsAreNoNotice() =>
        Assert.False(Notices.IsNotice("Corrections officers found the two men on the roof of the prison."));
}
