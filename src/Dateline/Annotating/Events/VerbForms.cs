using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Annotating.Events;

[Flags]
internal enum VerbForm
{
    None = 0,
    Plain = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}

/// <summary>The forms of English verbs: by rule, and from <c>events-irregular.txt</c> where the rule fails.</summary>
internal sealed class VerbForms
{
    private const string Vowels = "aeiou";

    // Verbs of more than one syllable that double their last letter because the stress lies on it.
    private static readonly FrozenSet<string> s_doubling = FrozenSet.ToFrozenSet(
        ["refer", "prefer", "confer", "permit", "commit", "admit", "submit", "compel", "expel", "rebel", "occur", "deter",
         "defer", "incur", "transfer", "control", "patrol", "repel", "propel", "equip", "quit", "omit"]);

    private readonly Dictionary<string, List<(string Past, string Participle)>> _irregular = new(StringComparer.Ordinal);

    public VerbForms(RuleFile irregular)
    {
        foreach (var line in irregular.Lines)
        {
            if (line.Fields.Length != 3)
                throw line.Bad("a verb has a plain form, a past and a participle");
            if (!_irregular.TryGetValue(line[0], out var pasts))
                _irregular[line[0]] = pasts = [];
            pasts.Add((line[1], line[2]));
        }
    }

    public IEnumerable<string> Irregular => _irregular.Keys;

    /// <summary>All forms of a verb of one word; a form that serves twice comes with both flags or twice.</summary>
    public IEnumerable<(string Form, VerbForm As)> Of(string verb)
    {
        yield return (verb, VerbForm.Plain);
        yield return (Third(verb), VerbForm.Third);
        yield return (Stem(verb, "ing") + "ing", VerbForm.Ing);
        if (_irregular.TryGetValue(verb, out var pasts))
        {
            foreach (var (past, participle) in pasts)
            {
                yield return (past, VerbForm.Past);
                yield return (participle, VerbForm.Participle);
            }
        }
        else
        {
            yield return (Stem(verb, "ed") + "ed", VerbForm.Past | VerbForm.Participle);
        }
    }

    private static string Third(string verb)
    {
        if (EndsInConsonantY(verb))
            return verb[..^1] + "ies";
        return verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("ch", StringComparison.Ordinal)
            || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es" : verb + "s";
    }

    private static string Stem(string verb, string ending)
    {
        if (ending == "ed" && EndsInConsonantY(verb))
            return verb[..^1] + "i";
        if (ending == "ing" && verb.EndsWith("ie", StringComparison.Ordinal))
            return verb[..^2] + "y";
        if (verb[^1] == 'e' && !(ending == "ing" && verb.EndsWith("ee", StringComparison.Ordinal)))
            return verb[..^1];
        return Doubles(verb) ? verb + verb[^1] : verb;
    }

    private static bool Doubles(string verb)
    {
        if (s_doubling.Contains(verb))
            return true;
        // One syllable: consonant, vowel, consonant, as in stab.
        return verb.Length >= 3 && !Vowels.Contains(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y')
            && Vowels.Contains(verb[^2]) && !Vowels.Contains(verb[^3]) && verb[..^2].IndexOfAny(['a', 'e', 'i', 'o', 'u']) < 0;
    }

    private static bool EndsInConsonantY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !Vowels.Contains(verb[^2]);
}
