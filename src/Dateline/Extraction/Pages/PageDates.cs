using System.Text.RegularExpressions;
using Dateline.Extraction.Pages.ByOutlet;
using Dateline.Language;
using NodaTime;

namespace Dateline.Extraction.Pages;

/// <summary>A date of publication, and which rule took it.</summary>
/// <param name="Time">As precise as its source.</param>
/// <param name="Rule">Names the rule of <see cref="PageDates"/>.</param>
internal readonly record struct DateChoice(StatedTime Time, string Rule);

/// <summary>When was it published? Each rule is asked in turn, and the first that knows a day decides.</summary>
internal sealed partial class PageDates
{
    /// <summary>In characters behind the headline: standfirst and byline may be between. Of the dev pages whose own stamp is
    /// later than their data, none is farther than 460.</summary>
    private const int BesideHeadline = 500;

    /// <summary>In characters before the headline, counted double: the line above it, not the masthead.</summary>
    private const int RightAbove = 60;

    /// <summary>In days: two days may be one moment in two zones.</summary>
    private const int Zones = 1;

    /// <summary>In days: an address is not moved when an article is published again, but a draft may lie for weeks.</summary>
    private const int Republished = 60;

    /// <summary>In days: two years. An article of a new year's day is seldom changed after.</summary>
    private const int Unchanged = 730;

    /// <summary>Dates that are looked at in scripts.</summary>
    private const int MostInScripts = 20;

    private static readonly string[] LiveWords = ["live", "liveblog", "liveticker", "ticker", "newsblog", "direct", "directo", "diretta"];

    private readonly PageParts _parts;
    private readonly PageWeights _weights;
    private readonly StructuredData _data;
    private readonly MetaTags _meta;
    private ImmutableArray<ShownDate>? _shown;
    private DateHabits? _habits;
    private List<StatedTime>? _inScripts;

    public PageDates(PageParts parts, PageWeights weights, StructuredData data, MetaTags meta) =>
        (_parts, _weights, _data, _meta) = (parts, weights, data, meta);

    public Heading? Headline { get; init; }

    public string? Address { get; init; }

    public string? Language { get; init; }

    /// <summary>When the page was fetched: nothing was published after. Null if unknown.</summary>
    public Instant? Fetched { get; init; }

    /// <summary>What the rules of the outlet name.</summary>
    public RuledPage? Ruled { get; init; }

    /// <summary>The data of an application, where the page carries them.</summary>
    public Lazy<ApplicationData>? Application { get; init; }

    /// <summary>The day of first publication, in the outlet's zone where the page tells it.</summary>
    public DateChoice? Published
    {
        get
        {
            foreach (var (rule, ask) in Rules)
            {
                if (Meant(ask()) is { } time && IsPast(time))
                    return new DateChoice(WithoutEmptyHour(time), rule);
            }
            return null;
        }
    }

    // The order of belief.
    private (string Rule, Func<StatedTime?> Ask)[] Rules =>
    [
        ("outlet", () => Ruled?.Published(Habits.DayFirst)),
        // Of two statements that differ, the reader is shown the true one.
        ("statement-shown", StatementShown),
        // Data also give the day on which an entry was begun. What the outlet prints beside the headline, without a word
        // for a change, is the date that it gives the article.
        ("shown-later", ShownLater),
        // Who publishes an old article again gives it a new date, but leaves its address.
        ("address-earlier", AddressEarlier),
        ("statement", Statement),
        ("marked", () => Nearest(date => date.IsMarked)),
        ("shown", () => Nearest(_ => true)),
        ("meta-vague", () => _meta.Vague),
        ("application", () => Application?.Value.Published),
        ("script", InScripts),
        ("address", () => AddressDate.In(Address)),
    ];

    /// <summary>A date that may be another one: one of many, of the masthead, far from the headline, or of the last change.</summary>
    public StatedTime? Guess => Shown.Where(date => !date.IsUpdate && IsPast(date.Time)).OrderBy(date => date.IsDoubtful)
        .Select(date => date.IsDoubtful && Aged() is { } aged ? aged
            : IsLive && date.FirstOfRow is { } first ? first : (StatedTime?)date.Time).FirstOrDefault()
        ?? Aged() ?? AmongScripts() ?? Updated;

    // "2 hours ago" beside the headline.
    private StatedTime? Aged()
    {
        if (Fetched is not { } fetched || Headline is not { } headline)
            return null;
        return _parts.Ages.Where(age => age.At >= headline.End - 1 && age.At - headline.End <= BesideHeadline)
            .Select(age => AgeOfPage.Read(age.Text, fetched, Habits.Zone(fetched))).FirstOrDefault(time => time is not null);
    }

    public StatedTime? Updated
    {
        get
        {
            foreach (var time in new[] { _data.Updated, _meta.Updated }
                .Concat(Shown.Where(date => date.IsUpdate).Select(date => (StatedTime?)date.Time)))
            {
                if (time is { } stated && IsPast(stated))
                    return WithoutEmptyHour(stated);
            }
            return null;
        }
    }

    /// <summary>What data and meta elements state, if another day was taken.</summary>
    public StatedTime? Overruled(StatedTime published) =>
        Stated is { } stated && Days(stated, published) > Zones ? stated : null;

    private StatedTime? Stated => Meant(_data.Published) ?? Meant(_meta.Published);

    // The first day of a year is what programs write that were told none. It is meant if anything else on the page says so, or if
    // the last change is not years later.
    private StatedTime? Meant(StatedTime? stated) => stated is { Date: { Day: 1, Month: 1 } } time
        && (!time.HasTimeOfDay || time.Local.TimeOfDay == LocalTime.Midnight)
        && Updated is { } updated && Days(time, updated) > Unchanged
        && !Shown.Any(date => date.Time.Date == time.Date) && AddressDate.In(Address)?.Date.Year != time.Date.Year ? null : stated;

