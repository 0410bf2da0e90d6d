using Dateline.Language.Parsing;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training.Networks;

/// <summary>From a network that learns to the one that ships.</summary>
internal static class Finished
{
    public static GrammarNetwork Of(NetworkLearner net, Lemmas lemmas) => new()
    {
        Keys = new HashTable(net.Vocabulary.Keys),
        Tags = net.Vocabulary.Tags,
        Relations = net.Vocabulary.Relations,
        Lemmas = lemmas,
        TagLayer = net.Size.TagLayer,
        Answers = CoarseMatrix.Of(Matrix(net.Answers)),
        Window = Affine(net.Window, net.WindowBias),
        Gated = [.. net.Gated.Select(layer => new GatedLayer(Matrix(layer.Product), Matrix(layer.Inner)))],
        Tag = Affine(net.Tag, net.TagBias),
        Head = Affine(net.Head, net.HeadBias),
        Dependent = Affine(net.Dependent, net.DependentBias),
        Pair = Affine(net.Pair, net.PairBias),
        Root = Matrix(net.Root),
        Distance = Matrix(net.Distance),
        HeadRelation = Affine(net.HeadRelation, net.RelationInner),
        DependentRelation = Matrix(net.DependentRelation),
        RootRelation = Matrix(net.RootRelation),
        Relation = Affine(net.Relation, net.RelationBias),
    };

    /// <summary>The way back: a network goes on learning from where another of the same size ended.</summary>
    public static void Begin(NetworkLearner net, GrammarNetwork from)
    {
        from.Answers.ToCells().CopyTo(net.Answers.Values, 0);
        for (var layer = 0; layer < net.Gated.Length; layer++)
        {
            Take(net.Gated[layer].Product, from.Gated[layer].Product);
            Take(net.Gated[layer].Inner, from.Gated[layer].Inner);
        }
        Take(net.Window, net.WindowBias, from.Window);
        Take(net.Tag, net.TagBias, from.Tag);
        Take(net.Head, net.HeadBias, from.Head);
        Take(net.Dependent, net.DependentBias, from.Dependent);
        Take(net.Pair, net.PairBias, from.Pair);
        Take(net.Root, from.Root);
        Take(net.Distance, from.Distance);
        Take(net.HeadRelation, net.RelationInner, from.HeadRelation);
        Take(net.DependentRelation, from.DependentRelation);
        Take(net.RootRelation, from.RootRelation);
        Take(net.Relation, net.RelationBias, from.Relation);
    }

    private static void Take(Weights weights, Weights bias, Affine from)
    {
        Take(weights, from.Product);
        Take(bias, from.Bias);
    }

    private static void Take(Weights weights, Matrix from) => from.Cells.CopyTo(weights.Values, 0);

    private static Matrix Matrix(Weights weights) => new(weights.Rows, weights.Columns, weights.Values);

    private static Affine Affine(Weights weights, Weights bias) => new(Matrix(weights), Matrix(bias));
}
