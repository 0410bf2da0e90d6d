using System.Globalization;
using System.IO.Compression;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training;

/// <summary>
/// Learns the tagger from the training parts of names/ud-ewt and names/gum, and which tags words have in newswire from
/// names/gmb. Documents of the official dev and test splits of English-EWT are left out.
/// </summary>
internal sealed class TaggerTrainer
{
    private const int Rounds = 8;

    /// <summary>One step of the weights that ship. A weight holds 127 of them: smaller steps cut great weights off.</summary>
    private const double Step = 0.3;

    /// <summary>A pair of tags that was seen less often is a slip.</summary>
    private const int TimesSeen = 4;

    private readonly List<TreebankSentence> _sentences;
    private readonly WordClasses _classes;
    private readonly LearningWeights _weights = new();
    private readonly List<string> _labels;
    private readonly uint[] _hashes;

    private TaggerTrainer(string data)
    {
        _sentences = [.. Conllu.Read(Path.Combine(data, "names/ud-ewt/train.conllu.gz"), heldOut: false),
            .. Conllu.Read(Path.Combine(data, "names/gum/train.conllu.gz"), heldOut: false)];
        _classes = NewswireClasses.Read(Path.Combine(data, "names/gmb/train.txt.gz"));
        _labels = [.. _sentences.SelectMany(sentence => sentence.Labels).GroupBy(label => label)
            .Where(label => label.Count() >= TimesSeen).OrderByDescending(label => label.Count())
            .ThenBy(label => label.Key, StringComparer.Ordinal).Select(label => label.Key)];
        _hashes = [.. _labels.Select(Tagger.LabelHash)];
    }

    /// <param name="data">Folder that holds names/.</param>
    /// <param name="file">What to write.</param>
    public static void Train(string data, string file)
    {
        var trainer = new TaggerTrainer(data);
        var order = Enumerable.Range(0, trainer._sentences.Count).ToArray();
        var shuffle = new Shuffle(1);
        for (var round = 0; round < Rounds; round++)
        {
            shuffle.Mix(order);
            var wrong = order.Sum(at => trainer.Learn(trainer._sentences[at]));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {wrong} wrong"));
        }
        trainer.Write(file);
        Console.WriteLine(Judge(file, Path.Combine(data, "names/ud-ewt/test.conllu")));
    }

    private int Learn(TreebankSentence sentence)
    {
        var looks = new TagFeatures(sentence.Row, .., _classes);
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<int> scores = stackalloc int[_labels.Count];
        var (before, beforeThat, wrong) = (0u, 0u, 0);
        for (var at = 0; at < looks.Length; at++)
        {
            looks.Fill(at, before, beforeThat, features);
            scores.Clear();
            _weights.Tick();
            _weights.Score(features, scores);
            var guess = 0;
            for (var label = 1; label < scores.Length; label++)
                if (scores[label] > scores[guess])
                    guess = label;
            var gold = _labels.IndexOf(sentence.Labels[at]);
            if (gold >= 0 && gold != guess)
            {
                _weights.Change(features, gold, 1);
                _weights.Change(features, guess, -1);
                wrong++;
            }
            (before, beforeThat) = (_hashes[guess], before);
        }
        return wrong;
    }

    private void Write(string file)
    {
        using var model = new BinaryWriter(new GZipStream(File.Create(file), CompressionLevel.SmallestSize));
        model.Write((byte)_labels.Count);
        foreach (var label in _labels)
            model.Write(label);
        _classes.Write(model);
        WeightTable.Write(model, _weights.Averaged(Step));
        LemmaLearner.Learn(_sentences).Write(model);
    }

    /// <summary>How often the tagger of a file is right on the words of a treebank.</summary>
    public static string Judge(string file, string treebank)
    {
        using var packed = File.OpenRead(file);
        var tagger = Tagger.Read(packed);
        var (all, universal, penn, lemmas) = (0, 0, 0, 0);
        foreach (var sentence in Conllu.Read(treebank, heldOut: true))
        {
            var tags = new WordTag[sentence.Labels.Length];
            tagger.Tag(sentence.Row, .., tags);
            for (var at = 0; at < tags.Length; at++)
            {
                all++;
                universal += sentence.Labels[at].Split('|')[0] == tags[at].Universal ? 1 : 0;
                penn += sentence.Labels[at].Split('|')[1] == tags[at].Penn ? 1 : 0;
                lemmas += sentence.Lemmas[at] == tags[at].Lemma ? 1 : 0;
            }
        }
        return string.Create(CultureInfo.InvariantCulture,
            $"{all} words: upos {(double)universal / all:F4} xpos {(double)penn / all:F4} lemma {(double)lemmas / all:F4}");
    }
}
