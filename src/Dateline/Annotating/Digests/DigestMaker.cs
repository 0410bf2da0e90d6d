using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Annotating.Digests;

/// <summary>Makes of an article what is kept at hand to compare it with others: its telling words and its sentences.</summary>
public sealed partial class DigestMaker : IAnnotator
{
    /// <summary>The most frequent and the earliest are kept; an article of usual length has fewer.</summary>
    private const int MostTerms = 240;

    private const int MostSentences = 300;

    /// <summary>Of one sentence: runs of three words.</summary>
    private const int MostShingles = 60;

    private const int ShingleLength = 3;

    private const int MostPeople = 40;

    private const int MostAges = 20;

    /// <summary>A word beyond this is no word.</summary>
    private const int LongestWord = 40;

    private readonly StopWords _english = StopWords.Load("en");
    private readonly ConcurrentDictionary<string, StopWords> _others = new(StringComparer.Ordinal);

    public Layers Needs => Layers.Sentences;

    public Layers Adds => Layers.Digest;

    public bool ReadsAnyLanguage => true;

    public Document Annotate(Document document) =>
        document with
        {
            Digest = new Digest(TermsOf(document), PrintsOf(document))
            {
                People = PeopleIn(document),
                Ages = [.. AgeStated().Matches(document.Text).Select(AgeOf).Distinct().Order().Take(MostAges)],
            },
        };

    private ImmutableArray<Term> TermsOf(Document document)
    {
        var counts = new Dictionary<string, (int Count, bool InTitle, int Order)>(StringComparer.Ordinal);
        void Add(string term, bool inTitle)
        {
            var (count, titled, order) = counts.GetValueOrDefault(term, (0, false, counts.Count));
            counts[term] = (count + 1, titled || inTitle, order);
        }
        var stops = StopsOf(document.Article.Language);
        foreach (var word in ContentWords(document.Article.Title ?? "", stops))
            Add(word, inTitle: true);
        for (var at = 0; at < document.Sentences.Length && at < MostSentences; at++)
        {
            foreach (var word in ContentWords(document.Sentences[at].Of(document.Text), stops))
                Add(word, inTitle: at == 0);
        }
        foreach (var name in document.Names)
            Add("@" + Words.Fold(name.Canonical), document.SentenceAt(name.Span.Start) == 0);
        return
        [
            .. counts.OrderByDescending(entry => entry.Value.InTitle).ThenByDescending(entry => entry.Value.Count)
                .ThenBy(entry => entry.Value.Order).Take(MostTerms)
                .Select(entry => new Term(entry.Key, entry.Value.Count, entry.Value.InTitle)),
        ];
    }

    /// <summary>A first or last name alone is many people's.</summary>
    private static ImmutableArray<string> PeopleIn(Document document) =>
    [
        .. document.Names.Where(name => name.Type == NameType.Person).Select(name => Words.Fold(name.Canonical))
            .Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct().Take(MostPeople)
            .Order(StringComparer.Ordinal),
    ];

    private static int AgeOf(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary><c>a 34-year-old</c>, <c>Osk Verrin, 34, of …</c>. In a list of numbers the comma is none of an age.</summary>
    [GeneratedRegex(@"\b(\d{1,2})[- ]years?[- ]old\b|\p{L}, (?<1>\d{1,2}),", RegexOptions.NonBacktracking)]
    private static partial Regex AgeStated();

    private StopWords StopsOf(string? language) =>
        ReadLanguages.Contains(language) ? _english : _others.GetOrAdd(language!, StopWords.Common);

    private static IEnumerable<string> ContentWords(string text, StopWords stops) =>
        from word in Words.Of(text)
        where word.Length is > 1 and <= LongestWord && !stops.Contains(word)
        select Stem(word);

    /// <summary>The plural off (Harman 1991, the S stemmer): no more, for names are words too.</summary>
    private static string Stem(string word)
    {
        if (word.Length < 4 || word[^1] != 's')
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word[^4] is 'e' or 'a' ? word : word[..^3] + "y";
        if (word.EndsWith("es", StringComparison.Ordinal))
            return word[^3] is 'a' or 'e' or 'o' ? word : word[..^1];
        return word[^2] is 'u' or 's' or 'i' ? word : word[..^1];
    }

    private static ImmutableArray<SentencePrint> PrintsOf(Document document)
    {
        var prints = ImmutableArray.CreateBuilder<SentencePrint>();
        foreach (var span in document.Sentences.Take(MostSentences))
        {
            var words = Words.Of(span.Of(document.Text)).Select(word => Fingerprint.Of(word)).ToArray();
            if (words.Length == 0)
                continue;
            var shingles = ImmutableArray.CreateBuilder<ulong>();
            for (var at = 0; at + ShingleLength <= words.Length && shingles.Count < MostShingles; at++)
                shingles.Add(Fingerprint.Of(words.AsSpan(at, ShingleLength)));
            prints.Add(new SentencePrint(Fingerprint.Of(words), words.Length, shingles.ToImmutable()));
        }
        return prints.ToImmutable();
    }
}
