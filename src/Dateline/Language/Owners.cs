namespace Dateline.Language;

/// <summary>Whose <c>her office</c> or <c>its lawyers</c> is: a pronoun of possession is never printed as it stands.</summary>
public static class Owners
{
    /// <summary>
    /// The words with the owner's name: <c>Ann Lee’s office</c>. Null unless the paragraph named just one, before the
    /// words, who can be meant: a person for <c>her</c> and <c>his</c>, a body for <c>its</c>.
    /// </summary>
    /// <param name="document">With its names.</param>
    /// <param name="words">That begin with the pronoun.</param>
    public static string? Name(Document document, Span words)
    {
        var text = words.Of(document.Text);
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0 || TypeOf(Words.Fold(text.AsSpan(0, blank))) is not { } type)
            return null;
        var start = document.Text.LastIndexOf('\n', Math.Max(0, words.Start - 1)) + 1;
        string? owner = null;
        foreach (var name in document.Names)
        {
            if (name.Span.Start >= words.Start)
                break;
            if (name.Span.Start < start || (name.Type != type && !(type == NameType.Organization && name.IsActor)))
                continue;
            if (owner is not null && owner != name.Canonical)
                return null;
            owner = name.Canonical;
        }
        return owner is null ? null : $"{owner}’s{text[blank..]}";
    }

    private static NameType? TypeOf(string pronoun) => pronoun switch
    {
        "his" or "her" => NameType.Person,
        "its" => NameType.Organization,
        _ => null,
    };
}
