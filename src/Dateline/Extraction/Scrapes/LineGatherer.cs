using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

/// <summary>Goes down the lines from the heading to the end of the article and keeps what is of it.</summary>
internal sealed class LineGatherer(List<PageLine> lines, PageHeading heading)
{
    /// <summary>In lines: how far above its signature an embedded post may begin.</summary>
    private const int LongestPost = 6;

    /// <summary>In words. Shorter lines between paragraphs are taken for subheadings; longer ones only if they share a
    /// word with the article.</summary>
    private const int LongestSubheading = 5;

    private readonly List<Passage> _passages = [];
    private HashSet<string>? _vocabulary;

    public BodyText Body { get; } = new();

    public List<string> Captions { get; } = [];

    public List<string> Notices { get; } = [];

    public LineGatherer Gather()
    {
        for (var at = heading.BodyAt; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.Kind == LineKind.Notice)
                Notices.Add(line.Text);
            if (line.Kind == LineKind.End && _passages.Count > 0 && !GoesOnAfter(at))
                break;
            if (line.Kind == LineKind.Box)
                at = EndOfBox(at);
            else if (line.Kind == LineKind.Caption)
                Captions.Add(line.Text);
            else if (!line.Doubled)
                Add(line, at);
        }
        Captions.AddRange(lines.Take(heading.BodyAt).Where(line => line.Kind == LineKind.Caption).Select(line => line.Text));
        while (_passages.Count > 0 && _passages[^1].Kind == BlockKind.Heading)
            _passages.RemoveAt(_passages.Count - 1);
        foreach (var passage in _passages)
            Body.Add(passage);
        return this;
    }

    private void Add(PageLine line, int at)
    {
        switch (line.Kind)
        {
            case LineKind.Prose:
                _passages.Add(new Passage(BlockKind.Paragraph, Furniture.WithoutInserts(line.Text)));
                break;
            case LineKind.ListItem:
                _passages.Add(new Passage(BlockKind.ListItem, line.Text));
                break;
            case LineKind.Signature:
                AddPost(line.Text);
                break;
            case LineKind.Headline when _passages.Count > 0 && IsSubheading(line.Text, at):
                _passages.Add(new Passage(BlockKind.Heading, line.Text));
                break;
        }
    }

    // The lines of the post stand above its signature, below the line that introduces it.
    private void AddPost(string line)
    {
        var signature = EmbeddedPosts.SignatureOf(line)!;
        var first = _passages.Count;
        if (signature.Start == 0)
        {
            first = Math.Max(0, _passages.Count - 1);
            for (var back = _passages.Count - 1; back >= Math.Max(0, _passages.Count - LongestPost); back--)
            {
                if (_passages[back].Kind == BlockKind.Embed || !EmbeddedPosts.Introduces(_passages[back].Text, signature))
                    continue;
                first = Math.Min(back + 1, _passages.Count);
                break;
            }
        }
        var parts = _passages.Skip(first).Select(passage => passage.Text).Append(line);
        var post = new Passage(BlockKind.Embed, string.Join('\n', parts))
        {
            Author = signature.Name,
            Time = signature.Time,
            Platform = signature.Platform,
        };
        _passages.RemoveRange(first, _passages.Count - first);
        _passages.Add(post);
    }

    private bool IsSubheading(string text, int at)
    {
        var next = Next(at);
        if (next < 0 || lines[next].Kind is LineKind.Age or LineKind.Headline || lines[next].Doubled)
            return false;
        return PageLine.WordCount(text) <= LongestSubheading || SharesAWord(text);
    }

    // A headline of another article speaks of other things.
    private bool SharesAWord(string text)
    {
        _vocabulary ??= lines.Skip(heading.BodyAt).Where(line => line.Kind == LineKind.Prose && !line.Doubled)
            .SelectMany(line => Words.Of(line.Text)).Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);
        return Words.Of(text).Any(word => word.Length > 3 && _vocabulary.Contains(word));
    }

    private int Next(int at)
    {
        for (at++; at < lines.Count; at++)
        {
            if (lines[at].Kind != LineKind.Empty)
                return at;
        }
        return -1;
    }

    // A label such as "Keep reading" may stand in the middle: then paragraphs follow at once, and no headlines.
    private bool GoesOnAfter(int at) => Furniture.IsButton(lines[at].Text) && ProseFrom(at) >= 2;

    private int ProseFrom(int at)
    {
        var count = 0;
        for (var next = Next(at); next >= 0 && lines[next].Kind == LineKind.Prose && !lines[next].Doubled; next = Next(next))
            count++;
        return count;
    }

    /// <summary>The last line of a box of links: it ends where two paragraphs follow each other without a headline
    /// between, as teasers never do.</summary>
    private int EndOfBox(int at)
    {
        for (var next = Next(at); next >= 0; next = Next(next))
        {
            if (lines[next].Kind == LineKind.Prose && !lines[next].Doubled && ProseFrom(next) >= 1)
                return next - 1;
            if (lines[next].Kind is LineKind.End or LineKind.Notice or LineKind.Signature)
                return next - 1;
        }
        return lines.Count;
    }
}
