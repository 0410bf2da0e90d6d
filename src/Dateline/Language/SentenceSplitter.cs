namespace Dateline.Language;

/// <summary>Where are the sentences? They lie within the blocks, in order, trimmed, and hold every character of the
/// blocks that is not a blank.</summary>
public static class SentenceSplitter
{
    public static ImmutableArray<Span> Split(string text)
    {
        var found = ImmutableArray.CreateBuilder<Span>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends = text[at] == '\n' || at == text.Length - 1
                || (text[at] is '.' or '!' or '?' && char.IsWhiteSpace(text[at + 1]));
            if (!ends)
                continue;
            Add(found, text, start, at + 1);
            start = at + 1;
        }
        return found.ToImmutable();
    }

    private static void Add(ImmutableArray<Span>.Builder found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            found.Add(new Span(start, end));
    }
}
