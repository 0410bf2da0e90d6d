using Dateline.Language;

namespace Dateline.Annotating.Attributions;

/// <summary>A token as the reader of reported speech sees it.</summary>
/// <param name="Span">In the article.</param>
/// <param name="Folded">See <see cref="Words.Fold"/>.</param>
/// <param name="Classes">As a small word.</param>
/// <param name="Quotation">Index of the quotation in which it stands (its marks too), or -1.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
internal readonly record struct Word(Span Span, string Folded, WordClasses Classes, int Quotation, bool Capital)
{
    public bool IsQuoted => Quotation >= 0;

    public bool IsMark => Classes == WordClasses.None && Folded != "'s" && (Folded.Length == 0
        || !char.IsLetterOrDigit(Folded[0]));

    public bool IsComma => Folded == "," && !IsQuoted;

    public bool IsDash => Folded is "-" or "--" or "---" && !IsQuoted;

    /// <summary>Whether it can be the head of a name or of a noun phrase: no mark and no small word.</summary>
    public bool IsContent => !IsMark && (Classes & ~(WordClasses.Hearers | WordClasses.OutletWords)) == 0;

    public bool IsPossessive => Folded.EndsWith("'s", StringComparison.Ordinal) || Folded == "'"
        || Folded.EndsWith("s'", StringComparison.Ordinal);

    public bool Is(WordClasses classes) => (Classes & classes) != 0;
}
