using System.Text;
using AngleSharp.Dom;
using Dateline.Extraction.Scrapes;

namespace Dateline.Extraction.Pages;

/// <summary>Walks through a container and finds its blocks, in order. Captions are cut already; what
/// is chrome is not entered.</summary>
internal sealed class BlockGatherer(PageWeights weights, Func<PageElement, bool> isChrome, bool notesChrome)
{
    /// <summary>Elements that a rule of the outlet cuts.</summary>
    public IReadOnlyDictionary<IElement, CutRule> Cuts { get; init; } = new Dictionary<IElement, CutRule>();

    /// <summary>Share of a short block that stands in links, above which it leads elsewhere.</summary>
    private const double MostlyLinks = 0.6;

    /// <summary>In characters: longer paragraphs may be one link and yet text.</summary>
    private const int LongestLink = 250;

    /// <summary>In characters: what a note on a passed element quotes of it.</summary>
    private const int LongestQuote = 200;

    private readonly List<FoundBlock> _blocks = [];
    private readonly StringBuilder _line = new();
    private int _linked;

    /// <summary>The blocks of a container; those of the next come behind them.</summary>
    public List<FoundBlock> Gather(IElement container)
    {
        var place = new Place(container, BlockKind.Paragraph, Named.Nothing);
        Walk(container, weights.Find(container), place, false);
        Flush(place);
        return _blocks;
    }

    private void Walk(IElement element, PageElement weighed, Place place, bool inLink)
    {
        var next = weighed.FirstChild;
        // By number: the parser finds a next sibling by searching all of them.
        var nodes = element.ChildNodes;
        for (var at = 0; at < nodes.Length; at++)
        {
            var child = nodes[at];
            if (child is IText text)
                Append(text.Data, inLink, element.LocalName == "pre");
            else if (child is IElement inner)
            {
                // The tree of weights leaves out what has no text by its kind.
                var isNext = next?.Element == inner;
                Enter(inner, isNext ? next! : weights.Find(inner), place, inLink);
                next = isNext ? next!.NextSibling : next;
            }
        }
    }

    private void Enter(IElement element, PageElement known, Place place, bool inLink)
    {
        var name = element.LocalName;
        if (name == "br")
        {
            Break(place);
            return;
        }
        if (Cuts.TryGetValue(element, out var cut))
            Pass(element, known, place, cut);
        else if (EmbedIn(element) is { } post)
        {
            Flush(place);
            _blocks.Add(new FoundBlock(post, element, place.Names));
        }
        else if (name is "figure" or "figcaption" || known.Is(Named.Caption))
        {
            Flush(place);
            KeepCaption(element, place);
        }
        else if (isChrome(known))
        {
            Pass(element, known, place, CutRule.Chrome);
        }
        else if (name == "tr" && DataRow(element) is { } row)
        {
            Flush(place);
            _blocks.Add(row);
        }
        else if (Tags.IsInline(name))
        {
            Walk(element, known, place with { Names = place.Names | known.Names },
                inLink || (name == "a" && element.HasAttribute("href")));
        }
        else
        {
            Flush(place);
            var inside = new Place(element, KindOf(name, place.Kind), place.Names | known.Names);
            Walk(element, known, inside, inLink);
            Flush(inside);
        }
    }

    // A row of a table of data is one block; cells of tables for the layout of a page hold paragraphs.
    private FoundBlock? DataRow(IElement row)
    {
        const int LongestCell = 120;
        int linked = 0, length = 0;
        var cells = new List<string>();
        foreach (var cell in row.Children)
        {
            var weight = weights[cell];
            if (cell.LocalName is not ("td" or "th") || weight.Text > LongestCell
                || cell.QuerySelector("p + p, table, ul, ol, h1, h2, h3") is not null)
                return null;
            if (weight.Text == 0)
                continue;
            var text = new LineText();
            text.Append(cell);
            cells.Add(text.ToString().Replace('\n', ' '));
            (linked, length) = (linked + weight.Linked, length + weight.Text);
        }
        return cells.Count < 2 ? null : new FoundBlock(
            new Passage(BlockKind.Paragraph, string.Join(" | ", cells)) { Linked = (double)linked / length }, row, Named.Nothing)
        {
            IsLink = linked > length * MostlyLinks,
        };
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
    private void Break(Place place)
    {
        while (_line.Length > 0 && _line[^1] == ' ')
            _line.Length--;
        if (_line.Length > 0 && _line[^1] == '\n')
            Flush(place);
        else if (_line.Length > 0)
            _line.Append('\n');
    }

    private void Flush(Place place)
    {
        var text = _line.ToString().Trim();
        var linked = _linked;
        _line.Clear();
        _linked = 0;
        if (text.Length == 0)
            return;
        _blocks.Add(new FoundBlock(
            new Passage(place.Kind, text) { Linked = (double)linked / text.Length }, place.Element, place.Names)
        {
            IsLink = linked > text.Length * MostlyLinks && text.Length <= LongestLink && !IsSentence(text),
        });
    }

    private static bool IsSentence(string text) => Scrapes.PageLine.EndsSentence(text) && Scrapes.PageLine.WordCount(text) > 8;

    private void Pass(IElement element, PageElement known, Place place, CutRule rule)
    {
        if (rule == CutRule.Chrome && element.LocalName is "footer" or "aside")
            KeepNotices(element, known.Weight, place);
        if (!notesChrome || known.Weight.Text == 0)
            return;
        var text = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Note(text.Length > LongestQuote ? text[..LongestQuote] + "…" : text, element, place, rule);
    }

    /// <summary>Corrections that stand in the foot of an article, which is not entered, or beside its text.</summary>
    public void KeepNotices(IElement element, Weight weight, IElement container) =>
        KeepNotices(element, weight, new Place(container, BlockKind.Paragraph, Named.Nothing));

    private void KeepNotices(IElement element, Weight weight, Place place)
    {
        const int Longest = 1500;
        if (weight.Text is 0 or > Longest || weight.LinkDensity > 0.5)
            return;
        var lines = new LineText();
        lines.Append(element);
        foreach (var line in lines.ToString().Split('\n', StringSplitOptions.TrimEntries))
        {
            if (Notices.IsNotice(line) && !Notices.IsCopyright(line) && PageLine.WordCount(line) > 3)
                Note(line, element, place, CutRule.Notice);
        }
    }

    private void Note(string text, IElement element, Place place, CutRule rule)
    {
        var block = new FoundBlock(new Passage(place.Kind, text), element, place.Names);
        block.Cut(rule);
        _blocks.Add(block);
    }

    private void KeepCaption(IElement element, Place place)
    {
        var caption = element.LocalName == "figure" ? element.QuerySelector("figcaption, .caption, .wp-caption-text") : element;
        if (caption is null || weights[caption].Text is 0 or > 1500)
            return;
        var text = CaptionText(caption);
        if (text.Length > 0)
            Note(text, caption, place, CutRule.Caption);
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
            || EmbeddedPosts.PlatformOf(names) is not { } platform || weights[element].Text is 0 or > 3000)
            return null;
        var lines = new LineText();
        lines.Append(element);
        return EmbeddedPosts.Read(lines.ToString(), platform);
    }

    private readonly record struct Place(IElement Element, BlockKind Kind, Named Names);
}
