using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>
/// Adds quantities: numbers with their bound, what is counted, and what happened to it. Ages, dates, times, labels,
/// addresses and the "one" that is no number are none.
/// </summary>
public sealed class QuantityFinder : IAnnotator
{
    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Tags | Layers.Names | Layers.Times;

    public Layers Adds => Layers.Quantities;

    public Document Annotate(Document document)
    {
        var row = TokenRow.Of(document);
        var victims = new VictimReader(row, new People(row, document));
        var found = new List<QuantityMention>();
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
                at = Multiple(row, at, end, found) ?? Victims(row, victims, at, start, end, found) ?? Read(row, at, start, end, found);
            }
        }
        var scopes = new ScopeReader(row, document);
        for (var at = 0; at < found.Count; at++)
        {
            if (found[at].Measure is not null)
                found[at] = found[at] with { Scope = scopes.Of(found[at]) };
        }
        Outcomes.Tell(found, row, document);
        return document with { Quantities = [.. found] };
    }

    /// <summary>A double homicide, a quadruple shooting.</summary>
    private static int? Multiple(TokenRow row, int at, int end, List<QuantityMention> found)
    {
        if (!QuantityWords.Multiples.TryMatch(row, at, end, out var many))
            return null;
        var (value, measure) = many.Value;
        found.Add(new QuantityMention
        {
            Span = row.Cover(at, many.End - 1),
            Rule = "quantities.multiple",
            Value = value,
            Min = value,
            Max = value,
            Measure = measure,
            Implied = true,
        });
        return many.End;
    }

    /// <summary>Reads people told of without a number, or in a row, where it is told what happened to them.</summary>
    private static int? Victims(
        TokenRow row, VictimReader reader, int at, int start, int end, List<QuantityMention> found)
    {
        if (!reader.MayBegin(at, start))
            return null;
        var before = Fates.Before(row, at, start);
        if (reader.At(at, start, end, before is not null) is not { } victims || (victims.Parts == 1 && !victims.Implied))
            return null;
        var behind = Fates.Behind(row, victims.End, end, one: victims.Implied);
        if ((behind is { Measure: "killed" } || before is null ? behind : before) is not { } measured
            || (IsKnown(row, victims) && measured.Measure is not ("killed" or "injured" or "shot" or "stabbed")))
            return null;
        found.Add(new QuantityMention
        {
            Span = row.Cover(victims.First, victims.End - 1),
            Rule = RuleOf(victims, before ?? measured),
            Value = victims.Value,
            Min = victims.Value,
            Max = victims.Value,
            Bound = CountBound.Exactly,
            Unit = victims.Unit,
            Measure = measured.Measure,
            Implied = victims.Implied,
        });
        // Asides tell more of the same person: Ana Roe, a nurse and mother of two, was hurt.
        return victims.Implied && behind is { } after ? Math.Max(victims.End, after.First) : victims.End;
    }

    /// <summary>Of somebody known it is worth counting only what harm was done: "he was charged" counts nobody.</summary>
    private static bool IsKnown(TokenRow row, Victims victims) =>
        victims is { Implied: true, Parts: 1 } && row.Folded(victims.First) is not ("a" or "an" or "another");

    private static string RuleOf(Victims victims, Measured measured) =>
        victims.HasSelf ? "quantities.self" : victims.Parts == 1 ? measured.Rule
        : measured.Rule == "quantities.after" ? "quantities.row" : "quantities.row-before";

    /// <summary>"No one" and "one" tell a count only where it is told what happened to them; four figures by themselves
    /// are a year more often than a count.</summary>
    private static bool IsNoTally(Count count, Counted? counted, Measured? measured)
    {
        if (count.IsNone)
            return measured is null;
        if (count.IsOne && count.First == count.Number)
            return measured is not { Rule: "quantities.after" or "quantities.before" or "quantities.noun" };
        return measured is null && counted is null && count.IsYear;
    }

    /// <summary>Reads the count that begins at the token, if there is one; returns where to go on.</summary>
    private static int Read(TokenRow row, int at, int start, int end, List<QuantityMention> found)
    {
        var number = CountReader.At(row, at, start, end);
        if (number is not { } count)
            return NumberReader.TryRead(row, at, end, out var skipped) ? skipped.End : at + 1;
        var counted = CountedFinder.After(row, count, end);
        var measured = MeasureFinder.Of(row, count, counted, start, end);
        if (IsNoTally(count, counted, measured))
            return count.End;
        counted ??= measured?.Counted;
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
            Unit = count.IsShare ? "share" : count.Currency ?? counted?.Unit,
            Measure = measured?.Measure,
            Counted = counted is { } words ? row.Cover(words.First, words.End - 1) : null,
        });
        return count.End;
    }
}
