using Dateline.Language;

namespace Dateline.Briefs;

/// <summary>
/// Prints a speaker by the full name that another article of the story gives. Only where all of the story knows one
/// bearer of the surname; where two bear it, the surname stands as the article wrote it.
/// </summary>
internal static class FullNames
{
    public static ImmutableArray<FiledArticle> Complete(ImmutableArray<FiledArticle> articles)
    {
        var bearers = Bearers(articles);
        return [.. articles.Select(filed => filed with { Document = Complete(filed.Document, bearers) })];
    }

    /// <summary>By surname: the one full name, or null where there are several.</summary>
    private static Dictionary<string, string?> Bearers(ImmutableArray<FiledArticle> articles)
    {
        var bearers = new Dictionary<string, string?>();
        foreach (var name in articles.SelectMany(filed => filed.Document.Names))
        {
            if (name.Type != NameType.Person || Words.Of(name.Canonical).ToList() is not { Count: > 1 } words)
                continue;
            if (!bearers.TryGetValue(words[^1], out var known))
                bearers[words[^1]] = name.Canonical;
            else if (known is not null && Words.Fold(known) != Words.Fold(name.Canonical))
                bearers[words[^1]] = null;
        }
        return bearers;
    }

    private static Document Complete(Document document, Dictionary<string, string?> bearers) => document with
    {
        Attributions = [.. document.Attributions.Select(one => one.Speaker is { Anonymous: false } speaker
            && Full(speaker.Id, speaker.Canonical, bearers) is { } full
                ? one with { Speaker = speaker with { Canonical = full } } : one)],
        Gaps = [.. document.Gaps.Select(gap => gap.Who is { } who && Full(who.Id, who.Name, bearers) is { } full
            ? gap with { Who = who with { Name = full } } : gap)],
    };

    private static string? Full(string? id, string name, Dictionary<string, string?> bearers) =>
        (id is null || id.StartsWith("person", StringComparison.Ordinal))
        && char.IsUpper(name.FirstOrDefault()) && Words.Of(name).ToList() is [var surname]
            ? bearers.GetValueOrDefault(surname) : null;
}
