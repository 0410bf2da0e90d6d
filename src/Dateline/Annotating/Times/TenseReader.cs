using Dateline.Language;

namespace Dateline.Annotating.Times;

/// <summary>On which side of the day of writing something lies.</summary>
internal enum Side
{
    Unknown,
    Before,
    After,
}

/// <summary>
/// Tells from the words of the clause whether a weekday or month is past or to come. The nearest cue counts; the one
/// before the expression more than one after it, as a time at the end of its clause is the common order of news.
/// </summary>
internal static class TenseReader
{
    /// <summary>Words looked at on each side: a clause of news seldom has more before its time.</summary>
    private const int Reach = 14;

    /// <summary>What a cue after the time counts farther away than one before: calibrated on invented leads.</summary>
    private const int PenaltyAfter = 3;

    private static readonly RuleFile File = RuleFile.Load("en/tense.txt");
    private static readonly PhraseTable<Side> Cues = new(
        Phrases("past", Side.Before).Concat(Phrases("future", Side.After)));
    private static readonly PhraseTable<bool> Rescheduled = PhraseTable.From(File.In("rescheduled"), _ => true);
    private static readonly HashSet<string> BeforeFuture = [.. File.In("before-future").Select(line => line[0])];
    private static readonly HashSet<string> DoneTo = [.. File.In("done-to").Select(line => line[0])];
    private static readonly HashSet<string> NoVerb =
        ["the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "one", "about"];

    /// <param name="row">The tokens, cut at hyphens.</param>
    /// <param name="sentence">The tokens of the sentence.</param>
    /// <param name="first">The first token of the time expression.</param>
    /// <param name="end">The token after it.</param>
    public static Side At(TokenRow row, Range sentence, int first, int end)
    {
        var (start, length) = sentence.GetOffsetAndLength(row.Count);
        var last = start + length;
        var directly = first > start ? row.Folded(first - 1) : "";
        var (before, near) = Before(row, start, first, row.Folded(end) == "'s");
        if (directly == "to")
            return WasMoved(row, start, first) ? Side.After : before == Side.Unknown ? Side.Before : before;
        // By, for, from: what was done by Friday is past.
        if (BeforeFuture.Contains(directly))
            return before == Side.Before && directly is "by" or "for" or "from" or "before" ? Side.Before : Side.After;
        if (directly == "since")
            return Side.Before;
        if (row.Folded(end) == "'s" && Rescheduled.In(row, end..last).Any())
            return Side.After;
        var (after, far) = After(row, end, last);
        if (before == Side.Unknown && after == Side.Unknown && IsQuoted(row, start, first))
            return Side.After;
        if (before == Side.Unknown)
            return after;
        return after == Side.Unknown || near <= far + PenaltyAfter ? before : after;
    }

    /// <summary>Put back to Sunday, moved to Monday.</summary>
    private static bool WasMoved(TokenRow row, int start, int first)
    {
        for (var at = Math.Max(start, first - Reach); at < first; at++)
        {
            if (Rescheduled.TryMatch(row, at, first, out _))
                return true;
        }
        return false;
    }

    private static (Side Side, int Distance) Before(TokenRow row, int start, int first, bool possessive)
    {
        for (var at = first - 1; at >= Math.Max(start, first - Reach); at--)
        {
            if (EndsClause(row, at))
                break;
            // "To weigh Friday's ruling": that it will be weighed tells nothing of the day.
            if ((!possessive || row.Folded(at) != "to") && SideOf(row, at, first) is var side and not Side.Unknown)
                return (side, first - at);
        }
        return (Side.Unknown, Reach);
    }

    private static (Side Side, int Distance) After(TokenRow row, int end, int last)
    {
        for (var at = end; at < Math.Min(last, end + Reach); at++)
        {
            if (EndsClause(row, at))
                break;
            // A "to" after it tells what the doing was for.
            if (row.Folded(at) != "to" && SideOf(row, at, last) is var side and not Side.Unknown)
                return (side, at - end + 1);
        }
        return (Side.Unknown, Reach);
    }

    private static Side SideOf(TokenRow row, int at, int end)
    {
        var word = row.Folded(at);
        // Will be held, to be moved: the word before "be" tells.
        if (row.Folded(at - 1) == "be" || (row.Folded(at - 2) == "be" && row.Folded(at - 1) == "not"))
            return Side.Unknown;
        if (word == "to")
            return IsInfinitive(row, at, end) ? (DoneTo.Contains(row.Folded(at - 1)) ? Side.Before : Side.After) : Side.Unknown;
        if (Cues.TryMatch(row, at, end, out var cue))
        {
            // "would have said", "had been due": what stands next decides.
            return cue.Value;
        }
        return IsPastForm(row, at, word) ? Side.Before : Side.Unknown;
    }

    private static bool IsInfinitive(TokenRow row, int at, int end) =>
        at + 1 < end && row.IsWord(at + 1) && !row.IsCapital(at + 1) && !NoVerb.Contains(row.Folded(at + 1))
        && !char.IsAsciiDigit(row.Folded(at + 1)[0]);

    /// <summary>A word in -ed that is no adjective before a noun, as far as its neighbours tell.</summary>
    private static bool IsPastForm(TokenRow row, int at, string word) =>
        word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word[^3] != 'e' && !row.IsCapital(at)
        && row.Folded(at - 1) is not ("the" or "a" or "an" or "be" or "to" or "-" or "of" or "get");

    /// <summary>Whether the words are quoted: who speaks of what has been uses a verb that tells so.</summary>
    private static bool IsQuoted(TokenRow row, int start, int first)
    {
        for (var at = first - 1; at >= Math.Max(start, first - Reach); at--)
        {
            if (row.Folded(at) == "\"")
                return row[at].End == row[at + 1].Start;
        }
        return false;
    }

    private static bool EndsClause(TokenRow row, int at) =>
        row.Folded(at) is ";" or "\"" or ":" or "(" or ")" or "but"
        || (row.Folded(at) == "," && row.Folded(at + 1) is "and" or "as" or "while" or "when" or "where" or "which");

    private static IEnumerable<KeyValuePair<string, Side>> Phrases(string section, Side side) =>
        File.In(section).Select(line => KeyValuePair.Create(line[0], side));
}
