using System.Text.Json.Serialization;
using NodaTime;

namespace Dateline;

/// <summary>A place in a revision of an article, and exactly the words that stand there.</summary>
public sealed record Evidence
{
    public required string Article { get; init; }

    public required int Revision { get; init; }

    public required Span Span { get; init; }

    public required string Text { get; init; }

    /// <summary>The only way to make one: from the text itself, so that no line can point at words that are not there.</summary>
    public static Evidence Of(Article article, Span span) => new()
    {
        Article = article.Id,
        Revision = article.Revision,
        Span = span,
        Text = span.Of(article.Text),
    };
}

/// <summary>What is claimed. <see cref="Text"/> is how a person would say it, in words of the article.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(PlaceValue), "place")]
[JsonDerivedType(typeof(TimeValue), "time")]
[JsonDerivedType(typeof(WordsValue), "words")]
[JsonDerivedType(typeof(CountValue), "count")]
[JsonDerivedType(typeof(OccurrenceValue), "occurrence")]
[JsonDerivedType(typeof(PositionValue), "position")]
public abstract record ClaimValue(string Text);

/// <param name="Text">As the article says it: <c>Istanbul, Turkey</c>.</param>
/// <param name="Place">The name alone.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record PlaceValue(string Text, string Place, string? Country) : ClaimValue(Text)
{
    /// <summary>Whether the place is the whole country.</summary>
    public bool IsCountry { get; init; }
}

/// <param name="Text">As the article says it: <c>10 am on Friday</c>.</param>
/// <param name="Start">Resolved against the article's own date.</param>
/// <param name="End">Of a span of time.</param>
/// <param name="Zone">IANA name, from the place or the text.</param>
/// <param name="About">Whether the source says that it is approximate.</param>
public sealed record TimeValue(string Text, StatedTime Start, StatedTime? End, string? Zone, bool About)
    : ClaimValue(Text);

/// <summary>Parties, agenda and status of a planned event.</summary>
/// <param name="Text">As the article says it.</param>
/// <param name="Status">For the slot status, one of the words of <see cref="PlanStatus"/>.</param>
public sealed record WordsValue(string Text, PlanStatus? Status) : ClaimValue(Text);

public sealed record CountValue(
    string Text, double Value, double? Min, double? Max, CountBound Bound, string Measure, string? Unit)
    : ClaimValue(Text)
{
    /// <summary>Whether such a count goes on while the story goes on, as a toll does and a measured spill does not.</summary>
    public bool Grows { get; init; }
}

public sealed record OccurrenceValue(string Text, string? Actor, string Action, string? Target, string? EventType)
    : ClaimValue(Text);

/// <param name="Text">As the article says it.</param>
/// <param name="Actor">Whose stance.</param>
/// <param name="Stance">accept, reject, demand, threaten, deny, confirm, doubt, offer.</param>
/// <param name="Object">On what.</param>
public sealed record PositionValue(string Text, string Actor, string Stance, string Object) : ClaimValue(Text);

/// <summary>The status of a planned event, in words of the house.</summary>
public enum PlanStatus
{
    Proposed,
    Agreed,
    Moved,
    Rejected,
    Cancelled,
    Postponed,
    Reinstated,
    Confirmed,
    UnderWay,
    Held,
}

/// <summary>One asserter, one assertion.</summary>
public sealed record Claim
{
    public required string Id { get; init; }

    public required ClaimValue Value { get; init; }

    public Polarity Polarity { get; init; }

    public Modality Modality { get; init; }

    /// <summary>When it was asserted, as precisely as the article tells: <c>on Tuesday</c>, else its own stamp.</summary>
    public StatedTime? Asserted { get; init; }

    /// <summary>The time that it is about.</summary>
    public StatedTime? About { get; init; }

    /// <summary>From the deepest known link to the outlet that carries it.</summary>
    public required ImmutableArray<Link> Chain { get; init; }

    /// <summary>The deepest known link by a name that is the same in all articles; absent when nobody is named, which is
    /// never counted as independent.</summary>
    public string? Origin { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Whether it tells of an earlier state of things: <c>had originally agreed to meet in Istanbul</c>.</summary>
    public bool Background { get; init; }

    /// <summary>Whether a party to the matter speaks of its own doing, which settles it.</summary>
    public bool FromParty { get; init; }

    /// <summary>Whether it tells of a change to this from something else: <c>has been moved to</c>.</summary>
    public bool Supersedes { get; init; }

    /// <summary>A part of the whole that other claims count: <c>children</c>, <c>in Gaza City</c>.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether the article says it in its own words, naming nobody: its origin is then who wrote the article.</summary>
    public bool Unattributed { get; init; }

    public required string Article { get; init; }

    public required int Revision { get; init; }

    /// <summary>See <see cref="Dateline.Article.KnownSince"/>.</summary>
    public required Instant KnownSince { get; init; }

    public required string Rule { get; init; }
}
