using Dateline.Eval.Training;
using Dateline.Eval.Training.Networks;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Tests;

/// <summary>Learning, on sentences invented for it: subject, verb, object, with and without articles.</summary>
public class NetworkLearnerTests
{
    private static readonly NetworkSize Small = new(Answer: 16, Width: 32, Layers: 2, TagLayer: 1, Arc: 16, Relation: 16);
    private static readonly Drops None = new(0, 0, 0, 0);

    private static readonly List<TreebankSentence> Sentences = [.. Enumerable.Range(0, 24).Select(number =>
    {
        string[] names = ["Ann", "Bo", "Cy"], verbs = ["saw", "met"], things = ["boats", "ships"];
        string[] words = number % 2 == 0
            ? [names[number % 3], verbs[number / 2 % 2], "the", things[number / 3 % 2], "."]
            : [names[number % 3], verbs[number / 2 % 2], things[number / 3 % 2], "."];
        return number % 2 == 0
            ? new TreebankSentence(Newswire.Row(words), ["PROPN|NNP", "VERB|VBD", "DET|DT", "NOUN|NNS", "PUNCT|."],
                [.. words], [1, -1, 3, 1, 1], ["nsubj", "root", "det", "obj", "punct"], "a")
            : new TreebankSentence(Newswire.Row(words), ["PROPN|NNP", "VERB|VBD", "NOUN|NNS", "PUNCT|."],
                [.. words], [1, -1, 1, 1], ["nsubj", "root", "obj", "punct"], "b");
    })];

    private static readonly Vocabulary Vocabulary = new(Sentences, []);

    [Fact]
    public void SlopesAreThoseOfTheLoss()
    {
        var net = new NetworkLearner(Small, Vocabulary, 1);
        Example[] batch = [.. Sentences.Take(3).Select(Vocabulary.Example)];
        // A pair of words weighs nothing at first: a few steps make every part take part.
        for (var step = 0; step < 10; step++)
            net.Learn(batch, None, 0.01f);
        double Loss(bool back)
        {
            int[] starts = [0, 5, 9, 14];
            int[][] rows = [.. batch.SelectMany(sentence => sentence.Rows)];
            var pass = new NetworkPass(net, starts, Masks.None);
            pass.Forward(rows);
            var loss = pass.Judge(batch, keepSlopes: back);
            if (back)
                pass.Backward(rows);
            return loss;
        }
        Loss(back: true);
        // Copied at once: judging adds to some of them each time.
        var parts = new[]
        {
            (net.Window, "window"), (net.Gated[0].Product, "gates"), (net.Gated[0].Inner, "inner"),
            (net.Gated[1].Product, "upper gates"), (net.Gated[1].Inner, "upper inner"), (net.Tag, "tag"),
            (net.Head, "head"), (net.Dependent, "dependent"), (net.Pair, "pair"), (net.PairBias, "pair bias"),
            (net.Root, "root"), (net.Distance, "distance"), (net.HeadRelation, "head relation"),
            (net.DependentRelation, "dependent relation"), (net.RootRelation, "root relation"),
            (net.Relation, "relation"), (net.WindowBias, "window bias"),
        }.Select(part => (part.Item1, part.Item2, (float[])part.Item1.Slopes.Clone())).ToList();
        foreach (var (weights, name, slopes) in parts)
        {
            // The steepest cell: there the difference stands out from the rounding.
            var cell = Enumerable.Range(0, slopes.Length).MaxBy(at => Math.Abs(slopes[at]));
            var kept = weights.Values[cell];
            const float step = 2e-3f;
            weights.Values[cell] = kept + step;
            var more = Loss(back: false);
            weights.Values[cell] = kept - step;
            var less = Loss(back: false);
            weights.Values[cell] = kept;
            var measured = (more - less) / (2 * step);
            Assert.True(Math.Abs(measured - slopes[cell]) < 0.03 * Math.Max(0.02, Math.Abs(measured)),
                $"{name}: {slopes[cell]} for {measured}");
        }
    }

    [Fact]
    public void WhatRepeatsIsLearnedAndReadBackFromBytes()
    {
        var network = Learned(out var bytes);
        var reader = new GrammarReader(network, Lexicon.English);
        var score = Scoring.Trees.Of(Sentences, reader, network);
        Assert.All(new[] { "upos", "xpos", "uas", "las", "las_full" }, name => Assert.Equal(1, score.Values[name]));

        Learned(out var again);
        Assert.Equal(bytes, again);
    }

    [Fact]
    public void ACouncilReadsWhatItsNetworksLearned()
    {
        var network = Learned(out _);
        var read = new Council([network, network]).Read(Sentences.Select(sentence => sentence.Row), "read").ToList();
        for (var at = 0; at < read.Count; at++)
        {
            Assert.Equal(Sentences[at].Heads, read[at].Heads);
            Assert.Equal(Sentences[at].Labels, read[at].Labels);
            Assert.Equal(Sentences[at].Relations, read[at].Relations);
            Assert.Equal(read[at].Heads.Length, read[at].HeadShares!.Sum(), 0.001);
        }
    }

    [Fact]
    public void AShareOfOneIsTheChoiceItself()
    {
        float[] scores = [0.5f, -1, 2, 0.1f];
        var (whole, part) = (new float[4], new float[4]);
        var loss = Softmax.Loss(scores, whole, 0, 4, gold: 2, barred: 1);
        Assert.Equal(loss, Softmax.Loss(scores, part, 0, [0, 0, 1, 0], barred: 1), 6);
        Assert.Equal(whole, part);
    }

    private static GrammarNetwork Learned(out byte[] bytes)
    {
        var net = new NetworkLearner(Small, Vocabulary, 1);
        Example[] batch = [.. Sentences.Select(Vocabulary.Example)];
        for (var step = 0; step < 120; step++)
            net.Learn(batch, new Drops(0.1f, 0.1f, 0.1f, 0.1f), 0.01f);
        using var model = new MemoryStream();
        using var writer = new BinaryWriter(model);
        Finished.Of(net, LemmaLearner.Learn(Sentences)).Write(writer);
        writer.Flush();
        bytes = model.ToArray();
        using var read = new BinaryReader(new MemoryStream(bytes));
        return GrammarNetwork.Read(read);
    }

    [Fact]
    public void WordsThatStandAmongTheSameWordsAreOneCluster()
    {
        // Two kinds of words in turn, five of each.
        var text = new List<int> { -1 };
        for (var at = 0; at < 400; at++)
            text.AddRange([at % 5, 5 + (at / 5 % 5), -1]);
        var classes = new ExchangeClusters(text, 10, 2).Exchange(10);
        Assert.Single(classes[..5].Distinct());
        Assert.Single(classes[5..].Distinct());
        Assert.NotEqual(classes[0], classes[5]);
    }
}
