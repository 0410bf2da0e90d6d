using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Annotating.Attributions;

/// <summary>What may stand with a cue: see the head of <c>Rules/en/cues.txt</c>.</summary>
[Flags]
internal enum Frames
{
    None = 0,
    Clause = 1,
    That = 2,
    Hearer = 4,
    To = 8,
    Object = 16,
    Quote = 32,
    Ask = 64,
    Inverted = 128,
    Call = 256,
    Finding = 512,
    Source = 1024,
}

internal enum VerbForm
{
    Base,
    Present,
    Past,
    Participle,
    Ing,
}

/// <summary>A verb or phrase that tells of speech.</summary>
internal sealed record CueRule(string Base, Stance Stance, Frames Frames)
{
    /// <summary><c>plans to go</c>: nothing is spoken that a quotation could go on with.</summary>
    public bool OnlyTakesAction => Frames == Frames.To;

    public bool Takes(Frames frames) => (Frames & frames) != 0;
}

/// <summary>One form of a rule: the words after its first, and what form that is.</summary>
internal sealed record CueForm(CueRule Rule, VerbForm Form, ImmutableArray<string> Rest);

/// <summary>The cues of a language, by their first word; the longest first.</summary>
internal sealed class CueBook
{
    private readonly FrozenDictionary<string, ImmutableArray<CueForm>> _byFirstWord;
    private readonly FrozenDictionary<string, Stance> _nouns;

    private CueBook(Dictionary<string, List<CueForm>> forms, Dictionary<string, Stance> nouns)
    {
        _byFirstWord = forms.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.OrderByDescending(form => form.Rest.Length).ToImmutableArray());
        _nouns = nouns.ToFrozenDictionary();
    }

    public static CueBook English { get; } = Read(RuleFile.Load("en/cues.txt"));

    public ImmutableArray<CueForm> StartingWith(string word) =>
        _byFirstWord.TryGetValue(word, out var forms) ? forms : [];

    public bool IsNoun(string word, out Stance stance) => _nouns.TryGetValue(word, out stance);

    /// <exception cref="RuleFileException">A line names no stance or frame that there is.</exception>
    public static CueBook Read(RuleFile file)
    {
        var irregular = file.In("irregular").ToDictionary(line => line[0], line => line.Items(1));
        var forms = new Dictionary<string, List<CueForm>>();
        foreach (var line in file.In("verbs").Concat(file.In("phrases")))
        {
            var rule = new CueRule(line[0], StanceOf(line), FramesOf(line));
            var words = line[0].Split(' ');
            var stated = line.Items(3) is { Length: > 0 } own ? own
                : words.Length > 1 && irregular.TryGetValue(words[0], out var known) ? known : Regular(words[0]);
            if (stated.Length != 4)
                throw line.Bad($"'{line[3]}' are not four forms");
            Add(forms, words[0], new CueForm(rule, VerbForm.Base, [.. words.Skip(1)]));
            for (var form = VerbForm.Present; form <= VerbForm.Ing; form++)
                Add(forms, stated[(int)form - 1], new CueForm(rule, form, [.. words.Skip(1)]));
        }
        foreach (var line in file.In("sources"))
        {
            var words = line[0].Split(' ');
            var rule = new CueRule(line[0], StanceOf(line), Frames.Source);
            Add(forms, words[0], new CueForm(rule, VerbForm.Base, [.. words.Skip(1)]));
        }
        return new CueBook(forms, file.In("nouns").ToDictionary(line => line[0], StanceOf));
    }

    private static void Add(Dictionary<string, List<CueForm>> forms, string word, CueForm form)
    {
        if (!forms.TryGetValue(word, out var list))
            forms[word] = list = [];
        list.Add(form);
    }

    private static Stance StanceOf(RuleLine line) =>
        Enum.TryParse<Stance>(line[1], ignoreCase: true, out var stance) ? stance
            : throw line.Bad($"no stance '{line[1]}'");

    private static Frames FramesOf(RuleLine line)
    {
        var frames = Frames.None;
        foreach (var item in line.Items(2))
            frames |= Enum.TryParse<Frames>(item, ignoreCase: true, out var one) ? one
                : throw line.Bad($"no frame '{item}'");
        return frames == Frames.None ? throw line.Bad("no frames") : frames;
    }

    /// <summary>Present, past, participle and -ing by the rules of English spelling.</summary>
    private static ImmutableArray<string> Regular(string verb)
    {
        if (verb.EndsWith('e'))
            return [verb + "s", verb + "d", verb + "d", verb[..^1] + "ing"];
        if (verb.EndsWith('y') && verb.Length > 1 && !"aeiou".Contains(verb[^2]))
            return [verb[..^1] + "ies", verb[..^1] + "ied", verb[..^1] + "ied", verb + "ing"];
        var present = verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal)
            || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith('x') ? verb + "es" : verb + "s";
        return [present, verb + "ed", verb + "ed", verb + "ing"];
    }
}
