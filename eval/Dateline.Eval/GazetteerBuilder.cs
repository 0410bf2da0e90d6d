using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dateline.Language;

namespace Dateline.Eval;

/// <summary>
/// Makes <c>Rules/gazetteer/places.bin</c> from the GeoNames extracts (CC BY 4.0): gzip of lines of fields parted by tabs,
/// as <see cref="Gazetteer"/> reads them. The same extracts give the same bytes.
/// </summary>
internal static class GazetteerBuilder
{
    /// <summary>Other names are kept of cities of this size only: of smaller ones they are mostly words of other
    /// languages, and each one is a chance to take a surname for a place.</summary>
    private const int PeopleForOtherNames = 300_000;

    private static readonly HashSet<string> Common =
        [.. RuleFile.Load("en/words-common.txt").Lines.SelectMany(line => line.Items(0))];

    private sealed record City(string[] Fields)
    {
        public string Country => Fields[8];

        public string Division => $"{Fields[8]}.{Fields[10]}";

        public double Latitude => double.Parse(Fields[4], CultureInfo.InvariantCulture);

        public double Longitude => double.Parse(Fields[5], CultureInfo.InvariantCulture);

        public long People => long.Parse(Fields[14], CultureInfo.InvariantCulture);

        public string Zone => Fields[17];
    }

    /// <param name="folder">Holds cities15000.zip, admin1CodesASCII.txt and countryInfo.txt.</param>
    /// <param name="file">What to write.</param>
    public static void Build(string folder, string file)
    {
        var cities = Cities(Path.Combine(folder, "cities15000.zip"));
        var lines = Countries(Path.Combine(folder, "countryInfo.txt"), cities)
            .Concat(Divisions(Path.Combine(folder, "admin1CodesASCII.txt"), cities))
            .Concat(cities.Select(CityLine));
        using var packed = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        packed.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    private static List<City> Cities(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var reader = new StreamReader(archive.GetEntry("cities15000.txt")!.Open(), Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new City(line.Split('\t')))
            .OrderByDescending(city => city.People).ThenBy(city => city.Fields[0], StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Countries(string path, List<City> cities)
    {
        var zones = cities.ToLookup(city => city.Country, city => city.Zone);
        return File.ReadLines(path).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
            .Where(fields => fields.Length > 16 && fields[16].Length > 0)
            .Select(fields => Line("country", fields[4], "", "", fields[0], "", fields[7], fields[16], Only(zones[fields[0]])));
    }

    private static IEnumerable<string> Divisions(string path, List<City> cities)
    {
        var within = cities.ToLookup(city => city.Division);
        foreach (var fields in File.ReadLines(path).Select(line => line.Split('\t')).Where(fields => fields.Length > 3))
        {
            var own = within[fields[0]].ToList();
            if (own.Count == 0)
                continue;
            var code = fields[0].Split('.');
            yield return Line("division", fields[1],
                Number((own.Min(city => city.Latitude) + own.Max(city => city.Latitude)) / 2),
                Number((own.Min(city => city.Longitude) + own.Max(city => city.Longitude)) / 2),
                code[0], code[1], own.Sum(city => city.People).ToString(CultureInfo.InvariantCulture), fields[3],
                Only(own.Select(city => city.Zone)));
        }
    }

    private static string CityLine(City city) =>
        Line(city.Fields[7] == "PPLC" ? "capital" : "city", city.Fields[1], Number(city.Latitude),
            Number(city.Longitude), city.Country, city.Fields[10], city.Fields[14], city.Fields[0], city.Zone, OtherNames(city));

    private static string OtherNames(City city)
    {
        if (city.People < PeopleForOtherNames)
            return "";
        var usual = Words.Fold(city.Fields[1]);
        return string.Join(',', city.Fields[3].Split(',').Where(IsLatin)
            .DistinctBy(name => Words.Fold(name))
            .Where(name => Words.Fold(name) != usual && !Words.Of(name).All(Common.Contains))
            .Order(StringComparer.Ordinal));
    }

    private static bool IsLatin(string name) =>
        name.Length >= 5 && char.IsUpper(name[0]) && name.Any(char.IsLower)
        && Words.Fold(name).All(letter => letter is (>= 'a' and <= 'z') or ' ' or '-');

    private static string Only(IEnumerable<string> zones) =>
        zones.Distinct().Take(2).ToList() is [var one] ? one : "";

    private static string Number(double value) => Math.Round(value, 4).ToString(CultureInfo.InvariantCulture);

    private static string Line(params string[] fields) => string.Join('\t', fields);
}
