using System.Text.RegularExpressions;
using NodaTime;

namespace Dateline.Annotating.Times;

/// <summary>What a time expression means.</summary>
internal sealed record TimeReading(TimexType Type, string Value)
{
    public string? Modifier { get; init; }

    public StatedTime? From { get; init; }

    public StatedTime? To { get; init; }

    /// <summary>The day meant, to which "that day" and a bare time of day may point back.</summary>
    public LocalDate? Day { get; init; }
}

/// <summary>What times are counted from: the day of writing, and the days and quarters that were spoken of.</summary>
internal sealed class TimeReference(LocalDate? today)
{
    /// <summary>The local day of publication, or of an embedded post; unknown where there is no stamp.</summary>
    public LocalDate? Today { get; } = today;

    /// <summary>The day last spoken of, in this sentence or the two before.</summary>
    public LocalDate? LastDay { get; set; }

    /// <summary>In which sentence.</summary>
    public int LastDaySentence { get; set; }

    /// <summary>The first day of the month or year last spoken of, in this sentence or the two before.</summary>
    public LocalDate? LastSpan { get; set; }

    /// <summary>The quarter last spoken of: with it "a year ago" means the same quarter of the year before.</summary>
    public (int Year, int Quarter)? LastQuarter { get; set; }
}

/// <summary>One match of a pattern in a sentence, with all that its reading needs.</summary>
internal sealed class TimeMatch(TimeWords words, Match match, TimeReference reference, Range sentence)
{
    public TimeReference Reference => reference;

    public LocalDate? Today => reference.Today;

    public TimeWords Sentence => words;

    public int First => words[match.Index].First;

    public int End => words[match.Index + match.Length - 1].End;

    public int FirstWord => match.Index;

    public int EndWord => match.Index + match.Length;

    public bool Has(string group) => match.Groups[group].Success;

    /// <summary>The word of the group; of no class where the group is empty.</summary>
    public TimeWord Word(string group) => match.Groups[group] is { Success: true } found ? words[found.Index] : default;

    /// <summary>The value of the group's word, or "".</summary>
    public string Value(string group) => Word(group).Value ?? "";

    public int? Number(string group) => Has(group) ? (int)Math.Min(Word(group).Number, 1_000_000) : null;

    /// <summary>The class letter of the word beside the match: −1 for the one before it, +1 for the one after it.</summary>
    public char Beside(int side)
    {
        var at = side < 0 ? FirstWord + side : EndWord + side - 1;
        return at >= 0 && at < words.Classes.Length ? words.Classes[at] : ' ';
    }

    /// <summary>The Daily Caller, USA Today: words of time with a capital within a sentence.</summary>
    public bool IsPartOfName => words.Row.IsCapital(First) && First > sentence.Start.Value && (words[match.Index].Class switch
    {
        'W' or 'G' or 'R' => words.Row.IsWord(First - 1),
        // On "This Week": a programme.
        'h' => End - First > 1 && words.Row.IsCapital(End - 1) && words.Row.Folded(First - 1) is not ("." or "-"),
        _ => false,
    });

    /// <summary>The folded token before the match, or after it.</summary>
    public string Before => First > sentence.Start.Value ? words.Row.Folded(First - 1) : "";

    public string After => End < sentence.End.Value ? words.Row.Folded(End) : "";

    /// <summary>On which side of today it lies, by the words around it.</summary>
    public Side Tense() => TenseReader.At(words.Row, sentence, First, End);

    /// <summary>APPROX and the like, from the word before the number.</summary>
    public string? Modifier()
    {
        for (var at = FirstWord; at < EndWord; at++)
        {
            if (words[at].Class == 'x')
                return words[at].Value;
        }
        return null;
    }
}
