using System.Text.Json;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Briefs;

/// <summary>The gold's names of articles, and the ids that they have in a brief.</summary>
internal sealed class ArticleNames
{
    private readonly Dictionary<string, List<string>> _marks = [];
    private readonly List<JsonElement> _stories;
    private readonly Dictionary<string, string> _copyOf = [];

    public ArticleNames(JsonElement gold, JsonElement brief)
    {
        _stories = [.. brief.List("stories")];
        Expected = Names(gold.Has("articles"));
        Unrelated = Names(gold.Has("unrelated"));
        foreach (var article in _stories.SelectMany(story => story.List("articles")))
        {
            if (article.Words("copyOf") is { } original)
                _copyOf[article.Words("id") ?? ""] = original;
        }
    }

    public List<string> Expected { get; }

    public List<string> Unrelated { get; }

    public List<string> Ids(string alias) => [.. _stories.SelectMany(story => story.List("articles"))
        .Where(article => IsNamed(alias, article)).Select(article => article.Words("id") ?? "")];

    public bool IsNamed(string alias, JsonElement article) => _marks.GetValueOrDefault(alias, []).Prepend(alias).Any(mark =>
        mark == article.Words("id") || (article.Words("url") ?? "").Contains(mark, StringComparison.Ordinal)
        || Spelling.Plain(mark) == Spelling.Plain(article.Words("title") ?? ""));

    /// <summary>The stories that hold one of the expected articles: what is said elsewhere is not judged.</summary>
    public List<JsonElement> About()
    {
        if (Expected.Count == 0)
            return _stories;
        return [.. _stories.Where(story => story.List("articles")
            .Any(article => Expected.Exists(alias => IsNamed(alias, article))))];
    }

    public bool AreCopies(string one, string other) =>
        Ids(one).Select(Lead).Intersect(Ids(other).Select(Lead)).Any();

    private string Lead(string id)
    {
        var seen = new HashSet<string>();
        while (_copyOf.TryGetValue(id, out var original) && seen.Add(id))
            id = original;
        return id;
    }

    private List<string> Names(JsonElement? group)
    {
        if (group is not { } named)
            return [];
        if (named.ValueKind == JsonValueKind.Array)
            return [.. named.EnumerateArray().Select(name => name.Said())];
        foreach (var entry in named.EnumerateObject())
            _marks[entry.Name] = [.. Matching.Listed(entry.Value).Select(mark => mark.Said())];
        return [.. named.EnumerateObject().Select(entry => entry.Name)];
    }
}
