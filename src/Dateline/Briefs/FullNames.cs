using Dateline.Language;

namespace Dateline.Briefs;

/// <summary>
/// Prints a speaker by the name that the story knows best: the full name that another article gives to a surname, and one
/// form of a name that articles spell in several ways. Only where all of the story knows one bearer of the surname; where
/// two bear it, the surname stands as the article wrote it.
/// </summary>
internal static class FullNames
{
    /// <summary>One who is named in the story.</summary>
    private sealed record Bearer(List<string> Forms)
    {
        /// <summary>The form that most mentions use; the fuller one of equals.</summary>
        public string Usual(Dictionary<string, int> uses) => Forms.OrderByDescending(form => uses[form])
            .ThenByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).First();
    }

    public static ImmutableArray<FiledArticle> Complete(ImmutableArray<FiledArticle> articles)
    {
        var uses = articles.SelectMany(filed => filed.Document.Names)
            .Where(name => name.Type == NameType.Person && Words.Of(name.Canonical).Skip(1).Any())
            .GroupBy(name => name.Canonical).ToDictionary(group => group.Key, group => group.Count());
        var names = NamesOf(Bearers(uses.Keys), uses);
        return [.. articles.Select(filed => filed with { Document = Complete(filed.Document, names) })];
    }

    /// <summary>The fullest forms first; a form that fits two of them is nobody's.</summary>
    private static List<Bearer> Bearers(IEnumerable<string> forms)
    {
        var bearers = new List<Bearer>();
        foreach (var form in forms.OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal))
        {
            var fits = bearers.Where(bearer => bearer.Forms.Exists(known => AreOne(known, form))).Take(2).ToList();
            if (fits is [var bearer])
                bearer.Forms.Add(form);
            else
                bearers.Add(new Bearer([form]));
        }
        return bearers;
    }

    private static bool AreOne(string one, string other) =>
        Words.Fold(one) == Words.Fold(other) || PersonNames.AreOne(one, other);

    /// <summary>What to print for a full name, and for a surname that only one bears; null where several do.</summary>
    private static Dictionary<string, string?> NamesOf(List<Bearer> bearers, Dictionary<string, int> uses)
    {
        var names = new Dictionary<string, string?>();
        foreach (var bearer in bearers)
        {
            var usual = bearer.Usual(uses);
            foreach (var form in bearer.Forms)
                names[Words.Fold(form)] = usual;
            foreach (var surname in bearer.Forms.Select(form => Words.Of(form).Last()).Distinct())
                names[surname] = names.ContainsKey(surname) ? null : usual;
        }
        return names;
    }

    private static Document Complete(Document document, Dictionary<string, string?> names) => document with
    {
        Attributions = [.. document.Attributions.Select(one => one.Speaker is { Anonymous: false } speaker
            && Full(speaker.Id, speaker.Canonical, names) is { } full
                ? one with { Speaker = speaker with { Canonical = full } } : one)],
        Gaps = [.. document.Gaps.Select(gap => gap.Who is { } who && Full(who.Id, who.Name, names) is { } full
            ? gap with { Who = who with { Name = full } } : gap)],
    };

    private static string? Full(string? id, string name, Dictionary<string, string?> names) =>
        (id is null || id.StartsWith("person", StringComparison.Ordinal)) && char.IsUpper(name.FirstOrDefault())
            ? names.GetValueOrDefault(Words.Fold(name)) : null;
}
