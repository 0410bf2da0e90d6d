using Dateline.Language;

namespace Dateline.Claims;

/// <summary>Where and when a mention of a plan puts it.</summary>
internal static class PlanSlots
{
    private static readonly string[] Passed = ["the", "nearby", "downtown", "central", "northern", "southern", "eastern", "western"];
    private static readonly string[] Prepositions = ["in", "at", "near", "on", "inside", "outside"];
    private static readonly string[] Movers = ["to", "into", "from"];

    /// <summary>Words after which "from" is where an event begins, not where it is moved from.</summary>
    private static readonly ImmutableArray<string> Beginnings = ["start", "begin", "starts", "begins", "leave", "depart", "set off"];

    /// <summary>The time after the cue, or before it at the head of the sentence or in the genitive.</summary>
    public static (TimeValue Value, Span Span)? TimeOf(Document document, PlanMention mention, string? zone)
    {
        var times = document.Times.Where(IsPointInTime).Where(time => !IsTimeOfSpeech(document, time)).ToList();
        var after = times.FindIndex(time => mention.Scope.Contains(time.Span) && time.Span.Start >= mention.CueSpan.Start);
        if (after < 0 && mention.IsChange)
            return null;
        var at = after >= 0 ? after : times.FindIndex(time => mention.Sentence.Span.Contains(time.Span)
            && time.Span.End <= mention.CueSpan.Start && StandsBeside(document, mention, time));
        if (at < 0)
            return null;
        var (value, span) = Merged(document, times, at, zone);
        return mention.Background ? (value, span) : (value with { Start = Ahead(document, mention, value) }, span);
    }

    // A weekday of a plan is the next one, not the last: what is planned lies ahead of the article that says so.
    private static StatedTime Ahead(Document document, PlanMention mention, TimeValue value)
    {
        if ((document.Article.Published ?? document.Article.Updated) is not { } published
            || value.Start.Date >= published.Date || value.Start.Date.PlusDays(7) < published.Date
            || mention.Cue is PlanCue.Cancelled or PlanCue.Rejected || !NamesWeekday(value.Text))
            return value.Start;
        var next = value.Start.Date.PlusDays(7);
        return value.Start.HasTimeOfDay
            ? StatedTime.OfMoment(next + value.Start.Local.TimeOfDay, value.Start.Offset, value.Start.Precision)
            : StatedTime.OfDay(next);
    }

    private static bool NamesWeekday(string text) => Words.Of(text).Any(word => word is "monday" or "tuesday" or "wednesday"
        or "thursday" or "friday" or "saturday" or "sunday");

    /// <summary>The days that the sentence gives the event before it moved: <c>Saturday's race has been moved</c>.</summary>
    public static TimeMention? EarlierDay(Document document, PlanMention mention) => mention.IsChange
        ? document.Times.Where(IsPointInTime).LastOrDefault(time => mention.Sentence.Span.Contains(time.Span)
            && time.Span.End <= mention.Event.Start && mention.Event.Start - time.Span.End <= 24
            && IsGenitive(document, time))
        : null;

    /// <summary>Where it was to be before the change: <c>moved from the Guildhall to the pier</c>.</summary>
    public static string? EarlierPlace(Document document, PlanMention mention)
    {
        if (!mention.IsChange)
            return null;
        const string From = "from ";
        foreach (var span in PlaceSpans(document, mention.Scope))
        {
            var before = mention.Sentence.Between(span.Start - 12, span.Start);
            if (before.EndsWith(From) || before.EndsWith("from the "))
                return span.Of(document.Text);
        }
        return null;
    }

    /// <summary>The place after the cue, or between the event and the cue, behind a preposition.</summary>
    public static (PlaceValue Value, Span Span, string? Zone)? PlaceOf(Document document, PlanMention mention)
    {
        if (Named(document, mention, mention.Scope) is { } after)
            return after;
        var between = mention.Event.End < mention.CueSpan.Start ? new Span(mention.Event.End, mention.CueSpan.Start) : default;
        return between.Length > 0 && (!mention.IsChange || mention.Cue == PlanCue.Postponed)
            ? Named(document, mention, between) : null;
    }

    private static (PlaceValue Value, Span Span, string? Zone)? Named(Document document, PlanMention mention, Span scope)
    {
        foreach (var span in PlaceSpans(document, scope))
        {
            if (!IsWhere(document.Text, mention, span.Start))
                continue;
            var place = document.Places.FirstOrDefault(one => one.Span.Overlaps(span));
            var whole = WithContainers(document, span);
            var inner = document.Places.LastOrDefault(one => whole.Contains(one.Span));
            var name = place is not null && place.Span.Contains(span) ? place.Name : span.Of(document.Text);
            var country = place?.Country ?? inner?.Country;
            var value = new PlaceValue(whole.Of(document.Text).ReplaceLineEndings(" "), name, country)
            {
                IsCountry = Gazetteer.World.Find(name) is [{ Kind: PlaceKind.Country }, ..],
            };
            return (value, whole, place?.Zone ?? inner?.Zone);
        }
        return null;
    }

    private static IEnumerable<Span> PlaceSpans(Document document, Span scope) => document.Places.Select(one => one.Span)
        .Concat(document.Names.Where(name => name.Type is NameType.Facility or NameType.Place && !name.IsActor)
            .Select(name => name.Span))
        .Concat(VenueFinder.Of(document, scope))
        .Where(scope.Contains)
        .OrderBy(span => span.Start).ThenByDescending(span => span.End);

