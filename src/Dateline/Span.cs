namespace Dateline;

/// <summary>A half-open interval <c>[Start, End)</c> in UTF-16 units of the text of one article.</summary>
public readonly record struct Span : IComparable<Span>
{
    /// <exception cref="ArgumentOutOfRangeException">The start is negative or the end lies before it.</exception>
    [System.Text.Json.Serialization.JsonConstructor]
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    [System.Text.Json.Serialization.JsonIgnore]
    public int Length => End - Start;

    public bool Contains(int position) => Start <= position && position < End;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share at least one unit; empty spans overlap nothing.</summary>
    public bool Overlaps(Span other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>The smallest span that holds both.</summary>
    public Span Cover(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words at this place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public string Of(string text) => text[Start..End];

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"[{Start}, {End})";
}
