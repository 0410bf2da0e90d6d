using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The date that opens a text: <c>Lisbon, 4 March 2031 – …</c>, <c>04.03.2031 | …</c>, as press releases and small
/// outlets print it instead of a stamp.</summary>
internal static partial class OpeningDate
{
    /// <summary>In characters: room for a place and a word for the date.</summary>
    private const int LongestLead = 40;

    /// <summary>In characters, of a paragraph.</summary>
    private const int Window = 90;

    /// <param name="paragraphs">Of the body, from its beginning.</param>
    public static StatedTime? In(IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs.Take(5))
        {
            var opening = paragraph.Length > Window ? paragraph[..Window] : paragraph;
            if (WrittenDate.Find(opening) is not { } date || !IsLead(opening[..date.Span.Start]))
                continue;
            // "On 4 March 2031, ministers met" tells when something happened.
            if (Mark().IsMatch(opening[date.Span.End..]))
                return date.Time;
        }
        return null;
    }

    /// <summary>Whether what stands before a date leaves it a stamp: nothing, a place, a word such as "Posted on".</summary>
    public static bool IsLead(string lead) => lead.Length <= LongestLead && Lead().IsMatch(lead);

    [GeneratedRegex(@"^\W*(?:(?:\p{Lu}[\p{L}.-]*\W+){0,4}|(?:\p{L}+\s){0,3}(?:am|vom|on|le|date|datum|written|created)\W+)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:\s?Uhr)?\s?(?:[-–—|:.„“""»)/•]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
