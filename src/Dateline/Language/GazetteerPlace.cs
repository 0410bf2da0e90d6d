namespace Dateline.Language;

/// <summary>What a place of the gazetteer is.</summary>
internal enum PlaceKind
{
    Country,
    Division,
    City,
    Capital,
    Area,
    Water,
    Height,
    Quarter,
}

/// <summary>A place on the map.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Latitude">Degrees north (WGS 84).</param>
/// <param name="Longitude">Degrees east (WGS 84).</param>
internal sealed record GazetteerPlace(string Name, PlaceKind Kind, double Latitude, double Longitude)
{
    /// <summary>ISO 3166-1 alpha-2; absent for a place that lies in several countries.</summary>
    public string? Country { get; init; }

    /// <summary>GeoNames' code of the first division, unique within the country.</summary>
    public string? Division { get; init; }

    public long Population { get; init; }

    public int? GeoNames { get; init; }

    /// <summary>IANA time zone, where the place has only one.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether it was found under a name of another language or time, by which it is less likely meant.</summary>
    public bool IsOtherName { get; init; }
}
