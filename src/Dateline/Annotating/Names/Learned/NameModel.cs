using Dateline.Language.Tagging;

namespace Dateline.Annotating.Names.Learned;

/// <summary>A row of words that the model takes for a name.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Type">What bears it.</param>
internal readonly record struct LearnedName(int First, int End, NameType Type);

/// <summary>
/// Which words are names, and of what? A linear chain (conditional random field; Lafferty, McCallum and Pereira 2001) over
/// the words of a sentence; its weights were learned by the command train-names (docs/MODELS.md).
/// </summary>
internal sealed class NameModel
{
    /// <summary>A longer sentence is none; it is read in parts, which bounds the memory.</summary>
    private const int LongestSentence = 400;

    /// <summary>The score of a row of labels that cannot be.</summary>
    private const int Dead = int.MinValue / 2;

    private static readonly Lazy<NameModel> Loaded = new(() => ModelFile.Load("en/models/names.bin", Read));

    private readonly int[] _steps;
    private readonly WeightTable _weights;

    private NameModel(int[] steps, WeightTable weights)
    {
        _steps = steps;
        _weights = weights;
    }

    /// <summary>Loaded when first asked for.</summary>
    public static NameModel English => Loaded.Value;

    /// <summary>The names in order, without overlap.</summary>
    /// <param name="document">With tokens, sentences, tags and trees.</param>
    /// <param name="row">Its words.</param>
    /// <param name="ruled">The names that the rules find: the model learned when to believe them.</param>
    public List<LearnedName> Find(Document document, NameRow row, ImmutableArray<Candidate> ruled)
    {
        var found = new List<LearnedName>();
        var sight = new NameSight(document, row, ruled);
        var path = new byte[LongestSentence];
        for (var first = 0; first < row.Count;)
        {
            var end = first + 1;
            while (end < row.Count && end - first < LongestSentence && row[end].Sentence == row[first].Sentence)
                end++;
            Label(sight, first..end, path);
            Collect(first, path.AsSpan(0, end - first), found);
            first = end;
        }
        return found;
    }

    private static void Collect(int first, ReadOnlySpan<byte> path, List<LearnedName> found)
    {
        var start = 0;
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] == NameLabels.Outside)
                continue;
            var part = NameLabels.PartOf(path[at]);
            if (part is NameLabels.Begin or NameLabels.Single)
                start = at;
            if (part is NameLabels.End or NameLabels.Single)
                found.Add(new LearnedName(first + start, first + at + 1, NameLabels.TypeOf(path[at])));
        }
    }

    /// <summary>The best row of labels (Viterbi).</summary>
    private void Label(NameSight sight, Range sentence, Span<byte> path)
    {
        var (first, length) = (sentence.Start.Value, sentence.End.Value - sentence.Start.Value);
        Span<uint> features = stackalloc uint[NameSight.Count];
        var best = new int[NameLabels.Count];
        var next = new int[NameLabels.Count];
        var from = new byte[length * NameLabels.Count];
        Span<int> scores = stackalloc int[NameLabels.Count];
        for (var at = 0; at < length; at++)
        {
            var links = from.AsSpan(at * NameLabels.Count, NameLabels.Count);
            if (sight.IsPlain(first + at, sentence))
                StepOutside(at, best, next, links);
            else
            {
                scores.Clear();
                sight.Fill(first + at, sentence, features);
                _weights.Add(features, scores);
                Step(at, best, next, scores, links);
            }
            (best, next) = (next, best);
        }
        var label = Best(best, NameLabels.Closers);
        for (var at = length - 1; at >= 0; at--)
        {
            path[at] = (byte)label;
            label = from[(at * NameLabels.Count) + label];
        }
    }

    /// <summary>A word that is no part of a name, and so ends any before it.</summary>
    private void StepOutside(int at, int[] best, int[] next, Span<byte> from)
    {
        Array.Fill(next, Dead);
        if (at == 0)
            next[NameLabels.Outside] = 0;
        for (var closers = at == 0 ? 0 : NameLabels.Closers; closers != 0; closers &= closers - 1)
        {
            var before = System.Numerics.BitOperations.TrailingZeroCount(closers);
            var sum = best[before] + _steps[before * NameLabels.Count];
            if (best[before] > Dead && sum > next[NameLabels.Outside])
                (next[NameLabels.Outside], from[NameLabels.Outside]) = (sum, (byte)before);
        }
    }

    private void Step(int at, int[] best, int[] next, ReadOnlySpan<int> scores, Span<byte> from)
    {
        Array.Fill(next, Dead);
        for (var before = 0; before < (at == 0 ? 1 : NameLabels.Count); before++)
        {
            var score = at == 0 ? 0 : best[before];
            if (score <= Dead)
                continue;
            for (var after = NameLabels.Followers[before]; after != 0; after &= after - 1)
            {
                var label = System.Numerics.BitOperations.TrailingZeroCount(after);
                var sum = score + (at == 0 ? 0 : _steps[(before * NameLabels.Count) + label]);
                if (sum > next[label])
                    (next[label], from[label]) = (sum, (byte)before);
            }
        }
        for (var label = 0; label < scores.Length; label++)
            next[label] += next[label] <= Dead ? 0 : scores[label];
    }

    private static int Best(int[] scores, uint allowed)
    {
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
            if ((allowed & NameLabels.Bit(label)) != 0 && scores[label] > scores[best])
                best = label;
        return best;
    }

    /// <exception cref="InvalidDataException">The bytes are no model of names.</exception>
    public static NameModel Read(BinaryReader model)
    {
        var steps = Array.ConvertAll(model.ReadBytes(NameLabels.Count * NameLabels.Count), one => (int)(sbyte)one);
        if (steps.Length != NameLabels.Count * NameLabels.Count)
            throw new InvalidDataException("a model of names was cut off");
        return new NameModel(steps, WeightTable.Read(model));
    }
}
