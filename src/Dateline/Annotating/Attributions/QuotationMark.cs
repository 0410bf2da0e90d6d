namespace Dateline.Annotating.Attributions;

internal enum MarkRole
{
    None,
    Opens,
    Closes,
    Either,
}

/// <summary>One quotation mark: where it stands, and what its shape and its neighbours allow it to be.</summary>
internal readonly record struct QuotationMark(Span Span, MarkRole Shape, bool CanOpen, bool CanClose)
{
    /// <summary>Opens where nothing is open: by its shape, or, if it was set the wrong way round, by its
    /// place.</summary>
    public bool Opens => CanOpen && (Shape != MarkRole.Closes || !CanClose);

    public static QuotationMark? At(string text, int at, bool singles)
    {
        var (shape, length) = ShapeAt(text, at, singles);
        if (shape == MarkRole.None)
            return null;
        var before = at > 0 ? text[at - 1] : '\n';
        var after = at + length < text.Length ? text[at + length] : '\n';
        var openingSpace = shape == MarkRole.Opens && after is ' ' or '\u00a0' or '\u202f' && text[at] == '«';
        var canOpen = (!char.IsWhiteSpace(after) || openingSpace) && !IsEndMark(after) && !char.IsLetterOrDigit(before);
        var canClose = at > 0 && (!char.IsWhiteSpace(before) || text[at] == '»') && !char.IsLetterOrDigit(after)
            && before is not ('(' or '[');
        // A blank slipped in before the closing mark: “… this, ” he said.
        canClose |= !canOpen && !canClose && char.IsWhiteSpace(before) && shape != MarkRole.Opens;
        return canOpen || canClose ? new QuotationMark(new Span(at, at + length), shape, canOpen, canClose) : null;
    }

    private static (MarkRole Shape, int Length) ShapeAt(string text, int at, bool singles)
    {
        switch (text[at])
        {
            case '“' or '„' or '‟' or '«':
                return (MarkRole.Opens, 1);
            case '”' or '»':
                return (MarkRole.Closes, 1);
            case '"':
                return (MarkRole.Either, 1);
            // Two single marks for a double one, as typewriters and old wires have them.
            case '\'' or '`' when at + 1 < text.Length && text[at + 1] == text[at]:
                return (text[at] == '`' ? MarkRole.Opens : MarkRole.Either, 2);
            case '‘' when singles:
                return (MarkRole.Opens, 1);
            case '’' when singles:
                return (MarkRole.Closes, 1);
            default:
                return (MarkRole.None, 0);
        }
    }

    private static bool IsEndMark(char mark) => mark is ',' or '.' or ';' or ':' or '!' or '?' or ')';
}
