using Dateline.Language;

namespace Dateline.Claims;

/// <summary>A speaker as far as the article lets one know.</summary>
/// <param name="Name">The name or description for the chain; absent where only the one who was told is known.</param>
/// <param name="Organization">The body in whose name a spokesman speaks.</param>
internal sealed record KnownSpeaker(string? Name, bool Anonymous, string? Organization, ImmutableArray<string> Via)
{
    /// <summary>Whether the name is one, and no description.</summary>
    public bool IsNamed { get; init; }
}

/// <summary>Who speaks: a person for an organisation, or someone met before without a name.</summary>
internal static class SpeakerBook
{
    // Offices whose holder speaks for the body, not for himself: its word and his are one origin.
    private static readonly string[] Mouthpieces = ["spokes", "press secretary", "commander", "communications"];

    // What one is to a thing, and the verb that says the same.
    private static readonly Dictionary<string, string> Relations = new()
    {
        ["owner"] = "owns",
        ["operator"] = "operates",
        ["manufacturer"] = "manufactures",
        ["maker"] = "makes",
        ["organizer"] = "organizes",
        ["organiser"] = "organises",
        ["developer"] = "develops",
    };

    public static KnownSpeaker Resolve(Document document, Attribution attribution)
    {
        if (attribution.Speaker is not { } speaker)
            return new KnownSpeaker(null, false, null, attribution.Via);
        if (speaker.Id is { } id)
            return new KnownSpeaker(speaker.Canonical, false, OrganizationOf(document, id), attribution.Via)
            { IsNamed = true };
        if (OwnerNamed(document, speaker.Canonical) is { } owner)
            return new KnownSpeaker(owner, false, null, attribution.Via) { IsNamed = true };
        // "the pilot" is the one whom the article described before, who had told the same outlet.
        var first = FirstMention(document, attribution, speaker);
        var name = first?.Speaker?.Canonical ?? speaker.Canonical;
        var via = !attribution.Via.IsEmpty || first is null ? attribution.Via : first.Via;
        return new KnownSpeaker(name, speaker.Anonymous || first?.Speaker?.Anonymous == true, null, via);
    }

    private static Attribution? FirstMention(Document document, Attribution later, Speaker speaker)
    {
        if (!speaker.Canonical.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return null;
        var head = Descriptions.Head(speaker.Canonical);
        return document.Attributions
            .Where(one => one.Span.Start < later.Span.Start && one.Speaker is { Id: null } known
                && Descriptions.Head(known.Canonical) == head
                && Descriptions.Telling(known.Canonical).IsSupersetOf(Descriptions.Telling(speaker.Canonical)))
            .MinBy(one => one.Span.Start);
    }

    // "its owner", where the article names the one "which owns the vessel" or who is "owner of" it.
    private static string? OwnerNamed(Document document, string description)
    {
        const int Near = 24;
        var head = Descriptions.Head(description);
        if (!Relations.TryGetValue(head, out var verb))
            return null;
        foreach (var name in document.Names.Where(name => name.Type is NameType.Organization or NameType.Person))
        {
            var after = document.Text.AsSpan(name.Span.End, Math.Min(Near, document.Text.Length - name.Span.End));
            if (after.StartsWith($", which {verb}") || after.StartsWith($", who {verb}")
                || after.StartsWith($", {head} of") || after.StartsWith($", the {head} of") || after.StartsWith($", its {head}"))
                return name.Canonical;
        }
        return null;
    }

    private static bool IsNear(Document document, NameMention body, NameMention person) =>
        document.SentenceAt(person.Span.Start) - document.SentenceAt(body.Span.Start) <= 1;

    private static string? OrganizationOf(Document document, string id)
    {
        foreach (var mention in document.Names.Where(name => name.Id == id && name.Type == NameType.Person))
        {
            if (mention.Role is not { } role || !IsMouthpiece(role))
                continue;
            var words = Descriptions.Telling(role);
            var bodies = document.Names.Where(name => name.Type == NameType.Organization).ToList();
            var body = bodies.Where(name => Words.Of(name.Canonical).Any(words.Contains)).MinBy(name => name.Span.Start);
            // "Erik Dahl, a spokesman, said": of whom was said just before.
            if (words.Count == 1)
                body ??= bodies.LastOrDefault(name => name.Span.End <= mention.Span.Start && IsNear(document, name, mention));
            if (body is not null)
                return Descriptions.WithoutArticle(body.Canonical);
        }
        return null;
    }

    private static bool IsMouthpiece(string role) =>
        Mouthpieces.Any(office => role.Contains(office, StringComparison.OrdinalIgnoreCase));
}
