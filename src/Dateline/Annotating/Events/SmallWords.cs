using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Annotating.Events;

/// <summary>What a word does in its sentence, as far as a reader without a grammar can tell.</summary>
internal enum WordClass
{
    /// <summary>Nouns, names, adjectives and all that is not known.</summary>
    Noun,
    Determiner,
    Pronoun,
    Number,
    Possessive,
    Preposition,
    Subordinator,
    Relative,
    That,
    Conjunction,
    Comma,
    Mark,
    Quote,
    Modal,
    Be,
    Have,
    Do,
    To,
    Not,
    Adverb,
    Time,
    Verb,
}

/// <summary>The closed classes of <c>events-words.txt</c>, and what verbs do to the verbs that they govern.</summary>
internal sealed class SmallWords
{
    private static readonly FrozenDictionary<string, WordClass> s_sections = new Dictionary<string, WordClass>
    {
        ["determiner"] = WordClass.Determiner,
        ["pronoun"] = WordClass.Pronoun,
        ["preposition"] = WordClass.Preposition,
        ["subordinator"] = WordClass.Subordinator,
        ["relative"] = WordClass.Relative,
        ["conjunction"] = WordClass.Conjunction,
        ["modal"] = WordClass.Modal,
        ["be"] = WordClass.Be,
        ["have"] = WordClass.Have,
        ["do"] = WordClass.Do,
        ["number"] = WordClass.Number,
        ["adverb"] = WordClass.Adverb,
    }.ToFrozenDictionary();

    private readonly Dictionary<string, WordClass> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);

    public SmallWords(RuleFile file)
    {
        foreach (var line in file.Lines)
        {
            if (line.Fields.Length != 1)
                throw line.Bad("words are parted by commas");
            foreach (var word in line.Items(0))
            {
                if (s_sections.TryGetValue(line.Section, out var kind))
                    _classes.TryAdd(word, kind);
                if (!_sets.TryGetValue(line.Section, out var set))
                    _sets[line.Section] = set = new HashSet<string>(StringComparer.Ordinal);
                set.Add(word);
            }
        }
        _classes["that"] = WordClass.That;
        _classes["to"] = WordClass.To;
        _classes["not"] = _classes["n't"] = _classes["never"] = WordClass.Not;
    }

    public WordClass? ClassOf(string folded) => _classes.TryGetValue(folded, out var kind) ? kind : null;

    public bool Has(string section, string folded) => _sets.TryGetValue(section, out var set) && set.Contains(folded);

    /// <summary>The words of a section.</summary>
    public IEnumerable<string> In(string section) => _sets.TryGetValue(section, out var set) ? set : [];

    /// <summary>How a governing verb bears on the governed one; null if it tells nothing.</summary>
    public Control? ControlOf(string verb)
    {
        foreach (var control in Enum.GetValues<Control>())
        {
            if (Has("control " + control.ToString().ToLowerInvariant(), verb))
                return control;
        }
        return null;
    }
}

/// <summary>What a governing verb says of the governed one: tried to stop, plans to meet, demanded to shift.</summary>
internal enum Control
{
    Attempted,
    Planned,
    Demanded,
    Threatened,
    Possible,
    Denied,
    Happened,
}
