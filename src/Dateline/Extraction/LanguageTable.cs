using System.Collections.Frozen;
using System.Globalization;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Scripts, words and letters of languages, as <c>Rules/languages.txt</c> gives them.</summary>
internal sealed class LanguageTable
{
    public const string Han = "han", Kana = "kana";

    private const string Latin = "latin";

    // Sections of the rule file whose languages share a script, and where it lies in Unicode.
    private static readonly ImmutableArray<(string Name, int First, int Last)> Shared =
    [
        (Latin, 'A', 0x24f), (Latin, 0x1e00, 0x1eff), ("cyrillic", 0x400, 0x52f), ("arabic", 0x600, 0x6ff),
        ("devanagari", 0x900, 0x97f), (Kana, 0x3040, 0x30ff), (Han, 0x3400, 0x4dbf), (Han, 0x4e00, 0x9fff),
    ];

    private readonly FrozenDictionary<string, FrozenDictionary<string, ImmutableArray<int>>> _words;
    private readonly FrozenDictionary<string, FrozenDictionary<char, ImmutableArray<int>>> _letters;
    private readonly ImmutableArray<(string Name, int First, int Last)> _scripts;
    private readonly FrozenSet<string> _single;

    private LanguageTable(RuleFile rules)
    {
        var single = rules.In("script").ToList();
        var shared = rules.Lines.Where(line => line.Section != "script").GroupBy(line => line.Section).ToList();
        Languages = [.. shared.SelectMany(lines => lines).Select(line => line[0]).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        _words = shared.ToFrozenDictionary(lines => lines.Key, lines => Index(lines, line => line.Items(1)
            .Select(word => Words.Fold(word)).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal);
        _letters = shared.ToFrozenDictionary(lines => lines.Key, lines => Index(lines, line => line[2].Distinct()),
            StringComparer.Ordinal);
        _scripts = [.. Shared, .. single.SelectMany(RangesOf)];
        _single = single.Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>All that share a script with others, in order of their codes; what tells of them names their places here.</summary>
    public ImmutableArray<string> Languages { get; }

    public static LanguageTable Load() => new(RuleFile.Load("languages.txt"));

    public string? ScriptOf(char letter)
    {
        foreach (var (name, first, last) in _scripts)
        {
            if (letter >= first && letter <= last)
                return name;
        }
        return null;
    }

    /// <summary>The language of a script that has but one, or is written so by one above all others.</summary>
    public string? LanguageOf(string script) => _single.Contains(script) ? script : null;

    /// <summary>The languages of every word of a script.</summary>
    /// <param name="script">As <see cref="ScriptOf"/> names it.</param>
    public FrozenDictionary<string, ImmutableArray<int>> WordsOf(string script) =>
        _words.GetValueOrDefault(script) ?? FrozenDictionary<string, ImmutableArray<int>>.Empty;

    public ImmutableArray<int> WithLetter(string script, char letter) =>
        _letters.TryGetValue(script, out var letters) ? letters.GetValueOrDefault(letter, []) : [];

    private FrozenDictionary<T, ImmutableArray<int>> Index<T>(IEnumerable<RuleLine> lines, Func<RuleLine, IEnumerable<T>> keys)
        where T : notnull => lines.SelectMany(line => keys(line).Select(key => (Key: key, Language: Languages.IndexOf(line[0]))))
            .GroupBy(pair => pair.Key)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Language).ToImmutableArray());

    private static IEnumerable<(string Name, int First, int Last)> RangesOf(RuleLine line)
    {
        foreach (var range in line.Items(1))
        {
            var ends = range.Split('-');
            if (ends.Length != 2 || !int.TryParse(ends[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var first)
                || !int.TryParse(ends[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var last))
                throw line.Bad($"'{range}' is no range of characters");
            yield return (line[0], first, last);
        }
    }
}
