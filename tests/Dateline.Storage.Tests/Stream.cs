using System.Globalization;

namespace Dateline.Storage.Tests;

/// <summary>Invented news that follows from a seed: a few stories, in them reports, revisions (some come late) and copies.
/// No text comes twice.</summary>
internal static class Stream
{
    private const int Topics = 5;

    private const int WordsOfTopic = 40;

    private static readonly string[] Syllables = ["ba", "dor", "fe", "gul", "ha", "kem", "lo", "min", "na", "pri", "sto", "va"];

    public static IEnumerable<(Article Article, string Claim)> Of(int seed, int count)
    {
        var chance = new Random(seed);
        var filed = new List<(string Id, string Text, int Topic)>();
        for (var number = 0; number < count; number++)
        {
            var turn = filed.Count == 0 ? 0 : chance.Next(10);
            var earlier = filed.Count == 0 ? default : filed[chance.Next(filed.Count)];
            var topic = turn < 6 ? chance.Next(Topics) : earlier.Topic;
            var mark = Sentence(topic, chance, number);
            var (id, text) = turn switch
            {
                < 6 => ($"report-{number}", $"{Report(topic, chance)} {mark}"),
                < 8 => (earlier.Id, $"{earlier.Text} {mark}"),
                _ => ($"copy-{number}", $"{mark} {earlier.Text}"),
            };
            filed.Add((id, text, topic));
            var agency = chance.Next(8) == 0 ? "Ostra Press" : null;
            yield return (Desk.Article(id, text, chance.Next(24), agency), $"topic {topic}");
        }
    }

    private static string Report(int topic, Random chance) =>
        string.Join(' ', Enumerable.Range(0, 5).Select(_ => Sentence(topic, chance, chance.Next(100))));

    private static string Sentence(int topic, Random chance, int number)
    {
        var words = Enumerable.Range(0, 9).Select(_ => Word(topic, chance.Next(WordsOfTopic)));
        return string.Create(CultureInfo.InvariantCulture, $"Line {number}: {string.Join(' ', words)}.");
    }

    private static string Word(int topic, int number) =>
        Syllables[topic] + Syllables[number % Syllables.Length] + Syllables[number / Syllables.Length] + "n";
}
