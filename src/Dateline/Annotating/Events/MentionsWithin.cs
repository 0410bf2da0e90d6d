namespace Dateline.Annotating.Events;

/// <summary>Looks a layer up by position, without reading all of it for every sentence.</summary>
internal static class MentionsWithin
{
    /// <summary>The mentions that overlap the span, of a layer in order of start.</summary>
    public static IEnumerable<T> Overlapping<T>(this ImmutableArray<T> layer, Span span)
        where T : Mention
    {
        int low = 0, high = layer.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (layer[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (var at = low; at < layer.Length && layer[at].Span.Start < span.End; at++)
        {
            if (layer[at].Span.Overlaps(span))
                yield return layer[at];
        }
    }
}
