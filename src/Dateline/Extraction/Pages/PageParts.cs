using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>A headline of the page and where it stands, in characters of the body's text.</summary>
internal readonly record struct Heading(IElement Element, int Start, int End);

/// <summary>A place that may show a date; told only when it is asked for, which most are not.</summary>
/// <param name="Element">The smallest element around.</param>
/// <param name="At">Where it begins, in characters of the body's text.</param>
/// <param name="First">How many spots were seen before this element was entered: those since stand within it.</param>
/// <param name="Stated">The time that the markup gives.</param>
internal readonly record struct DateSpot(IElement Element, int At, int First, StatedTime? Stated);

/// <summary>
/// What of a page may tell who wrote it, when, and under what title, gathered in one walk: a page has thousands of elements
/// and a question to all of them costs as much as the parser.
/// </summary>
internal sealed class PageParts
{
    /// <summary>In characters: what is longer is no stamp and no byline.</summary>
    public const int LongestLine = 160;

    /// <summary>In characters of one script: reading more costs more than the page.</summary>
    public const int LargestScript = 2_000_000;

    /// <summary>Spots that are noted; a page of an archive may hold thousands of dates.</summary>
    private const int MostSpots = 400;

    private const int MostHeadings = 200;

    private const int MostAges = 40;

    private readonly PageWeights _weights;
    private readonly PageAsides _asides;
    private int _at;

    private PageParts(PageWeights weights, IElement? body) =>
        (_weights, _asides) = (weights, new PageAsides(weights, body));

    public List<IElement> Metas { get; } = [];

    public List<IElement> Scripts { get; } = [];

    public List<Heading> Headings { get; } = [];

    public List<DateSpot> Spots { get; } = [];

    /// <summary>Texts that may tell how old the page is, and where they stand.</summary>
    public List<(string Text, int At)> Ages { get; } = [];

    public AuthorParts Authors { get; } = new();

    public IElement? Canonical { get; private set; }

    public IEnumerable<IElement> LinkedData => Scripts.Where(script =>
        script.GetAttribute("type")?.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Those that are no linked data.</summary>
    public IEnumerable<IElement> OtherScripts => Scripts.Except(LinkedData);

    public static PageParts Of(IDocument document, PageWeights weights)
    {
        var parts = new PageParts(weights, document.Body);
        if (document.DocumentElement is { } root)
            parts.Walk(root, weights.Find(root), isAside: false, isBody: false);
        return parts;
    }

    // Returns the figures below, up to two runs: enough to know whether a date may stand there. The depth of a tame page is
    // bounded (see PageGuard).
    private int Walk(IElement element, PageElement? known, bool isAside, bool isBody)
    {
        switch (element.LocalName)
        {
            case "meta":
                Metas.Add(element);
                return 0;
            case "script":
                if (!element.HasAttribute("src"))
                    Scripts.Add(element);
                return 0;
            case "style" or "noscript" or "template" or "svg":
                return 0;
            case "link":
                if (Canonical is null && ElementMarks.HasToken(element.GetAttribute("rel"), "canonical"))
                    Canonical = element;
                return 0;
        }
        isBody |= element.LocalName == "body";
        var marks = known?.Is(Named.Marked) == true ? ElementMarks.Of(element) : default;
        isAside = isAside || (isBody && _asides.IsAside(element, marks));
        int start = _at, first = Spots.Count;
        var isTold = isBody && !isAside;
        var stated = isTold && DateMarks.IsMarked(element, marks) ? DateMarks.TimeOf(element) : null;
        if (isTold && !marks.IsEmpty)
            Authors.Note(element, marks, _weights);
        var digits = Children(element, known?.FirstChild, isAside, isBody);
        if (Tags.IsHeading(element.LocalName) && Headings.Count < MostHeadings && known?.Weight.Text is > 0 and < 300)
            Headings.Add(new Heading(element, start, _at));
        if (stated is not null)
            Spots.RemoveRange(first, Spots.Count - first);
        if (isTold && Spots.Count < MostSpots
            && (stated is not null || (digits >= 2 && known?.Weight.Text is >= 6 and <= LongestLine)))
            Spots.Add(new DateSpot(element, start, first, stated));
        return digits;
    }

    /// <param name="element">The parent.</param>
    /// <param name="known">The first child that is of the weighed tree, which leaves out what has no text by its kind.</param>
    private int Children(IElement element, PageElement? known, bool isAside, bool isBody)
    {
        var digits = 0;
        // By number: the parser finds a next sibling by searching all of them.
        var nodes = element.ChildNodes;
        for (var at = 0; at < nodes.Length; at++)
        {
            var child = nodes[at];
            if (child is IText text)
            {
                var data = text.Data.AsSpan().Trim();
                // What stands beside is none of the way from the headline to its stamp.
                if (data.IsEmpty || !isBody || isAside)
                    continue;
                _at += data.Length;
                if (digits < 2 && data.Length <= LongestLine)
                    digits = Math.Min(2, digits + Runs(data));
                if (Ages.Count < MostAges && AgeOfPage.MayBe(data))
                    Ages.Add((data.ToString(), _at - data.Length));
                if (AuthorParts.OpensByline(data))
                    Authors.NoteLine(text, _weights);
            }
            else if (child is IElement inner)
            {
                var isKnown = known?.Element == inner;
                digits = Math.Min(2, digits + Walk(inner, isKnown ? known : null, isAside, isBody));
                if (isKnown)
                    known = known!.NextSibling;
            }
        }
        return digits;
    }

    // A run of four figures is as good as two: it may be a year.
    private static int Runs(ReadOnlySpan<char> text)
    {
        int runs = 0, length = 0;
        foreach (var letter in text)
        {
            length = char.IsAsciiDigit(letter) ? length + 1 : 0;
            runs += length is 1 or 4 ? 1 : 0;
            if (runs >= 2)
                return 2;
        }
        return runs;
    }
}

/// <summary>What stands beside the article: its dates and names are of other texts and of their readers.</summary>
internal sealed class PageAsides(PageWeights weights, IElement? body)
{
    /// <summary>What is named for comments or related texts is left out, unless it holds more than this share of the
    /// prose: such names also stand on the whole page.</summary>
    private const double TooMuch = 0.5;

    private readonly double _prose = body is null ? 0 : weights[body].Prose;

    public bool IsAside(IElement element, ElementMarks marks) => IsNamed(element, marks)
        && weights[element].Prose <= _prose * TooMuch && element.LocalName is not ("body" or "article" or "main");

    private bool IsNamed(IElement element, ElementMarks marks)
    {
        switch (element.LocalName)
        {
            // Some put byline and stamp of the article there.
            case "aside":
                return weights[element].Text > 2 * PageParts.LongestLine || !Naming.IsByline(element);
            case "nav":
                return true;
            case "footer" when element.Parent is IElement { LocalName: "body" }:
                return true;
        }
        return marks.Id is "comments" || marks.IsNamed("comment") || marks.IsNamed("related");
    }
}
