using System.Globalization;
using System.IO.Compression;

namespace Dateline.Language;

/// <summary>
/// Which places bear this name? From GeoNames (CC BY 4.0; docs/MODELS.md) and the rule files beside it for what GeoNames'
/// extracts lack: seas, regions, usual names and positions of countries.
/// </summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Loaded = new(() => new Gazetteer());

    private readonly Dictionary<string, ImmutableArray<GazetteerPlace>> _places = [];
    private readonly Dictionary<string, string> _demonyms = [];
    private readonly Dictionary<string, GazetteerPlace> _peoples = [];
    private readonly Dictionary<string, GazetteerPlace> _countries = [];
    private readonly Dictionary<string, string> _divisions = [];

    private Gazetteer()
    {
        var raw = Raw();
        AddCountries(raw.Where(fields => fields[0] == "country").ToDictionary(fields => fields[4]));
        var named = AddRegions(raw.Where(fields => fields[0] == "division")
            .GroupBy(fields => (Words.Fold(fields[1]), fields[4])).ToDictionary(group => group.Key, group => group.First()));
        AddRaw(raw, named);
        AddExonyms();
        AddPeoples();
    }

    /// <summary>The one gazetteer; loaded when first asked for (some 100 ms).</summary>
    public static Gazetteer World => Loaded.Value;

    /// <summary>All places of that name, countries first, then by population; case and accents count only for names in
    /// capitals of up to four letters: <c>US</c> is a country, <c>us</c> is not.</summary>
    public ImmutableArray<GazetteerPlace> Find(string name)
    {
        if (IsShort(name) && _places.TryGetValue(name, out var places))
            return places;
        // WA is no town in Ghana.
        if (name.Length <= 3 && IsShort(name))
            return [];
        return _places.TryGetValue(Key(name), out places) ? places : [];
    }

    public bool Knows(string name) => !Find(name).IsEmpty;

    /// <summary>The country of a word like <c>Iranian</c>.</summary>
    public string? CountryOf(string demonym) => _demonyms.GetValueOrDefault(Words.Fold(demonym));

    /// <summary>Whence the people of that name are, or the things: <c>Iranian</c>, <c>European</c>, <c>Texan</c>.</summary>
    public GazetteerPlace? HomeOf(string demonym) => _peoples.TryGetValue(Words.Fold(demonym), out var home) ? home
        : CountryOf(demonym) is { } code ? Country(code) : null;

    public GazetteerPlace? Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>GeoNames' code of a first division, as <c>US.TX</c>, from its name in lower case: <c>texas</c>.</summary>
    public string? Division(string name, string country) => _divisions.GetValueOrDefault($"{country}/{Key(name)}");

    private static string Key(string name)
    {
        var folded = Words.Fold(name);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    private static bool IsShort(string name) =>
        name.Length <= 6 && name.Count(char.IsLetter) <= 4
        && name.All(letter => char.IsUpper(letter) || letter is '.' or '\u2019');

    private static List<string[]> Raw()
    {
        using var packed = typeof(Gazetteer).Assembly.GetManifestResourceStream("Rules/gazetteer/places.bin")
            ?? throw new RuleFileException("gazetteer/places.bin", 0, "no such file");
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var lines = new List<string[]>(40_000);
        while (reader.ReadLine() is { } line)
            lines.Add(line.Split('\t'));
        return lines;
    }

    private void AddCountries(Dictionary<string, string[]> raw)
    {
        foreach (var line in RuleFile.Load("gazetteer/countries.txt").Lines)
        {
            var (latitude, longitude) = Position(line, 2);
            var fields = raw.GetValueOrDefault(line[0]);
            var country = new GazetteerPlace(line.Items(1)[0], PlaceKind.Country, latitude, longitude)
            {
                Country = line[0],
                GeoNames = fields is null ? null : Number(fields[7]),
                Population = fields is null ? 0 : Count(fields[6]),
                Zone = fields is null || fields[8].Length == 0 ? null : fields[8],
            };
            _countries.Add(line[0], country);
            foreach (var name in line.Items(1))
                Add(name, country);
            foreach (var word in line.Items(3))
                _demonyms.TryAdd(Words.Fold(word), line[0]);
        }
    }

    /// <summary>Adds the places of the rule file; returns the divisions among them, which need no guessed position.</summary>
    private HashSet<(string, string)> AddRegions(Dictionary<(string, string), string[]> divisions)
    {
        var named = new HashSet<(string, string)>();
        foreach (var line in RuleFile.Load("gazetteer/regions.txt").Lines.Where(line => line.Section is not ("exonyms" or "peoples")))
        {
            var (latitude, longitude) = Position(line, 1);
            var names = line.Items(0);
            var key = (Words.Fold(line[4].Length > 0 ? line[4] : names[0]), line[2]);
            var fields = line.Section == "states" ? divisions.GetValueOrDefault(key) : null;
            if (fields is not null)
                named.Add(key);
            var place = new GazetteerPlace(names[0], KindOf(line), latitude, longitude)
            {
                Country = line[2].Length == 0 ? null : line[2],
                Division = fields?[5],
                Population = fields is null ? 1_000_000 : Count(fields[6]),
                GeoNames = fields is null ? null : Number(fields[7]),
                Zone = line[3].Length > 0 ? line[3] : fields is null || fields[8].Length == 0 ? null : fields[8],
            };
            foreach (var name in names)
            {
                Add(name, place);
                if (fields is not null)
                    _divisions.TryAdd($"{line[2]}/{Key(name)}", fields[5]);
            }
        }
        return named;
    }

    private void AddRaw(List<string[]> raw, HashSet<(string, string)> named)
    {
        var others = new List<(string Name, GazetteerPlace Place)>();
        foreach (var fields in raw)
        {
            if (fields[0] == "country" || (fields[0] == "division" && named.Contains((Words.Fold(fields[1]), fields[4]))))
                continue;
            var place = new GazetteerPlace(
                fields[1], KindOf(fields[0]), Degrees(fields[2]), Degrees(fields[3]))
            {
                Country = fields[4],
                Division = fields[5].Length == 0 ? null : fields[5],
                Population = Count(fields[6]),
                GeoNames = Number(fields[7]),
                Zone = fields[8].Length == 0 ? null : fields[8],
            };
            Add(place.Name, place);
            if (place.Kind == PlaceKind.Division)
                _divisions.TryAdd($"{place.Country}/{Key(place.Name)}", fields[5]);
            else if (fields.Length > 9 && fields[9].Length > 0)
                others.AddRange(fields[9].Split(',').Select(name => (name, place with { IsOtherName = true })));
        }
        foreach (var (name, place) in others)
            if (!_places.ContainsKey(Key(name)))
                Add(name, place);
    }

    private void AddExonyms()
    {
        foreach (var line in RuleFile.Load("gazetteer/regions.txt").In("exonyms"))
        {
            var places = Find(line[1]).Where(place => place.Country == line[2]).ToList();
            if (places.Count == 0)
                throw line.Bad($"GeoNames knows no {line[1]} in {line[2]}");
            foreach (var name in line.Items(0))
                if (!Find(name).Contains(places[0]))
                    Add(name, places[0]);
        }
    }

    private void AddPeoples()
    {
        foreach (var line in RuleFile.Load("gazetteer/regions.txt").In("peoples"))
        {
            var home = Find(line[1]).FirstOrDefault() ?? throw line.Bad($"no place {line[1]}");
            foreach (var word in line.Items(0))
                _peoples.TryAdd(Words.Fold(word), home);
        }
    }

    private void Add(string name, GazetteerPlace place)
    {
        var key = IsShort(name) ? name : Key(name);
        _places[key] = _places.TryGetValue(key, out var known) ? known.Add(place) : [place];
    }

    private static PlaceKind KindOf(string kind) => kind switch
    {
        "capital" => PlaceKind.Capital,
        "city" => PlaceKind.City,
        _ => PlaceKind.Division,
    };

    private static PlaceKind KindOf(RuleLine line) => line.Section switch
    {
        "states" => PlaceKind.Division,
        "areas" => PlaceKind.Area,
        "waters" => PlaceKind.Water,
        "heights" => PlaceKind.Height,
        "quarters" => PlaceKind.Quarter,
        _ => throw line.Bad($"no such section: {line.Section}"),
    };

    private static (double Latitude, double Longitude) Position(RuleLine line, int field)
    {
        if (line.Items(field) is not [var latitude, var longitude]
            || !double.TryParse(latitude, CultureInfo.InvariantCulture, out var north) || Math.Abs(north) > 90
            || !double.TryParse(longitude, CultureInfo.InvariantCulture, out var east) || Math.Abs(east) > 180)
            throw line.Bad("latitude and longitude are wanted");
        return (north, east);
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Count(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
