using Dateline.Language.Tagging;

namespace Dateline.Language.Parsing;

/// <summary>
/// What the network makes of a word before it looks at others: the sum of its answers, and its part in the window layer as
/// the word before, as the word itself and as the word after. Most words of a text are among a few thousand: theirs are kept
/// (as Chen and Manning 2014 do). A word has the same bits whether it was kept or not.
/// </summary>
internal sealed class WordCells
{
    /// <summary>Words that are kept, the first ones that come: six megabytes.</summary>
    private const int Most = 2048;

    /// <summary>Longer words are not kept: they are rare, and hostile text may be made of them.</summary>
    private const int LongestKept = 24;

    private readonly GrammarNetwork _net;
    private readonly Lexicon _lexicon;
    private readonly int _unknown;
    private readonly Dictionary<string, int>[] _kept = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly float[]?[] _known = new float[Most][];
    private readonly float[] _sums, _before, _self, _after;
    private int _used;
    private int _fresh;

    /// <param name="net">What was learned.</param>
    /// <param name="lexicon">What was counted of words elsewhere.</param>
    /// <param name="rows">Words that are read at once.</param>
    public WordCells(GrammarNetwork net, Lexicon lexicon, int rows)
    {
        (_net, _lexicon, _unknown) = (net, lexicon, net.Keys.Find(WordQuestions.Unknown));
        _sums = new float[rows * net.AnswerWidth];
        (_before, _self, _after) = (new float[rows * net.Width], new float[rows * net.Width], new float[rows * net.Width]);
    }

    /// <summary>Forgets the words that were not kept.</summary>
    public void Begin() => _fresh = 0;

    /// <summary>Where the cells of the word are: those of kept words from 0, of others below.</summary>
    public int Find(ReadOnlySpan<char> word, TokenRow row, int at, bool isFirst)
    {
        var kept = _kept[isFirst ? 1 : 0];
        if (kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var place))
            return place;
        var sums = _sums.AsSpan(_fresh * _net.AnswerWidth, _net.AnswerWidth);
        sums.Clear();
        AddAnswers(word, row.Folded(at), isFirst, sums);
        return ~_fresh++;
    }

    private void AddAnswers(ReadOnlySpan<char> word, string folded, bool isFirst, Span<float> sums)
    {
        Span<uint> answers = stackalloc uint[WordQuestions.Count];
        WordQuestions.Ask(word, folded, isFirst, _lexicon, answers);
        for (var question = 0; question < answers.Length; question++)
        {
            var found = answers[question] == 0 ? -1 : _net.Keys.Find(answers[question]);
            if (found < 0 && question == 0)
                found = _unknown;
            if (found >= 0)
                _net.Answers.AddRow(found, sums);
        }
    }

    /// <summary>Makes the parts of all words that were not kept, at once.</summary>
    public void MakeParts()
    {
        var (width, answer) = (_net.Width, _net.AnswerWidth);
        var window = _net.Window.Product.Cells.AsSpan();
        Span<float[]> parts = [_before, _self, _after];
        for (var at = 0; at < parts.Length; at++)
        {
            parts[at].AsSpan(0, _fresh * width).Clear();
            Matrices.AddProduct(_sums, answer, window.Slice(at * answer * width, answer * width), parts[at], _fresh, answer, width);
        }
    }

    /// <summary>Keeps a word that <see cref="Find"/> did not know, while there is room.</summary>
    public void Keep(ReadOnlySpan<char> word, bool isFirst, int place)
    {
        if (place >= 0 || _used == Most || word.Length > LongestKept
            || !_kept[isFirst ? 1 : 0].GetAlternateLookup<ReadOnlySpan<char>>().TryAdd(word, _used))
            return;
        var cells = new float[_net.AnswerWidth + (3 * _net.Width)];
        Sum(place).CopyTo(cells);
        for (var part = 0; part < 3; part++)
            Part(place, part).CopyTo(cells.AsSpan(_net.AnswerWidth + (part * _net.Width)));
        _known[_used++] = cells;
    }

    /// <summary>The sum of the answers.</summary>
    public ReadOnlySpan<float> Sum(int place) => place >= 0 ? _known[place].AsSpan(0, _net.AnswerWidth)
        : _sums.AsSpan(~place * _net.AnswerWidth, _net.AnswerWidth);

    /// <param name="place">Of the word.</param>
    /// <param name="part">0: as the word before, 1: itself, 2: as the word after.</param>
    public ReadOnlySpan<float> Part(int place, int part) =>
        place >= 0 ? _known[place].AsSpan(_net.AnswerWidth + (part * _net.Width), _net.Width)
        : (part == 0 ? _before : part == 1 ? _self : _after).AsSpan(~place * _net.Width, _net.Width);
}
