using System.Collections.Concurrent;
using Dateline.Language;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;

namespace Dateline.Annotating.Grammar;

/// <summary>Adds to each token what kind of word it is, its dictionary form, and on which word it hangs. One network
/// reads both, so they are one annotator's work.</summary>
public sealed class GrammarFinder : IAnnotator
{
    /// <summary>Room to read in, handed from article to article.</summary>
    private static readonly ConcurrentBag<GrammarReader> Idle = [];

    public Layers Needs => Layers.Sentences | Layers.Tokens;

    public Layers Adds => Layers.Tags | Layers.Trees;

    public Document Annotate(Document document)
    {
        // The network learned from text that is cut at hyphens.
        var parts = TokenRow.Of(document).CutIntoWords();
        var stretches = Stretches.Of(document, parts);
        var readings = new WordReading[parts.Count];
        if (!Idle.TryTake(out var reader))
            reader = new GrammarReader(GrammarNetwork.English, Lexicon.English);
        reader.Read(parts, stretches.Ranges, readings);
        Idle.Add(reader);
        var whole = new WholeTokens(document, parts, readings, stretches);
        return document with { Tags = whole.Tags(), Trees = whole.Trees() };
    }
}
