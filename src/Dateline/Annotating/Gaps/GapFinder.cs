using Dateline.Language;

namespace Dateline.Annotating.Gaps;

/// <summary>Adds the silences that the article reports: who did not confirm, answer, acknowledge or comment.</summary>
public sealed class GapFinder : IAnnotator
{
    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Attributions;

    public Layers Adds => Layers.Gaps;

    public Document Annotate(Document document)
    {
        var row = TokenRow.Of(document);
        var silences = new SilenceFinder(row);
        var reader = new GapReader(document, row);
        var found = ImmutableArray.CreateBuilder<GapMention>();
        foreach (var sentence in document.Sentences)
        {
            var tokens = row.In(sentence);
            var (first, end) = (tokens.Start.Value, tokens.End.Value);
            foreach (var silence in silences.Find(first, end))
            {
                if (reader.Read(silence, sentence, first, end) is { } gap)
                    found.Add(gap);
            }
        }
        return document with { Gaps = found.ToImmutable() };
    }
}
