using Dateline.Language;

namespace Dateline.Claims;

/// <summary>The way a claim came, and where it began as far as anyone knows.</summary>
/// <param name="Chain">From the deepest known link to the outlet that carries it.</param>
/// <param name="Origin">The deepest link by a name that is the same in all articles; absent when nobody is known.</param>
/// <param name="Unattributed">Whether the article says it in its own words.</param>
public sealed record Provenance(ImmutableArray<Link> Chain, string? Origin, bool Unattributed)
{
    /// <summary>Between a description and the one who was told: <c>harbour pilot via Radio Nord</c>.</summary>
    public const string Via = " via ";

    public static Provenance Of(Document document, Attribution? attribution)
    {
        var carriers = CarriersOf(document.Article);
        var known = document.Article.Outlet is not null || document.Article.Agency is not null;
        if (attribution is null || (attribution.Speaker is null && attribution.Via.IsEmpty))
            return new Provenance(carriers, known ? carriers[0].Name : null, true);
        var speaker = SpeakerBook.Resolve(document, attribution);
        var links = ImmutableArray.CreateBuilder<Link>();
        if (speaker.Name is { } name)
            links.Add(new Link(name) { Anonymous = speaker.Anonymous });
        foreach (var told in speaker.Via)
            Append(links, new Link(told));
        foreach (var carrier in carriers)
            Append(links, carrier);
        return new Provenance(links.ToImmutable(), OriginOf(speaker, known ? carriers[0].Name : null), false);
    }

    private static ImmutableArray<Link> CarriersOf(Article article) =>
        article.Agency is { } agency && !Same(agency, article.CarrierName)
            ? [new Link(agency), new Link(article.CarrierName)]
            : [new Link(article.CarrierName)];

    // Who was told and who carries may be the same outlet, and is then one link.
    private static void Append(ImmutableArray<Link>.Builder links, Link link)
    {
        if (links.Count == 0 || !Same(links[^1].Name, link.Name))
            links.Add(link);
    }

    private static string? OriginOf(KnownSpeaker speaker, string? carrier)
    {
        if (speaker.Name is null)
            return speaker.Via.IsEmpty ? carrier : speaker.Via[0];
        if (!speaker.Anonymous)
        {
            return speaker.Organization
                ?? (speaker.IsNamed ? Descriptions.WithoutArticle(speaker.Name) : Descriptions.Core(speaker.Name));
        }
        // Nobody can tell one unnamed source from another but by who was told.
        var told = speaker.Via.IsEmpty ? carrier : speaker.Via[0];
        return told is null ? null : Descriptions.Core(speaker.Name) + Via + told;
    }

    private static bool Same(string one, string other) =>
        string.Equals(Words.Fold(one), Words.Fold(other), StringComparison.Ordinal);
}
