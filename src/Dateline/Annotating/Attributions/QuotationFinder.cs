namespace Dateline.Annotating.Attributions;

/// <summary>
/// Pairs quotation marks, paragraph by paragraph: curly, straight, angled, doubled single ones, and ones set the wrong
/// way round. A mark inside an open quotation is part of it. Linear in the text.
/// </summary>
internal static class QuotationFinder
{
    private static readonly System.Buffers.SearchValues<char> DoubleMarks = System.Buffers.SearchValues.Create("“”\"«»„");

    public static ImmutableArray<Quotation> Find(string text)
    {
        // British papers quote with single marks; only where no double one stands, for ’ is an apostrophe too.
        var singles = !text.AsSpan().ContainsAny(DoubleMarks) && text.Contains('‘', StringComparison.Ordinal);
        var found = ImmutableArray.CreateBuilder<Quotation>();
        var start = 0;
        var resumes = false;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
                resumes = Pair(text, start, end, singles, resumes, found);
            start = end + 1;
        }
        return found.ToImmutable();
    }

    /// <summary>Whether the last quotation of the paragraph runs on into the next one.</summary>
    private static bool Pair(
        string text, int start, int end, bool singles, bool resumes, ImmutableArray<Quotation>.Builder found)
    {
        QuotationMark? open = null;
        for (var at = start; at < end; at++)
        {
            if (QuotationMark.At(text, at, singles) is not { } mark)
                continue;
            at = mark.Span.End - 1;
            if (open is not { } opened)
                open = mark.Opens ? mark : null;
            else if (mark.CanClose && (mark.Shape != MarkRole.Opens || !mark.CanOpen))
            {
                found.Add(Between(opened, mark.Span.Start, mark.Span.End, false, resumes
                    && opened.Span.Start == start));
                open = null;
            }
            else if (mark.Opens && mark.Shape != MarkRole.Closes)
                open = mark; // The one before was never closed: where it would end nobody can tell.
        }
        if (open is not { } last)
            return false;
        var runsOn = OpensNextParagraph(text, end, singles);
        var trimmed = end;
        while (trimmed > last.Span.End && char.IsWhiteSpace(text[trimmed - 1]))
            trimmed--;
        if (trimmed > last.Span.End)
            found.Add(Between(last, trimmed, trimmed, runsOn, resumes && last.Span.Start == start));
        return runsOn && trimmed > last.Span.End;
    }

    private static Quotation Between(QuotationMark opened, int innerEnd, int outerEnd, bool runsOn, bool resumes) =>
        new(new Span(opened.Span.Start, outerEnd), new Span(opened.Span.End, Math.Max(opened.Span.End, innerEnd)),
            runsOn, resumes);

    private static bool OpensNextParagraph(string text, int end, bool singles)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end < text.Length && QuotationMark.At(text, end, singles) is { Opens: true };
    }
}
