namespace Dateline.Extraction;

/// <summary>How many words a text has, also where none are parted by blanks: Chinese, Japanese, Thai, Lao, Khmer, Burmese.</summary>
internal static class RunningWords
{
    /// <summary>Letters of a word, on average: two of Chinese and Japanese, four of the scripts of South-East Asia.</summary>
    private const int Han = 2, Thai = 4;

    /// <param name="text">Any.</param>
    /// <param name="most">Where counting ends.</param>
    public static int Count(string text, int most)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0e00', '\u17ff') && !text.AsSpan().ContainsAnyInRange('\u3040', '\ufaff'))
            return Language.Words.Count(text, most);
        var count = 0;
        foreach (var word in Language.Words.Of(text))
        {
            count += LettersAWord(word[^1]) is var letters and > 0 ? (word.Length + letters - 1) / letters : 1;
            if (count >= most)
                return most;
        }
        return count;
    }

    /// <summary>Whether a line is written in such a script: as many of its letters say two or three times as much.</summary>
    public static bool IsDense(ReadOnlySpan<char> line) =>
        line.ContainsAnyInRange('\u0e00', '\u0eff') || line.ContainsAnyInRange('\u3040', '\ud7a3');

    private static int LettersAWord(char letter) => letter switch
    {
        >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' => Han,
        >= '\u0e00' and <= '\u0eff' or >= '\u1000' and <= '\u109f' or >= '\u1780' and <= '\u17ff' => Thai,
        _ => 0,
    };
}
