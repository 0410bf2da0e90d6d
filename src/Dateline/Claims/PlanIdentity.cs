using Dateline.Language;

namespace Dateline.Claims;

/// <summary>What tells one planned event from another: its name, its parties, its sort, its days.</summary>
internal sealed class PlanIdentity(PlanWords words)
{
    /// <summary>The mention with its keys and a subject for a person.</summary>
    public PlanMention Identify(Document document, PlanMention mention, StatedTime? day)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        keys.Add($"event:{mention.Kind}");
        var name = NameOf(document, mention);
        if (name is not null)
            keys.Add($"name:{Words.Fold(Descriptions.WithoutArticle(name.Canonical))}");
        var sort = SortOf(mention);
        if (sort is not null)
            keys.Add($"sort:{sort}");
        var parties = PartiesOf(document, mention);
        foreach (var party in parties)
            keys.Add(PartyKey(document, party));
        if (day is { } date)
            keys.Add($"day:{StatedTime.OfDay(date.Date)}");
        // Where a change puts it, it was not before; so only a place without a change tells which event it is.
        if (PlanSlots.PlaceOf(document, mention) is { } place)
            keys.Add(place.Value.Country is { } country && !mention.IsChange ? $"country:{country}" : "country:");
        if (PlanSlots.PlaceOf(document, mention) is { Value.IsCountry: false } venue)
            keys.Add($"at:{Words.Fold(venue.Value.Place)}");
        if (PlanSlots.EarlierPlace(document, mention) is { } left)
            keys.Add($"from:{Words.Fold(left)}");
        if (PlanSlots.EarlierDay(document, mention)?.From is { } earlier)
            keys.Add($"day:{StatedTime.OfDay(earlier.Date)}");
        return mention with
        {
            Keys = keys.ToImmutable(),
            Subject = SubjectOf(document, mention, name, sort, parties),
            Parties = parties.Count < 2 ? null : parties[0].Span.Cover(parties[^1].Span),
        };
    }

    /// <summary>A government goes by its country: Tehran, Iran and the Iranians are one party.</summary>
    public static string PartyKey(Document document, NameMention party)
    {
        var name = Descriptions.WithoutArticle(party.Canonical);
        var country = Gazetteer.World.CountryOf(name)
            ?? (Gazetteer.World.Find(name) is [{ Kind: PlaceKind.Country, Country: { } code }, ..] ? code : null)
            ?? document.Places.FirstOrDefault(place => place.Span.Overlaps(party.Span))?.Country;
        return party.Type is NameType.Place or NameType.Group && country is not null
            ? $"party:{country}" : $"party:{Words.Fold(name)}";
    }

    // "The Harbour Mile swim", "the Oslo Marathon": a name that ends right before the word for the event, or holds it.
    private static NameMention? NameOf(Document document, PlanMention mention) => document.Names.LastOrDefault(name =>
        name.Type is not (NameType.Person or NameType.Place) && mention.Sentence.Span.Contains(name.Span)
        && (name.Span.Contains(mention.Event) || (name.Type is NameType.Event or NameType.Product or NameType.Facility
            && name.Span.End <= mention.Event.Start && mention.Event.Start - name.Span.End <= 1)));

    private string? SortOf(PlanMention mention)
    {
        var before = mention.Sentence.Between(mention.Event.Start - 24, mention.Event.Start).TrimEnd();
        var last = before[(before.LastIndexOf(' ') + 1)..].ToString();
        return words.Sorts.Contains(last) ? last : null;
    }

    // "between A and B", "A and B agreed to meet", "talks with B".
    private static List<NameMention> PartiesOf(Document document, PlanMention mention)
    {
        var sentence = mention.Sentence;
        var names = document.Names.Where(name => sentence.Span.Contains(name.Span)
            && name.Type is not (NameType.Facility or NameType.Event or NameType.Product)).ToList();
        for (var at = 0; at + 1 < names.Count; at++)
        {
            var (first, second) = (names[at], names[at + 1]);
            var joint = sentence.Between(first.Span.End, second.Span.Start).Trim();
            if (joint is not ("and" or "and the"))
                continue;
            var before = sentence.Between(first.Span.Start - 14, first.Span.Start);
            var isBetween = first.Span.Start > mention.Event.End
                && (before.EndsWith("between ") || before.EndsWith("between the "));
            var isSubject = second.Span.End < mention.CueSpan.Start && mention.CueSpan.Start - second.Span.End <= 40
                && mention.Event.Start >= second.Span.End;
            if (isBetween || isSubject)
                return [first, second];
        }
        return names.Where(name => name.Span.Start > mention.Event.End
            && sentence.Between(mention.Event.End, name.Span.Start).Trim() is "with" or "with the").Take(1).ToList();
    }

    private static string SubjectOf(
        Document document, PlanMention mention, NameMention? name, string? sort, List<NameMention> parties)
    {
        var word = mention.Event.Of(document.Text);
        if (word.Contains(' ') && word.EndsWith("meet", StringComparison.OrdinalIgnoreCase))
            word = "meeting";
        if (word.StartsWith("to hold ", StringComparison.OrdinalIgnoreCase))
            word = word["to hold ".Length..];
        if (mention.Event.Start == mention.Sentence.Span.Start)
            word = char.ToLowerInvariant(word[0]) + word[1..];
        if (name is not null)
        {
            var full = Descriptions.WithoutArticle(name.Canonical);
            return full.Contains(word, StringComparison.OrdinalIgnoreCase) ? full : $"{full} {word}";
        }
        if (parties.Count == 2)
            return $"{word} between {NameFor(parties[0])} and {NameFor(parties[1])}";
        if (parties.Count == 1)
            return $"{word} with {NameFor(parties[0])}";
        return sort is null ? word : $"{sort} {word}";
    }

    // "Ukrainian and Russian envoys": Ukraine and Russia.
    private static string NameFor(NameMention party) =>
        Gazetteer.World.CountryOf(party.Canonical) is { } code && Gazetteer.World.Country(code) is { } country
            ? country.Name
            : party.Canonical;
}
