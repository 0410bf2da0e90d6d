using Dateline.Tests.House;

namespace Dateline.Tests.Extraction.Scrapes;

/// <summary>
/// A scraped text and what is to be read from it: <c>@@ case</c> begins one, <c>@@ page</c> is what came in, each other
/// section is a field of the article, a line a value. A section that is not there is not looked at.
/// </summary>
public sealed record ScrapeCase(string Name, string File, IReadOnlyDictionary<string, string> Sections)
{
    public string Page => Sections["page"];

    public static IEnumerable<ScrapeCase> All() =>
        Repository.Files("tests/Dateline.Tests/Extraction/Fixtures/scrapes", "*.txt").SelectMany(In);

    public string? Of(string section) => Sections.GetValueOrDefault(section);

    public string[]? Lines(string section) => Of(section)?.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => $"{File}: {Name}";

    private static IEnumerable<ScrapeCase> In(string file)
    {
        var text = System.IO.File.ReadAllText(file).ReplaceLineEndings("\n");
        foreach (var one in ("\n" + text).Split("\n@@ case ", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = one.Split("\n@@ ");
            var sections = parts.Skip(1).Select(part => part.Split('\n', 2))
                .ToDictionary(part => part[0].Split(' ')[0], part => Content(part[0], part.Length > 1 ? part[1] : ""));
            yield return new ScrapeCase(parts[0].Trim(), Path.GetFileName(file), sections);
        }
    }

    private static string Content(string head, string text) =>
        head.EndsWith(" crlf", StringComparison.Ordinal) ? text.Trim('\n').ReplaceLineEndings("\r\n") : text.Trim('\n');
}
