using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>A date that a page shows, and how far from the headline.</summary>
/// <param name="Time">As precise as it is shown or marked up.</param>
/// <param name="IsUpdate">Whether it tells of a change.</param>
/// <param name="IsMarked">Whether the markup calls it the date of publication.</param>
/// <param name="Distance">In characters of text; before the headline counts double.</param>
internal sealed record ShownDate(StatedTime Time, bool IsUpdate, bool IsMarked, int Distance)
{
    /// <summary>The stamp of an article stands by its headline; standfirst, byline and a caption may be between. Of the
    /// dates beyond, most belong to teasers and comments.</summary>
    public const int Near = 1500;

    public bool IsNear => Distance <= Near;
}

/// <summary>Finds the dates of a page in one walk: times marked up, lines of stamps, and lines by the headline that
/// begin with a date.</summary>
internal sealed class ShownDates
{
    /// <summary>In characters: what is longer is no stamp.</summary>
    private const int Longest = 160;

    /// <summary>In words: "On 4 March 2031, ministers met." tells when something happened.</summary>
    private const int ShortestProse = 6;

    /// <summary>Sightings that are looked at; a page of an archive may hold thousands.</summary>
    private const int Most = 400;

    /// <summary>What is named for comments or related texts is left out, unless it holds more than this share of the
    /// prose: such names also stand on the whole page.</summary>
    private const double TooMuchForAside = 0.5;

    private readonly PageWeights _weights;
    private readonly bool? _dayFirst;
    private readonly IElement? _headline;
    private readonly double _prose;
    private readonly List<(StatedTime Time, bool IsUpdate, bool IsMarked, bool IsLoose, int At)> _seen = [];
    private int _at;
    private int _start;
    private int _end;

    private ShownDates(PageWeights weights, IElement? headline, double prose, bool? dayFirst) =>
        (_weights, _headline, _prose, _dayFirst) = (weights, headline, prose, dayFirst);

    /// <param name="body">Of the page.</param>
    /// <param name="weights">Of the page.</param>
    /// <param name="headline">The element of the headline, if it is known.</param>
    /// <param name="dayFirst">How <c>02/04/2026</c> is read on this page; null if unknown.</param>
    /// <returns>The nearest to the headline first.</returns>
    public static ImmutableArray<ShownDate> In(IElement body, PageWeights weights, IElement? headline, bool? dayFirst)
    {
        var dates = new ShownDates(weights, headline, weights[body].Prose, dayFirst);
        dates.Walk(body);
        return [.. dates._seen.Select(dates.Placed).OfType<ShownDate>().OrderBy(date => date.Distance)];
    }

    // A line that only begins with a date is believed right beside the headline.
    private ShownDate? Placed((StatedTime Time, bool IsUpdate, bool IsMarked, bool IsLoose, int At) seen)
    {
        const int NearEnough = 400;
        var distance = seen.At >= _end ? seen.At - _end : Math.Max(0, _start - seen.At) * 2;
        return seen.IsLoose && (distance > NearEnough || _headline is null)
            ? null : new ShownDate(seen.Time, seen.IsUpdate, seen.IsMarked, distance);
    }

    // Whether a date was found below. The depth of a tame page is bounded (see PageGuard).
    private bool Walk(IElement element)
    {
        if (element.LocalName is "script" or "style" or "noscript" or "template" || IsAside(element) || _seen.Count >= Most)
            return false;
        var before = _at;
        if (element == _headline)
            _start = _at;
        if (Marked(element) is { } marked)
        {
            _seen.Add((marked, IsUpdate(element), IsPublication(element), false, before));
            _at += _weights[element].Text;
            return true;
        }
        var any = false;
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText text)
                _at += text.Data.AsSpan().Trim().Length;
            else if (child is IElement inner)
                any |= Walk(inner);
        }
        if (element == _headline)
            _end = _at;
        return any || Stamped(element, before);
    }

    private bool Stamped(IElement element, int at)
    {
        if (element == _headline || _weights[element].Text is < 6 or > Longest
            || Inscription.Clean(element.TextContent) is not { } line || !line.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        if (Stamps.TryRead(line, out var published, out var updated, _dayFirst))
        {
            if (published is { } first)
                _seen.Add((first, false, false, false, at));
            if (updated is { } last)
                _seen.Add((last, true, false, false, at));
            return true;
        }
        if (WrittenDate.Find(line, _dayFirst) is not { } date || !IsPlausible(date.Time))
            return false;
        var isProse = Scrapes.PageLine.EndsSentence(line) && Scrapes.PageLine.WordCount(line) > ShortestProse;
        if (!Naming.IsByline(element) && (isProse || !OpeningDate.IsLead(line[..date.Span.Start])))
            return false;
        _seen.Add((date.Time, Stamps.IsUpdate(line[..date.Span.Start]), false, !Naming.IsByline(element), at));
        return true;
    }

    private StatedTime? Marked(IElement element)
    {
        var isTime = element.LocalName == "time";
        if (!isTime && !IsPublication(element))
            return null;
        var given = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title");
        if (PageTime.Read(given) is { } stated)
            return stated;
        return _weights[element].Text < Longest
            && WrittenDate.Find(Inscription.Clean(element.TextContent), _dayFirst) is { } printed
            && IsPlausible(printed.Time) ? printed.Time : null;
    }

    private static bool IsPublication(IElement element) =>
        element.GetAttribute("itemprop") is "datePublished" or "dateCreated" or "uploadDate"
        || element.ClassList.Contains("dt-published") || element.ClassList.Contains("published")
        || element.HasAttribute("pubdate");

    private bool IsUpdate(IElement element)
    {
        if (IsPublication(element) || element.ClassList.Contains("entry-date"))
            return false;
        if (element.GetAttribute("itemprop") == "dateModified"
            || element.ClassList.Any(name => name is "updated" or "modified" or "dt-updated" or "date-modified"))
            return true;
        return element.ParentElement is { } parent && _weights[parent].Text < Longest
            && Inscription.Clean(parent.TextContent) is { } line && Stamps.IsUpdate(line);
    }

    private static bool IsPlausible(StatedTime time) => time.Date.Year >= PageTime.Earliest;

    private bool IsAside(IElement element)
    {
        var named = element.LocalName is "aside" or "nav" || element.Id is "comments"
            || (element.LocalName == "footer" && element.Parent is IElement { LocalName: "body" })
            || element.ClassName?.Contains("comment", StringComparison.OrdinalIgnoreCase) == true
            || element.ClassName?.Contains("related", StringComparison.OrdinalIgnoreCase) == true;
        return named && _weights[element].Prose <= _prose * TooMuchForAside && element.LocalName is not ("body" or "article" or "main");
    }
}
