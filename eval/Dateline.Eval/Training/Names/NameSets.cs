using Dateline.Eval.Scoring;

namespace Dateline.Eval.Training.Names;

/// <summary>
/// The sets from which names are learned, each with what its labels mean (docs/MODELS.md). Sets differ in what they mark:
/// a type that a set does not mark may stand outside its names, and a label that covers two types leaves both open.
/// </summary>
internal static class NameSets
{
    private static readonly NameType[] Where = [NameType.Place, NameType.Facility];
    private static readonly NameType[] Other = [NameType.Event, NameType.Product, NameType.Group, NameType.Facility];

    private static readonly Dictionary<string, NameType[]> Labels = new()
    {
        ["per"] = [NameType.Person], ["person"] = [NameType.Person],
        ["org"] = [NameType.Organization], ["organisation"] = [NameType.Organization],
        ["loc"] = Where, ["geo"] = Where, ["location"] = Where, ["gpe"] = [NameType.Group, NameType.Place],
        ["eve"] = [NameType.Event], ["art"] = [NameType.Product], ["pro"] = [NameType.Product], ["misc"] = Other,
        ["nationality"] = [NameType.Group], ["militaryplatform"] = [NameType.Product], ["weapon"] = [NameType.Product],
    };

    private const double NewswireWeight = 0.3;
    private const int NewswireEvery = 4;

    // Named in other ways by each set, or not at all.
    private static readonly string[] NoNames = ["tim", "temporal", "quantity", "money", "documentreference"];

    /// <summary>Whether the text is of the tenth that is kept for measuring.</summary>
    public static bool IsKept(string id) => Language.Tagging.Features.Hash(id) % 10 == 3;

    /// <summary>The newswire outweighs all else many times over, and its labels were not corrected throughout.</summary>
    public static IEnumerable<MarkedText> Newswire(string names) =>
        Tokens(Path.Combine(names, "gmb/train.txt.gz"), NewswireWeight)
            .Where((_, at) => at % NewswireEvery == 0);

    /// <summary>The small sets of news and reference works.</summary>
    public static IEnumerable<MarkedText> Small(string names) =>
        Tokens(Path.Combine(names, "wikigold/train.txt"), 2)
            .Concat(Directory.GetFiles(Path.Combine(names, "meantime"), "*.txt").Order(StringComparer.Ordinal)
                .SelectMany(file => Tokens(file, 2, NameType.Event)))
            .Concat(Tokens(Path.Combine(names, "re3d/train.txt"), 1, NameType.Event));

    /// <summary>A file of token and label; the document is as the scorer reads it.</summary>
    public static IEnumerable<MarkedText> Tokens(string path, double weight, params NameType[] unmarked)
    {
        var set = Path.GetFileName(Path.GetDirectoryName(path)) + "/" + Path.GetFileName(path).Split('.')[0];
        foreach (var (id, gold) in TokenFiles.Gold(path))
        {
            var text = gold.Words("text")!;
            var (names, unknown) = (new List<MarkedName>(), new List<Span>());
            foreach (var name in gold.List("names"))
            {
                var label = name.Words("type")!.ToLowerInvariant();
                var span = new Span(Units(text, (int)name.Number("start")!), Units(text, (int)name.Number("end")!));
                if (NoNames.Contains(label))
                    continue;
                if (!Labels.TryGetValue(label, out var types) || (set == "re3d/train" && !IsProper(span.Of(text))))
                    unknown.Add(span);
                else
                    names.Add(new MarkedName(span, types));
            }
            yield return new MarkedText($"{set}/{id}", text, names) { Unknown = unknown, Unmarked = unmarked, Weight = weight };
        }
    }

    // re3d marks whole noun phrases; those all in capitals are names.
    private static bool IsProper(string phrase) => phrase.Split(' ').All(word => char.IsUpper(word[0]))
        && !phrase.StartsWith("The ", StringComparison.Ordinal);

    private static int Units(string text, int points)
    {
        var at = 0;
        for (; points > 0; points--)
            at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        return at;
    }
}
