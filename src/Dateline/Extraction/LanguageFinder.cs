using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>
/// Which language is it in? By its script where that is one language's; else by its commonest words, each weighing less
/// the more languages have it, and by letters that few have. Data in <c>Rules/languages.txt</c>.
/// </summary>
internal static class LanguageFinder
{
    /// <summary>Words that are looked at: enough for any article, and a bound for any input.</summary>
    private const int Sample = 600;

    /// <summary>Letters by which a script is told; a name in another script has fewer.</summary>
    private const int FewestLetters = 8;

    /// <summary>Weight of a letter beside that of a word: names bring foreign letters into every language.</summary>
    private const double LetterWeight = 0.35;

    /// <summary>Points below which nothing is said: two words that only one language has. Titles often have no more.</summary>
    private const double FewestPoints = 2;

    /// <summary>Of running text about a third are common words; a list of names has hardly any.</summary>
    private const double FewestShare = 0.08;

    /// <summary>Lead over the next language: below it relatives such as Danish and Norwegian are a guess.</summary>
    private const double Lead = 1.05;

    private static readonly LanguageTable Table = LanguageTable.Load();

    /// <summary>The code of the language (BCP 47), or null if the text is too short to tell.</summary>
    public static string? Find(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var plain = 0;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Sample * 6)))
        {
            if (char.IsAsciiLetter(letter))
                plain++;
            else if (char.IsLetter(letter) && Table.ScriptOf(letter) is { } script)
                counts[script] = counts.GetValueOrDefault(script) + WeightOf(letter);
        }
        if (plain > 0 && Table.ScriptOf('a') is { } latin)
            counts[latin] = counts.GetValueOrDefault(latin) + plain;
        var most = counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).FirstOrDefault();
        return most.Key switch
        {
            null => null,
            _ when most.Value < FewestLetters => null,
            // Japanese is written with Chinese characters and kana; even a headline has some of these.
            LanguageTable.Han or LanguageTable.Kana =>
                counts.GetValueOrDefault(LanguageTable.Kana) * 20 > most.Value ? "ja" : "zh",
            _ when Table.LanguageOf(most.Key) is { } only => only,
            _ => ByWords(text, most.Key),
        };
    }

    /// <summary><c>en-US</c> → <c>en</c>; null for what is no language tag.</summary>
    public static string? Primary(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }

    // A Chinese character is a word, a Latin letter a fifth of one.
    private static int WeightOf(char letter) => letter is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3' ? 3 : 1;

    private static string? ByWords(string text, string script)
    {
        Span<double> points = stackalloc double[Table.Languages.Length];
        var known = Table.WordsOf(script).GetAlternateLookup<ReadOnlySpan<char>>();
        var words = 0;
        foreach (var word in new WordSpans(text))
        {
            if (++words > Sample)
                break;
            Add(points, known.TryGetValue(word, out var languages) ? languages : [], 1);
        }
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Sample * 6)))
        {
            if (letter >= 0x80)
                Add(points, Table.WithLetter(script, char.ToLowerInvariant(letter)), LetterWeight);
        }
        return Leader(points, Math.Max(FewestPoints, Math.Min(words, Sample) * FewestShare));
    }

    private static void Add(Span<double> points, ImmutableArray<int> languages, double weight)
    {
        foreach (var language in languages)
            points[language] += weight / languages.Length;
    }

    private static string? Leader(ReadOnlySpan<double> points, double fewest)
    {
        var (first, second) = (0, -1);
        for (var at = 1; at < points.Length; at++)
        {
            if (points[at] > points[first])
                (first, second) = (at, first);
            else if (second < 0 || points[at] > points[second])
                second = at;
        }
        return points[first] >= fewest && (second < 0 || points[first] >= points[second] * Lead) ? Table.Languages[first] : null;
    }
}
