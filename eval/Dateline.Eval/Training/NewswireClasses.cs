using Dateline.Eval.Scoring;
using Dateline.Language;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training;

/// <summary>Which Penn tags words have in newswire: the tags that make up a tenth of a word's uses or more.</summary>
internal static class NewswireClasses
{
    private const int TimesSeen = 2;
    private const double Share = 0.1;

    /// <param name="path">Lines of word, tag and label parted by tabs.</param>
    public static WordClasses Read(string path)
    {
        var counts = new Dictionary<uint, Dictionary<string, int>>();
        foreach (var line in Records.Text(path).Split('\n'))
        {
            if (line.Split('\t') is not [var word, var tag, _])
                continue;
            var key = Features.Hash(Words.Fold(word));
            if (!counts.TryGetValue(key, out var tags))
                counts[key] = tags = [];
            tags[tag] = tags.GetValueOrDefault(tag) + 1;
        }
        var sets = counts.Where(word => word.Value.Values.Sum() >= TimesSeen)
            .ToDictionary(word => word.Key, word => SetOf(word.Value));
        var numbers = sets.Values.Distinct().Order(StringComparer.Ordinal).Select((set, at) => (set, at + 1))
            .ToDictionary(pair => pair.set, pair => (ushort)pair.Item2);
        return new WordClasses(sets.ToDictionary(word => word.Key, word => numbers[word.Value]));
    }

    private static string SetOf(Dictionary<string, int> tags)
    {
        var least = tags.Values.Sum() * Share;
        return string.Join(' ', tags.Where(tag => tag.Value >= least).Select(tag => tag.Key).Order(StringComparer.Ordinal));
    }
}
