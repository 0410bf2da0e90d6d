using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using Dateline.Annotating.Names.Learned;
using Dateline.Eval.Scoring;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training;

/// <summary>
/// Sorts words into classes by their vectors: spherical k-means (Dhillon and Modha 2001), then the middles of the classes
/// into coarse ones.
/// </summary>
internal sealed class ClassBuilder
{
    private const int Fine = 768;
    private const int Coarse = 96;
    private const int Rounds = 12;

    /// <param name="vectors">Lines of a word and its numbers, parted by blanks; frequent words first.</param>
    /// <param name="file">What to write.</param>
    public static void Build(string vectors, string file)
    {
        var lines = Records.Text(vectors).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        var words = lines.Select(fields => Language.Words.Fold(fields[0])).ToList();
        var points = lines.Select(fields => Unit([.. fields.Skip(1).Select(one => float.Parse(one, CultureInfo.InvariantCulture))]))
            .ToList();
        var (fine, middles) = Sort(points, Fine);
        var (coarse, _) = Sort(middles, Coarse);
        var table = new Dictionary<uint, ushort>();
        for (var at = 0; at < words.Count; at++)
            table.TryAdd(Features.Hash(words[at]), (ushort)(fine[at] + 1));
        using var model = new BinaryWriter(new GZipStream(File.Create(file), CompressionLevel.SmallestSize));
        new NameClasses(new WordClasses(table), [0, .. coarse.Select(one => (ushort)(one + 1))]).Write(model);
        for (var number = 0; number < Fine; number += 64)
            Console.WriteLine($"{number}: {string.Join(' ', words.Where((_, at) => fine[at] == number).Take(12))}");
    }

    private static (int[] Numbers, List<float[]> Middles) Sort(List<float[]> points, int count)
    {
        // Every so many-th word begins a class: the order of the file is that of frequency.
        var middles = Enumerable.Range(0, count).Select(at => points[(int)((long)at * points.Count / count)]).ToList();
        var numbers = new int[points.Count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < points.Count; at++)
                numbers[at] = Nearest(points[at], middles);
            middles = [.. Enumerable.Range(0, count).Select(number =>
                Middle(points.Where((_, at) => numbers[at] == number), middles[number]))];
        }
        return (numbers, middles);
    }

    private static int Nearest(float[] point, List<float[]> middles)
    {
        var (best, most) = (0, float.MinValue);
        for (var at = 0; at < middles.Count; at++)
            if (Dot(point, middles[at]) is var likeness && likeness > most)
                (best, most) = (at, likeness);
        return best;
    }

    private static float[] Middle(IEnumerable<float[]> points, float[] old)
    {
        var sum = new float[old.Length];
        foreach (var point in points)
            for (var at = 0; at < sum.Length; at++)
                sum[at] += point[at];
        return sum.All(one => one == 0) ? old : Unit(sum);
    }

    private static float[] Unit(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        return [.. vector.Select(one => one / length)];
    }

    private static float Dot(float[] one, float[] other)
    {
        var (sum, at) = (Vector<float>.Zero, 0);
        for (; at + Vector<float>.Count <= one.Length; at += Vector<float>.Count)
            sum += new Vector<float>(one, at) * new Vector<float>(other, at);
        var rest = Vector.Sum(sum);
        for (; at < one.Length; at++)
            rest += one[at] * other[at];
        return rest;
    }
}
