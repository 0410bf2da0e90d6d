using Dateline.Language;
using NodaTime;
using NodaTime.TimeZones;

namespace Dateline.Extraction.Pages;

/// <summary>How an outlet writes dates, and where it is in the world.</summary>
/// <param name="DayFirst">How <c>02/04/2026</c> is read; null if unknown.</param>
/// <param name="Country">Of the outlet (ISO 3166-1, two capitals); null if unknown.</param>
/// <param name="Language">That the page declares (BCP 47); null if unknown.</param>
internal sealed record DateHabits(bool? DayFirst, string? Country, string? Language)
{
    /// <summary>Of the zones in use the easternmost (tz database, 2024a: Kiritimati).</summary>
    private static readonly Offset Easternmost = Offset.FromHours(14);

    /// <summary>Where neither country nor language tells: Europe, Africa and America are west of it.</summary>
    private static readonly Offset West = Offset.FromHours(3);

    private static readonly RuleFile Rules = RuleFile.Load("dates.txt");
    private static readonly ImmutableArray<string> EasternLanguages = [.. Rules.In("eastern").SelectMany(line => line.Items(0))];
    private static readonly ImmutableArray<string> OpenEndings = [.. Rules.In("open").SelectMany(line => line.Items(0))];

    private static readonly ILookup<string, string> ZonesOf = (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
        .ToLookup(location => location.CountryCode, location => location.ZoneId, StringComparer.Ordinal);

    /// <param name="address">Of the page.</param>
    /// <param name="language">That the page declares.</param>
    public static DateHabits Of(string? address, string? language)
    {
        var domain = Domains.Of(address);
        var known = domain is null ? null : Outlets.Known(null, address)?.Country;
        var ending = domain?[(domain.LastIndexOf('.') + 1)..];
        var country = known ?? (ending is { Length: 2 } && !OpenEndings.Contains(ending)
            ? ending == "uk" ? "GB" : ending.ToUpperInvariant() : null);
        return new DateHabits(DayOrder.IsDayFirst(domain, language), country, language);
    }

    /// <summary>Whether a time may have come by a moment, at the latest clock of where the outlet may be.</summary>
    /// <param name="time">As it is stated.</param>
    /// <param name="moment">Of the fetch.</param>
    public bool MayHaveCome(StatedTime time, Instant moment)
    {
        // Clocks of servers are minutes apart.
        var limit = moment + Duration.FromMinutes(10);
        if (time.Offset is not null)
            return time.Earliest(DateTimeZone.Utc) <= limit;
        return time.Earliest(DateTimeZone.ForOffset(LatestClock(moment))) <= limit;
    }

    /// <summary>Of the outlet, where its country has one clock only; else UTC.</summary>
    public DateTimeZone Zone(Instant moment)
    {
        var zones = ZonesOf[Country ?? ""].Select(id => DateTimeZoneProviders.Tzdb[id]).ToList();
        return zones.Count > 0 && zones.TrueForAll(zone => zone.GetUtcOffset(moment) == zones[0].GetUtcOffset(moment))
            ? zones[0] : DateTimeZone.Utc;
    }

    private Offset LatestClock(Instant moment)
    {
        var zones = ZonesOf[Country ?? ""].Select(id => DateTimeZoneProviders.Tzdb[id].GetUtcOffset(moment)).ToList();
        return zones.Count > 0 ? zones.Max()
            : EasternLanguages.Contains((Language ?? "").Split('-', '_')[0].ToLowerInvariant()) ? Easternmost : West;
    }
}
