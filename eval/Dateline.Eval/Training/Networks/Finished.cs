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

    private static Matrix Matrix(Weights weights) => new(weights.Rows, weights.Columns, weights.Values);

    private static Affine Affine(Weights weights, Weights bias) => new(Matrix(weights), Matrix(bias));
}
