namespace Dateline.Annotating.Attributions;

/// <summary>An embedded post is direct speech of its author: the block is the quotation, whatever marks it
/// has.</summary>
internal static class PostReader
{
    public static IEnumerable<Attribution> Read(Document document)
    {
        foreach (var block in document.Article.Blocks)
        {
            if (block is not { Kind: BlockKind.Embed, Author: { } author } || block.Span.Length == 0)
                continue;
            var lines = Lines(document.Text, block.Span, author);
            if (lines.IsEmpty)
                continue;
            yield return new Attribution
            {
                Span = lines[0].Cover(lines[^1]),
                Rule = "attributions.post",
                Kind = AttributionKind.Direct,
                Content = lines,
                Quoted = lines,
                Speaker = Speaker(document, author),
                Via = block.Platform is { } platform ? [platform] : [],
                Said = block.Time,
            };
        }
    }

    // A signature that was left in the text (“— Ann Lee (@annlee)”) is no word of the post.
    private static ImmutableArray<Span> Lines(string text, Span block, string author)
    {
        var lines = ImmutableArray.CreateBuilder<Span>();
        var start = block.Start;
        while (start < block.End)
        {
            var end = text.IndexOf('\n', start, block.End - start);
            end = end < 0 ? block.End : end;
            var line = text.AsSpan(start, end - start).TrimEnd();
            var isSignature = line.TrimStart().StartsWith("—")
                && line.Contains(author, StringComparison.OrdinalIgnoreCase);
            if (!line.IsWhiteSpace() && !isSignature)
                lines.Add(new Span(start, start + line.Length));
            start = end + 1;
        }
        return lines.ToImmutable();
    }

    private static Speaker Speaker(Document document, string author)
    {
        var folded = Language.Words.Fold(author);
        foreach (var name in document.Names)
        {
            var canonical = Language.Words.Fold(name.Canonical);
            if (name.Type is NameType.Person or NameType.Organization && (canonical == folded
                || folded.EndsWith(" " + canonical, StringComparison.Ordinal)
                    || canonical.EndsWith(" " + folded, StringComparison.Ordinal)))
                return new Speaker { Id = name.Id, Canonical = name.Canonical };
        }
        return new Speaker { Canonical = author };
    }
}
