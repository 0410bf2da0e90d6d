using Dateline.Language.Tagging;

namespace Dateline.Language.Parsing;

/// <summary>What the network of tags and trees has learned: <see cref="GrammarReader"/> reads with it.</summary>
internal sealed class GrammarNetwork
{
    private static readonly Lazy<GrammarNetwork> Loaded = new(() => ModelFile.LoadPlain("en/models/grammar.bin", Read));

    private readonly string[] _tags = [];
    private readonly (string Universal, string Penn, uint Hash)[] _labels = [];

    /// <summary>Loaded when first asked for.</summary>
    public static GrammarNetwork English => Loaded.Value;

    /// <summary>From an answer to its row.</summary>
    public required HashTable Keys { get; init; }

    /// <summary>Both parts of speech, as <c>VERB|VBD</c>.</summary>
    public required string[] Tags
    {
        get => _tags;
        init
        {
            _tags = value;
            _labels = [.. value.Select(label => (label.Split('|')[0], label.Split('|')[1], LabelHash(label)))];
        }
    }

    /// <summary>As <c>nsubj:pass</c>.</summary>
    public required string[] Relations { get; init; }

    /// <summary>Dictionary forms of words under a tag.</summary>
    public required Lemmas Lemmas { get; init; }

    /// <summary>After how many gated layers tags are read.</summary>
    public required int TagLayer { get; init; }

    public required CoarseMatrix Answers { get; init; }
    public required Affine Window { get; init; }
    public required GatedLayer[] Gated { get; init; }
    public required Affine Tag { get; init; }
    public required Affine Head { get; init; }
    public required Affine Dependent { get; init; }
    public required Affine Pair { get; init; }
    public required Matrix Root { get; init; }
    public required Matrix Distance { get; init; }
    public required Affine HeadRelation { get; init; }
    public required Matrix DependentRelation { get; init; }
    public required Matrix RootRelation { get; init; }
    public required Affine Relation { get; init; }

    /// <summary>Cells of a word in all layers.</summary>
    public int Width => Window.Columns;

    /// <summary>Cells of a word before the layers.</summary>
    public int AnswerWidth => Answers.Columns;

    /// <exception cref="InvalidDataException">The bytes are no network.</exception>
    public static GrammarNetwork Read(BinaryReader model)
    {
        var keys = HashTable.ReadKeys(model);
        var tags = Strings(model);
        var relations = Strings(model);
        var lemmas = Lemmas.Read(model);
        var layers = model.ReadByte();
        var tagLayer = model.ReadByte();
        return new GrammarNetwork
        {
            Keys = new HashTable(keys),
            Tags = tags,
            Relations = relations,
            Lemmas = lemmas,
            TagLayer = tagLayer,
            Answers = CoarseMatrix.Read(model),
            Window = Affine.Read(model),
            Gated = [.. Enumerable.Range(0, layers).Select(_ => GatedLayer.Read(model))],
            Tag = Affine.Read(model),
            Head = Affine.Read(model),
            Dependent = Affine.Read(model),
            Pair = Affine.Read(model),
            Root = Matrix.Read(model),
            Distance = Matrix.Read(model),
            HeadRelation = Affine.Read(model),
            DependentRelation = Matrix.Read(model),
            RootRelation = Matrix.Read(model),
            Relation = Affine.Read(model),
        };
    }

    /// <summary>What a tag of the network says of a word.</summary>
    public WordTag TagOf(int tag, ReadOnlySpan<char> word, string folded)
    {
        var (universal, penn, hash) = _labels[tag];
        return new WordTag(universal, penn, Lemmas.Of(word, folded, hash));
    }

    /// <summary>A label as <see cref="Lemmas"/> know it.</summary>
    public static uint LabelHash(string label) => Features.Hash(label);

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(BinaryWriter model)
    {
        HashTable.WriteKeys(model, Keys.Keys);
        Write(model, Tags);
        Write(model, Relations);
        Lemmas.Write(model);
        model.Write((byte)Gated.Length);
        model.Write((byte)TagLayer);
        Answers.Write(model);
        Window.Write(model);
        foreach (var layer in Gated)
            layer.Write(model);
        foreach (var affine in new[] { Tag, Head, Dependent, Pair })
            affine.Write(model);
        Root.Write(model);
        Distance.Write(model);
        HeadRelation.Write(model);
        DependentRelation.Write(model);
        RootRelation.Write(model);
        Relation.Write(model);
    }

    private static void Write(BinaryWriter model, string[] strings)
    {
        model.Write((byte)strings.Length);
        foreach (var one in strings)
            model.Write(one);
    }

    private static string[] Strings(BinaryReader model)
    {
        var strings = new string[model.ReadByte()];
        for (var at = 0; at < strings.Length; at++)
            strings[at] = model.ReadString();
        return strings;
    }
}

/// <summary>A product and what is added to it.</summary>
internal sealed record Affine(Matrix Product, Matrix Bias)
{
    public int Columns => Product.Columns;

    public static Affine Read(BinaryReader model) => new(Matrix.Read(model), Matrix.Read(model));

    public void Write(BinaryWriter model)
    {
        Product.Write(model);
        Bias.Write(model);
    }

    /// <summary>The rows of the product with the bias.</summary>
    public void Apply(ReadOnlySpan<float> input, int stride, Span<float> output, int rows)
    {
        for (var row = 0; row < rows; row++)
            Bias.Cells.CopyTo(output[(row * Columns)..]);
        Matrices.AddProduct(input, stride, Product.Cells, output, rows, Product.Rows, Columns);
    }
}
