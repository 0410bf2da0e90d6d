namespace Dateline.Annotating.Events;

/// <summary>A word of a sentence with its class.</summary>
/// <param name="Span">In the article's text.</param>
/// <param name="Folded">Without the possessive ending.</param>
/// <param name="Class">What it does in the sentence.</param>
internal readonly record struct Word(Span Span, string Folded, WordClass Class)
{
    /// <summary>Plain form, of a verb.</summary>
    public string? Verb { get; init; }

    public VerbForm Form { get; init; }

    /// <summary>Whether it has a possessive ending.</summary>
    public bool Owns { get; init; }

    /// <summary>Whether it stands between quotation marks.</summary>
    public bool Quoted { get; init; }

    public bool IsNominal => Class is WordClass.Noun or WordClass.Number or WordClass.Possessive;

    public bool IsVerbal =>
        Class is WordClass.Verb or WordClass.Modal or WordClass.Be or WordClass.Have or WordClass.Do;
}
