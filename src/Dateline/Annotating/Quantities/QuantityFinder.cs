using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>
/// Adds quantities: numbers with their bound, what is counted, and what happened to it. Ages, dates, times, labels,
/// addresses and the "one" that is no number are none.
/// </summary>
public sealed class QuantityFinder : IAnnotator
{
    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Times;

    public Layers Adds => Layers.Quantities;

    public Document Annotate(Document document)
    {
        var row = TokenRow.Of(document);
        var found = ImmutableArray.CreateBuilder<QuantityMention>();
        var time = 0;
        foreach (var sentence in document.Sentences)
        {
            var (start, length) = row.In(sentence).GetOffsetAndLength(row.Count);
            var end = start + length;
            for (var at = start; at < end;)
            {
                while (time < document.Times.Length && document.Times[time].Span.End <= row[at].Start)
                    time++;
                if (time < document.Times.Length && document.Times[time].Span.Start <= row[at].Start)
                {
                    at++;
                    continue;
                }
                at = Read(row, at, start, end, found);
            }
        }
        return document with { Quantities = found.ToImmutable() };
    }

    /// <summary>"No one" and "one" tell a count only where it is told what happened to them; four figures by themselves
    /// are a year more often than a count.</summary>
    private static bool IsNoTally(Count count, Counted? counted, Measured? measured)
    {
        if (count.IsNone)
            return measured is null;
        if (count.IsSingle)
            return measured is not { Rule: "quantities.after" or "quantities.before" };
        if (count.IsOne && count.First == count.Number)
            return measured is not { Rule: "quantities.after" or "quantities.before" or "quantities.noun" };
        return measured is null && counted is null && count.IsYear;
    }

    /// <summary>Reads the count that begins at the token, if there is one; returns where to go on.</summary>
    private static int Read(TokenRow row, int at, int start, int end, ImmutableArray<QuantityMention>.Builder found)
    {
        var number = CountReader.At(row, at, start, end);
        if (number is not { } count)
            return NumberReader.TryRead(row, at, end, out var skipped) ? skipped.End : at + 1;
        var counted = CountedFinder.After(row, count, end);
        var measured = MeasureFinder.Of(row, count, counted, start, end);
        if (IsNoTally(count, counted, measured))
            return count.End;
        counted ??= measured?.Counted;
        if (measured is { Rule: "quantities.after" } && Sum.Before(row, count, start) is { } whole)
        {
            // The mention of the first part, if there is one, gives way to that of the sum.
            if (found.Count > 0 && found[^1].Span.Start >= row[whole.First].Start)
                found.RemoveAt(found.Count - 1);
            count = count with { First = whole.First, Value = count.Value + whole.Value };
        }
        var last = Math.Max(count.End, counted is { } known && known.First >= count.End ? known.End : count.End);
        found.Add(new QuantityMention
        {
            Span = row.Cover(count.First, last - 1),
            Rule = measured?.Rule ?? "quantities.number",
            Value = count.Upper ?? count.Value,
            Min = count.Bound switch
            {
                CountBound.Exactly or CountBound.AtLeast or CountBound.MoreThan or CountBound.Range => count.Value,
                _ => null,
            },
            Max = count.Bound switch
            {
                CountBound.Exactly or CountBound.AtMost or CountBound.LessThan => count.Value,
                CountBound.Range => count.Upper,
                _ => null,
            },
            Bound = count.Bound,
            Unit = count.Currency ?? counted?.Unit ?? (count.IsSingle ? row.Folded(count.End - 1) : null),
            Measure = measured?.Measure,
            Counted = counted is { } words ? row.Cover(words.First, words.End - 1) : null,
        });
        return count.End;
    }
}
