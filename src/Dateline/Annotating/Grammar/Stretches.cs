using Dateline.Language;
using Dateline.Language.Parsing;

namespace Dateline.Annotating.Grammar;

/// <summary>What is read at once: a sentence, or a stretch of one that is too long for any writer.</summary>
/// <param name="Ranges">Words of each stretch, in order.</param>
/// <param name="GoesOn">Whether the stretch belongs to the sentence of the one before it.</param>
internal sealed record Stretches(Range[] Ranges, bool[] GoesOn)
{
    /// <summary>A stretch ends after a mark, if one stands in its last third.</summary>
    private const int Least = GrammarReader.Longest * 2 / 3;

    public static Stretches Of(Document document, TokenRow parts)
    {
        var ranges = new List<Range>(document.Sentences.Length);
        var goesOn = new List<bool>(document.Sentences.Length);
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            var start = next;
            while (next < parts.Count && parts[next].Start < sentence.End)
                next++;
            var isFirst = true;
            while (next > start)
            {
                var end = next - start <= GrammarReader.Longest ? next : Cut(parts, start);
                ranges.Add(start..end);
                goesOn.Add(!isFirst);
                (start, isFirst) = (end, false);
            }
        }
        return new Stretches([.. ranges], [.. goesOn]);
    }

    private static int Cut(TokenRow parts, int start)
    {
        for (var end = start + GrammarReader.Longest; end > start + Least; end--)
            if (!parts.IsWord(end - 1))
                return end;
        return start + GrammarReader.Longest;
    }
}
