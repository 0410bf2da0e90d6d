using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Words that tell nothing of what an article is about (<c>Rules/&lt;lang&gt;/stopwords.txt</c>).</summary>
public sealed class StopWords
{
    private readonly FrozenSet<string> _words;

    private StopWords(FrozenSet<string> words) => _words = words;

    public static StopWords Load(string language) => new(RuleFile.Load($"{language}/stopwords.txt").Lines
        .SelectMany(line => line[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The small words by which a language is told; for languages that have no list of their own.</summary>
    /// <param name="language">BCP 47 primary language.</param>
    public static StopWords Common(string language) => new(RuleFile.Load("languages.txt").Lines
        .Where(line => line[0] == language).SelectMany(line => line.Items(1)).Select(word => Words.Fold(word))
        .ToFrozenSet(StringComparer.Ordinal));

    /// <param name="word">Folded.</param>
    public bool Contains(string word) => _words.Contains(word);
}
