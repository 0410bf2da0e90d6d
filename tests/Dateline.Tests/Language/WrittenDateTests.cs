using Dateline.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Language;

public class WrittenDateTests
{
    [Theory]
    [InlineData("4 March 2031", "2031-03-04")]
    [InlineData("March 4th, 2031", "2031-03-04")]
    [InlineData("Tue, 04 Mar 31, 10:15", "2031-03-04T10:15")]
    [InlineData("4. März 2031", "2031-03-04")]
    [InlineData("4.März 2031", "2031-03-04")]
    [InlineData("le 4 février 2031", "2031-02-04")]
    [InlineData("1er août 2031", "2031-08-01")]
    [InlineData("4 de marzo de 2031", "2031-03-04")]
    [InlineData("marzo 4, 2031", "2031-03-04")]
    [InlineData("4 gennaio 2031", "2031-01-04")]
    [InlineData("( Port Ansa, 4 gennaio 31 )", "2031-01-04")]
    [InlineData("4 de março de 2031", "2031-03-04")]
    [InlineData("4 maart 2031", "2031-03-04")]
    [InlineData("4 augusti 2031", "2031-08-04")]
    [InlineData("4. marts 2031", "2031-03-04")]
    [InlineData("4. desember 2031", "2031-12-04")]
    [InlineData("4. maaliskuuta 2031", "2031-03-04")]
    [InlineData("4 października 2031", "2031-10-04")]
    [InlineData("4. března 2031", "2031-03-04")]
    [InlineData("2031. március 4.", "2031-03-04")]
    [InlineData("2031. 03. 04.", "2031-03-04")]
    [InlineData("4 martie 2031", "2031-03-04")]
    [InlineData("4 Ağustos 2031", "2031-08-04")]
    [InlineData("4 Agustus 2031", "2031-08-04")]
    [InlineData("ngày 4 tháng 3 năm 2031", "2031-03-04")]
    [InlineData("4 июня 2031", "2031-06-04")]
    [InlineData("4 червня 2031", "2031-06-04")]
    [InlineData("4 Ιουνίου 2031", "2031-06-04")]
    [InlineData("4 أغسطس 2031", "2031-08-04")]
    [InlineData("4 ژوئن 2031", "2031-06-04")]
    [InlineData("4 ביוני 2031", null)]
    [InlineData("4 יוני 2031", "2031-06-04")]
    [InlineData("4 अगस्त 2031", "2031-08-04")]
    [InlineData("2031年3月4日", "2031-03-04")]
    [InlineData("2031년 3월 4일", "2031-03-04")]
    [InlineData("04-Mar-2031", "2031-03-04")]
    [InlineData("2031-Mar-04", "2031-03-04")]
    [InlineData("24. 6. 2031", "2031-06-24")]
    [InlineData("Datum:04.03.31", "2031-03-04")]
    [InlineData("04.03.98", "1998-03-04")]
    [InlineData("20310304", "2031-03-04")]
    [InlineData("31 April 2031", null)]
    [InlineData("04/03/2031", null)]
    [InlineData("24/03/2031", "2031-03-24")]
    [InlineData("03/24/2031", "2031-03-24")]
    [InlineData("March 2031", null)]
    [InlineData("4 March 10 boats left", null)]
    [InlineData("build 10.4.3.31", null)]
    public void ADayIsReadInTheCommonestLanguages(string text, string? expected) =>
        Assert.Equal(expected, WrittenDate.Find(text)?.Time.ToString());

