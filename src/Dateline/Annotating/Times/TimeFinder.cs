using System.Text.RegularExpressions;
using Dateline.Language;
using NodaTime;

namespace Dateline.Annotating.Times;

/// <summary>
/// Adds times: dates, times of day, durations and sets, with TIMEX3 values (TimeML 1.2.1) counted from the local day of
/// publication, or of the embedded post that holds them. Of the patterns that fit at a word the longest counts.
/// </summary>
public sealed class TimeFinder : IAnnotator
{
    /// <summary>For how many sentences "that day" and a bare time of day point back to a day.</summary>
    private const int Memory = 2;

    private sealed record Rule(string Id, Regex Pattern, Func<TimeMatch, TimeReading?> Read);

    // In this order the first of equally long ones counts.
    private static readonly ImmutableArray<Rule> Rules =
    [
        new("times.moment", TimePatterns.ClockOnDay(), DayReadings.Moment),
        new("times.moment", TimePatterns.DayAtClock(), DayReadings.Moment),
        new("times.month-day", TimePatterns.MonthDay(), DayReadings.Day),
        new("times.day-month", TimePatterns.DayMonth(), DayReadings.Day),
        new("times.figures", TimePatterns.Figures(), DayReadings.Figures),
        new("times.weekdays", TimePatterns.Weekdays(), DayReadings.Weekdays),
        new("times.weekday", TimePatterns.Weekday(), DayReadings.Day),
        new("times.near", TimePatterns.Near(), DayReadings.Day),
        new("times.clock", TimePatterns.ClockAlone(), DayReadings.ClockAlone),
        new("times.clock", TimePatterns.HourInPart(), DayReadings.HourInPart),
        new("times.part", TimePatterns.Part(), DayReadings.Part),
        new("times.holiday", TimePatterns.Holiday(), DayReadings.Holiday),
        new("times.month", TimePatterns.Month(), CalendarReadings.Month),
        new("times.season", TimePatterns.Season(), CalendarReadings.Season),
        new("times.quarter", TimePatterns.Quarter(), CalendarReadings.Quarter),
        new("times.same-quarter", TimePatterns.SameQuarter(), CalendarReadings.SameQuarter),
        new("times.ago", TimePatterns.Ago(), Durations.Ago),
        new("times.span", TimePatterns.Span(), Durations.Span),
        new("times.relative", TimePatterns.Relative(), CalendarReadings.Relative),
        new("times.edge", TimePatterns.EdgeOfUnit(), CalendarReadings.EdgeOfUnit),
        new("times.the-unit", TimePatterns.TheUnit(), CalendarReadings.TheUnit),
        new("times.set", TimePatterns.Set(), Durations.Set),
        new("times.every-month", TimePatterns.EveryMonth(), CalendarReadings.EveryMonth),
        new("times.age", TimePatterns.Age(), CalendarReadings.Age),
        new("times.year", TimePatterns.Year(), CalendarReadings.Year),
        new("times.duration", TimePatterns.Duration(), Durations.Duration),
        new("times.reference", TimePatterns.Reference(), ReadReference),
    ];

    public Layers Needs => Layers.Sentences | Layers.Tokens;

    public Layers Adds => Layers.Times;

    public Document Annotate(Document document)
    {
        var row = TokenRow.Of(document).CutAtHyphens();
        var found = ImmutableArray.CreateBuilder<TimeMention>();
        var published = (document.Article.Published ?? document.Article.Updated) is { Precision: >= TimePrecision.Day } time
            ? time.Date : (LocalDate?)null;
        var reference = new TimeReference(published);
        var embeds = document.Article.Blocks.Where(block => block.Time is { Precision: >= TimePrecision.Day }).ToList();
        var sentence = 0;
        foreach (var span in document.Sentences)
        {
            var today = DayOf(embeds, span) ?? published;
            if (today != reference.Today)
                reference = new TimeReference(today);
            if (sentence - reference.LastDaySentence > Memory)
                (reference.LastDay, reference.LastSpan) = (null, null);
            Read(row, row.In(span), reference, sentence++, found);
        }
        return document with { Times = found.ToImmutable() };
    }

    private static void Read(
        TokenRow row, Range tokens, TimeReference reference, int sentence, ImmutableArray<TimeMention>.Builder found)
    {
        var words = TimeWords.Of(row, tokens);
        if (!words.HasTime)
            return;
        for (var at = 0; at < words.Classes.Length;)
        {
            var (rule, match, reading) = words.Classes[at] == '.' ? default : Longest(words, at, reference, tokens);
            if (reading is null)
            {
                at++;
                continue;
            }
            if (reading.Day is { } day)
                (reference.LastDay, reference.LastDaySentence) = (day, sentence);
            else if (reading.From is { Precision: TimePrecision.Month or TimePrecision.Year } span)
                (reference.LastSpan, reference.LastDay, reference.LastDaySentence) = (span.Date, null, sentence);
            found.Add(new TimeMention
            {
                Span = row.Cover(match!.First, match.End - 1), Rule = rule!, Type = reading.Type, Value = reading.Value,
                From = reading.From, To = reading.To, Modifier = reading.Modifier,
            });
            at = match.EndWord;
        }
    }

    private static (string? Rule, TimeMatch? Match, TimeReading? Reading) Longest(
        TimeWords words, int at, TimeReference reference, Range sentence)
    {
        (string?, TimeMatch?, TimeReading?) best = default;
        var longest = 0;
        foreach (var rule in Rules)
        {
            var match = rule.Pattern.Match(words.Classes, at);
            if (!match.Success || match.Length <= longest)
                continue;
            var candidate = new TimeMatch(words, match, reference, sentence);
            if (candidate.IsPartOfName)
                continue;
            if (rule.Read(candidate) is not { } reading)
                continue;
            best = (rule.Id, candidate, reading);
            longest = match.Length;
        }
        return best;
    }

    private static TimeReading? ReadReference(TimeMatch match)
    {
        var value = match.Value("word");
        if (value is "last" or "latest" or "previous")
            return null;
        var modern = value == "past" ? "PAST_REF" : value;
        // As soon as; soon after.
        if (value == "FUTURE_REF" && (match.Before == "as" || match.After is "after" or "as"))
            return null;
        // "The past" only where it stands by itself.
        if (value == "past" && match.After.Length > 0 && char.IsLetter(match.After[0]))
            return null;
        return new TimeReading(TimexType.Date, modern);
    }

    /// <summary>The day of the embedded post that holds the sentence; of these there are few.</summary>
    private static LocalDate? DayOf(List<Block> embeds, Span sentence)
    {
        foreach (var block in embeds)
        {
            if (block.Span.Contains(sentence))
                return block.Time!.Value.Date;
        }
        return null;
    }
}
