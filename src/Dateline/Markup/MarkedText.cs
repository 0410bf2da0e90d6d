namespace Dateline.Markup;

/// <summary>A run of text over which the same labels lie.</summary>
/// <param name="Span">Never empty.</param>
/// <param name="Labels">The outermost first.</param>
public readonly record struct MarkedRun(Span Span, ImmutableArray<Label> Labels);

/// <summary>Cuts a text where labels begin and end, so that layers that overlap can be shown at once.</summary>
public static class MarkedText
{
    // Text that was made to nest without end must not cost its square; nobody sees more than a few layers at one place.
    private const int Deepest = 12;

    /// <summary>The runs of a part of the text in order; together they are the part.</summary>
    /// <param name="part">Which part of the text.</param>
    /// <param name="labels">By start, as <see cref="Label.AllOf"/> gives them.</param>
    public static IEnumerable<MarkedRun> Runs(Span part, ImmutableArray<Label> labels)
    {
        var open = new List<Label>();
        var next = FirstWithin(part, labels, open);
        var at = part.Start;
        while (at < part.End)
        {
            open.RemoveAll(label => label.Span.End <= at);
            for (; next < labels.Length && labels[next].Span.Start <= at; next++)
            {
                if (open.Count < Deepest)
                    open.Add(labels[next]);
            }
            var end = next < labels.Length ? Math.Min(part.End, labels[next].Span.Start) : part.End;
            foreach (var label in open)
                end = Math.Min(end, label.Span.End);
            yield return new MarkedRun(new Span(at, end), [.. open]);
            at = end;
        }
    }

    /// <summary>The first label that begins within the part; those that began before and reach into it are open.</summary>
    private static int FirstWithin(Span part, ImmutableArray<Label> labels, List<Label> open)
    {
        int low = 0, high = labels.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (labels[middle].Span.Start < part.Start)
                low = middle + 1;
            else
                high = middle;
        }
        // How far back one may have begun is not known; labels of one part are few, so a bounded look back is enough.
        for (var index = Math.Max(0, low - LookBack); index < low; index++)
        {
            if (labels[index].Span.End > part.Start && open.Count < Deepest)
                open.Add(labels[index]);
        }
        return low;
    }

    // Quotations over several paragraphs are the longest labels; a paragraph holds some dozens of labels.
    private const int LookBack = 400;
}
