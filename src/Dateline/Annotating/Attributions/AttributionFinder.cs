namespace Dateline.Annotating.Attributions;

/// <summary>Adds who is said to have said what: direct, indirect and mixed speech, and embedded posts.</summary>
public sealed class AttributionFinder : IAnnotator
{
    /// <summary>Share of quoted words from which speech is direct, as in the PolNeAR evaluation.</summary>
    private const double DirectShare = 0.8;

    public Layers Needs => Layers.Sentences | Layers.Tokens;

    public Layers Adds => Layers.Attributions;

    public Document Annotate(Document document)
    {
        var wording = new Wording(document);
        var speakers = new SpeakerFinder(wording);
        var chains = new ChainReader(wording);
        var posts = PostReader.Read(document).ToList();
        var found = new List<Attribution>(posts);
        foreach (var saying in new Conversation(wording).Read())
        {
            var attribution = Make(wording, saying, speakers, chains);
            if (!posts.Exists(post => post.Span.Overlaps(attribution.Span)))
                found.Add(attribution);
        }
        found.Sort((left, right) => left.Span.CompareTo(right.Span));
        return document with { Attributions = [.. found] };
    }

    private static Attribution Make(Wording wording, Saying saying, SpeakerFinder speakers, ChainReader chains)
    {
        var speaker = saying.Source is { } source ? speakers.Find(source, saying.Paragraph) : null;
        var content = saying.Content.Select(run => wording.SpanOf(run.First, run.End)).ToImmutableArray();
        ImmutableArray<Span> cue = saying.Cue is { } verb ? [wording.SpanOf(verb.GroupFirst, verb.End)] : [];
        ImmutableArray<Span> sources = saying.Source is { } words ? [wording.SpanOf(words.First, words.End)] : [];
        return new Attribution
        {
            Span = content.Concat(cue).Concat(sources).Aggregate((whole, part) => whole.Cover(part)),
            Rule = saying.Rule,
            Kind = KindOf(wording, saying),
            Content = content,
            Cue = cue,
            Source = sources,
            Speaker = speaker,
            Via = chains.Read(saying, speaker),
            Stance = saying.Cue?.Rule.Stance ?? Stance.Asserts,
            Said = SayingTime.Read(wording, saying),
            Quoted = Quoted(wording, saying),
        };
    }

    private static AttributionKind KindOf(Wording wording, Saying saying)
    {
        var (all, quoted) = (0, 0);
        foreach (var run in saying.Content)
        {
            for (var at = run.First; at < run.End; at++)
            {
                if (wording.Words[at].IsMark)
                    continue;
                all++;
                quoted += wording.Words[at].IsQuoted ? 1 : 0;
            }
        }
        return quoted == 0 ? AttributionKind.Indirect
            : quoted >= DirectShare * all ? AttributionKind.Direct : AttributionKind.Mixed;
    }

    private static ImmutableArray<Span> Quoted(Wording wording, Saying saying)
    {
        var quoted = ImmutableArray.CreateBuilder<Span>();
        foreach (var run in saying.Content)
        {
            for (var at = run.First; at < run.End; at++)
            {
                var quotation = wording.Words[at].Quotation;
                if (quotation >= 0 && (at == run.First || wording.Words[at - 1].Quotation != quotation)
                    && wording.Quotations[quotation].Inner.Length > 0)
                    quoted.Add(wording.Quotations[quotation].Inner);
            }
        }
        return quoted.ToImmutable();
    }
}
