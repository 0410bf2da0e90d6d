using System.Buffers;
using System.Collections.Frozen;

namespace Dateline.Intake.Feeds;

/// <param name="Href">Where it leads; null where that is not said.</param>
/// <param name="Rel">What it is to the feed or post, in lower case; <c>alternate</c> where nothing is said.</param>
public sealed record FeedLink(string? Href, string Rel = "alternate")
{
    public string? Type { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    /// <summary>In bytes, as stated.</summary>
    public string? Length { get; init; }

    internal static string? Find(ImmutableArray<FeedLink> links, string rel) =>
        links.FirstOrDefault(link => link.Rel == rel && link.Href is not null)?.Href;

    /// <summary>The page that is meant: of several the first that is HTML or does not say what it is.</summary>
    internal static string? Page(ImmutableArray<FeedLink> links)
    {
        var pages = links.Where(link => link.Rel == "alternate" && link.Href is not null).ToList();
        return (pages.Find(link => link.Type is null or "text/html" or "application/xhtml+xml") ?? pages.FirstOrDefault())?.Href
            ?? links.FirstOrDefault(link => link.Rel is "related" or "via" or "canonical" && link.Href is not null)?.Href;
    }
}

public sealed record FeedPerson(string? Name, string? Email = null, string? Address = null)
{
    private static readonly SearchValues<char> AroundMail = SearchValues.Create(" \t(<>),;:");

    public string? Avatar { get; init; }

    /// <summary><c>desk@example.org (Ann Lee)</c>, <c>Ann Lee (desk@example.org)</c>, <c>Ann Lee &lt;desk@example.org&gt;</c>,
    /// or one of both.</summary>
    public static FeedPerson Of(string stated)
    {
        stated = stated.Trim();
        var at = stated.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || stated.Length > 300)
            return new FeedPerson(stated);
        var start = stated.AsSpan(0, at).LastIndexOfAny(AroundMail) + 1;
        var length = stated.AsSpan(at).IndexOfAny(AroundMail);
        var end = length < 0 ? stated.Length : at + length;
        if (!stated.AsSpan(at, end - at).Contains('.'))
            return new FeedPerson(stated);
        var before = Clean(stated[..start]);
        var name = before.Length > 0 ? before : Clean(stated[end..]);
        return new FeedPerson(name.Length > 0 ? name : null, stated[start..end]);
    }

    private static string Clean(string text)
    {
        text = text.Trim(' ', '\t', '(', '<', '>', '"', ',', ';');
        if (text.EndsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            text = text[..^7];
        return text.EndsWith(')') && !text.Contains('(', StringComparison.Ordinal) ? text[..^1].Trim() : text.Trim();
    }
}

public sealed record FeedCategory(string? Term, string? Scheme = null, string? Label = null);

/// <summary>A file that goes with a post: an enclosure, an attachment, a picture.</summary>
public sealed record FeedMedia(string? Address)
{
    public string? Type { get; init; }

    /// <summary>In bytes, as stated.</summary>
    public string? Length { get; init; }

    /// <summary><c>image</c>, <c>video</c>, <c>audio</c>, as stated or by its type.</summary>
    public string? Medium { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Credit { get; init; }

    /// <summary>In seconds.</summary>
    public double? Seconds { get; init; }

    /// <summary>Whether it is given as an enclosure and not in passing.</summary>
    public bool IsEnclosure { get; init; }
}

public sealed record FeedImage(string? Address)
{
    public string? Title { get; init; }

    public string? Link { get; init; }

    public string? Width { get; init; }

    public string? Height { get; init; }

    public string? Description { get; init; }
}

public sealed record FeedGenerator(string? Name, string? Address = null, string? Version = null);

/// <summary>A box for searching, of the early days of RSS.</summary>
public sealed record FeedTextInput(string? Title, string? Description, string? Name, string? Link);

/// <summary>Where changes can be asked to be told (rssCloud).</summary>
public sealed record FeedCloud(string? Domain, string? Port, string? Path, string? Procedure, string? Protocol);

/// <summary>How often the feed wants to be read.</summary>
public sealed record FeedSchedule
{
    public static FeedSchedule Unstated { get; } = new();

    /// <summary>Minutes for which it may be kept, as stated.</summary>
    public string? TimeToLive { get; init; }

    /// <summary>Hours of the day in GMT at which it does not change, as stated: 0 to 23, by some 1 to 24.</summary>
    public ImmutableArray<string> SkipHours { get; init; } = [];

    /// <summary>English names of weekdays at which it does not change.</summary>
    public ImmutableArray<string> SkipDays { get; init; } = [];

    /// <summary><c>hourly</c>, <c>daily</c>, <c>weekly</c>, <c>monthly</c>, <c>yearly</c> (RSS 1.0 Syndication).</summary>
    public string? Period { get; init; }

    /// <summary>How often in a <see cref="Period"/>, as stated.</summary>
    public string? Frequency { get; init; }

    public FeedCloud? Cloud { get; init; }
}

/// <summary>An element that is not part of the format.</summary>
/// <param name="Prefix">The usual prefix of its vocabulary, else the one in the feed; empty without one.</param>
/// <param name="Name">Without prefix, in lower case.</param>
/// <param name="Value">What it says, entities resolved.</param>
public sealed record FeedExtension(string Prefix, string Name, string Value)
{
    public ImmutableArray<(string Name, string Value)> Attributes { get; init; } = [];

    public ImmutableArray<FeedExtension> Children { get; init; } = [];

    public string? Attribute(string name) => Attributes.FirstOrDefault(one => one.Name == name).Value;

    private static readonly FrozenSet<string> OfRss = FrozenSet.Create(StringComparer.Ordinal,
        "title", "link", "description", "guid", "pubdate", "author", "category", "enclosure", "source", "comments", "item",
        "items", "image", "language", "copyright", "managingeditor", "webmaster", "lastbuilddate", "docs", "cloud", "ttl",
        "rating", "skiphours", "skipdays", "textinput", "generator", "channel");

    internal static ImmutableArray<FeedExtension> In(FeedElement? element)
    {
        if (element is null)
            return [];
        var isAtom = element.Vocabulary == Vocabulary.Atom;
        return [.. element.Elements.Where(child => child.Vocabulary switch
        {
            Vocabulary.Atom => !isAtom,
            Vocabulary.Rss => !OfRss.Contains(child.Name),
            Vocabulary.Content => child.Name != "encoded",
            _ => true,
        }).Select(Of)];
    }

    private static FeedExtension Of(FeedElement element) =>
        new(element.Vocabulary.Prefix() ?? element.Prefix, element.Name, element.Elements.Count > 0 ? "" : element.Value)
        {
            Attributes = [.. element.Attributes.Where(one => !one.Name.StartsWith("xmlns", StringComparison.Ordinal))
                .Select(one => (one.Name, one.Value))],
            Children = [.. element.Elements.Select(Of)],
        };
}
