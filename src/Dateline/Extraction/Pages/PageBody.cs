using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>One answer to where the article is.</summary>
/// <param name="Kind">As <c>container</c>, <c>data</c>.</param>
/// <param name="Container">The element; null where the text does not come from one.</param>
/// <param name="Score">Points of its running text.</param>
/// <param name="Blocks">All that it holds, cut or kept.</param>
internal sealed record BodyCandidate(string Kind, IElement? Container, double Score, List<FoundBlock> Blocks)
{
    /// <summary>In characters of what is kept.</summary>
    public int Length { get; init; } = Blocks.Sum(block => block.IsKept ? block.Text.Length : 0);
}

/// <summary>The body that was chosen, and what else was weighed.</summary>
internal sealed class PageBody
{
    public PageBody(BodyCandidate chosen, ImmutableArray<BodyCandidate> candidates)
    {
        (Chosen, Candidates) = (chosen, candidates);
        foreach (var block in chosen.Blocks.Where(block => block.IsKept))
            Text.Add(block.Passage);
    }

    public BodyCandidate Chosen { get; }

    public ImmutableArray<BodyCandidate> Candidates { get; }

    /// <summary>Elements that lost to the container; only for explanations.</summary>
    public ImmutableArray<BodyCandidate> Losers { get; init; } = [];

    /// <summary>Whether what stood for readers without scripts is now part of the page.</summary>
    public bool IsUnwrapped { get; init; }

    public BodyText Text { get; } = new();

    public ImmutableArray<string> Captions => CutBy(CutRule.Caption);

    public ImmutableArray<string> Notices => CutBy(CutRule.Notice);

    public ImmutableArray<string> Credits => CutBy(CutRule.Copyright);

    private ImmutableArray<string> CutBy(CutRule rule) =>
        [.. Chosen.Blocks.Where(block => block.Rule == rule).Select(block => block.Text).Distinct(StringComparer.Ordinal)];
}
