using System.Text.RegularExpressions;
using NodaTime;

namespace Dateline.Extraction.Pages;

/// <summary>
/// Machines give the time of publication in UTC, and an evening in Denver is then the next day. Where the page shows the
/// same moment in the outlet's own zone, that is taken; where it shows only the outlet's day, the day alone.
/// </summary>
internal static partial class LocalDay
{
    /// <summary>Between the easternmost and the westernmost zone and UTC.</summary>
    private static readonly Duration Farthest = Duration.FromHours(14);

    private static readonly int[] OddZones = [-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765];

    /// <param name="given">As structured data or meta tags state it.</param>
    /// <param name="shown">Other statements of the page on its publication.</param>
    /// <param name="address">The day in the address.</param>
    /// <param name="scripts">The page's data; asked for last.</param>
    public static StatedTime Of(
        StatedTime given, IReadOnlyCollection<StatedTime> shown, StatedTime? address, IEnumerable<string> scripts)
    {
        if (given.Offset != Offset.Zero)
            return given;
        if (shown.FirstOrDefault(other => other.Offset is { } own && own != Offset.Zero && IsSame(given, other))
            is { Offset: not null } same)
            return same;
        foreach (var other in shown)
        {
            if (other is { HasTimeOfDay: true, Offset: null } && OffsetOf(given, other.Local) is { } offset && offset != Offset.Zero)
                return Moved(given, offset);
        }
        var day = address ?? shown.Cast<StatedTime?>().FirstOrDefault(other => other!.Value.Precision == TimePrecision.Day);
        if (day is not { } local || local.Date == given.Date || !CouldBe(given, local.Date))
            return given;
        foreach (var script in scripts.Where(script => script.Length < PageParts.LargestScript))
        {
            foreach (Match match in Zoned().Matches(script))
            {
                if (StatedTime.TryParse(match.Value, out var stated) && stated.Offset is { } own && own != Offset.Zero
                    && stated.Date == local.Date && IsSame(given, stated))
                    return Moved(given, own);
            }
        }
        return StatedTime.OfDay(local.Date);
    }

    private static bool IsSame(StatedTime one, StatedTime other) =>
        other.HasTimeOfDay && Duration.FromMinutes(1) > Magnitude(one.Earliest(DateTimeZone.Utc) - other.Earliest(DateTimeZone.Utc));

    // Zones in use differ from UTC by whole hours, or by these minutes (tz database, 2024a); a stamp of another moment does
    // so by chance only.
    private static Offset? OffsetOf(StatedTime given, LocalDateTime local)
    {
        var minutes = (int)Math.Round(Period.Between(given.Local, local, PeriodUnits.Seconds).Seconds / 60.0);
        return (minutes % 60 == 0 || OddZones.Contains(minutes)) && Math.Abs(minutes) <= Farthest.TotalMinutes
            ? Offset.FromSeconds(minutes * 60)
            : null;
    }

    private static StatedTime Moved(StatedTime given, Offset offset) =>
        StatedTime.OfMoment(given.Local.PlusSeconds(offset.Seconds), offset, given.Precision);

    private static bool CouldBe(StatedTime given, LocalDate day)
    {
        var moment = given.Earliest(DateTimeZone.Utc);
        return moment >= day.AtMidnight().InUtc().ToInstant() - Farthest
            && moment < day.PlusDays(1).AtMidnight().InUtc().ToInstant() + Farthest;
    }

    private static Duration Magnitude(Duration span) => span < Duration.Zero ? -span : span;

    [GeneratedRegex(@"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:?[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Zoned();
}
