using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

/// <summary>
/// Joins the pieces of sentences where a scraper gave every run of text between two tags a line of its own: a link within
/// a sentence leaves its first half, its words and its second half. Lines that begin with a comma or a stop give it away.
/// </summary>
internal static class PieceLines
{
    /// <summary>Lines that go on in lower case; fewer may be slips of a writer.</summary>
    private const int FewestLower = 3;

    /// <summary>In characters: a mark stands at the beginning of a line only where it was torn off.</summary>
    private const string Torn = ",.;:?!)”’";

    private static readonly FrozenSet<string> Small = RuleFile.Load("en/scrapes.txt").In("torn")
        .Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<string> Joined(IReadOnlyList<string> lines)
    {
        if (!Fits(lines))
            return lines;
        var joined = new List<string>(lines.Count);
        foreach (var raw in lines)
        {
            var line = raw.Trim();
            var last = joined.Count > 0 ? joined[^1] : "";
            if (last.Length == 0 || line.Length == 0 || !GoesOn(last, line))
                joined.Add(line);
            else
                joined[^1] = IsTorn(line) || last[^1] is '(' or '“' or '$' or '£' or '€' ? last + line : $"{last} {line}";
        }
        return joined;
    }

    private static bool Fits(IReadOnlyList<string> lines)
    {
        int torn = 0, lower = 0;
        for (var at = 1; at < lines.Count; at++)
        {
            var (last, line) = (lines[at - 1].Trim(), lines[at].Trim());
            if (last.Length == 0 || line.Length == 0)
                continue;
            torn += IsTorn(line) && line.Length > 2 ? 1 : 0;
            lower += char.IsLower(line[0]) && !PageLine.EndsSentence(last) && PageLine.WordCount(last) > 2 ? 1 : 0;
        }
        return torn > 0 || lower >= FewestLower;
    }

    private static bool GoesOn(string last, string line)
    {
        if (IsTorn(line))
            return true;
        if (last is [.., ',' or '(' or '“'])
            return true;
        var word = last[(last.LastIndexOf(' ') + 1)..];
        // A line that is one small word is a piece, also where it begins with a capital: "By".
        return (char.IsLower(line[0]) && !PageLine.EndsSentence(last)) || Small.Contains(Words.Fold(word));
    }

    private static bool IsTorn(string line) => (Torn.Contains(line[0], StringComparison.Ordinal)
        && !line.StartsWith("..", StringComparison.Ordinal) && (line.Length == 1 || !char.IsDigit(line[1])))
        || line.StartsWith("'s ", StringComparison.Ordinal);
}
