using AngleSharp.Dom;
using Dateline.Extraction.Scrapes;

namespace Dateline.Extraction.Pages;

/// <summary>How much of a body stands below headlines that lead elsewhere, as on fronts, lists and results of a search.</summary>
/// <param name="Count">Linked headlines with a few words on each, in an element of their own.</param>
/// <param name="Share">Of the text, 0 to 1, that they make up.</param>
/// <param name="Posts">Linked headlines with whole texts, each in an <c>article</c> of its own.</param>
/// <param name="PostShare">Of the text, 0 to 1, that they make up.</param>
/// <param name="Opening">Paragraphs of running text before the first linked headline.</param>
/// <param name="OpeningWords">In all of these.</param>
internal readonly record struct PageCards(int Count, double Share, int Posts, double PostShare, int Opening, int OpeningWords)
{
    /// <summary>In words: a teaser has one or two sentences.</summary>
    private const int LongestTeaser = 70;

    /// <summary>In words: shorter links are labels, sections, names.</summary>
    private const int ShortestHeadline = 3;

    /// <summary>Cards: less is no list.</summary>
    private const int FewestCards = 3;

    /// <summary>In paragraphs: more than these say no more.</summary>
    private const int LongestOpening = 12;

    private sealed record Piece(FoundBlock? Lead, List<FoundBlock> Texts)
    {
        public int Length => Texts.Sum(block => block.Text.Length);

        public int Words => Texts.Sum(block => PageLine.WordCount(block.Text));
    }

    public static PageCards Of(List<FoundBlock> blocks)
    {
        var pieces = Pieces(blocks);
        var opening = pieces[0].Lead is null ? pieces[0].Texts.Where(IsRunning).Take(LongestOpening).ToList() : [];
        // Most articles have no linked headline in them, and a list has more.
        if (pieces.Count <= FewestCards)
            return new PageCards(0, 0, 0, 0, opening.Count, opening.Sum(block => PageLine.WordCount(block.Text)));
        var all = Math.Max(1, pieces.Sum(piece => piece.Length));
        var cards = pieces.Where(piece => piece.Lead is not null && piece.Texts.Count > 0 && piece.Words <= LongestTeaser
            && IsApart(piece)).ToList();
        // Paragraphs of one article with a link between them have one parent.
        var isApart = cards.Select(card => card.Texts[0].Element.ParentElement).Distinct().Count() >= cards.Count * 0.7;
        var posts = pieces.Where(piece => piece.Lead is not null && ArticleOf(piece.Lead) is not null).ToList();
        return new PageCards(
            isApart ? cards.Count : 0,
            isApart ? cards.Sum(card => card.Length) / (double)all : 0,
            posts.Select(post => ArticleOf(post.Lead!)).Distinct().Count(),
            posts.Sum(post => post.Length) / (double)all,
            opening.Count,
            opening.Sum(block => PageLine.WordCount(block.Text)));
    }

    private static List<Piece> Pieces(List<FoundBlock> blocks)
    {
        var pieces = new List<Piece> { new(null, []) };
        foreach (var block in blocks)
        {
            if (IsLead(block))
                pieces.Add(new Piece(block, []));
            else if (block.IsKept)
                pieces[^1].Texts.Add(block);
        }
        return pieces;
    }

    private static bool IsLead(FoundBlock block) => (block.Rule is null || block.Rule == CutRule.Links || block.IsHeading)
        && block.Rule != CutRule.Chrome && (block.IsLink || (block.IsHeading && block.Passage.Linked > 0.8))
        && PageLine.WordCount(block.Text) >= ShortestHeadline;

    // Headline and text have an element of their own, which holds nothing else.
    private static bool IsApart(Piece piece) => piece.Texts[0].Element.ParentElement is { } around
        && (around.Contains(piece.Lead!.Element) || around.ParentElement?.Contains(piece.Lead.Element) == true);

    private static IElement? ArticleOf(FoundBlock lead) =>
        lead.IsHeading && !IsAnchor(lead.Element) ? lead.Element.Closest("article") : null;

    // An entry of a live blog leads to itself.
    private static bool IsAnchor(IElement heading) => heading.QuerySelector("a[href]")?.GetAttribute("href") is ['#', ..];

    private static bool IsRunning(FoundBlock block) => !block.IsHeading && PageLine.EndsSentence(block.Text)
        && PageLine.WordCount(block.Text) >= 12;
}
