using Dateline.Language;

namespace Dateline.Annotating.Names;

internal enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>The words by which names are known, from the rule files.</summary>
internal sealed class NameRules
{
    private static readonly Lazy<NameRules> Loaded = new(() => new NameRules());

    private readonly HashSet<string> _common;
    private readonly Dictionary<string, Gender> _given = [];
    private readonly Dictionary<string, Gender> _honorifics = [];
    private readonly HashSet<string> _offices;
    private readonly HashSet<string> _ranks;
    private readonly HashSet<string> _beforeOffice;
    private readonly Dictionary<string, HashSet<string>> _kinds;
    private readonly Dictionary<string, HashSet<string>> _bodies;
    private readonly HashSet<string> _groups;

    private NameRules()
    {
        _common = [.. Items(RuleFile.Load("en/words-common.txt").Lines)];
        AddGiven();
        var titles = RuleFile.Load("en/titles.txt");
        foreach (var line in titles.In("honorific"))
            foreach (var word in line.Items(0))
                _honorifics[Words.Fold(word)] = GenderOf(line);
        _offices = Folded(titles.In("office"));
        _ranks = Folded(titles.In("rank"));
        _beforeOffice = Folded(titles.In("before office"));
        _kinds = Sections("en/names-kinds.txt", "function", "not a name", "product", "ship prefix");
        _bodies = Sections("en/names-organizations.txt", "known", "outlets");
        _groups = [.. Items(RuleFile.Load("en/names-groups.txt").Lines)];
    }

    public static NameRules English => Loaded.Value;

    public bool IsCommon(string folded) => _common.Contains(folded);

    public bool IsGiven(NameWord word) => word.IsCapital && _given.ContainsKey(word.Folded);

    public Gender GenderOf(string given) => _given.GetValueOrDefault(Words.Fold(given));

    public bool IsHonorific(string folded) => _honorifics.ContainsKey(folded);

    public Gender HonorificGender(string folded) => _honorifics.GetValueOrDefault(folded);

    public bool IsOffice(string folded) => _offices.Contains(folded);

    public bool IsRank(string folded) => _ranks.Contains(folded);

    public bool IsBeforeOffice(string folded) => _beforeOffice.Contains(folded);

    /// <summary>Whether the words are in a section of <c>names-kinds.txt</c>.</summary>
    public bool Is(string section, string text) => _kinds[section].Contains(text);

    /// <summary>Whether the words are in a section of <c>names-organizations.txt</c>.</summary>
    public bool IsBody(string section, string text) => _bodies[section].Contains(text);

    public bool IsOutlet(string text) => _bodies["outlets"].Contains(Straight(text));

    public bool IsKnown(string text) =>
        _bodies["known"].Contains(Straight(text)) || IsOutlet(text) || _kinds["product"].Contains(text);

    public bool IsGroup(string text) =>
        _groups.Contains(Straight(text)) || (text.Length > 3 && Gazetteer.World.CountryOf(text) is not null);

    public bool IsLand(string text) =>
        IsGroup(text) || Gazetteer.World.Find(text) is [{ Kind: PlaceKind.Country or PlaceKind.Area }, ..];

    public bool IsJoint(string text) => _kinds["name joint"].Contains(Words.Fold(text));

    private static string Straight(string text) => text.Replace('’', '\'');

    private void AddGiven()
    {
        foreach (var name in Items(RuleFile.Load("en/names-given-seen.txt").Lines))
            _given[name] = Gender.Unknown;
        foreach (var line in RuleFile.Load("en/names-given.txt").Lines)
        {
            foreach (var name in line.Items(0).Select(name => Words.Fold(name)))
            {
                var gender = line.Section switch { "male" => Gender.Male, "female" => Gender.Female, _ => Gender.Unknown };
                // A name under both headings tells nothing.
                _given[name] = _given.TryGetValue(name, out var other) && other != Gender.Unknown && other != gender
                    ? Gender.Unknown : gender;
            }
        }
    }

    private static Gender GenderOf(RuleLine line) => line[1] switch
    {
        "male" => Gender.Male,
        "female" => Gender.Female,
        "unknown" => Gender.Unknown,
        _ => throw line.Bad("male, female or unknown is wanted"),
    };

    private static IEnumerable<string> Items(IEnumerable<RuleLine> lines) =>
        lines.SelectMany(line => line.Items(0)).Select(Straight);

    private static HashSet<string> Folded(IEnumerable<RuleLine> lines) =>
        [.. Items(lines).Select(item => Words.Fold(item))];

    private static Dictionary<string, HashSet<string>> Sections(string path, params string[] cased) =>
        RuleFile.Load(path).Lines.GroupBy(line => line.Section).ToDictionary(group => group.Key,
            group => cased.Contains(group.Key) ? Items(group).ToHashSet() : Folded(group));
}
