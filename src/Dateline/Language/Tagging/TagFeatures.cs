namespace Dateline.Language.Tagging;

/// <summary>What the tagger looks at: the word, its letters, its neighbours, and the two tags before it.</summary>
internal sealed class TagFeatures
{
    /// <summary>Features of one word, with those of the tags before it.</summary>
    public const int Count = 33;

    private readonly record struct Look(uint Word, uint Form, uint End2, uint End3, uint Shape, uint Class);

    private static readonly Look Outside = new(1, 1, 1, 1, 1, 0);

    private readonly TokenRow _row;
    private readonly int _first;
    private readonly Look[] _looks;

    /// <param name="row">The tokens.</param>
    /// <param name="sentence">Those of one sentence.</param>
    /// <param name="classes">Which tags a word has elsewhere.</param>
    public TagFeatures(TokenRow row, Range sentence, WordClasses classes)
    {
        var (first, length) = sentence.GetOffsetAndLength(row.Count);
        _row = row;
        _first = first;
        _looks = new Look[length];
        for (var at = 0; at < length; at++)
        {
            var folded = row.Folded(first + at);
            var word = Features.Hash(folded);
            _looks[at] = new Look(word, Features.Hash(row.Exact(first + at)), Ending(folded, 2), Ending(folded, 3),
                Features.Shape(row.Exact(first + at)), classes.Of(word));
        }
    }

    public int Length => _looks.Length;

    private Look At(int at) => (uint)at < (uint)_looks.Length ? _looks[at] : Outside;

    /// <summary>Fills in the features of the word; <paramref name="before"/> and <paramref name="beforeThat"/> are the
    /// tags of the two words before it.</summary>
    public void Fill(int at, uint before, uint beforeThat, Span<uint> features)
    {
        var folded = _row.Folded(_first + at);
        var (look, left, right) = (_looks[at], At(at - 1), At(at + 1));
        var place = at == 0 ? 1u : 2u;
        ReadOnlySpan<uint> answers =
        [
            0, look.Word, look.Form, Ending(folded, 1), look.End2, look.End3, Ending(folded, 4), Ending(folded, 5),
            Beginning(folded, 1), Beginning(folded, 2), Beginning(folded, 3),
            Features.Pair(look.Shape, place), look.Class, Features.Pair(look.Class, look.Shape),
            left.Word, right.Word, At(at - 2).Word, At(at + 2).Word, left.Shape, right.Shape, right.End3, right.Class,
            At(at + 2).Class, Features.Pair(left.Word, look.Word), Features.Pair(look.Word, right.Word),
            Features.Pair(look.End3, right.Word), Features.Pair(right.Class, At(at + 2).Class),
            before, Features.Pair(before, beforeThat), Features.Pair(before, look.Word),
            Features.Pair(before, right.Word), Features.Pair(Features.Pair(before, look.Class), right.Class),
            Features.Pair(Features.Pair(before, look.End2), right.Class),
        ];
        for (var question = 0; question < Count; question++)
            features[question] = Features.Of((uint)question + 1, answers[question]);
    }

    private static uint Ending(string word, int letters) =>
        word.Length > letters ? Features.Hash(word.AsSpan(word.Length - letters)) : 2;

    private static uint Beginning(string word, int letters) =>
        word.Length > letters ? Features.Hash(word.AsSpan(0, letters)) : 2;
}
