using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

/// <summary>A line beside the stamp that is a writer's name without "By": <c>Jess Moran | Country Herald</c>. Told by its
/// given name; the names of outlets and sections have none.</summary>
internal static partial class NameLine
{
    /// <summary>The name, or null if the line is none.</summary>
    public static string? Of(string line) =>
        line.Length <= 90 && Name().Match(line) is { Success: true } name
            && GivenNames.Knows(name.Groups["given"].Value) ? name.Groups["name"].Value : null;

    [GeneratedRegex(
        @"^(?<name>(?<given>\p{Lu}\p{Ll}[\p{L}-]{1,20})(?: \p{Lu}\.)?(?: (?:(?:de|da|van|von|der|al|el|bin|la|le) ){0,2}"
        + @"\p{Lu}[\p{L}'’-]{1,25}){1,2})(?:\s?[|•·,/–—-]\s?[^.!?]{2,50})?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
