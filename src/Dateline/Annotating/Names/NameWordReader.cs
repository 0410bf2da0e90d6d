using Dateline.Language;

namespace Dateline.Annotating.Names;

/// <summary>Cuts tokens at hyphens and tells which capitals mean something.</summary>
internal static class NameWordReader
{
    public static ImmutableArray<NameWord> Read(Document document, NameRules rules)
    {
        var words = ImmutableArray.CreateBuilder<NameWord>(document.Tokens.Length + 8);
        var sentence = -1;
        foreach (var token in document.Tokens)
        {
            var opens = false;
            while (sentence + 1 < document.Sentences.Length && document.Sentences[sentence + 1].Start <= token.Start)
            {
                sentence++;
                opens = true;
            }
            foreach (var part in Parts(document.Text, token.Span, rules))
            {
                words.Add(Word(document.Text, part, words, opens, sentence, rules));
                opens = false;
            }
        }
        return words.DrainToImmutable();
    }

    private static NameWord Word(
        string text, Span span, ImmutableArray<NameWord>.Builder before, bool opens, int sentence, NameRules rules)
    {
        var shown = span.Of(text);
        var folded = Words.Fold(shown);
        var last = before.Count > 0 ? before[^1] : null;
        var isMark = !char.IsLetterOrDigit(shown[0]);
        var letters = shown.Count(char.IsLetter);
        return new NameWord(span, shown, folded)
        {
            IsMark = isMark,
            IsCapital = char.IsUpper(shown[0]),
            IsAllCapitals = letters >= 2 && shown.Count(char.IsUpper) == letters,
            IsJoined = last is { IsMark: false } && IsBlank(text.AsSpan(last.End, span.Start - last.End)),
            IsFirst = opens || last is null || (last.IsMark && OpensSpeech(last, before)),
            IsCommon = rules.IsCommon(folded),
            Sentence = sentence,
        };
    }

    // A colon, an opening mark, a dash or a bullet: what follows begins like a sentence.
    private static bool OpensSpeech(NameWord mark, ImmutableArray<NameWord>.Builder before) =>
        mark.IsFirst || mark.Text is ":" or "“" or "‘" or "«" or "•" or "*" or "!" or "?" or ";" or "..." or "…"
        || (mark.Text is "\"" or "'" && before.Count > 1 && before[^2].Text is "," or ":" or ".");

    private static bool IsBlank(ReadOnlySpan<char> gap) =>
        gap.Length is > 0 and <= 4 && gap.IsWhiteSpace() && gap.IndexOfAny('\n', '\r') < 0;

    // Iran-backed, but Kim Min-su: what follows is a word of English, or ends like one.
    private static bool IsEnglish(string folded, NameRules rules) =>
        !rules.IsJoint(folded) && (rules.IsCommon(folded) || folded.EndsWith("ed", StringComparison.Ordinal)
            || folded.EndsWith("ing", StringComparison.Ordinal) || folded.Contains('-'));

    /// <summary>Cuts <c>U.S.-flagged</c>, <c>anti-Iran</c>, <c>Iran-backed</c> and <c>US-Iran</c>; leaves
    /// <c>Jean-Paul</c> and <c>Al-Fashir</c>.</summary>
    private static IEnumerable<Span> Parts(string text, Span token, NameRules rules)
    {
        var dash = token.In(text).IndexOfAny('-', '–', '‑');
        if (dash <= 0 || dash + 1 >= token.Length || !char.IsLetter(text[token.Start + dash + 1]))
            return [token];
        var left = new Span(token.Start, token.Start + dash);
        var right = new Span(token.Start + dash + 1, token.End);
        if (right.Length < 2 || rules.IsKnown(token.Of(text)) || Gazetteer.World.Knows(token.Of(text)))
            return [token];
        var capitalBefore = char.IsUpper(text[left.Start]);
        var capitalAfter = char.IsUpper(text[right.Start]);
        var cut = (capitalBefore, capitalAfter) switch
        {
            (true, false) => left.Length > 1 && IsEnglish(Words.Fold(right.In(text)), rules),
            (false, true) => !rules.IsJoint(left.Of(text)),
            (true, true) => rules.IsLand(left.Of(text)) && rules.IsLand(right.Of(text)),
            _ => false,
        };
        return cut ? [left, new Span(left.End, right.Start), right] : [token];
    }
}
