namespace Dateline.Annotating.Names;

/// <summary>A token, or a part of one at a hyphen (<c>U.S.</c> and <c>flagged</c>), as the name finder sees it.</summary>
internal sealed record NameWord(Span Span, string Text, string Folded)
{
    public int Start => Span.Start;

    public int End => Span.End;

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Two capitals or more, and no small letter.</summary>
    public bool IsAllCapitals { get; init; }

    public bool IsMark { get; init; }

    /// <summary>Whether nothing but blanks of the same line parts it from the word before.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whether it opens a sentence or a quotation, so that its capital means nothing.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether newswire mostly writes it in lower case.</summary>
    public bool IsCommon { get; init; }

    /// <summary>Index of its sentence.</summary>
    public int Sentence { get; init; }
}
