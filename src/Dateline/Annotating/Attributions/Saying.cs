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

    /// <summary>No word is both said and told with: what is said loses the words of its cue and source.</summary>
    public void PartContent()
    {
        if (Cue is { } cue)
            TakeOut(new Run(cue.GroupFirst, cue.End));
        if (Source is { } source)
            TakeOut(source);
    }

    private void TakeOut(Run part)
    {
        for (var i = Content.Count - 1; i >= 0; i--)
        {
            var run = Content[i];
            if (run.End <= part.First || part.End <= run.First)
                continue;
            Content.RemoveAt(i);
            if (part.End < run.End)
                Content.Insert(i, new Run(part.End, run.End));
            if (run.First < part.First)
                Content.Insert(i, new Run(run.First, part.First));
        }
    }

    /// <summary>What is said stands in the next paragraph.</summary>
    public bool AwaitsNext { get; init; }

    /// <summary>The words around the cue in which a time or a channel may stand: before the source, after the
    /// cue.</summary>
    public Run Lead { get; init; }

    public Run Trail { get; init; }
}
