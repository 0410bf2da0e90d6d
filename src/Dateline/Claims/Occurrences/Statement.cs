using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Claims.Occurrences;

/// <summary>What somebody had said, in words that stand alone.</summary>
internal static class Statement
{
    // Shorter ones tell too little to stand alone, longer ones are a paragraph and not one claim.
    private const int FewestWords = 5;
    private const int MostWords = 32;

    // Words with which a statement hangs on the sentence before it.
    private static readonly FrozenSet<string> s_hanging = FrozenSet.ToFrozenSet(
        ["its", "his", "her", "their", "this", "these", "those", "that", "there", "such", "i", "we", "our", "my", "you", "if"]);

    /// <summary>The statement as a sentence that stands alone; null where it cannot.</summary>
    public static string? TextOf(Document document, Attribution said)
    {
        var raw = said.Content[0].Of(document.Text).Trim(' ', ',', '.', ';', '\n');
        if (raw.StartsWith("that ", StringComparison.Ordinal))
            raw = raw["that ".Length..];
        var words = Words.Of(raw).ToList();
        if (words.Count is < FewestWords or > MostWords || raw.AsSpan().IndexOfAny("“”\"\n") >= 0
            || s_hanging.Contains(words[0]))
            return null;
        if (words[0] is "it" or "they" or "he" or "she")
        {
            var isPerson = said.Speaker!.Id?.StartsWith("person:", StringComparison.Ordinal) == true;
            // Said it had: of a body it is the body, of a person nobody knows.
            if (said.Speaker.Id is null || isPerson != (words[0] is "he" or "she"))
                return null;
            raw = said.Speaker.Canonical + raw[raw.IndexOf(' ')..];
        }
        var text = string.Join(' ', raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
