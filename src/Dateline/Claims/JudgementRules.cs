namespace Dateline.Claims;

/// <summary>The rules of judgement, one by one; their order is <see cref="PointJudge"/>'s.</summary>
internal static class JudgementRules
{
    public static Judgement? Withdrawn(Hearing hearing) => hearing.Claims.IsEmpty
        ? new(PointState.Retracted, null, "Every article that said so has taken it back.")
        : null;

    public static Judgement? NothingSettled(Hearing hearing) => hearing.Current is null
        ? new(PointState.Open, ConflictOf(hearing), "It is demanded, possible or given up, and nobody says that it is so.")
        : null;

    public static Judgement? Denied(Hearing hearing) => hearing.Current?.Polarity == Polarity.Denied
        ? new(PointState.Denied, null, $"{Who(hearing.Current)} denies it, and nobody on record asserts it.")
        : null;

    public static Judgement? Contradicted(Hearing hearing)
    {
        if (hearing.Against.IsEmpty)
            return null;
        var (mine, yours) = (hearing.Current!, hearing.Against[^1]);
        return new(PointState.Disputed, ConflictOf(hearing), yours.Polarity == Polarity.Denied
            ? $"{Who(mine)} says so, {Who(yours)} denies it."
            : $"{Who(mine)} says {mine.Value.Text}, {Who(yours)} says {yours.Value.Text}.");
    }

    // A toll that rises is no change of mind: for counts the history tells it, and the state tells who stands behind it.
    public static Judgement? Replaced(Hearing hearing) =>
        hearing.Kind is PointKind.Tally or PointKind.Occurrence || hearing.Replaced.IsEmpty
            ? null
            : new(PointState.Superseded, ConflictOf(hearing),
                $"{hearing.Current!.Value.Text} took the place of {hearing.Replaced[^1].Value.Text}.");

    public static Judgement? PartySaysSo(Hearing hearing) => hearing.ConfirmedByParty
        ? new(PointState.Corroborated, ConflictOf(hearing),
            $"{Who(hearing.Agreeing.First(claim => claim.FromParty))} says so of its own doing.")
        : null;

    public static Judgement? SeveralOrigins(Hearing hearing) => hearing.Independent >= 2
        ? new(PointState.Corroborated, ConflictOf(hearing), $"{hearing.Independent} independent origins say so.")
        : null;

    public static Judgement? OneOrigin(Hearing hearing)
    {
        var outlets = hearing.Agreeing.Select(claim => claim.Chain[^1].Name).Distinct().Count();
        var reason = (hearing.Independent, outlets) switch
        {
            ( > 0, > 1) when hearing.Agreeing.All(claim => claim.Unattributed) =>
                $"{outlets} outlets say so in their own words, and none names its source.",
            (0, _) => "Nobody is named who says so.",
            (_, 1) => $"Only {Who(hearing.Current!)} says so.",
            _ => $"{outlets} outlets carry it, all from {Who(hearing.Current!)}.",
        };
        return new(PointState.SingleOrigin, ConflictOf(hearing), reason);
    }

    /// <summary>How the claims differ: the gravest first.</summary>
    private static Conflict? ConflictOf(Hearing hearing)
    {
        var now = hearing.Current?.Value.Text;
        if (!hearing.Against.IsEmpty)
        {
            var against = hearing.Against[^1];
            return new(ConflictType.Contradiction, against.Polarity == Polarity.Denied
                ? $"asserted by {Who(hearing.Current!)}, denied by {Who(against)}"
                : $"{now} ({Who(hearing.Current!)}) against {against.Value.Text} ({Who(against)})");
        }
        if (!hearing.Replaced.IsEmpty)
            return new(ConflictType.Supersession, $"{Steps(hearing)} gave way to {now ?? "nothing yet"}");
        if (!hearing.Rounded.IsEmpty)
            return new(ConflictType.Rounding, $"{hearing.Rounded[^1].Value.Text} is {now}, rounded");
        if (!hearing.Parts.IsEmpty)
            return new(ConflictType.Scope, $"{hearing.Parts[^1].Value.Text} counts only a part: {hearing.Parts[^1].Scope}");
        return null;
    }

    private static string Steps(Hearing hearing) =>
        string.Join(", then ", hearing.Replaced.Select(claim => claim.Value.Text).Distinct());

    private static string Who(Claim claim) => claim.Origin ?? "an unnamed source";
}
