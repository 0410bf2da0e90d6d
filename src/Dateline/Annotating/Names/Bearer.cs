namespace Dateline.Annotating.Names;

/// <summary>One who is named in the article, under all forms of the name.</summary>
internal sealed class Bearer(NameType type, string name)
{
    public NameType Type => type;

    /// <summary>The fullest form met.</summary>
    public string Canonical { get; set; } = name;

    /// <summary>Folded words of the fullest form.</summary>
    public ImmutableArray<string> Words { get; set; } = [.. Language.Words.Of(name)];

    public string? Role { get; set; }

    public string Id => $"{type.ToString().ToLowerInvariant()}:{string.Join('-', Words)}";
}
