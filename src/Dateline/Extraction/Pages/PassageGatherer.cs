using System.Text;
using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>Walks through the container of the article and keeps its passages, in order.</summary>
internal sealed class PassageGatherer(PageWeights weights, PageFacts facts, Func<IElement, bool> isChrome)
{
    /// <summary>Share of a short block that stands in links, above which it leads elsewhere.</summary>
    private const double MostlyLinks = 0.6;

    /// <summary>In characters: longer paragraphs may be one link and yet text.</summary>
    private const int LongestLink = 250;

    private readonly List<Passage> _passages = [];
    private readonly StringBuilder _line = new();
    private int _linked;

    public BodyText Body { get; } = new();

    public ImmutableArray<string> Captions { get; private set; } = [];

    public ImmutableArray<string> Notices { get; private set; } = [];

    public ImmutableArray<string> Credits { get; private set; } = [];

    public PassageGatherer Gather(IElement container)
    {
        Walk(container, BlockKind.Paragraph, false);
        Flush(BlockKind.Paragraph);
        var cleaned = new PassageCleaner(_passages, facts).Clean();
        foreach (var passage in cleaned.Passages)
            Body.Add(passage);
        Captions = [.. Captions.Concat(cleaned.Captions).Distinct(StringComparer.Ordinal)];
        Notices = [.. cleaned.Notices];
        Credits = [.. cleaned.Credits];
        return this;
    }

    private void Walk(IElement element, BlockKind kind, bool inLink)
    {
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText text)
                Append(text.Data, inLink, element.LocalName == "pre");
            else if (child is IElement inner)
                Enter(inner, kind, inLink);
        }
    }

    private void Enter(IElement element, BlockKind kind, bool inLink)
    {
        var name = element.LocalName;
        if (name == "br")
        {
            Break(kind);
            return;
        }
        if (EmbedIn(element) is { } post)
        {
            Flush(kind);
            _passages.Add(post);
            return;
        }
        if (name is "figure" or "figcaption" || Naming.IsCaption(element))
        {
            Flush(kind);
            KeepCaption(element);
            return;
        }
        if (isChrome(element))
            return;
        if (Tags.IsInline(name))
        {
            Walk(element, kind, inLink || name == "a");
            return;
        }
        Flush(kind);
        Walk(element, KindOf(name, kind), inLink);
        Flush(KindOf(name, kind));
    }

    private static BlockKind KindOf(string name, BlockKind around) => name switch
    {
        "blockquote" => BlockKind.Quotation,
        "li" => BlockKind.ListItem,
        _ when Tags.IsHeading(name) => BlockKind.Heading,
        _ => around,
    };

    private void Append(string data, bool inLink, bool keepsLines)
    {
        var before = _line.Length;
        foreach (var letter in data)
        {
            if (keepsLines && letter == '\n')
            {
                _line.Append('\n');
                continue;
            }
            if (!char.IsWhiteSpace(letter) && letter != '\u200b')
                _line.Append(letter);
            else if (_line.Length > 0 && !char.IsWhiteSpace(_line[^1]))
                _line.Append(' ');
        }
        if (inLink)
            _linked += _line.Length - before;
    }

    // Two breaks are the end of a paragraph.
    private void Break(BlockKind kind)
    {
        while (_line.Length > 0 && _line[^1] == ' ')
            _line.Length--;
        if (_line.Length > 0 && _line[^1] == '\n')
            Flush(kind);
        else if (_line.Length > 0)
            _line.Append('\n');
    }

    private void Flush(BlockKind kind)
    {
        var text = _line.ToString().Trim();
        if (text.Length > 0 && (_linked <= text.Length * MostlyLinks || text.Length > LongestLink || IsSentence(text)))
            _passages.Add(new Passage(kind, text) { Linked = (double)_linked / text.Length });
        _line.Clear();
        _linked = 0;
    }

    private static bool IsSentence(string text) => Scrapes.PageLine.EndsSentence(text) && Scrapes.PageLine.WordCount(text) > 8;

    private void KeepCaption(IElement element)
    {
        var caption = element.LocalName == "figure" ? element.QuerySelector("figcaption, .caption, .wp-caption-text") : element;
        if (caption is null || weights[caption].Text is 0 or > 1500)
            return;
        var text = CaptionText(caption);
        if (text.Length > 0)
            Captions = Captions.Add(text);
    }

    // Credits stand apart within the caption, in elements of their own.
    private static string CaptionText(IElement caption)
    {
        var text = new StringBuilder();
        foreach (var node in caption.Descendants<IText>())
        {
            var isCredit = node.Ancestors<IElement>().TakeWhile(one => one != caption)
                .Any(one => one.ClassName?.Contains("credit", StringComparison.OrdinalIgnoreCase) == true
                    || one.LocalName is "script" or "style" or "button");
            if (!isCredit)
                text.Append(node.Data);
        }
        var clean = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? "" : Extraction.Captions.WithoutCredit(clean);
    }

    private Passage? EmbedIn(IElement element)
    {
        if (element.LocalName is not ("blockquote" or "div") || element.ClassName is not { } names
            || !(names.Contains("twitter-tweet", StringComparison.Ordinal) || names.Contains("twitter-video", StringComparison.Ordinal)
                || names.Contains("bluesky-embed", StringComparison.Ordinal))
            || weights[element].Text is 0 or > 3000)
            return null;
        var lines = new LineText();
        lines.Append(element);
        var text = lines.ToString();
        var signature = EmbeddedPosts.SignatureOf(text[(text.LastIndexOf('\n') + 1)..]);
        return text.Length == 0 ? null : new Passage(BlockKind.Embed, text)
        {
            Author = signature?.Name,
            Time = signature?.Time,
            Platform = signature?.Platform ?? (names.Contains("bluesky", StringComparison.Ordinal) ? "Bluesky" : "X"),
        };
    }
}
