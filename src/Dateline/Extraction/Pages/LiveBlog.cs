using System.Buffers;
using System.Text.Json;
using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>
/// The entries of a live blog: each block keeps the time and the writer of its entry. Entries are told by JSON-LD
/// (schema.org LiveBlogPosting, liveBlogUpdate), else by like elements in a row with a time element in each. Which text is
/// the article's is not decided here, unless a script writes the entries and the page itself holds none of them.
/// </summary>
internal static class LiveBlog
{
    /// <summary>Entries: fewer are an article with an update or two.</summary>
    public const int Fewest = 3;

    /// <summary>In characters: a line in several entries that is longer may be said twice.</summary>
    private const int LongestLabel = 60;

    // Most pages are none, and asking their elements costs as much as parsing them.
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["liveblog", "live-blog", "live_blog", "live blog", "live-update", "live_update", "liveupdate", "live updates", "liveticker",
            "live-ticker", "newsticker"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The draft with the times of entries at its blocks.</summary>
    /// <param name="draft">As it was read.</param>
    /// <param name="html">The page.</param>
    /// <param name="document">The same, parsed.</param>
    /// <param name="weights">Of the document as it is now.</param>
    public static Draft Dated(Draft draft, string html, IDocument document, PageWeights weights)
    {
        if (!html.AsSpan().ContainsAny(Marks))
            return draft;
        var described = Described(document);
        var entries = described.Count >= Fewest ? described : ShownEntries.Of(document, weights, draft);
        if (entries.Count < Fewest)
            return draft;
        // What several entries say is the furniture of each: its label, its buttons.
        var byLine = entries.SelectMany(entry => entry.Lines.Select(line => (Key: Furniture.Key(line), Entry: entry)))
            .GroupBy(pair => pair.Key).Where(group => group.Select(pair => pair.Entry).Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Entry, StringComparer.Ordinal);
        var common = entries.SelectMany(entry => entry.Lines.Select(Furniture.Key).Distinct()).GroupBy(key => key)
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var text = draft.Body.ToString();
        var found = draft.Body.Blocks.Select(block => byLine.GetValueOrDefault(Furniture.Key(block.Span.Of(text)))).ToList();
        if (found.OfType<LiveEntry>().Distinct().Count() >= Math.Min(Fewest, entries.Count / 2))
            return draft with { Body = Dated(draft.Body, text, found, common) };
        return described.Count >= Fewest ? draft with { Body = Written(described) } : draft;
    }

    private static BodyText Dated(BodyText body, string text, List<LiveEntry?> entries, HashSet<string> common)
    {
        var dated = new BodyText();
        var blocks = body.Blocks;
        for (var at = 0; at < blocks.Length; at++)
        {
            var block = blocks[at];
            if (block.Span.Length < LongestLabel && entries[at] is not null && Scrapes.LiveEntries.IsClock(block.Span.Of(text)))
                continue;
            if (block.Span.Length < LongestLabel && common.Contains(Furniture.Key(block.Span.Of(text))))
                continue;
            // An embedded post keeps its own.
            var isOwn = block.Kind == BlockKind.Embed && block.Time is not null;
            dated.Add(new Passage(block.Kind, block.Span.Of(text))
            {
                Author = isOwn ? block.Author : block.Author ?? entries[at]?.Author,
                Time = isOwn ? block.Time : block.Time ?? entries[at]?.Time,
                Platform = block.Platform,
            });
        }
        return dated;
    }

    private static BodyText Written(List<LiveEntry> entries)
    {
        var body = new BodyText();
        foreach (var entry in entries)
        {
            foreach (var line in entry.Lines)
            {
                var isHeading = line == entry.Lines[0] && entry.Lines.Length > 1 && !Scrapes.PageLine.EndsSentence(line);
                body.Add(new Passage(isHeading ? BlockKind.Heading : BlockKind.Paragraph, line)
                {
                    Author = entry.Author,
                    Time = entry.Time,
                });
            }
        }
        return body;
    }

    private static List<LiveEntry> Described(IDocument document)
    {
        var entries = new List<LiveEntry>();
        foreach (var script in document.Scripts.Where(one => one.Type?.Trim() == "application/ld+json"))
        {
            if (script.TextContent is not { Length: < PageParts.LargestScript } json
                || !json.Contains("liveBlogUpdate", StringComparison.Ordinal) || LooseJson.TryParse(json.Trim()) is not { } root)
                continue;
            var objects = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
            foreach (var one in objects.Concat(objects.SelectMany(one => one.Items("@graph"))))
                entries.AddRange(one.Items("liveBlogUpdate").Select(Read).OfType<LiveEntry>());
        }
        return entries;
    }

    private static LiveEntry? Read(JsonElement update)
    {
        if (PageTime.Read(update.Text("datePublished") ?? update.Text("dateModified")) is not { } time)
            return null;
        var body = update.Text("articleBody") ?? update.Text("description") ?? "";
        var text = body.Contains('<', StringComparison.Ordinal) ? TagStripper.TextOf(body) : Inscription.Clean(body) is { } clean
            && !body.Contains('\n', StringComparison.Ordinal) ? clean : body;
        ImmutableArray<string> lines = [.. new[] { update.Text("headline") ?? "" }.Concat(text.Split('\n'))
            .Select(line => line.Trim()).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)];
        var author = update.Items("author").Select(one => one.Text() ?? one.Text("name")).FirstOrDefault(name => name is not null);
        return lines.Length == 0 ? null : new LiveEntry(time, author is null ? null : Bylines.Names(author).FirstOrDefault(), lines);
    }
}