    private ImmutableArray<ShownDate> Shown => _shown ??=
        ShownDates.In(_parts, _weights, Headline, Habits);

    // The newest entry of a live blog stands first, and its oldest was there when the page was published.
    private bool IsLive => Words.Of($"{Headline?.Element.TextContent} {Address}").Any(LiveWords.Contains);

    private DateHabits Habits => _habits ??= DateHabits.Of(Address, Language);

    private StatedTime? StatementShown()
    {
        if (Meant(_data.Published) is not { } data || Meant(_meta.Published) is not { } meta || data.Date == meta.Date)
            return null;
        var days = Shown.Where(date => date.IsNear).Select(date => date.Time.Date).ToList();
        return days.Contains(meta.Date) && !days.Contains(data.Date) ? meta : null;
    }

    private StatedTime? ShownLater()
    {
        if (Stated is not { } stated)
            return null;
        var beside = Shown.FirstOrDefault(date => !date.IsUpdate && !date.IsDoubtful && IsBeside(date));
        return beside is { Time: var time } && time.Date > stated.Date && Days(stated, time) > Zones
            && !DayOrder.IsSwapped(time.Date, stated.Date)
            && !Shown.Any(date => date.IsNear && date.Time.Date == stated.Date) ? InZone(time) : null;
    }

    // The moment may be known in UTC from elsewhere; then the zone of what is shown is known too.
    private StatedTime InZone(StatedTime shown) =>
        Updated is { } updated && updated.Offset == Offset.Zero && shown is { HasTimeOfDay: true, Offset: null }
            && LocalDay.Of(updated, [shown], null, []) is var local && local.Local.Date == shown.Date
            && local.Local.TimeOfDay.Hour == shown.Local.TimeOfDay.Hour ? local : shown;

    private static bool IsBeside(ShownDate date) => date.Distance <= (date.IsBefore ? RightAbove : BesideHeadline);

    private StatedTime? AddressEarlier() => Stated is { } stated && AddressDate.In(Address) is { } address
        && address.Date < stated.Date && Days(address, stated) > Republished ? address : null;

    private StatedTime? Statement()
    {
        if (Stated is not { } stated || stated.Offset != Offset.Zero)
            return Stated;
        StatedTime[] others =
        [
            .. _meta.AllPublished, .. _data.AllPublished,
            .. Shown.Where(date => date.IsNear && !date.IsUpdate).Select(date => date.Time),
        ];
        return LocalDay.Of(stated, others, AddressDate.In(Address), Scripts());
    }

    private StatedTime? Nearest(Func<ShownDate, bool> wanted) => Shown
        .Where(date => !date.IsUpdate && !date.IsDoubtful && date.IsNear && wanted(date))
        .Select(date => (StatedTime?)date.Time).FirstOrDefault();

    private bool IsPast(StatedTime time) => Fetched is not { } fetched || Habits.MayHaveCome(time, fetched);

    // Programs that know only a day write it as its first moment, or as noon in UTC lest it move: nobody stated that hour. Where
    // the page shows the hour, it is meant.
    private StatedTime WithoutEmptyHour(StatedTime time)
    {
        if (!time.HasTimeOfDay || time.Local.TimeOfDay is not { Minute: 0, Second: 0, NanosecondOfSecond: 0, Hour: 0 or 12 } clock)
            return time;
        var beside = Shown.Where(date => !date.IsUpdate && date.Time.Date == time.Date).Select(date => date.Time).ToList();
        var isEmpty = clock.Hour == 0 ? !beside.Any(other => other.HasTimeOfDay && other != time)
            : time.Offset == Offset.Zero && beside.Count > 0 && !beside.Any(other => other.HasTimeOfDay);
        return isEmpty ? StatedTime.OfDay(time.Date) : time;
    }

    private static int Days(StatedTime one, StatedTime other) => Math.Abs(Period.DaysBetween(one.Date, other.Date));

    // Data of an application name the dates of other articles too.
    private StatedTime? InScripts() => TimesInScripts() is [var first, .. var others]
        && others.TrueForAll(other => other.Date == first.Date) ? first : null;

    private StatedTime? AmongScripts() => TimesInScripts().Cast<StatedTime?>()
        .FirstOrDefault(time => IsPast(time!.Value) && Meant(time) is not null);

    private List<StatedTime> TimesInScripts() => _inScripts ??= [.. _parts.OtherScripts
        .Select(script => script.TextContent).Concat(_data.Broken).Where(script => script.Length < PageParts.LargestScript)
        .SelectMany(script => InData().Matches(script).Take(MostInScripts))
        .Select(match => PageTime.Read(match.Groups["time"].Value)).OfType<StatedTime>().Take(MostInScripts)];

    private IEnumerable<string> Scripts() => _parts.Scripts.Select(script => script.TextContent);

    [GeneratedRegex(
        @"""(?:date_?[Pp]ublished|published_?(?:[Aa]t|[Dd]ate|[Tt]ime|[Oo]n)|[Pp]ublish_?(?:[Dd]ate|[Tt]ime)|publication_?[Dd]ate"
        + @"|first_?[Pp]ublished(?:_?(?:[Dd]ate|[Aa]t))?|broadcastedOn)""\s{0,3}:\s{0,3}""(?<time>[^""]{8,40})""",
        RegexOptions.CultureInvariant)]
    private static partial Regex InData();
}
