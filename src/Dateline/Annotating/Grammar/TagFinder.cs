using Dateline.Language;
using Dateline.Language.Tagging;

namespace Dateline.Annotating.Grammar;

/// <summary>Adds to each token what kind of word it is, and its dictionary form.</summary>
public sealed class TagFinder : IAnnotator
{
    public Layers Needs => Layers.Sentences | Layers.Tokens;

    public Layers Adds => Layers.Tags;

    public Document Annotate(Document document)
    {
        // The tagger learned from text that is cut at hyphens; of a hyphenated word the last part is the head.
        var parts = TokenRow.Of(document).CutAtHyphens();
        var found = new WordTag[parts.Count];
        foreach (var sentence in document.Sentences)
        {
            var range = parts.In(sentence);
            Tagger.English.Tag(parts, range, found.AsSpan(range));
        }
        return document with { Tags = Whole(document, parts, found) };
    }

    private static ImmutableArray<WordTag> Whole(Document document, TokenRow parts, WordTag[] found)
    {
        var tags = ImmutableArray.CreateBuilder<WordTag>(document.Tokens.Length);
        var part = 0;
        foreach (var token in document.Tokens)
        {
            var first = part;
            while (parts[part].End < token.End)
                part++;
            var head = found[part++];
            if (head.Universal is null)
                head = new WordTag("X", "FW", Words.Fold(token.Span.In(document.Text)));
            tags.Add(part - first == 1 ? head : head with
            {
                Lemma = document.Text[token.Start..parts[part - 1].Start].ToLowerInvariant() + head.Lemma,
            });
        }
        return tags.DrainToImmutable();
    }
}
