using Dateline.Annotating.Names;

namespace Dateline.Eval.Training.Names;

/// <summary>What two treebanks tell of names: English-EWT which words are proper nouns, GUM also what bears them.</summary>
internal static class TreebankNames
{
    /// <summary>Only documents of the official training split; names are measured on the others elsewhere.</summary>
    public static IEnumerable<MarkedText> WebText(string names) =>
        TreebankDocument.Read(Path.Combine(names, "ud-ewt/train.conllu.gz")).Select(document =>
            new MarkedText("ewt/" + document.Id, document.Text, [])
            {
                Weight = 0.5,
                Proper = [.. document.Words.Where(word => word.IsProper).Select(word => word.Span)],
            });

    public static IEnumerable<MarkedText> Gum(string names) =>
        TreebankDocument.Read(Path.Combine(names, "gum/train.conllu.gz")).Select(OfEntities);

    public static MarkedText OfEntities(TreebankDocument document)
    {
        var (names, unknown) = (new List<MarkedName>(), new List<Span>());
        var taken = new bool[document.Words.Count];
        foreach (var entity in EntitySpan.Of(document).OrderByDescending(one => one.End - one.First).ThenBy(one => one.First))
        {
            if (NameIn(document.Words, entity) is not { } name || Enumerable.Range(name.First, name.End - name.First).Any(at => taken[at]))
                continue;
            Array.Fill(taken, true, name.First, name.End - name.First);
            var span = new Span(document.Words[name.First].Span.Start, document.Words[name.End - 1].Span.End);
            if (TypesOf(entity.Type, document.Words[name.End - 1].Penn == "NNPS") is { Length: > 0 } types)
                names.Add(new MarkedName(span, types));
            else if (entity.Type != "time")
                unknown.Add(span);
        }
        unknown.AddRange(document.Words.Where((word, at) => word.IsProper && !taken[at]
            && !NameRules.English.Is("not a name", word.Span.Of(document.Text))).Select(word => word.Span));
        return new MarkedText("gum/" + document.Id, document.Text, [.. names.OrderBy(name => name.Span.Start)])
        {
            Unknown = [.. unknown.OrderBy(span => span.Start)],
            Weight = 2,
        };
    }

    private static NameType[] TypesOf(string type, bool plural) => type switch
    {
        "person" => plural ? [NameType.Group, NameType.Person, NameType.Organization] : [NameType.Person],
        "organization" => [NameType.Organization],
        "place" => [NameType.Place, NameType.Facility],
        "event" => [NameType.Event],
        "object" => [NameType.Product, NameType.Facility],
        "abstract" => [NameType.Product, NameType.Event, NameType.Group],
        _ => [],
    };

    /// <summary>The name that heads the noun phrase: its proper head with the proper nouns beside it, and what joins them.</summary>
    private static (int First, int End)? NameIn(List<TreebankWord> words, EntitySpan entity)
    {
        var head = Enumerable.Range(entity.First, entity.End - entity.First)
            .FirstOrDefault(at => words[at].Head < entity.First || words[at].Head >= entity.End, -1);
        if (head < 0 || !words[head].IsProper)
            return null;
        var (first, end) = (head, head + 1);
        while (first > entity.First && words[first - 1] is { IsProper: true } before && before.Relation != "nmod:desc"
            && !(entity.Type == "person" && before.Entity.Contains(')')))
            first--;
        for (var reach = end; reach < entity.End; reach++)
        {
            if (words[reach].IsProper || words[reach].Penn == "CD")
                end = reach + 1;
            else if (entity.Type == "person" || !IsJoint(words[reach]) || reach - end >= 2)
                break;
        }
        return (first, end);
    }

    private static bool IsJoint(TreebankWord word) => word.Penn is "IN" or "DT" or "CC" or "POS" or "HYPH" && word.Span.Length <= 3;
}
