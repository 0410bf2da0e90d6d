using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Words that tell nothing of what an article is about (<c>Rules/&lt;lang&gt;/stopwords.txt</c>).</summary>
public sealed class StopWords
{
    private readonly FrozenSet<string> _words;

    private StopWords(FrozenSet<string> words) => _words = words;

    public static StopWords Load(string language) => new(RuleFile.Load($"{language}/stopwords.txt").Lines
        .SelectMany(line => line[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal));

    /// <param name="word">Folded.</param>
    public bool Contains(string word) => _words.Contains(word);
}
