using System.Globalization;
using Dateline.Claims;
using NodaTime;

namespace Dateline.Tests.Claims;

/// <summary>Makes claims for the tests of judgement, one line each.</summary>
internal static class Newsdesk
{
    public static readonly DateTimeZone Zone = DateTimeZone.Utc;
    private static int _serial;

    public static Claim Says(string? origin, ClaimValue value, int hour, string outlet = "Fjord Post")
    {
        var number = Interlocked.Increment(ref _serial).ToString("D5", CultureInfo.InvariantCulture);
        var at = StatedTime.OfMoment(new LocalDateTime(2031, 3, 4, 0, 0).PlusHours(hour), Offset.Zero);
        return new Claim
        {
            Id = $"claim-{number}",
            Value = value,
            Origin = origin,
            Asserted = at,
            Chain = origin is null || origin == outlet ? [new Link(outlet)] : [new Link(origin), new Link(outlet)],
            Unattributed = origin == outlet,
            Evidence = [new Evidence { Article = outlet, Revision = 1, Span = new Span(0, 1), Text = "x" }],
            Article = $"{outlet} {hour}",
            Revision = 1,
            KnownSince = at.Latest(Zone),
            Rule = "test",
        };
    }

    public static Point PointOf(PointKind kind, Slot? slot, params Claim[] claims) => new()
    {
        Id = "point-1",
        Story = "story-1",
        Kind = kind,
        Slot = slot,
        Claims = [.. claims],
    };

    public static Verdict Verdict(PointKind kind, Slot? slot, params Claim[] claims) =>
        new PointJudge(Zone).Judge(PointOf(kind, slot, claims)).Verdict!;

    public static CountValue Litres(double value, CountBound bound = CountBound.Exactly) =>
        new($"{value} litres", value, null, null, bound, "spilled", "litres");

    public static CountValue Dead(double value, CountBound bound = CountBound.Exactly) =>
        new($"{value} killed", value, null, null, bound, "killed", "people") { Grows = true };

    public static PlaceValue At(string place, string country = "NO", bool isCountry = false) =>
        new(place, place, country) { IsCountry = isCountry };

    public static WordsValue Status(PlanStatus status) => new(status.ToString(), status);

    public static OccurrenceValue Fire { get; } = new("the plant caught fire", null, "catch fire", "plant", null);
}
