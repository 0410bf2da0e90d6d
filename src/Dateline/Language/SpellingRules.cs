namespace Dateline.Language;

/// <summary>The words of <c>names-spellings.txt</c>.</summary>
internal sealed class SpellingRules
{
    private readonly Dictionary<string, string> _usual = [];
    private readonly Dictionary<string, List<int>> _short = [];
    private readonly HashSet<string> _particles;
    private readonly HashSet<string> _styles;
    private readonly HashSet<string> _suffixes;

    public SpellingRules()
    {
        var file = RuleFile.Load("en/names-spellings.txt");
        foreach (var line in file.In("transliterated"))
        {
            var words = line.Items(0).Select(word => Words.Fold(word)).ToList();
            foreach (var word in words)
                if (!_usual.TryAdd(word, words[0]))
                    throw line.Bad($"{word} stands for {_usual[word]} already");
        }
        var number = 0;
        foreach (var line in file.In("short"))
        {
            foreach (var word in line.Items(0).Select(word => Words.Fold(word)))
                (_short.TryGetValue(word, out var lines) ? lines : _short[word] = []).Add(number);
            number++;
        }
        _particles = Folded(file, "particle");
        _styles = Folded(file, "style");
        _suffixes = Folded(file, "suffix");
    }

    public string Usual(string folded) => _usual.GetValueOrDefault(folded, folded);

    public bool IsParticle(string folded) => _particles.Contains(folded);

    public bool IsStyle(string folded) => _styles.Contains(folded);

    public bool IsSuffix(string folded) => _suffixes.Contains(folded);

    /// <summary>Whether the given names stand in one line of short forms.</summary>
    public bool AreShortForms(string one, string other) =>
        _short.TryGetValue(one, out var mine) && _short.TryGetValue(other, out var yours) && mine.Intersect(yours).Any();

    private static HashSet<string> Folded(RuleFile file, string section) =>
        [.. file.In(section).SelectMany(line => line.Items(0)).Select(word => Words.Fold(word))];
}
