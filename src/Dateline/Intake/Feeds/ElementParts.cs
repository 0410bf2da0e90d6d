using System.Globalization;

namespace Dateline.Intake.Feeds;

/// <summary>The parts that feeds of all kinds share, read from elements.</summary>
internal static class ElementParts
{
    public static FeedLink LinkOf(FeedElement link) => new(
        link.Given("href") is { } href ? link.Address(href) : link.Address(link.Stated), Rel(link.Attribute("rel")))
    {
        Type = link.Attribute("type"),
        Title = link.Attribute("title"),
        Language = link.Attribute("hreflang"),
        Length = link.Attribute("length"),
    };

    public static ImmutableArray<FeedPerson> People(FeedElement owner, string name) =>
        PeopleIn(owner, Vocabulary.Core, name);

    public static ImmutableArray<FeedPerson> PeopleIn(FeedElement owner, Vocabulary vocabulary, string name) =>
        owner.Child(vocabulary, name) is null ? []
            : [.. owner.Children(vocabulary, name).Select(PersonOf).OfType<FeedPerson>()];

    /// <summary>A person of Atom, or the line of RSS.</summary>
    public static FeedPerson? PersonOf(FeedElement person)
    {
        var name = person.Text(Vocabulary.Core, "name");
        var email = person.Text(Vocabulary.Core, "email");
        var address = person.Address(person.Text(Vocabulary.Core, "uri", "url", "homepage"));
        // Programs that make Atom from RSS leave its line as the name.
        if (name is not null && email is null && FeedPerson.Of(name) is { Email: not null } line)
            return line with { Address = address };
        if (name is not null || email is not null || address is not null)
            return new FeedPerson(name, email, address);
        return person.Stated is { } stated ? FeedPerson.Of(stated) : null;
    }

    public static FeedCategory? CategoryOf(FeedElement category)
    {
        var term = category.Attribute("term") ?? category.Attribute("text") ?? category.Stated;
        var label = category.Attribute("label");
        var scheme = category.Attribute("scheme") ?? category.Attribute("domain");
        return term is null && label is null && scheme is null ? null : new FeedCategory(term, scheme, label);
    }

    public static ImmutableArray<FeedCategory> Categories(FeedElement owner) =>
        owner.Child(Vocabulary.Core, "category") is null && owner.Child(Vocabulary.Dc, "subject") is null ? []
            : [.. owner.Elements.Where(child => (child.Name == "category" && (child.Vocabulary & Vocabulary.Core) != 0)
                || (child.Name == "subject" && child.Vocabulary == Vocabulary.Dc))
            .Select(CategoryOf).OfType<FeedCategory>()];

    /// <summary>Enclosures of RSS and Atom, and Media RSS (rssboard.org/media-rss) with its groups.</summary>
    public static ImmutableArray<FeedMedia> MediaOf(FeedElement owner)
    {
        ImmutableArray<FeedMedia>.Builder? media = null;
        foreach (var child in owner.Elements)
        {
            if (child.Name == "enclosure" && child.Vocabulary == Vocabulary.Rss)
                Add(Enclosure(child, child.Attribute("url")));
            else if (child is { Name: "link", Vocabulary: Vocabulary.Atom } && Rel(child.Attribute("rel")) == "enclosure")
                Add(Enclosure(child, child.Attribute("href")));
            else if (child.Vocabulary == Vocabulary.Media && child.Name == "group")
                Add([.. child.Elements.Where(IsMedia).Select(one => Medium(one, child))]);
            else if (IsMedia(child))
                Add(Medium(child, owner));
        }
        return media?.ToImmutable() ?? [];

        void Add(params ReadOnlySpan<FeedMedia> some) => (media ??= ImmutableArray.CreateBuilder<FeedMedia>()).AddRange(some);
    }

    public static FeedImage? ImageOf(FeedElement? image) => image is null ? null
        : new FeedImage(image.Address(image.Text(Vocabulary.Core, "url") ?? image.Attribute("href")))
        {
            Title = image.Text(Vocabulary.Core, "title"),
            Link = image.Address(image.Text(Vocabulary.Core, "link")),
            Width = image.Text(Vocabulary.Core, "width"),
            Height = image.Text(Vocabulary.Core, "height"),
            Description = image.Text(Vocabulary.Core, "description"),
        };

    public static string? ItunesImage(FeedElement owner) =>
        owner.Child(Vocabulary.Itunes, "image") is { } image ? image.Address(image.Attribute("href") ?? image.Stated) : null;

    // A relation may be written as an address of the registry (RFC 4287, 4.2.7.2).
    private static string Rel(string? stated)
    {
        if (stated is null)
            return "alternate";
        var rel = stated.ToLowerInvariant();
        const string registry = "http://www.iana.org/assignments/relation/";
        return rel.StartsWith(registry, StringComparison.Ordinal) ? rel[registry.Length..] : rel;
    }

    private static bool IsMedia(FeedElement element) =>
        element.Vocabulary == Vocabulary.Media && element.Name is "content" or "thumbnail";

    private static FeedMedia Enclosure(FeedElement element, string? address) => new(element.Address(address))
    {
        Type = element.Attribute("type"),
        Length = element.Attribute("length"),
        Medium = MediumOf(element.Attribute("type")),
        Title = element.Attribute("title"),
        IsEnclosure = true,
    };

    private static FeedMedia Medium(FeedElement element, FeedElement owner)
    {
        var type = element.Attribute("type");
        return new FeedMedia(element.Address(element.Attribute("url")))
        {
            Type = type,
            Length = element.Attribute("filesize"),
            Medium = element.Name == "thumbnail" ? "image" : element.Attribute("medium") ?? MediumOf(type),
            Title = FeedMarkup.Of(element.Child(Vocabulary.Media, "title"))?.Plain,
            Description = FeedMarkup.Of(element.Child(Vocabulary.Media, "description")
                ?? (owner.Name == "group" ? owner.Child(Vocabulary.Media, "description") : null))?.Plain,
            Credit = element.Text(Vocabulary.Media, "credit"),
            Seconds = double.TryParse(element.Attribute("duration"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                ? seconds : null,
        };
    }

    private static string? MediumOf(string? type) =>
        type?.Split('/')[0].ToLowerInvariant() is "image" or "video" or "audio" ? type.Split('/')[0].ToLowerInvariant() : null;
}
