using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Dateline.Annotating.Names.Learned;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training.Names;

/// <summary>
/// Learns the model of names from the sets of <see cref="NameSets"/> and <see cref="TreebankNames"/>. Each set has its own
/// copy of every feature beside one that all share (Daumé 2007), so that what only one set does stays its own.
/// </summary>
internal sealed class NameTrainer
{
    private const int Rounds = 6;

    /// <summary>Rounds whose weights do not count: they are still on their way.</summary>
    private const int RoundsNotKept = 2;

    /// <summary>A feature that was seen less often is learned by heart and tells nothing.</summary>
    private const int TimesSeen = 3;

    private const float Rate = 0.1f;
    private const float Shrink = 1e-2f;

    /// <summary>What of the newswire's own copies ships with the shared weights: news is what the house reads.</summary>
    private const float NewswireShare = 0.15f;

    /// <summary>One step of the weights that ship; coarser ones cost a point and more.</summary>
    private const double Step = 0.02;

    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<uint> _features = [];

    /// <param name="data">Folder that holds names/.</param>
    /// <param name="file">What to write.</param>
    public static void Train(string data, string file)
    {
        var names = Path.Combine(data, "names");
        var texts = NameSets.Newswire(names).Concat(NameSets.Small(names)).Concat(TreebankNames.Gum(names))
            .Concat(TreebankNames.WebText(names)).Where(text => !NameSets.IsKept(text.Id)).ToList();
        var samples = texts.Concat(LoudTexts.Of(texts)).Select(text => new NameSample(text)).ToList();
        var trainer = new NameTrainer();
        trainer.Count(samples);
        var sentences = samples.SelectMany(trainer.Sentences).ToList();
        Console.WriteLine($"{samples.Sum(one => one.Row.Count)} words, {sentences.Count} sentences, {trainer._features.Count} features");
        trainer.Write(Learn(sentences, trainer._features.Count), file);
        Console.WriteLine($"{new FileInfo(file).Length} bytes");
        NameJudge.Judge(file, data);
    }

    private static ChainLearner Learn(List<ChainSentence> sentences, int features)
    {
        var learner = new ChainLearner(features, Rate, Shrink);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var shuffle = new Shuffle(1);
        for (var round = 0; round < Rounds; round++)
        {
            shuffle.Mix(order);
            // Sentences of which the set tells no types come when the others have taught some.
            var loss = order.Where(at => round > 0 || sentences[at].Set > 0).Sum(at => learner.Learn(sentences[at]));
            if (round >= RoundsNotKept)
                learner.Keep();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: loss {loss:F0}"));
        }
        return learner;
    }

    private void Count(List<NameSample> samples)
    {
        var seen = new Dictionary<uint, int>();
        Span<uint> features = stackalloc uint[NameSight.Count];
        foreach (var sample in samples)
        {
            var sight = new NameSight(sample.Document, sample.Row, sample.Ruled);
            foreach (var sentence in sample.Sentences())
                for (var at = sentence.Start.Value; at < sentence.End.Value; at++)
                {
                    sight.Fill(at, sentence, features);
                    foreach (var feature in features)
                        CollectionsMarshal.GetValueRefOrAddDefault(seen, feature, out _)++;
                }
        }
        foreach (var (feature, times) in seen)
            if (times >= TimesSeen)
            {
                _numbers.Add(feature, _features.Count);
                _features.Add(feature);
            }
    }

    private List<ChainSentence> Sentences(NameSample sample)
    {
        var sentences = new List<ChainSentence>();
        Span<uint> features = stackalloc uint[NameSight.Count];
        var sight = new NameSight(sample.Document, sample.Row, sample.Ruled);
        foreach (var sentence in sample.Sentences())
        {
            var (first, length) = (sentence.Start.Value, sentence.End.Value - sentence.Start.Value);
            var allowed = sample.Allowed[sentence];
            if (allowed.All(one => one == NameLabels.Any))
                continue;
            var rows = new int[length * features.Length];
            for (var at = 0; at < length; at++)
            {
                sight.Fill(first + at, sentence, features);
                for (var question = 0; question < features.Length; question++)
                    rows[(at * features.Length) + question] = _numbers.GetValueOrDefault(features[question], -1);
            }
            sentences.Add(new ChainSentence(rows, allowed, (float)sample.Weight) { Set = SetOf(sample.Document.Article.Id) });
        }
        return sentences;
    }

    // The web text, whose names have no types, has no copies: they would let it take any type for any name.
    private static int SetOf(string id) => id.Split('/')[0] switch { "ewt" => 0, "gmb" => 1, "gum" => 2, _ => 3 };

    private void Write(ChainLearner learner, string file)
    {
        using var model = new BinaryWriter(new GZipStream(File.Create(file), CompressionLevel.SmallestSize));
        for (var before = 0; before < NameLabels.Count; before++)
            for (var after = 0; after < NameLabels.Count; after++)
                model.Write(Rounded(learner.StepOf(before, after)));
        WeightTable.Write(model, _features.Select((feature, number) => (feature, Cells(learner, number))));
    }

    private static List<(byte, sbyte)> Cells(ChainLearner learner, int number)
    {
        var cells = new List<(byte, sbyte)>();
        for (var label = 0; label < NameLabels.Count; label++)
        {
            var weight = Rounded(learner.WeightOf(number, label, 0) + (NewswireShare * learner.WeightOf(number, label, 1)));
            if (weight != 0)
                cells.Add(((byte)label, weight));
        }
        return cells;
    }

    private static sbyte Rounded(float weight) => (sbyte)Math.Clamp(Math.Round(weight / Step), -127, 127);
}
