using System.Text;

namespace Dateline.Extraction;

/// <summary>The article's words as they are gathered: blocks parted by an empty line.</summary>
internal sealed class BodyText
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();

    public int Length => _text.Length;

    public ImmutableArray<Block> Blocks => _blocks.ToImmutable();

    /// <summary>Adds a block; one without words is left out.</summary>
    public void Add(Passage passage)
    {
        var words = passage.Text.Trim();
        if (words.Length == 0)
            return;
        if (_text.Length > 0)
            _text.Append("\n\n");
        var start = _text.Length;
        _text.Append(words);
        _blocks.Add(new Block(passage.Kind, new Span(start, _text.Length))
        {
            Author = passage.Author,
            Time = passage.Time,
            Platform = passage.Platform,
        });
    }

    public override string ToString() => _text.ToString();

    /// <summary>
    /// The blocks of a text that is taken as it is. An empty line parts them; a single line break does too, unless the
    /// text is one that breaks its lines at a width.
    /// </summary>
    public static ImmutableArray<Block> BlocksOf(string text)
    {
        var byLine = !BreaksAtWidth(text);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        int start = -1, end = 0, at = 0;
        while (at <= text.Length)
        {
            var stop = text.IndexOf('\n', at);
            if (stop < 0)
                stop = text.Length;
            var line = Trimmed(text, at, stop);
            if (start >= 0 && (line.Length == 0 || byLine))
            {
                blocks.Add(new Block(BlockKind.Paragraph, new Span(start, end)));
                start = -1;
            }
            if (line.Length > 0)
            {
                start = start < 0 ? line.Start : start;
                end = line.End;
            }
            at = stop + 1;
        }
        if (start >= 0)
            blocks.Add(new Block(BlockKind.Paragraph, new Span(start, end)));
        return blocks.ToImmutable();
    }

    /// <summary>Lines of 40 to 100 characters of which most go on in the next one: mail and agency copy of old.</summary>
    public static bool BreaksAtWidth(string text)
    {
        int goesOn = 0, ends = 0;
        for (int at = 0, stop; at < text.Length && (stop = text.IndexOf('\n', at)) >= 0; at = stop + 1)
        {
            var line = Trimmed(text, at, stop);
            if (line.Length == 0 || stop + 1 >= text.Length || text[stop + 1] is '\n' or '\r')
                continue;
            if (line.Length is > 40 and <= 100 && (char.IsLetterOrDigit(text[line.End - 1]) || text[line.End - 1] == ','))
                goesOn++;
            else
                ends++;
        }
        return goesOn > ends;
    }

    private static Span Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }
}

/// <summary>A block before it has its place in the text.</summary>
internal sealed record Passage(BlockKind Kind, string Text)
{
    public string? Author { get; init; }

    public StatedTime? Time { get; init; }

    public string? Platform { get; init; }

    /// <summary>Share of it that stands in links, 0 to 1.</summary>
    public double Linked { get; init; }
}
