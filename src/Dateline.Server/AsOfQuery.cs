using NodaTime;

namespace Dateline.Server;

/// <summary>The moment that <c>?asOf=</c> asks for.</summary>
internal static class AsOfQuery
{
    /// <returns>False where something is there that is no ISO 8601 time; the moment is null where nothing is there.</returns>
    public static bool TryRead(string? asOf, DateTimeZone zone, out Instant? moment)
    {
        moment = null;
        if (string.IsNullOrEmpty(asOf))
            return true;
        if (!StatedTime.TryParse(asOf, out var time))
            return false;
        moment = time.Latest(zone);
        return true;
    }
}
