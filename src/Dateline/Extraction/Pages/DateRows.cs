using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>Dates that stand in a row of like elements, one in each: entries of a live blog, comments, teasers. None of them is
/// surely the article's, unless the row goes on from the first: what answers to an article is later.</summary>
internal static class DateRows
{
    /// <summary>Elements: two may be the first publication and a change.</summary>
    private const int Fewest = 3;

    /// <summary>Elements above a date, up to that of the entry.</summary>
    private const int MostClimb = 6;

    /// <summary>In characters of an entry: less is a line of stamps or a list of facts.</summary>
    private const int ShortestEntry = 60;

    /// <param name="dates">As the page shows them, in its order.</param>
    /// <param name="weights">Of the page.</param>
    /// <param name="headline">What holds it is the article, and stands in no row.</param>
    /// <returns>The dates in rows, each with the first of its row.</returns>
    public static Dictionary<ShownDate, StatedTime> In(
        IReadOnlyList<ShownDate> dates, PageWeights weights, IElement? headline)
    {
        var rows = new Dictionary<(INode Parent, string Name), (HashSet<IElement> Entries, List<ShownDate> Dates)>();
        foreach (var date in dates)
        {
            var element = date.Element;
            for (var climb = 0; climb < MostClimb && element.ParentElement is { } parent; climb++, element = parent)
            {
                if (headline is not null && element.Contains(headline))
                    break;
                if (weights[element].Text < ShortestEntry)
                    continue;
                var key = ((INode)parent, $"{element.LocalName} {(element.ClassList.Length > 0 ? element.ClassList[0] : "")}");
                var row = rows.TryGetValue(key, out var known) ? known : rows[key] = ([], []);
                row.Entries.Add(element);
                row.Dates.Add(date);
            }
        }
        var found = new Dictionary<ShownDate, StatedTime>(ReferenceEqualityComparer.Instance);
        foreach (var row in rows.Values.Where(row => row.Entries.Count >= Fewest).Select(row => row.Dates))
        {
            var oldest = row.MinBy(date => date.Time.Local)!;
            foreach (var date in row.Where(date => date != row[0] || date.Time.Local > oldest.Time.Local))
                found.TryAdd(date, oldest.Time);
        }
        return found;
    }
}
