using System.Collections.Frozen;
using System.Globalization;
using Dateline.Language;
using NodaTime;
using NodaTime.Calendars;

namespace Dateline.Annotating.Quantities;

/// <summary>
/// Tells counts of what an article reports from statistics and from counts of other events. What the lead counts is the
/// report, unless its own words say otherwise; a later count is of another event where its sentence tells of another time.
/// </summary>
internal sealed class ScopeReader
{
    /// <summary>Days between what is told of one event: the night, the day of the report, a week-end between.</summary>
    private const int SameEvent = 6;

    /// <summary>Sentences at the top of an article, in which it says of what it tells.</summary>
    private const int Lead = 3;

    private static readonly RuleFile File = RuleFile.Load("en/scopes.txt");
    private static readonly PhraseTable<CountScope> Cues = PhraseTable.From(
        File.In("period").Concat(File.In("wide")).Concat(File.In("other")).Concat(File.In("not")),
        line => line.Section switch
        {
            "other" => CountScope.Elsewhere,
            "not" => CountScope.Report,
            _ => CountScope.Period,
        });
    private static readonly PhraseTable<bool> Several = PhraseTable.From(File.In("several"), _ => true);
    private static readonly FrozenSet<string> Events = Set("event");
    private static readonly FrozenSet<string> Distances = Set("distance");

    private readonly TokenRow _row;
    private readonly Document _document;
    private readonly List<(LocalDate From, LocalDate To)> _main = [];
    private bool _counted;

    public ScopeReader(TokenRow row, Document document)
    {
        (_row, _document) = (row, document);
        if ((document.Article.Published ?? document.Article.Updated) is { Precision: >= TimePrecision.Day } published)
            _main.Add((published.Date, published.Date));
        var end = document.Sentences.Length == 0 ? 0 : document.Sentences[Math.Min(Lead, document.Sentences.Length) - 1].End;
        foreach (var time in document.Times)
        {
            if (time.Span.Start < end && time.From is not { Precision: TimePrecision.Year } && DaysOf(time) is { } days)
                _main.Add(days);
        }
    }

    private static FrozenSet<string> Set(string section) =>
        File.In(section).Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of what the mention counts; the mentions are asked in their order.</summary>
    public CountScope Of(QuantityMention mention)
    {
        var index = _document.SentenceAt(mention.Span.Start);
        if (index < 0)
            return CountScope.Report;
        var (start, length) = _row.In(_document.Sentences[index]).GetOffsetAndLength(_row.Count);
        var scope = ByWords(start, start + length, _row.FirstFrom(mention.Span.Start));
        if (scope == CountScope.Report && _counted && IsAnotherTime(_document.Sentences[index]))
            scope = CountScope.Elsewhere;
        _counted |= scope == CountScope.Report;
        return scope;
    }

    private CountScope ByWords(int start, int end, int number)
    {
        for (var at = start; at < end; at++)
        {
            if (Cues.TryMatch(_row, at, end, out var cue))
            {
                if (cue.Value != CountScope.Report)
                    return cue.Value;
                at = cue.End - 1;
                continue;
            }
            if (IsSeveral(at, end) || IsSince(at, end))
                return CountScope.Period;
            if (at < number && _counted && Distances.Contains(_row.Folded(at))
                && _row.Folded(at + 1) is "after" or "before" or "since")
                return CountScope.Elsewhere;
        }
        return CountScope.Report;
    }

    /// <summary>Three separate shootings; in shootings across the city; in Sunday night shootings.</summary>
    private bool IsSeveral(int at, int end)
    {
        if (_row.Folded(at) == "in" && (Events.Contains(_row.Folded(at + 1)) || (Events.Contains(_row.Folded(at + 2))
            && !QuantityWords.Stops.Contains(_row.Folded(at + 1)))))
            return true;
        if (Events.Contains(_row.Folded(at)) && _row.Folded(at + 1) is "across" or "around" or "throughout" or "citywide")
            return true;
        var next = Several.TryMatch(_row, at, end, out var word) ? word.End
            : NumberReader.TryRead(_row, at, end, out var number) && number.Value > 1 ? number.End : -1;
        for (var head = next; next > 0 && head < Math.Min(end, next + 4); head++)
        {
            if (Events.Contains(_row.Folded(head)))
                return true;
            if (!_row.IsWord(head) || QuantityWords.Stops.Contains(_row.Folded(head))
                || QuantityWords.Units.TryMatch(_row, head, end, out _))
                return false;
        }
        return false;
    }

    /// <summary>Since Friday, in the last 17 months: a time that goes on.</summary>
    private bool IsSince(int at, int end)
    {
        if (_row.Folded(at) == "since")
            return at + 1 < end && TimeAt(_row[at + 1].Start) is not null;
        return _row.Folded(at) is "last" or "past" && _row.Folded(at - 1) == "the"
            && _row.Folded(at - 2) is "in" or "over" or "during"
            && (NumberReader.TryRead(_row, at + 1, end, out _) || Distances.Contains(_row.Folded(at + 1)));
    }

    private TimeMention? TimeAt(int position)
    {
        int low = 0, high = _document.Times.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = _document.Times[middle].Span;
            if (span.Contains(position))
                return _document.Times[middle];
            if (span.Start < position)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }

    /// <summary>Whether the sentence names days or years, and none of them is one of those of the lead.</summary>
    private bool IsAnotherTime(Span sentence)
    {
        var named = false;
        foreach (var time in _document.Times)
        {
            if (time.Span.Start < sentence.Start)
                continue;
            if (time.Span.Start >= sentence.End)
                break;
            if (DaysOf(time) is not { } days)
                continue;
            named = true;
            if (_main.Exists(main => days.From <= main.To.PlusDays(SameEvent) && main.From <= days.To.PlusDays(SameEvent)))
                return false;
        }
        return named;
    }

    private static (LocalDate From, LocalDate To)? DaysOf(TimeMention time)
    {
        if (time.Type is TimexType.Duration or TimexType.Set)
            return null;
        if (time.From is not { } from)
            return OfValue(time.Value);
        var last = time.To ?? from;
        return (from.Date, last.Precision switch
        {
            TimePrecision.Year => new LocalDate(last.Local.Year, 12, 31),
            TimePrecision.Month => last.Date.PlusMonths(1).PlusDays(-1),
            _ => last.Date,
        });
    }

    /// <summary>2014-W40 and 2013-SU: times of which no day can be stated, but the week or the year.</summary>
    private static (LocalDate From, LocalDate To)? OfValue(string value)
    {
        var year = value.Length > 4 && value[4] == '-' ? Figures(value, 0, 4) : 0;
        if (year is < 1900 or > 2100)
            return null;
        if (value.Length >= 8 && value[5] == 'W' && Figures(value, 6, 2) is >= 1 and <= 52 and var week)
        {
            var monday = WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday);
            return (monday, monday.PlusDays(6));
        }
        return (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
    }

    private static int Figures(string value, int start, int length) =>
        int.TryParse(value.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
