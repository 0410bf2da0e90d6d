namespace Dateline.Annotating.Events;

/// <summary>
/// Adds who did what to whom, as far as a reader without a grammar can tell: verbs and event nouns of the lexicon, with
/// the noun phrases beside them. Better no actor than a wrong one.
/// </summary>
public sealed class EventFinder : IAnnotator
{
    // Names, places and times are read where they are there: without them an event is told, less fully.
    public Layers Needs => Layers.Sentences | Layers.Tokens;

    public Layers Adds => Layers.Events;

    public Document Annotate(Document document)
    {
        var rules = EventRules.English;
        var reader = new WordReader(document, rules);
        var found = ImmutableArray.CreateBuilder<EventMention>();
        foreach (var sentence in document.Sentences)
        {
            var words = reader.Read(sentence);
            if (words.Length > 1)
                found.AddRange(new SentenceEvents(document, words, rules).Find());
        }
        return document with { Events = [.. found.OrderBy(mention => mention.Span)] };
    }
}
