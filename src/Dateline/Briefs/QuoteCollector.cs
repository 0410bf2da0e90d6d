using Dateline.Language;

namespace Dateline.Briefs;

/// <summary>The quotations worth having, each once however many articles carry it.</summary>
internal static class QuoteCollector
{
    // Two words of a named speaker are often the news ("massive Armada" in a report of a threat); one word in marks is
    // mostly distance, not speech, unless its own mark ends it: "Never," she said. Without a speaker only a clause is kept:
    // shorter ones are titles and irony.
    private const int FewestWords = 2;
    private const int FewestWordsOfNobody = 4;

    // A shorter run of words can be said by two people alike.
    private const int FewestWordsToMerge = 4;

    public static ImmutableArray<Quote> Collect(ImmutableArray<FiledArticle> articles)
    {
        var kept = new List<Found>();
        foreach (var found in articles.SelectMany(filed => In(filed.Document)))
        {
            var same = kept.FindIndex(one => one.IsEqual(found));
            if (same < 0)
                same = kept.FindIndex(one => one.IsSame(found));
            if (same < 0)
                kept.Add(found);
            else
                kept[same] = kept[same].With(found);
        }
        return [.. kept.Select(found => found.Quote)];
    }

    private static IEnumerable<Found> In(Document document)
    {
        foreach (var attribution in document.Attributions)
        {
            if (attribution.Kind == AttributionKind.Indirect)
                continue;
            foreach (var quoted in attribution.Quoted)
            {
                var text = quoted.Of(document.Text).Trim();
                var words = Words.Of(text).ToImmutableArray();
                var fewest = attribution.Speaker is null ? FewestWordsOfNobody
                    : attribution.Speaker is { Anonymous: false, Id: not null } && IsClosed(text) ? 1 : FewestWords;
                if (words.Length < fewest)
                    continue;
                yield return new Found(Quote(document, attribution, quoted, text), string.Join(' ', words), words.Length)
                {
                    Places = [(document.Article.Id, quoted)],
                };
            }
        }
    }

    private static bool IsClosed(string text) => text.TrimEnd('”', '"', '’', '\'') is [.., ',' or '.' or '!' or '?'];

    private static Quote Quote(Document document, Attribution attribution, Span quoted, string text) => new()
    {
        Text = text,
        Speaker = attribution.Speaker?.Canonical,
        Anonymous = attribution.Speaker?.Anonymous ?? false,
        Via = attribution.Via,
        Said = attribution.Said,
        Evidence = Passage.Show(document, [quoted, .. attribution.Cue, .. attribution.Source]),
    };

    private sealed record Found(Quote Quote, string Words, int Count)
    {
        /// <summary>Where it stands: article and place.</summary>
        public ImmutableArray<(string Article, Span Quoted)> Places { get; init; } = [];

        public bool IsEqual(Found other) => Words == other.Words && SameSpeaker(other);

        /// <summary>Whether one is the other, shortened by another article: who repeats his words has said them twice.</summary>
        public bool IsSame(Found other) =>
            (IsPartOf(other) || other.IsPartOf(this)) && SameSpeaker(other) && !StandsApart(other);

        private bool StandsApart(Found other) => Places.Any(mine => other.Places.Any(theirs =>
            mine.Article == theirs.Article && !mine.Quoted.Overlaps(theirs.Quoted)));

        /// <summary>The longer telling stands, and gains what only the other knows.</summary>
        public Found With(Found other)
        {
            var (fuller, lesser) = other.Count > Count ? (other, this) : (this, other);
            return fuller with
            {
                Places = [.. Places, .. other.Places],
                Quote = fuller.Quote with
                {
                    Speaker = fuller.Quote.Speaker ?? lesser.Quote.Speaker,
                    Anonymous = fuller.Quote.Speaker is null ? lesser.Quote.Anonymous : fuller.Quote.Anonymous,
                    Via = fuller.Quote.Via.IsEmpty ? lesser.Quote.Via : fuller.Quote.Via,
                    Said = fuller.Quote.Said ?? lesser.Quote.Said,
                    Evidence = Passage.Together(fuller.Quote.Evidence.Concat(lesser.Quote.Evidence)),
                },
            };
        }

        private bool IsPartOf(Found other) =>
            Count >= FewestWordsToMerge && $" {other.Words} ".Contains($" {Words} ", StringComparison.Ordinal);

        /// <summary>One name is the other's, or a part of it, or one of them is not known.</summary>
        private bool SameSpeaker(Found other)
        {
            if (Quote.Speaker is not { } one || other.Quote.Speaker is not { } two)
                return Count >= FewestWordsToMerge;
            var (mine, theirs) = (Passage.Words(one), Passage.Words(two));
            return mine == theirs || $" {theirs} ".Contains($" {mine} ", StringComparison.Ordinal)
                || $" {mine} ".Contains($" {theirs} ", StringComparison.Ordinal);
        }
    }
}
