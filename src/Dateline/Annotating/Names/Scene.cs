namespace Dateline.Annotating.Names;

/// <summary>Who was named up to a place of the text: in its paragraph, in the one before, in all of the article.</summary>
internal sealed class Scene
{
    // Enough for any article; they bound the work on text that is none.
    private const int MostHere = 60;
    private const int MostBearers = 300;

    private readonly string _text;
    private readonly List<NameMention> _here = [];
    private List<NameMention> _before = [];
    private readonly List<NameMention> _bearers = [];
    private readonly HashSet<string> _seen = [];
    private int _end;

    public Scene(string text) => _text = text;

    /// <summary>Takes in the mention; a line break since the last one begins a new paragraph.</summary>
    public void Meet(NameMention name)
    {
        Reach(name.Span.Start);
        if (_here.Count == MostHere)
            _here.RemoveAt(0);
        _here.Add(name);
        if (_bearers.Count < MostBearers && _seen.Add(name.Id))
            _bearers.Add(name);
    }

    /// <summary>Moves to a place of the text; places must come in order.</summary>
    public void Reach(int position)
    {
        var gap = _text.AsSpan(_end, position - _end);
        var breaks = gap.IndexOf('\n') < 0 ? 0 : Paragraphs(gap);
        _end = position;
        for (; breaks > 0; breaks--)
        {
            _before = [.. _here];
            _here.Clear();
            if (breaks > 2)
                breaks = 2;
        }
    }

    /// <summary>All who were named so far, each once.</summary>
    public IReadOnlyList<NameMention> Bearers => _bearers;

    /// <summary>Those named in this paragraph, in order.</summary>
    public IEnumerable<NameMention> Here => _here;

    public IEnumerable<NameMention> Before => _before;

    /// <summary>The only one that fits in this paragraph, or else in the one before; null if none or several do.</summary>
    public NameMention? Only(Func<NameMention, bool> fits)
    {
        foreach (var names in (ReadOnlySpan<List<NameMention>>)[_here, _before])
        {
            var found = names.Where(fits).DistinctBy(name => name.Id).Take(2).ToList();
            if (found.Count > 0)
                return found.Count == 1 ? found[0] : null;
        }
        return null;
    }

    /// <summary>The last one named that fits, in this paragraph or the one before.</summary>
    public NameMention? Last(Func<NameMention, bool> fits) => _here.LastOrDefault(fits) ?? _before.LastOrDefault(fits);

    /// <summary>The only one in all of the article so far that fits.</summary>
    public NameMention? OnlyOfAll(Func<NameMention, bool> fits) =>
        _bearers.Where(fits).Take(2).ToList() is [var one] ? one : null;

    private static int Paragraphs(ReadOnlySpan<char> gap)
    {
        var count = 0;
        var blank = false;
        foreach (var letter in gap)
        {
            if (letter == '\n' && !blank)
                count++;
            blank = char.IsWhiteSpace(letter) && (blank || letter == '\n');
        }
        return count;
    }
}
