using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Briefs;

/// <summary>Which clause of a sentence tells the news, and which only what it is told against.</summary>
internal static class Clauses
{
    private static readonly FrozenSet<string> s_asides = FrozenSet.ToFrozenSet(
        ["after", "before", "since", "when", "while", "where", "who", "whose", "whom", "which", "because", "although", "though",
         "until", "unless", "if", "as"]);

    /// <summary>
    /// Whether the words stand in a clause of after, since, where or who: its day is not that of the sentence. A clause set
    /// off by a comma ends at the next one; any other lasts to the end of the sentence.
    /// </summary>
    public static bool IsAside(Document document, Span span)
    {
        var at = document.SentenceAt(span.Start);
        if (at < 0)
            return false;
        var sentence = document.Sentences[at];
        var (aside, setOff, afterComma) = (false, false, true);
        for (var index = FirstFrom(document.Tokens, sentence.Start); index < document.Tokens.Length; index++)
        {
            var token = document.Tokens[index];
            if (token.Start >= span.Start)
                break;
            var word = Words.Fold(token.Span.In(document.Text));
            if (word == "," && aside && setOff)
                aside = false;
            else if (!aside && s_asides.Contains(word))
                (aside, setOff) = (true, afterComma);
            afterComma = word is "," or "—" or "-";
        }
        return aside;
    }

    private static int FirstFrom(ImmutableArray<Token> tokens, int start)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
