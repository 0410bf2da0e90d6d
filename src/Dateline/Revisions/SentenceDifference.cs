using Dateline.Language;

namespace Dateline.Revisions;

/// <summary>What changed between two texts, by sentence. Blanks and the make of marks do not count.</summary>
public static class SentenceDifference
{
    // A longest common subsequence costs the product of both lengths; beyond this the middle is taken as all new.
    private const int MostCells = 4_000_000;

    // A sentence that keeps half of its words is the same sentence, changed: below, readers see two different ones.
    private const double LeastLikeness = 0.5;

    public static ImmutableArray<Change> Between(string before, string after)
    {
        var (old, now) = (SentencesOf(before), SentencesOf(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start].Print == now[start].Print)
            start++;
        int oldEnd = old.Length, nowEnd = now.Length;
        while (oldEnd > start && nowEnd > start && old[oldEnd - 1].Print == now[nowEnd - 1].Print)
        {
            oldEnd--;
            nowEnd--;
        }
        var (removed, added) = Middle(old[start..oldEnd], now[start..nowEnd]);
        return Paired(removed, added);
    }

    private sealed record Sentence(Span Span, ulong Print, ImmutableArray<string> Words);

    private static Sentence[] SentencesOf(string text) => [.. SentenceSplitter.Split(text).Select(span =>
    {
        ImmutableArray<string> words = [.. Words.Of(span.Of(text))];
        return new Sentence(span, Fingerprint.Of(string.Join(' ', words)), words);
    })];

    /// <summary>The sentences outside a longest common subsequence, on each side.</summary>
    private static (List<Sentence> Removed, List<Sentence> Added) Middle(Sentence[] old, Sentence[] now)
    {
        if ((long)old.Length * now.Length > MostCells)
            return ([.. old], [.. now]);
        var length = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                length[i, j] = old[i].Print == now[j].Print
                    ? length[i + 1, j + 1] + 1
                    : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }
        var (removed, added) = (new List<Sentence>(), new List<Sentence>());
        int at = 0, to = 0;
        while (at < old.Length && to < now.Length)
        {
            if (old[at].Print == now[to].Print)
                (at, to) = (at + 1, to + 1);
            else if (length[at + 1, to] >= length[at, to + 1])
                removed.Add(old[at++]);
            else
                added.Add(now[to++]);
        }
        removed.AddRange(old[at..]);
        added.AddRange(now[to..]);
        return (removed, added);
    }

    private static ImmutableArray<Change> Paired(List<Sentence> removed, List<Sentence> added)
    {
        var changes = new List<Change>();
        var free = new List<Sentence>(removed);
        foreach (var sentence in added)
        {
            // Only the nearest few are looked at: a rewritten sentence seldom wanders far.
            var partner = free.Take(20).Select(one => (one, likeness: Likeness(one, sentence)))
                .Where(pair => pair.likeness >= LeastLikeness).OrderByDescending(pair => pair.likeness)
                .Select(pair => pair.one).FirstOrDefault();
            if (partner is not null)
                free.Remove(partner);
            changes.Add(partner is null
                ? new Change(ChangeKind.Added, null, sentence.Span)
                : new Change(ChangeKind.Changed, partner.Span, sentence.Span));
        }
        changes.AddRange(free.Select(sentence => new Change(ChangeKind.Removed, sentence.Span, null)));
        return [.. changes.OrderBy(change => (change.After ?? change.Before)!.Value)];
    }

    /// <summary>Share of words in common, 0 to 1 (Dice).</summary>
    private static double Likeness(Sentence one, Sentence other)
    {
        var common = one.Words.Intersect(other.Words).Count();
        var all = one.Words.Distinct().Count() + other.Words.Distinct().Count();
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
