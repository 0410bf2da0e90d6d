namespace Dateline.Language.Parsing;

/// <summary>The best tree with one root (Chu and Liu 1965; Edmonds 1967).</summary>
internal static class TreeDecoder
{
    /// <summary>Less than any sum of scores, so that a second root costs more than all that it could win
    /// (Stanojević and Cohen 2021).</summary>
    private const float SecondRoot = 1e6f;

    /// <param name="scores">For each word a row of scores of its heads: first that of the root, then those of the words.</param>
    /// <param name="words">How many.</param>
    /// <param name="columns">Cells of a row, at least one more than words.</param>
    /// <param name="heads">For each word 0 for the root, else one more than the index of its head.</param>
    public static void Decode(ReadOnlySpan<float> scores, int words, int columns, Span<int> heads)
    {
        var roots = 0;
        for (var word = 0; word < words; word++)
        {
            heads[word] = Best(scores.Slice(word * columns, words + 1), word + 1);
            roots += heads[word] == 0 ? 1 : 0;
        }
        if (roots != 1 || HasCycle(heads))
            Repair(scores, words, columns, heads);
    }

    private static int Best(ReadOnlySpan<float> row, int self)
    {
        var best = self == 0 ? 1 : 0;
        for (var at = 0; at < row.Length; at++)
            if (at != self && row[at] > row[best])
                best = at;
        return best;
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 256 ? stackalloc int[heads.Length + 1] : new int[heads.Length + 1];
        for (var word = 1; word <= heads.Length; word++)
        {
            var at = word;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = word;
                at = heads[at - 1];
            }
            if (at != 0 && seen[at] == word)
                return true;
        }
        return false;
    }

    /// <summary>The whole algorithm, one contraction after the other.</summary>
    private static void Repair(ReadOnlySpan<float> scores, int words, int columns, Span<int> heads)
    {
        var size = words + 1;
        var work = new double[size * size];
        for (var word = 1; word <= words; word++)
            for (var head = 0; head <= words; head++)
                work[(head * size) + word] = (double)scores[((word - 1) * columns) + head] - (head == 0 ? SecondRoot : 0);
        new Contraction(work, size).Solve(heads);
    }

    private sealed class Contraction(double[] score, int size)
    {
        // The arc between two live nodes stands for an arc between words, which contraction does not change.
        private readonly int[] _from = [.. Enumerable.Range(0, size * size).Select(at => at / size)];
        private readonly int[] _to = [.. Enumerable.Range(0, size * size).Select(at => at % size)];
        private readonly bool[] _gone = new bool[size];
        private readonly int[] _best = new int[size];
        private readonly List<int>[] _words = [.. Enumerable.Range(0, size).Select(at => new List<int> { at })];
        private readonly List<(int[] From, int[] To, int[][] Words)> _contracted = [];

        public void Solve(Span<int> heads)
        {
            while (FindCycle() is { } cycle)
                Contract(cycle);
            var chosen = new int[size];
            for (var node = 1; node < size; node++)
                if (!_gone[node])
                    chosen[_to[(_best[node] * size) + node]] = _from[(_best[node] * size) + node];
            Expand(chosen);
            for (var word = 1; word < size; word++)
                heads[word - 1] = chosen[word];
        }

        private int[]? FindCycle()
        {
            for (var node = 1; node < size; node++)
            {
                if (_gone[node])
                    continue;
                var best = -1;
                for (var head = 0; head < size; head++)
                    if (head != node && !_gone[head] && (best < 0 || score[(head * size) + node] > score[(best * size) + node]))
                        best = head;
                _best[node] = best;
            }
            var seen = new int[size];
            for (var node = 1; node < size; node++)
            {
                if (_gone[node])
                    continue;
                var at = node;
                while (at != 0 && seen[at] == 0)
                {
                    seen[at] = node;
                    at = _best[at];
                }
                if (at == 0 || seen[at] != node)
                    continue;
                var cycle = new List<int> { at };
                for (var next = _best[at]; next != at; next = _best[next])
                    cycle.Add(next);
                return [.. cycle];
            }
            return null;
        }

        /// <summary>The first node of the cycle stands for it from now on.</summary>
        private void Contract(int[] cycle)
        {
            var node = cycle[0];
            int[] from = [.. cycle.Select(one => _from[(_best[one] * size) + one])];
            int[] to = [.. cycle.Select(one => _to[(_best[one] * size) + one])];
            double[] kept = [.. cycle.Select(one => score[(_best[one] * size) + one])];
            foreach (var one in cycle)
                _gone[one] = true;
            for (var other = 0; other < size; other++)
            {
                if (_gone[other])
                    continue;
                var (enter, leave) = (0, 0);
                for (var at = 1; at < cycle.Length; at++)
                {
                    if (score[(other * size) + cycle[at]] - kept[at] > score[(other * size) + cycle[enter]] - kept[enter])
                        enter = at;
                    if (score[(cycle[at] * size) + other] > score[(cycle[leave] * size) + other])
                        leave = at;
                }
                Move((other * size) + cycle[enter], (other * size) + node, score[(other * size) + cycle[enter]] - kept[enter]);
                Move((cycle[leave] * size) + other, (node * size) + other, score[(cycle[leave] * size) + other]);
            }
            _gone[node] = false;
            _contracted.Add((from, to, [.. cycle.Select(one => _words[one].ToArray())]));
            foreach (var one in cycle.Skip(1))
                _words[node].AddRange(_words[one]);
        }

        private void Move(int old, int place, double value)
        {
            score[place] = value;
            _from[place] = _from[old];
            _to[place] = _to[old];
        }

        /// <summary>Opens the cycles again, the last one first: the arc that enters one takes the place of its own.</summary>
        private void Expand(int[] chosen)
        {
            var has = new bool[size];
            for (var node = 1; node < size; node++)
                if (!_gone[node])
                    has[_to[(_best[node] * size) + node]] = true;
            for (var at = _contracted.Count - 1; at >= 0; at--)
            {
                var (from, to, words) = _contracted[at];
                for (var arc = 0; arc < to.Length; arc++)
                {
                    if (Array.Exists(words[arc], word => has[word]))
                        continue;
                    has[to[arc]] = true;
                    chosen[to[arc]] = from[arc];
                }
            }
        }
    }
}
