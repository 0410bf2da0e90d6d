namespace Dateline.Annotating.Attributions;

/// <summary>An attribution on its way: runs of words.</summary>
internal sealed class Saying(Cue? cue, Run? source, string rule)
{
    public Cue? Cue { get; } = cue;

    public Run? Source { get; } = source;

    public string Rule { get; } = rule;

    public List<Run> Content { get; } = [];

    public Run Hearer { get; init; }

    /// <summary>Through whom all of it is told: <c>X said …, according to Y</c>.</summary>
    public Run? Through { get; set; }

    public int Paragraph { get; init; }

    /// <summary>What is said stands in the next paragraph.</summary>
    public bool AwaitsNext { get; init; }

    /// <summary>The words around the cue in which a time or a channel may stand: before the source, after the
    /// cue.</summary>
    public Run Lead { get; init; }

    public Run Trail { get; init; }
}
