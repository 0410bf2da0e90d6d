using System.IO.Compression;
using System.Text;

namespace Dateline.Eval;

/// <summary>
/// Counts the words of the training part of names/gmb (public-domain newswire): those that newswire mostly writes in
/// lower case, and those that begin or end a person's name of several words.
/// </summary>
internal static class WordListBuilder
{
    /// <summary>Rarer words are as often slips of the pen as words.</summary>
    private const int TimesSeen = 3;

    /// <summary>A family name is borne by more people than one, or spoken of more than once.</summary>
    private const int TimesBorne = 2;

    public static void Build(string folder, string commonFile, string givenFile, string familyFile)
    {
        var lower = new Dictionary<string, int>();
        var upper = new Dictionary<string, int>();
        var given = new Dictionary<string, int>();
        var family = new Dictionary<string, int>();
        foreach (var sentence in Sentences(Path.Combine(folder, "names/gmb/train.txt.gz")))
        {
            Count(sentence, lower, upper, given);
            CountFamily(sentence, family);
        }
        var common = lower.Where(word => word.Value >= TimesSeen && word.Value > upper.GetValueOrDefault(word.Key))
            .Select(word => word.Key).ToHashSet();
        Write(commonFile, "Words that newswire mostly writes in lower case", common);
        Write(givenFile, "First words of the names of persons", given
            .Where(word => word.Value >= TimesSeen && !common.Contains(word.Key)).Select(word => word.Key));
        Write(familyFile, "Last words of the names of persons", family
            .Where(word => word.Value >= TimesBorne && !common.Contains(word.Key)).Select(word => word.Key));
    }

    private static IEnumerable<List<(string Word, string Tag)>> Sentences(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var sentence = new List<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length >= 3)
                sentence.Add((fields[0], fields[^1]));
            else if (sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
            }
        }
    }

    private static void Count(List<(string Word, string Tag)> sentence, Dictionary<string, int> lower,
        Dictionary<string, int> upper, Dictionary<string, int> given)
    {
        string[] titles = ["Mr.", "Mrs.", "Ms.", "President", "Minister", "Prime", "General", "Secretary"];
        for (var at = 1; at < sentence.Count; at++)
        {
            var (word, tag) = sentence[at];
            if (!word.All(char.IsAsciiLetter))
                continue;
            var counts = char.IsUpper(word[0]) ? upper : lower;
            var key = word.ToLowerInvariant();
            counts[key] = counts.GetValueOrDefault(key) + 1;
            var begins = tag == "B-per" || (tag == "I-per" && titles.Contains(sentence[at - 1].Word));
            if (begins && at + 1 < sentence.Count && sentence[at + 1].Tag == "I-per" && word.Length > 2
                && !titles.Contains(word) && word.Any(char.IsLower))
                given[key] = given.GetValueOrDefault(key) + 1;
        }
    }

    private static void CountFamily(List<(string Word, string Tag)> sentence, Dictionary<string, int> family)
    {
        for (var at = 1; at < sentence.Count; at++)
        {
            var (word, tag) = sentence[at];
            if (tag == "I-per" && word.Length > 2 && word.All(char.IsAsciiLetter) && char.IsUpper(word[0])
                && (at + 1 == sentence.Count || sentence[at + 1].Tag != "I-per"))
                family[word.ToLowerInvariant()] = family.GetValueOrDefault(word.ToLowerInvariant()) + 1;
        }
    }

    private static void Write(string file, string title, IEnumerable<string> words)
    {
        var text = new StringBuilder($"# {title}. Made by the command build-words (docs/MODELS.md).\n");
        foreach (var line in words.Order(StringComparer.Ordinal).Chunk(12))
            text.Append(string.Join(", ", line)).Append('\n');
        File.WriteAllText(file, text.ToString());
    }
}
