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

    /// <summary>In words, and in paragraphs: offers behind a wall are short.</summary>
    private const int LongParagraph = 14, FewestBehindWall = 3;

    private readonly List<Passage> _passages = [];
    private HashSet<string>? _vocabulary;
    private LiveEntries? _live;
    private int? _entry;
    private int _entryFrom;

    public BodyText Body { get; } = new();

    public List<string> Captions { get; } = [];

    public List<string> Notices { get; } = [];

    /// <summary>Who worked on it, and for whom.</summary>
    public List<string> Credits { get; } = [];

    public LineGatherer Gather()
    {
        var (published, updated) = heading.Stamps(lines);
        _live = LiveEntries.Of(lines, heading.BodyAt, published, updated);
        for (var at = heading.BodyAt; at < lines.Count; at++)
        {
            var line = lines[at];
            if (EndsAt(at))
                break;
            if (_live?.BeginsAt(at) == true)
                (_entry, _entryFrom) = (at, _passages.Count);
            else if (_entry is not null && line.Kind == LineKind.Headline && NameLine.Of(line.Text) is { } writer)
                SignEntry(writer);
            else
                at = Take(line, at);
        }
        Captions.AddRange(lines.Take(heading.BodyAt).Where(line => line.Kind == LineKind.Caption).Select(line => line.Text));
        PassageTrimmer.Trim(_passages, heading.Names(lines));
        foreach (var passage in _passages)
            Body.Add(passage);
        return this;
    }

    /// <summary>Keeps what is of the line.</summary>
    /// <returns>The last line that is dealt with.</returns>
    private int Take(PageLine line, int at)
    {
        if (line.Kind == LineKind.Box)
            return EndOfBox(at);
        if (line.Kind is LineKind.Notice)
            Notices.Add(line.Text);
        else if (line.Kind == LineKind.Credit)
            Credits.Add(line.Text);
        else if (line.Kind == LineKind.Caption || IsUnderPicture(at))
            Captions.Add(line.Text);
        else if (!line.Doubled)
            Add(line, at);
        return at;
    }

    private void Keep(BlockKind kind, string text) => _passages.Add(new Passage(kind, text)
    {
        Time = _entry is { } entry ? _live!.TimeAt(entry) : null,
    });

    // Who wrote an entry stands below it.
    private void SignEntry(string writer)
    {
        for (var at = _entryFrom; at < _passages.Count; at++)
        {
            if (_passages[at].Kind != BlockKind.Embed)
                _passages[at] = _passages[at] with { Author = writer };
        }
    }

    private bool EndsAt(int at) => _passages.Count > 0 && lines[at].Kind switch
    {
        LineKind.End => !GoesOnAfter(at),
        // Where the scraper had the whole text, the wall stands in the middle of it.
        LineKind.Wall => ProseFrom(at, LongParagraph) < FewestBehindWall,
        _ => false,
    };

    // Some houses print the words "Image caption" and the caption itself in the next line.
    private bool IsUnderPicture(int at) => lines[at].Kind is LineKind.Prose or LineKind.Headline && at > 0
        && lines[at - 1].Kind == LineKind.Button && Furniture.Key(lines[at - 1].Text) is "image caption" or "caption" or "bildunterschrift";

    private void Add(PageLine line, int at)
    {
        switch (line.Kind)
        {
            case LineKind.Prose:
                Keep(line.Mark == LineMark.Quotation ? BlockKind.Quotation : BlockKind.Paragraph,
                    Furniture.WithoutInserts(line.Text));
                break;
            case LineKind.ListItem:
                Keep(BlockKind.ListItem, PageLine.WithoutListMark(line.Text));
                break;
            case LineKind.Button or LineKind.Call when ScrapeLabels.IsMailPrompt(line.Text):
                PassageTrimmer.RemovePraise(_passages);
                break;
            case LineKind.Signature:
                AddPost(line.Text);
                break;
            case LineKind.Headline when (_passages.Count > 0 && IsSubheading(line.Text, at)) || OpensEntry(at):
                Keep(BlockKind.Heading, line.Text);
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

    private bool OpensEntry(int at) => _entry is { } entry && Next(entry) == at;

    private bool IsSubheading(string text, int at)
    {
        var next = Next(at);
        if (next < 0 || lines[next].Kind is LineKind.Age or LineKind.Headline || lines[next].Doubled)
            return false;
        return lines[at].Mark == LineMark.Heading || PageLine.WordCount(text) <= LongestSubheading || SharesAWord(text);
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

    private int ProseFrom(int at, int longerThan = 0)
    {
        var count = 0;
        for (var next = Next(at); next >= 0 && lines[next].Kind == LineKind.Prose && !lines[next].Doubled
            && PageLine.WordCount(lines[next].Text) > longerThan; next = Next(next))
            count++;
        return count;
    }

    /// <summary>
    /// The last line of a box of links. Teasers go headline, summary, headline; so the text is back at a paragraph that
    /// another follows, or at one behind two headlines in a row, which have no summaries.
    /// </summary>
    private int EndOfBox(int at)
    {
        int headlines = 0, teasers = 0;
        for (var next = Next(at); next >= 0; next = Next(next))
        {
            var kind = lines[next].Kind;
            if (kind is LineKind.End or LineKind.Wall or LineKind.Notice or LineKind.Signature)
                return next - 1;
            if (kind is LineKind.Headline or LineKind.ListItem or LineKind.Button)
                headlines++;
            if (kind != LineKind.Prose || lines[next].Doubled)
                continue;
            if (ProseFrom(next) >= 1 || (headlines > 1 && teasers == 0 && !IsTeaser(next)))
                return next - 1;
            teasers++;
        }
        return lines.Count;
    }

    private bool IsTeaser(int at) => Next(at) is var next and >= 0 && lines[next].Kind == LineKind.Age;
}
