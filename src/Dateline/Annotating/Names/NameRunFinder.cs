namespace Dateline.Annotating.Names;

/// <summary>Finds rows of words in capitals that may hold names.</summary>
internal sealed class NameRunFinder(NameRow row)
{
    /// <summary>A longer row of capitals is a heading or a list.</summary>
    private const int LongestRun = 14;

    /// <summary>The word after the run that begins at <paramref name="first"/>.</summary>
    public int EndOf(int first)
    {
        var end = first + 1;
        var head = "";
        while (end < row.Count && end - first < LongestRun)
        {
            if (row[end] is { IsCapital: true, IsJoined: true } && !Breaks(end))
                end++;
            else if (IsNumberOfLocal(end))
                return end + 1;
            else if (row[end].IsMark)
            {
                if (!JoinsByMark(end))
                    break;
                end += 2;
            }
            else if (Joint(end, head) is var words and > 0)
            {
                head = row[end].Folded == "of" ? row[end - 1].Folded : head;
                end += words + 1;
            }
            else
                break;
        }
        return end;
    }

    /// <summary>Whether a word in capitals is no part of a name: a day, a month, a pronoun.</summary>
    public bool Breaks(int at)
    {
        var word = row[at];
        if (!row.Rules.Is("not a name", word.Text.Replace('’', '\'')))
            return false;
        // Theresa May, Jan. 3, but President Lee: a title is no break.
        if (at > 0 && row[at].IsJoined && row[at].Text.Length > 2 && row.Rules.IsGiven(row[at - 1]))
            return false;
        return row.TitleAt(at, Math.Min(row.Count, at + 3)) == 0 && !(row.IsInitial(at) && Stands(at));
    }

    // The initial of a name stands after a capital: Harry S. Truman.
    private bool Stands(int at) =>
        row[at].IsJoined && row[at - 1].IsCapital && row.At(at + 1) is { IsCapital: true, IsJoined: true };

    // Dock Workers Local 41.
    private bool IsNumberOfLocal(int at) =>
        row[at] is { IsJoined: true } word && word.Text.All(char.IsAsciiDigit) && row[at - 1].Text == "Local";

    // Johnson & Johnson.
    private bool JoinsByMark(int at) =>
        row[at].Text == "&" && row.At(at + 1) is { IsCapital: true };

    /// <summary>How many small words join what is before with the capital after them; 0 if they do not.</summary>
    private int Joint(int at, string head)
    {
        var word = row[at];
        if (!word.IsJoined || row.At(at + 1) is not { IsJoined: true } next)
            return 0;
        var small = 1;
        if (next.Folded == "the" && row.At(at + 2) is { IsJoined: true, IsCapital: true } beyond)
        {
            next = beyond;
            small = 2;
        }
        else if (row.Rules.IsJoint(next.Text) && row.At(at + 2) is { IsJoined: true, IsCapital: true } after)
        {
            next = after;
            small = 2;
        }
        if (!next.IsCapital || row.Rules.Is("not a name", next.Text))
            return 0;
        var before = row[at - 1].Folded;
        var joins = word.Folded switch
        {
            "of" => IsHead(before) || row.TitleAt(at - 1, Math.Min(row.Count, at + 2)) > 1,
            "for" or "on" => row.Rules.IsBody("head", before) || row.Rules.IsBody("suffix", before),
            "and" => row.Rules.IsBody("head", head)
                && (next.IsCommon || head is "ministry" or "department") && !row.Rules.IsGiven(next)
                || IsBodyOfTwoTasks(at),
            _ => row.Rules.IsJoint(word.Text) && (row.Rules.IsGiven(row[at - 1]) || !row[at - 1].IsCommon),
        };
        return joins ? small : 0;
    }

    // The Food and Safety Agency: two common words that one body ends.
    private bool IsBodyOfTwoTasks(int and) =>
        row[and - 1].IsCommon && row.At(and + 1) is { IsCommon: true, IsCapital: true }
        && row.At(and + 2) is { IsJoined: true, IsCapital: true } last
        && (last.Folded == "executive" || row.Rules.IsBody("suffix", last.Folded))
        && row.At(and - 2) is { IsMark: false, Folded: "the" };

    private bool IsHead(string folded) =>
        row.Rules.IsBody("head", folded) || row.Rules.Is("place head", folded) || row.Rules.Is("event head", folded)
        || row.Rules.Is("event suffix", folded) || folded is "bishop" or "church" or "tower" or "port" or "states";
}
