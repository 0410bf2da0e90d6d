using System.Globalization;

namespace Dateline.Language;

/// <summary>
/// Where are the words? Tokens cover every character that is not a blank, in order, without overlap. Words keep their
/// hyphens (<c>U.S.-flagged</c>), abbreviations their full stop (<c>Gen.</c>, <c>a.m.</c>), figures their separators
/// and colons (<c>50,834</c>, <c>8:54</c>); the possessive and contracted words are tokens (<c>Iran</c> <c>’s</c>,
/// <c>did</c> <c>n’t</c>), as in the Penn Treebank. One pass; each look ahead is short or consumes what it saw.
/// </summary>
public static class Tokenizer
{
    public static ImmutableArray<Token> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>((text.Length / 5) + 1);
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = EndOfToken(text, at);
            var split = IsWordStart(text, at) ? Clitic(text, at, end) : end;
            tokens.Add(new Token(new Span(at, split)));
            if (split < end)
                tokens.Add(new Token(new Span(split, end)));
            at = end;
        }
        return tokens.DrainToImmutable();
    }

    private static int EndOfToken(string text, int at)
    {
        var first = text[at];
        if (WebAddresses.TryEnd(text, at, out var address))
            return address;
        if (IsWordStart(text, at))
            return EndOfWord(text, at);
        if (Marks.IsApostrophe(first))
            return EndOfApostrophe(text, at);
        if (first is '.' or '-' or '*' or '=' or '_' or '!' or '?')
        {
            // A row of the same mark is one token: an ellipsis, a rule.
            var end = at + 1;
            while (end < text.Length && text[end] == first)
                end++;
            return end;
        }
        return char.IsHighSurrogate(first) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? at + 2 : at + 1;
    }

    private static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            if (IsInWord(text[end]))
                end++;
            else if (char.IsHighSurrogate(text[end]) && end + 1 < text.Length && char.IsLetter(text, end))
                end += 2;
            else if (JoinsAt(text, end))
                end++;
            else
                break;
        }
        return end < text.Length && text[end] == '.' && KeepsStop(text, at, end) ? end + 1 : end;
    }

    /// <summary>Whether the mark stands within a word or figure and does not part it.</summary>
    private static bool JoinsAt(string text, int at)
    {
        var mark = text[at];
        var before = text[at - 1];
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        if (Marks.IsHyphen(mark))
            return IsInWord(after) && (IsInWord(before) || before == '.');
        if (Marks.IsApostrophe(mark) || mark is '&' or '_')
            return IsInWord(before) && IsInWord(after);
        if (mark is ',' or ':')
            return char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        if (mark != '.')
            return false;
        if (IsSingleLetter(text, at - 1))
        {
            // U.S., a.m., and the stop after the last letter where a hyphen follows: U.S.-flagged.
            return (char.IsLetter(after) && (at + 2 >= text.Length || !char.IsLower(text[at + 2])))
                || (Marks.IsHyphen(after) && at + 2 < text.Length && IsInWord(text[at + 2]));
        }
        return (char.IsAsciiDigit(before) && char.IsAsciiDigit(after)) || IsDegree(text, at);
    }

    /// <summary>Ph.D.: the only mix of long and short parts that is common.</summary>
    private static bool IsDegree(string text, int at) =>
        at >= 2 && text.AsSpan(at - 2, 2) is "Ph" && at + 1 < text.Length && text[at + 1] == 'D';

    private static bool KeepsStop(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Contains('.'))
            return char.IsLetter(word[^1]) && (word[^2] == '.');
        return (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.IsTitle(word)
            || (Abbreviations.IsKnown(word) && GoesOn(text, end + 1));
    }

    /// <summary>Whether the line goes on after a stop with anything but the end of a sentence: words such as "no." and
    /// "mass." are abbreviations only then.</summary>
    private static bool GoesOn(string text, int at)
    {
        if (at < text.Length && text[at] is ',' or ';' or ':')
            return true;
        while (at < text.Length && text[at] is ' ' or '\u00a0')
            at++;
        return at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is ',' or '(')
            && !Abbreviations.IsStarterAt(text, at);
    }

    private static int EndOfApostrophe(string text, int at)
    {
        var glued = at > 0 && !char.IsWhiteSpace(text[at - 1]);
        var word = Abbreviations.WordAt(text, at + 1);
        if (glued && word is "s" or "S")
            return at + 2;
        // ’90s, ’em: the mark stands for what was left out.
        if (!glued && at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]))
        {
            var end = at + 3;
            while (end < text.Length && IsInWord(text[end]))
                end++;
            return end;
        }
        var twin = at + 1 < text.Length && text[at + 1] == text[at];
        return twin ? at + 2 : at + 1;
    }

    /// <summary>Where the contracted word at the end of this one begins; its end if there is none.</summary>
    private static int Clitic(string text, int start, int end)
    {
        var mark = end - 1;
        while (mark > start && mark >= end - 3 && !Marks.IsApostrophe(text[mark]))
            mark--;
        if (mark <= start || !Marks.IsApostrophe(text[mark]))
            return end;
        var rest = text.AsSpan(mark + 1, end - mark - 1);
        if (rest.Equals("t", StringComparison.OrdinalIgnoreCase) && mark - 1 > start && text[mark - 1] is 'n' or 'N')
            return mark - 1;
        foreach (var clitic in (ReadOnlySpan<string>)["s", "re", "ve", "ll", "d", "m"])
        {
            if (rest.Equals(clitic, StringComparison.OrdinalIgnoreCase))
                return mark;
        }
        return end;
    }

    private static bool IsWordStart(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text, at));

    private static bool IsInWord(char letter) =>
        letter < 0x80
            ? char.IsAsciiLetterOrDigit(letter)
            : char.IsLetterOrDigit(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark || letter is '\u00ad' or '\u200d';

    private static bool IsSingleLetter(string text, int at) =>
        char.IsLetter(text[at]) && (at == 0 || !IsInWord(text[at - 1]));
}
