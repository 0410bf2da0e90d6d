namespace Dateline.Extraction.Scrapes;

/// <summary>Blocks of lines that a page holds twice, as a box of top stories for wide and for narrow screens.</summary>
internal static class DoubledLines
{
    /// <summary>A single line may be said twice for effect; two in a row are not.</summary>
    private const int Shortest = 2;

    /// <summary>The second of a pair is marked always, the first only if the block has the marks of teasers: a page may
    /// also hold its whole article twice.</summary>
    public static List<PageLine> Mark(List<PageLine> lines)
    {
        var filled = Enumerable.Range(0, lines.Count).Where(at => lines[at].Kind != LineKind.Empty).ToList();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < filled.Count;)
        {
            var text = lines[filled[at]].Text;
            if (!first.TryGetValue(text, out var before))
            {
                first[text] = at++;
                continue;
            }
            var length = 1;
            while (at + length < filled.Count && before + length < at
                && lines[filled[before + length]].Text == lines[filled[at + length]].Text)
                length++;
            if (length >= Shortest)
                MarkPair(lines, filled, before, at, length);
            at += length;
        }
        return lines;
    }

    private static void MarkPair(List<PageLine> lines, List<int> filled, int before, int at, int length)
    {
        var isTeasers = Enumerable.Range(before, length)
            .Any(one => lines[filled[one]].Kind is LineKind.Age or LineKind.End or LineKind.Box);
        for (var step = 0; step < length; step++)
        {
            lines[filled[at + step]] = lines[filled[at + step]] with { Doubled = true };
            if (isTeasers)
                lines[filled[before + step]] = lines[filled[before + step]] with { Doubled = true };
        }
    }
}
