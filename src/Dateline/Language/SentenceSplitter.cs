namespace Dateline.Language;

/// <summary>
/// Where are the sentences? They lie within the paragraphs, in order, trimmed, and hold every character that is not a
/// blank. The closing mark belongs to the sentence that it closes. One pass with short looks to both sides.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>How far a name with its verb may reach after a quoted question: "…?" Ann Lee of the union asked.</summary>
    private const int LongestTag = 60;

    private static readonly string[] TagVerbs =
        ["said", "asked", "says", "asks", "wrote", "added", "told", "shouted", "replied", "wondered", "exclaimed", "cried"];

    private static readonly string[] AfterHour =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
         "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
         "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tues", "tue", "wed", "thurs", "thu",
         "fri", "sat", "sun", "eastern", "central", "mountain", "pacific", "atlantic", "newfoundland"];

    public static ImmutableArray<Span> Split(string text)
    {
        var found = ImmutableArray.CreateBuilder<Span>();
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var end = -1;
            if (Marks.IsLineEnd(text[at]))
                end = at + 1;
            else if (text[at] is '.' or '!' or '?' or '…' && !StartsNumberedLine(text, start, at))
                end = EndAfter(text, ref at);
            if (end >= 0)
            {
                Add(found, text, start, end);
                start = end;
            }
            at = Math.Max(at + 1, end);
        }
        Add(found, text, start, text.Length);
        return found.ToImmutable();
    }

    /// <summary>Where the sentence ends whose stop stands at the position; -1 if it goes on. Moves the position to the
    /// last of a row of stops.</summary>
    private static int EndAfter(string text, ref int at)
    {
        var first = at;
        while (at + 1 < text.Length && text[at + 1] is '.' or '!' or '?' or '…')
            at++;
        var end = at + 1;
        var quoted = false;
        while (end < text.Length && Marks.IsCloser(text[end]) && !OpensNext(text, end))
        {
            quoted |= Marks.IsQuotation(text[end]);
            end++;
        }
        if (end >= text.Length)
            return end;
        if (!char.IsWhiteSpace(text[end]))
            return OpensNext(text, end) && Marks.IsQuotation(text[end]) ? end : -1;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && !Marks.IsLineEnd(text[next]))
            next++;
        if (next >= text.Length || Marks.IsLineEnd(text[next]))
            return end;
        return GoesOn(text, first, at, next, quoted) ? -1 : end;
    }

    /// <summary>Whether a mark right after a stop opens the next sentence: a letter follows it without a blank.</summary>
    private static bool OpensNext(string text, int at)
    {
        if (!Marks.IsQuotation(text[at]) || at + 1 >= text.Length)
            return false;
        return char.IsUpper(text[at + 1]) && text[at] is not ('”' or '’' or '»');
    }

    private static bool GoesOn(string text, int first, int stop, int next, bool quoted)
    {
        var letter = text[next];
        if ((char.IsLower(letter) && !IsBrand(text, next)) || letter is ',' or ';' or ':')
            return true;
        if (text[stop] is '!' or '?')
            return quoted && HasTag(text, next);
        // An ellipsis within a sentence; four points are an ellipsis and a stop.
        if (text[stop] == '…' || stop > first)
            return !char.IsUpper(letter) && !Marks.IsQuotation(letter);
        return !quoted && IsAbbreviation(text, stop, next);
    }

    /// <summary>iPhone, eBay: a name that keeps its small letter where a sentence begins.</summary>
    private static bool IsBrand(string text, int at)
    {
        var word = Abbreviations.WordAt(text, at);
        return word.Length > 2 && word[1..].ContainsAnyInRange('A', 'Z') && char.IsLower(word[^1]);
    }

    private static bool IsAbbreviation(string text, int stop, int next)
    {
        var start = stop;
        while (start > 0 && stop - start <= Abbreviations.LongestWord && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text.AsSpan(start, stop - start).TrimStart('.');
        if (word.IsEmpty || (start > 0 && char.IsAsciiDigit(text[start - 1]) && word is not ("a.m" or "p.m" or "A.M" or "P.M")))
            return false;
        if (Abbreviations.IsTitle(word))
            return true;
        if (Abbreviations.IsBeforeNumber(word))
            return char.IsAsciiDigit(text[next]);
        if (IsHour(word))
            return ContinuesHour(text, next);
        var short1 = word.Length == 1 && char.IsUpper(word[0]);
        var dotted = word.Length >= 3 && word[^2] == '.' && word.Length <= 8;
        if (!short1 && !dotted && !Abbreviations.IsKnown(word))
            return false;
        var before = start > 0 ? text[start - 1] : ' ';
        return !(Abbreviations.IsStarterAt(text, next) || Marks.IsQuotation(text[next])) || before == '(';
    }

    private static bool IsHour(ReadOnlySpan<char> word) =>
        word.Length == 3 && word[0] is 'a' or 'p' or 'A' or 'P' && word[1] == '.' && word[2] is 'm' or 'M';

    /// <summary>10 a.m. Friday, 10 a.m. EST, 10 a.m. (0700 GMT), 10 a.m. Halifax time.</summary>
    private static bool ContinuesHour(string text, int next)
    {
        if (char.IsAsciiDigit(text[next]) || text[next] is '(' or '-' or '–' or '—')
            return true;
        var word = Abbreviations.WordAt(text, next);
        if (word.IsEmpty)
            return false;
        if (Array.IndexOf(AfterHour, Words.Fold(word)) >= 0 || Abbreviations.WordAt(text, next + word.Length + 1) is "time" or "Time")
            return true;
        return word.Length is >= 2 and <= 5 && !word.ContainsAnyExceptInRange('A', 'Z') && word[^1] is 'T' or 'Z' or 'C';
    }

    /// <summary>Whether the words after a quoted question name who asked it.</summary>
    private static bool HasTag(string text, int next)
    {
        var end = Math.Min(text.Length, next + LongestTag);
        var at = next;
        var inName = true;
        while (at < end)
        {
            var word = Abbreviations.WordAt(text, at);
            if (word.IsEmpty || word.Length > Abbreviations.LongestWord)
                return false;
            if (char.IsLower(word[0]))
            {
                if (inName && Array.IndexOf(TagVerbs, word.ToString()) >= 0)
                    return at > next && !Abbreviations.IsStarterAt(text, next);
                inName = word is "of" or "the" or "bin" or "al" or "de" or "von" or "van";
                if (!inName)
                    return false;
            }
            at += word.Length;
            while (at < end && text[at] is ' ' or '.' or '-')
                at++;
        }
        return false;
    }

    /// <summary>The "1." before the words of an item of a list.</summary>
    private static bool StartsNumberedLine(string text, int start, int stop)
    {
        if (text[stop] != '.' || stop - start > 12)
            return false;
        var line = text.AsSpan(start, stop - start).Trim();
        return line.Length is 1 or 2 && !line.ContainsAnyExceptInRange('0', '9');
    }

    private static void Add(ImmutableArray<Span>.Builder found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            found.Add(new Span(start, end));
    }
}
