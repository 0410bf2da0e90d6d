using System.Diagnostics;
using System.Globalization;
using Dateline.Eval.Scoring;
using Dateline.Eval.Training.Networks;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training;

/// <summary>How a network is learned.</summary>
/// <param name="NewsRounds">Times through the newswire first.</param>
/// <param name="Rounds">Times through the treebanks.</param>
/// <param name="Rate">Of the first steps; it falls to nothing.</param>
internal sealed record TrainingPlan(NetworkSize Size, Drops Drops, int NewsRounds, int Rounds, float Rate)
{
    /// <summary>In how many of the rounds it sees what others read, too.</summary>
    public int ReadRounds { get; init; }

    /// <summary>Where the network begins, and in which order it sees the sentences.</summary>
    public uint Seed { get; init; } = 1;

    /// <summary>What ships: it learns from what its teachers read, and so can be as good as all of them together.</summary>
    public static TrainingPlan Shipped { get; } = new(
        new NetworkSize(Answer: 160, Width: 192, Layers: 3, TagLayer: 2, Arc: 96, Relation: 64),
        new Drops(Input: 0.1f, Layer: 0.15f, Output: 0.2f, Word: 0.25f), NewsRounds: 1, Rounds: 18, Rate: 0.002f)
    {
        ReadRounds = 12,
    };

    /// <summary>What ships goes on from there: it has become one of the teachers.</summary>
    public static TrainingPlan Last { get; } = Shipped with { Rounds = 9, ReadRounds = 5, Rate = 0.001f, Seed = 2 };

    public static TrainingPlan Teacher { get; } = new(
        new NetworkSize(Answer: 160, Width: 160, Layers: 3, TagLayer: 2, Arc: 96, Relation: 64),
        new Drops(Input: 0.15f, Layer: 0.2f, Output: 0.25f, Word: 0.25f), NewsRounds: 2, Rounds: 16, Rate: 0.002f);
}

/// <summary>
/// Learns the network of tags and trees from the training parts of names/ud-ewt and names/gum, after it has seen the
/// sentences of names/gmb with their tags.
/// </summary>
internal sealed class GrammarTrainer
{
    private const int WordsABatch = 400;

    /// <summary>A round sees one part of what others read, the next round the next: there is more of it than of treebanks.</summary>
    private const int ReadParts = 2;

    /// <summary>The rate rises from nothing over this part of the first round.</summary>
    private const double Warm = 0.3;

    private readonly TrainingPlan _plan;
    private readonly List<TreebankSentence> _tuning;
    private readonly Lemmas _lemmas;
    private readonly NetworkLearner _net;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    private GrammarTrainer(string data, TrainingPlan plan, List<TreebankSentence> sentences, List<NewsSentence> news)
    {
        _plan = plan;
        _tuning = Treebanks.Tuning(data);
        _lemmas = LemmaLearner.Learn(sentences);
        _net = new NetworkLearner(plan.Size, new Vocabulary(sentences, news.Select(sentence => sentence.Row)), plan.Seed);
        Console.WriteLine($"{_net.Vocabulary.Keys.Length} answers, {_net.Vocabulary.Tags.Length} tags, "
            + $"{_net.Vocabulary.Relations.Length} relations");
    }

    /// <param name="data">Folder that holds names/.</param>
    /// <param name="file">What to write.</param>
    /// <param name="plan">How.</param>
    /// <param name="teachers">Files of networks that read the newswire for this one to learn from; may be none.</param>
    /// <param name="begin">The file of a network where this one begins; it has seen the newswire.</param>
    public static void Train(string data, string file, TrainingPlan plan, string[] teachers, string? begin)
    {
        var sentences = Treebanks.Training(data);
        var news = Newswire.Read(Path.Combine(data, "names/gmb/train.txt.gz"));
        var trainer = new GrammarTrainer(data, plan, sentences, news);
        var read = teachers.Length == 0 ? []
            : new Council([.. teachers.Select(Load)]).Read(news.Select(sentence => sentence.Row), "news").ToList();
        if (begin is null)
            trainer.LearnNews(news);
        else
            Finished.Begin(trainer._net, Load(begin));
        trainer.LearnTrees(sentences, read);
        using (var model = new BinaryWriter(File.Create(file)))
            Finished.Of(trainer._net, trainer._lemmas).Write(model);
        Judge(data, file);
    }

