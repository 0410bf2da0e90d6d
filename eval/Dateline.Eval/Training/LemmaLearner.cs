using Dateline.Language.Parsing;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training;

/// <summary>Learns from which words and endings which dictionary forms come.</summary>
internal static class LemmaLearner
{
    /// <summary>An ending that was seen less often is chance.</summary>
    private const int TimesSeen = 3;

    /// <summary>Of edits that are as often right the first one counts.</summary>
    private const string Letters = "sknc";

    /// <summary>A name that was never seen and has no capital is a particle more often than a slip: <c>van</c>.</summary>
    private const string LettersOfEndings = "skc";

    private sealed record Seen(string Word, string Folded, uint Label, string Lemma, string[] Edits);

    public static Lemmas Learn(List<TreebankSentence> sentences)
    {
        var seen = new List<Seen>();
        foreach (var sentence in sentences)
            for (var at = 0; at < sentence.Labels.Length; at++)
            {
                var folded = sentence.Row.Folded(at);
                var word = sentence.Row.Exact(at).ToString();
                if (Edits(word, folded, sentence.Lemmas[at]) is { Length: > 0 } edits)
                    seen.Add(new Seen(word, folded, GrammarNetwork.LabelHash(sentence.Labels[at]), sentence.Lemmas[at], edits));
            }
        var known = new Dictionary<uint, string>();
        for (var letters = 0; letters <= Lemmas.LongestEnding; letters++)
            AddEndings(seen, letters, known);
        foreach (var group in seen.GroupBy(one => Lemmas.WholeKey(one.Folded, one.Label)))
        {
            var best = Most(group, Letters)!;
            if (best != ByEnding(group.First(), Lemmas.LongestEnding, known))
                known[group.Key] = best;
        }
        var all = known.Values.Distinct().Order(StringComparer.Ordinal).ToArray();
        var numbers = all.Select((edit, at) => (edit, at)).ToDictionary(pair => pair.edit, pair => (ushort)pair.at);
        return new Lemmas(all, known.ToDictionary(pair => pair.Key, pair => numbers[pair.Value]));
    }

    private static void AddEndings(List<Seen> seen, int letters, Dictionary<uint, string> known)
    {
        var found = new Dictionary<uint, string>();
        foreach (var group in seen.Where(one => one.Folded.Length >= letters)
            .GroupBy(one => Lemmas.EndingKey(one.Folded, letters, one.Label)))
        {
            var words = group.DistinctBy(one => (one.Folded, string.Join("|", one.Edits))).ToList();
            if ((letters > 0 && words.Count < TimesSeen) || Most(words, LettersOfEndings) is not { } best)
                continue;
            if (letters == 0 || best != ByEnding(words[0], letters - 1, known))
                found[group.Key] = best;
        }
        foreach (var (key, edit) in found)
            known.TryAdd(key, edit);
    }

    private static string? ByEnding(Seen one, int longest, Dictionary<uint, string> known)
    {
        for (var letters = Math.Min(longest, one.Folded.Length); letters >= 0; letters--)
            if (known.TryGetValue(Lemmas.EndingKey(one.Folded, letters, one.Label), out var edit))
                return edit;
        return null;
    }

    /// <summary>The edit that makes the most of the lemmas.</summary>
    private static string? Most(IEnumerable<Seen> seen, string letters) =>
        seen.SelectMany(one => one.Edits).Where(edit => letters.Contains(edit[0])).GroupBy(edit => edit)
            .OrderByDescending(edit => edit.Count()).ThenBy(edit => letters.IndexOf(edit.Key[0]))
            .ThenBy(edit => edit.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>The edits that make the lemma; none where the form is too far from it.</summary>
    private static string[] Edits(string word, string folded, string lemma)
    {
        var edits = new List<string>();
        foreach (var letter in lemma.Any(char.IsUpper) ? "nkc" : "s")
        {
            var stem = letter is 'k' or 'n' ? word : folded;
            var goal = letter is 'k' or 's' || stem.Length == 0 || lemma.Length == 0 ? lemma : stem[0] + lemma[1..];
            var shared = stem.AsSpan().CommonPrefixLength(goal);
            var edit = $"{letter}{Math.Min(9, stem.Length - shared)}{goal[shared..]}";
            if (Lemmas.Apply(edit, word, folded) == lemma)
                edits.Add(edit);
        }
        return [.. edits];
    }
}
