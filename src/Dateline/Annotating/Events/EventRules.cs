using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Annotating.Events;

/// <summary>What a verb tells of, under which condition on its object.</summary>
/// <param name="Action">Plain form with particles: <c>shoot down</c>.</param>
/// <param name="Particles">The words after the verb.</param>
/// <param name="Type">PLOVER event type; null where none fits.</param>
/// <param name="Objects">Words one of which the object must hold; empty for any.</param>
/// <param name="Id">Of the rule.</param>
internal sealed record VerbRule(
    string Action, ImmutableArray<string> Particles, string? Type, ImmutableArray<string> Objects, string Id);

internal sealed record NounRule(string Action, string? Type);

/// <summary>The event lexicon of a language, read once.</summary>
internal sealed class EventRules
{
    private static readonly Lazy<EventRules> s_english = new(() => new EventRules(
        RuleFile.Load("en/events.txt"),
        new VerbForms(RuleFile.Load("en/events-irregular.txt")),
        new SmallWords(RuleFile.Load("en/events-words.txt"))));

    private static readonly FrozenSet<string> s_types = FrozenSet.ToFrozenSet(
        ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
         "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"]);

    private readonly Dictionary<string, List<VerbRule>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NounRule> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Verb, VerbForm Form)> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _light = new(StringComparer.Ordinal);

    private EventRules(RuleFile events, VerbForms forms, SmallWords words)
    {
        Words = words;
        foreach (var line in events.Lines)
            Read(line);
        foreach (var verb in _verbs.Keys.Order(StringComparer.Ordinal)
            .Concat(_light.Order(StringComparer.Ordinal))
            .Concat(words.In("no noun").Order(StringComparer.Ordinal))
            .Concat(words.In("speech").Order(StringComparer.Ordinal))
            .Concat(Enum.GetValues<Control>()
                .SelectMany(control => words.In("control " + control.ToString().ToLowerInvariant())
                    .Order(StringComparer.Ordinal)))
            .Concat(forms.Irregular.Order(StringComparer.Ordinal))
            .Distinct())
            Add(verb, forms);
    }

    public static EventRules English => s_english.Value;

    public SmallWords Words { get; }

    public bool TryForm(string folded, out string verb, out VerbForm form)
    {
        var found = _forms.TryGetValue(folded, out var known);
        (verb, form) = known;
        return found;
    }

    /// <summary>The rules of a verb, those with more particles and with objects first.</summary>
    public IReadOnlyList<VerbRule> Of(string verb) => _verbs.TryGetValue(verb, out var rules) ? rules : [];

    public NounRule? Noun(string folded) => _nouns.GetValueOrDefault(folded);

    public bool IsLight(string verb) => _light.Contains(verb);

    private void Read(RuleLine line)
    {
        switch (line.Section)
        {
            case "verbs":
                AddRule(line);
                break;
            case "nouns":
                if (line.Fields.Length != 3)
                    throw line.Bad("a noun has a type and a plain form");
                _nouns[line[0]] = new NounRule(line[2], Type(line));
                break;
            case "light":
                _light.UnionWith(line.Items(0));
                break;
            default:
                throw line.Bad($"no section '{line.Section}' is known");
        }
    }

    private void AddRule(RuleLine line)
    {
        var parts = line[0].Split(' ');
        if (!_verbs.TryGetValue(parts[0], out var rules))
            _verbs[parts[0]] = rules = [];
        rules.Add(new VerbRule(line[0], [.. parts[1..]], Type(line), line.Items(2), $"events.verb-{parts[0]}"));
        _verbs[parts[0]] = [.. rules
            .OrderByDescending(rule => rule.Particles.Length).ThenBy(rule => rule.Objects.IsEmpty)];
    }

    private static string? Type(RuleLine line) =>
        line[1] == "-" ? null : s_types.Contains(line[1]) ? line[1] : throw line.Bad($"'{line[1]}' is no event type");

    private void Add(string verb, VerbForms forms)
    {
        foreach (var (form, kind) in forms.Of(verb))
        {
            if (_forms.TryGetValue(form, out var known))
            {
                // One spelling of one verb for two forms; of two verbs the first stands.
                if (known.Verb == verb)
                    _forms[form] = (verb, known.Form | kind);
            }
            else
            {
                _forms[form] = (verb, kind);
            }
        }
    }
}
