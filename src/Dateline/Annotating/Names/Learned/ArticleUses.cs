namespace Dateline.Annotating.Names.Learned;

/// <summary>
/// How does the rest of the article write a word? What one sentence hides, another shows (Chieu and Ng 2003): a capital
/// where none is needed, a small letter, a title or given name before it, the end of a body's name behind it.
/// </summary>
internal sealed class ArticleUses
{
    private const uint Capital = 1;
    private const uint Small = 2;
    private const uint Titled = 4;
    private const uint Given = 8;
    private const uint Body = 16;
    private const uint Placed = 32;
    private const uint Speaks = 64;

    private readonly NameRow _row;
    private readonly Dictionary<string, uint> _uses = [];

    public ArticleUses(NameRow row)
    {
        _row = row;
        for (var at = 0; at < row.Count; at++)
        {
            if (row[at].IsMark || row[at].Text.Length < 2)
                continue;
            var folded = row[at].Folded;
            var use = UseOf(at);
            if (use != 0)
                _uses[folded] = _uses.GetValueOrDefault(folded) | use;
        }
    }

    public uint Of(int at) => _row[at].IsMark ? 0 : _uses.GetValueOrDefault(_row[at].Folded);

    private uint UseOf(int at)
    {
        var word = _row[at];
        if (!word.IsCapital)
            return Small;
        var use = word.IsFirst || word.IsAllCapitals ? 0 : Capital;
        if (_row.At(at - 1) is { IsMark: false } before && word.IsJoined)
        {
            use |= _row.Rules.IsHonorific(before.Folded) || _row.Rules.IsOffice(before.Folded) ? Titled : 0;
            use |= before.IsCapital && _row.Rules.IsGiven(before) ? Given : 0;
            use |= before.Folded is "in" or "near" or "outside" or "across" ? Placed : 0;
        }
        if (_row.At(at + 1) is { IsJoined: true } next)
        {
            use |= next.IsCapital && _row.Rules.IsBody("suffix", next.Folded) ? Body : 0;
            use |= !next.IsCapital && _row.Rules.Is("person cue", next.Folded) ? Speaks : 0;
        }
        return use;
    }
}