    private void LearnNews(List<NewsSentence> news)
    {
        var numbers = news.SelectMany(sentence => sentence.Tags).Where(tag => tag.Length > 0).Distinct()
            .Order(StringComparer.Ordinal).Select((tag, at) => (tag, at)).ToDictionary(pair => pair.tag, pair => pair.at);
        var examples = news.Select(sentence => _net.Vocabulary.Example(sentence, numbers)).ToArray();
        var heads = new NewsHeads(_plan.Size.Width, numbers.Count, LexiconTrainer.Fine, new Dice(2 + _plan.Seed));
        Rounds("news", [.. Enumerable.Repeat(examples, _plan.NewsRounds)], example => example.Rows.Length,
            (batch, rate) => _net.LearnNews(batch, heads, _plan.Drops, rate), least: 0.3);
    }

    /// <summary>First the treebanks and parts of what others read, then the treebanks alone.</summary>
    private void LearnTrees(List<TreebankSentence> sentences, List<TreebankSentence> read)
    {
        Example[] gold = [.. sentences.Select(_net.Vocabulary.Example)];
        Example[] silver = [.. read.Select(_net.Vocabulary.Example)];
        Example[] Round(int number) => number >= _plan.ReadRounds ? gold
            : [.. gold, .. silver.Where((_, at) => at % ReadParts == number % ReadParts)];
        Rounds("trees", [.. Enumerable.Range(0, _plan.Rounds).Select(Round)], example => example.Length,
            (batch, rate) => _net.Learn(batch, _plan.Drops, rate), least: 0);
    }

    /// <param name="least">What part of the rate is left at the end.</param>
    private void Rounds<T>(
        string name, T[][] rounds, Func<T, int> length, Func<T[], float, double> learn, double least)
    {
        var shuffle = new Shuffle(6 + _plan.Seed);
        var (all, warm, done) = (rounds.Sum(round => (long)round.Sum(length)), rounds[0].Sum(length) * Warm, 0L);
        var order = Enumerable.Range(0, rounds[0].Length).ToArray();
        for (var round = 0; round < rounds.Length; round++)
        {
            if (order.Length != rounds[round].Length)
                order = [.. Enumerable.Range(0, rounds[round].Length)];
            shuffle.Mix(order);
            var (loss, words) = (0.0, rounds[round].Sum(length));
            foreach (var batch in Batches(order, rounds[round], length))
            {
                var rise = Math.Min(1, done / warm);
                var fall = 1 - ((1 - least) * done / all);
                loss += learn(batch, (float)(_plan.Rate * rise * fall));
                done += batch.Sum(length);
            }
            var judged = name == "trees" && (round % 4 == 3 || round + 1 == rounds.Length) ? Judge() : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{_watch.Elapsed.TotalSeconds,5:F0} s  {name} {round + 1}: loss {loss / words:F4}  {judged}"));
        }
    }

    private static IEnumerable<T[]> Batches<T>(int[] order, T[] examples, Func<T, int> length)
    {
        var batch = new List<T>();
        var words = 0;
        foreach (var at in order)
        {
            batch.Add(examples[at]);
            words += length(examples[at]);
            if (words < WordsABatch)
                continue;
            yield return [.. batch];
            batch.Clear();
            words = 0;
        }
        if (batch.Count > 0)
            yield return [.. batch];
    }

    private string Judge() => Show(_tuning, Finished.Of(_net, _lemmas));

    private static string Show(IReadOnlyList<TreebankSentence> sentences, GrammarNetwork network) =>
        string.Join(' ', Trees.Of(sentences, new GrammarReader(network, Lexicon.English), network).Values.Select(pair =>
            string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:F4}")));

    private static GrammarNetwork Load(string file)
    {
        using var model = new BinaryReader(File.OpenRead(file));
        return GrammarNetwork.Read(model);
    }

    private static void Judge(string data, string file)
    {
        var network = Load(file);
        Console.WriteLine($"web        {Show(Treebanks.WebTest(data), network)}");
        foreach (var genre in Treebanks.GenreTest(data).GroupBy(sentence => sentence.Document.Split('_')[1]))
            Console.WriteLine($"{genre.Key,-10} {Show([.. genre], network)}");
    }
}
