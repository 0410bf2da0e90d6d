using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>Which element of the page holds the article?</summary>
/// <remarks>Paragraphs give points to the elements around them, fewer with distance (after Arc90's Readability, 2009); then
/// the best is widened as long as its surroundings are running text too.</remarks>
internal sealed class BodyFinder(IDocument document, PageWeights weights, PageFacts facts)
{
    /// <summary>In characters without links: a shorter text says nothing about where the article is.</summary>
    private const int ShortestParagraph = 25;

    /// <summary>An element named as chrome is kept if it holds more than this share of the page's prose: names such as
    /// "with-sidebar", "modal" or "paywall" also stand on what holds the article.</summary>
    private const double TooMuchForChrome = 0.3;

    /// <summary>The same for comments, which may outweigh a short article many times.</summary>
    private const double TooMuchForComments = 0.9;

    private readonly Dictionary<IElement, double> _scores = [];
    private readonly Dictionary<IElement, int> _prose = [];

    public PassageGatherer Find()
    {
        var gatherer = new PassageGatherer(weights, facts, IsChrome);
        if (document.Body is not { } body)
            return gatherer;
        Score(body);
        var best = Best(body);
        return gatherer.Gather(best);
    }

    private bool IsChrome(IElement element)
    {
        if (!Naming.IsChrome(element))
            return false;
        var share = (double)weights[element].Prose / Math.Max(1, weights[document.Body!].Prose);
        return share <= (Naming.IsComments(element) ? TooMuchForComments : TooMuchForChrome);
    }

    // Returns the prose below; gives points on the way.
    private int Score(IElement element)
    {
        int below = 0, own = 0;
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText text)
                own += text.Data.AsSpan().Trim().Length;
            else if (child is IElement inner && !IsChrome(inner))
            {
                if (Tags.IsInline(inner.LocalName))
                    own += weights[inner].Text - weights[inner].Linked;
                else
                    below += Score(inner);
            }
        }
        if (own >= ShortestParagraph && element.LocalName is not ("figcaption" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
        {
            Reward(element, own);
            below += own;
        }
        _prose[element] = below;
        return below;
    }

    private void Reward(IElement paragraph, int length)
    {
        var weight = weights[paragraph];
        var points = (1 + Math.Min(weight.Commas, 10) + Math.Min(length / 100.0, 3)) * (1 - weight.LinkDensity);
        // A bare container with text and breaks is its own paragraph's parent.
        var owner = paragraph.LocalName is "p" or "li" or "td" or "pre" or "blockquote" or "dd"
            ? paragraph.ParentElement : paragraph;
        var share = 1.0;
        for (var level = 0; owner is not null && level < 4; level++, owner = owner.ParentElement)
        {
            _scores[owner] = _scores.GetValueOrDefault(owner) + (points * share);
            share = level == 0 ? 0.5 : share / 2;
        }
    }

    private IElement Best(IElement body)
    {
        IElement best = body;
        double most = 0;
        foreach (var (element, score) in _scores)
        {
            var value = score * (1 - weights[element].LinkDensity) * (Naming.IsBody(element) ? 1.5 : 1);
            if (value > most)
                (best, most) = (element, value);
        }
        return Widened(best, body);
    }

    // Up as long as the parent adds running text and not mainly links.
    private IElement Widened(IElement best, IElement body)
    {
        var current = best;
        while (current != body && current.ParentElement is { } parent && parent != body)
        {
            if (!Naming.IsBody(current) && _prose.GetValueOrDefault(parent) > _prose.GetValueOrDefault(current) * 1.15
                && Added(parent, current).LinkDensity < 0.3)
                best = parent;
            current = parent;
        }
        return WithItsLikes(best, body);
    }

    // An article may be cut into several containers of one name, with advertisements between.
    private IElement WithItsLikes(IElement best, IElement body)
    {
        if (string.IsNullOrEmpty(best.ClassName))
            return best;
        var likes = body.GetElementsByClassName(best.ClassName)
            .Where(one => one.ClassName == best.ClassName && _prose.GetValueOrDefault(one) > 0).Take(50).ToList();
        if (likes.Count < 2 || !Naming.IsBody(best))
            return best;
        var around = best.ParentElement;
        for (var level = 0; around is not null && around != body && level < 4; level++, around = around.ParentElement)
        {
            if (likes.All(around.Contains))
                return around;
        }
        return best;
    }

    private Weight Added(IElement parent, IElement child)
    {
        var (whole, part) = (weights[parent], weights[child]);
        return new Weight(whole.Text - part.Text, whole.Linked - part.Linked, whole.Commas - part.Commas,
            whole.Prose - part.Prose);
    }
}
