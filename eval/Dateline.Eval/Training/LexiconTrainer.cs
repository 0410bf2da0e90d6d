using Dateline.Language;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training;

/// <summary>Counts the words of the cleared sets: which tags they have in newswire, and among which words they stand.</summary>
internal static class LexiconTrainer
{
    public const int Coarse = 48;
    public const int Fine = 400;
    private const int Rounds = 12;

    /// <summary>Of a rarer word the neighbours tell too little.</summary>
    private const int TimesClustered = 4;

    private const int TimesTagged = 2;

    /// <summary>A tag that makes up less of the uses of a word is chance.</summary>
    private const double Share = 0.1;

    public static void Train(string data, string file)
    {
        var news = Newswire.Read(Path.Combine(data, "names/gmb/train.txt.gz"));
        var tags = TagSets(news);
        var sentences = Treebanks.Training(data).Select(sentence => Words(sentence.Row))
            .Concat(news.Select(sentence => Words(sentence.Row))).ToList();
        var clusters = Clusters(sentences);
        var entries = tags.Keys.Concat(clusters.Keys).Distinct().ToDictionary(word => word, word =>
        {
            var (coarse, fine) = clusters.GetValueOrDefault(word);
            return new LexiconEntry(tags.GetValueOrDefault(word), coarse, fine);
        });
        using var packed = File.Create(file);
        ModelFile.Write(packed, new Lexicon(entries).Write);
        Console.WriteLine($"{entries.Count} words, {clusters.Count} of them in clusters");
    }

    private static uint[] Words(TokenRow row) =>
        [.. Enumerable.Range(0, row.Count).Select(at => Features.Hash(row.Folded(at)))];

    private static Dictionary<uint, ushort> TagSets(List<NewsSentence> news)
    {
        var counts = new Dictionary<uint, Dictionary<string, int>>();
        foreach (var (row, tags) in news)
            for (var at = 0; at < tags.Length; at++)
            {
                if (tags[at].Length == 0)
                    continue;
                var key = Features.Hash(row.Folded(at));
                if (!counts.TryGetValue(key, out var seen))
                    counts[key] = seen = [];
                seen[tags[at]] = seen.GetValueOrDefault(tags[at]) + 1;
            }
        var sets = counts.Where(word => word.Value.Values.Sum() >= TimesTagged)
            .ToDictionary(word => word.Key, word => SetOf(word.Value));
        var numbers = sets.Values.Distinct().Order(StringComparer.Ordinal).Select((set, at) => (set, at + 1))
            .ToDictionary(pair => pair.set, pair => (ushort)pair.Item2);
        return sets.ToDictionary(word => word.Key, word => numbers[word.Value]);
    }

    private static string SetOf(Dictionary<string, int> tags)
    {
        var least = tags.Values.Sum() * Share;
        return string.Join(' ', tags.Where(tag => tag.Value >= least).Select(tag => tag.Key).Order(StringComparer.Ordinal));
    }

    private static Dictionary<uint, (byte Coarse, ushort Fine)> Clusters(List<uint[]> sentences)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var word in sentences.SelectMany(sentence => sentence))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        uint[] words = [.. counts.Where(word => word.Value >= TimesClustered).OrderByDescending(word => word.Value)
            .ThenBy(word => word.Key).Select(word => word.Key)];
        var numbers = words.Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => pair.at);
        var text = new List<int> { -1 };
        foreach (var sentence in sentences)
        {
            // All rare words are one, and part nothing.
            text.AddRange(sentence.Select(word => numbers.GetValueOrDefault(word, words.Length)));
            text.Add(-1);
        }
        var coarse = new ExchangeClusters(text, words.Length + 1, Coarse).Exchange(Rounds);
        var fine = new ExchangeClusters(text, words.Length + 1, Fine).Exchange(Rounds);
        return numbers.ToDictionary(pair => pair.Key,
            pair => ((byte)(coarse[pair.Value] + 1), (ushort)(fine[pair.Value] + 1)));
    }
}
