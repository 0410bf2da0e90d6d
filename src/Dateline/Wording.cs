namespace Dateline;

/// <summary>The words by which states and kinds are written, the same in every format.</summary>
public static class Wording
{
    public static string Word(this PointKind kind) => kind switch
    {
        PointKind.Schedule => "schedule",
        PointKind.Tally => "tally",
        PointKind.Occurrence => "occurrence",
        PointKind.Position => "position",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Word(this Slot slot) => slot switch
    {
        Slot.Place => "place",
        Slot.Time => "time",
        Slot.Parties => "parties",
        Slot.Agenda => "agenda",
        Slot.Status => "status",
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, null),
    };

    public static string Word(this PointState state) => state switch
    {
        PointState.Open => "open",
        PointState.SingleOrigin => "single-origin",
        PointState.Corroborated => "corroborated",
        PointState.Disputed => "disputed",
        PointState.Superseded => "superseded",
        PointState.Denied => "denied",
        PointState.Retracted => "retracted",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Word(this ConflictType type) => type switch
    {
        ConflictType.Contradiction => "contradiction",
        ConflictType.Supersession => "supersession",
        ConflictType.Scope => "scope",
        ConflictType.Rounding => "rounding",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static string Word(this PlanStatus status) => status switch
    {
        PlanStatus.Proposed => "proposed",
        PlanStatus.Agreed => "agreed",
        PlanStatus.Moved => "moved",
        PlanStatus.Rejected => "rejected",
        PlanStatus.Cancelled => "cancelled",
        PlanStatus.Postponed => "postponed",
        PlanStatus.Reinstated => "reinstated",
        PlanStatus.Confirmed => "confirmed",
        PlanStatus.UnderWay => "under way",
        PlanStatus.Held => "held",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Word(this CountBound bound) => bound switch
    {
        CountBound.Exactly => "exactly",
        CountBound.AtLeast => "atLeast",
        CountBound.MoreThan => "moreThan",
        CountBound.About => "about",
        CountBound.AtMost => "atMost",
        CountBound.LessThan => "lessThan",
        CountBound.Range => "range",
        _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, null),
    };

    public static string Word(this GapKind kind) => kind switch
    {
        GapKind.NotConfirmed => "notConfirmed",
        GapKind.NoResponse => "noResponse",
        GapKind.NotVerified => "notVerified",
        GapKind.NotAcknowledged => "notAcknowledged",
        GapKind.Declined => "declined",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Word(this Polarity polarity) => polarity == Polarity.Denied ? "denied" : "asserted";

    public static string Word(this Modality modality) => modality switch
    {
        Modality.Happened => "happened",
        Modality.Planned => "planned",
        Modality.Demanded => "demanded",
        Modality.Threatened => "threatened",
        Modality.Possible => "possible",
        _ => throw new ArgumentOutOfRangeException(nameof(modality), modality, null),
    };

    public static string Word(this AttributionKind kind) => kind switch
    {
        AttributionKind.Direct => "direct",
        AttributionKind.Indirect => "indirect",
        AttributionKind.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Word(this NameType type) => type switch
    {
        NameType.Person => "person",
        NameType.Organization => "organization",
        NameType.Place => "place",
        NameType.Event => "event",
        NameType.Facility => "facility",
        NameType.Product => "product",
        NameType.Group => "group",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>As TimeML writes it.</summary>
    public static string Word(this TimexType type) => type switch
    {
        TimexType.Date => "DATE",
        TimexType.Time => "TIME",
        TimexType.Duration => "DURATION",
        TimexType.Set => "SET",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static string Word(this BlockKind kind) => kind switch
    {
        BlockKind.Paragraph => "paragraph",
        BlockKind.Heading => "heading",
        BlockKind.ListItem => "listItem",
        BlockKind.Quotation => "quotation",
        BlockKind.Embed => "embed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Word(this NoticeKind kind) => kind switch
    {
        NoticeKind.Correction => "correction",
        NoticeKind.Clarification => "clarification",
        NoticeKind.Retraction => "retraction",
        NoticeKind.Update => "update",
        NoticeKind.Developing => "developing",
        NoticeKind.EditorsNote => "editorsNote",
        NoticeKind.Republication => "republication",
        NoticeKind.Licence => "licence",
        NoticeKind.Contribution => "contribution",
        NoticeKind.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Word(this TimePrecision precision) => precision switch
    {
        TimePrecision.Year => "year",
        TimePrecision.Month => "month",
        TimePrecision.Day => "day",
        TimePrecision.Minute => "minute",
        TimePrecision.Second => "second",
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, null),
    };
}
