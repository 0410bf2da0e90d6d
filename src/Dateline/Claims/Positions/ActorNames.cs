using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Claims.Positions;

/// <summary>Actors that go by several names: Washington, the Americans and the U.S. are one.</summary>
internal sealed class ActorNames
{
    private static readonly Lazy<ActorNames> s_english = new(() => new ActorNames(
        RuleFile.Load("en/positions-actors.txt")));

    // Words that make no other actor of a country: the Norwegian government, two Norwegian officials.
    private static readonly FrozenSet<string> s_organs = FrozenSet.ToFrozenSet(
        ["government", "administration", "officials", "official", "side", "delegation", "negotiators", "authorities", "forces",
         "military", "two", "three", "senior", "the", "several", "regime", "state"]);

    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);

    public ActorNames(RuleFile file)
    {
        foreach (var line in file.Lines)
        {
            Add(line, line[0], line[0]);
            foreach (var other in line.Items(1))
                Add(line, other, line[0]);
        }
    }

    public static ActorNames English => s_english.Value;

    /// <summary>The canonical name of the country or body that the phrase means as a whole; null if it is another.</summary>
    public string? Of(string phrase)
    {
        var words = Key(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length > 0 && words[0] == "the" ? 1 : 0;
        for (var length = Math.Min(3, words.Length - first); length > 0; length--)
        {
            if (!_canonical.TryGetValue(string.Join(' ', words[first..(first + length)]), out var found))
                continue;
            return words[(first + length)..].All(s_organs.Contains) ? found : null;
        }
        return words.Length - first > 1 && s_organs.Contains(words[first]) ? Of(string.Join(' ', words[(first + 1)..])) : null;
    }

    /// <summary>The canonical names that occur anywhere in the phrase, in order.</summary>
    public IEnumerable<string> Within(string phrase)
    {
        var words = Key(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = Math.Min(3, words.Length - at); length > 0; length--)
            {
                if (!_canonical.TryGetValue(string.Join(' ', words[at..(at + length)]), out var found))
                    continue;
                yield return found;
                at += length - 1;
                break;
            }
        }
    }

    private void Add(RuleLine line, string name, string canonical)
    {
        if (!_canonical.TryAdd(Key(name), canonical) && _canonical[Key(name)] != canonical)
            throw line.Bad($"'{name}' is {_canonical[Key(name)]} already");
    }

    // U.S. and US are one key, but us is a pronoun: capitals are kept for names of two letters.
    private static string Key(string phrase)
    {
        var words = phrase.Replace(".", "", StringComparison.Ordinal)
            .Split([' ', '\n', '\r', '\t', '-', ',', '’', '\'', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where(word => word != "s")
            .Select(word => word.Length <= 3 && word.All(char.IsUpper) ? word : Words.Fold(word)));
    }
}
