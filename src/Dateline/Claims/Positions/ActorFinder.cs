using Dateline.Language;

namespace Dateline.Claims.Positions;

/// <summary>Who takes a stance, by the name under which all articles know him.</summary>
internal sealed class ActorFinder(Document document, PositionRules rules)
{
    // Between a pronoun and its verb stand auxiliaries and adverbs only.
    private const int FarthestPronoun = 24;

    /// <summary>The actors of the event; none where it is unsure who they are.</summary>
    public ImmutableArray<Actor> Of(EventMention mention)
    {
        if (mention.Actor is not { } told)
            return ByPronoun(mention) is { } meant ? [meant] : [];
        if (told.Name.Contains(" and ", StringComparison.Ordinal))
            return Several(told.Name);
        if (InApposition(told, mention) is { } named)
            return [named];
        return Of(told) is { } one ? [one] : [];
    }

    /// <summary>The operator, Nordkraft, denied: between role and verb stands who it is.</summary>
    private Actor? InApposition(Participant told, EventMention mention)
    {
        if (told.Id is not null || told.Span.End >= mention.Span.Start)
            return null;
        foreach (var name in document.Names.Where(one => one.Type != NameType.Place && one.Span.Start > told.Span.End
            && one.Span.End < mention.Span.Start))
        {
            var follows = document.Text.AsSpan(name.Span.End).TrimStart();
            if (document.Text.AsSpan(0, name.Span.Start).TrimEnd().EndsWith(",", StringComparison.Ordinal)
                && follows.StartsWith(",", StringComparison.Ordinal)
                && mention.Span.Start - name.Span.End <= FarthestPronoun)
                return Named(name.Canonical, name.Id);
        }
        return null;
    }

    /// <summary>The government of Chile is Chile.</summary>
    private Actor? OfCountry(Participant told)
    {
        var after = document.Text.AsSpan(told.Span.End);
        if (!after.StartsWith(" of ", StringComparison.Ordinal))
            return null;
        var name = document.Names.FirstOrDefault(one => one.Span.Start == told.Span.End + " of ".Length
            && one.Type == NameType.Place);
        return name is null ? null : Named(ActorNames.English.Of(name.Canonical) ?? name.Canonical, name.Id);
    }

    private Actor? Of(Participant told)
    {
        if (Words.Of(told.Name).LastOrDefault() is "government" && OfCountry(told) is { } country)
            return country;
        if (ActorNames.English.Of(told.Name) is { } known)
            return Named(known);
        var name = document.Names.FirstOrDefault(one => told.Span.Contains(one.Span) && one.Id == told.Id
            && one.Span.End == told.Span.End);
        if (name is not null && told.Id is not null)
        {
            return name.IsActor || name.Type != NameType.Place
                ? Named(ActorNames.English.Of(name.Canonical) ?? name.Canonical, told.Id)
                : null;
        }
        if (document.References.FirstOrDefault(one => one.Span.Overlaps(told.Span)) is { } reference)
            return Named(reference.Canonical, reference.Antecedent);
        if (ByAge(told) is { } aged)
            return aged;
        // A member of parliament is a member.
        var of = told.Name.IndexOf(" of ", StringComparison.Ordinal);
        var head = Words.Of(of > 0 ? told.Name[..of] : told.Name).LastOrDefault() ?? "";
        return rules.Institutions.Contains(head) ? Named(told.Name) : null;
    }

    /// <summary>The 64-year-old bishop is the person named last, if the sentence before names only one.</summary>
    private Actor? ByAge(Participant told)
    {
        var words = Words.Of(told.Name).Take(3).ToList();
        if (words is not [_, "year", "old"] || document.SentenceAt(told.Span.Start) is var at && at < 1)
            return null;
        var before = document.Sentences[at - 1];
        var people = document.Names.Where(one => one.Type == NameType.Person && before.Contains(one.Span))
            .DistinctBy(one => one.Id).ToList();
        return people is [var only] ? Named(only.Canonical, only.Id) : null;
    }

    private static ImmutableArray<Actor> Several(string name)
    {
        var parts = name.Split([" and ", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(ActorNames.English.Of).ToList();
        return parts.Any(part => part is null) ? [] : [.. parts.Distinct().Select(part => Named(part!))];
    }

    private Actor? ByPronoun(EventMention mention)
    {
        var reference = document.References.LastOrDefault(one => one.Span.End <= mention.Span.Start
            && mention.Span.Start - one.Span.End <= FarthestPronoun && one.Kind == ReferenceKind.Pronoun);
        if (reference is not null)
            return Named(reference.Canonical, reference.Antecedent);
        var before = Words.Of(document.Text[Math.Max(0, mention.Span.Start - FarthestPronoun)..mention.Span.Start]).ToList();
        // He said that he had: within one's own indirect words he or she is the speaker.
        return before.Contains("he") || before.Contains("she")
            ? ClaimMaker.Covering(document, mention.Span) is { Speaker: { Id: { } id } speaker, Kind: not AttributionKind.Direct }
                && id.StartsWith("person:", StringComparison.Ordinal) ? Named(speaker.Canonical, id) : null
            : null;
    }

    private static Actor Named(string name, string? id = null)
    {
        var bare = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return new Actor(bare, Words.Fold(bare), id);
    }
}

/// <param name="Name">For the reader.</param>
/// <param name="Key">For matching.</param>
/// <param name="Id">Of the name mention.</param>
internal sealed record Actor(string Name, string Key, string? Id);
