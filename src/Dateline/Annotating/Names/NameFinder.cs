using Dateline.Annotating.Names.Learned;

namespace Dateline.Annotating.Names;

/// <summary>Who and what is named, and which names mean the same one.</summary>
public sealed class NameFinder : IAnnotator
{
    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Tags | Layers.Trees;

    public Layers Adds => Layers.Names | Layers.References;

    public Document Annotate(Document document)
    {
        var row = new NameRow(document.Text, NameWordReader.Read(document, NameRules.English), NameRules.English);
        var ruled = RuledNames.In(row);
        var names = Names(row, new NameEditor(row).Join(ruled, NameModel.English.Find(document, row, ruled)));
        return document with { Names = names, References = new ReferenceFinder(row, names).Find() };
    }

    private static ImmutableArray<NameMention> Names(NameRow row, ImmutableArray<Candidate> found)
    {
        var book = new BearerBook(row);
        foreach (var candidate in found)
            book.Enter(candidate);
        var candidates = new Consistency(row, book).Settle(found);
        var bearers = new List<Bearer>();
        var roles = new RoleFinder(row);
        foreach (var candidate in candidates)
        {
            var bearer = book.Of(candidate);
            if (candidate.Type == NameType.Person)
                bearer.Role ??= roles.Find(candidate)?.Of(row.Text);
            bearers.Add(bearer);
        }
        var actors = new ActorFinder(row);
        return [.. candidates.Zip(bearers, (candidate, bearer) => new NameMention
        {
            Span = row.SpanOf(candidate.First, candidate.End),
            Rule = candidate.Rule,
            Type = bearer.Type,
            Id = bearer.Id,
            Canonical = bearer.Canonical,
            Role = bearer.Role,
            IsActor = candidate.Type == NameType.Place && actors.IsActor(candidate),
        })];
    }
}
