using Dateline.Language;

namespace Dateline.Annotating.Places;

/// <summary>Kilometres on the globe.</summary>
internal static class Distance
{
    /// <summary>Places nearer than this are neighbours in one news story: 161 km are the 100 miles by which geoparsers
    /// are judged (Gritta et al. 2019).</summary>
    public const double Near = 161;

    private const double EarthRadius = 6371;

    /// <summary>The great-circle distance in kilometres (haversine).</summary>
    public static double Between(GazetteerPlace one, GazetteerPlace other)
    {
        var north = double.DegreesToRadians(other.Latitude - one.Latitude);
        var east = double.DegreesToRadians(other.Longitude - one.Longitude);
        var chord = Math.Pow(Math.Sin(north / 2), 2) + (Math.Cos(double.DegreesToRadians(one.Latitude))
            * Math.Cos(double.DegreesToRadians(other.Latitude)) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
