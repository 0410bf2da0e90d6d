namespace Dateline.Extraction.Scrapes;

/// <summary>
/// The lines of a scraped text, whatever tool made it: copy broken at a width, a line for every piece of text, Markdown,
/// the dump of a terminal's browser, all on one line.
/// </summary>
internal static class ScrapedLines
{
    public static List<RawLine> Of(IReadOnlyList<string> lines)
    {
        lines = NumberedLinks.Without(WireMarks.Without(lines));
        var whole = PieceLines.Joined(BrokenLines.Joined(lines));
        return MarkdownLines.Fits(whole)
            ? MarkdownLines.Of(whole)
            : [.. whole.SelectMany(GluedHeading.Parts).Select(line => new RawLine(line.Trim()))];
    }

    /// <summary>One kind of line end and one kind of blank.</summary>
    public static string[] Split(string content) => content.ReplaceLineEndings("\n").Replace('\u00a0', ' ')
        .Replace('\u200b', ' ').Replace("\ufeff", "", StringComparison.Ordinal).Split('\n');
}
