using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Claims.Positions;

/// <summary>The words of <c>positions.txt</c>.</summary>
internal sealed class PositionRules
{
    private static readonly FrozenSet<string> s_stances = FrozenSet.ToFrozenSet(
        ["accept", "reject", "demand", "threaten", "deny", "confirm", "doubt", "offer"]);

    private static readonly Lazy<PositionRules> s_english = new(() => new PositionRules(RuleFile.Load("en/positions.txt")));

    private readonly FrozenDictionary<string, string> _stances;
    private readonly FrozenDictionary<string, string> _flips;
    private readonly FrozenDictionary<string, string> _topics;

    public PositionRules(RuleFile file)
    {
        _stances = Stances(file, "stances");
        _flips = Stances(file, "flips");
        _topics = file.In("topics").SelectMany(line => line.Items(1).Select(word => (Word: word, Topic: line[0])))
            .ToFrozenDictionary(one => one.Word, one => one.Topic);
        Ready = Set(file, "ready");
        Institutions = Set(file, "institutions");
        ObjectEnds = Set(file, "object ends");
        EmptyObjects = Set(file, "empty objects");
        Small = Set(file, "small");
        Inferences = Set(file, "inferences");
        BadStarts = Set(file, "bad starts");
        Asides = Set(file, "asides");
        Directed = Set(file, "directed");
        Accounts = Set(file, "accounts");
        Factual = Set(file, "factual");
    }

    public static PositionRules English => s_english.Value;

    public FrozenSet<string> Ready { get; }

    public FrozenSet<string> Institutions { get; }

    public FrozenSet<string> ObjectEnds { get; }

    public FrozenSet<string> EmptyObjects { get; }

    public FrozenSet<string> Small { get; }

    public FrozenSet<string> Inferences { get; }

    public FrozenSet<string> Asides { get; }

    public FrozenSet<string> BadStarts { get; }

    public FrozenSet<string> Directed { get; }

    public FrozenSet<string> Accounts { get; }

    public FrozenSet<string> Factual { get; }

    public string? StanceOf(string action, Polarity polarity) =>
        (polarity == Polarity.Denied ? _flips : _stances).GetValueOrDefault(action);

    public string? TopicOf(string word) => _topics.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Stances(RuleFile file, string section) => file.In(section)
        .ToFrozenDictionary(
            line => line[0],
            line => s_stances.Contains(line[1]) ? line[1] : throw line.Bad($"'{line[1]}' is no stance"));

    private static FrozenSet<string> Set(RuleFile file, string section) =>
        file.In(section).SelectMany(line => line.Items(0)).ToFrozenSet();
}
