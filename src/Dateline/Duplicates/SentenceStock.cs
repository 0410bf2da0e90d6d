namespace Dateline.Duplicates;

/// <summary>The sentences of one article, to look others up in.</summary>
internal sealed class SentenceStock
{
    /// <summary>A shorter one ("No one was hurt.") is anybody's.</summary>
    private const int FewestWords = 5;

    /// <summary>Share of a sentence's runs of three words that stand in the other article. A changed spelling costs three
    /// runs; below this share a sentence only tells the same.</summary>
    private const double LeastAlike = 0.4;

    private readonly ImmutableArray<SentencePrint> _sentences;
    private readonly HashSet<ulong> _hashes;
    private readonly HashSet<ulong> _shingles;

    public SentenceStock(Digest digest)
    {
        _sentences = [.. digest.Sentences.Where(one => one.Words >= FewestWords)];
        _hashes = [.. _sentences.Select(one => one.Hash)];
        _shingles = [.. _sentences.SelectMany(one => one.Shingles)];
    }

    /// <summary>A quick look: whether a tenth of the other's runs of words stand here.</summary>
    public bool MayShareWith(Digest other)
    {
        int shared = 0, all = 0;
        foreach (var print in other.Sentences)
        {
            all += print.Shingles.Length;
            foreach (var shingle in print.Shingles)
                shared += _shingles.Contains(shingle) ? 1 : 0;
        }
        return shared * 10 >= Math.Min(all, _shingles.Count);
    }

    /// <summary>How many words of these sentences stand in the other's, and what share of all that is. A sentence that was
    /// changed a little counts by what stayed.</summary>
    public (double Share, double Words) ShareIn(SentenceStock other, HashSet<ulong> furniture)
    {
        double shared = 0, all = 0;
        foreach (var print in _sentences)
        {
            if (furniture.Contains(print.Hash))
                continue;
            all += print.Words;
            if (other._hashes.Contains(print.Hash))
            {
                shared += print.Words;
                continue;
            }
            if (print.Shingles.IsEmpty)
                continue;
            var stayed = (double)print.Shingles.Count(other._shingles.Contains) / print.Shingles.Length;
            if (stayed >= LeastAlike)
                shared += print.Words * stayed;
        }
        return all == 0 ? (0, 0) : (shared / all, shared);
    }
}
