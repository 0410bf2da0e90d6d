using Dateline.Language.Tagging;

namespace Dateline.Language.Parsing;

/// <summary>What the network asks of a word: itself, its letters, its tags in newswire, its clusters.</summary>
internal static class WordQuestions
{
    /// <summary>How many.</summary>
    public const int Count = 12;

    /// <summary>Stands for a word that was not learned.</summary>
    public static readonly uint Unknown = Features.Of(1, 0);

    /// <summary>The answers of one word; 0 where there is none. The first is the word.</summary>
    /// <param name="word">As it stands.</param>
    /// <param name="folded">By <see cref="Words.Fold"/>.</param>
    /// <param name="isFirst">Of its sentence.</param>
    /// <param name="lexicon">What was counted of words elsewhere.</param>
    /// <param name="answers">As many as there are questions.</param>
    public static void Ask(
        ReadOnlySpan<char> word, string folded, bool isFirst, Lexicon lexicon, Span<uint> answers)
    {
        var hash = Features.Hash(folded);
        var (tags, coarse, fine) = lexicon.Of(hash);
        var length = folded.Length;
        answers[0] = Features.Of(1, hash);
        for (var letters = 1; letters <= 3; letters++)
            answers[letters] = length > letters ? Features.Of((uint)letters + 1, Features.Hash(folded.AsSpan(0, letters))) : 0;
        for (var letters = 1; letters <= 4; letters++)
            answers[letters + 3] =
                length > letters ? Features.Of((uint)letters + 4, Features.Hash(folded.AsSpan(length - letters))) : 0;
        answers[8] = Features.Of(9, Features.Pair(Features.Shape(word), isFirst ? 1u : 2u));
        answers[9] = Features.Of(10, tags);
        answers[10] = Features.Of(11, coarse);
        answers[11] = Features.Of(12, fine);
    }
}
