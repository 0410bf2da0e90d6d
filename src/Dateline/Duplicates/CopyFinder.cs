using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Duplicates;

/// <summary>Have we read this before? Decides by how much of an article stands in the sentences of another.</summary>
public static class CopyFinder
{
    // Half of a text in the words of another is more than quotations in common explain; a third is not.
    private const double LeastContainment = 0.5;

    // Two sentences alone may be a quotation that both carry.
    private const int LeastSentences = 3;

    // A sentence whose runs of words mostly stand in the other was edited, not written anew.
    private const double LeastShingles = 0.5;

    // A sentence that this many other articles have is furniture of a site, or a formula.
    private const int TooCommon = 4;

    public static CopyFinding? Find(Document document, Candidates candidates)
    {
        var furniture = Furniture(candidates);
        ImmutableArray<SentencePrint> own = [.. document.Digest.Sentences.Where(one => !furniture.Contains(one.Hash))];
        if (own.Length < LeastSentences)
            return null;
        CopyFinding? best = null;
        foreach (var candidate in candidates.Articles)
        {
            var (containment, sentences) = Containment(own, candidate.Digest);
            if (sentences < LeastSentences || containment < LeastContainment || containment <= best?.Containment)
                continue;
            best = new CopyFinding(candidate.CopyOf ?? candidate.Article, containment, Reason(document, candidate, containment));
        }
        return best;
    }

    private static FrozenSet<ulong> Furniture(Candidates candidates) => candidates.Articles
        .SelectMany(candidate => candidate.Digest.Sentences.Select(sentence => sentence.Hash).Distinct()
            .Select(hash => (hash, candidate.Story)))
        // Copies of one report are in one story: what stands in several stories belongs to none of them.
        .Distinct().GroupBy(pair => pair.hash).Where(group => group.Count() >= TooCommon)
        .Select(group => group.Key).ToFrozenSet();

    private static (double Share, int Sentences) Containment(ImmutableArray<SentencePrint> own, Digest other)
    {
        var whole = other.Sentences.Select(sentence => sentence.Hash).ToHashSet();
        var shingles = other.Sentences.SelectMany(sentence => sentence.Shingles).ToHashSet();
        double held = 0, all = 0;
        var sentences = 0;
        foreach (var sentence in own)
        {
            all += sentence.Words;
            var share = whole.Contains(sentence.Hash) ? 1 : Share(sentence, shingles);
            if (share < LeastShingles)
                continue;
            held += share * sentence.Words;
            sentences++;
        }
        return (all == 0 ? 0 : held / all, sentences);
    }

    private static double Share(SentencePrint sentence, HashSet<ulong> shingles) => sentence.Shingles.IsEmpty ? 0
        : (double)sentence.Shingles.Count(shingles.Contains) / sentence.Shingles.Length;

    private static string Reason(Document document, Candidate candidate, double containment)
    {
        var share = Math.Round(containment * 100).ToString(CultureInfo.InvariantCulture);
        var direction = candidate.Agency is not null && document.Article.Agency is null ? $"which credits {candidate.Agency}"
            : "which was known first";
        return $"{share} % of its words stand in {candidate.Article}, {direction}";
    }
}
