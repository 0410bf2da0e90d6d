using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Which words are written with a full stop, and which words begin a sentence after one.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, string> Kinds;
    private static readonly FrozenDictionary<string, string> Starters;

    static Abbreviations()
    {
        var file = RuleFile.Load("en/abbreviations.txt");
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        var starters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in file.Lines)
        {
            var words = line[0].Split(' ', 2);
            if (line.Section == "starters")
                starters[words[0]] = words.Length > 1 ? words[1] : "";
            else if (line.Section is "title" or "number" or "other")
                kinds[line[0]] = line.Section;
            else
                throw line.Bad($"no section '{line.Section}' is known here");
        }
        Kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal);
        Starters = starters.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The longest word of the list is shorter.</summary>
    public const int LongestWord = 12;

    public static bool IsKnown(ReadOnlySpan<char> word) => Kind(word) is not null;

    public static bool IsTitle(ReadOnlySpan<char> word) => Kind(word) == "title";

    public static bool IsBeforeNumber(ReadOnlySpan<char> word) => Kind(word) == "number";

    /// <summary>Whether a sentence begins with the word that stands at the position, with a capital.</summary>
    public static bool IsStarterAt(string text, int at)
    {
        var word = WordAt(text, at);
        if (word.IsEmpty || !char.IsUpper(word[0]) || !Starters.TryGetValue(Words.Fold(word), out var second))
            return false;
        return second.Length == 0 || WordAt(text, at + word.Length + 1).Equals(second, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The run of letters at the position, at most as long as a word of the lists.</summary>
    public static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= LongestWord && char.IsLetter(text[end]))
            end++;
        return at >= text.Length ? [] : text.AsSpan(at, end - at);
    }

    private static string? Kind(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= LongestWord && Kinds.TryGetValue(Words.Fold(word), out var kind) ? kind : null;
}
