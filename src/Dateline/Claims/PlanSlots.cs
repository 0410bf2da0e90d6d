using Dateline.Language;

namespace Dateline.Claims;

/// <summary>Where and when a mention of a plan puts it.</summary>
internal static class PlanSlots
{
    private static readonly string[] Prepositions = ["in", "at", "to", "from", "near", "into", "on", "the", "nearby", "downtown"];

    /// <summary>The time after the cue, or before it at the head of the sentence or in the genitive.</summary>
    public static (TimeValue Value, Span Span)? TimeOf(Document document, PlanMention mention, string? zone)
    {
        var times = document.Times.Where(IsPointInTime).Where(time => !IsTimeOfSpeech(document, time)).ToList();
        var after = times.FindIndex(time => mention.Scope.Contains(time.Span) && time.Span.Start >= mention.CueSpan.Start);
        if (after < 0 && mention.IsChange)
            return null;
        var at = after >= 0 ? after : times.FindIndex(time => mention.Sentence.Span.Contains(time.Span)
            && time.Span.End <= mention.CueSpan.Start && StandsBeside(mention, time));
        return at < 0 ? null : Merged(document, times, at, zone);
    }

    /// <summary>The days that the sentence gives the event before it moved: <c>Saturday's race has been moved</c>.</summary>
    public static TimeMention? EarlierDay(Document document, PlanMention mention) => mention.IsChange
        ? document.Times.Where(IsPointInTime).LastOrDefault(time => mention.Sentence.Span.Contains(time.Span)
            && time.Span.End <= mention.Event.Start && mention.Event.Start - time.Span.End <= 24
            && IsGenitive(document, time))
        : null;

    /// <summary>The place after the cue, or between the event and the cue, behind a preposition.</summary>
    public static (PlaceValue Value, Span Span, string? Zone)? PlaceOf(Document document, PlanMention mention)
    {
        if (Named(document, mention.Scope, mention.CueSpan) is { } after)
            return after;
        var between = mention.Event.End < mention.CueSpan.Start ? new Span(mention.Event.End, mention.CueSpan.Start) : default;
        return between.Length > 0 && !mention.IsChange ? Named(document, between, default)
            : between.Length > 0 && mention.Cue == PlanCue.Postponed ? Named(document, between, default) : null;
    }

    private static (PlaceValue Value, Span Span, string? Zone)? Named(Document document, Span scope, Span cue)
    {
        foreach (var span in PlaceSpans(document, scope))
        {
            if (!FollowsPreposition(document.Text, span.Start, cue))
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

    private static bool FollowsPreposition(string text, int start, Span cue)
    {
        if (cue.Length > 0 && start - cue.End is >= 0 and <= 1)
            return true;
        var before = text.AsSpan(Math.Max(0, start - 40), Math.Min(40, start)).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        foreach (var preposition in Prepositions)
        {
            if (word.Equals(preposition, StringComparison.OrdinalIgnoreCase))
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

    private static bool StandsBeside(PlanMention mention, TimeMention time) =>
        time.Span.Start - mention.Sentence.Span.Start <= 4
        || (mention.Event.Start >= time.Span.End && mention.Event.Start - time.Span.End <= 24)
        || (time.Span.Start >= mention.Event.End && time.Span.Start - mention.Event.End <= 12);

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
