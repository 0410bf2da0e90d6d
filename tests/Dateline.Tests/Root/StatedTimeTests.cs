using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Tests.Root;

public class StatedTimeTests
{
    [Theory]
    [InlineData("2026", TimePrecision.Year)]
    [InlineData("2026-02", TimePrecision.Month)]
    [InlineData("2026-02-04", TimePrecision.Day)]
    [InlineData("2026-02-04T08:54", TimePrecision.Minute)]
    [InlineData("2026-02-04T08:54:30", TimePrecision.Second)]
    [InlineData("2026-02-04T08:54:00-05:00", TimePrecision.Second)]
    [InlineData("2026-02-04T08:54:00Z", TimePrecision.Second)]
    [InlineData("2024-02-29", TimePrecision.Day)]
    public void KeepsThePrecisionThatWasStated(string text, TimePrecision precision)
    {
        var time = StatedTime.Parse(text);
        Assert.Equal(precision, time.Precision);
        Assert.Equal(text, time.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-02-30")]
    [InlineData("2026-02-04T25:00")]
    [InlineData("2026-02-04T08:60")]
    [InlineData("2026-02-04T08")]
    [InlineData("2026-02-04T08:54+99:00")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("9999")]
    [InlineData("yesterday")]
    [InlineData("2026-2-4")]
    [InlineData("+026-02-04")]
    public void RefusesWhatIsNoTime(string text) => Assert.False(StatedTime.TryParse(text, out _));

    [Theory]
    [InlineData("2026-02-06T10:00", "2026-02-06", true)]
    [InlineData("2026-02-06", "2026-02", true)]
    [InlineData("2026-02-06", "2026-02-06", true)]
    [InlineData("2026-02-06", "2026-02-06T10:00", false)]
    [InlineData("2026-02-07T10:00", "2026-02-06", false)]
    [InlineData("2026-02-06T10:00:00+04:00", "2026-02-06T06:00:00Z", true)]
    public void AMorePreciseTimeRefinesTheOther(string fine, string coarse, bool refines) =>
        Assert.Equal(refines, StatedTime.Parse(fine).Refines(StatedTime.Parse(coarse)));

    [Fact]
    public void ADayEndsWithItsLastSecond()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Halifax"];
        var day = StatedTime.Parse("2026-09-08");
        Assert.Equal(Instant.FromUtc(2026, 9, 8, 3, 0), day.Earliest(zone));
        Assert.Equal(Instant.FromUtc(2026, 9, 9, 2, 59, 59), day.Latest(zone));
    }

    [Fact]
    public void WhatIsWrittenIsReadAsItWas() =>
        Prop.ForAll(Times().ToArbitrary(), time => StatedTime.Parse(time.ToString()).Equals(time))
            .Check(Config.QuickThrowOnFailure.WithReplay(20260204, 1));

    [Fact]
    public void NothingEndsBeforeItBegins() =>
        Prop.ForAll(Times().ToArbitrary(), time => time.Earliest(DateTimeZone.Utc) <= time.Latest(DateTimeZone.Utc))
            .Check(Config.QuickThrowOnFailure.WithReplay(20260204, 1));

    [Fact]
    public void NoTextOverthrowsTheReader() =>
        Prop.ForAll<string>(text => StatedTime.TryParse(text, out _) || true)
            .Check(Config.QuickThrowOnFailure.WithReplay(20260204, 1));

    private static Gen<StatedTime> Times() =>
        from days in Gen.Choose(0, 40_000)
        from seconds in Gen.Choose(0, 86_399)
        from quarters in Gen.Choose(-48, 56)
        from kind in Gen.Choose(0, 5)
        let date = new LocalDate(1950, 1, 1).PlusDays(days)
        let moment = date.AtMidnight().PlusSeconds(seconds)
        select kind switch
        {
            0 => StatedTime.OfYear(date.Year),
            1 => StatedTime.OfMonth(date.Year, date.Month),
            2 => StatedTime.OfDay(date),
            3 => StatedTime.OfMoment(moment),
            4 => StatedTime.OfMoment(moment, null, TimePrecision.Second),
            _ => StatedTime.OfMoment(moment, Offset.FromSeconds(quarters * 900), TimePrecision.Second),
        };
}
