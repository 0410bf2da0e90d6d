using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>A date that a page shows, and how far from the headline.</summary>
/// <param name="Time">As precise as it is shown or marked up.</param>
/// <param name="Label">What the words beside it or the markup call it.</param>
/// <param name="IsMarked">Whether the markup calls it the date of publication.</param>
/// <param name="Distance">In characters of text; before the headline counts double.</param>
/// <param name="IsBefore">Whether it stands before the headline, where mastheads show the day of the reader.</param>
/// <param name="Element">The smallest element around.</param>
internal sealed record ShownDate(StatedTime Time, StampLabel Label, bool IsMarked, int Distance, bool IsBefore, IElement Element)
{
    /// <summary>The stamp of an article stands by its headline; standfirst, byline and a caption may be between. Of the
    /// dates beyond, most belong to teasers and comments.</summary>
    public const int Near = 1500;

    /// <summary>Whether it may as well be another date than that of the article.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The oldest of the row of entries in which it stands; null where it stands in none.</summary>
    public StatedTime? FirstOfRow { get; init; }

    public bool IsUpdate => Label == StampLabel.Changed;

    public bool IsNear => Distance <= Near;
}

/// <summary>Tells the dates of the noted spots of a page: times marked up, lines of stamps, and lines by the headline
/// that begin with a date.</summary>
internal sealed class ShownDates
{
    /// <summary>In words: "On 4 March 2031, ministers met." tells when something happened.</summary>
    private const int ShortestProse = 6;

    private readonly PageWeights _weights;
    private readonly DateHabits _habits;
    private readonly Heading? _headline;
    private readonly List<ShownDate> _seen = [];

    private ShownDates(PageWeights weights, Heading? headline, DateHabits habits) =>
        (_weights, _headline, _habits) = (weights, headline, habits);

    /// <param name="parts">Of the page.</param>
    /// <param name="weights">Of the page.</param>
    /// <param name="headline">The headline of the article, if it is known.</param>
    /// <param name="habits">How the outlet writes dates.</param>
    /// <returns>The nearest to the headline first.</returns>
    public static ImmutableArray<ShownDate> In(PageParts parts, PageWeights weights, Heading? headline, DateHabits habits)
    {
        var dates = new ShownDates(weights, headline, habits);
        var last = -1;
        for (var at = 0; at < parts.Spots.Count; at++)
        {
            // The smallest element that tells a date tells it; those around add nothing.
            if (last < parts.Spots[at].First && dates.Tell(parts.Spots[at]))
                last = at;
        }
        var rows = DateRows.In(dates._seen, weights, headline?.Element);
        return [.. dates._seen.Select(date => rows.TryGetValue(date, out var first) ? date with { IsDoubtful = true, FirstOfRow = first }
            : date).OrderBy(date => date.Distance)];
    }

    private bool Tell(DateSpot spot)
    {
        if (spot.Element == _headline?.Element)
            return false;
        if (spot.Stated is { } stated)
        {
            if (IsOfOtherThing(spot))
                return true;
            Add(stated, spot, DateMarks.IsChange(spot.Element, _weights) ? StampLabel.Changed : StampLabel.None);
            return true;
        }
        var text = new LineText { PartsNeighbours = true };
        text.Append(spot.Element);
        var any = false;
        foreach (var line in text.ToString().Split('\n'))
            any |= WrittenDate.MayStandIn(line) && TellLine(Inscription.Clean(line) ?? "", spot);
        return any;
    }

    private bool TellLine(string line, DateSpot spot)
    {
        if (WrittenDate.Find(line, _habits.DayFirst, _habits.Country) is not { } date)
            return false;
        if (IsOfOtherThing(spot))
            return true;
        if (Stamps.TryRead(line, out var published, out var updated, _habits.DayFirst, _habits.Country))
        {
            // "Updated" may stand in an element of its own before the date.
            var isChange = updated is null && DateMarks.IsChange(spot.Element, _weights);
            if (published is { } first && IsPlausible(first))
                Add(first, spot, isChange ? StampLabel.Changed : StampLabel.None);
            if (updated is { } second && IsPlausible(second))
                Add(second, spot, StampLabel.Changed);
            return true;
        }
        if (!IsPlausible(date.Time))
            return false;
        var lead = line[..date.Span.Start];
        if (Stamps.IsOfEvent(lead))
            return true;
        if (Stamps.EndsAsLastChange(lead))
        {
            Add(date.Time, spot, StampLabel.Changed);
            return true;
        }
        var marks = ElementMarks.Of(spot.Element);
        var isByline = Naming.IsByline(spot.Element);
        var isProse = Scrapes.PageLine.EndsSentence(line) && Scrapes.PageLine.WordCount(line) > ShortestProse;
        if (!isByline && !DateMarks.IsMarked(spot.Element, marks)
            && (isProse || !OpeningDate.IsLead(lead) || !IsBesideHeadline(spot)))
            return false;
        Add(date.Time, spot, Stamps.LabelOf(lead));
        return true;
    }

    // The day of an event is no day of publication, however plainly it stands there; a post within the article has its own.
    private bool IsOfOtherThing(DateSpot spot) =>
        DateMarks.IsOfAnotherText(spot.Element) || DateMarks.IsOfEvent(spot.Element, _weights);

    // A line that only begins with a date is believed right beside the headline.
    private bool IsBesideHeadline(DateSpot spot)
    {
        const int NearEnough = 400;
        return _headline is not null && DistanceOf(spot) <= NearEnough;
    }

    private void Add(StatedTime time, DateSpot spot, StampLabel label) => _seen.Add(new ShownDate(
        time, label, DateMarks.IsPublication(ElementMarks.Of(spot.Element)), DistanceOf(spot),
        _headline is { } known && spot.At < known.Start, spot.Element)
    {
        IsDoubtful = DateMarks.IsOfMasthead(spot.Element),
    });

    private int DistanceOf(DateSpot spot)
    {
        var (start, end) = _headline is { } known ? (known.Start, known.End) : (0, 0);
        return spot.At >= end ? spot.At - end : Math.Max(0, start - spot.At) * 2;
    }

    private static bool IsPlausible(StatedTime time) => time.Date.Year >= PageTime.Earliest;
}