    [Theory]
    [InlineData("March 4, 2031 at 5:30 p.m. EST", "2031-03-04T17:30:00-05:00")]
    [InlineData("March 4, 2031 5:30 PM ET", "2031-03-04T17:30:00-05:00")]
    [InlineData("July 4, 2031 5:30 PM ET", "2031-07-04T17:30:00-04:00")]
    [InlineData("4 March 2031, 12.30 Uhr", "2031-03-04T12:30")]
    [InlineData("4 March 2031, 12.30 Uhr MEZ", "2031-03-04T12:30:00+01:00")]
    [InlineData("4 July 2031 10:05 BST", "2031-07-04T10:05:00+01:00")]
    [InlineData("4 March 2031 10:05 GMT+2", "2031-03-04T10:05:00+02:00")]
    [InlineData("4 March 2031 10:05 (UTC -3:30)", "2031-03-04T10:05:00-03:30")]
    [InlineData("4 March 2031 10:05 +0545", "2031-03-04T10:05:00+05:45")]
    [InlineData("le 4 mars 2031 à 21h30", "2031-03-04T21:30")]
    [InlineData("le 4 mars 2031 à 21 h 30", "2031-03-04T21:30")]
    [InlineData("4.3.2031 klo 7.05", "2031-03-04T07:05")]
    [InlineData("10:15 a.m. on Tuesday, March 4, 2031", "2031-03-04T10:15")]
    [InlineData("2031年3月4日 11時30分", "2031-03-04T11:30")]
    [InlineData("4 March 2031 12:05 a.m.", "2031-03-04T00:05")]
    [InlineData("4 March 2031 10 boats", "2031-03-04")]
    [InlineData("4 March 2031. 10.50 a litre", "2031-03-04")]
    [InlineData("4 March 2031 25:10", "2031-03-04")]
    [InlineData("4 March 2031 10:05 IST", "2031-03-04T10:05")]
    [InlineData("4 March 2031, 10:05 (Mecca time)", "2031-03-04T10:05:00+03:00")]
    [InlineData("4 March 2031 10:05 Moscow time", "2031-03-04T10:05:00+03:00")]
    [InlineData("4 July 2031 10:05 New York time", "2031-07-04T10:05:00-04:00")]
    [InlineData("4 July 2031 10:05 a.m. Eastern Daylight Time", "2031-07-04T10:05:00-04:00")]
    [InlineData("4 March 2031 10:05 local time", "2031-03-04T10:05")]
    [InlineData("4 March 2031 10:05 Reading time: 3 min", "2031-03-04T10:05")]
    [InlineData("4 марта 2031, 10:05 МСК", "2031-03-04T10:05:00+03:00")]
    [InlineData("4 марта 2031, 10:05 (мск)", "2031-03-04T10:05:00+03:00")]
    public void AnHourAndAZoneAreReadOnlyWhereTheyStand(string text, string expected) =>
        Assert.Equal(expected, WrittenDate.Find(text)?.Time.ToString());

    [Theory]
    [InlineData("IST", "IN", "2031-03-04T10:05:00+05:30")]
    [InlineData("IST", "IE", "2031-03-04T10:05:00+01:00")]
    [InlineData("CST", "CN", "2031-03-04T10:05:00+08:00")]
    [InlineData("CST", "US", "2031-03-04T10:05:00-06:00")]
    [InlineData("PST", "PH", "2031-03-04T10:05:00+08:00")]
    [InlineData("IST", "FR", "2031-03-04T10:05")]
    public void TheCountryTellsZonesOfOneNameApart(string zone, string country, string expected) =>
        Assert.Equal(expected, WrittenDate.Find($"4 March 2031 10:05 {zone}", country: country)?.Time.ToString());

    [Fact]
    public void WhatIsReadMayStandThere()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<DateTime>().Filter(time => time.Year is > 1900 and < 2100), time =>
        {
            var day = NodaTime.LocalDate.FromDateTime(time);
            var (english, european) = ($"{day.Day} {Months[day.Month - 1]} {day.Year}", $"{day.Day}.{day.Month}.{day.Year % 100:00}");
            return WrittenDate.MayStandIn(european) && WrittenDate.Find(english)!.Time.Date == day
                && WrittenDate.Find(european)!.Time.Date is var read && (read.Day, read.Month) == (day.Day, day.Month);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20310304, 7));
    }

    private static readonly string[] Months =
        ["Jan.", "Februar", "mars", "abril", "maggio", "june", "juli", "août", "Sept", "outubro", "nov", "december"];

    [Theory]
    [InlineData("of 3 boats")]
    [InlineData("")]
    [InlineData("125 boats")]
    public void NoDateStandsWithoutFigures(string text) => Assert.False(WrittenDate.MayStandIn(text));
}
