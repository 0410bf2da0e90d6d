using Dateline.Language;

namespace Dateline.Annotating.Digests;

/// <summary>Adds the digest: what of an article is kept at hand to compare it with others.</summary>
public sealed class DigestMaker : IAnnotator
{
    // A long piece names a few hundred things; the rest would only make the index heavier.
    private const int MostTerms = 250;
    private const int MostSentences = 120;

    // Shorter sentences ("No one was hurt.") stand in many articles by chance.
    private const int LeastWords = 5;

    // Runs of four words are the usual measure of text reuse: three meet by chance, five break at every small change.
    private const int Shingle = 4;

    private readonly StopWords _stops = StopWords.Load("en");

    public Layers Needs => Layers.Sentences;

    public Layers Adds => Layers.Digest;

    public Document Annotate(Document document) => document with
    {
        Digest = new Digest(Terms(document), Sentences(document)),
    };

    private ImmutableArray<Term> Terms(Document document)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in Words.Of(document.Text))
            Add(counts, word);
        foreach (var name in document.Names)
            Add(counts, "@" + Words.Fold(name.Canonical));
        var inTitle = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words.Of(document.Article.Title ?? "").Concat(FirstSentence(document)))
        {
            if (TermOf(word) is { } term)
            {
                inTitle.Add(term);
                counts.TryAdd(term, 1);
            }
        }
        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostTerms).Select(pair => new Term(pair.Key, pair.Value, inTitle.Contains(pair.Key)))];
    }

    private void Add(Dictionary<string, int> counts, string word)
    {
        if (TermOf(word) is { } term)
            counts[term] = counts.GetValueOrDefault(term) + 1;
    }

    private string? TermOf(string word)
    {
        if (word[0] == '@')
            return word;
        if (word.Length < 3 || _stops.Contains(word))
            return null;
        // Singular and plural are one word; anything bolder joins words that have nothing to do with each other.
        return word.Length > 4 && word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static IEnumerable<string> FirstSentence(Document document) =>
        document.Sentences.IsEmpty ? [] : Words.Of(document.Sentences[0].Of(document.Text));

    private static ImmutableArray<SentencePrint> Sentences(Document document)
    {
        var prints = ImmutableArray.CreateBuilder<SentencePrint>();
        foreach (var sentence in document.Sentences)
        {
            ulong[] words = [.. Words.Of(sentence.Of(document.Text)).Select(word => Fingerprint.Of(word))];
            if (words.Length < LeastWords || prints.Count >= MostSentences)
                continue;
            prints.Add(new SentencePrint(Fingerprint.Of(words), words.Length, [.. Enumerable
                .Range(0, words.Length - Shingle + 1).Select(at => Fingerprint.Of(words.AsSpan(at, Shingle)))]));
        }
        return prints.ToImmutable();
    }
}
