using AngleSharp.Dom;
using Dateline.Extraction.Pages.ByOutlet;

namespace Dateline.Extraction.Pages;

/// <summary>Which part of the page is the article? Candidates in order; sanity checks decide between them.</summary>
internal sealed class BodyFinder(IDocument document, PageWeights weights, PageFacts facts, bool notesChrome = false)
{
    /// <summary>In characters: below, a candidate is doubted and the others are asked.</summary>
    private const int ShortestBody = 300;

    /// <summary>In characters: less than a sentence was found.</summary>
    private const int NoBody = 80;

    /// <summary>An element named as chrome is kept if it holds more than this share of the page's prose: names such as
    /// "with-sidebar", "modal" or "paywall" also stand on what holds the article.</summary>
    private const double TooMuchForChrome = 0.3;

    /// <summary>The same for comments, which may outweigh a short article many times.</summary>
    private const double TooMuchForComments = 0.9;

    /// <summary>Elements that an explanation names beside the one that won.</summary>
    private const int MostLosers = 3;

    private readonly List<BodyCandidate> _candidates = [];
    private readonly List<BodyCandidate> _losers = [];
    private PageWeights _weights = weights;
    private RuledPage _ruled = facts.Ruled;
    private bool _isUnwrapped;

    public PageBody Find()
    {
        var ruled = InRuled();
        var best = ruled is { Length: >= ShortestBody } ? ruled : Best();
        // A rule that finds little may be of pages as they were; the cascade has to find much more than it.
        if (ruled is not null && ruled.Length >= NoBody && best.Length <= 2 * ruled.Length)
            best = ruled;
        return new PageBody(best, [.. _candidates]) { IsUnwrapped = _isUnwrapped, Losers = [.. _losers] };
    }

    private BodyCandidate Best()
    {
        var best = InContainer("container");
        // What the page describes as its text counts where it shows hardly any of it: walls, and pages that scripts write.
        if (facts.ArticleBody is { } given && given.Length > Math.Max(2 * best.Length, ShortestBody)
            && InData(given) is var data && data.Length > Math.Max(2 * best.Length, ShortestBody))
            best = data;
        if (best.Length < ShortestBody && Unwrapped())
            best = Longer(best, InContainer("noscript"));
        if (best.Length < NoBody)
            best = Longer(best, InWholePage());
        return best;
    }

    // The longest of those that the outlet's rules name, or the first that is long enough.
    private BodyCandidate? InRuled()
    {
        BodyCandidate? best = null;
        foreach (var (rule, elements) in _ruled.Containers)
        {
            var one = Candidate(rule.Id, elements, IsChrome);
            best = best is null ? one : Longer(best, one);
            if (best.Length >= ShortestBody)
                break;
        }
        return best;
    }

    private BodyCandidate InContainer(string kind)
    {
        var finder = document.Body is { } body ? new ContainerFinder(body, _weights, IsChrome) : null;
        var container = finder?.Find();
        if (notesChrome && finder is not null)
        {
            _losers.AddRange(finder.Ranked().Where(one => one != container).Take(MostLosers).Select(one =>
                new BodyCandidate("other", one, _weights.Find(one).Score, []) { Length = _weights.Find(one).Paragraphs }));
        }
        return Candidate(kind, container is null ? [] : [container], IsChrome);
    }

    // The last resort: everything but what can be no text by its kind.
    private BodyCandidate InWholePage() => Candidate("page", document.Body is { } body ? [body] : [],
        known => known.Element is not { } element
            || (Naming.IsChromeTag(element.LocalName) && element.LocalName is not ("form" or "aside")));

    private BodyCandidate InData(string text)
    {
        var root = document.Body ?? document.DocumentElement!;
        var plain = text;
        // Some pages write the markup of the text into the data, some as references.
        for (var level = 0; level < 2 && IsMarkup(plain); level++)
            plain = TagStripper.TextOf(plain);
        var blocks = plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => new FoundBlock(new Passage(BlockKind.Paragraph, line), root, Named.Nothing)).ToList();
        BlockCleaner.Clean(blocks, facts);
        return Added(new BodyCandidate("data", null, 0, blocks));
    }

    private static bool IsMarkup(string text) =>
        text.Contains('<', StringComparison.Ordinal) || text.Contains("&lt;", StringComparison.Ordinal);

    private BodyCandidate Candidate(string kind, ImmutableArray<IElement> containers, Func<PageElement, bool> isChrome)
    {
        var gatherer = new BlockGatherer(_weights, isChrome, notesChrome) { Cuts = _ruled.Cuts };
        List<FoundBlock> blocks = [];
        foreach (var container in containers)
            blocks = gatherer.Gather(container);
        // The foot of the article, where the container is only the text of it.
        if (containers is [var first, ..] && first.ParentElement?.Closest("article") is { } article)
        {
            foreach (var foot in article.Children.Where(one => one.LocalName == "footer" && !one.Contains(first)))
                gatherer.KeepNotices(foot, _weights[foot], first);
        }
        BlockCleaner.Clean(blocks, facts);
        return Added(new BodyCandidate(kind, containers.FirstOrDefault(), containers.Sum(one => _weights.Find(one).Score), blocks));
    }

    private BodyCandidate Added(BodyCandidate candidate)
    {
        _candidates.Add(candidate);
        return candidate;
    }

    private static BodyCandidate Longer(BodyCandidate one, BodyCandidate other) => other.Length > one.Length ? other : one;

    private bool IsChrome(PageElement known)
    {
        if (_ruled.Cuts.Count > 0 && known.Element is { } element && _ruled.Cuts.ContainsKey(element))
            return true;
        var isWall = !known.Is(Named.Chrome) && known.Is(Named.Wall) && known.Element?.LocalName != "p";
        if (!known.Is(Named.Chrome) && !isWall)
            return false;
        var prose = known.Weight.Prose;
        var share = (double)prose / Math.Max(1, _weights[document.Body!].Prose);
        if (share <= (known.Is(Named.Comments) ? TooMuchForComments : TooMuchForChrome))
            return true;
        // Columns of teasers may outweigh a short article: where enough text stands elsewhere, the name is believed.
        return !isWall && !known.HoldsHeadline && !known.Is(Named.Body)
            && _weights.ProseOutsideOfChrome >= Math.Max(ShortestBody, prose * TooMuchForChrome);
    }

    // Some sites let a script write the article and keep the text for readers without scripts only.
    private bool Unwrapped()
    {
        var hidden = document.QuerySelectorAll("body noscript").Where(one => one.TextContent.Length > 2 * ShortestBody);
        foreach (var element in hidden.ToList())
        {
            element.Replace([.. element.ChildNodes]);
            _isUnwrapped = true;
        }
        if (_isUnwrapped)
            (_weights, _ruled) = (PageWeights.Of(document), _ruled.Again(document));
        return _isUnwrapped;
    }
}
