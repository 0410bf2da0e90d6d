namespace Dateline.Briefs;

/// <summary>Sentences of a document as evidence.</summary>
internal static class Passage
{
    /// <summary>The sentences in which the place lies, from the first to the last; the place itself where there are none.</summary>
    public static Span Around(Document document, Span place)
    {
        if (document.SentenceAt(place.Start) is var first and >= 0
            && document.SentenceAt(Math.Max(place.Start, place.End - 1)) is var last and >= 0)
            return document.Sentences[first].Cover(document.Sentences[last]).Cover(place);
        return place;
    }

    /// <summary>The passages around the places, without repetition, in the order given.</summary>
    public static ImmutableArray<Evidence> Show(Document document, params IEnumerable<Span> places)
    {
        var shown = new List<Span>();
        foreach (var place in places)
        {
            var passage = Around(document, place);
            if (!shown.Any(known => known.Contains(passage)))
                shown.Add(passage);
        }
        return [.. shown.Select(span => Evidence.Of(document.Article, span))];
    }

    /// <summary>The words alone: equal for texts that differ in marks, case or accents.</summary>
    public static string Words(string text) => string.Join(' ', Language.Words.Of(text));

    /// <summary>The evidence of several tellings of one thing, each place once.</summary>
    public static ImmutableArray<Evidence> Together(IEnumerable<Evidence> evidence) =>
        [.. evidence.DistinctBy(one => (one.Article, one.Revision, one.Span))];
}
