namespace Dateline.Language;

/// <summary>The name of an input without folder and extension: the id of what has no other.</summary>
internal static class InputName
{
    private static readonly string[] Endings =
        [".gz", ".html", ".htm", ".xhtml", ".txt", ".text", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".warc", ".md"];

    public static string Of(string input)
    {
        var name = input[(input.LastIndexOfAny(['/', '\\']) + 1)..];
        while (Endings.FirstOrDefault(ending => name.Length > ending.Length
            && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending)
            name = name[..^ending.Length];
        return name.Length > 0 ? name : input;
    }
}
