using System.Text.RegularExpressions;

namespace Dateline.Extraction.Scrapes;

/// <summary>
/// Takes out the marks of agency copy as it goes over the wire (ANPA 1312 and what grew from it): slugs and notes to
/// editors after a caret, <c>&lt;</c> and <c>=</c> at the ends of headline and byline, lines of underscores.
/// </summary>
internal static partial class WireMarks
{
    public static IReadOnlyList<string> Without(IReadOnlyList<string> lines)
    {
        if (!lines.Take(12).Any(line => line.StartsWith('^')))
            return lines;
        return [.. lines.Select(line => line switch
        {
            _ when Note().IsMatch(line) => "",
            ['^', ..] => line.Trim('^', '<', '=', ' '),
            _ when line.Trim('_', ' ').Length == 0 => "",
            _ => line,
        })];
    }

    [GeneratedRegex(@"^\^(?:[A-Z]{2}-|eds?:|editors?:|with\b|adv\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
