using NodaTime;

namespace Dateline.Storage.Memory;

/// <summary>Where words and sentences occur, in dictionaries.</summary>
internal sealed class MemoryIndex : IArticleIndex
{
    private readonly Dictionary<string, Candidate> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, HashSet<string>> _sentences = [];
    private readonly Dictionary<string, string> _redirects = new(StringComparer.Ordinal);

    public int Documents => _articles.Count;

    public int Frequency(string term) => _terms.TryGetValue(term, out var articles) ? articles.Count : 0;

    public IEnumerable<string> WithTerm(string term, Instant from, Instant to) =>
        _terms.TryGetValue(term, out var articles) ? articles.Where(one => IsWithin(one, from, to)) : [];

    public IEnumerable<string> WithSentence(ulong hash, Instant from, Instant to) =>
        _sentences.TryGetValue(hash, out var articles) ? articles.Where(one => IsWithin(one, from, to)) : [];

    public Candidate? Find(string article) =>
        _articles.TryGetValue(article, out var found)
            ? found with { Story = Record.Resolve(found.Story, _redirects) }
            : null;

    /// <summary>Takes a revision in; it replaces what an earlier one held.</summary>
    public void Add(Document document, Instant known, Placement placement)
    {
        var article = document.Article;
        if (_articles.TryGetValue(article.Id, out var before))
        {
            foreach (var term in before.Digest.Terms)
                _terms[term.Text].Remove(article.Id);
            foreach (var print in before.Digest.Sentences)
                _sentences[print.Hash].Remove(article.Id);
        }
        foreach (var term in document.Digest.Terms)
            SetOf(_terms, term.Text).Add(article.Id);
        foreach (var print in document.Digest.Sentences)
            SetOf(_sentences, print.Hash).Add(article.Id);
        _articles[article.Id] = new Candidate
        {
            Article = article.Id,
            Story = placement.Story,
            KnownSince = known,
            Digest = document.Digest,
            Outlet = article.Outlet?.Label,
            Agency = article.Agency,
            Title = article.Title,
            CopyOf = placement.Placed.CopyOf,
            Filed = placement.Placed,
        };
    }

    /// <summary>Does what the events say of articles that are filed.</summary>
    public void Follow(IEnumerable<StoryEvent> changes)
    {
        foreach (var change in changes)
            Follow(change);
    }

    private void Follow(StoryEvent change)
    {
        if (change is StoryMerged merged)
            _redirects[merged.Story] = merged.Into;
        if (change is ArticlePlaced placed && _articles.TryGetValue(placed.Article, out var found))
        {
            _articles[placed.Article] =
                found with { Story = placed.Story, CopyOf = placed.Placed.CopyOf, Filed = placed.Placed };
        }
    }

    private bool IsWithin(string article, Instant from, Instant to) =>
        _articles[article].KnownSince is var known && from <= known && known < to;

    private static HashSet<string> SetOf<T>(Dictionary<T, HashSet<string>> sets, T key)
        where T : notnull
    {
        if (!sets.TryGetValue(key, out var set))
            sets.Add(key, set = new HashSet<string>(StringComparer.Ordinal));
        return set;
    }
}
