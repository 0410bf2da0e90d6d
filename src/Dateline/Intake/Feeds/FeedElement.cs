using Dateline.Language;

namespace Dateline.Intake.Feeds;

/// <summary>An element of a feed: a place in the text of it, and the elements within.</summary>
/// <param name="Vocabulary">Whose word it is.</param>
/// <param name="Prefix">As it is written; empty without one.</param>
/// <param name="Name">Without prefix, in lower case.</param>
internal sealed record FeedElement(string Xml, Vocabulary Vocabulary, string Prefix, string Name)
{
    private List<FeedElement>? _children;

    public ImmutableArray<FeedAttribute> Attributes { get; init; } = [];

    /// <summary>The address to which those in it are relative (XML Base); null if the feed names none.</summary>
    public string? Base { get; init; }

    /// <summary>The language as stated here or further out (xml:lang).</summary>
    public string? Language { get; init; }

    /// <summary>Between its tags.</summary>
    public Span Inside { get; set; }

    /// <summary>Whether the feed breaks off within it: what it says is half.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>Whether there were more elements than are read; of a root.</summary>
    public bool IsOverfull { get; set; }

    /// <summary>Whether there are tags within that were not read as elements: markup, as in a description.</summary>
    public bool HasTags { get; set; }

    public IReadOnlyList<FeedElement> Elements => _children ?? (IReadOnlyList<FeedElement>)[];

    /// <summary>What it says: characters, or where there are tags within, those as they are written.</summary>
    public string Value
    {
        get
        {
            var inside = Xml.AsSpan(Inside.Start, Inside.Length);
            return HasTags || _children is not null ? inside.Trim().ToString() : XmlText.Content(inside);
        }
    }

    /// <summary>What it says, or null if that is nothing.</summary>
    public string? Stated => Value is { Length: > 0 } value ? value : null;

    public void Add(FeedElement child) => (_children ??= []).Add(child);

    /// <summary>Null also where it is empty.</summary>
    public string? Attribute(string name) => Given(name) is { Length: > 0 } value ? value : null;

    /// <summary>Null only where it is not given.</summary>
    public string? Given(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
                return attribute.Value.Trim();
        }
        return null;
    }

    /// <summary>The first child of this name.</summary>
    public FeedElement? Child(Vocabulary vocabulary, string name)
    {
        if (_children is null)
            return null;
        foreach (var child in _children)
        {
            if (child.Name == name && (child.Vocabulary & vocabulary) != 0)
                return child;
        }
        return null;
    }

    public IEnumerable<FeedElement> Children(Vocabulary vocabulary, string name) =>
        Elements.Where(child => (child.Vocabulary & vocabulary) != 0 && child.Name == name);

    /// <summary>What the first child of this name that says something says.</summary>
    public string? Text(Vocabulary vocabulary, string name)
    {
        if (_children is null)
            return null;
        foreach (var child in _children)
        {
            if (child.Name == name && (child.Vocabulary & vocabulary) != 0 && child.Stated is { } stated)
                return stated;
        }
        return null;
    }

    /// <summary>The same of several names, in the order given.</summary>
    public string? Text(Vocabulary vocabulary, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Text(vocabulary, name) is { } stated)
                return stated;
        }
        return null;
    }

    /// <summary>An address that it gives, whole if the feed says to what it is relative.</summary>
    public string? Address(string? stated) => stated is null ? null : WebAddress.Resolve(Base, stated);

    /// <summary>The outermost elements of these names, in order.</summary>
    public IEnumerable<FeedElement> Outermost(Func<FeedElement, bool> wanted)
    {
        var waiting = new Stack<FeedElement>();
        waiting.Push(this);
        while (waiting.TryPop(out var element))
        {
            if (wanted(element))
            {
                yield return element;
                continue;
            }
            for (var at = element.Elements.Count - 1; at >= 0; at--)
                waiting.Push(element.Elements[at]);
        }
    }
}

/// <param name="Name">In lower case, with its prefix.</param>
internal readonly record struct FeedAttribute(string Name, string Value);
