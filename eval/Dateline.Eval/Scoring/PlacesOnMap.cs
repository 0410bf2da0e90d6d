using System.IO.Compression;
using System.Globalization;
using System.Text.Json;

namespace Dateline.Eval.Scoring;

/// <summary>Places found and put on the map (Gritta et al. 2019).</summary>
internal static class PlacesOnMap
{
    private const double NearKm = 161;
    private const double EarthRadiusKm = 6371;
    private const double FarthestKm = 20038;

    public static Score Of(string gold, string pred, string? articles, string? gazetteer)
    {
        var score = new Score();
        var known = gazetteer is null ? [] : Countries(gazetteer);
        var errors = new List<double>();
        var rows = Page.Of(Sides.Read(gold, pred, score), articles, score).ConvertAll(page => Row(page, known, errors));
        score.Measure(rows, Measure);
        errors.Sort();
        score.Values["median_km"] = errors.Count == 0 ? FarthestKm
            : errors.Count % 2 == 1 ? errors[errors.Count / 2]
            : (errors[(errors.Count / 2) - 1] + errors[errors.Count / 2]) / 2;
        return score;
    }

    private static double[] Row(Page page, Dictionary<long, string> known, List<double> allErrors)
    {
        List<Marked> gold = [.. page.GoldMentions("places").Select(one => one.Trimmed(page.Text))];
        List<Marked> pred = [.. page.PredMentions("places").Select(one => one.Trimmed(page.Text))];
        var goldSpans = gold.Select(one => (one.Start, one.End)).ToHashSet();
        var predSpans = pred.Select(one => (one.Start, one.End)).ToHashSet();
        var pairs = Pairing.Of(gold, pred, Pairing.Closeness);
        var errors = new List<double>();
        double countries = 0, right = 0;
        foreach (var (i, j) in pairs)
        {
            var (wanted, given) = (gold[i].Record, pred[j].Record);
            if (Position(wanted) is { } place)
                errors.Add(Position(given) is { } found ? Distance(place, found) : FarthestKm);
            var land = wanted.Words("country")
                ?? (wanted.Number("geonames") is { } id ? known.GetValueOrDefault((long)id) : null);
            if (string.IsNullOrEmpty(land))
                continue;
            countries++;
            right += land.Equals(given.Words("country"), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }
        allErrors.AddRange(errors);
        var curve = errors.Sum(error => Math.Log(error + 1) / Math.Log(FarthestKm + 1));
        return [goldSpans.Count, predSpans.Count, goldSpans.Intersect(predSpans).Count(), gold.Count, pred.Count,
            pairs.Count, errors.Count, errors.Count(error => error <= NearKm), curve, countries, right];
    }

    private static Dictionary<string, double> Measure(double[] s)
    {
        double exactP = Figures.Ratio(s[2], s[1]), exactR = Figures.Ratio(s[2], s[0]);
        double overlapP = Figures.Ratio(s[5], s[4]), overlapR = Figures.Ratio(s[5], s[3]);
        return new()
        {
            ["exact_p"] = exactP, ["exact_r"] = exactR, ["exact_f1"] = Figures.F1(exactP, exactR),
            ["overlap_p"] = overlapP, ["overlap_r"] = overlapR, ["overlap_f1"] = Figures.F1(overlapP, overlapR),
            ["accuracy_161km"] = Figures.Ratio(s[7], s[6]), ["auc"] = s[6] == 0 ? 1 : s[8] / s[6],
            ["country_accuracy"] = Figures.Ratio(s[10], s[9]),
        };
    }

    private static (double Latitude, double Longitude)? Position(JsonElement mention) =>
        Degrees(mention, "latitude") is { } latitude && Degrees(mention, "longitude") is { } longitude
            ? (latitude, longitude) : null;

    private static double? Degrees(JsonElement mention, string name) => mention.Number(name)
        ?? (double.TryParse(mention.Words(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null);

    /// <summary>Great circle distance in km, by the haversine.</summary>
    private static double Distance((double Latitude, double Longitude) one, (double Latitude, double Longitude) other)
    {
        static double Radians(double degrees) => degrees * (Math.PI / 180);
        double a = Radians(one.Latitude), b = Radians(one.Longitude);
        double c = Radians(other.Latitude), d = Radians(other.Longitude);
        var chord = Math.Pow(Math.Sin((c - a) / 2), 2) + (Math.Cos(a) * Math.Cos(c) * Math.Pow(Math.Sin((d - b) / 2), 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static Dictionary<long, string> Countries(string folder)
    {
        var found = new Dictionary<long, string>();
        void Take(string text, int id, Func<string[], string> country)
        {
            foreach (var line in text.Split('\n').Where(line => !line.StartsWith('#')))
            {
                var fields = line.Split('\t');
                if (fields.Length > id && long.TryParse(fields[id], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    found[number] = country(fields);
            }
        }
        Take(Records.Text(Path.Combine(folder, "countryInfo.txt")), 16, fields => fields[0]);
        Take(Records.Text(Path.Combine(folder, "admin1CodesASCII.txt")), 3, fields => fields[0].Split('.')[0]);
        using var archive = ZipFile.OpenRead(Path.Combine(folder, "cities15000.zip"));
        using var cities = new StreamReader(archive.GetEntry("cities15000.txt")!.Open());
        Take(cities.ReadToEnd(), 0, fields => fields.Length > 8 ? fields[8] : "");
        return found;
    }
}
