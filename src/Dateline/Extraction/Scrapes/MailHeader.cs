using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

/// <summary>The header of a letter (RFC 5322, 2.2) as mail programs save it above the text.</summary>
internal sealed partial record MailHeader(string? Subject, StatedTime? Date, int Lines)
{
    /// <summary>Fields that must be there: "From:" alone opens other texts too.</summary>
    private const int Fewest = 3;

    private const int MostLines = 60;

    public static MailHeader? Of(IReadOnlyList<string> lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        for (var last = ""; at < lines.Count && at < MostLines && lines[at].Length > 0; at++)
        {
            if (Field().Match(lines[at]) is { Success: true } field)
                fields.TryAdd(last = field.Groups["name"].Value, field.Groups["value"].Value);
            // A field goes on in lines that begin with a blank (2.2.3).
            else if (last.Length > 0 && lines[at][0] is ' ' or '\t')
                fields[last] += $" {lines[at].Trim()}";
            else
                return null;
        }
        if (fields.Count < Fewest || !fields.TryGetValue("Subject", out var subject))
            return null;
        var date = fields.TryGetValue("Date", out var day) || fields.TryGetValue("Sent", out day) ? WrittenDate.Find(day)?.Time : null;
        return new MailHeader(Reply().Replace(subject, "").Trim(), date, at);
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z-]{1,40}): ?(?<value>.{0,1000})$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:(?:re|fwd?|aw|wg)\s?:\s?){1,4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reply();
}
