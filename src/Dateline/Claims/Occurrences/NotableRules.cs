using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Claims.Occurrences;

/// <summary>Which actions make an occurrence, and of whom and what they must be told.</summary>
/// <param name="Action">As of <see cref="EventMention.Action"/>.</param>
/// <param name="Group">The same for other words for it.</param>
/// <param name="Actors">Classes of things; <c>*</c> for any; empty if none needs to be told.</param>
/// <param name="Targets">Likewise.</param>
internal sealed record NotableRule(
    string Action, string Group, ImmutableArray<string> Actors, ImmutableArray<string> Targets);

/// <summary>The words of <c>events-notable.txt</c>.</summary>
internal sealed class NotableRules
{
    private static readonly Lazy<NotableRules> s_english = new(() => new NotableRules(
        RuleFile.Load("en/events-notable.txt")));

    private readonly Dictionary<string, List<NotableRule>> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _classes = new(StringComparer.Ordinal);

    public NotableRules(RuleFile file)
    {
        foreach (var line in file.In("things"))
            AddThings(line);
        foreach (var line in file.In("notable"))
            AddRule(line);
        Generic = Set(file, "generic");
        ToldAsKnown = Set(file, "told as known");
        Unsure = Set(file, "unsure");
        Allegations = Set(file, "allegation");
    }

    public static NotableRules English => s_english.Value;

    public FrozenSet<string> Generic { get; }

    public FrozenSet<string> ToldAsKnown { get; }

    public FrozenSet<string> Unsure { get; }

    public FrozenSet<string> Allegations { get; }

    /// <summary>The rule that fits; null if the event is none to keep.</summary>
    public NotableRule? Find(EventMention mention)
    {
        if (!_rules.TryGetValue(mention.Action, out var rules))
            return null;
        return rules.FirstOrDefault(rule => Fits(rule.Actors, mention.Actor) && Fits(rule.Targets, mention.Target));
    }

    /// <summary>The word by which a thing is found: its class, else its head in the singular; null if it is too general.</summary>
    public string? KeyOf(Participant thing)
    {
        var head = HeadOf(thing.Name);
        if (Generic.Contains(head) || head.Length < 2 || char.IsDigit(head[0]))
            return null;
        return _classes.TryGetValue(head, out var classes) && classes[0] is "vessel" or "aircraft" or "drone" or "missile"
            or "vehicle" ? classes[0] : Singular(head);
    }

    /// <summary>The last word before <c>of</c>; of counted things what is counted.</summary>
    public string HeadOf(string name)
    {
        var words = Words.Of(name).ToList();
        if (words.Count == 0)
            return "";
        var of = words.IndexOf("of");
        if (of <= 0)
            return words[^1];
        return Generic.Contains(words[of - 1]) || char.IsDigit(words[of - 1][0]) ? words[^1] : words[of - 1];
    }

    // As much oil as was first reported is a measure, not a thing.
    private static bool IsMeasure(Participant told) =>
        Words.Of(told.Name).FirstOrDefault() is "much" or "many" or "more" or "less" or "fewer" or "most" or "as";

    private bool Fits(ImmutableArray<string> wanted, Participant? told)
    {
        if (wanted.IsEmpty)
            return true;
        if (told is null || IsMeasure(told))
            return false;
        if (wanted.Contains("*"))
            return !Generic.Contains(HeadOf(told.Name)) || told.Id is not null;
        if (wanted.Contains("person") && told.Id?.StartsWith("person:", StringComparison.Ordinal) == true)
            return true;
        return _classes.TryGetValue(HeadOf(told.Name), out var classes) && classes.Any(wanted.Contains);
    }

    private void AddThings(RuleLine line)
    {
        foreach (var word in line.Items(1))
        {
            var key = string.Join(' ', Words.Of(word));
            if (!_classes.TryGetValue(key, out var classes))
                _classes[key] = classes = [];
            classes.Add(line[0]);
        }
    }

    private void AddRule(RuleLine line)
    {
        if (line.Fields.Length != 4)
            throw line.Bad("an occurrence has an action, a group, an actor and a target");
        var known = _classes.Values.SelectMany(one => one).ToHashSet();
        ImmutableArray<string> Classes(int field)
        {
            if (line[field] == "-")
                return [];
            var classes = line.Items(field);
            return classes.FirstOrDefault(one => one != "*" && !known.Contains(one)) is { } unknown
                ? throw line.Bad($"'{unknown}' is no class of things")
                : classes;
        }
        if (!_rules.TryGetValue(line[0], out var rules))
            _rules[line[0]] = rules = [];
        rules.Add(new NotableRule(line[0], line[1], Classes(2), Classes(3)));
    }

    private static FrozenSet<string> Set(RuleFile file, string section) =>
        file.In(section).SelectMany(line => line.Items(0)).ToFrozenSet();

    private static string Singular(string word) => word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4
        ? word[..^3] + "y"
        : word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
}
