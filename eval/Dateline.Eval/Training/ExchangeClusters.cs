namespace Dateline.Eval.Training;

/// <summary>
/// Parts words into classes so that the class of a word tells most of the class of the next one (exchange algorithm:
/// Kneser and Ney 1993; Martin, Liermann and Ney 1998).
/// </summary>
internal sealed class ExchangeClusters
{
    private readonly int _count;
    private readonly int[] _class;
    private readonly (int Word, int Times)[][] _after;
    private readonly (int Word, int Times)[][] _before;
    private readonly int[] _twice;
    private readonly int[] _uses;
    private readonly int[] _pairs;
    private readonly int[] _left;
    private readonly int[] _right;

    // x log x in steps of 2^-16: whole numbers add up to the same sum on every machine.
    private readonly long[] _entropy;

    /// <param name="text">Words as numbers from 0, the most frequent one first; -1 parts sentences.</param>
    /// <param name="words">How many different words there are.</param>
    /// <param name="count">How many classes to make.</param>
    public ExchangeClusters(List<int> text, int words, int count)
    {
        _count = count;
        // The end of a sentence is a word too, which stays in the class after the last.
        var end = words;
        var pairs = new Dictionary<(int, int), int>();
        _uses = new int[words + 1];
        for (var at = 0; at + 1 < text.Count; at++)
        {
            var pair = (text[at] < 0 ? end : text[at], text[at + 1] < 0 ? end : text[at + 1]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            _uses[pair.Item1]++;
        }
        _after = Neighbours(words, pairs, pair => pair);
        _before = Neighbours(words, pairs, pair => (pair.Item2, pair.Item1));
        _twice = new int[words];
        foreach (var (pair, times) in pairs.Where(pair => pair.Key.Item1 == pair.Key.Item2 && pair.Key.Item1 < words))
            _twice[pair.Item1] = times;
        _class = [.. Enumerable.Range(0, words).Select(word => word % count), count];
        _entropy = new long[text.Count + 2];
        for (var at = 2; at < _entropy.Length; at++)
            _entropy[at] = (long)Math.Round(at * Math.Log(at) * 65536);
        _pairs = new int[(count + 1) * (count + 1)];
        foreach (var ((one, other), times) in pairs)
            _pairs[(_class[one] * (count + 1)) + _class[other]] += times;
        _left = new int[count + 1];
        for (var word = 0; word <= words; word++)
            _left[_class[word]] += _uses[word];
        _right = new int[count + 1];
        for (var at = 0; at < _pairs.Length; at++)
            _right[at % (count + 1)] += _pairs[at];
    }

    private static (int Word, int Times)[][] Neighbours(
        int words, Dictionary<(int, int), int> pairs, Func<(int, int), (int Word, int Other)> turned)
    {
        var found = new List<(int, int)>[words];
        foreach (var (pair, times) in pairs.OrderBy(pair => pair.Key))
            if (turned(pair) is var (word, other) && word < words && word != other)
                (found[word] ??= []).Add((other, times));
        return [.. found.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>Moves each word to its best class until few move; the class of each word.</summary>
    /// <param name="rounds">At most so many times through all words.</param>
    public int[] Exchange(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var moved = 0;
            for (var word = 0; word < _class.Length - 1; word++)
                moved += Move(word) ? 1 : 0;
            if (moved * 200 < _class.Length)
                break;
        }
        return _class[..^1];
    }

    private bool Move(int word)
    {
        var after = Sums(_after[word]);
        var before = Sums(_before[word]);
        var old = _class[word];
        Shift(word, old, -1, after, before);
        var (best, gain) = (old, Gain(word, old, after, before));
        for (var other = 0; other < _count; other++)
            if (other != old && Gain(word, other, after, before) is var more && more > gain)
                (best, gain) = (other, more);
        Shift(word, best, 1, after, before);
        _class[word] = best;
        return best != old;
    }

    private List<(int Class, int Times)> Sums((int Word, int Times)[] neighbours)
    {
        var sums = new int[_count + 1];
        foreach (var (word, times) in neighbours)
            sums[_class[word]] += times;
        var found = new List<(int, int)>();
        for (var at = 0; at <= _count; at++)
            if (sums[at] > 0)
                found.Add((at, sums[at]));
        return found;
    }

    private void Shift(int word, int to, int by, List<(int Class, int Times)> after, List<(int Class, int Times)> before)
    {
        var size = _count + 1;
        var (left, right) = (_twice[word], _twice[word]);
        foreach (var (other, times) in after)
        {
            _pairs[(to * size) + other] += by * times;
            left += times;
        }
        foreach (var (other, times) in before)
        {
            _pairs[(other * size) + to] += by * times;
            right += times;
        }
        _pairs[(to * size) + to] += by * _twice[word];
        _left[to] += by * left;
        _right[to] += by * right;
    }

    /// <summary>By how much the likelihood grows when the word, which is in no class now, joins this one.</summary>
    private long Gain(int word, int to, List<(int Class, int Times)> after, List<(int Class, int Times)> before)
    {
        var size = _count + 1;
        var (gain, left, right, own) = (0L, _twice[word], _twice[word], _twice[word]);
        foreach (var (other, times) in after)
        {
            left += times;
            if (other == to)
                own += times;
            else
                gain += Grown(_pairs[(to * size) + other], times);
        }
        foreach (var (other, times) in before)
        {
            right += times;
            if (other == to)
                own += times;
            else
                gain += Grown(_pairs[(other * size) + to], times);
        }
        return gain + Grown(_pairs[(to * size) + to], own) - Grown(_left[to], left) - Grown(_right[to], right);
    }

    private long Grown(int from, int by) => _entropy[from + by] - _entropy[from];
}
