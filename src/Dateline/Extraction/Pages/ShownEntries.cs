using AngleSharp.Dom;
using Dateline.Extraction.Scrapes;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>An entry of a live blog.</summary>
internal sealed record LiveEntry(StatedTime Time, string? Author, ImmutableArray<string> Lines);

/// <summary>
/// The entries that a page shows: like elements in a row with a time in each. The time is that of the markup, else a line
/// that is a time of day, on the day of the page.
/// </summary>
internal static class ShownEntries
{
    /// <summary>Elements above a time, up to that of the entry.</summary>
    private const int MostClimb = 8;

    /// <summary>As many as a tame page has elements (see <see cref="PageGuard"/>).</summary>
    private const int MostTimes = PageGuard.MostElements;

    /// <summary>In characters of an entry: less is a list of links with their times.</summary>
    private const int ShortestEntry = 40;

    /// <summary>In characters of a clock with its zone.</summary>
    private const int LongestClock = 30;

    private static readonly string[] Stated = ["datetime", "data-datetime", "data-timestamp", "data-time", "data-published", "data-date"];

    private readonly record struct Mark(IElement Element, StatedTime? Time, string Line);

    /// <param name="document">The page.</param>
    /// <param name="weights">Of the document as it is now.</param>
    /// <param name="draft">With the times of the whole page.</param>
    public static List<LiveEntry> Of(IDocument document, PageWeights weights, Draft draft)
    {
        var row = BestRow(StatedIn(document), weights);
        if (row.Count >= LiveBlog.Fewest)
            return [.. row.Select(one => Read(one.Element, one.Time!.Value)).OfType<LiveEntry>()];
        row = BestRow(ClocksIn(document, weights), weights);
        if (row.Count < LiveBlog.Fewest)
            return [];
        var times = LiveEntries.Times([.. row.Select(one => one.Line)], draft.Published, draft.Updated);
        return [.. row.Select((one, at) => times[at] is { } time ? Read(one.Element, time) : null).OfType<LiveEntry>()];
    }

    private static IEnumerable<Mark> StatedIn(IDocument document)
    {
        foreach (var element in document.QuerySelectorAll("time, [data-datetime], [data-timestamp], [data-time]").Take(MostTimes))
        {
            if (Stated.Select(name => PageTime.Read(element.GetAttribute(name))).FirstOrDefault(time => time is not null)
                is { Precision: > TimePrecision.Day } time)
                yield return new Mark(element, time, "");
        }
    }

    private static IEnumerable<Mark> ClocksIn(IDocument document, PageWeights weights)
    {
        foreach (var element in document.QuerySelectorAll("time, span, small, p, div, h2, h3, h4, h5, a, b, strong, em, dt"))
        {
            if (element.ChildElementCount == 0 && weights[element].Text is >= 4 and <= LongestClock
                && element.TextContent.Trim() is var line && LiveEntries.IsClock(line))
                yield return new Mark(element, null, line);
        }
    }

    // Elements of one parent and one name that each hold a time and text: of several such rows the one with most text. How
    // much each holds is known already; only the words of the best are read.
    private static List<Mark> BestRow(IEnumerable<Mark> marks, PageWeights weights)
    {
        var rows = new Dictionary<(IElement Parent, string Name, string Class), List<Mark>>();
        foreach (var mark in marks)
        {
            var element = mark.Element;
            for (var climb = 0; climb < MostClimb && element.ParentElement is { LocalName: not "html" } parent; climb++)
            {
                var key = (parent, element.LocalName, FirstName(element.ClassName));
                var row = rows.TryGetValue(key, out var known) ? known : rows[key] = [];
                if (row.Count == 0 || row[^1].Element != element)
                    row.Add(mark with { Element = element });
                element = parent;
            }
        }
        return rows.Values.Where(row => row.Count >= LiveBlog.Fewest)
            .Select(row => row.Where(one => weights[one.Element].Text >= ShortestEntry).ToList())
            .Where(row => row.Count >= LiveBlog.Fewest)
            .MaxBy(row => (row.Sum(one => (long)weights[one.Element].Text), row.Count)) ?? [];
    }

    private static string FirstName(string? names)
    {
        var name = names.AsSpan().Trim();
        return name.IndexOfAny(' ', '\n', '\t') is var end and > 0 ? name[..end].ToString() : name.ToString();
    }

    private static LiveEntry? Read(IElement element, StatedTime time)
    {
        var lines = new LineText();
        lines.Append(element);
        ImmutableArray<string> words = [.. lines.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        if (words.Sum(line => line.Length) < ShortestEntry)
            return null;
        var author = element.QuerySelector("[rel~='author'], [itemprop~='author'], [class*='author'], [class*='byline']")?.TextContent;
        return new LiveEntry(time, author is null ? null : Bylines.Names(author).FirstOrDefault(), words);
    }
}
