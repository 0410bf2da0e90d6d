using NodaTime;

namespace Dateline.Claims;

/// <summary>
/// Judges a point by its claims and by nothing else: the same claims give the same verdict in whatever order they came.
/// The rules are those of docs/RECORD.md, under the same ids; the first that has something to say decides.
/// </summary>
public sealed class PointJudge(DateTimeZone zone)
{
    private readonly Chronology _chronology = new(zone);

    private static readonly ImmutableArray<JudgementRule> Rules =
    [
        new("judge.withdrawn", JudgementRules.Withdrawn),
        new("judge.nothing-settled", JudgementRules.NothingSettled),
        new("judge.denied", JudgementRules.Denied),
        new("judge.contradicted", JudgementRules.Contradicted),
        new("judge.replaced", JudgementRules.Replaced),
        new("judge.party-says-so", JudgementRules.PartySaysSo),
        new("judge.several-origins", JudgementRules.SeveralOrigins),
        new("judge.one-origin", JudgementRules.OneOrigin),
    ];

    /// <summary>The ids of the rules, in the order in which they are asked.</summary>
    public static ImmutableArray<string> RuleIds => [.. Rules.Select(rule => rule.Id)];

    /// <summary>The point with its claims in order of assertion and the verdict that follows from them.</summary>
    public Point Judge(Point point)
    {
        var claims = _chronology.Sort(point.Claims);
        var hearing = Hear(point.Kind, point.Slot, claims);
        return point with { Claims = claims, Verdict = Verdict(hearing) };
    }

    private Hearing Hear(PointKind kind, Slot? slot, ImmutableArray<Claim> claims) => kind switch
    {
        PointKind.Schedule => ScheduleHearing.Of(claims, slot, _chronology),
        PointKind.Tally => TallyHearing.Of(claims, _chronology),
        PointKind.Position => StanceHearing.OfPosition(claims),
        _ => StanceHearing.OfOccurrence(claims),
    };

    private static Verdict Verdict(Hearing hearing)
    {
        foreach (var rule in Rules)
        {
            if (rule.Judge(hearing) is { } judgement)
            {
                return new Verdict(
                    judgement.State, hearing.Current?.Id, hearing.Independent, judgement.Conflict, judgement.Reason, rule.Id);
            }
        }
        throw new InvalidOperationException("the last rule always has something to say");
    }
}

/// <param name="Id">As in docs/RECORD.md.</param>
/// <param name="Judge">Null where the rule has nothing to say.</param>
internal sealed record JudgementRule(string Id, Func<Hearing, Judgement?> Judge);

internal sealed record Judgement(PointState State, Conflict? Conflict, string Reason);
