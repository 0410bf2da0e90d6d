using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>Which element of the page holds the article?</summary>
/// <remarks>Paragraphs give points to the elements around them, fewer with distance (after Arc90's Readability, 2009); then
/// the best is widened as long as its surroundings are running text too.</remarks>
internal sealed class ContainerFinder(IElement body, PageWeights weights, Func<PageElement, bool> isChrome)
{
    /// <summary>In characters without links: a shorter text says nothing about where the article is.</summary>
    private const int ShortestParagraph = 25;

    private readonly PageElement _body = weights.Find(body);

    private readonly List<PageElement> _rewarded = [];

    /// <summary>Those with paragraphs in or below them, in order of their ends.</summary>
    private readonly List<PageElement> _withParagraphs = [];

    public IElement Find()
    {
        Score(_body);
        return Widened(Best()).Element ?? body;
    }

    /// <summary>What a paragraph is worth: one, and more for length and commas, less for links.</summary>
    public static double Points(int commas, int length, double linkDensity) =>
        (1 + Math.Min(commas, 10) + Math.Min(length / 100.0, 3)) * (1 - linkDensity);

    // Returns the prose below; gives points on the way.
    private int Score(PageElement known)
    {
        int below = 0, own = known.OwnText;
        for (var child = known.FirstChild; child is not null; child = child.NextSibling)
        {
            if (isChrome(child))
                continue;
            if (Tags.IsInline(child.Element!.LocalName))
                own += child.Weight.Text - child.Weight.Linked;
            else
                below += Score(child);
        }
        if (own >= ShortestParagraph
            && known.Element!.LocalName is not ("figcaption" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
        {
            Reward(known, own);
            below += own;
        }
        known.Paragraphs = below;
        if (below > 0)
            _withParagraphs.Add(known);
        return below;
    }

    private void Reward(PageElement paragraph, int length)
    {
        var weight = paragraph.Weight;
        var points = Points(weight.Commas, length, weight.LinkDensity);
        // A bare container with text and breaks is its own paragraph's parent.
        var owner = paragraph.Element!.LocalName is "p" or "li" or "td" or "pre" or "blockquote" or "dd"
            ? paragraph.Parent : paragraph;
        var share = 1.0;
        for (var level = 0; owner is not null && level < 4; level++, owner = owner.Parent)
        {
            if (owner.Score == 0)
                _rewarded.Add(owner);
            owner.Score += points * share;
            share = level == 0 ? 0.5 : share / 2;
        }
    }

    /// <summary>All that got points, those with most first; for explanations.</summary>
    public IEnumerable<IElement> Ranked() => _rewarded.OrderByDescending(one => one.Score).Select(one => one.Element!);

    private PageElement Best()
    {
        var best = _body;
        double most = 0;
        foreach (var known in _rewarded)
        {
            var value = known.Score * (1 - known.Weight.LinkDensity) * (known.Is(Named.Body) ? 1.5 : 1);
            if (value > most)
                (best, most) = (known, value);
        }
        return best;
    }

    // Up as long as the parent adds running text and not mainly links.
    private PageElement Widened(PageElement best)
    {
        for (var inner = best; inner != _body && inner.Parent is { } outer && outer != _body; inner = outer)
        {
            if (!inner.Is(Named.Body) && outer.Paragraphs > inner.Paragraphs * 1.15
                && (outer.Weight - inner.Weight).LinkDensity < 0.3)
                best = outer;
        }
        return WithItsLikes(best);
    }

    // An article may be cut into several containers of one name, with advertisements between.
    private PageElement WithItsLikes(PageElement best)
    {
        if (best.Element?.ClassName is not { Length: > 0 } names || !best.Is(Named.Body))
            return best;
        var likes = _withParagraphs.Select(one => one.Element!).Where(one => one.ClassName == names).Take(50).ToList();
        if (likes.Count < 2)
            return best;
        var around = best.Parent;
        for (var level = 0; around is not null && around != _body && level < 4; level++, around = around.Parent)
        {
            if (likes.All(around.Element!.Contains))
                return around;
        }
        return best;
    }
}
