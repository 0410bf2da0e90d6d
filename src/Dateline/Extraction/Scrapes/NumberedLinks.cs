using System.Text.RegularExpressions;

namespace Dateline.Extraction.Scrapes;

/// <summary>Takes out the numbers of links that browsers for terminals print before them, with the list at the foot.</summary>
internal static partial class NumberedLinks
{
    /// <summary>Links: a footnote or two stand in articles too.</summary>
    private const int Fewest = 5;

    public static IReadOnlyList<string> Without(IReadOnlyList<string> lines)
    {
        if (lines.Sum(line => line.Length > 2000 ? 0 : Number().Count(line)) < Fewest)
            return lines;
        var kept = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            if (line.Trim() is "References" or "Visible links" or "Visible links:")
                break;
            var bare = Number().Replace(line, "");
            // A line that was one link in a list leads elsewhere.
            kept.Add(Item().IsMatch(line) && Number().Count(line) > 0 && !PageLine.EndsSentence(bare) ? "" : bare);
        }
        return kept;
    }

    [GeneratedRegex(@"\[[0-9]{1,3}\](?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s{0,12}(?:[*+o#]\s?)?\[[0-9]{1,3}\]\S[^\[\]]{0,80}$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
