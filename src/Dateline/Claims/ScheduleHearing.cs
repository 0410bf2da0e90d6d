using Dateline.Language;

namespace Dateline.Claims;

/// <summary>What holds of a planned event: the last word, and what it took the place of.</summary>
internal static class ScheduleHearing
{
    public static Hearing Of(ImmutableArray<Claim> claims, Slot? slot, Chronology chronology)
    {
        // What someone demands, or what was the plan once, is part of the history and never what holds.
        var standing = claims.Where(claim => !claim.Background && claim.Polarity == Polarity.Asserted
            && claim.Modality is Modality.Happened or Modality.Planned).ToImmutableArray();
        var hearing = new Hearing { Claims = claims, Kind = PointKind.Schedule };
        if (standing.IsEmpty)
            return hearing with { Replaced = OncePlanned(claims) };
        var last = LastWord(standing, chronology);
        var agreeing = claims.Where(claim => claim.Polarity == Polarity.Asserted
            && claim.Modality is Modality.Happened or Modality.Planned && !claim.Background
            && Agree(claim.Value, last.Value)).ToImmutableArray();
        var current = agreeing.Aggregate(last, MorePrecise);
        var other = standing.Where(claim => !agreeing.Contains(claim)).ToImmutableArray();
        var against = slot == Slot.Parties ? [] : other.Where(claim => Rivals(claim, last, agreeing, chronology)).ToImmutableArray();
        return hearing with
        {
            Current = current,
            Agreeing = agreeing,
            Against = against,
            Replaced = slot == Slot.Parties ? [] :
                [.. OncePlanned(claims).Where(claim => !Agree(claim.Value, last.Value)), .. other.Except(against)],
        };
    }

    /// <summary>Whether two values can be told of one event: the same, or one more precise than the other.</summary>
    public static bool Agree(ClaimValue one, ClaimValue other) => (one, other) switch
    {
        (PlaceValue mine, PlaceValue yours) => PlacesAgree(mine, yours),
        (TimeValue mine, TimeValue yours) => mine.Start.Refines(yours.Start) || yours.Start.Refines(mine.Start)
            || mine.Start.Local == yours.Start.Local,
        (WordsValue { Status: { } mine }, WordsValue { Status: { } yours }) => GoesAhead(mine) == GoesAhead(yours),
        (WordsValue mine, WordsValue yours) => Words.Of(mine.Text).Intersect(Words.Of(yours.Text)).Any(),
        _ => one.Equals(other),
    };

    // Two names in one country may be a city and a hall of it, or two cities: then the words must meet.
    private static bool PlacesAgree(PlaceValue one, PlaceValue other)
    {
        var (mine, yours) = (WordsOf(one), WordsOf(other));
        if (mine.Overlaps(yours))
            return true;
        return one.Country is not null && one.Country == other.Country
            && (one.IsCountry || other.IsCountry);
    }

    private static HashSet<string> WordsOf(PlaceValue place) =>
        [.. Words.Of(place.Place).Where(word => word.Length > 2 && word is not ("the" or "and"))];

    private static bool GoesAhead(PlanStatus status) =>
        status is not (PlanStatus.Rejected or PlanStatus.Cancelled);

    private static ImmutableArray<Claim> OncePlanned(ImmutableArray<Claim> claims) =>
        [.. claims.Where(claim => claim.Background && claim.Modality is Modality.Happened or Modality.Planned)];

    // The latest moment; of several in one article, one that tells of a change, else the first, where the news stands.
    private static Claim LastWord(ImmutableArray<Claim> standing, Chronology chronology)
    {
        var latest = standing.Max(chronology.Moment);
        var last = standing.Where(claim => chronology.Moment(claim) == latest).ToImmutableArray();
        return last.FirstOrDefault(claim => claim.Supersedes) ?? last[0];
    }

    // Two who speak at the same moment, neither of whom tells of a change, contradict each other.
    private static bool Rivals(Claim other, Claim last, ImmutableArray<Claim> agreeing, Chronology chronology) =>
        other.Article != last.Article
        && !agreeing.Any(claim => claim.Supersedes)
        && chronology.Moment(other) == chronology.Moment(last)
        && other.Origin is { } mine && last.Origin is { } yours && !Origins.Same(mine, yours);

    private static Claim MorePrecise(Claim best, Claim other) => (best.Value, other.Value) switch
    {
        (TimeValue mine, TimeValue yours) when yours.Start.Precision > mine.Start.Precision => other,
        (PlaceValue { IsCountry: true }, PlaceValue { IsCountry: false }) => other,
        _ => best,
    };
}
