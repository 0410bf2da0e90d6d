using NodaTime;

namespace Dateline.Storage;

/// <summary>Which articles may bear on a new one? Those that share its rarest words or its sentences, near it in time.</summary>
internal static class CandidateSearch
{
    /// <summary>The copy finder and the clusterer compare with each of them.</summary>
    private const int MostArticles = 120;

    /// <summary>The rarest words decide; a word beyond them is in every story of its kind.</summary>
    private const int MostTerms = 60;

    private const int MostSentences = 120;

    /// <summary>A sentence shared weighs as much as some rare words.</summary>
    private const double SentenceWeight = 25;

    /// <summary>A shorter one is anybody's.</summary>
    private const int FewestWords = 6;

    /// <summary>A story that rests longer begins anew.</summary>
    private static readonly Duration Window = Duration.FromDays(400);

    public static ImmutableArray<Candidate> Find(Document document, Instant known, IArticleIndex index)
    {
        var (from, to) = (known - Window, known + Window);
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        void Add(IEnumerable<string> articles, double weight)
        {
            foreach (var article in articles)
                scores[article] = scores.GetValueOrDefault(article) + weight;
        }
        foreach (var (term, frequency) in RarestTerms(document.Digest, index))
        {
            var rarity = Math.Log((index.Documents + 20.0) / frequency);
            Add(index.WithTerm(term.Text, from, to), rarity * rarity * (term.InTitle ? 1.5 : 1));
        }
        foreach (var print in document.Digest.Sentences.Where(one => one.Words >= FewestWords).Take(MostSentences))
            Add(index.WithSentence(print.Hash, from, to).Distinct(), SentenceWeight);
        scores.Remove(document.Article.Id);
        return
        [
            .. scores.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Take(MostArticles).Select(entry => index.Find(entry.Key)).OfType<Candidate>()
                .OrderBy(one => one.Article, StringComparer.Ordinal),
        ];
    }

    public static TermStatistics Statistics(Document document, ImmutableArray<Candidate> candidates, IArticleIndex index)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var digest in candidates.Select(one => one.Digest).Prepend(document.Digest))
        {
            foreach (var term in digest.Terms)
            {
                if (!frequencies.ContainsKey(term.Text))
                    frequencies.Add(term.Text, index.Frequency(term.Text));
            }
        }
        return new TermStatistics(index.Documents, frequencies);
    }

    private static IEnumerable<(Term Term, int Frequency)> RarestTerms(Digest digest, IArticleIndex index) =>
        digest.Terms.Select(term => (Term: term, Frequency: index.Frequency(term.Text)))
            .Where(one => one.Frequency > 0)
            .OrderBy(one => one.Frequency).ThenBy(one => one.Term.Text, StringComparer.Ordinal)
            .Take(MostTerms);
}
