using System.Globalization;
using Dateline.Annotating.Names.Learned;
using Dateline.Language.Tagging;

namespace Dateline.Eval.Training.Names;

/// <summary>How well a model of names does by itself, with the labels of the sets as they were mapped for learning.</summary>
internal sealed class NameJudge
{
    private static readonly NameType[] Three = [NameType.Person, NameType.Organization, NameType.Place];

    private readonly int[] _gold = new int[NameLabels.Types];
    private readonly int[] _found = new int[NameLabels.Types];
    private readonly int[] _right = new int[NameLabels.Types];

    public static void Judge(string file, string data)
    {
        using var packed = File.OpenRead(file);
        var model = ModelFile.Read(packed, NameModel.Read);
        var names = Path.Combine(data, "names");
        Report("uner-ewt dev, three types", NameSets.Tokens(Path.Combine(names, "uner-ewt/dev.txt"), 1), model, Three);
        Report("gmb test", NameSets.Tokens(Path.Combine(names, "gmb/test.txt"), 1), model,
            [.. Enum.GetValues<NameType>().Where(type => type != NameType.Facility)]);
        Report("kept tenth of the small sets", NameSets.Small(names).Concat(TreebankNames.Gum(names))
            .Where(text => NameSets.IsKept(text.Id)), model, Three);
    }

    private static void Report(string what, IEnumerable<MarkedText> texts, NameModel model, NameType[] kinds)
    {
        var judge = new NameJudge();
        foreach (var text in texts)
            judge.Add(text, model);
        Console.WriteLine($"{what}: {judge.Line(kinds)}; "
            + string.Join(", ", kinds.Select(kind => $"{kind} {judge.F1([kind]).ToString("F3", CultureInfo.InvariantCulture)}")));
    }

    private void Add(MarkedText text, NameModel model)
    {
        var sample = new NameSample(text);
        var marked = sample.Names.ToDictionary(name => (name.First, name.End), name => name.Types);
        foreach (var types in marked.Values)
            _gold[Kind(types[0])]++;
        foreach (var name in model.Find(sample.Document, sample.Row, sample.Ruled))
        {
            if (marked.TryGetValue((name.First, name.End), out var types))
            {
                var isRight = types.Any(type => Kind(type) == Kind(name.Type));
                _found[isRight ? Kind(types[0]) : Kind(name.Type)]++;
                _right[Kind(types[0])] += isRight ? 1 : 0;
            }
            // Where the set tells nothing, nothing is wrong.
            else if ((sample.Allowed[name.First] & NameLabels.Bit(NameLabels.Of(name.Type, NameLabels.Single))) == 0)
                _found[Kind(name.Type)]++;
        }
    }

    private double F1(NameType[] kinds) => 2.0 * Sum(_right, kinds) / Math.Max(1, Sum(_gold, kinds) + Sum(_found, kinds));

    private string Line(NameType[] kinds) => string.Create(CultureInfo.InvariantCulture,
        $"{Sum(_gold, kinds)} names, f1 {F1(kinds):F4}, p {(double)Sum(_right, kinds) / Math.Max(1, Sum(_found, kinds)):F4}")
        + string.Create(CultureInfo.InvariantCulture, $", r {(double)Sum(_right, kinds) / Math.Max(1, Sum(_gold, kinds)):F4}");

    private static int Sum(int[] counts, NameType[] kinds) => kinds.Sum(kind => counts[(int)kind]);

    // A facility counts as a place: sets part them in many ways.
    private static int Kind(NameType type) => (int)(type == NameType.Facility ? NameType.Place : type);
}
