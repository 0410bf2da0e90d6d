using System.Diagnostics.CodeAnalysis;

namespace Dateline.Language;

/// <summary>A phrase found in a row of tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Value">What the table knows of it.</param>
public readonly record struct PhraseMatch<T>(int First, int End, T Value)
{
    public int Length => End - First;
}

public static class PhraseTable
{
    /// <summary>The phrases of lines of a rule file: the first field is the phrase.</summary>
    public static PhraseTable<T> From<T>(IEnumerable<RuleLine> lines, Func<RuleLine, T> value) =>
        new(lines.Select(line => KeyValuePair.Create(line[0], value(line))));
}

/// <summary>
/// Phrases of one or more words, looked up over tokens: case and accents do not count, the longest one wins. A lookup
/// costs at most the length of the longest phrase.
/// </summary>
public sealed class PhraseTable<T>
{
    private readonly Node _root = new();

    /// <summary>The phrases are cut into tokens as any text is. Of two equal phrases the later one counts.</summary>
    /// <exception cref="ArgumentException">A phrase has no words.</exception>
    public PhraseTable(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        foreach (var (phrase, value) in phrases)
        {
            // As if more words followed, so that the stop of an abbreviation stays with it.
            var row = TokenRow.Of(phrase + " 0");
            if (row.Count <= 1)
                throw new ArgumentException("a phrase without words", nameof(phrases));
            var node = _root;
            for (var at = 0; at < row.Count - 1; at++)
                node = node.Add(row.Folded(at));
            node.HasValue = true;
            node.Value = value;
            Count++;
        }
    }

    /// <summary>How many phrases were given.</summary>
    public int Count { get; }

    /// <summary>The longest phrase that begins with the token <paramref name="at"/> and ends before
    /// <paramref name="end"/>.</summary>
    public bool TryMatch(TokenRow row, int at, int end, out PhraseMatch<T> match)
    {
        match = default;
        var found = false;
        var node = _root;
        for (var next = at; next < end && node.TryNext(row.Folded(next), out node); next++)
        {
            if (!node.HasValue)
                continue;
            match = new PhraseMatch<T>(at, next + 1, node.Value!);
            found = true;
        }
        return found;
    }

    public bool TryMatch(TokenRow row, int at, out PhraseMatch<T> match) => TryMatch(row, at, row.Count, out match);

    /// <summary>All phrases from left to right, the longest at each place, none overlapping another.</summary>
    public IEnumerable<PhraseMatch<T>> In(TokenRow row, Range tokens)
    {
        var (at, length) = tokens.GetOffsetAndLength(row.Count);
        var end = at + length;
        while (at < end)
        {
            if (TryMatch(row, at, end, out var match))
            {
                yield return match;
                at = match.End;
            }
            else
            {
                at++;
            }
        }
    }

    public IEnumerable<PhraseMatch<T>> In(TokenRow row) => In(row, ..);

    private sealed class Node
    {
        private Dictionary<string, Node>? _next;

        public bool HasValue { get; set; }

        public T? Value { get; set; }

        public Node Add(string word)
        {
            _next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_next.TryGetValue(word, out var node))
                _next[word] = node = new Node();
            return node;
        }

        public bool TryNext(string word, [NotNullWhen(true)] out Node? node)
        {
            node = null;
            return _next is not null && _next.TryGetValue(word, out node);
        }
    }
}
