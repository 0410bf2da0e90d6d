using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Which language is it in? Told by its commonest words, and by its script where that suffices.</summary>
internal static class LanguageFinder
{
    /// <summary>Words that are looked at: enough for any article, and a bound for any input.</summary>
    private const int Sample = 1500;

    /// <summary>Fewer hits say nothing; titles and lists of names have hardly any.</summary>
    private const int FewestHits = 4;

    /// <summary>Of running text about a third are such words in each of the languages; a half of that is asked for.</summary>
    private const double FewestShare = 0.12;

    private static readonly FrozenDictionary<string, ImmutableArray<string>> LanguagesOf = Load();

    /// <summary>The code of the language (BCP 47), or null if the text is too short to tell.</summary>
    public static string? Find(string text)
    {
        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        int words = 0, hangul = 0, kana = 0, han = 0;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Sample * 4)))
        {
            hangul += letter is >= '가' and <= '힣' ? 1 : 0;
            kana += letter is >= '\u3040' and <= '\u30ff' ? 1 : 0;
            han += letter is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
        }
        if (hangul + kana + han > 20)
            return hangul > han ? "ko" : kana * 10 > han ? "ja" : "zh";
        foreach (var word in Words.Of(text).Take(Sample))
        {
            words++;
            foreach (var language in LanguagesOf.GetValueOrDefault(word, []))
                hits[language] = hits.GetValueOrDefault(language) + 1;
        }
        var best = hits.OrderByDescending(hit => hit.Value).ThenBy(hit => hit.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Value >= FewestHits && best.Value >= words * FewestShare ? best.Key : null;
    }

    /// <summary><c>en-US</c> → <c>en</c>; null for what is no language tag.</summary>
    public static string? Primary(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Load()
    {
        var languages = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in RuleFile.Load("languages.txt").Lines)
        {
            foreach (var word in line.Items(1).Select(word => Words.Fold(word)).Distinct())
                (languages.TryGetValue(word, out var known) ? known : languages[word] = []).Add(line[0]);
        }
        return languages.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);
    }
}
