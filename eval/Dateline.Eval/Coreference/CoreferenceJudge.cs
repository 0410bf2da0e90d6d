using System.Globalization;
using Dateline.Annotating;
using Dateline.Eval.Scoring;
using Dateline.Eval.Training.Names;

namespace Dateline.Eval.Coreference;

/// <summary>
/// Whom do names and references mean? Against the chains of GUM. Judged are the mentions of chains that hold a name of a
/// person or a body: names, pronouns of the third person and descriptions with <c>the</c>.
/// </summary>
internal sealed class CoreferenceJudge
{
    private static readonly HashSet<string> Pronouns = ["he", "him", "his", "she", "her", "hers", "it", "its", "himself",
        "herself", "itself"];

    private readonly ChainScore _chains = new();
    private int _references, _rightReferences, _pronouns, _rightPronouns;

    /// <param name="treebank">GUM as CoNLL-U.</param>
    /// <param name="genres">Which documents: <c>news</c>, <c>interview</c>; all if empty.</param>
    public static string Judge(string treebank, string[] genres)
    {
        var judge = new CoreferenceJudge();
        var reading = ReadingOrder.English();
        foreach (var document in TreebankDocument.Read(treebank).Where(document => genres.Length == 0
            || genres.Any(genre => document.Id.Contains($"_{genre}_", StringComparison.Ordinal))))
            judge.Add(document, reading);
        return judge.ToString();
    }

    private void Add(TreebankDocument document, Annotators reading)
    {
        var read = reading.Annotate(new Article
        {
            Id = document.Id, Input = document.Id, Text = document.Text, Arrived = default,
            Blocks = [new Block(BlockKind.Paragraph, new Span(0, document.Text.Length))],
        });
        var entities = Judged(document);
        var gold = entities.Select((entity, at) => (at, entity.Chain)).ToDictionary(pair => pair.at, pair => pair.Chain);
        var found = new Dictionary<int, string>();
        foreach (var name in read.Names)
            if (MentionAt(document, entities, name.Span) is var at and >= 0)
                found.TryAdd(at, name.Id);
        foreach (var reference in read.References)
            if (MentionAt(document, entities, reference.Span) is var at and >= 0)
                found[at] = reference.Antecedent;
        _chains.Add(gold, found);
        CountReferences(document, read, entities, found);
    }

    /// <summary>A reference is right if most names of its antecedent stand in its chain.</summary>
    private void CountReferences(TreebankDocument document, Document read, List<EntitySpan> entities, Dictionary<int, string> found)
    {
        var chains = read.Names.Select(name => (name.Id, At: MentionAt(document, entities, name.Span)))
            .Where(name => name.At >= 0).GroupBy(name => name.Id)
            .ToDictionary(group => group.Key, group => group.GroupBy(name => entities[name.At].Chain)
                .OrderByDescending(chain => chain.Count()).First().Key);
        foreach (var reference in read.References)
        {
            var at = MentionAt(document, entities, reference.Span);
            _references++;
            _rightReferences += at >= 0 && chains.GetValueOrDefault(reference.Antecedent) == entities[at].Chain ? 1 : 0;
        }
        for (var at = 0; at < entities.Count; at++)
        {
            if (!IsPronoun(document, entities[at]))
                continue;
            _pronouns++;
            _rightPronouns += found.TryGetValue(at, out var id) && chains.GetValueOrDefault(id) == entities[at].Chain ? 1 : 0;
        }
    }

    private static List<EntitySpan> Judged(TreebankDocument document)
    {
        var all = EntitySpan.Of(document).Where(entity => entity.Type is "person" or "organization").ToList();
        var named = all.Where(entity => IsName(document, entity)).Select(entity => entity.Chain).ToHashSet();
        return [.. all.Where(entity => named.Contains(entity.Chain) && (IsName(document, entity) || IsPronoun(document, entity)
            || document.Words[entity.First].Span.Of(document.Text).Equals("the", StringComparison.OrdinalIgnoreCase)))];
    }

    private static bool IsName(TreebankDocument document, EntitySpan entity) =>
        HeadOf(document, entity) is var head and >= 0 && document.Words[head].IsProper;

    private static bool IsPronoun(TreebankDocument document, EntitySpan entity) => entity.End - entity.First == 1
        && Pronouns.Contains(document.Words[entity.First].Span.Of(document.Text).ToLowerInvariant());

    private static int HeadOf(TreebankDocument document, EntitySpan entity) =>
        Enumerable.Range(entity.First, entity.End - entity.First).FirstOrDefault(at =>
            document.Words[at].Head < entity.First || document.Words[at].Head >= entity.End, -1);

    /// <summary>The shortest phrase whose head lies within the span; GUM counts titles and descriptions with the name.</summary>
    private static int MentionAt(TreebankDocument document, List<EntitySpan> entities, Span span)
    {
        var best = -1;
        for (var at = 0; at < entities.Count; at++)
            if (HeadOf(document, entities[at]) is var head and >= 0 && document.Words[head].Span.Start >= span.Start
                && document.Words[head].Span.End <= span.End
                && (best < 0 || entities[at].End - entities[at].First < entities[best].End - entities[best].First))
                best = at;
        return best;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{_chains} references={_references} references_p={Figures.Ratio(_rightReferences, _references):F4} ")
        + string.Create(CultureInfo.InvariantCulture, $"pronouns={_pronouns} pronouns_r={Figures.Ratio(_rightPronouns, _pronouns):F4}");
}
