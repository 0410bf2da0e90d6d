namespace Dateline.Annotating.Names;

/// <summary>The words of an article with the questions that the name rules ask of them.</summary>
internal sealed class NameRow(string text, ImmutableArray<NameWord> words, NameRules rules)
{
    /// <summary>No name of the lists is longer; bounds each look ahead.</summary>
    public const int LongestPhrase = 7;

    public string Text => text;

    public ImmutableArray<NameWord> Words => words;

    public NameRules Rules => rules;

    /// <summary>Whether the article tells of a vessel.</summary>
    public bool HasShips { get; } = words.Any(word => !word.IsCapital && rules.Is("ship before", word.Folded));

    public int Count => words.Length;

    public NameWord this[int at] => words[at];

    public NameWord? At(int at) => at >= 0 && at < words.Length ? words[at] : null;

    public Span SpanOf(int first, int end) => new(words[first].Start, words[end - 1].End);

    /// <summary>As it stands, with single blanks and straight apostrophes.</summary>
    public string TextOf(int first, int end)
    {
        if (end - first == 1)
            return words[first].Text.Replace('’', '\'');
        var raw = text.AsSpan(words[first].Start, words[end - 1].End - words[first].Start);
        return raw.ToString().Replace('’', '\'').Replace('\u00a0', ' ');
    }

    public string FoldedOf(int first, int end) =>
        end - first == 1 ? words[first].Folded : Language.Words.Fold(TextOf(first, end));

    /// <summary>The longest phrase from <paramref name="at"/> within the row of words parted by single blanks that
    /// passes; 0 if none.</summary>
    public int Longest(int at, int end, Func<string, bool> passes)
    {
        var last = at + 1;
        while (last < end && last - at < LongestPhrase && (words[last].IsJoined || words[last].Start == words[last - 1].End
            || (IsPossessive(last - 1) && words[last].Start == words[last - 1].End + 1)))
            last++;
        for (; last > at; last--)
            if (passes(TextOf(at, last)))
                return last - at;
        return 0;
    }

    /// <summary>The number of words of the title at <paramref name="at"/>, in capitals or not; 0 if there is none.</summary>
    public int TitleAt(int at, int end)
    {
        for (var last = Math.Min(end, at + 5); last > at; last--)
        {
            var phrase = FoldedOf(at, last);
            if (rules.IsOffice(phrase) || rules.IsRank(phrase) || rules.IsHonorific(phrase))
                return AreJoined(at, last) ? last - at : 0;
        }
        return 0;
    }

    /// <summary>The number of words of the title that ends before <paramref name="end"/>; 0 if there is none.</summary>
    public int TitleBefore(int end)
    {
        for (var first = Math.Max(0, end - 5); first < end; first++)
        {
            var phrase = FoldedOf(first, end);
            if ((rules.IsOffice(phrase) || rules.IsRank(phrase) || rules.IsHonorific(phrase)) && AreJoined(first, end))
                return end - first;
        }
        return 0;
    }

    public bool AreJoined(int first, int end)
    {
        for (var at = first + 1; at < end; at++)
            if (!words[at].IsJoined)
                return false;
        return true;
    }

    /// <summary>A capital initial: <c>S.</c>, <c>J.D.</c>, <c>W</c>.</summary>
    public bool IsInitial(int at) =>
        words[at] is { IsCapital: true } word && (word.Text.Length == 1 || (word.Text is [_, '.'] or [_, '.', _, '.']));

    public bool IsPossessive(int at) => At(at) is { Text: "’s" or "'s" or "’" or "'" };
}
