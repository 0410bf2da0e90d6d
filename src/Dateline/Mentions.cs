using System.Text.Json.Serialization;

namespace Dateline;

/// <summary>A span with a meaning.</summary>
public abstract record Mention
{
    public required Span Span { get; init; }

    /// <summary>The id of the rule or model that made it, as <c>names.title-before</c>.</summary>
    public required string Rule { get; init; }
}

public enum NameType
{
    Person,
    Organization,
    Place,
    Event,
    Facility,
    Product,
    Group,
}

public sealed record NameMention : Mention
{
    public required NameType Type { get; init; }

    /// <summary>The same for all mentions of one bearer in the article: <c>person:marco-rubio</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest form of the name in the article: <c>Marco Rubio</c>.</summary>
    public required string Canonical { get; init; }

    /// <summary>Office or description that the article gives: <c>Secretary of State</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Whether a place stands for its government: <c>Washington said</c>.</summary>
    public bool IsActor { get; init; }
}

public enum ReferenceKind
{
    Pronoun,
    Office,
    Description,
}

/// <summary>Words that mean somebody named elsewhere in the article: <c>he</c>, <c>the secretary</c>, <c>the outlet</c>.
/// There is one only where its bearer is beyond doubt.</summary>
public sealed record ReferenceMention : Mention
{
    public required ReferenceKind Kind { get; init; }

    /// <summary><see cref="NameMention.Id"/> of the one who is meant.</summary>
    public required string Antecedent { get; init; }

    /// <summary><see cref="NameMention.Canonical"/> of the one who is meant.</summary>
    public required string Canonical { get; init; }

    /// <summary>What the one who is meant is.</summary>
    public required NameType Type { get; init; }
}

public sealed record PlaceMention : Mention
{
    public required string Name { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    public int? GeoNames { get; init; }

    /// <summary>IANA time zone, where the place has only one.</summary>
    public string? Zone { get; init; }
}

public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>A time expression with its TIMEX3 value (TimeML 1.2.1).</summary>
public sealed record TimeMention : Mention
{
    public required TimexType Type { get; init; }

    /// <summary>TIMEX3 value: <c>2026-02-06T10:00</c>, <c>2026-W06</c>, <c>P2D</c>, <c>PRESENT_REF</c>.</summary>
    public required string Value { get; init; }

    /// <summary>The first moment meant, where the value is a time that can be stated.</summary>
    public StatedTime? From { get; init; }

    /// <summary>The last moment meant of a range.</summary>
    public StatedTime? To { get; init; }

    /// <summary>TIMEX3 mod: <c>APPROX</c>, <c>START</c>, <c>END</c>, …</summary>
    public string? Modifier { get; init; }
}

public enum CountBound
{
    Exactly,
    AtLeast,
    MoreThan,
    About,
    AtMost,
    LessThan,
    Range,
}

/// <summary>Of what a number counts.</summary>
public enum CountScope
{
    /// <summary>Of what the article reports.</summary>
    Report,

    /// <summary>Over a time, a whole city, or several events: a statistic.</summary>
    Period,

    /// <summary>Of another event, told for comparison or beside.</summary>
    Elsewhere,
}

public sealed record QuantityMention : Mention
{
    public required double Value { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    /// <summary>What is counted, in the singular or plural of the text, folded: <c>people</c>, <c>litres</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>What happened to them: <c>killed</c>, <c>injured</c>, <c>arrested</c>, …; absent for a plain number.</summary>
    public string? Measure { get; init; }

    public CountBound Bound { get; init; }

    public CountScope Scope { get; init; }

    /// <summary>Whether the text tells of people without a number, or of what happened to them in other words: a man was
    /// killed, four were shot and none is said to have died.</summary>
    public bool Implied { get; init; }

    /// <summary>The words that are counted with their modifiers: <c>oiled birds</c>, <c>litres of fuel oil</c>.</summary>
    public Span? Counted { get; init; }
}

public enum AttributionKind
{
    Direct,
    Indirect,
    Mixed,
}

/// <summary>What the speaker does by speaking.</summary>
public enum Stance
{
    Asserts,
    Denies,
    Confirms,
    Demands,
    Offers,
    Accepts,
    Rejects,
    Threatens,
    Doubts,
    Promises,
    Asks,
}

/// <summary>Who is said to have said it.</summary>
public sealed record Speaker
{
    /// <summary>The same as of the name mention where the speaker is named; absent for a description.</summary>
    public string? Id { get; init; }

    /// <summary>The fullest name, or the description as it stands: <c>a senior U.S. official</c>.</summary>
    public required string Canonical { get; init; }

    public bool Anonymous { get; init; }
}

/// <summary>A link of the way by which words came: a person, a description, an outlet, a post.</summary>
public sealed record Link(string Name)
{
    public bool Anonymous { get; init; }
}

/// <summary>Source, cue and content: who is said to have said what. <see cref="Mention.Span"/> covers all parts.</summary>
public sealed record Attribution : Mention
{
    public required AttributionKind Kind { get; init; }

    public required ImmutableArray<Span> Content { get; init; }

    public ImmutableArray<Span> Cue { get; init; } = [];

    public ImmutableArray<Span> Source { get; init; } = [];

    /// <summary>Absent where the text names no speaker.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Through whom it came, from the speaker outwards, without the carrying outlet: Axios, a post on X.</summary>
    public ImmutableArray<string> Via { get; init; } = [];

    public Stance Stance { get; init; }

    /// <summary>When it was said, where the text tells.</summary>
    public StatedTime? Said { get; init; }

    /// <summary>The words in quotation marks or of the embedded post, without the marks; empty for indirect speech.</summary>
    public ImmutableArray<Span> Quoted { get; init; } = [];
}

public enum Modality
{
    Happened,
    Planned,
    Demanded,
    Threatened,
    Possible,
}

public enum Polarity
{
    Asserted,
    Denied,
}

/// <summary>Who or what takes part in an event.</summary>
public sealed record Participant(Span Span, string Name)
{
    public string? Id { get; init; }
}

/// <summary>Who did what to whom. <see cref="Mention.Span"/> is the word that tells of the event.</summary>
public sealed record EventMention : Mention
{
    /// <summary>PLOVER event type in capitals: <c>CONSULT</c>, <c>ASSAULT</c>; absent where none of them fits.</summary>
    public string? Type { get; init; }

    /// <summary>The verb or noun in its plain form: <c>shoot down</c>.</summary>
    public required string Action { get; init; }

    public Participant? Actor { get; init; }

    public Participant? Target { get; init; }

    public StatedTime? Time { get; init; }

    public string? Place { get; init; }

    public Modality Modality { get; init; }

    public Polarity Polarity { get; init; }

    /// <summary>Whether it was tried and not done: <c>tried to stop</c>.</summary>
    public bool Attempted { get; init; }
}

public enum GapKind
{
    NotConfirmed,
    NoResponse,
    NotVerified,
    NotAcknowledged,
    Declined,
}

/// <summary>A silence that was reported. <see cref="Mention.Span"/> is the sentence or clause.</summary>
public sealed record GapMention : Mention
{
    public required GapKind Kind { get; init; }

    /// <summary>Who is silent; absent for <c>could not be independently verified</c>.</summary>
    public Participant? Who { get; init; }

    /// <summary>What about: words of the text.</summary>
    public Span? About { get; init; }
}

/// <summary>A word, number or mark.</summary>
public readonly record struct Token(Span Span)
{
    [JsonIgnore]
    public int Start => Span.Start;

    [JsonIgnore]
    public int End => Span.End;
}
