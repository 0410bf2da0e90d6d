using Dateline.Language;

namespace Dateline.Revisions;

/// <summary>What changed between two texts, by sentence.</summary>
public static class SentenceDifference
{
    /// <summary>Beyond as many sentences between the equal ends, sentences are paired by their words alone, without
    /// regard to order: the table of the comparison would grow with the square.</summary>
    private const int LongestTable = 1500;

    /// <summary>Share of words (Dice) from which a removed and an added sentence are one that was changed. Lower pairs
    /// strangers that share their small words; higher calls a sentence new of which half was rewritten.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>How many of the added sentences after the last pair are tried for a removed one.</summary>
    private const int Reach = 12;

    /// <summary>White space, marks, case and accents are no change. In order of the later text; what was removed stands
    /// where it was missed.</summary>
    public static ImmutableArray<Change> Between(string before, string after)
    {
        if (before == after)
            return [];
        var old = Sentence.AllOf(before);
        var young = Sentence.AllOf(after);
        var first = 0;
        while (first < old.Count && first < young.Count && old[first].Hash == young[first].Hash)
            first++;
        var tail = 0;
        while (tail < old.Count - first && tail < young.Count - first && old[^(tail + 1)].Hash == young[^(tail + 1)].Hash)
            tail++;
        old = old[first..^tail];
        young = young[first..^tail];
        return old.Count > LongestTable || young.Count > LongestTable ? Unordered(old, young) : Ordered(old, young);
    }

    /// <summary>Longest common subsequence (Hunt and Szymanski 1977 for the idea, the plain table for its plainness).</summary>
    private static ImmutableArray<Change> Ordered(List<Sentence> old, List<Sentence> young)
    {
        var lengths = new int[old.Count + 1, young.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = young.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i].Hash == young[j].Hash
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }
        var changes = ImmutableArray.CreateBuilder<Change>();
        var gone = new List<Sentence>();
        var come = new List<Sentence>();
        for (int i = 0, j = 0; i < old.Count || j < young.Count;)
        {
            if (i < old.Count && j < young.Count && old[i].Hash == young[j].Hash)
            {
                Flush(changes, gone, come);
                i++;
                j++;
            }
            else if (j >= young.Count || (i < old.Count && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                gone.Add(old[i++]);
            }
            else
            {
                come.Add(young[j++]);
            }
        }
        Flush(changes, gone, come);
        return changes.ToImmutable();
    }

    private static ImmutableArray<Change> Unordered(List<Sentence> old, List<Sentence> young)
    {
        var known = old.Select(one => one.Hash).ToHashSet();
        var kept = young.Select(one => one.Hash).ToHashSet();
        var changes = ImmutableArray.CreateBuilder<Change>();
        Flush(
            changes, [.. old.Where(one => !kept.Contains(one.Hash))], [.. young.Where(one => !known.Contains(one.Hash))]);
        return changes.ToImmutable();
    }

    /// <summary>Pairs what went with what came between two sentences that stayed, in order, and empties both.</summary>
    private static void Flush(ImmutableArray<Change>.Builder changes, List<Sentence> gone, List<Sentence> come)
    {
        var next = 0;
        foreach (var sentence in gone)
        {
            var best = -1;
            var likest = LeastAlike;
            for (var at = next; at < come.Count && at < next + Reach; at++)
            {
                if (sentence.LikenessTo(come[at]) is var likeness && likeness > likest)
                    (best, likest) = (at, likeness);
            }
            if (best < 0)
            {
                changes.Add(new Change(ChangeKind.Removed, sentence.Span, null));
                continue;
            }
            for (; next < best; next++)
                changes.Add(new Change(ChangeKind.Added, null, come[next].Span));
            changes.Add(new Change(ChangeKind.Changed, sentence.Span, come[next++].Span));
        }
        for (; next < come.Count; next++)
            changes.Add(new Change(ChangeKind.Added, null, come[next].Span));
        gone.Clear();
        come.Clear();
    }

    private sealed record Sentence(Span Span, ulong Hash, HashSet<string> Words)
    {
        public static List<Sentence> AllOf(string text)
        {
            var all = new List<Sentence>();
            foreach (var span in SentenceSplitter.Split(text))
            {
                var words = Language.Words.Of(span.Of(text)).ToList();
                if (words.Count > 0)
                    all.Add(new Sentence(span, Fingerprint.Of(string.Join(' ', words)), [.. words]));
            }
            return all;
        }

        /// <summary>Dice's coefficient of the words.</summary>
        public double LikenessTo(Sentence other) =>
            2.0 * Words.Count(other.Words.Contains) / (Words.Count + other.Words.Count);
    }
}
