namespace Dateline.Claims;

/// <summary>Who counted.</summary>
internal static class TallySource
{
    /// <summary>The attribution that covers the number; or the body that "put the toll at" it; or the counter whose
    /// saying fills the sentence.</summary>
    public static Attribution? Of(Document document, SentenceWords sentence, QuantityMention quantity, TallyWords words)
    {
        if (ClaimMaker.Covering(document, quantity.Span) is { } covering)
            return covering;
        return Counter(document, sentence, quantity, words);
    }

    // "The ministry puts the toll at 12": the subject of the sentence is the counter.
    private static Attribution? Counter(
        Document document, SentenceWords sentence, QuantityMention quantity, TallyWords words)
    {
        if (sentence.FirstOf(words.Counters, sentence.Span.Start, quantity.Span.Start) is not { } verb
            || sentence.Nearest(verb, sentence.Span.Start) is not { } cue)
            return null;
        var source = new Span(sentence.Span.Start, Math.Max(sentence.Span.Start, cue.Start - 1));
        const int Longest = 60;
        if (source.Length is 0 or > Longest || source.Of(document.Text).Contains(','))
            return null;
        var name = document.Names.LastOrDefault(one => source.Contains(one.Span));
        return new Attribution
        {
            Rule = "tallies.counter",
            Kind = AttributionKind.Indirect,
            Span = source.Cover(quantity.Span),
            Source = [source],
            Cue = [cue],
            Content = [new Span(cue.End, sentence.Span.End)],
            Speaker = name is null
                ? new Speaker { Canonical = source.Of(document.Text) }
                : new Speaker { Id = name.Id, Canonical = name.Canonical },
        };
    }
}
