using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

/// <summary>
/// Joins what was broken at a width: mail, agency copy of old, dumps of terminals and PDF files. A line was broken where
/// the next word had no room any more; a deeper indent, a list mark or an empty line begins a paragraph.
/// </summary>
internal static class BrokenLines
{
    /// <summary>In characters. Narrower columns are verses or menus; wider lines are paragraphs.</summary>
    private const int Narrowest = 30, Widest = 110;

    /// <summary>In characters: how far before the edge a line may end, where a long word followed or text was ragged.</summary>
    private const int Ragged = 14;

    /// <summary>Of the lines that go on in the next one so many end near the edge; pieces of text end anywhere.</summary>
    private const double LeastShare = 0.7;

    private static readonly Lazy<FrozenSet<string>> Known = new(() => RuleFile.Load("en/words-common.txt").Lines
        .SelectMany(line => line.Items(0)).ToFrozenSet(StringComparer.Ordinal));

    public static IReadOnlyList<string> Joined(IReadOnlyList<string> lines)
    {
        if (WidthOf(lines) is not { } width)
            return lines;
        var joined = new List<string>(lines.Count);
        var last = "";
        foreach (var line in lines)
        {
            if (joined.Count > 0 && GoesOn(last, line, width))
                joined[^1] = Join(joined[^1], line.Trim());
            else
                joined.Add(line.Trim());
            last = line;
        }
        return joined;
    }

    private static int? WidthOf(IReadOnlyList<string> lines)
    {
        List<(int Length, int Word)> broken = [];
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            var (line, next) = (lines[at].Trim(), lines[at + 1].Trim());
            if (line.Length is >= Narrowest and <= Widest && next.Length > 0 && char.IsLower(next[0]) && !Ends(line))
                broken.Add((lines[at].TrimEnd().Length, FirstWord(next)));
        }
        if (broken.Count == 0 || broken.Count * 12 < lines.Count(line => line.Length > Narrowest))
            return null;
        var width = broken.Max(line => line.Length);
        var full = broken.Count(line => line.Length + 1 + line.Word > width - Ragged);
        return full >= broken.Count * LeastShare ? width : null;
    }

    private static bool GoesOn(string line, string next, int width)
    {
        var (bare, word) = (line.TrimEnd(), next.Trim());
        if (bare.Length == 0 || word.Length == 0 || Indent(next) > Indent(line) || IsMarked(word))
            return false;
        var reach = bare.Length + 1 + FirstWord(word);
        return char.IsLower(word[0]) && !Ends(bare) ? reach > width - Ragged || bare.Length >= Narrowest : reach > width;
    }

    // "wa-" and "ter" are one word, "well-" and "known" keep their hyphen.
    private static string Join(string line, string next)
    {
        if (line is not [.., var letter, '-' or '\u00ad' or '\u2010'] || !char.IsLetter(letter) || !char.IsLower(next[0]))
            return $"{line} {next}";
        var before = Words.Of(line).Last();
        var after = Words.Of(next).First();
        var both = !Known.Value.Contains(before + after) && Known.Value.Contains(before) && Known.Value.Contains(after);
        return both ? line + next : line[..^1] + next;
    }

    private static bool Ends(string line) => line.Length > 0 && (line[^1] is '.' or '!' or '?' or ':' or '"' or '”');

    private static bool IsMarked(string line) => line[0] is '•' or '*' or '#' or '>' or '|' or '●' or '▪'
        || line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("__", StringComparison.Ordinal);

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static int FirstWord(string line) => line.IndexOf(' ', StringComparison.Ordinal) is var at and > 0 ? at : line.Length;
}
