using Dateline.Language;

namespace Dateline.Annotating.Sentences;

/// <summary>Adds sentences and tokens.</summary>
public sealed class SentenceFinder : IAnnotator
{
    public Layers Needs => Layers.None;

    public Layers Adds => Layers.Sentences | Layers.Tokens;

    public bool ReadsAnyLanguage => true;

    public Document Annotate(Document document) => document with
    {
        Sentences = SentenceSplitter.Split(document.Text),
        Tokens = Tokenizer.Tokenize(document.Text),
    };
}
