using Dateline.Intake.Feeds;

namespace Dateline.Tests.Intake;

public class FeedDateTests
{
    [Theory]
    [InlineData("Tue, 04 Mar 2031 10:30:05 GMT", "2031-03-04T10:30:05Z")]
    [InlineData("Tue, 04 Mar 2031 10:30:05 +0100", "2031-03-04T10:30:05+01:00")]
    [InlineData("Tue, 4 Mar 2031 10:30 GMT", "2031-03-04T10:30Z")]
    [InlineData("04 Mar 2031 10:30:05 EST", "2031-03-04T10:30:05-05:00")]
    [InlineData("Tue, 04 Mar 31 10:30:05 GMT", "2031-03-04T10:30:05Z")]
    [InlineData("Thu, 04 Mar 99 10:30:05 GMT", "1999-03-04T10:30:05Z")]
    [InlineData("Tue, 04 Mar 2031 10:30:05", "2031-03-04T10:30:05")]
    [InlineData("Tue,04 Mar 2031 10:30:05 Z", "2031-03-04T10:30:05Z")]
    [InlineData("Tue, 04 March 2031 10:30:05 UT", "2031-03-04T10:30:05Z")]
    [InlineData("Tuesday, 04-Mar-31 10:30:05 GMT", "2031-03-04T10:30:05Z")]
    [InlineData("Tue Mar  4 10:30:05 2031", "2031-03-04T10:30:05")]
    [InlineData("Tue Mar  4 10:30:05 PST 2031", "2031-03-04T10:30:05-08:00")]
    [InlineData("Tue Mar 04 10:30:05 +0900 2031", "2031-03-04T10:30:05+09:00")]
    [InlineData("Tue, Mar 04 2031 10:30:05 GMT", "2031-03-04T10:30:05Z")]
    [InlineData("Mar 4, 2031 10:30:05 PM", "2031-03-04T22:30:05")]
    [InlineData("March 4, 2031, 12:05 a.m.", "2031-03-04T00:05")]
    [InlineData("Tue, 2031/03/04 10:30:05 EDT", "2031-03-04T10:30:05-04:00")]
    [InlineData("Tue, 04 Mar 2031 24:00:00 GMT", "2031-03-05T00:00:00Z")]
    [InlineData("Tue, 04 Mar 2031 23:59:60 GMT", "2031-03-04T23:59:59Z")]
    [InlineData("Tue, 04 Mar 2031 10:30:05 GMT+01:00", "2031-03-04T10:30:05+01:00")]
    [InlineData("Tue, 04 Mar 2031 10:30:05 -0500 (EST)", "2031-03-04T10:30:05-05:00")]
    [InlineData("Tue, 04 Mar 2031", "2031-03-04")]
    [InlineData("2031-03-04T10:30:05Z", "2031-03-04T10:30:05Z")]
    [InlineData("2031-03-04T10:30:05.123+05:30", "2031-03-04T10:30:05+05:30")]
    [InlineData("2031-03-04T10:30Z", "2031-03-04T10:30Z")]
    [InlineData("2031-03-04 10:30:05", "2031-03-04T10:30:05")]
    [InlineData("2031-03-04 10:30:05.0", "2031-03-04T10:30:05")]
    [InlineData("2031-03-04 10:30:05 +0100", "2031-03-04T10:30:05+01:00")]
    [InlineData("2031-03-04 10:30:05 UTC", "2031-03-04T10:30:05Z")]
    [InlineData("2031-03-04T10:30:05.", "2031-03-04T10:30:05")]
    [InlineData("20310304T103005Z", "2031-03-04T10:30:05Z")]
    [InlineData("20310304103005", "2031-03-04T10:30:05")]
    [InlineData("20310304", "2031-03-04")]
    [InlineData("2031-063", "2031-03-04")]
    [InlineData("2031063", "2031-03-04")]
    [InlineData("2031-03", "2031-03")]
    [InlineData("2031", "2031")]
    [InlineData("04.03.2031 10:30", "2031-03-04T10:30")]
    [InlineData("25/03/2031 10:30", "2031-03-25T10:30")]
    [InlineData("3/25/2031 10:30:05 AM", "2031-03-25T10:30:05")]
    [InlineData("3/4/2031 1:30:05 PM", "2031-03-04T13:30:05")]
    [InlineData("2031년 03월 04일 10:30:05", "2031-03-04T10:30:05")]
    [InlineData("2031-03-04 오후 10:30:05", "2031-03-04T22:30:05")]
    [InlineData("mar, 04 nov 2031 10:30:05 +0100", "2031-11-04T10:30:05+01:00")]
    [InlineData("Di, 04 Mär 2031 10:30:05 CET", "2031-03-04T10:30:05+01:00")]
    [InlineData("mar., 4 août 2031 10:30:05 +0200", "2031-08-04T10:30:05+02:00")]
    public void ADateIsReadAsItIsMeant(string stated, string time, string why = "") =>
        Assert.True(StatedTime.Parse(time) == FeedDate.Read(stated), $"{stated}: {FeedDate.Read(stated)} {why}");

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("02/03/2031")]
    [InlineData("31 Feb 2031 10:30:05 GMT")]
    [InlineData("Tue, 32 Mar 2031 10:30:05 GMT")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 +0000")]
    [InlineData("10:30:05")]
    [InlineData("999999999999999999999")]
    [InlineData("Volume 4, number 31, 2031 pages of many words that are no date whatever anybody may think of it")]
    public void WhatIsNoDateIsNone(string stated) => Assert.Null(FeedDate.Read(stated));

    [Fact]
    public void AnHourThatIsNoneLeavesTheDay() =>
        Assert.Equal(StatedTime.Parse("2031-03-04"), FeedDate.Read("Tue, 04 Mar 2031 31:30:05 GMT"));
}
