using Dateline.Claims;
using Dateline.Tests.House;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Claims;

public class RecordTests
{
    [Fact]
    public void Every_rule_of_judgement_is_on_the_page_and_no_other()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "RECORD.md"));
        var written = System.Text.RegularExpressions.Regex.Matches(page, @"`(judge\.[a-z-]+)`").Select(one => one.Groups[1].Value);
        Assert.Equal(PointJudge.RuleIds, written);
    }

    [Fact]
    public void The_order_in_which_claims_arrive_does_not_change_the_verdict()
    {
        var judge = new PointJudge(Newsdesk.Zone);
        var property = Prop.ForAll(Claims().ToArbitrary(), given =>
        {
            var forth = judge.Judge(Newsdesk.PointOf(given.Kind, given.Slot, given.Claims));
            var back = judge.Judge(Newsdesk.PointOf(given.Kind, given.Slot, [.. given.Claims.Reverse()]));
            var sorted = judge.Judge(Newsdesk.PointOf(given.Kind, given.Slot, [.. given.Claims.OrderBy(one => one.Value.Text)]));
            return forth.Verdict == back.Verdict && forth.Verdict == sorted.Verdict
                && forth.Claims.SequenceEqual(back.Claims);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20310304, 7), property);
    }

    private static Gen<(PointKind Kind, Slot? Slot, Claim[] Claims)> Claims()
    {
        var origins = Gen.Elements<string?>("Nordkraft", "Bergen port", "dock worker via Radio Nord", "Fjord Post", null);
        var values = new (PointKind, Slot?, ClaimValue[])[]
        {
            (PointKind.Tally, null, [Newsdesk.Litres(4000), Newsdesk.Litres(9000), Newsdesk.Litres(9100, CountBound.About)]),
            (PointKind.Tally, null, [Newsdesk.Dead(14), Newsdesk.Dead(60, CountBound.MoreThan), Newsdesk.Dead(63)]),
            (PointKind.Schedule, Slot.Place, [Newsdesk.At("Turku", "FI"), Newsdesk.At("Oslo"), Newsdesk.At("Norway", "NO", true)]),
            (PointKind.Schedule, Slot.Status, [Newsdesk.Status(PlanStatus.Agreed), Newsdesk.Status(PlanStatus.Cancelled)]),
            (PointKind.Occurrence, null, [Newsdesk.Fire]),
        };
        return from sort in Gen.Elements(values)
               from claims in Gen.ArrayOf(ClaimOf(sort.Item3, origins), 6)
               select (sort.Item1, sort.Item2, claims);
    }

    private static Gen<Claim> ClaimOf(ClaimValue[] values, Gen<string?> origins) =>
        from value in Gen.Elements(values)
        from origin in origins
        from hour in Gen.Choose(1, 5)
        from denied in Gen.Elements(false, false, true)
        from background in Gen.Elements(false, false, true)
        select Newsdesk.Says(origin, value, hour) with
        {
            Polarity = denied ? Polarity.Denied : Polarity.Asserted,
            Background = background,
        };
}