    // "Istanbul, Turkey" and "Alderney Landing in Dartmouth".
    private static Span WithContainers(Document document, Span span)
    {
        var whole = span;
        foreach (var next in document.Places.Where(one => one.Span.Start >= span.End))
        {
            var between = document.Text.AsSpan(whole.End, Math.Max(0, next.Span.Start - whole.End));
            if (between is not (", " or " in " or " in the " or " on the "))
                break;
            whole = whole.Cover(next.Span);
        }
        return whole;
    }

    // "in Oslo", "moved to Oslo", "start from the shore"; not "talks with the United States", not "a demand from Chile".
    private static bool IsWhere(string text, PlanMention mention, int start)
    {
        const int Furthest = 40;
        if (start - mention.CueSpan.End is 0 or 1)
            return mention.IsChange || text.AsSpan(mention.CueSpan.Start, mention.CueSpan.Length).EndsWith(" in");
        var before = text.AsSpan(Math.Max(0, start - Furthest), Math.Min(Furthest, start)).TrimEnd();
        var word = LastWord(before);
        while (before.Length > 0 && Contains(Passed, word))
        {
            before = before[..^word.Length].TrimEnd();
            word = LastWord(before);
        }
        if (Contains(Prepositions, word))
            return true;
        if (!Contains(Movers, word))
            return false;
        return word.Equals("from", StringComparison.OrdinalIgnoreCase)
            ? mention.Sentence.FirstOf(Beginnings, mention.CueSpan.Start, start) is not null
            : mention.IsChange;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOf(' ') + 1)..];

    private static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsPointInTime(TimeMention time) => time.Type is TimexType.Date or TimexType.Time
        && time.From is { Precision: >= TimePrecision.Day } && time.To is null;

    // "said on Wednesday that talks will be held" tells when it was said.
    private static bool IsTimeOfSpeech(Document document, TimeMention time) => document.Attributions.Any(one =>
        one.Said is not null && one.Span.Contains(time.Span) && !one.Content.Any(content => content.Contains(time.Span))
        && !one.Quoted.Any(quoted => quoted.Contains(time.Span)));

    // "On Friday, talks will …", "Friday's talks", "the talks on Friday"; not "said on Friday that talks".
    private static bool StandsBeside(Document document, PlanMention mention, TimeMention time) =>
        time.Span.Start - mention.Sentence.Span.Start <= 4
        || (mention.Event.Start >= time.Span.End && mention.Event.Start - time.Span.End <= 24 && IsGenitive(document, time))
        || mention.Event.Start - time.Span.End is 1
        || (time.Span.Start >= mention.Event.End && time.Span.Start - mention.Event.End <= 12);

    /// <summary>When it was done what the cue tells: "On Tuesday, the union demanded", "the club on Monday rejected".</summary>
    public static StatedTime? TimeOfAct(Document document, PlanMention mention) => document.Times
        .Where(time => IsPointInTime(time) && mention.Sentence.Span.Contains(time.Span) && !mention.Scope.Contains(time.Span)
            && time.Span.End <= mention.CueSpan.Start && !IsGenitive(document, time)
            && !IsAfterPublication(document, time))
        .Select(time => time.From).LastOrDefault();

    private static bool IsAfterPublication(Document document, TimeMention time) =>
        (document.Article.Updated ?? document.Article.Published) is { } known && time.From!.Value.Date > known.Date;

    private static bool IsGenitive(Document document, TimeMention time)
    {
        var text = time.Span.Of(document.Text);
        var after = document.Text.AsSpan(time.Span.End, Math.Min(2, document.Text.Length - time.Span.End));
        return text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal)
            || after is "'s" or "’s";
    }

    // A day and an hour that stand side by side are one time, in either order.
    private static (TimeValue, Span) Merged(Document document, List<TimeMention> times, int at, string? zone)
    {
        var (first, span, start) = (times[at], times[at].Span, times[at].From!.Value);
        var about = first.Modifier == "APPROX";
        if (at + 1 < times.Count && times[at + 1] is var second && second.Span.Start >= span.End
            && second.Span.Start - span.End <= 12 && IsLink(document.Text.AsSpan(span.End, second.Span.Start - span.End)))
        {
            var (day, hour) = start.HasTimeOfDay ? (second.From!.Value, start) : (start, second.From!.Value);
            if (!day.HasTimeOfDay && hour.HasTimeOfDay)
            {
                start = StatedTime.OfMoment(day.Date + hour.Local.TimeOfDay, hour.Offset, hour.Precision);
                span = span.Cover(second.Span);
                about |= second.Modifier == "APPROX" || IsAbout(document.Text[times[at].Span.End..second.Span.Start]);
            }
        }
        about |= IsAbout(document.Text[Math.Max(0, span.Start - 10)..span.Start]);
        var text = span.Of(document.Text).ReplaceLineEndings(" ");
        return (new TimeValue(text, start, null, start.HasTimeOfDay ? zone : null, about), span);
    }

    private static bool IsAbout(string before) => Words.Of(before).LastOrDefault() is "about" or "around";

    private static bool IsLink(ReadOnlySpan<char> between)
    {
        foreach (var word in Words.Of(between.ToString()))
        {
            if (word is not ("at" or "on" or "about" or "around" or "from"))
                return false;
        }
        return true;
    }
}
