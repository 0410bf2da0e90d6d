using Dateline.Language;

namespace Dateline.Annotating.Names.Learned;

/// <summary>
/// In which lists of the house does a word stand? One bit a list, in capitals or not; read once, so that a word costs one
/// look-up.
/// </summary>
internal sealed class NameLexicon
{
    private static readonly Lazy<NameLexicon> Loaded = new(() => new NameLexicon());

    private readonly Dictionary<string, uint> _bits = [];

    private readonly uint _borne;

    private NameLexicon()
    {
        var bit = 0;
        Add(ref bit, "en/words-common.txt");
        Add(ref bit, "en/names-given.txt");
        Add(ref bit, "en/names-given-seen.txt");
        Add(ref bit, "en/names-family-seen.txt");
        _borne = 7u << 1;
        Add(ref bit, "en/titles.txt", "honorific");
        Add(ref bit, "en/titles.txt", "office", "rank");
        foreach (var section in (string[])["suffix", "head", "foreign head", "body before", "body after"])
            Add(ref bit, "en/names-organizations.txt", section);
        Add(ref bit, "en/names-organizations.txt", "known", "outlets");
        Add(ref bit, "en/names-organizations.txt", "outlet suffix");
        foreach (var section in (string[])["facility suffix", "road suffix", "place suffix", "place head", "place before",
            "event suffix", "event head", "ship before", "product", "not a name", "name joint", "person cue", "direction"])
            Add(ref bit, "en/names-kinds.txt", section);
        Add(ref bit, "en/names-groups.txt");
    }

    public static NameLexicon English => Loaded.Value;

    /// <summary>The lists that hold the folded word.</summary>
    public uint Of(string folded) => _bits.GetValueOrDefault(folded);

    /// <summary>Whether many people are called so, by given or family name.</summary>
    public bool IsBorne(string folded) => (Of(folded) & _borne) != 0;

    private void Add(ref int bit, string path, params string[] sections)
    {
        var mask = 1u << bit++;
        foreach (var line in RuleFile.Load(path).Lines)
        {
            if (sections.Length > 0 && !sections.Contains(line.Section))
                continue;
            foreach (var word in line.Items(0).Select(item => Words.Fold(item)))
                if (!word.Contains(' '))
                    _bits[word] = _bits.GetValueOrDefault(word) | mask;
        }
    }
}
