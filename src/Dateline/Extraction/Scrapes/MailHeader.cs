using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

/// <summary>The header of a letter (RFC 5322, 2.2) as mail programs save it above the text, or the like that scrapers write:
/// title, author, address, date.</summary>
internal sealed partial record MailHeader(string? Subject, StatedTime? Date, int Lines)
{
    /// <summary>Whom a scraper names; of a letter the sender is no author.</summary>
    public ImmutableArray<string> Byline { get; private init; } = [];

    public string? Url { get; private init; }

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
        if (fields.Count < Fewest || First(fields, "Subject", "Title", "Headline") is not { Length: > 0 } subject)
            return null;
        var date = First(fields, "Date", "Sent", "Published", "Publish-Date", "Publication-Date") is { } day ? TimeOf(day) : null;
        return new MailHeader(Reply().Replace(subject, "").Trim(), date, at)
        {
            Byline = [.. Bylines.Names(First(fields, "Author", "Authors", "Byline", "By") ?? "")],
            Url = First(fields, "URL", "Link", "Source-URL") is { } link && Domains.Of(link.Trim()) is not null ? link.Trim() : null,
        };
    }

    private static string? First(Dictionary<string, string> fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var value))
                return value;
        }
        return null;
    }

    private static StatedTime? TimeOf(string day) => Pages.PageTime.Read(day) ?? WrittenDate.Find(day)?.Time;

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z-]{1,40}): ?(?<value>.{0,1000})$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:(?:re|fwd?|aw|wg)\s?:\s?){1,4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reply();
}
