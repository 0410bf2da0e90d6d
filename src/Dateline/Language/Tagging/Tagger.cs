using System.IO.Compression;

namespace Dateline.Language.Tagging;

/// <summary>
/// Which kind of word is each? A greedy tagger from left to right with averaged weights (Collins 2002), learned from
/// English-EWT and GUM (docs/MODELS.md).
/// </summary>
internal sealed class Tagger
{
    private static readonly Lazy<Tagger> Loaded = new(() => Load("en/models/tagger.bin"));

    private readonly WordClasses _classes;
    private readonly WeightTable _weights;
    private readonly Lemmas _lemmas;
    private readonly (string Universal, string Penn, uint Hash)[] _labels;

    private Tagger(string[] labels, WordClasses classes, WeightTable weights, Lemmas lemmas)
    {
        _labels = [.. labels.Select(label => (label.Split('|')[0], label.Split('|')[1], LabelHash(label)))];
        _classes = classes;
        _weights = weights;
        _lemmas = lemmas;
    }

    /// <summary>Loaded when first asked for.</summary>
    public static Tagger English => Loaded.Value;

    public static uint LabelHash(string label) => Features.Hash(label);

    /// <summary>Tags one sentence.</summary>
    /// <param name="row">Tokens; hyphens are tokens of their own, as in Universal Dependencies.</param>
    /// <param name="sentence">Which of them.</param>
    /// <param name="tags">As many as there are tokens in the sentence.</param>
    public void Tag(TokenRow row, Range sentence, Span<WordTag> tags)
    {
        var looks = new TagFeatures(row, sentence, _classes);
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<int> scores = stackalloc int[_labels.Length];
        var (before, beforeThat) = (0u, 0u);
        var first = sentence.Start.GetOffset(row.Count);
        for (var at = 0; at < looks.Length; at++)
        {
            looks.Fill(at, before, beforeThat, features);
            scores.Clear();
            _weights.Add(features, scores);
            var (universal, penn, hash) = _labels[Best(scores)];
            (before, beforeThat) = (hash, before);
            var lemma = _lemmas.Of(row.Exact(first + at), row.Folded(first + at), hash);
            tags[at] = new WordTag(universal, penn, lemma);
        }
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var at = 1; at < scores.Length; at++)
            if (scores[at] > scores[best])
                best = at;
        return best;
    }

    private static Tagger Load(string path)
    {
        using var packed = typeof(Tagger).Assembly.GetManifestResourceStream($"Rules/{path}")
            ?? throw new RuleFileException(path, 0, "no such file");
        return Read(packed);
    }

    /// <exception cref="InvalidDataException">The bytes are no tagger.</exception>
    public static Tagger Read(Stream packed)
    {
        using var model = new BinaryReader(new BufferedStream(new GZipStream(packed, CompressionMode.Decompress), 1 << 16));
        var labels = new string[model.ReadByte()];
        for (var at = 0; at < labels.Length; at++)
            labels[at] = model.ReadString();
        return new Tagger(labels, WordClasses.Read(model), WeightTable.Read(model), Lemmas.Read(model));
    }
}
