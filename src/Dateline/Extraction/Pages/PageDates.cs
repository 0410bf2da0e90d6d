using System.Text.RegularExpressions;
using Dateline.Extraction.Pages.ByOutlet;
using NodaTime;

namespace Dateline.Extraction.Pages;

/// <summary>A date of publication, and which rule took it.</summary>
/// <param name="Time">As precise as its source.</param>
/// <param name="Rule">Names the rule of <see cref="PageDates"/>.</param>
internal readonly record struct DateChoice(StatedTime Time, string Rule);

/// <summary>When was it published? Each rule is asked in turn, and the first that knows a day decides.</summary>
internal sealed partial class PageDates
{
    /// <summary>In characters of one script; more is data of an application.</summary>
    private const int LargestScript = 2_000_000;

    /// <summary>In characters behind the headline: standfirst and byline may be between. Of the dev pages whose own stamp is
    /// later than their data, none is farther than 460.</summary>
    private const int BesideHeadline = 500;

    /// <summary>In characters before the headline, counted double: the line above it, not the masthead.</summary>
    private const int RightAbove = 60;

    /// <summary>In days: two days may be one moment in two zones.</summary>
    private const int Zones = 1;

    /// <summary>In days: an address is not moved when an article is published again, but a draft may lie for weeks.</summary>
    private const int Republished = 60;

    private readonly PageParts _parts;
    private readonly PageWeights _weights;
    private readonly StructuredData _data;
    private readonly MetaTags _meta;
    private ImmutableArray<ShownDate>? _shown;

    public PageDates(PageParts parts, PageWeights weights, StructuredData data, MetaTags meta) =>
        (_parts, _weights, _data, _meta) = (parts, weights, data, meta);

    public Heading? Headline { get; init; }

    public string? Address { get; init; }

    public string? Language { get; init; }

    /// <summary>When the page was fetched: nothing was published after. Null if unknown.</summary>
    public Instant? Fetched { get; init; }

    /// <summary>What the rules of the outlet name.</summary>
    public RuledPage? Ruled { get; init; }

    /// <summary>The day of first publication, in the outlet's zone where the page tells it.</summary>
    public DateChoice? Published
    {
        get
        {
            foreach (var (rule, ask) in Rules)
            {
                if (ask() is { } time && IsPast(time))
                    return new DateChoice(time, rule);
            }
            return null;
        }
    }

    // The order of belief.
    private (string Rule, Func<StatedTime?> Ask)[] Rules =>
    [
        ("outlet", () => Ruled?.Published(DayFirst)),
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
        ("script", InScripts),
        ("address", () => AddressDate.In(Address)),
    ];

    /// <summary>A date that may be another one: far from the headline, or of the last change.</summary>
    public StatedTime? Guess => Shown.Where(date => !date.IsUpdate && IsPast(date.Time))
        .Select(date => (StatedTime?)date.Time).FirstOrDefault() ?? (Updated is { } updated && IsPast(updated) ? updated : null);

    public StatedTime? Updated => _data.Updated ?? _meta.Updated
        ?? Shown.Where(date => date.IsUpdate).Select(date => (StatedTime?)date.Time).FirstOrDefault();

    /// <summary>What data and meta elements state, if another day was taken.</summary>
    public StatedTime? Overruled(StatedTime published) =>
        Stated is { } stated && Days(stated, published) > Zones ? stated : null;

    private StatedTime? Stated => _data.Published ?? _meta.Published;

    private ImmutableArray<ShownDate> Shown => _shown ??=
        ShownDates.In(_parts, _weights, Headline, DayFirst);

    private bool? DayFirst => DayOrder.IsDayFirst(Domains.Of(Address), Language);

    private StatedTime? StatementShown()
    {
        if (_data.Published is not { } data || _meta.Published is not { } meta || data.Date == meta.Date)
            return null;
        var days = Shown.Where(date => date.IsNear).Select(date => date.Time.Date).ToList();
        return days.Contains(meta.Date) && !days.Contains(data.Date) ? meta : null;
    }

    private StatedTime? ShownLater()
    {
        if (Stated is not { } stated)
            return null;
        var beside = Shown.FirstOrDefault(date => !date.IsUpdate && IsBeside(date));
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
        .Where(date => !date.IsUpdate && date.IsNear && wanted(date)).Select(date => (StatedTime?)date.Time).FirstOrDefault();

    private bool IsPast(StatedTime time) => Fetched is not { } fetched
        || time.Date <= fetched.InUtc().Date.PlusDays(Zones);

    private static int Days(StatedTime one, StatedTime other) => Math.Abs(Period.DaysBetween(one.Date, other.Date));

    private StatedTime? InScripts()
    {
        foreach (var script in Scripts().Where(script => script.Length < LargestScript))
        {
            if (InData().Match(script) is { Success: true } match && PageTime.Read(match.Groups["time"].Value) is { } time)
                return time;
        }
        return null;
    }

    private IEnumerable<string> Scripts() => _parts.Scripts.Select(script => script.TextContent);

    [GeneratedRegex(
        @"""(?:date_?[Pp]ublished|published_?(?:[Aa]t|[Dd]ate|[Tt]ime|[Oo]n)|[Pp]ublish_?(?:[Dd]ate|[Tt]ime)|publication_?[Dd]ate"
        + @"|first_?[Pp]ublished(?:_?(?:[Dd]ate|[Aa]t))?|broadcastedOn)""\s{0,3}:\s{0,3}""(?<time>[^""]{8,40})""",
        RegexOptions.CultureInvariant)]
    private static partial Regex InData();
}
