using System.Collections.Frozen;
using Dateline.Language;
using NodaTime;

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
            if (time.Span.Start < end && DaysOf(time) is { } days)
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
            if (at < number && _counted && Distances.Contains(_row.Folded(at)) && _row.Folded(at + 1) is "after" or "before" or "since")
                return CountScope.Elsewhere;
        }
        return CountScope.Report;
    }

    /// <summary>Three separate shootings; shootings across the north and west sides.</summary>
    private bool IsSeveral(int at, int end)
    {
        if (Events.Contains(_row.Folded(at)) && _row.Folded(at + 1) is "across" or "around" or "throughout" or "citywide")
            return true;
        var next = Several.TryMatch(_row, at, end, out var word) ? word.End
            : NumberReader.TryRead(_row, at, end, out var number) && number.Value > 1 ? number.End : -1;
        for (var head = next; next > 0 && head < Math.Min(end, next + 4); head++)
        {
            if (Events.Contains(_row.Folded(head)))
                return true;
            if (!_row.IsWord(head) || QuantityWords.Stops.Contains(_row.Folded(head)) || QuantityWords.Units.TryMatch(_row, head, end, out _))
                return false;
        }
        return false;
    }

    /// <summary>Since Friday, since 2010, as of June 15: a time that goes on.</summary>
    private bool IsSince(int at, int end)
    {
        var from = _row.Folded(at) is "since" ? at + 1 : _row.Folded(at) == "as" && _row.Folded(at + 1) == "of" ? at + 2 : -1;
        return from > 0 && from < end && TimeAt(_row[from].Start) is not null;
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
        if (time.Type is TimexType.Duration or TimexType.Set || time.From is not { } from)
            return null;
        var last = time.To ?? from;
        return (from.Date, last.Precision switch
        {
            TimePrecision.Year => new LocalDate(last.Local.Year, 12, 31),
            TimePrecision.Month => last.Date.PlusMonths(1).PlusDays(-1),
            _ => last.Date,
        });
    }
}
