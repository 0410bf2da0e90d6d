using Dateline.Language;

namespace Dateline.Claims;

/// <summary>Descriptions of people and bodies that have no name: <c>a harbour pilot who knows the vessel</c>.</summary>
internal static class Descriptions
{
    private static readonly string[] Articles = ["the ", "a ", "an ", "its ", "their ", "his ", "her "];
    private static readonly string[] Clauses = [" who ", " which ", " whose ", " that ", " with ", " familiar ", " briefed ",
        " close ", " speaking ", ", ", " on condition ", " (", " — ", " - "];

    // Words that do not tell one body from another.
    private static readonly HashSet<string> Empty = ["the", "a", "an", "of", "and", "for", "its", "their", "one", "two",
        "three", "some", "several", "second", "third", "other", "another", "senior", "top", "local", "new", "s"];

    /// <summary>The description without its first article.</summary>
    public static string WithoutArticle(string name)
    {
        foreach (var article in Articles)
        {
            if (name.Length > article.Length && name.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                return name[article.Length..];
        }
        return name;
    }

    /// <summary>Without article and clauses: <c>harbour pilot</c>.</summary>
    public static string Core(string name)
    {
        var core = WithoutArticle(name);
        foreach (var clause in Clauses)
        {
            if (core.IndexOf(clause, StringComparison.OrdinalIgnoreCase) is var at and > 0)
                core = core[..at];
        }
        return core.Trim();
    }

    /// <summary>The last word of the core, without the mark of the plural: <c>pilot</c>.</summary>
    public static string Head(string name) => Words.Of(Core(name)).LastOrDefault() is { } last ? Singular(last) : "";

    /// <summary>The words that tell, in the singular.</summary>
    public static HashSet<string> Telling(string name) =>
        [.. Words.Of(Core(name)).Where(word => !Empty.Contains(word)).Select(Singular)];

    private static string Singular(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
}
